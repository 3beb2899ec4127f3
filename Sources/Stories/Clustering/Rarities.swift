import Search

/// How rare each term of a ``DocumentFrequencies`` is, in a byte.
struct Rarities: Sendable {
  /// By the numbers of the terms; 0 for stop words.
  private var codes: [UInt8]
  /// The hashes of stop words that no article had.
  private var unknownStopWords: Set<UInt64> = []
  private let count: Int
  /// Terms below are too common to find anything by.
  private let leastTelling: UInt8
  /// Terms below don't name what an article is about.
  private let leastNaming: UInt8

  /// Codes count in such parts.
  private static let scale: Float = 16

  init(_ frequencies: DocumentFrequencies, count: Int) {
    self.count = count
    codes = (0..<frequencies.endNumber).map { number in
      let documentFrequency = frequencies.documentFrequency(of: number)
      return documentFrequency > 0 ? Self.code(documentFrequency, count: count) : 0
    }
    let largest = TermWeight.largestDocumentFrequency(count: count)
    leastTelling = Self.code(largest, count: count)
    leastNaming = Self.code(max(count / 100, 10), count: count)
    for word in StopWords.words {
      let hash = DocumentFrequencies.hash(of: word)
      if let number = frequencies.number(of: hash) {
        codes[number] = 0
      } else {
        unknownStopWords.insert(hash)
      }
    }
  }

  /// The code of a term; nil when it counts nowhere.
  @inline(__always)
  func code(of term: Int) -> UInt8? { codes[term] == 0 ? nil : codes[term] }

  /// The code of a term that no article had, and that so many have now; nil when it counts nowhere.
  func code(ofNew hash: UInt64, documentFrequency: Int) -> UInt8? {
    unknownStopWords.contains(hash)
      ? nil : Self.code(documentFrequency, count: max(count, documentFrequency))
  }

  /// Whether articles may be found by terms as rare as this.
  @inline(__always)
  func isTelling(_ code: UInt8) -> Bool { code >= leastTelling }

  /// Whether terms as rare as this say what one article is about and most others of its kind aren't.
  @inline(__always)
  func isNaming(_ code: UInt8) -> Bool { code >= leastNaming }

  @inline(__always)
  static func rarity(_ code: UInt8) -> Float { Float(code) / scale }

  private static func code(_ documentFrequency: Int, count: Int) -> UInt8 {
    let rarity = TermWeight.rarity(documentFrequency: documentFrequency, count: count)
    return UInt8(max(1, min(rarity * scale, 255).rounded()))
  }
}

extension StopWords {
  /// As the index folds them.
  fileprivate static var words: [ArraySlice<UInt8>] { (0..<count).map(pool.bytes) }
}
