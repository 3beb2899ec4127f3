/// Letters, capitals and words in UTF-8, as far as scripts have capitals.
enum Letters {
  struct Word {
    var hash: UInt32 = 0
    var letters = 0
    var capitals = 0
    var beginsWithCapital = false
    var beginsWithDigit = false
    var hasDigit = false
    /// Without the last letter.
    var hashBeforeLast: UInt32 = 0
    /// The last three bytes, in lower case.
    var lastLetters: UInt32 = 0

    var isPlural: Bool { lastLetters & 0xFF == UInt32(UInt8(ascii: "s")) }
  }

  /// Whether a letter, a figure, or a later byte of a letter stands here.
  @inline(__always)
  static func isLetter(_ text: Span<UInt8>, _ place: Int) -> Bool {
    guard place < text.count else { return false }
    let byte = text[place]
    // Not by a table, which would be asked for each time whether it is there.
    if byte < 0x80 { return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
    return separatorLength(text, at: place) == 1
  }

  /// Over how many bytes the punctuation here goes; 1 for everything else.
  @inline(__always)
  static func separatorLength(_ text: Span<UInt8>, at place: Int) -> Int {
    switch text[place] {
    // U+2000...U+207F, U+3000...U+303F: spaces, dashes, quotes.
    case 0xE2 where place + 1 < text.count && (text[place + 1] == 0x80 || text[place + 1] == 0x81),
      0xE3 where place + 1 < text.count && text[place + 1] == 0x80:
      min(3, text.count - place)
    // U+0080...U+00BF: guillemets, signs.
    case 0xC2: min(2, text.count - place)
    default: 1
    }
  }

  /// Where the word ends that begins here; apostrophes within it are a part of it.
  static func wordEnd(_ text: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place < text.count {
      if isLetter(text, place) {
        place += 1
        continue
      }
      let length = apostropheLength(text, at: place)
      guard length > 0, isLetter(text, place + length), possessiveLength(text, at: place) == 0
      else {
        break
      }
      place += length
    }
    return place
  }

  /// Where an abbreviation of capitals with dots ends that begins here, such as `U.S.`; nil for others.
  static func dottedAcronymEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
    var place = start
    var capitals = 0
    while place < text.count, isASCIICapital(text[place]), !isLetter(text, place + 1) {
      capitals += 1
      guard place + 1 < text.count, text[place + 1] == UInt8(ascii: ".") else {
        return capitals > 1 ? place + 1 : nil
      }
      place += 2
    }
    return capitals > 1 ? place : nil
  }

  /// How many bytes `'s` takes when it stands here, behind a word; 0 when it doesn't.
  static func possessiveLength(_ text: Span<UInt8>, at place: Int) -> Int {
    let length = apostropheLength(text, at: place)
    guard length > 0, place + length < text.count, text[place + length] | 0x20 == UInt8(ascii: "s"),
      !isLetter(text, place + length + 1)
    else { return 0 }
    return length + 1
  }

  private static func apostropheLength(_ text: Span<UInt8>, at place: Int) -> Int {
    guard place < text.count else { return 0 }
    if text[place] == UInt8(ascii: "'") { return 1 }
    let isQuote =
      place + 2 < text.count && text[place] == 0xE2 && text[place + 1] == 0x80
      && text[place + 2] == 0x99
    return isQuote ? 3 : 0
  }

  private static func isASCIICapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}

extension Letters {
  /// Counts the letters of a word and hashes them in lower case.
  static func measure(_ text: Span<UInt8>, _ range: Range<Int>, isDotted: Bool) -> Word {
    var word = Word()
    var hash = LetterHash()
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = text[place]
      let isFirst = place == range.lowerBound
      word.lastLetters = (word.lastLetters << 8 | UInt32(byte.asciiLowercased)) & 0xFF_FFFF
      if place == range.upperBound - 1 { word.hashBeforeLast = hash.value }
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        word.letters += 1
        hash.combine(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        word.letters += 1
        word.capitals += 1
        if isFirst { word.beginsWithCapital = true }
        hash.combine(byte | 0x20)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        word.hasDigit = true
        if isFirst { word.beginsWithDigit = true }
        hash.combine(byte)
      case 0x80...:
        let next = place + 1 < range.upperBound ? text[place + 1] : 0
        // An apostrophe counts for nothing.
        if byte == 0xE2, next == 0x80 {
          place += 3
          continue
        }
        let folded = lowercased(byte, next)
        // The bytes behind a letter's first are no further letters.
        if byte >= 0xC0 { word.letters += 1 }
        if folded != nil {
          word.capitals += 1
          if isFirst { word.beginsWithCapital = true }
        }
        hash.combine(folded?.0 ?? byte)
        if let folded {
          hash.combine(folded.1)
          place += 1
        }
      default: break
      }
      place += 1
    }
    word.hash = hash.value
    return word
  }

  /// The small letter of a capital of two bytes; nil for everything else.
  ///
  /// Latin-1 with Latin Extended-A, Greek and Cyrillic; other scripts have few capitals.
  private static func lowercased(_ lead: UInt8, _ next: UInt8) -> (UInt8, UInt8)? {
    switch (lead, next) {
    case (0xC3, 0x97): nil
    case (0xC3, 0x80...0x9E): (lead, next | 0x20)
    case (0xC4, 0x80...0xBF), (0xC5, 0x80...0xBF): next & 1 == 0 ? (lead, next | 1) : nil
    case (0xCE, 0x91...0x9F): (lead, next + 0x20)
    case (0xCE, 0xA0...0xA9): (0xCF, next - 0x20)
    case (0xD0, 0x80...0x8F): (0xD1, next + 0x10)
    case (0xD0, 0x90...0x9F): (lead, next + 0x20)
    case (0xD0, 0xA0...0xAF): (0xD1, next - 0x20)
    default: nil
    }
  }
}
