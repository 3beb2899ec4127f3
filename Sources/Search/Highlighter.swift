package import News

/// Finds the words of a text that a query matches.
package struct Highlighter: Sendable {
  package init(_ query: Query) {}

  /// The matches as UTF-8 offsets in the text, ascending and disjoint.
  package func ranges(in text: String, language: Language?) -> [Range<Int>] { [] }
}
