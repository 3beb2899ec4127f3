import News
import Search

/// Says what an article shares with others, in words.
struct Reasons {
  private let vocabulary: TermPool
  /// Of the article, like all below.
  private let phrases: NamePhrases
  private let pairs: WordPairs
  /// The terms that can be reasons.
  private let terms: [OwnTerm]
  /// The hash of each of them.
  private let hashes: HashNumbers

  private static let count = 5
  private static let link = "READ MORE"
  /// So many of the most telling shared terms are looked at.
  private static let candidateCount = 16
  /// How much more a name tells than another word as rare.
  private static let nameWeight: Float = 2.5

  /// Prepares to compare other articles with one, whose terms but for stop words are given, as a vocabulary
  /// and as a vector has them.
  init(
    index: Index, article id: ArticleID, terms: [PooledTerm], vector: PoolVector,
    vocabulary: TermPool
  ) {
    self.vocabulary = vocabulary
    let article = index.article(id)
    let outlet = Self.words(of: article.source)
    let telling = zip(terms, vector.terms).filter { term, _ in
      // Sharing an outlet connects nothing.
      let bytes = vocabulary.bytes(of: term.number)
      return Self.isTelling(bytes) && !outlet.contains(where: bytes.elementsEqual)
    }
    let text = WrittenText(article)
    let runs = NameRuns(of: text)
    let names = runs.names
    let written = WrittenForms(
      of: telling.map { vocabulary.bytes(of: $0.0.number) }, in: id, of: index, text: text)
    self.terms = telling.enumerated().map { place, term in
      OwnTerm(
        number: term.0.number, term: term.1, isName: written.areNames[place],
        form: written.forms[place].map { WrittenTerm($0, names: names) })
    }
    hashes = HashNumbers(telling.map(\.1.hash))
    phrases = NamePhrases(of: runs)
    pairs = WordPairs(of: text, termsOfWords: written.termsOfWords, count: telling.count)
  }

  /// The names, phrases and words that the article shares with another, whose vector and text are given: at
  /// most five, names first, and before them that one links to the other.
  func terms(shared vector: PoolVector, _ text: WrittenText, isLinked: Bool) -> [String] {
    let shared = sharedTerms(with: vector)
    let sharedPhrases = phrases.shared(with: NameRuns(of: text))
    let pairs = pairs.shared(with: text, of: shared.map(\.place))
    let reasons = zip(shared, pairs).compactMap {
      reason(for: $0, phrases: sharedPhrases, pair: $1)
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
  private struct OwnTerm {
    /// In the vocabulary.
    let number: Int
    let term: PoolVector.Term
    /// Whether the article writes it with a capital within a sentence.
    let isName: Bool
    let form: WrittenTerm?
  }

  /// A term as the article writes it.
  private struct WrittenTerm {
    let text: String
    /// ``TextHash``.
    let hash: UInt64
    /// Whether it stands so with a capital within a sentence.
    let isName: Bool

    init(_ text: String, names: Set<UInt64>) {
      self.text = text
      hash = TextHash(text).value
      isName = names.contains(hash)
    }
  }

  private struct SharedTerm {
    /// Among the article's own.
    let place: Int
    let salience: Float
  }

  private struct Reason {
    let text: String
    let isName: Bool
    let documentFrequency: Int
    let salience: Float
    /// A bit for the first letter of each word: mostly it is enough to tell whether another says the same.
    private let initials: UInt64

    init(text: String, isName: Bool, documentFrequency: Int, salience: Float) {
      self.text = text
      self.isName = isName
      self.documentFrequency = documentFrequency
      self.salience = salience
      var beginsWord = true
      initials = text.utf8.reduce(0) { initials, byte in
        defer { beginsWord = Self.isSeparator(byte) }
        return beginsWord && !Self.isSeparator(byte)
          ? initials | 1 << UInt64(byte.asciiLowercased & 63) : initials
      }
    }

    /// In lower case.
    private var words: [ArraySlice<UInt8>] {
      text.utf8.map(\.asciiLowercased).split(whereSeparator: Self.isSeparator)
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-")
    }

    /// Whether each word of another reason is among its words, endings aside.
    func contains(_ other: Reason) -> Bool {
      guard other.initials & ~initials == 0 else { return false }
      let words = words
      return other.words.allSatisfy { part in words.contains { Reasons.isInflection($0, part) } }
    }
  }

  /// The terms that both articles have and that tell most about both, the most telling first.
  private func sharedTerms(with vector: PoolVector) -> [SharedTerm] {
    var most: [SharedTerm] = []
    for term in vector.terms {
      guard let place = hashes.known(term.hash) else { continue }
      let own = terms[place]
      let shared = SharedTerm(
        place: place,
        salience: Self.salience(of: own.term, and: term) * (own.isName ? Self.nameWeight : 1))
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
    return vocabulary.bytes(of: terms[first.place].number)
      .lexicographicallyPrecedes(vocabulary.bytes(of: terms[second.place].number))
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

  private func reason(for shared: SharedTerm, phrases sharedPhrases: [Int], pair: String?)
    -> Reason?
  {
    let own = terms[shared.place]
    guard let form = own.form else { return nil }
    let phrase = phrases.longest(of: sharedPhrases, withWord: form.hash)
    let isName = phrase != nil || form.isName
    return Reason(
      text: phrase ?? (isName ? form.text : pair ?? form.text), isName: isName,
      documentFrequency: vocabulary.documentFrequency(of: own.number),
      salience: shared.salience * (isName && !own.isName ? Self.nameWeight : 1))
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
