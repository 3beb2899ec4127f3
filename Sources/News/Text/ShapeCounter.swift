/// Counts what a line is made of, a byte at a time.
struct ShapeCounter {
  private(set) var words = 0
  /// Chinese and Japanese signs, which no spaces part.
  private(set) var signs = 0
  private(set) var capitalised = 0
  private(set) var shouted = 0
  private(set) var digits = 0
  private(set) var innerEnds = 0

  /// 1 inside a word, 0 outside.
  private var isInWord = 0
  private var wordCapitals = 0
  private var wordSmalls = 0

  /// What a byte is to the shape of a line, as bits.
  private enum Bits {
    static let word = 0, capital = 1, digit = 2, small = 3, apostrophe = 4
    /// Sentence ends and bytes that need a look at what follows.
    static let special: UInt8 = 1 << 5
  }

  private static let kinds: [UInt8] = (0..<256).map { byte in
    switch byte {
    case 0x61...0x7A: 1 << Bits.word | 1 << Bits.small
    case 0x41...0x5A: 1 << Bits.word | 1 << Bits.capital
    case 0x30...0x39: 1 << Bits.word | 1 << Bits.digit
    case 0x27, 0x80...0xBF: 1 << Bits.apostrophe
    case 0x2E, 0x21, 0x3F, 0xC0...0xFF: Bits.special
    default: 0
    }
  }

  /// Without branches for ASCII: they would be mispredicted at every word.
  mutating func count(_ bytes: Span<UInt8>, from: Int, to limit: Int) {
    let kinds = Self.kinds
    let table = kinds.span
    var at = from
    while at < limit {
      let kind = table[Int(bytes[at])]
      if kind & Bits.special != 0 {
        at += takeSpecial(bytes, at, from, limit)
      } else {
        take(kind)
        at += 1
      }
    }
    take(0)
  }

  private mutating func take(_ kind: UInt8) {
    let bits = Int(kind)
    let capital = bits >> Bits.capital & 1
    // Apostrophes and the tails of letters stay in a word but begin none.
    let isWord = bits & 1 | bits >> Bits.apostrophe & isInWord
    let begins = isWord & ~isInWord
    let ends = isInWord & ~isWord & 1
    words &+= begins
    capitalised &+= begins & capital
    digits &+= bits >> Bits.digit & 1
    shouted &+= ends & (wordSmalls == 0 ? 1 : 0) & (wordCapitals >= 2 ? 1 : 0)
    let keep = 0 &- isInWord
    wordCapitals = wordCapitals & keep &+ capital
    wordSmalls = wordSmalls & keep &+ bits >> Bits.small & 1
    isInWord = isWord
  }

  /// Takes in a sentence end or a scalar beyond ASCII and returns how many bytes that were.
  private mutating func takeSpecial(
    _ bytes: Span<UInt8>, _ at: Int, _ from: Int, _ limit: Int
  ) -> Int {
    let next = at + 1 < limit ? bytes[at + 1] : 0
    switch bytes[at] {
    case 0x00..<0x80:
      take(0)
      if isInnerEnd(bytes, at, from, limit) { innerEnds += 1 }
      return 1
    case 0xE2:
      // An apostrophe stays in its word; quotation marks and dashes part words.
      let isApostrophe = next == 0x80 && at + 2 < limit && bytes[at + 2] == 0x99
      take(isApostrophe ? 1 << Bits.apostrophe : 0)
      return 3
    case 0xE3...0xE9:
      take(0)
      signs += 1
      return 3
    case 0xC0...0xC2:
      take(0)
      return 2
    default:
      take(1 << Bits.word | 1 << (isCapital(bytes[at], next) ? Bits.capital : Bits.small))
      return 1
    }
  }

  private func isCapital(_ lead: UInt8, _ next: UInt8) -> Bool {
    switch lead {
    case 0xC3: next >= 0x80 && next <= 0x9E
    case 0xC4, 0xC5: next & 1 == 0
    case 0xD0: next >= 0x80 && next <= 0xAF
    default: false
    }
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
