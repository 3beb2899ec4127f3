/// The terms of one article in a small table, in order to compare it with many others.
///
/// Two articles have few of their terms in common. A filter finds these without a branch, as nothing
/// foretells which they are; only they are looked up. The sums are those of walking through both lists of
/// terms side by side, bit by bit, in a third of the time.
struct LikenessProbe {
  /// The article that is in the table.
  private var article: Int?
  /// Open addressing by number; ``free`` where there is none.
  private var terms = [UInt32](repeating: Self.free, count: 1 << Self.slotBits)
  private var weights = [TermVectors.Weight](
    repeating: TermVectors.Weight(), count: 1 << Self.slotBits)
  private var filled: [Int] = []
  /// By the hashes of terms, 1 where the article may have one.
  private var filter = [UInt8](repeating: 0, count: 1 << Self.filterBits)
  /// The places of those terms of the other article that passed the filter.
  private var passed = [UInt32](repeating: 0, count: TermVectors.largestCount + 1)
  private let emphases = TermWeight.emphases

  /// No term has this number.
  private static let free = UInt32.max
  /// Five times what an article has, so that a look-up mostly ends where it begins.
  private static let slotBits: UInt32 = 9
  /// One in forty terms passes though the article hasn't got it.
  private static let filterBits: UInt32 = 12

  /// Takes an article in, and lets the one before go.
  mutating func load(_ article: Int, of vectors: TermVectors) {
    guard article != self.article else { return }
    for slot in filled {
      filter[Self.hash(terms[slot], bits: Self.filterBits)] = 0
      terms[slot] = Self.free
    }
    filled.removeAll(keepingCapacity: true)
    for place in vectors.range(of: article) {
      let term = vectors.terms[place]
      var slot = Self.hash(term, bits: Self.slotBits)
      while terms[slot] != Self.free { slot = Self.next(slot) }
      terms[slot] = term
      weights[slot] = vectors.weights[place]
      filter[Self.hash(term, bits: Self.filterBits)] = 1
      filled.append(slot)
    }
    self.article = article
  }

  /// From 0 to 1, by the words alone; see ``TermVectors``.
  mutating func likeness(to other: Int, in vectors: TermVectors) -> Float {
    guard let article else { return 0 }
    let passedCount = pass(vectors.range(of: other), of: vectors)
    let (terms, weights, emphases) = (terms.span, weights.span, emphases.span)
    let (otherTerms, otherWeights) = (vectors.terms.span, vectors.weights.span)
    var (body, lede, headline) = (Float(0), Float(0), Float(0))
    for number in 0..<passedCount {
      let place = Int(passed[number])
      let term = otherTerms[place]
      var slot = Self.hash(term, bits: Self.slotBits)
      while terms[slot] != term, terms[slot] != Self.free { slot = Self.next(slot) }
      guard terms[slot] == term else { continue }
      let (weight, otherWeight) = (weights[slot], otherWeights[place])
      let square = weight.rarity * weight.rarity
      body += square * (emphases[weight.frequency] * emphases[otherWeight.frequency])
      lede += weight.isInLede && otherWeight.isInLede ? square : 0
      headline += weight.isInHeadline && otherWeight.isInHeadline ? square : 0
    }
    return vectors.likeness(article, other, body: body, lede: lede, headline: headline)
  }

  /// Finds those terms at some places that the article may have; returns how many.
  private mutating func pass(_ places: Range<Int>, of vectors: TermVectors) -> Int {
    let filter = filter
    let (terms, bits) = (vectors.terms.span, filter.span)
    var passed = passed.mutableSpan
    var count = 0
    for place in places.prefix(TermVectors.largestCount) {
      passed[count] = UInt32(truncatingIfNeeded: place)
      count += Int(bits[Self.hash(terms[place], bits: Self.filterBits)])
    }
    return count
  }

  @inline(__always)
  private static func hash(_ term: UInt32, bits: UInt32) -> Int {
    Int((term &* 0x9E37_79B1) >> (32 - bits))
  }

  @inline(__always)
  private static func next(_ slot: Int) -> Int { (slot + 1) & ((1 << slotBits) - 1) }
}
