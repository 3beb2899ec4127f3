/// The most telling terms of some articles, in order to compare any two of them.
///
/// The likeness of two articles is the same as in a ``Pool``, the weighted mean of three cosines
/// over all words, the lede and the headline, but over the ``largestCount`` most telling terms of each
/// alone. Terms that no other article has count for the length only.
struct TermVectors: Sendable {
  /// Of each article its terms by their numbers in the ``StoryScale``, ascending.
  ///
  /// These are the same in any index of the articles, so that sums come out the same too.
  private(set) var terms: [UInt32] = []
  private(set) var weights: [Weight] = []
  private(set) var ends: [UInt32] = []
  private(set) var scales: [Scales] = []
  /// Whether some of the terms are new to the ``StoryScale``.
  private(set) var hasNewTerms = false

  /// Of an article so many terms count.
  static let largestCount = 96

  /// What a term weighs in an article.
  struct Weight: BitwiseCopyable, Equatable, Sendable {
    private let bits: UInt16

    private static let ledeBit: UInt16 = 1 << 5
    private static let headlineBit: UInt16 = 1 << 6
    private static let signatureBit: UInt16 = 1 << 7
    private static let largestFrequency = 31

    /// That of no term.
    init() { bits = 0 }

    init(rarity: UInt8, frequency: Int, isInLede: Bool, isInHeadline: Bool, isInSignature: Bool) {
      bits =
        UInt16(rarity) << 8 | UInt16(min(frequency, Self.largestFrequency))
        | (isInLede ? Self.ledeBit : 0) | (isInHeadline ? Self.headlineBit : 0)
        | (isInSignature ? Self.signatureBit : 0)
    }

    var rarity: Float { Rarities.rarity(UInt8(bits >> 8)) }
    var frequency: Int { Int(bits) & Self.largestFrequency }
    var isInLede: Bool { bits & Self.ledeBit != 0 }
    var isInHeadline: Bool { bits & Self.headlineBit != 0 }
    /// Whether the article is found by this term.
    var isInSignature: Bool { bits & Self.signatureBit != 0 }
  }

  /// What gives each of the three parts of a vector the length that its weight asks for.
  struct Scales: BitwiseCopyable, Equatable, Sendable {
    let body: Float
    let lede: Float
    let headline: Float

    init(_ weights: [Weight]) {
      var (body, lede, headline) = (Float(0), Float(0), Float(0))
      for weight in weights {
        let emphasized = weight.rarity * TermWeight.emphasis(frequency: weight.frequency)
        body += emphasized * emphasized
        if weight.isInLede { lede += weight.rarity * weight.rarity }
        if weight.isInHeadline { headline += weight.rarity * weight.rarity }
      }
      let whole = 1 + Pool.ledeWeight + Pool.headlineWeight
      self.body = Self.scale(body, to: 1 / whole)
      self.lede = Self.scale(lede, to: Pool.ledeWeight / whole)
      self.headline = Self.scale(headline, to: Pool.headlineWeight / whole)
    }

    private static func scale(_ squares: Float, to share: Float) -> Float {
      squares > 0 ? (share / squares).squareRoot() : 0
    }
  }
}

extension TermVectors {
  /// Vectors of terms that are all known to the scale.
  init(terms: [UInt32], weights: [Weight], ends: [UInt32], scales: [Scales]) {
    self.terms = terms
    self.weights = weights
    self.ends = ends
    self.scales = scales
  }

  var count: Int { ends.count }

  /// Where an article's terms and weights stand.
  @inline(__always)
  func range(of article: Int) -> Range<Int> {
    (article == 0 ? 0 : Int(ends[article - 1]))..<Int(ends[article])
  }

  /// The terms by which an article is found.
  func signature(of article: Int) -> [UInt32] {
    range(of: article).filter { weights[$0].isInSignature }.map { terms[$0] }
  }

  /// Makes room for so many articles, so that nothing has to be moved while they are appended.
  ///
  /// Of large arrays the system gives memory to what is written only.
  mutating func reserveCapacity(_ count: Int) {
    terms.reserveCapacity(count * Self.largestCount)
    weights.reserveCapacity(count * Self.largestCount)
    ends.reserveCapacity(count)
    scales.reserveCapacity(count)
  }

  /// Appends an article with the terms that others have too and the weights of those that none has.
  mutating func append(_ entries: [(term: UInt32, weight: Weight)], alone: [Weight]) {
    for entry in entries {
      terms.append(entry.term)
      weights.append(entry.weight)
      if entry.term >= StoryScale.firstNewTerm { hasNewTerms = true }
    }
    ends.append(UInt32(terms.count))
    scales.append(Scales(entries.map(\.weight) + alone))
  }

  /// Appends some articles of other vectors.
  mutating func append(_ other: TermVectors, _ articles: Range<Int>) {
    guard let last = articles.last else { return }
    let start = other.range(of: articles.lowerBound).lowerBound
    let end = other.range(of: last).upperBound
    let shift = UInt32(truncatingIfNeeded: terms.count) &- UInt32(truncatingIfNeeded: start)
    terms += other.terms[start..<end]
    weights += other.weights[start..<end]
    ends += other.ends[articles].lazy.map { $0 &+ shift }
    scales += other.scales[articles]
    hasNewTerms = hasNewTerms || other.hasNewTerms
  }

  /// The likeness of two articles by the sums over what they have in common; from 0 to 1.
  @inline(__always)
  func likeness(
    _ first: Int, _ second: Int, body: Float, lede: Float, headline: Float
  ) -> Float {
    let (scale, otherScale) = (scales[first], scales[second])
    return body * (scale.body * otherScale.body) + lede * (scale.lede * otherScale.lede)
      + headline * (scale.headline * otherScale.headline)
  }

  /// From 0 to 1, by the words alone; of one article with many a ``LikenessProbe`` is faster.
  func likeness(_ first: Int, _ second: Int) -> Float {
    var probe = LikenessProbe()
    probe.load(first, of: self)
    return probe.likeness(to: second, in: self)
  }
}
