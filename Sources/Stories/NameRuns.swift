/// The runs of two to six words of a text that may be names, and its single words that are.
struct NameRuns {
  struct Run {
    /// The places of its words in the text.
    let words: ClosedRange<Int>
    /// Of the text of all its words.
    let hash: UInt64
  }

  let text: WrittenText
  private(set) var runs: [Run] = []
  /// The hashes of the words with a capital within a sentence.
  private let names: Set<UInt64>

  private static let maximumLength = 6
  /// What may stand within a name without a capital.
  private static let particles = hashes(of: [
    "of", "de", "del", "della", "der", "di", "do", "du", "da", "la", "van", "von", "al", "bin", "y",
  ])
  /// What begins no name within a sentence.
  private static let articles = hashes(of: ["The", "A"])

  init(of text: WrittenText) {
    self.text = text
    let capitalized = text.words.lazy.filter { $0.isCapitalized && !$0.beginsSentence }
    names = Set(capitalized.map { text.writtenHash(of: $0) })
    for start in text.words.indices where canBegin(text.words[start]) { addRuns(from: start) }
  }

  /// Whether the text writes the word with a capital within a sentence.
  func isName(_ word: String) -> Bool { names.contains(TextHash(word).value) }
}

extension NameRuns {
  private mutating func addRuns(from start: Int) {
    let first = text.words[start].range
    var hash = TextHash()
    text.combine(first, into: &hash)
    var hashed = first.upperBound
    for end in start + 1..<min(start + Self.maximumLength, text.words.count) {
      let word = text.words[end]
      guard word.isJoined, word.isCapitalized || isParticle(word) else { return }
      text.combine(hashed..<word.range.upperBound, into: &hash)
      hashed = word.range.upperBound
      if word.isCapitalized { runs.append(Run(words: start...end, hash: hash.value)) }
    }
  }

  private func isParticle(_ word: WrittenText.Word) -> Bool {
    Self.particles.contains(text.writtenHash(of: word))
  }

  private func canBegin(_ word: WrittenText.Word) -> Bool {
    guard word.isCapitalized else { return false }
    return word.beginsSentence
      ? !StopWords.contains(word, of: text)
      : !Self.articles.contains(text.writtenHash(of: word))
  }

  private static func hashes(of words: [String]) -> Set<UInt64> {
    Set(words.map { TextHash($0).value })
  }
}

/// The names of several words that stand in two texts, written alike.
struct SharedPhrases {
  /// A name, as it stands in the first text.
  private struct Phrase {
    let words: ClosedRange<Int>
    /// The hashes of its distinct words.
    let hashes: [UInt64]
  }

  private let text: WrittenText
  private var phrases: [Phrase] = []

  init(_ first: NameRuns, _ second: NameRuns) {
    text = first.text
    var left = Set(second.runs.map(\.hash))
    for run in first.runs where left.remove(run.hash) != nil {
      var hashes: [UInt64] = []
      for word in text.words[run.words] {
        let hash = text.writtenHash(of: word)
        if !hashes.contains(hash) { hashes.append(hash) }
      }
      phrases.append(Phrase(words: run.words, hashes: hashes))
    }
  }

  /// The longest shared name with a word in it, as it is written; of equals the first.
  func longest(with word: String) -> String? {
    let hash = TextHash(word).value
    var longest: Phrase?
    for phrase in phrases where phrase.hashes.contains(hash) {
      if phrase.hashes.count > longest?.hashes.count ?? 0 { longest = phrase }
    }
    return longest.map {
      text.text(from: text.words[$0.words.lowerBound], to: text.words[$0.words.upperBound])
    }
  }
}
