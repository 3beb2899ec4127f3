/// The sequences by which text steers a terminal (ECMA-48), of which nothing is for readers.
enum EscapeSequence {
  /// At most how long a sequence is; what is longer is text behind a stray byte.
  private static let limit = 256

  /// The length of the sequence that begins with the escape at a place; 1 when it begins none.
  static func length(in text: Span<UInt8>, at escape: Int) -> Int {
    guard escape + 1 < text.count else { return 1 }
    switch text[escape + 1] {
    // `[`: parameters, then a letter or a sign.
    case 0x5B: return endOfParameters(in: text, from: escape + 2).map { $0 - escape } ?? 1
    // `]`, `P`, `X`, `^`, `_`: a string, up to a bell or to `\`.
    case 0x5D, 0x50, 0x58, 0x5E, 0x5F:
      guard let end = end(in: text, from: escape + 2, where: { $0 < 0x20 }) else { return 1 }
      if text[end] == 0x07 { return end + 1 - escape }
      let isClosed = text[end] == 0x1B && end + 1 < text.count && text[end + 1] == 0x5C
      return isClosed ? end + 2 - escape : 1
    // `(0` and the like choose character sets.
    case 0x28...0x2B:
      let isNamed = escape + 2 < text.count && (0x20..<0x7F).contains(text[escape + 2])
      return isNamed ? 3 : 1
    default: return 1
    }
  }

  /// The length of the sequence that begins with U+009B at a place, which is `ESC [` in one sign.
  ///
  /// Without figures it is no sequence: Windows-1252 keeps a quotation mark there.
  static func lengthOfShort(in text: Span<UInt8>, at sign: Int) -> Int {
    guard sign + 2 < text.count, text[sign + 2].isDigit else { return 2 }
    return endOfParameters(in: text, from: sign + 2).map { $0 - sign } ?? 2
  }

  private static func endOfParameters(in text: Span<UInt8>, from start: Int) -> Int? {
    guard let end = end(in: text, from: start, where: { $0 < 0x20 || $0 > 0x3F }),
      text[end] >= 0x40, text[end] < 0x7F
    else { return nil }
    return end + 1
  }

  private static func end(
    in text: Span<UInt8>, from start: Int, where isEnd: (UInt8) -> Bool
  ) -> Int? {
    var at = start
    let limit = min(text.count, start + limit)
    while at < limit, !isEnd(text[at]) { at += 1 }
    return at < limit ? at : nil
  }
}
