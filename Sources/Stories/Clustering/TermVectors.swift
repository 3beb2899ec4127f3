/// The most telling terms of some articles, in order to compare any two of them.
///
/// The likeness of two articles is the same as in a ``Pool``, the weighted mean of three cosines
/// over all words, the lede and the headline, but over the ``largestCount`` most telling terms of each
/// alone. Terms that no other article has count for the length only.
struct TermVectors: Sendable {
  /// Of each article its terms by their numbers in the ``DocumentFrequencies``, ascending.
  ///
  /// These are the same in any index of the articles, so that sums come out the same too.
  private(set) var terms: [UInt32] = []
  private(set) var weights: [Weight] = []
  private var ends: [UInt32] = []
  private var scales: [Scales] = []

  /// Of an article so many terms count.
  static let largestCount = 96

  /// What a term weighs in an article.
  struct Weight: Sendable {
    private let bits: UInt16

    private static let ledeBit: UInt16 = 1 << 5
    private static let headlineBit: UInt16 = 1 << 6
    private static let signatureBit: UInt16 = 1 << 7
    private static let largestFrequency = 31

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
  struct Scales: Sendable {
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
  var count: Int { ends.count }

  /// Where an article's terms and weights stand.
  @inline(__always)
  func range(of article: Int) -> Range<Int> {
    (article == 0 ? 0 : Int(ends[article - 1]))..<Int(ends[article])
  }

  /// Appends an article with the terms that others have too and the weights of those that none has.
  mutating func append(_ entries: [(term: UInt32, weight: Weight)], alone: [Weight]) {
    for entry in entries {
      terms.append(entry.term)
      weights.append(entry.weight)
    }
    ends.append(UInt32(terms.count))
    scales.append(Scales(entries.map(\.weight) + alone))
  }

  /// Appends the articles of other vectors.
  mutating func append(_ other: TermVectors) {
    let start = UInt32(terms.count)
    terms += other.terms
    weights += other.weights
    ends += other.ends.map { $0 + start }
    scales += other.scales
  }

  /// From 0 to 1, by the words alone.
  func likeness(_ first: Int, _ second: Int) -> Float {
    let terms = terms.span
    let weights = weights.span
    let table = TermWeight.emphases
    let emphases = table.span
    var place = range(of: first).lowerBound
    let end = range(of: first).upperBound
    var otherPlace = range(of: second).lowerBound
    let otherEnd = range(of: second).upperBound
    var (body, lede, headline) = (Float(0), Float(0), Float(0))
    while place < end, otherPlace < otherEnd {
      let (term, otherTerm) = (terms[place], terms[otherPlace])
      if term == otherTerm {
        let (weight, other) = (weights[place], weights[otherPlace])
        let square = weight.rarity * weight.rarity
        body += square * (emphases[weight.frequency] * emphases[other.frequency])
        if weight.isInLede, other.isInLede { lede += square }
        if weight.isInHeadline, other.isInHeadline { headline += square }
      }
      place += term <= otherTerm ? 1 : 0
      otherPlace += otherTerm <= term ? 1 : 0
    }
    let (scale, otherScale) = (scales[first], scales[second])
    return body * (scale.body * otherScale.body) + lede * (scale.lede * otherScale.lede)
      + headline * (scale.headline * otherScale.headline)
  }
}
