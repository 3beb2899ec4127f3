import Screen

extension Color {
  /// The names of the terminal's own sixteen colours in theme files.
  static let names: [String: Color] = {
    let plain = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    var names = ["gray": Color.ansi(8)]
    for (number, name) in zip(UInt8(0)..., plain) {
      names[name] = .ansi(number)
      names["bright-" + name] = .ansi(number + 8)
    }
    return names
  }()

  /// The colour of a name or of `#rrggbb`.
  init?(written text: String) {
    if let named = Self.names[text] {
      self = named
      return
    }
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      let number = UInt32(text.dropFirst(), radix: 16), digits.first != UInt8(ascii: "+")
    else { return nil }
    self = .rgb(
      UInt8(truncatingIfNeeded: number >> 16), UInt8(truncatingIfNeeded: number >> 8),
      UInt8(truncatingIfNeeded: number))
  }
}

extension Attributes {
  /// The names of attributes in theme files.
  static let names: [String: Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]
}
