internal import CByteBlock

/// Of which kinds up to 64 bytes are: a number for each kind, a bit for each byte, the first the lowest.
struct ByteKinds {
  var capitals: UInt64
  var smalls: UInt64
  let digits: UInt64
  /// Apostrophes and the tails of letters beyond ASCII.
  var joints: UInt64
  /// First bytes of letters and signs beyond ASCII.
  let leads: UInt64
  /// What of ASCII is neither letter, digit nor space.
  let signs: UInt64
  /// Bytes before a space; the last of 64, of which nobody knows, among them.
  let beforeSpaces: UInt64

  /// Sorts the bytes from a place to another one, 64 of them at most.
  init(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    let kinds = bytes.kinds(from: start, to: end)
    capitals = kinds.capitals
    smalls = kinds.smalls
    digits = kinds.digits
    joints = kinds.apostrophes | kinds.tails
    leads = kinds.leads
    signs = kinds.signs
    beforeSpaces = ~kinds.spaces & (kinds.spaces >> 1 | 1 << 63)
  }
}
