import News
import Search

/// Says what two articles share, in words.
struct Reasons {
  private let pool: Pool
  private let vocabulary: TermPool
  /// Of the first article.
  private let runs: NameRuns
  private let pairs: WordPairs
  /// The hashes of the first article's words that are names.
  private let names: Set<UInt64>
  /// The hashes of the first article's terms that can be reasons.
  private let numbers: HashNumbers
  /// By these numbers.
  private let terms: [OwnTerm]
  private var writtenForms: WrittenForms

  private static let count = 5
  private static let link = "READ MORE"
  /// So many of the most telling shared terms are looked at.
  private static let candidateCount = 16
  /// How much more a name tells than another word as rare.
  private static let nameWeight: Float = 2.5

  /// Prepares to compare the other articles of a pool with its first, whose terms but for stop words are
  /// given, as a vocabulary has them.
  init(index: Index, pool: Pool, terms: [PooledTerm], vocabulary: TermPool) {
    self.pool = pool
    self.vocabulary = vocabulary
    let article = index.article(pool.articles[0])
    let text = WrittenText(article)
    let hashes = text.foldedHashes
    runs = NameRuns(of: text)
    pairs = WordPairs(of: text, hashes: hashes)
    names = runs.names
    writtenForms = WrittenForms(
      index: index, article: pool.articles[0], text: text, hashes: hashes)
    let outlet = Self.words(of: article.source)
    let capitalized = text.words.indices.lazy.filter { text.words[$0].isCapitalizedWithinSentence }
    let names = Set(capitalized.map { hashes[$0] })
    var numbers = HashNumbers(capacity: terms.count)
    var own: [OwnTerm] = []
    for (known, term) in zip(terms, pool.vectors[0].terms) {
      // Sharing an outlet connects nothing.
      let bytes = vocabulary.bytes(of: known.number)
      guard Self.isTelling(bytes), !outlet.contains(where: bytes.elementsEqual),
        numbers.number(of: term.hash) == own.count
      else { continue }
      let isName = names.contains(WrittenText.foldedHash(of: bytes))
      own.append(OwnTerm(number: known.number, term: term, isName: isName))
    }
    self.numbers = numbers
    self.terms = own
  }

  /// The names, phrases and words that an article, whose text is given, shares with the first: at most
  /// five, names first, and before them that one links to the other.
  mutating func terms(shared member: Int, _ text: WrittenText, isLinked: Bool) -> [String] {
    let shared = sharedTerms(with: member)
    let terms = shared.map { vocabulary.text(of: $0.number) }
    let phrases = SharedPhrases(runs, NameRuns(of: text))
    let pairs = pairs.shared(with: text, of: terms)
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
  /// A term of the first article.
  private struct OwnTerm {
    /// In the vocabulary.
    let number: Int
    let term: PoolVector.Term
    /// Whether the first article writes it with a capital within a sentence.
    let isName: Bool
  }

  private struct SharedTerm {
    /// In the vocabulary.
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
    private let words: [ArraySlice<UInt8>]
    /// A bit for the first letter of each of them: mostly it is enough to tell.
    private let initials: UInt64

    init(text: String, isName: Bool, documentFrequency: Int, salience: Float) {
      self.text = text
      self.isName = isName
      self.documentFrequency = documentFrequency
      self.salience = salience
      words = text.utf8.map(\.asciiLowercased).split {
        $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-")
      }
      initials = words.reduce(0) { $0 | 1 << UInt64($1[$1.startIndex] & 63) }
    }

    /// Whether each word of another reason is among its words, endings aside.
    func contains(_ other: Reason) -> Bool {
      other.initials & ~initials == 0
        && other.words.allSatisfy { part in words.contains { Reasons.isInflection($0, part) } }
    }
  }

  /// The terms that both articles have and that tell most about both, the most telling first.
  private func sharedTerms(with member: Int) -> [SharedTerm] {
    var most: [SharedTerm] = []
    for term in pool.vectors[member].terms {
      guard let own = numbers.known(term.hash).map({ terms[$0] }) else { continue }
      let shared = SharedTerm(
        number: own.number,
        salience: Self.salience(of: own.term, and: term) * (own.isName ? Self.nameWeight : 1),
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
    return vocabulary.bytes(of: first.number)
      .lexicographicallyPrecedes(vocabulary.bytes(of: second.number))
  }

  /// Rarity plus one, so that in an archive about one thing the name of that thing still counts;
  /// times the mean of both frequencies' emphasis; half as much again in both ledes and headlines.
  private static func salience(of own: PoolVector.Term, and other: PoolVector.Term) -> Float {
    let emphasis =
      TermWeight.emphasis(frequency: own.frequency)
      * TermWeight.emphasis(frequency: other.frequency)
    let lede: Float = own.isInLede && other.isInLede ? 0.5 : 0
    let headline: Float = own.isInHeadline && other.isInHeadline ? 0.5 : 0
    return (1 + own.rarity) * emphasis.squareRoot() * (1 + lede + headline)
  }

  private mutating func reason(
    for shared: SharedTerm, _ text: String, phrases: SharedPhrases, pair: String?
  ) -> Reason? {
    guard let written = writtenForms.form(of: text) else { return nil }
    let phrase = phrases.longest(with: written)
    let isName = phrase != nil || names.contains(TextHash(written).value)
    return Reason(
      text: phrase ?? (isName ? written : pair ?? written), isName: isName,
      documentFrequency: vocabulary.documentFrequency(of: shared.number),
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
      if reason.isName, reason.contains(chosen[place]), place < count,
        reason.text.utf8.count > chosen[place].text.utf8.count + 2
      {
        chosen[place] = reason
      }
    }
    return chosen
  }

  /// Whether the words of one are among the words of the other, endings aside.
  private static func isAlike(_ first: Reason, _ second: Reason) -> Bool {
    first.contains(second) || second.contains(first)
  }

  /// Whether two words have one beginning and differ in a short ending at most.
  private static func isInflection(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool
  {
    let longer = max(first.count, second.count)
    var common = 0
    for (letter, other) in zip(first, second) {
      guard letter == other else { break }
      common += 1
    }
    return common == longer || common >= 4 && common + 3 >= longer
  }
}
