import News
package import Search

/// What the score of a related article is made of.
///
/// The similarity is (1 · body + 0.5 · lede + 0.2 · headline) / 1.7 times days plus link;
/// ``RelatedStory/score`` sets it against how crowded the article's place is.
package struct ScoreParts: Sendable, Equatable {
  /// The cosines of all words, of those of the ledes and of those of the headlines, from 0 to 1.
  package internal(set) var body = 0.0
  package internal(set) var lede = 0.0
  package internal(set) var headline = 0.0
  /// How likely the dates are those of one event, from 0.3 to 1; 0.45 when one isn't known.
  package let days: Double
  /// 0.02 when a `READ MORE:` line of one names the other, else 0.
  package let link: Double
}

extension Index {
  /// The parts of the score that relates two articles.
  package func scoreParts(of first: ArticleID, _ second: ArticleID) -> ScoreParts {
    var pool = StopWords.pool
    let terms = self.terms(of: [first, second], in: &pool)
    let vectors = terms.map { PartVectors($0, of: pool, articleCount: count) }
    let (one, other) = (vectors[0], vectors[1])
    let days = DatePrior(article(first).published).factor(DatePrior(article(second).published))
    let isLinked = ReadMore(of: first, in: self).leads(to: second)
    return ScoreParts(
      body: one.body.cosine(other.body), lede: one.lede.cosine(other.lede),
      headline: one.headline.cosine(other.headline), days: days,
      link: isLinked ? Ranking.linkWeight : 0)
  }
}

/// The three vectors of an article, by the numbers of its terms.
private struct PartVectors {
  private(set) var body: [Int: Double] = [:]
  private(set) var lede: [Int: Double] = [:]
  private(set) var headline: [Int: Double] = [:]

  init(_ terms: [PooledTerm], of pool: borrowing TermPool, articleCount: Int) {
    for (place, term) in terms.enumerated() where !StopWords.contains(term) {
      let rarity = TermWeight.rarity(
        documentFrequency: pool.documentFrequency(of: term.number), count: articleCount)
      body[term.number] = Double(rarity * TermWeight.emphasis(frequency: term.frequency))
      if Pool.isInLede(place, isInHeadline: term.isInHeadline) {
        lede[term.number] = Double(rarity)
      }
      if term.isInHeadline { headline[term.number] = Double(rarity) }
    }
  }
}

extension [Int: Double] {
  /// 0 when one of them is empty.
  fileprivate func cosine(_ other: [Int: Double]) -> Double {
    // In the order of terms, so that sums are the same each time.
    let product = keys.sorted().reduce(0) { sum, term in
      sum + (self[term] ?? 0) * (other[term] ?? 0)
    }
    let squares = squaredLength * other.squaredLength
    return squares > 0 ? Swift.min(1, product / squares.squareRoot()) : 0
  }

  private var squaredLength: Double {
    keys.sorted().reduce(0) { $0 + (self[$1] ?? 0) * (self[$1] ?? 0) }
  }
}
