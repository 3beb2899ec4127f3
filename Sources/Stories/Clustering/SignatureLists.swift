import Search

/// For each term the articles that are found by it, in order.
struct SignatureLists: Sendable {
  /// By the numbers of the terms.
  private var starts: [UInt32]
  private var articles: [UInt32] = []

  /// Of the articles for which `isWanted` holds.
  init(_ vectors: TermVectors, termsBelow end: Int, isWanted: (Int) -> Bool) {
    starts = Array(repeating: 0, count: end + 1)
    var counts = starts
    forEachTerm(of: vectors, isWanted) { term, _ in counts[term + 1] += 1 }
    starts = counts
    for term in 0..<end { starts[term + 1] += starts[term] }
    articles = Array(repeating: 0, count: Int(starts[end]))
    var next = starts
    forEachTerm(of: vectors, isWanted) { term, article in
      articles[Int(next[term])] = UInt32(article)
      next[term] += 1
    }
  }

  /// The articles of a term that come before one, so many of the last at most.
  @inline(__always)
  func last(_ count: Int, of term: Int, before article: Int) -> ArraySlice<UInt32> {
    let start = Int(starts[term])
    var (low, length) = (start, Int(starts[term + 1]) - start)
    while length > 0 {
      let half = length / 2
      if articles[low + half] < article {
        low += half + 1
        length -= half + 1
      } else {
        length = half
      }
    }
    return articles[max(start, low - count)..<low]
  }

  private func forEachTerm(
    of vectors: TermVectors, _ isWanted: (Int) -> Bool, _ body: (Int, Int) -> Void
  ) {
    for article in 0..<vectors.count where isWanted(article) {
      for place in vectors.range(of: article) where vectors.weights[place].isInSignature {
        body(Int(vectors.terms[place]), article)
      }
    }
  }
}
