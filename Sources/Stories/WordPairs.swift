/// The phrases of two words without a capital in a text, to find those that another text has too.
///
/// A word that is tied to a third by a hyphen is none of a phrase.
struct WordPairs {
  private let text: WrittenText
  /// By word.
  private let hashes: [UInt64]

  /// The hashes are ``WrittenText/foldedHashes`` of the text.
  init(of text: WrittenText, hashes: [UInt64]) {
    self.text = text
    self.hashes = hashes
  }

  /// By each of some terms the first phrase of it and another of them that stands in both texts, as it is
  /// written in the first.
  func shared(with other: WrittenText, of terms: [String]) -> [String: String] {
    let numbers = Dictionary(terms.enumerated().map { (TextHash($1).value, $0) }) { first, _ in
      first
    }
    let filter = numbers.keys.reduce(0) { $0 | Self.bit(of: $1) }
    var places: [Int: Int] = [:]
    for place in text.words.indices.dropFirst() where Self.bit(of: hashes[place]) & filter != 0 {
      guard text.isPair(text.words[place - 1], text.words[place]),
        let last = numbers[hashes[place]],
        let first = numbers[hashes[place - 1]], first != last
      else { continue }
      let key = first * terms.count + last
      places[key] = min(place, places[key] ?? place)
    }
    guard !places.isEmpty else { return [:] }
    var phrases: [String: String] = [:]
    for (key, place) in places.sorted(by: { $0.value < $1.value })
    where other.contains(phrase(endingAt: place)) {
      let phrase = text.text(from: text.words[place - 1], to: text.words[place])
      for number in [key / terms.count, key % terms.count] where phrases[terms[number]] == nil {
        phrases[terms[number]] = phrase
      }
    }
    return phrases
  }

  private func phrase(endingAt place: Int) -> FoldedPhrase {
    FoldedPhrase(
      first: hashes[place - 1], second: hashes[place],
      firstLength: text.words[place - 1].range.count,
      secondLength: text.words[place].range.count)
  }

  private static func bit(of hash: UInt64) -> UInt64 { 1 << (hash >> 58) }
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
}
