/// The phrases of two words without a capital in a text, both of them terms, to find those that another text
/// has too.
///
/// A word that is tied to a third by a hyphen is none of a phrase.
struct WordPairs {
  private struct Pair {
    /// The terms that both words are.
    let first: Int
    let second: Int
    /// That of the second word.
    let place: Int
    let phrase: FoldedPhrase
  }

  private let text: WrittenText
  private let termCount: Int
  /// The first pair of each two terms, in the order of places.
  private var pairs: [Pair] = []

  /// Of each word is said which of so many terms it is.
  init(of text: WrittenText, termsOfWords: [Int?], count: Int) {
    self.text = text
    termCount = count
    var known: Set<Int> = []
    for place in text.words.indices.dropFirst() {
      guard let first = termsOfWords[place - 1], let second = termsOfWords[place], first != second,
        text.isPair(text.words[place - 1], text.words[place]),
        known.insert(first * count + second).inserted
      else { continue }
      pairs.append(
        Pair(
          first: first, second: second, place: place,
          phrase: FoldedPhrase(endingAt: place, of: text)))
    }
  }

  /// For each of some terms the first phrase of it and another of them that stands in both texts, as it is
  /// written in the first.
  func shared(with other: WrittenText, of terms: [Int]) -> [String?] {
    var phrases = [String?](repeating: nil, count: terms.count)
    var asked = [Int?](repeating: nil, count: termCount)
    for (number, term) in terms.enumerated() { asked[term] = number }
    for pair in pairs {
      guard let first = asked[pair.first], let second = asked[pair.second],
        phrases[first] == nil || phrases[second] == nil, other.contains(pair.phrase)
      else { continue }
      let phrase = text.text(from: text.words[pair.place - 1], to: text.words[pair.place])
      for number in [first, second] where phrases[number] == nil { phrases[number] = phrase }
    }
    return phrases
  }
}

extension WrittenText {
  /// Whether two words may be a phrase.
  fileprivate func isPair(_ first: Word, _ second: Word) -> Bool {
    second.isJoined && !first.isCapitalized && !second.isCapitalized && !isAfterHyphen(first)
      && !isAfterHyphen(second)
  }

  /// Whether a phrase stands here, in whatever case.
  fileprivate func contains(_ phrase: FoldedPhrase) -> Bool {
    var isAfterFirst = false
    for word in words {
      // Few words are as long as one of the phrase, and only those are hashed.
      let length = word.range.count
      if isAfterFirst, length == phrase.secondLength, word.isJoined, !isAfterHyphen(word),
        foldedHash(of: word) == phrase.second
      {
        return true
      }
      isAfterFirst = length == phrase.firstLength && foldedHash(of: word) == phrase.first
    }
    return false
  }
}

/// Two words by the hashes of their lower case and by their lengths in bytes.
private struct FoldedPhrase {
  let first: UInt64
  let second: UInt64
  let firstLength: Int
  let secondLength: Int

  init(endingAt place: Int, of text: WrittenText) {
    let (first, second) = (text.words[place - 1], text.words[place])
    self.first = text.foldedHash(of: first)
    self.second = text.foldedHash(of: second)
    firstLength = first.range.count
    secondLength = second.range.count
  }
}
