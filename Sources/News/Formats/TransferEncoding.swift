/// How mail writes bytes as ASCII (RFC 2045).
enum TransferEncoding {
  case plain, quotedPrintable, base64

  /// The encoding of a name as headers give it.
  init(name: [UInt8]) {
    if name.hasFolded("quoted-printable", at: 0) {
      self = .quotedPrintable
    } else if name.hasFolded("base64", at: 0) {
      self = .base64
    } else {
      self = .plain
    }
  }

  func decoded(_ text: some Collection<UInt8>) -> [UInt8] {
    switch self {
    case .plain: Array(text)
    case .quotedPrintable: Self.unquoted(Array(text), blank: 0x3D)
    case .base64: Self.bytes(ofBase64: text)
    }
  }

  /// Text with `=C3=A9` as the bytes meant; what is no code stays, but for a sign that stands for a
  /// blank, as `_` does in headers.
  static func unquoted(_ text: [UInt8], blank: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte == 0x3D {
        if let end = softBreak(text, at: at) {
          at = end
          continue
        }
        if at + 2 < text.count, let high = text[at + 1].hexadecimalValue,
          let low = text[at + 2].hexadecimalValue
        {
          result.append(high << 4 | low)
          at += 3
          continue
        }
      }
      result.append(byte == blank && blank != 0x3D ? 0x20 : byte)
      at += 1
    }
    return result
  }

  /// Behind a line break that only keeps lines short.
  private static func softBreak(_ text: [UInt8], at equals: Int) -> Int? {
    var at = equals + 1
    while at < text.count, text[at].isBlank { at += 1 }
    return at < text.count && text[at] == 0x0A ? at + 1 : at == text.count ? at : nil
  }

  /// The bytes of base 64; signs that don't belong are passed over.
  private static func bytes(ofBase64 text: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      guard let value = value(of: byte) else {
        if byte == 0x3D { count = 0 }
        continue
      }
      bits = bits << 6 | value
      count += 1
      guard count > 1 else { continue }
      // Of the second to fourth sign of each four, the upper bits complete a byte.
      let left = UInt32(8 - count * 2)
      result.append(UInt8(truncatingIfNeeded: bits >> left))
      if count == 4 { count = 0 }
    }
    return result
  }

  private static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte) - 0x41
    case 0x61...0x7A: UInt32(byte) - 0x61 + 26
    case 0x30...0x39: UInt32(byte) - 0x30 + 52
    case 0x2B, 0x2D: 62
    case 0x2F, 0x5F: 63
    default: nil
    }
  }
}

/// Bytes in a character set that a header names.
enum NamedCharset {
  static func utf8(of bytes: [UInt8], from name: [UInt8]) -> [UInt8] {
    let name = String(decoding: name.prefix(40).map(\.lowercased), as: UTF8.self)
    let isName = name.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F }
    switch name {
    case "utf-8", "utf8", "us-ascii", "ascii", "": break
    case "iso-8859-1", "latin1", "windows-1252", "cp1252": return Windows1252.utf8(of: bytes)
    case _ where isName:
      if let result = Iconv.utf8(of: bytes, from: name) { return valid(result.text) }
    default: break
    }
    return DecodedBytes.decoding(bytes)?.utf8 ?? Windows1252.utf8(of: bytes)
  }

  private static func valid(_ text: [UInt8]) -> [UInt8] {
    UTF8Scan(text.span).isValid ? text : Array(String(decoding: text, as: UTF8.self).utf8)
  }
}
