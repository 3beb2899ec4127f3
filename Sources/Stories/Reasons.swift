import News
import Search

/// Says what two articles share, in words.
struct Reasons {
  private let index: Index
  private let pool: Pool
  private let text: WrittenText
  private let terms: [String: PlacedTerm]
  /// The words of its outlet's name: sharing an outlet connects nothing.
  private let outlet: Set<String>

  private static let count = 5
  /// So many of the most telling shared terms are looked at.
  private static let candidateCount = 16
  /// How much more a name tells than another word as rare.
  private static let nameWeight: Float = 2.5

  /// Prepares to compare the other articles of a pool with its first.
  init(index: Index, pool: Pool) {
    self.index = index
    self.pool = pool
    let article = index.article(pool.articles[0])
    text = WrittenText(article)
    outlet = Self.words(of: article.source)
    var terms: [String: PlacedTerm] = [:]
    for (place, term) in pool.terms[0].enumerated() {
      terms[term.term] = PlacedTerm(term: term, place: place)
    }
    self.terms = terms
  }

  /// The names, phrases and words that an article shares with the first: at most five, names first.
  func terms(shared member: Int) -> [String] {
    let phrases = SharedPhrases(text, WrittenText(index.article(pool.articles[member])))
    let reasons = sharedTerms(with: member).compactMap { reason(for: $0, phrases: phrases) }
    let telling = reasons.sorted { ($1.salience, $0.text) < ($0.salience, $1.text) }
    let chosen = Self.distinct(telling).prefix(Self.count).sorted {
      ($0.isName ? 0 : 1, $0.documentFrequency, $0.text)
        < ($1.isName ? 0 : 1, $1.documentFrequency, $1.text)
    }
    return chosen.map(\.text)
  }
}

extension Reasons {
  private struct PlacedTerm {
    let term: ArticleTerm
    let place: Int

    var isInLede: Bool { term.isInHeadline || place < Pool.ledeLength }
  }

  private struct SharedTerm {
    let term: ArticleTerm
    let salience: Float
  }

  private struct Reason {
    let text: String
    let isName: Bool
    let documentFrequency: Int
    let salience: Float
    /// Its words in lower case, to tell whether another reason says the same.
    let words: [[UInt8]]

    init(text: String, isName: Bool, documentFrequency: Int, salience: Float) {
      self.text = text
      self.isName = isName
      self.documentFrequency = documentFrequency
      self.salience = salience
      let words = text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
      self.words = words.map { $0.map(\.asciiLowercased) }
    }
  }

  /// The terms that both articles have and that tell most about both.
  private func sharedTerms(with member: Int) -> [SharedTerm] {
    let shared = pool.terms[member].enumerated().compactMap { place, term -> SharedTerm? in
      guard let own = terms[term.term], isTelling(term.term) else { return nil }
      let other = PlacedTerm(term: term, place: place)
      return SharedTerm(term: term, salience: salience(of: own, and: other))
    }
    let sorted = shared.sorted { ($1.salience, $0.term.term) < ($0.salience, $1.term.term) }
    return Array(sorted.prefix(Self.candidateCount))
  }

  /// Rarity plus one, so that in an archive about one thing the name of that thing still counts;
  /// times the mean of both frequencies' emphasis; half as much again in both ledes and headlines.
  private func salience(of own: PlacedTerm, and other: PlacedTerm) -> Float {
    let rarity = TermWeight.rarity(
      documentFrequency: own.term.documentFrequency, count: index.count)
    let emphasis =
      TermWeight.emphasis(frequency: own.term.frequency)
      * TermWeight.emphasis(frequency: other.term.frequency)
    let lede: Float = own.isInLede && other.isInLede ? 0.5 : 0
    let headline: Float = own.term.isInHeadline && other.term.isInHeadline ? 0.5 : 0
    return (1 + rarity) * emphasis.squareRoot() * (1 + lede + headline)
  }

  private func reason(for shared: SharedTerm, phrases: SharedPhrases) -> Reason? {
    let term = shared.term.term
    guard
      let written = text.writtenForm(of: term) ?? index.writtenForm(of: term, in: pool.articles[0])
    else { return nil }
    let phrase = phrases.longest(with: written)
    let isName = phrase != nil || phrases.isName(written)
    return Reason(
      text: phrase ?? written, isName: isName, documentFrequency: shared.term.documentFrequency,
      salience: shared.salience * (isName ? Self.nameWeight : 1))
  }

  private func isTelling(_ term: String) -> Bool {
    let isNumber = term.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return term.utf8.count > 2 && !isNumber && !StopWords.contains(term) && !outlet.contains(term)
  }

  private static func words(of source: String?) -> Set<String> {
    let words = (source ?? "").split { !$0.isLetter && !$0.isNumber }
    return Set(words.map { $0.lowercased() })
  }
}

/// Telling reasons apart.
extension Reasons {
  /// Without those that say again what one before them says; of such names the longer stays.
  private static func distinct(_ reasons: [Reason]) -> [Reason] {
    var chosen: [Reason] = []
    for reason in reasons {
      guard let place = chosen.firstIndex(where: { isAlike($0, reason) }) else {
        chosen.append(reason)
        continue
      }
      if reason.isName, contains(reason, chosen[place]), place < count,
        reason.text.utf8.count > chosen[place].text.utf8.count + 2
      {
        chosen[place] = reason
      }
    }
    return chosen
  }

  /// Whether the words of one are among the words of the other, endings aside.
  private static func isAlike(_ first: Reason, _ second: Reason) -> Bool {
    contains(first, second) || contains(second, first)
  }

  private static func contains(_ whole: Reason, _ part: Reason) -> Bool {
    part.words.allSatisfy { word in whole.words.contains { isInflection($0, word) } }
  }

  /// Whether two words have one beginning and differ in a short ending at most.
  private static func isInflection(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let longer = max(first.count, second.count)
    var common = 0
    while common < min(first.count, second.count), first[common] == second[common] { common += 1 }
    return common == longer || common >= 4 && common + 3 >= longer
  }
}
