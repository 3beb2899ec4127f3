import Search

/// Says what two articles share, in words.
struct Reasons {
  private let index: Index
  private let pool: Pool
  private let text: WrittenText
  private let documentFrequencies: [String: Int]

  private static let count = 5
  /// So many of the rarest shared terms are looked at.
  private static let candidateCount = 24
  /// What stands in a larger part of all articles is no reason.
  private static let largestShare = 0.2

  /// Prepares to compare the other articles of a pool with its first.
  init(index: Index, pool: Pool) {
    self.index = index
    self.pool = pool
    text = WrittenText(index.article(pool.articles[0]))
    documentFrequencies = Dictionary(
      pool.terms[0].map { ($0.term, $0.documentFrequency) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The names, phrases and words that an article shares with the first: at most five.
  func terms(shared member: Int) -> [String] {
    let phrases = SharedPhrases(text, WrittenText(index.article(pool.articles[member])))
    var reasons: [Reason] = []
    for term in sharedTerms(with: member) {
      guard let written = index.writtenForm(of: term.term, in: pool.articles[0]) else { continue }
      let phrase = phrases.longest(with: written)
      reasons.append(
        Reason(
          text: phrase ?? written, isName: phrase != nil || phrases.isName(written),
          documentFrequency: term.documentFrequency))
    }
    return Self.distinct(reasons).map(\.text)
  }
}

extension Reasons {
  private struct Reason {
    let text: String
    let isName: Bool
    let documentFrequency: Int
  }

  /// The rarest terms that both articles have.
  private func sharedTerms(with member: Int) -> [ArticleTerm] {
    let largest = max(3, Int(Double(index.count) * Self.largestShare))
    let shared = pool.terms[member].filter { term in
      documentFrequencies[term.term] != nil && term.documentFrequency <= largest
        && term.term.utf8.count > 1 && !StopWords.contains(term.term)
        && !term.term.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    let rarest = shared.sorted {
      ($0.documentFrequency, $0.term) < ($1.documentFrequency, $1.term)
    }
    return Array(rarest.prefix(Self.candidateCount))
  }

  /// Names before words, rare before common, and none that says again what another one says.
  private static func distinct(_ reasons: [Reason]) -> [Reason] {
    let names = reasons.filter(\.isName)
    let words = reasons.filter { !$0.isName }
    var chosen: [Reason] = []
    for reason in names + words where chosen.count < count {
      if let place = chosen.firstIndex(where: { isAlike($0.text, reason.text) }) {
        if reason.text.utf8.count > chosen[place].text.utf8.count + 3, reason.isName,
          chosen[place].isName, contains(reason.text, chosen[place].text)
        {
          chosen[place] = reason
        }
      } else {
        chosen.append(reason)
      }
    }
    return chosen
  }

  /// Whether the words of one are among the words of the other, endings aside.
  private static func isAlike(_ first: String, _ second: String) -> Bool {
    contains(first, second) || contains(second, first)
  }

  private static func contains(_ whole: String, _ part: String) -> Bool {
    let words = folded(whole)
    return folded(part).allSatisfy { word in words.contains { isInflection($0, word) } }
  }

  private static func folded(_ text: String) -> [[UInt8]] {
    let words = text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    return words.map { $0.map(\.asciiLowercased) }
  }

  /// Whether two words have one beginning and differ in a short ending at most.
  private static func isInflection(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let common = zip(first, second).prefix { $0 == $1 }.count
    return common == max(first.count, second.count)
      || common >= 4 && common + 3 >= max(first.count, second.count)
  }
}
