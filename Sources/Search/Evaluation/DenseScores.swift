/// The scores of a word that much of a segment has, for each article; 0 where it isn't.
struct DenseScores {
  private let scores: [Float]

  /// Scores the sums that ``Ranking/frequency(ofSum:)`` takes, one for each article, as its length.
  ///
  /// By itself, without a branch, so that the compiler takes several articles at once.
  init(sums: [UInt32], lengths: [UInt32], weight: Float, ranking: Ranking) {
    var scores = [Float](repeating: 0, count: min(sums.count, lengths.count))
    let sums = sums.span
    let lengths = lengths.span
    var writable = scores.mutableSpan
    for article in writable.indices {
      writable[article] =
        weight
        * ranking.score(
          frequency: Ranking.frequency(ofSum: sums[article]), length: lengths[article])
    }
    self.scores = scores
  }

  /// The articles that have a score, all or of some ascending ones.
  func matches(among candidates: [UInt32]?) -> Matches {
    guard let candidates else { return kept(of: scores.count) { (UInt32($0), scores[$0], 0) } }
    return kept(of: candidates.count) { (candidates[$0], scores[Int(candidates[$0])], 0) }
  }

  /// Those of some matches that have a score, which is added to theirs.
  func narrowing(_ found: Matches) -> Matches {
    kept(of: found.articles.count) {
      (found.articles[$0], scores[Int(found.articles[$0])], found.scores[$0])
    }
  }

  /// Those of so many articles that have a score, with what they had before.
  @inline(__always)
  private func kept(
    of count: Int, _ element: (Int) -> (article: UInt32, score: Float, before: Float)
  ) -> Matches {
    var articles = [UInt32](repeating: 0, count: count)
    var scores = [Float](repeating: 0, count: count)
    var kept = 0
    var writableArticles = articles.mutableSpan
    var writableScores = scores.mutableSpan
    for place in 0..<count {
      // Without a branch: what isn't kept is overwritten by the next.
      let element = element(place)
      writableArticles[kept] = element.article
      writableScores[kept] = element.before + element.score
      kept += element.score > 0 ? 1 : 0
    }
    articles.removeLast(count - kept)
    scores.removeLast(count - kept)
    return Matches(articles: articles, scores: scores)
  }
}
