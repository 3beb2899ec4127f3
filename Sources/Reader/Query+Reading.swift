import Search

extension Query {
  /// Whether words are searched for, not only fields and dates; decides the order of the list.
  var hasWords: Bool { !isEmpty }

  /// Whether marking an article can change the answer.
  var dependsOnMarks: Bool { source.contains("is:") || source.contains("has:") }

  /// A query for the words of a headline, with nothing in it that the query language would take as its own.
  static func words(in headline: String) -> String {
    let words = headline.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
    return words.filter { $0.count > 2 && $0 != "OR" }.joined(separator: " ")
  }
}
