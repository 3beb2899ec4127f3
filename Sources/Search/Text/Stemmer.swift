import CStemmer
import News

/// One language's rules for taking the endings off words.
///
/// Snowball's, on folded words. Not to be shared between threads; an index makes its own.
@safe
final class Stemmer {
  private let handle: OpaquePointer

  /// Nil for a language that has no stemmer.
  init?(_ stemming: Stemming) {
    guard let name = stemming.algorithm, let handle = unsafe sb_stemmer_new(name, nil) else {
      return nil
    }
    unsafe self.handle = handle
  }

  deinit { unsafe sb_stemmer_delete(handle) }

  /// Calls `body` with the stem of a word.
  func withStem<Result>(of word: Span<UInt8>, _ body: (Span<UInt8>) -> Result) -> Result {
    guard
      let stem = unsafe word.withUnsafeBufferPointer({ bytes in
        unsafe sb_stemmer_stem(handle, bytes.baseAddress, Int32(clamping: bytes.count))
      })
    else { return body(word) }
    let length = unsafe Int(sb_stemmer_length(handle))
    return unsafe body(Span(_unsafeStart: stem, count: length))
  }

  func stem(of word: [UInt8]) -> [UInt8] {
    guard Self.isStemmable(word.span) else { return word }
    return withStem(of: word.span) { stem in stem.indices.map { stem[$0] } }
  }

  /// Whether a word has endings: a word with a digit in it is no other word's form.
  static func isStemmable(_ word: Span<UInt8>) -> Bool {
    for index in word.indices where AsciiFolds.isDigit(word[index]) { return false }
    return true
  }
}

/// Which stemmer an article's words go through: a language's own, English where the language is
/// not known, none where there is none.
struct Stemming: RawRepresentable, Hashable, Sendable {
  /// 0 is none; small, so that sets of them are bits.
  let rawValue: UInt8

  static let none = Stemming(rawValue: 0)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ language: Language?) {
    let language = language ?? .english
    self.init(rawValue: Self.algorithms[language] == nil ? 0 : language.rawValue + 1)
  }

  var algorithm: String? {
    guard rawValue > 0 else { return nil }
    return Language(rawValue: rawValue - 1).flatMap { Self.algorithms[$0] }
  }

  private static let algorithms: [Language: String] = [
    .english: "english", .german: "german", .french: "french", .spanish: "spanish",
    .portuguese: "portuguese", .italian: "italian", .dutch: "dutch", .russian: "russian",
    .turkish: "turkish", .arabic: "arabic",
  ]
}

/// A set of stemmings.
struct StemmingSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }
  init(_ stemming: Stemming) { rawValue = 1 << UInt32(stemming.rawValue) }

  /// Calls `body` for each member that has a stemmer.
  @inline(__always)
  func forEach(_ body: (Stemming) -> Void) {
    var rest = rawValue & ~1
    while rest != 0 {
      body(Stemming(rawValue: UInt8(rest.trailingZeroBitCount)))
      rest &= rest - 1
    }
  }
}

/// The stemmers that a piece of work needs, each made once.
final class StemmerPool {
  private var stemmers: [Stemming: Stemmer] = [:]

  subscript(stemming: Stemming) -> Stemmer? {
    if let stemmer = stemmers[stemming] { return stemmer }
    let stemmer = Stemmer(stemming)
    stemmers[stemming] = stemmer
    return stemmer
  }
}
