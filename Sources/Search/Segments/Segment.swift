package import News

/// A part of an index: what was made of one batch of articles, or of several by merging.
///
/// Immutable, so that it can be made on one thread and searched on another.
package final class Segment: Sendable {
  /// A batch and the number of its first article in the segment.
  struct Part: Sendable {
    let base: Int
    let batch: ArticleBatch
  }

  let parts: [Part]
  let dictionary: TermDictionary
  let lists: PostingLists
  let stems: StemTable
  /// The stemmings of all its articles.
  let stemmings: StemmingSet
  let columns: ArticleColumns
  /// In the order of `Facet.indexed`.
  let facets: [FacetColumn]
  /// The articles, newest first.
  let dateOrder: [UInt32]
  /// Hashes of the paths with the articles, sorted.
  let paths: [UInt64]
  /// The words of all articles.
  let totalLength: Int
  /// Shared with the same words under other dates.
  let shelf: TableShelf

  /// How many articles it holds.
  package let count: Int

  /// Indexes a batch; slow, to be run on a worker thread.
  package convenience init(indexing batch: ArticleBatch) {
    var builder = SegmentBuilder()
    self.init(builder.contents(of: batch), parts: [Part(base: 0, batch: batch)])
  }

  init(_ contents: SegmentContents, parts: [Part]) {
    self.parts = parts
    dictionary = contents.dictionary
    lists = contents.lists
    stems = contents.stems
    columns = contents.columns
    facets = contents.facets
    stemmings = columns.stemmings.reduce(into: []) { $0.insert(StemmingSet($1)) }
    dateOrder = Self.sorted(columns.dateKeys).map(\.owner)
    paths = Self.sorted(columns.pathHashes)
    totalLength = columns.lengths.reduce(0) { $0 + Int($1) }
    count = columns.count
    shelf = TableShelf()
  }

  /// The same words with other dates.
  init(_ other: Segment, parts: [Part], columns: ArticleColumns, dateOrder: [UInt32]) {
    self.parts = parts
    self.columns = columns
    self.dateOrder = dateOrder
    dictionary = other.dictionary
    lists = other.lists
    stems = other.stems
    stemmings = other.stemmings
    facets = other.facets
    paths = other.paths
    totalLength = other.totalLength
    count = other.count
    shelf = other.shelf
  }

  /// Keys with the numbers of their articles.
  private static func sorted(_ keys: [UInt32]) -> [UInt64] {
    keys.enumerated().map { UInt64(hash: $1, owner: UInt32($0)) }.sorted()
  }

  func article(_ number: Int) -> Article {
    let part = parts[parts.partitioningIndex { $0.base > number } - 1]
    return part.batch[number - part.base]
  }

  /// What the terms with their postings and places take, in bytes.
  package var termSize: Int { dictionary.size + lists.size + stems.size }

  /// What the index needs beside the articles themselves, in bytes.
  package var size: Int {
    termSize + columns.size + (shelf.tables?.size ?? 0)
      + (shelf.ownFrequencies?.size ?? 0)
      + facets.reduce(0) { $0 + $1.size } + dateOrder.count * MemoryLayout<UInt32>.stride
      + paths.count * MemoryLayout<UInt64>.stride
  }
}

/// What a segment is made of.
struct SegmentContents {
  var dictionary: TermDictionary
  var lists: PostingLists
  var stems: StemTable
  var columns: ArticleColumns
  var facets: [FacetColumn]
}
