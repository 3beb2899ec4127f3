package import News

/// The number of an article in an index, in the order of arrival.
package typealias ArticleID = UInt32

/// Every article with its words, facets and dates; a value whose immutable parts are shared.
package struct Index: Sendable {
  /// A segment in its place.
  struct Member: Sendable {
    /// The number of its first article.
    let base: ArticleID
    let segment: Segment
    /// For each facet and each spelling of the segment the value of the whole index.
    let facetValues: [[UInt32]]

    var ids: Range<ArticleID> { base..<base + ArticleID(segment.count) }
  }

  var members: [Member] = []
  /// In the order of `Facet.allCases`.
  var vocabularies = Facet.allCases.map { _ in FacetVocabulary() }
  /// Every article under its date key, sorted: the newest first.
  private(set) var dateOrder: [UInt64] = []
  /// The words of all articles.
  private(set) var totalLength = 0
  package private(set) var count = 0

  package init() {}

  /// Adds a segment's articles after those that are there.
  package mutating func append(_ segment: Segment) {
    let base = ArticleID(count)
    let values = vocabularies.indices.map { vocabularies[$0].add(segment.facets[$0]) }
    members.append(Member(base: base, segment: segment, facetValues: values))
    let dateKeys = segment.columns.dateKeys
    let added = segment.dateOrder.map { UInt64(hash: dateKeys[Int($0)], owner: base + $0) }
    dateOrder = dateOrder.merged(with: added)
    totalLength += segment.totalLength
    count += segment.count
  }

  /// The article with a number; the number has to be below ``count``.
  package func article(_ id: ArticleID) -> Article {
    let member = member(of: id)
    return member.segment.article(Int(id - member.base))
  }

  /// The first article with a path, as `Article.path` spells it.
  package func id(ofPath path: String) -> ArticleID? { ids(ofPath: path).first }

  /// Every article with a path; several when folders hold files of one name.
  package func ids(ofPath path: String) -> [ArticleID] {
    let hash = ArticleColumns.hash(ofPath: path)
    return members.flatMap { member in
      member.segment.paths.owners(of: hash)
        .filter { member.segment.article(Int($0)).path == path }.map { member.base + $0 }
    }
  }

  /// What the index needs beside the articles themselves, in bytes.
  package var size: Int {
    members.reduce(0) { $0 + $1.segment.size } + dateOrder.count * MemoryLayout<UInt64>.stride
  }

  /// What the terms with their postings and places take of that, in bytes.
  package var termSize: Int { members.reduce(0) { $0 + $1.segment.termSize } }

  func member(of id: ArticleID) -> Member {
    members[members.partitioningIndex { $0.base > id } - 1]
  }
}

extension [UInt64] {
  /// Two sorted arrays as one.
  fileprivate func merged(with other: [UInt64]) -> [UInt64] {
    var merged: [UInt64] = []
    merged.reserveCapacity(count + other.count)
    var next = 0
    for element in other {
      while next < count, self[next] < element {
        merged.append(self[next])
        next += 1
      }
      merged.append(element)
    }
    merged += self[next...]
    return merged
  }
}
