import Search

/// Some terms of a pool's articles, gathered by term, to multiply every article with every other.
private struct PoolPostings {
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

  /// Of the terms whose hashes are of one part of so many.
  init(of vectors: [PoolVector], part: Int, of partCount: Int) {
    let found = Self.postings(of: vectors, part: part, of: partCount)
    let keys = found.enumerated().map { place, posting in
      UInt64(
        hash: UInt32(posting.hash >> (64 - Self.keyBits)), owner: UInt32(truncatingIfNeeded: place))
    }.sortedByHash()
    memberCount = vectors.count
    postings = keys.map { found[Int($0.owner)] }
    starts =
      keys.indices.filter { $0 == 0 || keys[$0] >> 32 != keys[$0 - 1] >> 32 } + [keys.count]
  }

  private static func postings(
    of vectors: [PoolVector], part: Int, of partCount: Int
  ) -> [Posting] {
    let most = vectors.reduce(0) { $0 + $1.terms.count }
    var postings = [Posting](
      repeating: Posting(hash: 0, member: 0, weights: PoolVector.Weights()), count: most)
    var count = 0
    for (member, vector) in vectors.enumerated() {
      vector.forEachTerm { hash, weights in
        postings[count] = Posting(hash: hash, member: Int32(member), weights: weights)
        // Without a branch, as nothing foretells which part a term is of.
        count += Int(truncatingIfNeeded: hash) & (partCount - 1) == part ? 1 : 0
      }
    }
    postings.removeLast(most - count)
    return postings
  }

  /// Every vector times every other that isn't before it, by rows.
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
    return products
  }
}

extension [PoolVector] {
  /// So many pieces of work, a power of two, are made of the terms.
  ///
  /// Whatever the processors: sums of other parts would be rounded otherwise.
  private static var partCount: Int { 2 }

  /// Every vector times every other, by rows.
  func products(_ concurrently: Concurrently) -> [Float] {
    let parts = results(of: Self.partCount, concurrently) { [self] part in
      PoolPostings(of: self, part: part, of: Self.partCount).products()
    }
    var products = [Float](repeating: 0, count: count * count)
    for part in parts {
      for place in products.indices { products[place] += part[place] }
    }
    for row in indices {
      for column in row..<count { products[column * count + row] = products[row * count + column] }
    }
    return products
  }
}
