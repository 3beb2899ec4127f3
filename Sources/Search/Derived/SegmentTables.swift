import Synchronization

/// What is worked out of a segment's lists for words and prefixes that much of it has.
///
/// It can be left out: every answer is the same without, only slower.
struct SegmentTables: Sendable {
  /// By the terms that a column sums up: those of one word, or all that begin alike.
  private let columns: [Range<Int>: FrequencyColumn]
  /// The neighbours among its common words.
  let pairs: PairTable
  /// Where the places of its common words stand.
  private let places: [Int: PlaceColumn]
  /// For each facet, where no article has several values.
  let singleValues: [SingleValues?]

  /// Words have a column from this share of the articles on; below, their postings are walked
  /// as fast.
  private static let wordShare = 2
  /// Prefixes have one when they are so many bytes long at most, and have as many postings as there
  /// are articles.
  private static let longestPrefix = 3

  init(_ segment: Segment) {
    let count = segment.count
    let frequency = { (terms: Range<Int>) in
      terms.reduce(0) { $0 + segment.lists.documentFrequency(of: $1) }
    }
    var columns: [Range<Int>: FrequencyColumn] = [:]
    for term in 0..<segment.dictionary.count
    where segment.lists.documentFrequency(of: term) * Self.wordShare >= count {
      columns[term..<term + 1] = segment.column(summing: term..<term + 1, columns)
    }
    for length in 1...Self.longestPrefix {
      for terms in segment.dictionary.rangesOfPrefixes(length: length)
      where terms.count > 1 && frequency(terms) >= count {
        columns[terms] = segment.column(summing: terms, columns)
      }
    }
    self.columns = columns
    let common = PairTable.commonTerms(of: segment)
    pairs = PairTable(segment, of: common)
    places = common.reduce(into: [:]) { $0[$1] = PlaceColumn(of: $1, in: segment) }
    singleValues = segment.facets.map(SingleValues.init)
  }

  /// The frequencies of some neighbouring terms in everything, where they were worked out.
  func column(of terms: Range<Int>) -> FrequencyColumn? { columns[terms] }

  /// Where the places of a term stand in each article, if it is common.
  func places(of term: Int) -> PlaceColumn? { places[term] }

  /// In bytes.
  var size: Int {
    columns.values.reduce(pairs.size) { $0 + $1.size }
      + places.values.reduce(0) { $0 + $1.size }
      + singleValues.reduce(0) { $0 + ($1?.size ?? 0) }
  }
}

/// What was worked out of a segment, once there was time for it.
final class TableShelf: Sendable {
  private let shelf = Mutex<SegmentTables?>(nil)
  private let ownFrequencyShelf = Mutex<DocumentFrequencies?>(nil)

  var tables: SegmentTables? { shelf.withLock { $0 } }

  /// Where its terms aren't counted together with those of others.
  var ownFrequencies: DocumentFrequencies? { ownFrequencyShelf.withLock { $0 } }

  func put(_ tables: SegmentTables) { shelf.withLock { $0 = tables } }

  func put(_ frequencies: DocumentFrequencies) { ownFrequencyShelf.withLock { $0 = frequencies } }
}

extension Index {
  /// From so many articles of a segment on, tables pay.
  private static let leastCount = 4_096

  /// Whether the tables of all large segments are made, and all terms counted.
  package var isPrepared: Bool { unprepared(atLeast: Self.leastCount).isEmpty && areTermsCounted }

  /// Makes the tables that common words, short prefixes and related stories are answered by; slow,
  /// for a worker.
  ///
  /// Every answer is the same before. What was made serves all copies of the index.
  package func prepare() {
    // First what takes most memory while it is made: the tables then take its place.
    countTerms()
    makeTables(atLeast: Self.leastCount)
  }

  /// Makes tables of segments of so many articles.
  func makeTables(atLeast count: Int) {
    for segment in unprepared(atLeast: count) { segment.shelf.put(SegmentTables(segment)) }
  }

  private func unprepared(atLeast count: Int) -> [Segment] {
    members.map(\.segment).filter { $0.count >= count && $0.shelf.tables == nil }
  }
}

extension Segment {
  /// Adds the weighted frequencies of some neighbouring terms, by their column where there is one.
  fileprivate func column(
    summing terms: Range<Int>, _ columns: [Range<Int>: FrequencyColumn]
  ) -> FrequencyColumn {
    var halves = [UInt32](repeating: 0, count: count)
    var start = terms.lowerBound
    for term in terms {
      guard let column = columns[term..<term + 1] else { continue }
      lists.addHalves(of: start..<term, in: .everything, to: &halves, times: 1)
      column.add(to: &halves, times: 1)
      start = term + 1
    }
    lists.addHalves(of: start..<terms.upperBound, in: .everything, to: &halves, times: 1)
    return FrequencyColumn(halves: halves)
  }
}

extension TermDictionary {
  /// The terms that have their first so many bytes in common, for each such beginning.
  fileprivate func rangesOfPrefixes(length: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for term in 0..<count {
      let isSame =
        term > start && self[term].prefix(length).elementsEqual(self[start].prefix(length))
      if !isSame {
        if start < term { ranges.append(start..<term) }
        start = term
      }
    }
    if start < count { ranges.append(start..<count) }
    return ranges.filter { self[$0.lowerBound].count >= length }
  }
}
