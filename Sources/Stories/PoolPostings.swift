import Search

/// The terms of a pool's articles, to multiply every article with every other.
struct PoolPostings {
  private struct Posting {
    let hash: UInt64
    let member: Int32
    let weights: PoolVector.Weights
  }

  private let memberCount: Int
  /// Article by article.
  private let postings: [Posting]

  /// By so many bits of its hash a term is nearly always told from the thousands of others.
  private static let keyBits: UInt64 = 22
  /// So many pieces of work, a power of two, are made of the terms.
  ///
  /// Whatever the processors: sums of other parts would be rounded otherwise.
  private static let partCount = 2

  init(of vectors: [PoolVector]) {
    memberCount = vectors.count
    var postings: [Posting] = []
    postings.reserveCapacity(vectors.reduce(0) { $0 + $1.terms.count })
    for (member, vector) in vectors.enumerated() {
      vector.forEachTerm { hash, weights in
        postings.append(Posting(hash: hash, member: Int32(member), weights: weights))
      }
    }
    self.postings = postings
  }

  /// Every vector times every other, by rows.
  func products(_ concurrently: Concurrently) -> [Float] {
    let parts = results(of: Self.partCount, concurrently) { [self] in self.products(ofPart: $0) }
    var products = [Float](repeating: 0, count: memberCount * memberCount)
    for part in parts {
      for place in products.indices { products[place] += part[place] }
    }
    for row in 0..<memberCount {
      for column in row..<memberCount {
        products[column * memberCount + row] = products[row * memberCount + column]
      }
    }
    return products
  }

  /// What the terms of one part add to the product of every vector with every other that isn't before it.
  private func products(ofPart part: Int) -> [Float] {
    var products = [Float](repeating: 0, count: memberCount * memberCount)
    let keys = keys(ofPart: part)
    let gathered = keys.map { postings[Int($0.owner)] }
    let neighbours = gathered.span
    // Postings of one term stand together, in the order of articles; seldom another term's are among them.
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
      for first in start..<end {
        let posting = neighbours[first]
        let row = Int(posting.member) * memberCount
        for second in first..<end where neighbours[second].hash == posting.hash {
          let other = neighbours[second]
          products[row + Int(other.member)] += posting.weights.product(with: other.weights)
        }
      }
      start = end
    }
    return products
  }

  /// The postings of the terms whose hashes are of one part, in the order of the hashes' highest bits.
  private func keys(ofPart part: Int) -> [UInt64] {
    var keys = [UInt64](repeating: 0, count: postings.count)
    var count = 0
    for (place, posting) in postings.enumerated() {
      keys[count] = UInt64(
        hash: UInt32(posting.hash >> (64 - Self.keyBits)), owner: UInt32(truncatingIfNeeded: place))
      // Without a branch, as nothing foretells which part a term is of.
      count += Int(truncatingIfNeeded: posting.hash) & (Self.partCount - 1) == part ? 1 : 0
    }
    keys.removeLast(keys.count - count)
    return keys.sortedByHash()
  }
}
