/// What is kept of texts to find copies of them: the least hashes of their runs of four words.
///
/// One permutation hashing, after P. Li, A. Owen and C.-H. Zhang, *One Permutation Hashing*, NIPS 2012:
/// each run belongs to one of 32 bins, and each bin keeps its least hash. The share of equal bins is
/// about the share of runs that two texts have in common.
struct TextSketches: Sendable {
  /// Of each text ``binCount``: 16 bits of each bin's least hash; ``empty`` where no run fell.
  private(set) var bins: [UInt16] = []
  /// Of all words in their order, but for the lowest bit, which is set when the text is too short to be
  /// told from others but by all of its words; 0 for a text of less than ``leastWords``.
  private(set) var hashes: [UInt64] = []

  static let binCount = 32
  static let empty = UInt16.max
  private static let leastWords = 4
  /// Fewer runs are too few; see ``Shingles``.
  private static let leastRuns = 12

  /// No texts.
  init() {}

  init(bins: [UInt16], hashes: [UInt64]) {
    self.bins = bins
    self.hashes = hashes
  }

  var count: Int { hashes.count }

  /// Of texts that are equal it is the same; 0 when they are too short for that to say anything.
  func hash(of text: Int) -> UInt64 { hashes[text] }

  func isShort(_ text: Int) -> Bool { hashes[text] & 1 == 1 }

  mutating func reserveCapacity(_ count: Int) {
    bins.reserveCapacity(count * Self.binCount)
    hashes.reserveCapacity(count)
  }

  /// Appends some of other texts.
  mutating func append(_ other: TextSketches, _ texts: Range<Int>) {
    bins += other.bins[texts.lowerBound * Self.binCount..<texts.upperBound * Self.binCount]
    hashes += other.hashes[texts]
  }

  /// Calls `body` with each key by which copies of a text are found: two bins at a time.
  func forEachKey(of text: Int, _ body: (UInt32) -> Void) {
    let start = text * Self.binCount
    for bin in stride(from: 0, to: Self.binCount, by: 2) {
      let (first, second) = (bins[start + bin], bins[start + bin + 1])
      guard first != Self.empty || second != Self.empty else { continue }
      let key = UInt64(bin) << 32 | UInt64(first) << 16 | UInt64(second)
      body(UInt32(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32))
    }
  }

  /// How many bins two texts have in common, and how many any of them has.
  func sharedBins(of first: Int, _ second: Int) -> (equal: Int, filled: Int) {
    let bins = bins.span
    var (equal, filled) = (0, 0)
    for bin in 0..<Self.binCount {
      let (own, other) = (bins[first * Self.binCount + bin], bins[second * Self.binCount + bin])
      // Without a branch, as most bins differ from text to text.
      let isFilled = own & other != Self.empty ? 1 : 0
      filled += isFilled
      equal += own == other ? isFilled : 0
    }
    return (equal, filled)
  }

  fileprivate mutating func append(
    bins: some Sequence<UInt16>, textHash: UInt64, wordCount: Int
  ) {
    self.bins += bins
    let isShort = wordCount < Self.leastWords + Self.leastRuns - 1
    let hash = textHash & ~1 | (isShort ? 1 : 0)
    hashes.append(wordCount < Self.leastWords ? 0 : max(hash, 2))
  }
}

/// Takes the hashes of a text's words.
struct TextSketcher {
  private var least = [UInt32](repeating: .max, count: TextSketches.binCount)
  /// The hashes of the last four words.
  private var last: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
  private var textHash = Self.firstHash
  private var wordCount = 0

  private static let firstHash: UInt64 = 0xCBF2_9CE4_8422_2325

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

  /// Appends the sketch of what was taken to others; begins another text.
  mutating func finish(in sketches: inout TextSketches) {
    let bins = least.lazy.map { least in
      least == .max
        ? TextSketches.empty : min(UInt16(truncatingIfNeeded: least), TextSketches.empty - 1)
    }
    sketches.append(bins: bins, textHash: textHash, wordCount: wordCount)
    for bin in least.indices { least[bin] = .max }
    last = (0, 0, 0, 0)
    textHash = Self.firstHash
    wordCount = 0
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
