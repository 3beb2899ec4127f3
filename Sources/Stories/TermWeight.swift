#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a term counts for: TF-IDF with the logarithm of the frequency.
struct TermWeight {
  /// ln((N + 1) / (df + 1/2)): positive even for a term that stands everywhere.
  static func rarity(documentFrequency: Int, count: Int) -> Float {
    log((Float(count) + 1) / (Float(documentFrequency) + 0.5))
  }

  /// 1 + ln(tf).
  static func emphasis(frequency: Int) -> Float {
    frequency < emphases.count ? emphases[frequency] : 1 + log(Float(frequency))
  }

  /// The emphasis of small frequencies, and of 0, which no term has.
  static let emphases: [Float] = [1, 1] + (2..<64).map { 1 + log(Float($0)) }

  /// Above this document frequency a term tells nothing about what an article is about.
  ///
  /// A tenth of the articles; in a small archive a word may stand in twenty and still be a name.
  static func largestDocumentFrequency(count: Int) -> Int { max(count / 10, 20) }
}
