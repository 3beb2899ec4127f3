/// XXH64, four lanes of eight bytes: xxHash fast digest algorithm, `doc/xxhash_spec.md` 0.2.0.
///
/// It finds what disks and interrupted writes do to a file, not what somebody
/// makes up.
package enum SectionHash {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  package static func value(of bytes: RawSpan, seed: UInt64 = 0) -> UInt64 {
    let length = bytes.byteCount
    var offset = 0
    var hash = seed &+ prime5
    if length >= 32 { hash = stripes(of: bytes, seed, &offset) }
    hash &+= UInt64(length)
    while offset + 8 <= length {
      hash = rotated(hash ^ round(0, word(bytes, offset)), 27) &* prime1 &+ prime4
      offset += 8
    }
    if offset + 4 <= length {
      let half = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
      hash = rotated(hash ^ UInt64(UInt32(littleEndian: half)) &* prime1, 23) &* prime2 &+ prime3
      offset += 4
    }
    while offset < length {
      let byte = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt8.self)
      hash = rotated(hash ^ UInt64(byte) &* prime5, 11) &* prime1
      offset += 1
    }
    return avalanched(hash)
  }

  package static func value(of bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
    unsafe value(of: bytes.span.bytes, seed: seed)
  }

  private static func stripes(
    of bytes: RawSpan, _ seed: UInt64, _ offset: inout Int
  ) -> UInt64 {
    var first = seed &+ prime1 &+ prime2
    var second = seed &+ prime2
    var third = seed
    var fourth = seed &- prime1
    while offset + 32 <= bytes.byteCount {
      first = round(first, word(bytes, offset))
      second = round(second, word(bytes, offset + 8))
      third = round(third, word(bytes, offset + 16))
      fourth = round(fourth, word(bytes, offset + 24))
      offset += 32
    }
    var hash =
      rotated(first, 1) &+ rotated(second, 7) &+ rotated(third, 12) &+ rotated(fourth, 18)
    for lane in [first, second, third, fourth] {
      hash = (hash ^ round(0, lane)) &* prime1 &+ prime4
    }
    return hash
  }

  @inline(__always)
  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotated(lane &+ word &* prime2, 31) &* prime1
  }

  /// Eight bytes, the lowest first; any bytes are a number.
  @inline(__always)
  private static func word(_ bytes: RawSpan, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private static func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 {
    value << count | value >> (64 - count)
  }

  private static func avalanched(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash = (hash ^ hash >> 33) &* prime2
    hash = (hash ^ hash >> 29) &* prime3
    return hash ^ hash >> 32
  }
}
