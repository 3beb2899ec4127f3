/// The content of a file as UTF-8, before it is cleaned.
struct DecodedBytes {
  var utf8: [UInt8]
  /// Whether some bytes could not be decoded.
  var isBroken = false

  /// Decodes bytes of any encoding; nil when they are no text.
  ///
  /// ASCII and valid UTF-8 are taken as they are after one look.
  static func decoding(_ bytes: [UInt8]) -> DecodedBytes? {
    if let (wide, skip) = markedEncoding(of: bytes) {
      return DecodedBytes(wide.utf8(of: bytes[skip...]))
    }
    let scan = UTF8Scan(bytes.span)
    if scan.hasNul, let wide = WideEncoding(zeroBytesOf: bytes) {
      return DecodedBytes(wide.utf8(of: bytes[...]))
    }
    if scan.hasNul || !scan.isValid, isBinary(bytes) { return nil }
    if scan.isValid, !scan.isCutInSequence { return DecodedBytes(utf8: bytes) }
    if scan.isValid || scan.isDamagedUTF8 {
      let repaired = String(decoding: bytes, as: UTF8.self)
      return DecodedBytes(utf8: Array(repaired.utf8), isBroken: !scan.isValid)
    }
    return decoding(legacy: bytes)
  }

  private static func decoding(legacy bytes: [UInt8]) -> DecodedBytes {
    let encoding = EncodingDetection.encoding(of: bytes)
    if encoding != "WINDOWS-1252", let result = Iconv.utf8(of: bytes, from: encoding) {
      // The system's tables let GB18030 reach beyond the last scalar of Unicode.
      if UTF8Scan(result.text.span).isValid { return DecodedBytes(result) }
      return DecodedBytes(
        utf8: Array(String(decoding: result.text, as: UTF8.self).utf8), isBroken: true)
    }
    return DecodedBytes(utf8: Windows1252.utf8(of: bytes))
  }

  private init(utf8: [UInt8], isBroken: Bool = false) {
    self.utf8 = utf8
    self.isBroken = isBroken
  }

  private init(_ result: (text: [UInt8], isBroken: Bool)) {
    self.init(utf8: result.text, isBroken: result.isBroken)
  }

  private static func markedEncoding(of bytes: [UInt8]) -> (WideEncoding, skip: Int)? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]), bytes.count % 4 == 0 {
      return (WideEncoding(width: 4, isBigEndian: false), 4)
    }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return (WideEncoding(width: 4, isBigEndian: true), 4)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return (WideEncoding(width: 2, isBigEndian: false), 2)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return (WideEncoding(width: 2, isBigEndian: true), 2)
    }
    return nil
  }

  /// How files that hold no text begin.
  private static let binarySignatures: [[UInt8]] = [
    [0x7F, 0x45, 0x4C, 0x46], [0x89, 0x50, 0x4E, 0x47], [0x25, 0x50, 0x44, 0x46, 0x2D],
    [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38],
    [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD], [0x42, 0x5A, 0x68],
    [0x52, 0x49, 0x46, 0x46], [0x53, 0x51, 0x4C, 0x69, 0x74, 0x65], [0xD0, 0xCF, 0x11, 0xE0],
  ]

  /// Whether bytes that are not valid text hold more controls than text does.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    if binarySignatures.contains(where: { bytes.starts(with: $0) }) { return true }
    let sample = bytes.prefix(1 << 16)
    var controls = 0
    var nuls = 0
    for byte in sample where byte < 0x20 {
      switch byte {
      case 0: nuls += 1
      case 0x09...0x0D, 0x1B: break
      default: controls += 1
      }
    }
    return nuls * 100 > sample.count || (controls + nuls) * 12 > sample.count
  }
}
