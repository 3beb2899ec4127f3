/// A word of running text, as far as names are concerned.
struct NameToken {
  enum Shape: UInt8 {
    case lower, capital
    /// Two to six capitals: `UN`, `U.S.`, `G20`.
    case acronym
    /// A capital with a dot: `W.`.
    case initial
    /// Figures, longer words in capitals, and what else is no part of a name.
    case other
  }

  /// What stands between a word and the one before.
  enum Joint: UInt8 {
    case none, space, hyphen
  }

  /// In the bytes of the article's batch, a possessive ending left out.
  let range: Range<Int>
  /// Of its letters in lower case, without dots; acronyms have hashes of their own.
  let hash: UInt32
  let shape: Shape
  let joint: Joint
  /// Whether it begins a sentence or a quotation, where a capital says nothing.
  let beginsSentence: Bool
  let role: NameWords.Role
  /// What its letters are besides.
  let traits: Traits

  struct Traits: OptionSet {
    let rawValue: UInt8

    static let isPossessive = Traits(rawValue: 1)
    /// More than six capitals.
    static let isLongInCapitals = Traits(rawValue: 2)
    /// `Utopians`.
    static let isPluralOfPeople = Traits(rawValue: 4)
    /// As adjectives of countries have: `-ian`, `-ese`.
    static let hasEndingOfPeople = Traits(rawValue: 8)
  }

  var isPossessive: Bool { traits.contains(.isPossessive) }
  var isLongInCapitals: Bool { traits.contains(.isLongInCapitals) }
  var isPluralOfPeople: Bool { traits.contains(.isPluralOfPeople) }
  var hasEndingOfPeople: Bool { traits.contains(.hasEndingOfPeople) }

  var isCapital: Bool { shape == .capital || shape == .acronym || shape == .initial }
  /// Whether it stands in small letters between parts of a name: `of`, `van`.
  var tiesNames: Bool {
    shape == .lower
      && (role == .of || role == .joining || role == .and || role == .particle
        || role == .arabicArticle)
  }

  /// Whether it may be a part of a name.
  var isNamePart: Bool {
    guard isCapital else { return false }
    switch role {
    case .function, .calendar, .of, .joining, .and, .the: return false
    case .none, .common, .title, .abbreviation, .dotted, .institution, .particle, .arabicArticle,
      .rank, .company, .describing, .people:
      return true
    }
  }
}

/// FNV-1a in 32 bits.
struct LetterHash {
  private(set) var value: UInt32 = 0x811C_9DC5

  init() {}

  init(_ letters: some Sequence<UInt8>) {
    for letter in letters { combine(letter) }
  }

  @inline(__always)
  mutating func combine(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }

  /// Tells `US` from `us`.
  static func ofAcronym(_ hash: UInt32) -> UInt32 { hash ^ 0x5BD1_E995 }

  /// Of the word with an `s` behind it.
  static func ofPlural(_ hash: UInt32) -> UInt32 {
    (hash ^ UInt32(UInt8(ascii: "s"))) &* 0x0100_0193
  }

  /// Of two words, one after the other.
  static func ofPair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (first &* 0x9E37_79B1) ^ (second &+ 0x7F4A_7C15 &+ (first << 6) &+ (first >> 2))
  }
}
