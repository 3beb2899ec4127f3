/// The names of several words that stand in two texts, written alike.
struct SharedPhrases {
  private let phrases: [(text: String, words: Set<String>)]
  private let names: Set<String>

  private static let maximumLength = 6
  /// What may stand within a name without a capital.
  private static let particles: Set<String> = [
    "of", "de", "del", "della", "der", "di", "do", "du", "da", "la", "van", "von", "al", "bin", "y",
  ]

  init(_ first: WrittenText, _ second: WrittenText) {
    let others = Set(Self.phrases(in: second).map(\.text))
    var seen: Set<String> = []
    phrases = Self.phrases(in: first).filter {
      others.contains($0.text) && seen.insert($0.text).inserted
    }
    names = Self.names(in: first)
  }

  /// The longest shared name with a word in it, as it is written; of equals the first.
  func longest(with word: String) -> String? {
    var longest: (text: String, words: Set<String>)?
    for phrase in phrases where phrase.words.contains(word) {
      if phrase.words.count > longest?.words.count ?? 0 { longest = phrase }
    }
    return longest?.text
  }

  /// Whether the first text writes the word with a capital within a sentence.
  func isName(_ word: String) -> Bool { names.contains(word) }
}

extension SharedPhrases {
  private static func names(in text: WrittenText) -> Set<String> {
    let words = text.words.filter { $0.isCapitalized && !$0.beginsSentence }
    return Set(words.map { text.text($0) })
  }

  /// Every run of two to six words that may be a name.
  private static func phrases(in text: WrittenText) -> [(text: String, words: Set<String>)] {
    var phrases: [(text: String, words: Set<String>)] = []
    for start in text.words.indices where canBegin(text.words[start], in: text) {
      var words: Set<String> = [text.text(text.words[start])]
      for end in start + 1..<min(start + maximumLength, text.words.count) {
        let word = text.words[end]
        let written = text.text(word)
        guard word.isJoined, word.isCapitalized || particles.contains(written) else { break }
        words.insert(written)
        guard word.isCapitalized else { continue }
        phrases.append((text.text(from: text.words[start], to: word), words))
      }
    }
    return phrases
  }

  private static func canBegin(_ word: WrittenText.Word, in text: WrittenText) -> Bool {
    guard word.isCapitalized else { return false }
    let written = text.text(word)
    guard word.beginsSentence else { return written != "The" && written != "A" }
    return !StopWords.contains(written.lowercased())
  }
}
