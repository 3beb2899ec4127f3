import Search

/// What articles are weighed by for stories: how rare each term was, among how many articles, when all
/// stories were last found.
///
/// It is held while articles come and go, so that what is known of the others stays as it is. A term
/// that no article had then is as rare as it is among those that came since.
struct StoryScale: Sendable {
  /// What is known of a term.
  struct Term {
    /// Below ``firstNewTerm`` that in the ``DocumentFrequencies``.
    let number: UInt32
    /// A code of ``Rarities``.
    let rarity: UInt8
    /// Whether two articles have it.
    let isShared: Bool
  }

  let count: Int
  /// The mean similarity within a story.
  let threshold: Float
  /// In how many articles there are terms that no article had then.
  var newTerms: [UInt64: Int] = [:]

  let frequencies: DocumentFrequencies
  private let rarities: Rarities

  /// The numbers of terms that no article had begin here.
  static let firstNewTerm: UInt32 = 1 << 31
  private static let leastThreshold: Float = 0.07
  private static let thresholdGrowth: Float = 0.0095

  init(of index: Index) {
    self.init(index.documentFrequencies().withoutSegments, count: index.count)
  }

  init(_ frequencies: DocumentFrequencies, count: Int) {
    self.frequencies = frequencies
    self.count = count
    rarities = Rarities(frequencies, count: count)
    threshold = Self.threshold(count: count)
  }

  /// Grows with the logarithm of the archive, as then common words weigh more against the rarest.
  static func threshold(count: Int) -> Float {
    max(leastThreshold, thresholdGrowth * TermWeight.rarity(documentFrequency: 0, count: count))
  }
}

extension StoryScale {
  /// One above the largest number of a term that an article had.
  var endNumber: Int { frequencies.endNumber }

  func isNew(_ hash: UInt64) -> Bool { frequencies.number(of: hash) == nil }

  /// The term with a hash; nil when it counts nowhere.
  @inline(__always)
  func term(of hash: UInt64) -> Term? {
    guard let number = frequencies.number(of: hash) else { return newTerm(of: hash) }
    return rarities.code(of: number).map { rarity in
      Term(
        number: UInt32(number), rarity: rarity,
        isShared: frequencies.documentFrequency(of: number) > 1)
    }
  }

  private func newTerm(of hash: UInt64) -> Term? {
    let count = newTerms[hash] ?? 1
    // Of so many bits that no two are the same; never the largest number.
    let number = Self.firstNewTerm | UInt32(truncatingIfNeeded: hash >> 24) & 0x7FFF_FFFE
    return rarities.code(ofNew: hash, documentFrequency: count).map { rarity in
      Term(number: number, rarity: rarity, isShared: count > 1)
    }
  }

  /// Whether articles may be found by a term.
  @inline(__always)
  func isTelling(_ term: Term) -> Bool { rarities.isTelling(term.rarity) }

  /// Whether two articles of one form may be alike by a term.
  @inline(__always)
  func isNaming(_ term: Term) -> Bool { rarities.isNaming(term.rarity) }
}
