/// What is kept of a text to find its copies: the least hashes of its runs of four words.
///
/// One permutation hashing, after P. Li, A. Owen and C.-H. Zhang, *One Permutation Hashing*, NIPS 2012:
/// each run belongs to one of 32 bins, and each bin keeps its least hash. The share of equal bins is
/// about the share of runs that two texts have in common.
struct TextSketch: Sendable {
  /// 16 bits of each bin's least hash; ``empty`` where no run fell.
  private(set) var bins: [UInt16]
  /// Of all words in their order; 0 for a text of less than ``leastWords``.
  let textHash: UInt64
  /// Whether the text is too short to be told from others but by all of its words.
  let isShort: Bool

  static let binCount = 32
  static let empty = UInt16.max
  private static let leastWords = 4
  /// Fewer runs are too few; see ``Shingles``.
  private static let leastRuns = 12

  fileprivate init(bins: [UInt16], textHash: UInt64, wordCount: Int) {
    self.bins = bins
    self.textHash = wordCount < Self.leastWords ? 0 : max(textHash, 1)
    isShort = wordCount < Self.leastWords + Self.leastRuns - 1
  }

  /// Keys by which copies are found: two bins at a time.
  var bandKeys: [UInt32] {
    stride(from: 0, to: bins.count, by: 2).compactMap { bin in
      let (first, second) = (bins[bin], bins[bin + 1])
      guard first != Self.empty || second != Self.empty else { return nil }
      let key = UInt64(bin) << 32 | UInt64(first) << 16 | UInt64(second)
      return UInt32(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
  }

  /// Whether the bins don't rule out that one text is a copy of the other.
  func mayBeCopy(of other: TextSketch) -> Bool {
    var (equal, filled) = (0, 0)
    for (bin, otherBin) in zip(bins, other.bins) where bin != Self.empty || otherBin != Self.empty {
      filled += 1
      equal += bin == otherBin ? 1 : 0
    }
    // A shortened copy shares 9/20 of all runs at the least.
    return equal * 8 >= filled * 3
  }
}

/// Takes the hashes of a text's words.
struct TextSketcher {
  private var least = [UInt32](repeating: .max, count: TextSketch.binCount)
  /// The hashes of the last four words.
  private var last: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
  private var textHash: UInt64 = 0xCBF2_9CE4_8422_2325
  private var wordCount = 0

  @inline(__always)
  mutating func take(_ word: UInt32) {
    textHash = (textHash ^ UInt64(word)) &* 0x9E37_79B9_7F4A_7C15
    textHash ^= textHash >> 29
    last = (last.1, last.2, last.3, word)
    wordCount += 1
    guard wordCount >= 4 else { return }
    let hash = Self.hash(of: last)
    let bin = Int(hash >> 59)
    least[bin] = min(least[bin], UInt32(truncatingIfNeeded: hash))
  }

  /// The sketch of what was taken; begins another text.
  mutating func finish() -> TextSketch {
    defer { self = TextSketcher() }
    let bins = least.map { least in
      least == .max
        ? TextSketch.empty : min(UInt16(truncatingIfNeeded: least), TextSketch.empty - 1)
    }
    return TextSketch(bins: bins, textHash: textHash, wordCount: wordCount)
  }

  @inline(__always)
  private static func hash(of words: (UInt32, UInt32, UInt32, UInt32)) -> UInt64 {
    let first = UInt64(words.0) << 32 | UInt64(words.1)
    let second = UInt64(words.2) << 32 | UInt64(words.3)
    var hash = (first ^ first >> 31) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 29 ^ second) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 32) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }
}
