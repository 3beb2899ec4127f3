/// The labelled lines above a message (RFC 5322), unfolded, and where the message itself begins.
struct MailHeader {
  private(set) var fields: [(name: [UInt8], value: [UInt8])] = []
  private(set) var end: Int

  /// At most how many fields are kept; no mail has as many.
  private static let limit = 500

  /// Reads the lines from a place up to the first blank one, or to one that is none of a header.
  init(_ text: [UInt8], in range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let lineEnd = text[at..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      let next = min(lineEnd + 1, range.upperBound)
      if text[at..<lineEnd].allSatisfy(\.isSpace) {
        at = next
        break
      }
      if text[at].isBlank, !fields.isEmpty {
        fields[fields.count - 1].value += [0x20] + text[at..<lineEnd].drop(while: \.isBlank)
      } else if let colon = Self.colon(in: text, at..<lineEnd), fields.count < Self.limit {
        let value = text[(colon + 1)..<lineEnd].drop(while: \.isBlank)
        fields.append((text[at..<colon].map(\.lowercased), Array(value)))
      } else if fields.isEmpty || fields.count == Self.limit
        || !Self.goesOn(text, next..<range.upperBound)
      {
        break
      }
      at = next
    }
    end = at
  }

  /// Whether a line without a name is a damaged one of the header, as the field below it tells.
  private static func goesOn(_ text: [UInt8], _ below: Range<Int>) -> Bool {
    guard let colon = colon(in: text, below) else { return false }
    return known.value(of: text, in: below.lowerBound..<colon) != nil
  }

  private static let known = PhraseTable<Bool>([
    (
      true,
      [
        "from", "to", "cc", "subject", "date", "sender", "reply-to", "message-id", "mime-version",
        "received", "content-type", "content-transfer-encoding", "organization", "references",
      ]
    )
  ])

  /// The colon behind a field's name.
  static func colon(in text: [UInt8], _ line: Range<Int>) -> Int? {
    var at = line.lowerBound
    while at < line.upperBound, at - line.lowerBound < 60, text[at] > 0x20, text[at] < 0x7F {
      if text[at] == 0x3A { return at > line.lowerBound ? at : nil }
      at += 1
    }
    return nil
  }

  /// The first field of a name, which is in small letters.
  subscript(name: StaticString) -> [UInt8]? {
    fields.first { $0.name.count == name.utf8CodeUnitCount && $0.name.hasFolded(name, at: 0) }?
      .value
  }

  /// What a field says behind `name=`, as in `text/plain; charset="utf-8"`.
  static func parameter(_ name: StaticString, of value: [UInt8]) -> [UInt8]? {
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var isQuoted = false
    for (at, byte) in value.enumerated() {
      if byte == 0x22 { isQuoted.toggle() }
      guard byte == 0x3B, !isQuoted else { continue }
      parts.append(value[start..<at])
      start = at + 1
    }
    parts.append(value[start...])
    for part in parts.dropFirst() {
      let part = oneLine(part)
      let count = name.utf8CodeUnitCount
      guard part.hasFolded(name, at: 0), part.count > count + 1, part[count] == 0x3D else {
        continue
      }
      return part[(count + 1)...].filter { $0 != 0x22 }
    }
    return nil
  }
}

/// Words in headers that stand for text beyond ASCII: `=?utf-8?q?Caf=C3=A9?=` (RFC 2047).
enum EncodedWords {
  static func decoded(_ value: [UInt8]) -> [UInt8] {
    guard value.firstIndex(of: "=?", in: 0..<value.count) != nil else { return value }
    var result: [UInt8] = []
    var at = 0
    var wordEnd: Int?
    while at < value.count {
      if value[at] == 0x3D, let (text, end) = word(in: value, at: at) {
        // White space between two words only parts them.
        if let wordEnd { result.removeSubrange(wordEnd...) }
        result += text
        at = end
        wordEnd = result.count
      } else {
        if !value[at].isSpace { wordEnd = nil }
        result.append(value[at])
        at += 1
      }
    }
    return result
  }

  private static func word(in value: [UInt8], at start: Int) -> (text: [UInt8], end: Int)? {
    guard value.has("=?", at: start, before: value.count) else { return nil }
    // The standard allows words of 75 signs; many write longer ones.
    let limit = min(value.count, start + 1 << 10)
    var marks: [Int] = []
    var at = start + 2
    while at < limit, marks.count < 3 {
      if value[at] == 0x3F { marks.append(at) }
      if value[at].isSpace, marks.count < 2 { return nil }
      at += 1
    }
    guard marks.count == 3, marks[1] == marks[0] + 2, marks[2] + 1 < value.count,
      value[marks[2] + 1] == 0x3D
    else { return nil }
    let charset = value[(start + 2)..<marks[0]].prefix { $0 != 0x2A }
    let text = value[(marks[1] + 1)..<marks[2]]
    let bytes: [UInt8]
    switch value[marks[0] + 1].lowercased {
    case 0x71: bytes = TransferEncoding.unquoted(Array(text), blank: 0x5F)
    case 0x62: bytes = TransferEncoding.base64.decoded(text)
    default: return nil
    }
    return (NamedCharset.utf8(of: bytes, from: Array(charset)), marks[2] + 2)
  }
}
