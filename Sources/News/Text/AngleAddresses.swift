/// The addresses that browsers put behind linked words where they save a page as text:
/// `Culture <https://post.example/culture>`.
enum AngleAddresses {
  private static let limit = 2_000

  /// Where the address ends that begins with the angle bracket at a place; nil for anything else.
  static func end(in text: [UInt8], at start: Int) -> Int? {
    guard
      text.has("http", at: start + 1, before: text.count)
        || text.has("mailto:", at: start + 1, before: text.count)
        || text.has("ftp:", at: start + 1, before: text.count)
        || text.has("javascript:", at: start + 1, before: text.count)
    else { return nil }
    var at = start + 5
    let end = min(text.count, start + limit)
    while at < end, text[at] != 0x3E {
      if text[at] <= 0x20 || text[at] == 0x3C || text[at] == 0x22 { return nil }
      at += 1
    }
    return at < end ? at + 1 : nil
  }

  /// The text without the addresses and the blanks before them.
  static func removed(from text: [UInt8]) -> [UInt8] {
    let span = text.span
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var start = 0
    var at = span.firstIndex(of: 0x3C, from: 0, to: span.count)
    while at < span.count {
      if let end = end(in: text, at: at) {
        plain += text[start..<at]
        start = end
        if endsInColon(plain) || !hasWords(plain) || pointsAt(plain) {
          // Here the address is what is said.
          plain += text[at..<end]
        } else {
          dropBlanks(&plain)
        }
      }
      at = span.firstIndex(of: 0x3C, from: max(at + 1, start), to: span.count)
    }
    plain += text[start...]
    return plain
  }

  private static func endsInColon(_ plain: [UInt8]) -> Bool {
    plain.last == 0x3A || plain.suffix(2).elementsEqual([0x3A, 0x20])
  }

  /// Whether linked words stand before an address, on its line or the one above.
  private static func hasWords(_ plain: [UInt8]) -> Bool {
    var breaks = 0
    for byte in plain.reversed().prefix(200) {
      if byte == 0x0A { breaks += 1 }
      if breaks == 2 { return false }
      if byte.isWordByte { return true }
      if byte == 0x2A || byte == 0x2D || byte == 0x2B { return false }
    }
    return false
  }

  /// `Read the report at <https://post.example/report>`: the word before it is no link's.
  private static func pointsAt(_ plain: [UInt8]) -> Bool {
    let end = plain.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? 0
    let start = plain[..<end].suffix(12).lastIndex { $0.isSpace }.map { $0 + 1 } ?? end
    return pointers.value(of: plain, in: start..<max(start, end)) != nil
  }

  private static let pointers = PhraseTable<Bool>([
    (
      true,
      [
        "at", "to", "on", "from", "see", "via", "visit", "is", "unter", "auf", "siehe", "zu",
        "sur", "à", "voir", "en", "ver", "em", "su", "vedi", "op", "via", "på", "se", "na", "zob.",
      ]
    )
  ])

  /// Blanks and one line break with words above it; an address without words leaves its line empty, as
  /// does one below the end of a text, which leads to all of it.
  private static func dropBlanks(_ plain: inout [UInt8]) {
    var end = plain.count
    while end > 0, plain[end - 1].isBlank { end -= 1 }
    var isBelowStop = false
    if end > 1, plain[end - 1] == 0x0A, plain[end - 2] != 0x0A {
      end -= 1
      while end > 0, plain[end - 1].isBlank { end -= 1 }
      isBelowStop = plain[end - 1] == 0x2E
    }
    plain.removeSubrange(end...)
    if isBelowStop { plain.append(0x0A) }
  }
}
