import Screen

/// Why there is no theme.
package enum ThemeError: Error, Sendable, Equatable {
  case unknown(name: String, known: [String])
  /// The reason ends a sentence.
  case unreadable(path: String, reason: String)
  /// Not TOML, or not text.
  case malformed(SettingProblem)
  /// Each inherits from the next, the last one being the first again.
  case cycle([String])

  /// One sentence for the reader, safe to show.
  package var sentence: String {
    switch self {
    case .unknown(let name, let known):
      let near = suggestion(for: name, from: known)
      let end = near.isEmpty ? "; there are \(known.joined(separator: ", "))" : near
      return sanitized("There is no theme \"\(name)\"\(end).")
    case .unreadable(let path, let reason):
      return sanitized("The theme \(path) can't be read: \(reason).")
    case .malformed(let problem):
      return problem.sentence
    case .cycle(let names):
      return sanitized("These themes inherit in a circle: \(names.joined(separator: ", ")).")
    }
  }
}
