/// For each article of a segment how often a word, or any of many words, stands in it.
///
/// Frequencies are weighted by fields and counted in halves, ``Ranking/halves(_:in:)`` of everything.
/// Of words that stand in most articles, to add up a column takes a tenth of the time that their
/// postings do.
struct FrequencyColumn: Sendable {
  /// The halves of each article, or as many as fit.
  private let bytes: [UInt8]
  /// What is beyond in some articles, ascending: the article's number in the high half.
  private let excess: [UInt64]

  init(halves: [UInt32]) {
    bytes = halves.map { UInt8(clamping: $0) }
    excess = halves.enumerated().compactMap { article, halves in
      let limit = UInt32(UInt8.max)
      return halves > limit ? UInt64(hash: UInt32(article), owner: halves - limit) : nil
    }
  }

  /// In bytes.
  var size: Int { bytes.count + excess.count * MemoryLayout<UInt64>.stride }

  /// Adds every article's halves so many times.
  func add(to sums: inout [UInt32], times factor: UInt32) {
    let bytes = bytes.span
    var sums = sums.mutableSpan
    for article in bytes.indices { sums[article] &+= UInt32(bytes[article]) &* factor }
    for pair in excess { sums[Int(pair >> 32)] &+= pair.owner &* factor }
  }
}
