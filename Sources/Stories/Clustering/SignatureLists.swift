import Search

/// For each term the articles that are found by it, in order.
struct SignatureLists: Sendable {
  /// By the numbers of the terms, those of new terms behind all others.
  private var starts: [UInt32] = []
  private(set) var articles: [UInt32] = []
  /// For each article and each term of its signature, where in the term's list it stands.
  private var places: [UInt32] = []
  /// By article where its places begin.
  private var firstPlaces: [UInt32] = []
  /// The numbers of terms from ``StoryScale/firstNewTerm`` on in ``starts``.
  private var newTerms: [UInt32: Int] = [:]

  /// Of the articles for which `isWanted` holds.
  init(_ vectors: TermVectors, termsBelow end: Int, isWanted: (Int) -> Bool) {
    numberNewTerms(of: vectors, from: end)
    let count = end + newTerms.count
    starts = Array(repeating: 0, count: count + 1)
    firstPlaces.reserveCapacity(vectors.count + 1)
    var placeCount: UInt32 = 0
    for article in 0..<vectors.count {
      firstPlaces.append(placeCount)
      guard isWanted(article) else { continue }
      for place in vectors.range(of: article) where vectors.weights[place].isInSignature {
        starts[number(of: vectors.terms[place]) + 1] += 1
        placeCount += 1
      }
    }
    firstPlaces.append(placeCount)
    for term in 0..<count { starts[term + 1] += starts[term] }
    fill(from: vectors, count: Int(placeCount))
  }

  /// The articles before one that have a term of its signature in theirs, so many of the last at most,
  /// by their places in ``articles``.
  ///
  /// `rank` counts the terms of the signature, in the order of the article's terms.
  @inline(__always)
  func last(_ count: Int, of term: UInt32, rank: Int, of article: Int) -> Range<Int> {
    let end = Int(places[Int(firstPlaces[article]) + rank])
    return max(Int(starts[number(of: term)]), end - count)..<end
  }

  /// The articles of a term from one on, whether it is there or not, by their places in ``articles``.
  func list(of term: UInt32, from article: Int) -> Range<Int> {
    guard let list = knownNumber(of: term) else { return 0..<0 }
    let end = Int(starts[list + 1])
    var (low, length) = (Int(starts[list]), end - Int(starts[list]))
    while length > 0 {
      let half = length / 2
      if articles[low + half] < article {
        low += half + 1
        length -= half + 1
      } else {
        length = half
      }
    }
    return low..<end
  }
}

extension SignatureLists {
  private mutating func numberNewTerms(of vectors: TermVectors, from end: Int) {
    guard vectors.hasNewTerms else { return }
    for term in vectors.terms where term >= StoryScale.firstNewTerm {
      if newTerms[term] == nil { newTerms[term] = end + newTerms.count }
    }
  }

  private mutating func fill(from vectors: TermVectors, count: Int) {
    articles = Array(repeating: 0, count: count)
    places.reserveCapacity(count)
    var next = starts
    for article in 0..<vectors.count where firstPlaces[article] < firstPlaces[article + 1] {
      for place in vectors.range(of: article) where vectors.weights[place].isInSignature {
        let list = number(of: vectors.terms[place])
        articles[Int(next[list])] = UInt32(article)
        places.append(next[list])
        next[list] += 1
      }
    }
  }

  @inline(__always)
  private func number(of term: UInt32) -> Int {
    term < StoryScale.firstNewTerm ? Int(term) : newTerms[term] ?? 0
  }

  private func knownNumber(of term: UInt32) -> Int? {
    guard term < StoryScale.firstNewTerm else { return newTerms[term] }
    return Int(term) + 1 < starts.count ? Int(term) : nil
  }
}
