/// A headline without what differs from one place to another where it is quoted.
struct FoldedHeadline: Sendable {
  /// Hashes of the words in lower case, punctuation left out.
  let words: [UInt32]
  /// Whether dots at the end say that it goes on.
  let isCutShort: Bool
  /// The words before the last dash or bar, if there are any.
  private let trimmedCount: Int
  /// For each of the first 64 words whether a digit is in it.
  private let numbers: UInt64

  /// Fewer words are too little to tell one headline from the other.
  private static let smallestNearCount = 6
  /// So many words at the end of a headline may be an outlet's name.
  private static let longestOutlet = 4

  init(_ headline: String) {
    var folder = HeadlineFolder()
    for scalar in headline.unicodeScalars { folder.take(scalar) }
    folder.endWord()
    words = folder.words
    isCutShort = folder.isCutShort
    trimmedCount = folder.lastBreak
    numbers = folder.numbers
  }

  private init(words: [UInt32], numbers: UInt64) {
    self.words = words
    self.numbers = numbers
    isCutShort = false
    trimmedCount = 0
  }

  /// The headline without a short part after the last dash or bar; nil when there is none.
  var trimmed: FoldedHeadline? {
    guard trimmedCount >= 3, words.count - trimmedCount <= Self.longestOutlet,
      words.count > trimmedCount
    else { return nil }
    return FoldedHeadline(words: Array(words.prefix(trimmedCount)), numbers: numbers)
  }

  /// Whether both have the same words, an outlet's name behind one of them aside.
  func isSame(as other: FoldedHeadline) -> Bool {
    guard !words.isEmpty else { return false }
    return words == other.words || trimmed?.words == other.words || words == other.trimmed?.words
  }

  var isLongEnoughToBeNear: Bool { words.count >= Self.smallestNearCount }

  /// Whether it is the beginning of the other, cut short, or differs in one word that is no number.
  func isNear(_ other: FoldedHeadline) -> Bool {
    if isCutShort, other.words.count > words.count { return other.words.starts(with: words) }
    guard other.isLongEnoughToBeNear, abs(words.count - other.words.count) <= 1 else {
      return false
    }
    let start = zip(words, other.words).prefix { $0 == $1 }.count
    let left = words.count - start
    let otherLeft = other.words.count - start
    let end = zip(words.suffix(left).reversed(), other.words.suffix(otherLeft).reversed())
      .prefix { $0 == $1 }.count
    guard max(left, otherLeft) - end <= 1 else { return false }
    return (left == end || !hasNumber(start)) && (otherLeft == end || !other.hasNumber(start))
  }

  private func hasNumber(_ word: Int) -> Bool { word < 64 && numbers >> UInt64(word) & 1 == 1 }
}

/// Takes a headline apart, scalar by scalar.
private struct HeadlineFolder {
  var words: [UInt32] = []
  /// How many words stand before the last dash or bar.
  var lastBreak = 0
  var numbers: UInt64 = 0
  var isCutShort = false
  private var hash: UInt32 = Self.seed
  private var isInWord = false
  private var dots = 0
  private var isAfterSpace = false
  /// Whether a dash after a space waits for a space behind it.
  private var isBreakPending = false

  private static let seed: UInt32 = 0x811C_9DC5

  mutating func take(_ scalar: Unicode.Scalar) {
    // Nearly all of them, of a hundred thousand headlines.
    guard !scalar.isPlain else { return takeWordPart(scalar) }
    switch scalar {
    case "'", "’", "‘", "ʼ", "`", "´": return
    case ".", "…":
      endWord()
      dots += scalar == "…" ? 3 : 1
    case "|", "-", "–", "—", "·", "•", "»":
      endWord()
      isBreakPending = isAfterSpace || scalar == "|"
    case " ", "\t", "\n":
      endWord()
      if isBreakPending, !words.isEmpty { lastBreak = words.count }
      isAfterSpace = true
      return
    default:
      guard !scalar.isWordPart else { return takeWordPart(scalar) }
      isBreakPending = false
      endWord()
    }
    isAfterSpace = false
    isCutShort = dots >= 2
  }

  private mutating func takeWordPart(_ scalar: Unicode.Scalar) {
    isBreakPending = false
    isInWord = true
    dots = 0
    if scalar.isNumber, words.count < 64 { numbers |= 1 << UInt64(words.count) }
    combine(scalar)
    isAfterSpace = false
    isCutShort = false
  }

  /// Goes on with the word's hash over a scalar in lower case.
  private mutating func combine(_ scalar: Unicode.Scalar) {
    // To ask for the mapping makes a string, for each letter of each headline.
    if scalar.isASCII {
      let lower = UInt8(truncatingIfNeeded: scalar.value).asciiLowercased
      hash = (hash ^ UInt32(lower)) &* 0x0100_0193
    } else {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        hash = (hash ^ lower.value) &* 0x0100_0193
      }
    }
  }

  mutating func endWord() {
    guard isInWord else { return }
    words.append(hash)
    hash = Self.seed
    isInWord = false
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or digit of ASCII.
  fileprivate var isPlain: Bool { value &- 0x30 < 10 || (value | 0x20) &- 0x61 < 26 }

  fileprivate var isNumber: Bool {
    isASCII ? value &- 0x30 < 10 : properties.numericType != nil
  }

  /// Whether a word goes on with it, which is not ``isPlain``.
  fileprivate var isWordPart: Bool {
    guard !isASCII else { return false }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}
