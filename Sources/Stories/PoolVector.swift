import Search

/// The terms of an article of a ``Pool`` but for stop words, and what they weigh in it.
struct PoolVector: Sendable {
  struct Term {
    let hash: UInt64
    let frequency: Int
    let rarity: Float
    let isInHeadline: Bool
    let isInLede: Bool
  }

  /// What a term weighs in each of the three parts of a vector.
  struct Weights {
    fileprivate(set) var body: Float = 0
    fileprivate(set) var lede: Float = 0
    fileprivate(set) var headline: Float = 0

    @inline(__always)
    func product(with other: Weights) -> Float {
      body * other.body + lede * other.lede + headline * other.headline
    }
  }

  /// In the order of their first places.
  private(set) var terms: [Term] = []
  /// Of each term.
  private(set) var weights: [Weights] = []

  /// Of all terms of an article of an index with so many.
  init(_ hashed: [HashedTerm], count: Int) {
    let stopWords = StopWords.termHashes
    terms.reserveCapacity(hashed.count)
    weights.reserveCapacity(hashed.count)
    for (place, term) in hashed.enumerated() where !stopWords.contains(term.hash) {
      let rarity = TermWeight.rarity(documentFrequency: term.documentFrequency, count: count)
      let isInLede = Pool.isInLede(place, isInHeadline: term.isInHeadline)
      terms.append(
        Term(
          hash: term.hash, frequency: term.frequency, rarity: rarity,
          isInHeadline: term.isInHeadline, isInLede: isInLede))
      weights.append(
        Weights(
          body: rarity * TermWeight.emphasis(frequency: term.frequency),
          lede: isInLede ? rarity : 0, headline: term.isInHeadline ? rarity : 0))
    }
    normalize()
  }

  /// Calls `body` with the hash of each term and what it weighs.
  @inline(__always)
  func forEachTerm(_ body: (_ hash: UInt64, _ weights: Weights) -> Void) {
    let terms = terms.span
    let weights = weights.span
    for place in terms.indices { body(terms[place].hash, weights[place]) }
  }

  /// Gives each of the three parts the length that its weight asks for.
  private mutating func normalize() {
    var squares = Weights()
    for weight in weights {
      squares.body += weight.body * weight.body
      squares.lede += weight.lede * weight.lede
      squares.headline += weight.headline * weight.headline
    }
    let whole = 1 + Pool.ledeWeight + Pool.headlineWeight
    let body = Self.scale(squares.body, to: 1 / whole)
    let lede = Self.scale(squares.lede, to: Pool.ledeWeight / whole)
    let headline = Self.scale(squares.headline, to: Pool.headlineWeight / whole)
    for place in weights.indices {
      weights[place].body *= body
      weights[place].lede *= lede
      weights[place].headline *= headline
    }
  }

  private static func scale(_ squares: Float, to share: Float) -> Float {
    squares > 0 ? (share / squares).squareRoot() : 0
  }
}
