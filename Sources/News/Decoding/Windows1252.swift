/// The set that most eight-bit text of western Europe and the Americas is written in.
enum Windows1252 {
  /// The scalars of 0x80...0x9F; the five holes are kept as controls, as the Encoding Standard does.
  static let upperControls: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  static func scalar(of byte: UInt8) -> UInt32 {
    byte & 0xE0 == 0x80 ? upperControls[Int(byte & 0x1F)] : UInt32(byte)
  }

  /// The byte that stands for a scalar, if any.
  static func byte(of scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    guard let place = upperControls.firstIndex(of: scalar) else { return nil }
    return UInt8(0x80 + place)
  }

  static func utf8(of bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    let span = bytes.span
    var at = 0
    while at < span.count {
      let end = span.firstIndexBeyondText(from: at)
      text += bytes[at..<end]
      if end < span.count { text.append(scalar: scalar(of: span[end])) }
      at = end + 1
    }
    return text
  }
}

extension [UInt8] {
  /// Appends a scalar as UTF-8; what is no scalar becomes U+FFFD.
  mutating func append(scalar: UInt32) {
    switch scalar {
    case 0..<0x80:
      append(UInt8(scalar))
    case 0x80..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case 0xD800..<0xE000, 0x11_0000...:
      append(scalar: 0xFFFD)
    case 0x800..<0x1_0000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(0xF0 | scalar >> 18))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
