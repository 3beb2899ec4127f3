import News
import Search

/// Says what two articles share, in words.
struct Reasons {
  private let pool: Pool
  /// Of the text of each member of the pool.
  private let runs: [NameRuns]
  private let pairs: WordPairs
  /// The hashes of the first article's words that are names.
  private let names: Set<UInt64>
  /// By the numbers of terms; nil for those that the first article doesn't have, or that can be no reason.
  private let terms: [PlacedTerm?]
  private var writtenForms: WrittenForms

  private static let count = 5
  private static let link = "READ MORE"
  /// So many of the most telling shared terms are looked at.
  private static let candidateCount = 16
  /// How much more a name tells than another word as rare.
  private static let nameWeight: Float = 2.5

  /// Prepares to compare the other articles of a pool with its first.
  init(index: Index, pool: Pool, runs: [NameRuns]) {
    self.pool = pool
    self.runs = runs
    let article = index.article(pool.articles[0])
    let text = runs[0].text
    let hashes = text.foldedHashes
    pairs = WordPairs(of: text, hashes: hashes)
    names = runs[0].names
    writtenForms = WrittenForms(
      index: index, article: pool.articles[0], text: text, hashes: hashes)
    let outlet = Self.words(of: article.source)
    let capitalized = text.words.indices.lazy.filter { text.words[$0].isCapitalizedWithinSentence }
    let names = Set(capitalized.map { hashes[$0] })
    var terms: [PlacedTerm?] = []
    for (place, term) in pool.terms[0].enumerated() where !StopWords.contains(term) {
      // Sharing an outlet connects nothing.
      let bytes = pool.vocabulary.bytes(of: term.number)
      guard Self.isTelling(bytes), !outlet.contains(where: bytes.elementsEqual) else { continue }
      while terms.count <= term.number { terms.append(nil) }
      let isName = names.contains(WrittenText.foldedHash(of: bytes))
      terms[term.number] = PlacedTerm(term: term, place: place, isName: isName)
    }
    self.terms = terms
  }

  /// The names, phrases and words that an article shares with the first: at most five, names first,
  /// and before them that one links to the other.
  mutating func terms(shared member: Int, isLinked: Bool) -> [String] {
    let shared = sharedTerms(with: member)
    let terms = shared.map { pool.vocabulary.text(of: $0.number) }
    let phrases = SharedPhrases(runs[0], runs[member])
    let pairs = pairs.shared(with: runs[member].text, of: terms)
    var reasons: [Reason] = []
    for (term, text) in zip(shared, terms) {
      if let reason = reason(for: term, text, phrases: phrases, pair: pairs[text]) {
        reasons.append(reason)
      }
    }
    let telling = reasons.sorted { ($1.salience, $0.text) < ($0.salience, $1.text) }
    let count = isLinked ? Self.count - 1 : Self.count
    let chosen = Self.distinct(telling).prefix(count).sorted {
      ($0.isName ? 0 : 1, $0.documentFrequency, $0.text)
        < ($1.isName ? 0 : 1, $1.documentFrequency, $1.text)
    }
    return (isLinked ? [Self.link] : []) + chosen.map(\.text)
  }
}

extension Reasons {
  private struct PlacedTerm {
    let term: PooledTerm
    let place: Int
    /// Whether the first article writes it with a capital within a sentence.
    let isName: Bool

    var isInLede: Bool { Self.isInLede(term, place) }

    static func isInLede(_ term: PooledTerm, _ place: Int) -> Bool {
      Pool.isInLede(place, isInHeadline: term.isInHeadline)
    }
  }

  private struct SharedTerm {
    let number: Int
    let salience: Float
    let isName: Bool
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

  /// The terms that both articles have and that tell most about both, the most telling first.
  private func sharedTerms(with member: Int) -> [SharedTerm] {
    var most: [SharedTerm] = []
    for (place, term) in pool.terms[member].enumerated() where term.number < terms.count {
      guard let own = terms[term.number] else { continue }
      let shared = SharedTerm(
        number: term.number,
        salience: salience(of: own, and: term, at: place) * (own.isName ? Self.nameWeight : 1),
        isName: own.isName)
      guard most.count < Self.candidateCount || tellsMore(shared, most[most.count - 1]) else {
        continue
      }
      if most.count == Self.candidateCount { most.removeLast() }
      most.insert(shared, at: most.firstIndex { tellsMore(shared, $0) } ?? most.count)
    }
    return most
  }

  /// Of equals the one that comes first in the alphabet.
  private func tellsMore(_ first: SharedTerm, _ second: SharedTerm) -> Bool {
    guard first.salience == second.salience else { return first.salience > second.salience }
    return pool.vocabulary.bytes(of: first.number)
      .lexicographicallyPrecedes(pool.vocabulary.bytes(of: second.number))
  }

  /// Rarity plus one, so that in an archive about one thing the name of that thing still counts;
  /// times the mean of both frequencies' emphasis; half as much again in both ledes and headlines.
  private func salience(of own: PlacedTerm, and other: PooledTerm, at place: Int) -> Float {
    let emphasis =
      TermWeight.emphasis(frequency: own.term.frequency)
      * TermWeight.emphasis(frequency: other.frequency)
    let lede: Float = own.isInLede && PlacedTerm.isInLede(other, place) ? 0.5 : 0
    let headline: Float = own.term.isInHeadline && other.isInHeadline ? 0.5 : 0
    return (1 + pool.rarities[other.number]) * emphasis.squareRoot() * (1 + lede + headline)
  }

  private mutating func reason(
    for shared: SharedTerm, _ text: String, phrases: SharedPhrases, pair: String?
  ) -> Reason? {
    guard let written = writtenForms.form(of: text) else { return nil }
    let phrase = phrases.longest(with: written)
    let isName = phrase != nil || names.contains(TextHash(written).value)
    return Reason(
      text: phrase ?? (isName ? written : pair ?? written), isName: isName,
      documentFrequency: pool.vocabulary.documentFrequency(of: shared.number),
      salience: shared.salience * (isName && !shared.isName ? Self.nameWeight : 1))
  }

  private static func isTelling(_ term: ArraySlice<UInt8>) -> Bool {
    let isNumber = term.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return term.count > 2 && !isNumber
  }

  private static func words(of source: String?) -> [[UInt8]] {
    let words = (source ?? "").split { !$0.isLetter && !$0.isNumber }
    return words.map { Array($0.lowercased().utf8) }
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
