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
    var both = Matches()
    both.reserveCapacity(min(articles.count, other.articles.count))
    var place = 0
    for (index, article) in articles.enumerated() {
      while place < other.articles.count, other.articles[place] < article { place += 1 }
      guard place < other.articles.count else { break }
      guard other.articles[place] == article else { continue }
      both.append(article, score: scores[index] + other.scores[place])
    }
    return both
  }

  /// Those that are in either; scores add up.
  func union(_ other: Matches) -> Matches {
    var either = Matches()
    either.reserveCapacity(articles.count + other.articles.count)
    var place = 0
    for (index, article) in articles.enumerated() {
      while place < other.articles.count, other.articles[place] < article {
        either.append(other.articles[place], score: other.scores[place])
        place += 1
      }
      var score = scores[index]
      if place < other.articles.count, other.articles[place] == article {
        score += other.scores[place]
        place += 1
      }
      either.append(article, score: score)
    }
    either.articles += other.articles[place...]
    either.scores += other.scores[place...]
    return either
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
