/// Why a text is not a sequence of keys.
package struct KeyNotationError: Error, Equatable {
  /// The part that names no key, as it was written.
  package let part: String

  package var sentence: String { "‘\(sanitized(part))’ is not a key." }
}

extension Key {
  /// The keys that a text in vim's notation names: `gg<C-d>` are three.
  package static func parse(_ text: String) throws(KeyNotationError) -> [Key] {
    var keys: [Key] = []
    var rest = text[...]
    while let character = rest.popFirst() {
      guard character == "<" else {
        keys.append(.character(character))
        continue
      }
      let end = rest.firstIndex(of: ">") ?? rest.endIndex
      guard end < rest.endIndex, let key = Key(name: rest[..<end]) else {
        throw KeyNotationError(part: "<" + rest[..<end] + rest[end...].prefix(1))
      }
      keys.append(key)
      rest = rest[rest.index(after: end)...]
    }
    return keys
  }

  /// The key in vim's notation, such as `j`, `<C-d>` or `<PgDn>`.
  package var notation: String {
    switch self {
    case .character(" "): "<Space>"
    case .character("<"): "<lt>"
    case .character(let character): String(character)
    case .control(" "): "<C-Space>"
    case .control(let character): "<C-\(character)>"
    case .alt(" "): "<A-Space>"
    case .alt("<"): "<A-lt>"
    case .alt(">"): "<A-gt>"
    case .alt(let character): "<A-\(character)>"
    case .function(let number): "<F\(number)>"
    default: Self.names.first { $0.key == self }.map { "<\($0.name)>" } ?? ""
    }
  }
}

extension [Key] {
  /// The sequence in vim's notation.
  package var notation: String { map(\.notation).joined() }
}

extension Key {
  /// Each key's name; the first one of a key is the one that is written.
  private static let names: [(name: String, key: Key)] = [
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
    ("PageUp", .pageUp), ("PageDown", .pageDown),
    ("Enter", .enter), ("CR", .enter), ("Return", .enter),
    ("Tab", .tab), ("S-Tab", .backTab), ("Esc", .escape), ("Escape", .escape),
    ("BS", .backspace), ("Backspace", .backspace),
    ("Del", .delete), ("Delete", .delete), ("Ins", .insert), ("Insert", .insert),
    ("Space", .character(" ")), ("lt", .character("<")), ("gt", .character(">")),
    ("Bar", .character("|")), ("Bslash", .character("\\")), ("Nul", .control(" ")),
  ]

  /// The key of a name between angle brackets; capitals in names don't matter.
  private init?(name: Substring) {
    if let named = Self.names.first(where: { $0.name.lowercased() == name.lowercased() }) {
      self = named.key
    } else if let number = Int(name.dropFirst()), "Ff".contains(name.prefix(1)) {
      guard (1...63).contains(number) else { return nil }
      self = .function(number)
    } else {
      self.init(modified: name)
    }
  }

  /// The key of a name such as `C-d` or `A-Space`.
  private init?(modified name: Substring) {
    let written = name.dropFirst(2)
    guard !written.isEmpty else { return nil }
    let character: Character
    if written.count == 1, let only = written.first {
      character = only
    } else if case .character(let named) = Key(name: written) {
      character = named
    } else {
      return nil
    }
    switch name.prefix(2) {
    case "C-", "c-": self.init(control: character)
    case "A-", "a-", "M-", "m-": self = .alt(character)
    default: return nil
    }
  }
}
