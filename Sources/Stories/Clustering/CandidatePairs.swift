import Search

/// Two articles that have telling terms in common.
struct CandidatePair: Sendable, Equatable, BitwiseCopyable {
  let first: UInt32
  /// The later one.
  let second: UInt32
  /// By the words alone.
  let likeness: Float
}

/// Finds for one article after the other the earlier ones that are like it.
struct CandidatePairs {
  private let vectors: TermVectors
  private let lists: SignatureLists
  private let days: [StoryDay]
  /// By article what its terms have added up to; 0 for all but those in ``touched``.
  private var sums: [Float]
  private var touched: [UInt32]
  private var probe = LikenessProbe()

  /// Of a term so many of the articles before are looked at, the latest.
  static let depth = 32
  /// Of an undated article, which may belong to any.
  static let undatedDepth = 256
  /// Of what the terms of an article tell it has to share so much to be compared in full.
  private static let leastShare: Float = 0.05
  /// So many are compared in full, those that share the most telling terms.
  static let comparedCount = 32
  /// So many pairs are kept, the likeliest.
  static let keptCount = 16

  init(vectors: TermVectors, lists: SignatureLists, days: [StoryDay]) {
    self.vectors = vectors
    self.lists = lists
    self.days = days
    sums = Array(repeating: 0, count: vectors.count)
    // One more than there can be: what is met again is written there too.
    touched = Array(
      repeating: 0, count: VectorBuilder.signatureCount * Self.undatedDepth + 1)
  }

  /// The pairs of an article with earlier ones, the likeliest first, for which `isWanted` holds.
  ///
  /// The article has to be one of those that the lists hold.
  mutating func pairs(of article: Int, isWanted: (CandidatePair) -> Bool) -> [CandidatePair] {
    let (whole, touchedCount) = addUp(article)
    let likely = likeliest(article, least: whole * Self.leastShare, of: touchedCount)
    guard !likely.isEmpty else { return [] }
    probe.load(article, of: vectors)
    var pairs: [(pair: CandidatePair, similarity: Float)] = []
    for other in likely {
      let likeness = probe.likeness(to: Int(other), in: vectors)
      let pair = CandidatePair(first: other, second: UInt32(article), likeness: likeness)
      guard isWanted(pair) else { continue }
      pairs.append((pair, likeness * days[Int(other)].prior(days[article])))
    }
    pairs.sort { ($1.similarity, $0.pair.first) < ($0.similarity, $1.pair.first) }
    return pairs.prefix(Self.keptCount).map(\.pair)
  }

  /// Returns what an article that had all of the terms would have added up to, and how many others
  /// have some.
  private mutating func addUp(_ article: Int) -> (whole: Float, touchedCount: Int) {
    var whole: Float = 0
    var touchedCount = 0
    var rank = 0
    let depth = days[article].isStated ? Self.depth : Self.undatedDepth
    let listed = lists.articles
    for place in vectors.range(of: article) where vectors.weights[place].isInSignature {
      let weight = vectors.weights[place]
      let telling =
        weight.rarity * weight.rarity * TermWeight.emphasis(frequency: weight.frequency)
      whole += telling
      let others = lists.last(depth, of: vectors.terms[place], rank: rank, of: article)
      rank += 1
      Self.add(
        telling, to: &sums, of: others, in: listed.span, &touched, &touchedCount)
    }
    return (whole, touchedCount)
  }

  private static func add(
    _ telling: Float, to sums: inout [Float], of places: Range<Int>, in articles: Span<UInt32>,
    _ touched: inout [UInt32], _ touchedCount: inout Int
  ) {
    var sums = sums.mutableSpan
    var touched = touched.mutableSpan
    for place in places {
      let other = articles[place]
      let sum = sums[Int(other)]
      // Without a branch, as nothing foretells whether an article was met before.
      touched[touchedCount] = other
      touchedCount += sum == 0 ? 1 : 0
      sums[Int(other)] = sum + telling
    }
  }

  /// Those that share most with an article, dates considered, in any order; forgets the sums.
  private mutating func likeliest(
    _ article: Int, least: Float, of touchedCount: Int
  ) -> [UInt32] {
    var likely: [UInt64] = []
    for other in touched[..<touchedCount] {
      let sum = sums[Int(other)]
      sums[Int(other)] = 0
      guard sum >= least else { continue }
      let score = sum * days[Int(other)].prior(days[article])
      likely.append(UInt64(score.bitPattern) << 32 | UInt64(~other))
    }
    likely.keepLargest(Self.comparedCount)
    return likely.map { ~UInt32(truncatingIfNeeded: $0) }
  }
}
