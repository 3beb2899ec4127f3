package import News

/// A parsed query.
package struct Query: Sendable, Equatable {
  /// What was typed.
  package let source: String
  let words: [String]

  /// The query that every article matches.
  package static let all = Query(source: "", words: [])

  /// Whether every article matches.
  package var isEmpty: Bool { words.isEmpty }

  /// Parses the query language.
  ///
  /// `today` is what `7d` counts from. With `isTyping` what is unfinished at the end is left out,
  /// and the last word also matches as a prefix.
  package static func parse(
    _ text: String, today: PartialDate, isTyping: Bool = false
  ) throws(QueryError) -> Query {
    Query(source: text, words: text.lowercased().split(separator: " ").map(String.init))
  }
}

/// Why a query can't be understood.
package struct QueryError: Error, Equatable {
  /// Where, in UTF-8 offsets in what was typed.
  package let range: Range<Int>
  package let sentence: String
}
