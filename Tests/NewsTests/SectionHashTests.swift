import News
import Testing

/// The vectors of the reference implementation.
struct SectionHashTests {
  @Test(
    arguments: [
      ("", 0, 0xEF46_DB37_51D8_E999), ("a", 0, 0xD24E_C4F1_A98C_6E5B),
      ("abc", 0, 0x44BC_2CF5_AD77_0999),
      ("Nobody inspects the spammish repetition", 0, 0xFBCE_A83C_8A37_8BF1),
    ] as [(String, UInt64, UInt64)])
  func hashesAreThoseOfTheSpecification(text: String, seed: UInt64, hash: UInt64) {
    #expect(SectionHash.value(of: Array(text.utf8), seed: seed) == hash)
  }

  @Test func everyBitCounts() {
    let bytes = (0..<77).map { UInt8($0) }
    var hashes: Set<UInt64> = [SectionHash.value(of: bytes), SectionHash.value(of: bytes, seed: 1)]
    for place in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[place] ^= 1 << bit
        hashes.insert(SectionHash.value(of: other))
      }
      hashes.insert(SectionHash.value(of: Array(bytes[..<place])))
    }
    #expect(hashes.count == 2 + 77 * 9)
  }
}
