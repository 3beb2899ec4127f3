import Search

/// The terms of a pool's articles, gathered by term, to multiply every article with every other.
struct PoolPostings {
  private struct Posting {
    let hash: UInt64
    let member: Int32
    let weights: PoolVector.Weights
  }

  private let memberCount: Int
  /// Those of one term stand together, in the order of articles; seldom another term's are among them.
  private let postings: [Posting]
  /// Where those begin that begin with other bits, and where the last ones end.
  private let starts: [Int]

  /// By so many bits of its hash a term is nearly always told from the thousands of others.
  private static let keyBits: UInt64 = 22

  init(of vectors: [PoolVector]) {
    var found: [Posting] = []
    found.reserveCapacity(vectors.reduce(0) { $0 + $1.terms.count })
    for (member, vector) in vectors.enumerated() {
      for (term, weights) in zip(vector.terms, vector.weights) {
        found.append(Posting(hash: term.hash, member: Int32(member), weights: weights))
      }
    }
    let keys = found.enumerated().map { place, posting in
      UInt64(
        hash: UInt32(posting.hash >> (64 - Self.keyBits)), owner: UInt32(truncatingIfNeeded: place))
    }.sortedByHash()
    memberCount = vectors.count
    postings = keys.map { found[Int($0.owner)] }
    starts =
      keys.indices.filter { $0 == 0 || keys[$0] >> 32 != keys[$0 - 1] >> 32 } + [keys.count]
  }

  /// Every vector times every other, by rows.
  func products() -> [Float] {
    var products = [Float](repeating: 0, count: memberCount * memberCount)
    let postings = postings.span
    for (start, end) in zip(starts, starts.dropFirst()) {
      for first in start..<end {
        let posting = postings[first]
        let row = Int(posting.member) * memberCount
        for second in first..<end where postings[second].hash == posting.hash {
          let other = postings[second]
          products[row + Int(other.member)] += posting.weights.product(with: other.weights)
        }
      }
    }
    for row in 0..<memberCount {
      for column in row..<memberCount {
        products[column * memberCount + row] = products[row * memberCount + column]
      }
    }
    return products
  }
}
