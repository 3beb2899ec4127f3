/// Of which kinds up to 64 bytes are: a number for each kind, a bit for each byte, the first the lowest.
struct ByteKinds {
  var capitals: UInt64 = 0
  var smalls: UInt64 = 0
  private(set) var digits: UInt64 = 0
  /// Apostrophes and the tails of letters beyond ASCII.
  var joints: UInt64 = 0
  /// First bytes of letters and signs beyond ASCII.
  private(set) var leads: UInt64 = 0
  /// Bytes before a space; the last of 64, of which nobody knows, among them.
  private(set) var beforeSpaces: UInt64 = 0

  /// Sorts the bytes from a place to another one, 64 of them at most.
  init(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    var spaces: UInt64 = 0
    var at = start
    while at + 8 <= end {
      sort(EightBytes(bytes, at: at), at: at - start, &spaces)
      at += 8
    }
    if at < end { sort(EightBytes(bytes, from: at, to: end), at: at - start, &spaces) }
    beforeSpaces = ~spaces & (spaces >> 1 | 1 << 63)
  }

  private mutating func sort(_ eight: EightBytes, at offset: Int, _ spaces: inout UInt64) {
    let shift = UInt64(offset)
    let letters = eight.letters
    capitals |= letters.capitals.bits &<< shift
    smalls |= letters.smalls.bits &<< shift
    digits |= eight.bytes(in: 0x30...0x39).bits &<< shift
    joints |= (eight.bytes(in: 0x27...0x27) | eight.tails).bits &<< shift
    spaces |= eight.bytes(in: 0x20...0x20).bits &<< shift
    if !eight.areASCII { leads |= eight.leads.bits &<< shift }
  }
}
