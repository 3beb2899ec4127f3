/// The runs of two to six words of a text that may be names.
struct NameRuns {
  struct Run {
    /// The places of its words in the text.
    let words: ClosedRange<Int>
    /// Of the text of all its words.
    let hash: UInt64
  }

  let text: WrittenText
  private(set) var runs: [Run] = []

  private static let maximumLength = 6
  /// What may stand within a name without a capital.
  private static let particles = WordSet([
    "of", "de", "del", "della", "der", "di", "do", "du", "da", "la", "van", "von", "al", "bin", "y",
  ])
  /// What begins no name within a sentence.
  private static let articles = WordSet(["The", "A"])

  init(of text: WrittenText) {
    self.text = text
    for start in text.words.indices where canBegin(text.words[start]) { addRuns(from: start) }
  }

  /// The hashes of the words that the text writes with a capital within a sentence.
  var names: Set<UInt64> {
    let capitalized = text.words.lazy.filter(\.isCapitalizedWithinSentence)
    return Set(capitalized.map { text.writtenHash(of: $0) })
  }
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
    Self.particles.contains(word, of: text)
  }

  private func canBegin(_ word: WrittenText.Word) -> Bool {
    guard word.isCapitalized else { return false }
    return word.beginsSentence
      ? !StopWords.contains(word, of: text)
      : !Self.articles.contains(word, of: text)
  }
}

/// A few short words by their hashes.
private struct WordSet {
  private let hashes: [UInt64]
  private let longest: Int

  init(_ words: [String]) {
    hashes = words.map { TextHash($0).value }
    longest = words.reduce(0) { max($0, $1.utf8.count) }
  }

  /// Whether a word is one of them, as it is written; of most words their length says no.
  func contains(_ word: WrittenText.Word, of text: WrittenText) -> Bool {
    word.range.count <= longest && hashes.contains(text.writtenHash(of: word))
  }
}

/// The names of several words of a text, to find those that another text has too, written alike.
struct NamePhrases {
  private struct Phrase {
    /// Their places in the text.
    let words: ClosedRange<Int>
    /// Where its distinct words stand in ``wordHashes``.
    let distinctWords: Range<Int>
  }

  private let text: WrittenText
  /// In the order of their first places.
  private var phrases: [Phrase] = []
  /// The hashes of the distinct words of each phrase.
  private var wordHashes: [UInt64] = []
  /// The phrases by the hashes of their texts.
  private var numbers: HashNumbers

  init(of runs: NameRuns) {
    text = runs.text
    numbers = HashNumbers(capacity: runs.runs.count)
    for run in runs.runs where numbers.number(of: run.hash) == phrases.count {
      let start = wordHashes.count
      for word in text.words[run.words] {
        let hash = text.writtenHash(of: word)
        if !wordHashes[start...].contains(hash) { wordHashes.append(hash) }
      }
      phrases.append(Phrase(words: run.words, distinctWords: start..<wordHashes.count))
    }
  }

  /// Which of them stand in another text.
  func shared(with other: NameRuns) -> [Int] {
    var isShared = [Bool](repeating: false, count: phrases.count)
    for run in other.runs {
      if let phrase = numbers.known(run.hash) { isShared[phrase] = true }
    }
    return phrases.indices.filter { isShared[$0] }
  }

  /// The longest of some phrases in which the word with a hash stands, as it is written; of equals the first.
  func longest(of shared: [Int], withWord hash: UInt64) -> String? {
    var longest: Phrase?
    for phrase in shared.lazy.map({ phrases[$0] })
    where wordHashes[phrase.distinctWords].contains(hash) {
      if phrase.distinctWords.count > longest?.distinctWords.count ?? 0 { longest = phrase }
    }
    return longest.map {
      text.text(from: text.words[$0.words.lowerBound], to: text.words[$0.words.upperBound])
    }
  }
}
