import Search

/// Gives the words of two texts numbers, and their sentences too.
struct WordNumbers {
  private var words: [FoldedName: UInt32] = [:]
  private var sentences: [[UInt32]: Int] = [:]

  init() {}

  mutating func number(of words: [VersionText.Word]) -> Int {
    let key = words.map(\.number)
    let number = sentences[key] ?? sentences.count
    sentences[key] = number
    return number
  }

  /// The words of a sentence: runs of letters and digits, apostrophes between them; letters of scripts
  /// without spaces, and signs that say something, each by itself.
  mutating func words(of text: String) -> [VersionText.Word] {
    var words: [VersionText.Word] = []
    // The word in the making; empty between words.
    var run = 0..<0
    var offset = 0
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      let kind = SentenceScalar(scalar)
      if kind == .letter {
        run = (run.isEmpty ? offset : run.lowerBound)..<end
      } else if kind != .apostrophe {
        if !run.isEmpty { words.append(word(run, of: text)) }
        if kind == .single { words.append(word(offset..<end, of: text)) }
        run = 0..<0
      }
      offset = end
    }
    if !run.isEmpty { words.append(word(run, of: text)) }
    // Of punctuation alone the sentence is all of it.
    return words.isEmpty ? [word(0..<text.utf8.count, of: text)] : words
  }

  private mutating func word(_ range: Range<Int>, of text: String) -> VersionText.Word {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    let name = FoldedName(String(text[start..<end]))
    let number = words[name] ?? UInt32(truncatingIfNeeded: words.count)
    words[name] = number
    return VersionText.Word(range: range, number: number)
  }
}

/// What a scalar is to the words of a sentence.
private enum SentenceScalar {
  case letter, apostrophe, punctuation
  /// A word by itself.
  case single

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": self = .letter
    case "'", "’": self = .apostrophe
    case "$", "%", "+", "=", "§", "°": self = .single
    case _ where scalar.value < 0x80: self = .punctuation
    default: self = Self.beyondASCII(scalar)
    }
  }

  private static func beyondASCII(_ scalar: Unicode.Scalar) -> SentenceScalar {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .single
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .format:
      return .letter
    case .currencySymbol, .mathSymbol: return .single
    default: return .punctuation
    }
  }
}
