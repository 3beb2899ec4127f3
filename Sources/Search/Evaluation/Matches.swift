/// Articles of a segment that match, ascending, with their scores.
struct Matches {
  var articles: [UInt32] = []
  var scores: [Float] = []

  mutating func reserveCapacity(_ count: Int) {
    articles.reserveCapacity(count)
    scores.reserveCapacity(count)
  }

  mutating func append(_ article: UInt32, score: Float) {
    articles.append(article)
    scores.append(score)
  }

  /// The scores of the same articles in another order, all of them below some number.
  func scores(inOrderOf order: [UInt32], below end: UInt32) -> [Float] {
    var byArticle = [Float](repeating: 0, count: Int(end))
    for (article, score) in zip(articles, scores) { byArticle[Int(article)] = score }
    return order.map { byArticle[Int($0)] }
  }

  /// Those of some articles.
  func filtered(_ isKept: (UInt32) -> Bool) -> Matches {
    var kept = Matches()
    kept.reserveCapacity(articles.count)
    for (index, article) in articles.enumerated() where isKept(article) {
      kept.append(article, score: scores[index])
    }
    return kept
  }

  /// Those that are in a sorted array.
  func among(_ candidates: [UInt32]) -> Matches {
    var kept = Matches()
    var place = 0
    for (index, article) in articles.enumerated() {
      while place < candidates.count, candidates[place] < article { place += 1 }
      guard place < candidates.count else { break }
      if candidates[place] == article { kept.append(article, score: scores[index]) }
    }
    return kept
  }

  /// Those that are in both; scores add up.
  func intersection(_ other: Matches) -> Matches {
    merged(with: other, limit: min(articles.count, other.articles.count)) { isInFirst, isInSecond in
      isInFirst & isInSecond
    }
  }

  /// Those that are in either; scores add up.
  func union(_ other: Matches) -> Matches {
    var either = merged(with: other, limit: articles.count + other.articles.count) { _, _ in 1 }
    let last = either.articles.last
    for rest in [self, other] {
      let start = last.map { last in rest.articles.partitioningIndex { $0 > last } } ?? 0
      either.articles += rest.articles[start...]
      either.scores += rest.scores[start...]
    }
    return either
  }

  /// Goes through both until one is at its end, and takes what counts, 1 or 0 by where it is.
  ///
  /// Without branches, as nobody can tell which of two common words comes next.
  private func merged(
    with other: Matches, limit: Int, _ counts: (_ isInFirst: Int, _ isInSecond: Int) -> Int
  ) -> Matches {
    var merged = [UInt32](repeating: 0, count: limit + 1)
    var mergedScores = [Float](repeating: 0, count: limit + 1)
    var (first, second, count) = (0, 0, 0)
    let firsts = articles.span
    let firstScores = scores.span
    let seconds = other.articles.span
    let secondScores = other.scores.span
    var newArticles = merged.mutableSpan
    var newScores = mergedScores.mutableSpan
    while first < firsts.count, second < seconds.count {
      let isInFirst = firsts[first] <= seconds[second] ? 1 : 0
      let isInSecond = seconds[second] <= firsts[first] ? 1 : 0
      newArticles[count] = min(firsts[first], seconds[second])
      newScores[count] =
        Float(isInFirst) * firstScores[first] + Float(isInSecond) * secondScores[second]
      first += isInFirst
      second += isInSecond
      count += counts(isInFirst, isInSecond)
    }
    merged.removeLast(limit + 1 - count)
    mergedScores.removeLast(limit + 1 - count)
    return Matches(articles: merged, scores: mergedScores)
  }
}

extension [UInt32] {
  /// The elements of a sorted array that are in another.
  func intersecting(_ other: [UInt32]) -> [UInt32] {
    var place = 0
    return filter { element in
      while place < other.count, other[place] < element { place += 1 }
      return place < other.count && other[place] == element
    }
  }

  /// The elements of a sorted array that aren't in another.
  func subtracting(_ other: [UInt32]) -> [UInt32] {
    var place = 0
    return filter { element in
      while place < other.count, other[place] < element { place += 1 }
      return place == other.count || other[place] != element
    }
  }
}
