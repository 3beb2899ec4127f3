/// A value of JSON (RFC 8259).
indirect enum JSONValue {
  /// A string with its escapes undone, or a number as it is written.
  case text([UInt8])
  case list([JSONValue])
  case object([(key: [UInt8], value: JSONValue)])
  /// `null`, `true`, `false`.
  case nothing

  /// The first of the values of an object that have one of some keys.
  func value(ofAny keys: StaticString...) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    for key in keys {
      let found = members.first { member in
        member.key.count == key.utf8CodeUnitCount && member.key.hasFolded(key, at: 0)
      }
      if let found { return found.value }
    }
    return nil
  }
}

/// Reads values of JSON, one after another; what is cut short keeps what was read of it.
struct JSONScanner {
  private let bytes: [UInt8]
  private(set) var at: Int
  private var depth = 0
  /// How deep lists and objects may be nested.
  private static let deepest = 48

  init(_ bytes: [UInt8], at start: Int = 0) {
    self.bytes = bytes
    at = start
  }

  /// Whether nothing but white space is left.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return at == bytes.count
  }

  /// The next value; nil when there is none or it is no JSON.
  mutating func value() -> JSONValue? {
    skipSpace()
    guard at < bytes.count else { return nil }
    switch bytes[at] {
    case 0x7B: return nested { $0.object() }
    case 0x5B: return nested { $0.list() }
    case 0x22: return .text(string())
    default: return word()
    }
  }

  /// Moves behind a comma, if one stands here; lists of objects are often written without brackets.
  mutating func passComma() { _ = pass(0x2C) }

  private mutating func nested(_ read: (inout JSONScanner) -> JSONValue?) -> JSONValue? {
    guard depth < Self.deepest else { return nil }
    depth += 1
    at += 1
    defer { depth -= 1 }
    return read(&self)
  }

  private mutating func object() -> JSONValue? {
    var members: [(key: [UInt8], value: JSONValue)] = []
    while !isAtEnd(), !pass(0x7D) {
      guard at < bytes.count, bytes[at] == 0x22 else { return nil }
      let key = string()
      guard !isAtEnd() else { break }
      guard pass(0x3A) else { return nil }
      guard !isAtEnd() else { break }
      guard let value = value() else { return nil }
      members.append((key, value))
      guard pass(0x2C) || isAtEnd() || bytes[at] == 0x7D else { return nil }
    }
    return .object(members)
  }

  private mutating func list() -> JSONValue? {
    var values: [JSONValue] = []
    while !isAtEnd(), !pass(0x5D) {
      guard let value = value() else { return nil }
      values.append(value)
      guard pass(0x2C) || isAtEnd() || bytes[at] == 0x5D else { return nil }
    }
    return .list(values)
  }

  /// A number, or a word that is no string.
  private mutating func word() -> JSONValue? {
    let start = at
    while at < bytes.count, bytes[at].isWordByte || Self.isInNumber(bytes[at]) { at += 1 }
    let word = bytes[start..<at]
    guard let first = word.first else { return nil }
    if first.isDigit || first == 0x2D { return .text(Array(word)) }
    let isKnown = ["null", "true", "false", "NaN"].contains { $0.utf8.elementsEqual(word) }
    return isKnown || at == bytes.count ? .nothing : nil
  }

  private static func isInNumber(_ byte: UInt8) -> Bool {
    byte == 0x2B || byte == 0x2D || byte == 0x2E
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at].isSpace { at += 1 }
  }

  private mutating func pass(_ mark: UInt8) -> Bool {
    skipSpace()
    guard at < bytes.count, bytes[at] == mark else { return false }
    at += 1
    return true
  }
}

/// Strings.
private extension JSONScanner {
  /// The string whose opening mark is here; up to the end of the text if it never closes.
  mutating func string() -> [UInt8] {
    at += 1
    var text: [UInt8] = []
    var runStart = at
    while at < bytes.count, bytes[at] != 0x22 {
      guard bytes[at] == 0x5C else {
        at += 1
        continue
      }
      text += bytes[runStart..<at]
      appendEscaped(to: &text)
      runStart = at
    }
    text += bytes[runStart..<min(at, bytes.count)]
    at = min(at + 1, bytes.count)
    return text
  }

  mutating func appendEscaped(to text: inout [UInt8]) {
    at += 1
    guard at < bytes.count else { return }
    let byte = bytes[at]
    at += 1
    switch byte {
    case 0x6E: text.append(0x0A)
    case 0x72: if !bytes.has("\\n", at: at, before: bytes.count) { text.append(0x0A) }
    case 0x74: text.append(0x09)
    case 0x62, 0x66: text.append(0x20)
    case 0x75:
      guard let unit = unit(at: at) else { return }
      at += 4
      text.append(scalar: scalar(from: unit))
    default: text.append(byte)
    }
  }

  /// The scalar that begins with a unit of UTF-16; takes in the other half of a pair.
  mutating func scalar(from unit: UInt32) -> UInt32 {
    guard unit & 0xFC00 == 0xD800, bytes.has("\\u", at: at, before: bytes.count),
      let low = self.unit(at: at + 2), low & 0xFC00 == 0xDC00
    else { return unit }
    at += 6
    return 0x1_0000 + (unit & 0x3FF) << 10 + low & 0x3FF
  }

  func unit(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[start..<start + 4] {
      guard let digit = byte.hexadecimalValue else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}

extension UInt8 {
  /// What a digit of base sixteen stands for.
  var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}
