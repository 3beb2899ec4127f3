#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How well an article matches a word: BM25 over fields of different weight.
///
/// The formulae stand in the module's documentation; after S. Robertson and H. Zaragoza, "The
/// Probabilistic Relevance Framework: BM25 and Beyond" (2009).
struct Ranking {
  /// How soon further occurrences of a word stop to matter.
  static let saturation: Float = 1.2
  /// How much long articles are held back.
  static let lengthNormalization: Float = 0.75
  /// What a word's other form counts beside the very form that was asked for, in tenths.
  static let otherFormTenths: UInt32 = 7
  static let exactFormTenths: UInt32 = 10

  /// In halves, so that frequencies are added up exactly, in whatever order.
  private static let headlineHalves: UInt32 = 8
  private static let tagsHalves: UInt32 = 6
  private static let ledeHalves: UInt32 = 3
  private static let bodyHalves: UInt32 = 2

  private let articleCount: Int
  /// What an article of no length is held back, and each word of one more.
  private let leastNorm: Float
  private let normOfWord: Float

  init(articleCount: Int, totalLength: Int) {
    self.articleCount = articleCount
    let meanLength = articleCount == 0 ? 1 : max(Float(totalLength) / Float(articleCount), 1)
    leastNorm = Self.saturation * (1 - Self.lengthNormalization)
    normOfWord = Self.saturation * Self.lengthNormalization / meanLength
  }

  /// The weight of a word that stands in so many articles.
  func inverseDocumentFrequency(_ documentFrequency: Int) -> Float {
    let found = Float(min(documentFrequency, articleCount))
    return log1pf((Float(articleCount) - found + 0.5) / (found + 0.5))
  }

  /// The score of an article of so many words by its weighted frequency of a word.
  @inline(__always)
  func score(frequency: Float, length: UInt32) -> Float {
    let norm = leastNorm + normOfWord * Float(length)
    return frequency * (Self.saturation + 1) / (frequency + norm)
  }

  /// The frequency in the fields of a scope, each by its weight, in halves; 0 when the word isn't in
  /// the scope.
  @inline(__always)
  static func halves(_ counts: FieldCounts, in scope: Leaf.Scope) -> UInt32 {
    switch scope {
    case .everything:
      headlineHalves &* counts.headline &+ tagsHalves &* counts.tags
        &+ ledeHalves &* counts.lede &+ bodyHalves &* counts.body
    case .headline: headlineHalves &* counts.headline
    case .body: ledeHalves &* counts.lede &+ bodyHalves &* counts.body
    }
  }

  /// The frequency that a sum stands for: halves, each so many tenths.
  @inline(__always)
  static func frequency(ofSum sum: UInt32) -> Float { Float(sum) / 20 }
}
