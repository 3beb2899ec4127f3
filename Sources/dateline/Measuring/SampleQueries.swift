import News
import Search

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Searches drawn from an archive's own words: the same ones each time, the worst cases among them.
///
/// Words are drawn from the commonest to the rarest, twice as rare after every so many draws. The
/// first of each kind is the worst case: the commonest word, the two commonest words, the commonest
/// word's first letter, and the two words that stand side by side most often.
struct SampleQueries {
  private(set) var words: [String] = []
  /// Two or three words and-ed.
  private(set) var several: [String] = []
  /// One to three letters of a word.
  private(set) var prefixes: [String] = []
  /// Two to four words as they stand in an article.
  private(set) var phrases: [String] = []
  /// How many of the phrases are the commonest pairs of words; these come first.
  private(set) var commonestPairCount = 0

  /// Draws `count` searches of each kind from the words of some articles.
  init(count: Int, articles: [ArticleID], index: Index) {
    var frequencies: [String: Int] = [:]
    for id in articles {
      for term in index.terms(of: id) { frequencies[term.term] = term.documentFrequency }
    }
    let ranked = frequencies.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    if !ranked.isEmpty { drawWords(count, from: ranked) }
    drawPhrases(count, from: articles.map(index.article))
  }
}

extension SampleQueries {
  private mutating func drawWords(_ count: Int, from ranked: [String]) {
    let drawn = (0..<count).map { draw in
      let share = Double(draw) / Double(max(count - 1, 1))
      return ranked[min(Int(pow(Double(ranked.count), share)) - 1, ranked.count - 1)]
    }
    words = drawn
    for (place, word) in drawn.enumerated() {
      prefixes.append(word.prefix(1 + place % 3) + "*")
      let second = place == 0 ? ranked[min(1, ranked.count - 1)] : drawn[place * 7 % count]
      let third = place % 2 == 1 ? " " + drawn[place * 11 % count] : ""
      several.append(word + " " + second + third)
    }
  }

  private mutating func drawPhrases(_ count: Int, from articles: [Article]) {
    var pairs: [String: Int] = [:]
    for (place, article) in articles.enumerated() {
      let paragraphs = article.all(.paragraph).map { Self.words(of: article.text(of: $0)) }
      for words in paragraphs {
        for (word, next) in zip(words, words.dropFirst()) {
          pairs[word.lowercased() + " " + next.lowercased(), default: 0] += 1
        }
      }
      guard !paragraphs.isEmpty else { continue }
      let words = paragraphs[place % paragraphs.count]
      let start = words.isEmpty ? 0 : place * 13 % words.count
      phrases.append(words[start...].prefix(2 + place % 3).joined(separator: " "))
    }
    let ranked = pairs.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    // Enough of the commonest pairs to count among the slowest one of a hundred.
    commonestPairCount = ranked.prefix(count / 50).count
    phrases = (ranked.prefix(count / 50) + phrases).filter { !$0.isEmpty }.prefix(count)
      .map { "\"\($0)\"" }
  }

  /// The words of a text that are letters only; of text without spaces its first letters.
  private static func words(of text: String) -> [Substring] {
    let longest = 24
    return text.split(separator: " ").filter { $0.allSatisfy(\.isLetter) }
      .map { $0.utf8.count > longest ? $0.prefix(4) : $0 }
  }
}
