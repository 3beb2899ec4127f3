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

  @inline(__always)
  static func read(_ bytes: [UInt8], at offset: inout Int) -> UInt32 {
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
