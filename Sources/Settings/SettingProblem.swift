import Screen

/// Something in a theme or configuration file that can't be used.
package struct SettingProblem: Error, Sendable, Equatable {
  package enum Cause: Sendable, Equatable {
    case notText
    case notTOML(String)
    /// A name that means nothing here; `kind` says what was looked for, `known` what there is.
    case unknown(kind: String, name: String, known: [String])
    case badValue(key: String, expected: String)
    /// What the key map or the theme catalogue refuses, in its words.
    case refused(String)
    /// A binding whose keys are those of another one, or begin them or begin with them.
    case clash(keys: String, other: String, otherLine: Int, isSame: Bool)
    /// So many problems more in the same file.
    case more(count: Int)
  }

  /// As people are told of it: a path, or what it is.
  package let file: String
  package let line: Int?
  package let cause: Cause

  /// One sentence for the reader, safe to show.
  package var sentence: String {
    let place = line.map { "\(file), line \($0)" } ?? file
    return sanitized("\(place): \(cause.sentence)")
  }
}

extension SettingProblem.Cause {
  fileprivate var sentence: String {
    switch self {
    case .notText: "this is not UTF-8 text."
    case .notTOML(let reason): "this is not TOML: \(reason)."
    case .unknown(let kind, let name, let known):
      "\"\(name)\" is not \(kind)\(suggestion(for: name, from: known))."
    case .badValue(let key, let expected): "\"\(key)\" must be \(expected)."
    case .refused(let sentence): sentence
    case .clash(let keys, _, let line, true): "\"\(keys)\" is bound on line \(line) already."
    case .clash(let keys, let other, let line, false):
      "\"\(keys)\" can't be bound beside \"\(other)\" of line \(line): one begins the other."
    case .more(let count): "there are \(count) more problems."
    }
  }
}

/// The end of a sentence that says what a misspelt name most likely means or, of few names, what there is.
func suggestion(for name: String, from known: [String]) -> String {
  if let nearest = nearest(to: name, in: known) { return "; perhaps \"\(nearest)\" is meant" }
  return known.isEmpty || known.count > 8 ? "" : "; there are " + known.joined(separator: ", ")
}
