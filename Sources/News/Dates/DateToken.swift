/// A piece of text that a date may be made of.
struct DateToken {
  enum Kind: Equatable {
    /// A number and how many digits it is written with.
    case number(Int, digits: Int)
    case known(DateWords.Meaning)
    case word
    /// Any other byte that is no blank.
    case mark(UInt8)
  }

  let kind: Kind
  let range: Range<Int>

  private var isMonth: Bool {
    if case .known(.month) = kind { true } else { false }
  }

  private static func isYear(_ number: Int) -> Bool { (1900..<2100).contains(number) }

  /// Whether a day and a month stand at a place: `7 May`.
  private static func beginsDay(in text: [UInt8], at start: Int, end: Int) -> Bool {
    let digits = text[start..<min(start + 2, end)].prefix(while: \.isDigit)
    let first = digits.endIndex + 1
    guard !digits.isEmpty, first < end, text[digits.endIndex] == 0x20 else { return false }
    let word = text[first..<end].prefix { $0.isLetter || $0 >= 0x80 }
    if case .month = DateWords.table.value(of: text, in: word.indices) { return true }
    return false
  }

  /// At most how many tokens of a text are looked at.
  static let limit = 96
  /// Few lines with a date have more.
  static let commonCount = 24

  /// Cuts text into tokens; digits and letters part, so that `GMT14 June` comes apart.
  static func tokens(of text: [UInt8], in range: Range<Int>, into tokens: inout [DateToken]) {
    tokens.removeAll(keepingCapacity: true)
    let bytes = text.span
    var at = range.lowerBound
    while at < range.upperBound, tokens.count < limit {
      let byte = bytes[at]
      if byte == 0x20 || byte == 0x09 || byte == 0x0A {
        at += 1
        continue
      }
      let token: DateToken
      if digit(in: bytes, at: at, end: range.upperBound) != nil {
        token = number(
          in: text, at: at, end: range.upperBound, mayEndYear: tokens.last?.isMonth == true)
      } else if byte.isLetter || byte >= 0x80 {
        token = word(in: text, at: at, end: range.upperBound)
      } else {
        token = DateToken(kind: .mark(byte), range: at..<at + 1)
      }
      tokens.append(token)
      at = token.range.upperBound
    }
  }

  /// Whether a line is a day of a month and nothing else: `April 3`, `Sunday, 3 April`.
  static func isDayWithoutYear(_ text: [UInt8], _ line: Line) -> Bool {
    guard (1...2).contains(line.digits), line.words <= 4 else { return false }
    var tokens: [DateToken] = []
    Self.tokens(of: text, in: line.range, into: &tokens)
    var months = 0
    var days = 0
    for token in tokens {
      switch token.kind {
      case .known(.month): months += 1
      case .number(let day, _) where (1...31).contains(day): days += 1
      case .known(.weekday), .known(.joint), .mark(0x2C), .mark(0x2E): break
      default: return false
      }
    }
    return months == 1 && days == 1
  }

  /// A number; behind a month a year ends where another day is glued to it: `7 May 20177 May 2017`.
  private static func number(
    in text: [UInt8], at first: Int, end: Int, mayEndYear: Bool
  ) -> DateToken {
    let bytes = text.span
    var at = first
    var value = 0
    var digits = 0
    while at < end, let (digit, length) = digit(in: bytes, at: at, end: end) {
      if digits == 4, mayEndYear, isYear(value), beginsDay(in: text, at: at, end: end) { break }
      value = digits < 9 ? value * 10 + digit : value
      digits += 1
      at += length
    }
    return DateToken(kind: .number(value, digits: digits), range: first..<at)
  }

  private static func word(in text: [UInt8], at first: Int, end: Int) -> DateToken {
    let bytes = text.span
    var at = first
    while at < end, bytes[at].isLetter { at += 1 }
    while at < end, bytes[at].isLetter || bytes[at] >= 0x80,
      digit(in: bytes, at: at, end: end) == nil
    {
      // East Asian signs stand alone; quotation marks and dashes part words.
      if bytes[at] >= 0xE2 {
        if at == first { at = min(at + (bytes[at] >= 0xF0 ? 4 : 3), end) }
        break
      }
      at += 1
    }
    // `a.m.` and `segunda-feira` hold marks.
    if at < end, bytes[at] == 0x2E || bytes[at] == 0x2D,
      let (meaning, phraseEnd) = DateWords.table.prefix(of: text, in: first..<end), phraseEnd > at
    {
      return DateToken(kind: .known(meaning), range: first..<phraseEnd)
    }
    let meaning = DateWords.table.value(of: text, in: first..<at)
    return DateToken(kind: meaning.map { .known($0) } ?? .word, range: first..<max(at, first + 1))
  }

  /// An ASCII, full-width or Arabic-Indic digit.
  @inline(__always)
  private static func digit(
    in bytes: Span<UInt8>, at: Int, end: Int
  ) -> (value: Int, length: Int)? {
    let byte = bytes[at]
    if byte.isDigit { return (Int(byte - 0x30), 1) }
    guard byte >= 0xD9 else { return nil }
    return wideDigit(in: bytes, at: at, end: end)
  }

  private static func wideDigit(
    in bytes: Span<UInt8>, at: Int, end: Int
  ) -> (value: Int, length: Int)? {
    guard at + 1 < end else { return nil }
    let byte = bytes[at]
    let next = bytes[at + 1]
    if byte == 0xD9, next >= 0xA0, next <= 0xA9 { return (Int(next - 0xA0), 2) }
    if byte == 0xEF, next == 0xBC, at + 2 < end, bytes[at + 2] >= 0x90, bytes[at + 2] <= 0x99 {
      return (Int(bytes[at + 2] - 0x90), 3)
    }
    return nil
  }
}
