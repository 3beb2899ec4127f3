import Search

extension Query {
  /// A query for the words of a headline, with nothing in it that the query language would take as its own.
  static func words(in headline: String) -> String {
    let words = headline.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
    return words.filter { $0.count > 2 && $0 != "OR" }.joined(separator: " ")
  }
}
