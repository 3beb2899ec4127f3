import News
import Search

extension Index {
  /// Some of the articles; the same ones of the same archive, in whatever order they arrived.
  func sample(_ limit: Int) -> [ArticleID] {
    let keyed = (0..<ArticleID(count)).map { (hash: article($0).pathHash, id: $0) }
    return keyed.sorted { ($0.hash, $0.id) < ($1.hash, $1.id) }.prefix(limit).map(\.id)
  }

  /// Filters as they are set in the tags pane: each kind of change with common and rare values.
  func sampleFilters(_ limit: Int) -> [FacetFilter] {
    let facets = listing(for: Request()).facets
    let drawn = facets.flatMap { facet in
      facet.values.prefix(limit / 12).map { FacetValue(facet: facet.facet, name: $0.name) }
    }.spread()
    let filters = drawn.enumerated().flatMap { place, value in
      let other = drawn[(place + 1) % drawn.count]
      return [
        FacetFilter(included: [value]), FacetFilter(excluded: [value]),
        FacetFilter(included: [value, other], combinesWithOr: true), FacetFilter(),
      ]
    }
    return Array(([FacetFilter()] + filters).prefix(limit))
  }
}

extension Article {
  /// FNV-1a, mixed so that like paths are far apart.
  fileprivate var pathHash: UInt64 {
    let hash = pathBytes.reduce(0xCBF2_9CE4_8422_2325 ^ UInt64(part)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
  }
}

extension Array {
  /// The same elements, the first one first, neighbours far apart.
  ///
  /// However few of them there is time for, they are of all kinds.
  func spread() -> [Element] {
    let step = 7919  // A prime, so that every place is come by once unless it divides the count.
    guard count % step != 0 else { return self }
    return indices.map { self[$0 * step % count] }
  }
}
