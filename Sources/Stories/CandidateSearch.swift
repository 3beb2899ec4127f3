import News
import Search

/// Finds the articles that share the most telling terms of one article.
struct CandidateSearch {
  private let index: Index
  private let article: ArticleID
  private let terms: [PooledTerm]
  private let pool: TermPool

  /// So many terms are looked up.
  private static let termCount = 40
  /// So many postings are read at most, the most telling terms' first.
  private static let postingBudget = 200_000

  /// Looks for what shares terms with an article whose terms are those of a pool.
  init(index: Index, article: ArticleID, terms: [PooledTerm], pool: TermPool) {
    self.index = index
    self.article = article
    self.terms = terms
    self.pool = pool
  }

  /// So many articles at most, the likeliest first.
  func nearest(_ limit: Int) -> [ArticleID] {
    // Dates are looked up only for those that could get in by their terms.
    let likely = likeliest(limit * 4, by: sums())
    let prior = DatePrior(index.article(article).published)
    var nearest = BestArticles(limit: limit)
    for (id, sum) in likely {
      let factor = Float(prior.factor(DatePrior(index.article(id).published)))
      // Its bits sort as a number does that is not negative.
      nearest.add(id, (Float(sum) * factor).bitPattern)
    }
    return nearest.sorted().map(\.id)
  }

  /// The articles with the largest sums.
  private func likeliest(_ limit: Int, by sums: [Int32]) -> [(id: ArticleID, score: UInt32)] {
    var likely = BestArticles(limit: limit)
    let sums = sums.span
    var next = 0
    while next < sums.count {
      let end = sums.endOfLess(than: Int32(likely.leastWanted), from: next)
      next = min(end + sums.blockLength, sums.count)
      for place in end..<next where sums[place] >= Int32(likely.leastWanted) {
        let id = ArticleID(place)
        if index.contains(id), id != article { likely.add(id, UInt32(sums[place])) }
      }
    }
    return likely.sorted()
  }
}

extension CandidateSearch {
  private struct Term {
    let number: Int
    let documentFrequency: Int
    let rarity: Float
    let weight: Float
  }

  /// The article's terms that tell most about it, the most telling first.
  private func tellingTerms() -> [Term] {
    let largest = TermWeight.largestDocumentFrequency(count: index.count)
    let telling = terms.compactMap { term -> Term? in
      let documentFrequency = pool.documentFrequency(of: term.number)
      guard !StopWords.contains(term), documentFrequency > 1, documentFrequency <= largest else {
        return nil
      }
      let rarity = TermWeight.rarity(documentFrequency: documentFrequency, count: index.count)
      let emphasis = TermWeight.emphasis(frequency: term.frequency) + (term.isInHeadline ? 1 : 0)
      return Term(
        number: term.number, documentFrequency: documentFrequency, rarity: rarity,
        weight: emphasis * rarity)
    }
    let sorted = telling.sorted { first, second in
      first.weight != second.weight
        ? first.weight > second.weight
        : pool.bytes(of: first.number).lexicographicallyPrecedes(pool.bytes(of: second.number))
    }
    return Array(sorted.prefix(Self.termCount))
  }

  /// By id what each article has in common with this one, in parts of ``unit``.
  private func sums() -> [Int32] {
    var terms: [(term: ArraySlice<UInt8>, weights: [Int32])] = []
    var budget = Self.postingBudget
    for term in tellingTerms() where budget > 0 {
      budget -= term.documentFrequency
      let weights = TermWeight.emphases.map {
        Int32(term.weight * $0 * term.rarity * Self.unit + 0.5)
      }
      terms.append((pool.bytes(of: term.number), weights))
    }
    var sums = [Int32](repeating: 0, count: Int(index.endID))
    index.addWeights(of: terms, to: &sums)
    return sums
  }

  /// As whole numbers, sums can be compared many at a time.
  ///
  /// They stay far below 2^31: each of forty terms adds at most two rarities below 22 times an emphasis
  /// below 25 times one below 6.
  private static let unit: Float = 256
}

extension Span where Element == Int32 {
  fileprivate var blockLength: Int { 16 }

  /// Where the first block begins that has a number not less than a given one; the end if none does.
  fileprivate func endOfLess(than least: Int32, from start: Int) -> Int {
    var block = start
    while block + 16 <= count {
      var largest = self[block]
      for place in 1..<16 { largest = Swift.max(largest, self[block + place]) }
      if largest >= least { return block }
      block += 16
    }
    return block
  }
}

/// The best few of many articles; of equals the earlier.
private struct BestArticles {
  /// What is below will not get in.
  private(set) var leastWanted: UInt32 = 1
  private let limit: Int
  /// The scores in the high halves, and the ids, the earlier the larger.
  private var kept: [UInt64] = []

  init(limit: Int) { self.limit = limit }

  /// Parts a few times as many as are wanted at a time, never all of the tens of thousands.
  mutating func add(_ id: ArticleID, _ score: UInt32) {
    guard score >= leastWanted else { return }
    kept.append(UInt64(score) << 32 | UInt64(~id))
    guard kept.count >= 4 * limit else { return }
    kept.keepLargest(limit)
    leastWanted = UInt32((kept.min() ?? 0) >> 32)
  }

  /// The best first.
  func sorted() -> [(id: ArticleID, score: UInt32)] {
    kept.sorted(by: >).prefix(limit).map { (~ArticleID(truncatingIfNeeded: $0), UInt32($0 >> 32)) }
  }
}
