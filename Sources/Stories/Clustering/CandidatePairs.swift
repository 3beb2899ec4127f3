/// Two articles that have telling terms in common.
struct CandidatePair: Sendable {
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
  private var touched: [UInt32] = []

  /// Of a term so many of the articles before are looked at, the latest.
  static let depth = 32
  /// Of an undated article, which may belong to any.
  private static let undatedDepth = 256
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
  }

  /// The pairs of an article with earlier ones, the likeliest first, for which `isWanted` holds.
  mutating func pairs(of article: Int, isWanted: (CandidatePair) -> Bool) -> [CandidatePair] {
    let whole = addUp(article)
    let likely = likeliest(article, least: whole * Self.leastShare)
    var pairs: [(pair: CandidatePair, similarity: Float)] = []
    for other in likely {
      let likeness = vectors.likeness(Int(other), article)
      let pair = CandidatePair(first: other, second: UInt32(article), likeness: likeness)
      guard isWanted(pair) else { continue }
      pairs.append((pair, likeness * days[Int(other)].prior(days[article])))
    }
    pairs.sort { ($1.similarity, $0.pair.first) < ($0.similarity, $1.pair.first) }
    return pairs.prefix(Self.keptCount).map(\.pair)
  }

  /// Returns what an article that had all of the terms would have added up to.
  private mutating func addUp(_ article: Int) -> Float {
    var whole: Float = 0
    let depth = days[article].isStated ? Self.depth : Self.undatedDepth
    for place in vectors.range(of: article) where vectors.weights[place].isInSignature {
      let weight = vectors.weights[place]
      let telling =
        weight.rarity * weight.rarity * TermWeight.emphasis(frequency: weight.frequency)
      whole += telling
      for other in lists.last(depth, of: Int(vectors.terms[place]), before: article) {
        if sums[Int(other)] == 0 { touched.append(other) }
        sums[Int(other)] += telling
      }
    }
    return whole
  }

  /// Those that share most with an article, dates considered; forgets the sums.
  private mutating func likeliest(_ article: Int, least: Float) -> [UInt32] {
    var likely: [UInt64] = []
    for other in touched {
      let sum = sums[Int(other)]
      sums[Int(other)] = 0
      guard sum >= least else { continue }
      let score = sum * days[Int(other)].prior(days[article])
      likely.append(UInt64(score.bitPattern) << 32 | UInt64(~other))
    }
    touched.removeAll(keepingCapacity: true)
    if likely.count > Self.comparedCount { likely.sort(by: >) }
    return likely.prefix(Self.comparedCount).map { ~UInt32(truncatingIfNeeded: $0) }
  }
}
