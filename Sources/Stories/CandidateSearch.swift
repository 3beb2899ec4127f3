import News
import Search

/// Finds the articles that share the most telling terms of one article.
struct CandidateSearch {
  private let index: Index
  private let article: ArticleID
  private let published: PartialDate?

  /// So many terms are looked up.
  private static let termCount = 40
  /// So many postings are read at most, the most telling terms' first.
  private static let postingBudget = 200_000

  init(index: Index, article: ArticleID) {
    self.index = index
    self.article = article
    published = index.article(article).published
  }

  /// So many articles at most, the likeliest first.
  func nearest(_ limit: Int) -> [ArticleID] {
    let scores = scores()
    // Dates are looked up only for those that could get in by their terms.
    let likely = best(scores, limit * 4)
    let dated = likely.map { id, score in
      let prior = DatePrior.factor(published, index.article(id).published)
      return (id: id, score: score * Float(prior))
    }
    return best(dated, limit).map(\.id)
  }
}

extension CandidateSearch {
  private struct Term {
    let text: String
    let documentFrequency: Int
    let rarity: Float
    let weight: Float
  }

  /// The article's terms that tell most about it, the most telling first.
  private func tellingTerms() -> [Term] {
    let largest = TermWeight.largestDocumentFrequency(count: index.count)
    let terms = index.terms(of: article).compactMap { term -> Term? in
      guard term.documentFrequency > 1, term.documentFrequency <= largest,
        !StopWords.contains(term.term)
      else { return nil }
      let rarity = TermWeight.rarity(
        documentFrequency: term.documentFrequency, count: index.count)
      let emphasis = TermWeight.emphasis(frequency: term.frequency) + (term.isInHeadline ? 1 : 0)
      return Term(
        text: term.term, documentFrequency: term.documentFrequency, rarity: rarity,
        weight: emphasis * rarity)
    }
    let sorted = terms.sorted { ($1.weight, $0.text) < ($0.weight, $1.text) }
    return Array(sorted.prefix(Self.termCount))
  }

  private func scores() -> [(id: ArticleID, score: Float)] {
    var sums = [Float](repeating: 0, count: Int(index.endID))
    var found: [ArticleID] = []
    var budget = Self.postingBudget
    for term in tellingTerms() where budget > 0 {
      budget -= term.documentFrequency
      index.forEachPosting(of: term.text) { posting in
        if sums[Int(posting.id)] == 0 { found.append(posting.id) }
        let emphasis = TermWeight.emphasis(frequency: posting.frequency)
        sums[Int(posting.id)] += term.weight * emphasis * term.rarity
      }
    }
    return found.filter { $0 != article }.map { ($0, sums[Int($0)]) }
  }

  /// The best few, in order; of equals the earlier article.
  ///
  /// Sorts a few times as many as are wanted at a time, never all of the tens of thousands.
  private func best(
    _ scores: [(id: ArticleID, score: Float)], _ limit: Int
  ) -> [(id: ArticleID, score: Float)] {
    var kept: [(id: ArticleID, score: Float)] = []
    var leastWanted = -Float.infinity
    for score in scores where score.score >= leastWanted {
      kept.append(score)
      guard kept.count >= 4 * limit else { continue }
      kept = first(limit, of: kept)
      leastWanted = kept[limit - 1].score
    }
    return first(limit, of: kept)
  }

  private func first(
    _ limit: Int, of scores: [(id: ArticleID, score: Float)]
  ) -> [(id: ArticleID, score: Float)] {
    Array(scores.sorted { ($1.score, $0.id) < ($0.score, $1.id) }.prefix(limit))
  }
}
