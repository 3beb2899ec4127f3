/// Which bytes that are neither letters, digits nor spaces may stand in a line.
///
/// Most of what is asked of a line needs a colon, a slash or a bracket in it; one look at a number turns
/// away the lines without. A bit stands for the bytes that have the same lower six bits, `;` and `{`, `"`
/// and the first byte of `“`, so that it may hold what isn't there, but never lacks what is.
struct LineMarks {
  private var bits: UInt64 = 0

  /// Of what was not looked at.
  static let all = LineMarks(bits: .max)

  init() {}

  private init(bits: UInt64) { self.bits = bits }

  mutating func insert(_ byte: UInt8) { bits |= Self.bit(of: byte) }

  /// Whether a mark of ASCII may be there, or a scalar that begins with a byte of UTF-8.
  func mayHold(_ byte: UInt8) -> Bool { bits & Self.bit(of: byte) != 0 }

  private static func bit(of byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }
}
