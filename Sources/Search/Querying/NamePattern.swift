/// Words to find one after the other in a short text: a tag, a name, a note.
struct NamePattern: Sendable, Hashable {
  /// The words with a space before, between and after them, the last one without when it is a prefix.
  private let words: [UInt8]
  /// What is compared when there is no word in the pattern.
  private let name: FoldedName

  private static let space = UInt8(ascii: " ")

  init(_ text: String, isPrefix: Bool) {
    name = FoldedName(text)
    var words = Self.words(of: text)
    if isPrefix { words.removeLast() }
    self.words = words
  }

  func matches(_ text: String) -> Bool { matches(words: Self.words(of: text), name: text) }

  /// `words` as ``words(of:)`` gives them for `name`.
  func matches(words: [UInt8], name: String) -> Bool {
    guard self.words.count > 1 else { return self.name == FoldedName(name) }
    return words.contains(self.words)
  }

  /// The folded words of a text, a space before, between and after them.
  static func words(of text: String) -> [UInt8] {
    var tokenizer = Tokenizer()
    let bytes = Array(text.utf8)
    var words = [space]
    while tokenizer.next(in: bytes.span) {
      words += tokenizer.term[..<tokenizer.length]
      words.append(space)
    }
    return words
  }
}

extension [UInt8] {
  /// Whether some bytes stand in it, one after the other.
  func contains(_ other: [UInt8]) -> Bool {
    guard let first = other.first, count >= other.count else { return other.isEmpty }
    for start in 0...(count - other.count) where self[start] == first {
      if self[start..<start + other.count].elementsEqual(other) { return true }
    }
    return false
  }
}
