import Screen
import Search

extension Query {
  /// The query that was typed as an argument; one that is malformed is explained at its place.
  static func typed(_ text: String) throws -> Query {
    do {
      return try parse(text, today: today())
    } catch {
      throw Failure.wrongUse(error.explanation(of: text))
    }
  }
}

extension QueryError {
  /// The sentence, then the query with a mark below the place where it went wrong.
  fileprivate func explanation(of query: String) -> String {
    // One line, whatever was typed; `sanitized` changes no column of it.
    let before = sanitized(String(query.utf8Slice(0..<range.lowerBound)))
    let wrong = sanitized(String(query.utf8Slice(range)))
    let mark = String(repeating: "^", count: max(1, GlyphWidth.columns(of: wrong)))
    let blanks = String(repeating: " ", count: GlyphWidth.columns(of: before))
    return "\(sentence)\n  \(sanitized(query))\n  \(blanks)\(mark)"
  }
}
