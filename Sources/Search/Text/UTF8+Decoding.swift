extension UTF8 {
  /// The scalar at an offset and how many bytes it takes; nil at the end or where no scalar stands.
  static func decode(
    _ bytes: borrowing Span<UInt8>, at offset: Int
  ) -> (scalar: Unicode.Scalar, width: Int)? {
    guard offset < bytes.count else { return nil }
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, offset + width <= bytes.count else { return nil }
    var value = UInt32(lead) & (0xFF >> UInt32(width + 1))
    for place in offset + 1..<offset + width {
      guard bytes[place] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[place] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, width) }
  }
}
