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
    var likely = BestArticles(limit: limit * 4)
    for (id, sum) in sums().enumerated() where sum > 0 && sum >= likely.leastWanted {
      if index.contains(ArticleID(id)), id != article { likely.add(ArticleID(id), sum) }
    }
    // Dates are looked up only for those that could get in by their terms.
    let prior = DatePrior(index.article(article).published)
    var nearest = BestArticles(limit: limit)
    for (id, sum) in likely.sorted() {
      nearest.add(id, sum * Float(prior.factor(DatePrior(index.article(id).published))))
    }
    return nearest.sorted().map(\.id)
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

  /// By id what each article has in common with this one.
  private func sums() -> [Float] {
    var sums = [Float](repeating: 0, count: Int(index.endID))
    var budget = Self.postingBudget
    for term in tellingTerms() where budget > 0 {
      budget -= term.documentFrequency
      let weights = TermWeight.emphases.map { term.weight * $0 * term.rarity }
      index.addWeights(weights, of: pool.bytes(of: term.number), to: &sums)
    }
    return sums
  }
}

/// The best few of many articles; of equals the earlier.
private struct BestArticles {
  /// What is below will not get in.
  private(set) var leastWanted: Float = 0
  private let limit: Int
  /// The scores, whose bits sort as they do, in the high halves, and the ids, the earlier the larger.
  private var kept: [UInt64] = []

  init(limit: Int) { self.limit = limit }

  /// Sorts a few times as many as are wanted at a time, never all of the tens of thousands.
  mutating func add(_ id: ArticleID, _ score: Float) {
    guard score >= leastWanted else { return }
    kept.append(UInt64(score.bitPattern) << 32 | UInt64(~id))
    guard kept.count >= 4 * limit else { return }
    kept.sort(by: >)
    kept.removeLast(kept.count - limit)
    leastWanted = Float(bitPattern: UInt32(truncatingIfNeeded: kept[limit - 1] >> 32))
  }

  /// The best first.
  func sorted() -> [(id: ArticleID, score: Float)] {
    kept.sorted(by: >).prefix(limit).map {
      (~ArticleID(truncatingIfNeeded: $0), Float(bitPattern: UInt32($0 >> 32)))
    }
  }
}
