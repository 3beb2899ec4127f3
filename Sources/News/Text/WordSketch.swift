/// A set of words by their hashes, small and without allocation per word.
///
/// A Bloom filter of 4096 bits with one hash: right for a few hundred words, where one false hit in
/// ten or twenty does no harm.
struct WordSketch {
  /// Empty until there is a word.
  private var bits: [UInt64] = []

  mutating func insert(_ hash: UInt64) {
    if bits.isEmpty { bits += repeatElement(0, count: 64) }
    bits[Int(hash >> 58)] |= 1 << (hash >> 52 & 63)
  }

  func contains(_ hash: UInt64) -> Bool {
    !bits.isEmpty && bits[Int(hash >> 58)] >> (hash >> 52 & 63) & 1 == 1
  }
}
