import Screen

/// Why there is no terminal to work with.
package enum TerminalError: Error, Equatable {
  case notATerminal
  case typeUnset
  /// The terminal exists, but cannot move its cursor, as `TERM=dumb` says.
  case cannotPaint(type: String)
  case unknownType(String)
  case alreadyOpen

  package var sentence: String {
    switch self {
    case .notATerminal:
      "Standard input and output must be a terminal to read in; other commands print."
    case .typeUnset:
      "The environment variable TERM is not set, so the terminal's abilities are unknown."
    case .cannotPaint(let type):
      "A terminal of type ‘\(sanitized(type))’ (TERM) cannot show a screen."
    case .unknownType(let type):
      "The terminal type ‘\(sanitized(type))’ (TERM) is unknown on this system."
    case .alreadyOpen:
      "The terminal is already in use by this program."
    }
  }
}
