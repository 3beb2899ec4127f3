/// Eight bytes looked at as one number.
///
/// After Sean Eron Anderson, "Bit Twiddling Hacks": a byte is zero or below a bound if subtracting
/// borrows into its top bit. Makes the looks through whole texts five times as fast as byte by byte.
struct EightBytes {
  private let value: UInt64
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The eight bytes at a place, all of which must be inside the span.
  init(_ bytes: Span<UInt8>, at: Int) {
    precondition(at >= 0 && at + 8 <= bytes.count)
    value = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
  }

  var areASCII: Bool { value & Self.tops == 0 }

  /// Whether one of the bytes is a given one; may err towards true beside bytes beyond ASCII.
  func contain(_ byte: UInt8) -> Bool {
    let zeroed = value ^ Self.ones &* UInt64(byte)
    return (zeroed &- Self.ones) & ~zeroed & Self.tops != 0
  }

  /// Whether one of the bytes is below a bound of at most 128.
  func containAny(below bound: UInt8) -> Bool {
    (value &- Self.ones &* UInt64(bound)) & ~value & Self.tops != 0
  }
}
