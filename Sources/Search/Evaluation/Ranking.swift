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
  /// What a word's other form counts beside the very form that was asked for.
  static let otherFormWeight: Float = 0.7

  static let headlineWeight: Float = 4
  static let tagsWeight: Float = 3
  static let ledeWeight: Float = 1.5
  static let bodyWeight: Float = 1

  private let articleCount: Int
  private let meanLength: Float

  init(articleCount: Int, totalLength: Int) {
    self.articleCount = articleCount
    meanLength = articleCount == 0 ? 1 : max(Float(totalLength) / Float(articleCount), 1)
  }

  /// The weight of a word that stands in so many articles.
  func inverseDocumentFrequency(_ documentFrequency: Int) -> Float {
    let found = Float(min(documentFrequency, articleCount))
    return log1pf((Float(articleCount) - found + 0.5) / (found + 0.5))
  }

  /// The score of an article of so many words by its weighted frequency of a word.
  @inline(__always)
  func score(frequency: Float, length: UInt32) -> Float {
    let relativeLength = Float(length) / meanLength
    let norm = 1 - Self.lengthNormalization + Self.lengthNormalization * relativeLength
    return frequency * (Self.saturation + 1) / (frequency + Self.saturation * norm)
  }

  /// The frequency in the fields of a scope, each by its weight; 0 when the word isn't in the scope.
  @inline(__always)
  static func frequency(_ counts: FieldCounts, in scope: Leaf.Scope) -> Float {
    switch scope {
    case .everything:
      headlineWeight * Float(counts.headline) + tagsWeight * Float(counts.tags)
        + ledeWeight * Float(counts.lede) + bodyWeight * Float(counts.body)
    case .headline: headlineWeight * Float(counts.headline)
    case .body: ledeWeight * Float(counts.lede) + bodyWeight * Float(counts.body)
    }
  }
}
