/// For each article of a segment its only value of a facet that no article has two values of.
///
/// Counts need no look at where an article's values begin and end, which takes most of the time.
struct SingleValues: Sendable {
  /// Numbers of spellings; one beyond the last for articles without a value.
  private let spellings: [UInt32]
  private let spellingCount: Int

  /// Nil where an article has several values.
  init?(_ column: FacetColumn) {
    guard (0..<column.count).allSatisfy({ column.range(of: $0).count < 2 }) else { return nil }
    spellingCount = column.spellings.count
    spellings = (0..<column.count).map { article in
      column.range(of: article).first.map { column.values[$0] } ?? UInt32(column.spellings.count)
    }
  }

  /// In bytes.
  var size: Int { spellings.count * MemoryLayout<UInt32>.stride }

  /// How many of some articles have each spelling.
  func counts(over runs: [Range<UInt32>]) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: spellingCount + 1)
    let spellings = spellings.span
    var writable = counts.mutableSpan
    for run in runs {
      for article in run { writable[Int(spellings[Int(article)])] &+= 1 }
    }
    counts.removeLast()
    return counts
  }

  /// For each of some articles whether it has one of some spellings; `base` is the first article's number.
  func having(
    _ isMeant: [Bool], _ ids: ArraySlice<ArticleID>, from base: ArticleID
  ) -> [Bool] {
    let isMeant = isMeant + [false]
    let (spellings, meant) = (spellings.span, isMeant.span)
    return ids.map { meant[Int(spellings[Int($0 - base)])] }
  }
}
