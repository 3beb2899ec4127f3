/// Why a text is not TOML.
struct TOMLError: Error, Equatable {
  let line: Int
  /// Goes on after a colon.
  let reason: String
}

/// Reads the smallest parts of a TOML text: blanks, keys, strings.
///
/// The text is valid UTF-8, and as it is only ever cut at ASCII, so is what is read.
struct TOMLScanner {
  private let bytes: [UInt8]
  private var place = 0
  private(set) var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  var isAtEnd: Bool { place == bytes.count }

  /// The byte to come, of which U+0000 is none: at the end, or `offset` bytes further on.
  func peek(_ offset: Int = 0) -> UInt8 {
    place + offset < bytes.count ? bytes[place + offset] : 0
  }

  func error(_ reason: String) -> TOMLError { TOMLError(line: line, reason: reason) }

  /// Takes the byte to come.
  mutating func next() -> UInt8 {
    let byte = peek()
    if byte == UInt8(ascii: "\n") { line += 1 }
    place = min(place + 1, bytes.count)
    return byte
  }

  /// Takes a text if it comes next; it holds no line's end.
  mutating func take(_ text: StaticString) -> Bool {
    let isNext = text.withUTF8Buffer { bytes[place...].starts(with: $0) }
    if isNext { place += text.utf8CodeUnitCount }
    return isNext
  }

  /// Takes the bytes to come as long as they are such; none of them is a line's end.
  mutating func take(while isSuch: (UInt8) -> Bool) -> String {
    let end = bytes[place...].firstIndex { !isSuch($0) } ?? bytes.count
    defer { place = end }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }

  mutating func skipSpaces() {
    while peek() == UInt8(ascii: " ") || peek() == UInt8(ascii: "\t") { place += 1 }
  }

  mutating func skipComment() {
    guard peek() == UInt8(ascii: "#") else { return }
    place = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  mutating func takeLineEnd() -> Bool {
    let isReturn = peek() == UInt8(ascii: "\r") && peek(1) == UInt8(ascii: "\n")
    guard isReturn || peek() == UInt8(ascii: "\n") else { return false }
    if isReturn { place += 1 }
    _ = next()
    return true
  }

  /// Skips everything that says nothing, line ends included.
  mutating func skipBlanks() {
    repeat {
      skipSpaces()
      skipComment()
    } while takeLineEnd()
  }
}

extension TOMLScanner {
  /// Reads a key and its dotted parts.
  mutating func key(atMost count: Int) throws(TOMLError) -> [String] {
    var parts: [String] = []
    repeat {
      skipSpaces()
      parts.append(try keyPart())
      guard parts.count <= count else { throw error("too many names in one key") }
      skipSpaces()
    } while take(".")
    return parts
  }

  private mutating func keyPart() throws(TOMLError) -> String {
    if peek() == UInt8(ascii: "\"") || peek() == UInt8(ascii: "'") { return try string() }
    let part = take { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard part.isEmpty else { return part }
    throw error("a key is missing; one with other signs than letters, digits, _ and - needs quotes")
  }

  /// Reads a string on one line, `"..."` with escapes or `'...'` as it is.
  mutating func string() throws(TOMLError) -> String {
    let quote = next()
    var text: [UInt8] = []
    while peek() != quote {
      guard peek() >= 0x20 && peek() != 0x7F || peek() == UInt8(ascii: "\t") else {
        throw error("a quote is not closed on its line, or there is a control in it")
      }
      let byte = next()
      if byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") {
        text += try escaped()
      } else {
        text.append(byte)
      }
    }
    _ = next()
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads what follows a backslash.
  private mutating func escaped() throws(TOMLError) -> [UInt8] {
    let letter = next()
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [letter]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "u"): return try scalar(digits: 4)
    case UInt8(ascii: "U"): return try scalar(digits: 8)
    default: throw error("a backslash stands before a sign that it does not go with")
    }
  }

  private mutating func scalar(digits: Int) throws(TOMLError) -> [UInt8] {
    var number: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = Character(Unicode.Scalar(next())).hexDigitValue else {
        throw error("\\u needs four hexadecimal digits, \\U eight")
      }
      number = number << 4 | UInt32(digit)
    }
    guard let scalar = Unicode.Scalar(number) else { throw error("there is no such character") }
    return Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
