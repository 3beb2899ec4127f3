package import News

/// The number of an article in an index, in the order of arrival.
package typealias ArticleID = UInt32

/// Every article with its words, facets and dates; a value whose immutable parts are shared.
package struct Index: Sendable {
  private var segments: [Segment] = []
  private var bases: [Int] = []
  package private(set) var count = 0

  package init() {}

  package mutating func append(_ segment: Segment) {
    bases.append(count)
    segments.append(segment)
    count += segment.count
  }

  package func article(_ id: ArticleID) -> Article {
    let place = (bases.lastIndex { $0 <= Int(id) }) ?? 0
    return segments[place].batch[Int(id) - bases[place]]
  }

  /// The first article with a path, as ``News/Article/path`` spells it.
  package func id(ofPath path: String) -> ArticleID? { ids(ofPath: path).first }

  /// Every article with a path; several when folders hold files of one name.
  package func ids(ofPath path: String) -> [ArticleID] {
    (0..<UInt32(count)).filter { article($0).path == path }
  }

  package func listing(for request: Request) -> Listing {
    let ids = (0..<UInt32(count)).filter { id in
      let text = (article(id).title + "\n" + article(id).body).lowercased()
      return request.query.words.allSatisfy { text.contains($0) }
        && isIn(request.facets, article(id))
    }
    let sorted = ids.sorted { key($0) > key($1) }
    return Listing(
      ids: request.isReversed ? sorted.reversed() : sorted,
      scores: request.query.isEmpty ? [] : sorted.map { _ in 1 },
      facets: Facet.allCases.map { counts(of: $0, in: ids) }, total: count)
  }

  private func key(_ id: ArticleID) -> Int { article(id).published?.sortKey ?? Int.min }

  private func isIn(_ filter: FacetFilter, _ article: Article) -> Bool {
    let has = { (value: FacetValue) in values(of: value.facet, article).contains(value.name) }
    return !filter.excluded.contains(where: has)
      && (filter.combinesWithOr && !filter.included.isEmpty
        ? filter.included.contains(where: has) : filter.included.allSatisfy(has))
  }

  private func values(of facet: Facet, _ article: Article) -> [String] {
    switch facet {
    case .tag: article.tags
    case .source: article.source.map { [$0] } ?? []
    case .section: article.section.map { [$0] } ?? []
    case .place: article.dateline.map { [$0] } ?? []
    case .author: article.authors
    case .year: article.published.map { [String($0.year)] } ?? []
    }
  }

  private func counts(of facet: Facet, in ids: [ArticleID]) -> FacetCounts {
    var counts: [String: Int] = [:]
    for id in ids {
      for name in values(of: facet, article(id)) { counts[name, default: 0] += 1 }
    }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return FacetCounts(facet: facet, values: sorted.map { (name: $0.key, count: $0.value) })
  }
}
