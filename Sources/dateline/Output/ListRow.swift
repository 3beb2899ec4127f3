import News
import Reader
import Search

/// A line of a list, and what it is sorted by.
struct ListRow: Sendable {
  /// The line for programs; empty when people are to read it.
  let json: [UInt8]
  let headline: String
  let source: String
  private let name: String
  private let published: PartialDate?

  init(_ article: Article, named name: String, format: OutputFormat) {
    self.name = name
    headline = article.title
    source = article.source ?? ""
    published = article.published
    var writer = JSONWriter()
    if format == .jsonl { writer.listRow(of: article, named: name) }
    json = writer.bytes
  }

  /// The rows in the order that an index would list them in; rows that compare equal stay as they are.
  static func sorted(_ rows: [ListRow], by key: SortKey, isReversed: Bool) -> [ListRow] {
    let sorted =
      switch key {
      case .date, .relevance, .storySize, .storyFreshness: rows.sorted { $0.age < $1.age }
      case .source: rows.sortedByKey { ($0.source.isEmpty ? 1 : 0, $0.source.lowercased(), $0.age) }
      case .headline: rows.sortedByKey { (0, $0.headline.lowercased(), $0.age) }
      }
    return isReversed ? sorted.reversed() : sorted
  }

  /// Grows with the years; the greatest for an article without a date.
  private var age: Int { published.map { -$0.sortKey } ?? .max }

  /// The rows in columns.
  static func table(of rows: some Collection<ListRow>) -> TextTable {
    TextTable(
      columns: [
        TextTable.Column(.listDate, width: 11...11), TextTable.Column(.listSource, width: 6...18),
        TextTable.Column(.list, width: 20...96, weight: 3),
        TextTable.Column(.textDim, width: 12...96, weight: 2),
      ],
      rows: rows.map {
        [$0.published.map(DateText.short) ?? "", $0.source, $0.headline, $0.name]
      })
  }
}

extension [ListRow] {
  /// Sorted by a key that is made once for each row.
  fileprivate func sortedByKey(_ key: (ListRow) -> (Int, String, Int)) -> [ListRow] {
    map { (key: key($0), row: $0) }.sorted { $0.key < $1.key }.map(\.row)
  }
}
