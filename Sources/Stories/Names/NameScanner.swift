import News

/// Takes the running text of an article apart into words.
struct NameScanner {
  private(set) var tokens: [NameToken] = []
  private var beginsSentence = true
  /// Where what stands before the next word begins.
  private var gapStart = 0

  /// What comes later in a very long text isn't looked at.
  private static let longestText = 256 << 10
  private static let longestAcronym = 6

  /// The words of an article's paragraphs; none where capitals say nothing about names.
  mutating func scan(_ article: Article) {
    tokens.removeAll(keepingCapacity: true)
    var length = 0
    for piece in article.pieces {
      guard case .paragraph = piece.kind else { continue }
      guard length < Self.longestText else { break }
      let bytes = article.bytes(of: piece).prefix(Self.longestText)
      length += bytes.count
      let start = tokens.count
      scan(bytes)
      if isTitleCase(tokens[start...]) { tokens.removeSubrange(start...) }
    }
    if hasCapitalNouns { tokens.removeAll(keepingCapacity: true) }
  }

  /// The words of one line.
  mutating func scan(line: String) {
    tokens.removeAll(keepingCapacity: true)
    scan(Array(line.utf8)[...])
  }

  private mutating func scan(_ bytes: ArraySlice<UInt8>) {
    beginsSentence = true
    let text = bytes.span
    gapStart = -1
    var place = 0
    while place < text.count {
      place =
        Letters.isLetter(text, place)
        ? readWord(text, from: place, offset: bytes.startIndex) : readSeparator(text, at: place)
    }
  }
}

/// Where capitals say nothing.
extension NameScanner {
  /// Of the words of a paragraph, or within sentences, so many have to be there to judge by.
  private static let fewest = (inParagraph: 5, inArticle: 40)
  /// Above that share of capitals a paragraph is set like a headline.
  private static let titleCaseShare = 0.75
  /// Above that share within sentences the language writes every noun with a capital.
  private static let nounShare = 0.3

  private func isTitleCase(_ words: ArraySlice<NameToken>) -> Bool {
    var (count, capitals) = (0, 0)
    for word in words where word.range.count > 3 && !word.beginsSentence {
      guard word.isCapital || word.shape == .lower else { continue }
      count += 1
      capitals += word.isCapital ? 1 : 0
    }
    guard count >= Self.fewest.inParagraph else { return false }
    return Double(capitals) > Double(count) * Self.titleCaseShare
  }

  private var hasCapitalNouns: Bool {
    var (count, capitals) = (0, 0)
    for token in tokens where !token.beginsSentence && token.shape != .other {
      count += 1
      capitals += token.isCapital ? 1 : 0
    }
    guard count >= Self.fewest.inArticle else { return false }
    return Double(capitals) > Double(count) * Self.nounShare
  }
}

/// Words and what is between them.
extension NameScanner {
  /// Takes the word that begins here; returns where it ends.
  private mutating func readWord(_ text: Span<UInt8>, from start: Int, offset: Int) -> Int {
    let dotted = Letters.dottedAcronymEnd(text, from: start)
    let end = dotted ?? Letters.wordEnd(text, from: start)
    let word = Letters.measure(text, start..<end, isDotted: dotted != nil)
    let shape = shape(of: word, isDotted: dotted != nil)
    let hash = shape == .acronym ? LetterHash.ofAcronym(word.hash) : word.hash
    let possessive = Letters.possessiveLength(text, at: end)
    var traits = traits(of: word, shape: shape)
    if possessive > 0 { traits.insert(.isPossessive) }
    tokens.append(
      NameToken(
        range: start + offset..<end + offset, hash: hash, shape: shape,
        joint: joint(text, to: start), beginsSentence: beginsSentence,
        role: NameWords.role(of: word.hash, shape: shape), traits: traits))
    beginsSentence = false
    gapStart = end + possessive
    if isAbbreviated(tokens[tokens.count - 1]), gapStart < text.count,
      text[gapStart] == UInt8(ascii: ".")
    {
      gapStart += 1
    }
    return gapStart
  }

  private func shape(of word: Letters.Word, isDotted: Bool) -> NameToken.Shape {
    guard word.beginsWithCapital else {
      return word.letters > 0 && !word.beginsWithDigit ? .lower : .other
    }
    if isDotted { return .acronym }
    if word.letters == 1 { return word.hasDigit ? .other : .initial }
    // Several of what is abbreviated in capitals: `MPs`.
    if word.capitals == word.letters - 1, word.capitals > 1, word.isPlural { return .other }
    guard word.capitals == word.letters else { return .capital }
    return word.letters <= Self.longestAcronym ? .acronym : .other
  }

  private func traits(of word: Letters.Word, shape: NameToken.Shape) -> NameToken.Traits {
    if shape == .other, word.capitals > Self.longestAcronym, word.capitals == word.letters {
      return .isLongInCapitals
    }
    guard shape == .capital else { return [] }
    var traits: NameToken.Traits = []
    if word.isPlural, NameWords.role(of: word.hashBeforeLast, shape: shape) == .people {
      traits.insert(.isPluralOfPeople)
    }
    if NameWords.isEndingOfPeople(word.lastLetters) { traits.insert(.hasEndingOfPeople) }
    return traits
  }

  /// Whether a dot behind it ends no sentence.
  private func isAbbreviated(_ token: NameToken) -> Bool {
    token.shape == .initial || token.isCapital && token.role == .abbreviation
  }

  private func joint(_ text: Span<UInt8>, to start: Int) -> NameToken.Joint {
    guard gapStart >= 0, !beginsSentence else { return .none }
    switch start - gapStart {
    case 1:
      let byte = text[gapStart]
      if byte == UInt8(ascii: "-") { return .hyphen }
      return byte == 0x20 || byte == 0x0A || byte == 0x09 ? .space : .none
    // U+00A0.
    case 2: return text[gapStart] == 0xC2 && text[gapStart + 1] == 0xA0 ? .space : .none
    // ` & `, U+2010, U+2011.
    case 3:
      if text[gapStart] == 0x20 && text[gapStart + 1] == UInt8(ascii: "&") { return .space }
      return text[gapStart] == 0xE2 && text[gapStart + 1] == 0x80
        && (text[gapStart + 2] == 0x90 || text[gapStart + 2] == 0x91) ? .hyphen : .none
    default: return .none
    }
  }

  /// Steps over what is no letter; returns where that ends.
  private mutating func readSeparator(_ text: Span<UInt8>, at place: Int) -> Int {
    let next = place + 1 < text.count ? text[place + 1] : 0
    switch text[place] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "`"):
      beginsSentence = true
    // What stands on a line of its own.
    case 0x0A where !Letters.isLetter(text, place + 1): beginsSentence = true
    // Quotation marks, bullets.
    case 0xE2 where next == 0x80 && place + 2 < text.count:
      let last = text[place + 2]
      if (0x98...0x9F).contains(last) || last == 0xA2 { beginsSentence = true }
      return place + 3
    // Guillemets.
    case 0xC2 where next == 0xAB || next == 0xBB: beginsSentence = true
    default: break
    }
    return place + Letters.separatorLength(text, at: place)
  }
}
