/// Counts what a line is made of, a byte at a time.
struct ShapeCounter {
  private(set) var words = 0
  /// Chinese and Japanese signs, which no spaces part.
  private(set) var signs = 0
  private(set) var capitalised = 0
  private(set) var shouted = 0
  private(set) var digits = 0
  private(set) var innerEnds = 0

  private var wordStart = 0
  private var letters = 0
  private var capitals = 0
  private var numerals = 0
  private var beginsWithCapital = false
  private var isInWord = false

  /// What a byte is to the shape of a line.
  private enum Kind: UInt8 {
    case other, small, capital, digit, apostrophe, stop, latinLead, punctuationLead, signLead
    case otherLead, tail
  }

  private static let kinds: [Kind] = (0..<256).map { byte in
    switch byte {
    case 0x61...0x7A: .small
    case 0x41...0x5A: .capital
    case 0x30...0x39: .digit
    case 0x27: .apostrophe
    case 0x2E, 0x21, 0x3F: .stop
    case 0x80...0xBF: .tail
    case 0xC3...0xDF: .latinLead
    case 0xE2: .punctuationLead
    case 0xE3...0xE9: .signLead
    case 0xC0...0xFF: .otherLead
    default: .other
    }
  }

  mutating func count(_ bytes: Span<UInt8>, from: Int, to limit: Int) {
    let kinds = Self.kinds
    let table = kinds.span
    var at = from
    while at < limit {
      switch table[Int(bytes[at])] {
      case .small:
        beginWord(at, isCapital: false)
        let first = at
        while at < limit, bytes[at].isLowercase { at &+= 1 }
        letters += at - first
        continue
      case .capital:
        beginWord(at, isCapital: true)
        letters += 1
        capitals += 1
      case .digit:
        beginWord(at, isCapital: false)
        numerals += 1
      case .latinLead, .otherLead: at += letter(bytes, at, limit)
      case .punctuationLead:
        // An apostrophe stays in its word; quotation marks and dashes part words.
        let isApostrophe = at + 2 < limit && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x99
        if !isApostrophe { endWord() }
        at += 2
      case .signLead:
        endWord()
        signs += 1
        at += 2
      case .stop:
        endWord()
        if isInnerEnd(bytes, at, from, limit) { innerEnds += 1 }
      case .other: endWord()
      case .apostrophe, .tail: break
      }
      at += 1
    }
    endWord()
  }

  private mutating func beginWord(_ at: Int, isCapital: Bool) {
    guard !isInWord else { return }
    isInWord = true
    wordStart = at
    beginsWithCapital = isCapital
    letters = 0
    capitals = 0
    numerals = 0
  }

  /// Takes in a letter beyond ASCII and returns how many bytes follow its first.
  private mutating func letter(_ bytes: Span<UInt8>, _ at: Int, _ limit: Int) -> Int {
    let next = at + 1 < limit ? bytes[at + 1] : 0
    let isCapital =
      switch bytes[at] {
      case 0xC3: next >= 0x80 && next <= 0x9E
      case 0xC4, 0xC5: next & 1 == 0
      case 0xD0: next >= 0x80 && next <= 0xAF
      default: false
      }
    beginWord(at, isCapital: isCapital)
    letters += 1
    if isCapital { capitals += 1 }
    return 0
  }

  private mutating func endWord() {
    guard isInWord else { return }
    isInWord = false
    words += 1
    digits += numerals
    if beginsWithCapital { capitalised += 1 }
    if capitals >= 2, capitals == letters { shouted += 1 }
  }

  /// Whether a full stop ends a sentence that another follows on the line.
  ///
  /// Not behind `U.S.`, `Mr.` or `Govt.`: single letters and short words that begin with a capital.
  private func isInnerEnd(_ bytes: Span<UInt8>, _ at: Int, _ from: Int, _ limit: Int) -> Bool {
    guard at + 2 < limit, at - 3 >= from, bytes[at + 1] == 0x20 else { return false }
    let next = bytes[at + 2]
    guard next.isUppercase || next == 0x22 || next >= 0x80, bytes[at - 2] != 0x2E else {
      return false
    }
    guard bytes[at - 1].isLowercase || !bytes[at - 1].isLetter else { return false }
    if bytes[at - 2].isUppercase || bytes[at - 3].isUppercase { return false }
    return !(bytes[at] == 0x2E && at - 4 >= from && bytes[at - 4].isUppercase)
  }
}
