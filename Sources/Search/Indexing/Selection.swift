import News

/// The articles that a request selects, found but not yet in their order.
///
/// To find them takes half of the time of a search; to order and count all of them, which nobody sees
/// at once, the other half.
package struct Selection: Sendable {
  private let index: Index
  private let request: Request
  /// Ascending, with their scores.
  private let found: Matches
  /// Before the facet filter.
  private let unfiltered: Matches

  /// Of fewer matches all are in order as soon as the best are.
  package static let manyCount = 1 << 9
  /// Fewer matches are counted and put in order before another thread is awake.
  private static let leastShared = 1 << 13

  init(of request: Request, in index: Index, concurrently: Concurrently) {
    self.index = index
    self.request = request
    unfiltered = index.matches(request, concurrently: concurrently)
    found =
      request.facets.isEmpty ? unfiltered : index.filtered(unfiltered, by: request)
  }

  /// How many there are.
  package var count: Int { found.articles.count }

  /// All of them in order, with the counts of every facet.
  package func listing(concurrently: Concurrently = oneByOne) -> Listing {
    let (counts, order) = both(count < Self.leastShared ? oneByOne : concurrently) {
      index.facetCounts(over: countedArticles(), for: request)
    } and: {
      ordered()
    }
    return Listing(ids: order.ids, scores: order.scores, facets: counts, total: index.count)
  }

  private func ordered() -> (ids: [ArticleID], scores: [Float]) {
    if isRanked { return index.ranked(found, isReversed: request.isReversed) }
    let order = index.order(
      of: found.articles, by: request.sort, isReversed: request.isReversed, in: request.stories)
    return (order, isScored ? found.scores(inOrderOf: order, below: index.endID) : [])
  }

  /// The best of many matches as ``listing()`` has them, the others behind them in no certain order, and
  /// no facets; nil where the whole listing takes hardly longer, or isn't ranked.
  package func best(_ limit: Int, ofMoreThan few: Int = manyCount) -> Listing? {
    guard isRanked, !request.isReversed, count > max(few, limit) else { return nil }
    let best = found.best(limit, dateKeys: index.dateKeyed)
    let first = found.beginning(with: best)
    return Listing(ids: first.articles, scores: first.scores, total: index.count)
  }

  private var isScored: Bool { !request.query.leaves.isEmpty }
  private var isRanked: Bool { isScored && request.sort == .relevance }

  /// The articles that the facets count.
  ///
  /// They are the selected ones. Where included values widen the selection, they are those that
  /// another value could add, as otherwise nothing that could be added would be counted.
  private func countedArticles() -> [ArticleID] {
    let filter = request.facets
    guard filter.combinesWithOr, !filter.included.isEmpty else { return found.articles }
    var others = request
    others.facets = FacetFilter(
      excluded: filter.excluded, includesSuggested: filter.includesSuggested)
    return index.filtered(unfiltered, by: others).articles
  }
}

extension Matches {
  /// The same with those at some places first; what stood there takes the places that these leave.
  ///
  /// Whole arrays are copied at once; to append one match after the other took as long as to find them.
  fileprivate func beginning(with best: [Int]) -> Matches {
    var matches = self
    let stay = Set(best.filter { $0 < best.count })
    let left = best.filter { $0 >= best.count }
    for (place, hole) in zip(best.indices.filter({ !stay.contains($0) }), left) {
      matches.articles[hole] = articles[place]
      matches.scores[hole] = scores[place]
    }
    for (place, source) in best.enumerated() {
      matches.articles[place] = articles[source]
      matches.scores[place] = scores[source]
    }
    return matches
  }

  /// The places of those with the greatest scores; of equals the newer, then the one that arrived
  /// first.
  ///
  /// For some articles `dateKeys` gives the numbers that sort as their dates, the newest first.
  fileprivate func best(_ limit: Int, dateKeys: ([UInt32]) -> [UInt64]) -> [Int] {
    let kept = places(scoringAtLeast: leastOfBest(limit))
    let dated = dateKeys(kept.map { articles[$0] })
    return kept.indices.sorted {
      (-scores[kept[$0]], dated[$0]) < (-scores[kept[$1]], dated[$1])
    }.prefix(limit).map { kept[$0] }
  }

  /// The score of the last one of the best, or a little less.
  private func leastOfBest(_ limit: Int) -> Float {
    var best: [Float] = []
    var least = -Float.infinity
    best.reserveCapacity(4 * limit)
    for score in scores where score > least {
      best.append(score)
      guard best.count == 4 * limit else { continue }
      best.keepLargest(limit)
      least = best.min() ?? least
    }
    guard best.count >= limit else { return least }
    best.keepLargest(limit)
    return best.min() ?? least
  }

  private func places(scoringAtLeast least: Float) -> [Int] {
    var places: [Int] = []
    let scores = scores.span
    for place in 0..<scores.count where scores[place] >= least { places.append(place) }
    return places
  }
}
