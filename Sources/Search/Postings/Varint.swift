/// Numbers of seven bits a byte, the lowest first; the high bit says that more follow (LEB128).
enum Varint {
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// How many bytes a number takes.
  static func size(of value: UInt32) -> Int { max(1, (38 - value.leadingZeroBitCount) / 7) }

  /// Writing may set so many bytes behind the number.
  static let overhang = 1

  /// Writes to room that is there, up to five bytes.
  ///
  /// Numbers of one or two bytes are written the same way, as nobody can tell which comes next.
  @inline(__always)
  static func write(_ value: UInt32, to bytes: inout MutableSpan<UInt8>, at offset: inout Int) {
    var rest = value
    while rest >= 1 << 14 {
      bytes[offset] = UInt8(truncatingIfNeeded: rest) | 0x80
      offset += 1
      rest >>= 7
    }
    let isLong: UInt8 = rest >= 0x80 ? 1 : 0
    bytes[offset] = UInt8(truncatingIfNeeded: rest) & 0x7F | isLong << 7
    bytes[offset + 1] = UInt8(truncatingIfNeeded: rest >> 7)
    offset += 1 + Int(isLong)
  }

  @inline(__always)
  static func read(_ bytes: [UInt8], at offset: inout Int) -> UInt32 {
    read(bytes.span, at: &offset)
  }

  @inline(__always)
  static func read(_ bytes: borrowing Span<UInt8>, at offset: inout Int) -> UInt32 {
    var byte = bytes[offset]
    offset += 1
    var value = UInt32(byte & 0x7F)
    var shift: UInt32 = 7
    while byte >= 0x80 {
      byte = bytes[offset]
      offset += 1
      value |= UInt32(byte & 0x7F) << shift
      shift += 7
    }
    return value
  }
}
