/// Counts what a line is made of, up to 64 bytes at a time.
///
/// Of each block the bytes of one kind are the bits of one number, so that words are found by
/// arithmetic instead of a look at each byte; this is where recovery spent most of its time.
struct ShapeCounter {
  private(set) var words = 0
  /// Chinese and Japanese signs, which no spaces part.
  private(set) var signs = 0
  private(set) var capitalised = 0
  private(set) var shouted = 0
  private(set) var digits = 0
  private(set) var innerEnds = 0
  /// How many bytes more than columns there are: East Asian signs take two columns, letters one.
  private(set) var bytesBeyondColumns = 0
  private(set) var marks = LineMarks()

  /// 1 if the block before ended inside a word, else 0.
  private var isInWord: UInt64 = 0
  /// Of the word that the block before ended in; two and more capitals are the same.
  private var wordCapitals = 0
  private var wordHasSmalls = false

  mutating func count(_ bytes: Span<UInt8>, from: Int, to limit: Int) {
    var at = from
    while at < limit {
      var block = ByteKinds(bytes, from: at, to: min(at + 64, limit))
      takeLeads(of: &block, bytes, at, limit)
      take(block, bytes, at, from, limit)
      at += 64
    }
    if isInWord == 1 { endWord(capitals: wordCapitals, hasSmalls: wordHasSmalls) }
  }

  /// Finds out what the letters beyond ASCII are.
  private mutating func takeLeads(
    of block: inout ByteKinds, _ bytes: Span<UInt8>, _ start: Int, _ limit: Int
  ) {
    var leads = block.leads
    while leads != 0 {
      let offset = leads.trailingZeroBitCount
      let bit = leads & (0 &- leads)
      leads ^= bit
      let at = start + offset
      let next = at + 1 < limit ? bytes[at + 1] : 0
      marks.insert(bytes[at])
      bytesBeyondColumns += Self.bytesBeyondColumns(of: bytes[at])
      switch bytes[at] {
      case 0xC0...0xC2: break
      case 0xE2:
        // An apostrophe stays in its word; quotation marks and dashes part words.
        if next == 0x80, at + 2 < limit, bytes[at + 2] == 0x99 { block.joints |= bit }
      case 0xE3...0xE9: signs += 1
      case let lead where lead.leadsCapital(before: next): block.capitals |= bit
      default: block.smalls |= bit
      }
    }
  }

  /// How many bytes more than columns a sequence of UTF-8 has, by its first byte.
  private static func bytesBeyondColumns(of lead: UInt8) -> Int {
    switch lead {
    case ..<0xE0: 1
    case ..<0xE3: 2
    case ..<0xF0: 1
    default: 3
    }
  }

  private mutating func take(
    _ block: ByteKinds, _ bytes: Span<UInt8>, _ start: Int, _ from: Int, _ limit: Int
  ) {
    let letters = block.capitals | block.smalls | block.digits
    // Apostrophes and the tails of letters stay in a word but begin none: a run of them that follows
    // a word is found by the carry that goes through it.
    let following = (letters << 1 | isInWord) & block.joints
    let inWords = letters | block.joints & ~(block.joints &+ following)
    let previous = inWords << 1 | isInWord
    let begins = inWords & ~previous
    words += begins.nonzeroBitCount
    capitalised += (begins & block.capitals).nonzeroBitCount
    if block.digits != 0 { digits += block.digits.nonzeroBitCount }
    // A word that ends in a small letter isn't all capitals.
    takeEnds(previous & ~inWords & ~(block.smalls << 1), begins, block)
    takeInnerEnds(~inWords & block.beforeSpaces, bytes, start, from, limit)
    takeMarks(block.signs, bytes, start)
    isInWord = inWords >> 63
    if isInWord == 1 {
      (wordCapitals, wordHasSmalls) = word(endingAt: 64, begins, block)
    }
  }

  private mutating func takeMarks(_ signs: UInt64, _ bytes: Span<UInt8>, _ start: Int) {
    var signs = signs
    while signs != 0 {
      marks.insert(bytes[start + signs.trailingZeroBitCount])
      signs &= signs &- 1
    }
  }

  private mutating func takeEnds(_ ends: UInt64, _ begins: UInt64, _ block: ByteKinds) {
    var ends = ends
    while ends != 0 {
      let end = ends.trailingZeroBitCount
      ends &= ends &- 1
      let (capitals, hasSmalls) = word(endingAt: end, begins, block)
      endWord(capitals: capitals, hasSmalls: hasSmalls)
    }
  }

  private mutating func endWord(capitals: Int, hasSmalls: Bool) {
    if capitals >= 2, !hasSmalls { shouted += 1 }
  }

  /// What the word before a place is made of, from the blocks before on if it began there.
  private func word(
    endingAt end: Int, _ begins: UInt64, _ block: ByteKinds
  ) -> (capitals: Int, hasSmalls: Bool) {
    let before = end == 64 ? .max : (1 as UInt64) << UInt64(end) &- 1
    let begin = begins & before
    let isWhole = begin != 0
    let inWord = isWhole ? before & .max << UInt64(63 - begin.leadingZeroBitCount) : before
    let capitals = Self.atMostTwo(block.capitals & inWord)
    let hasSmalls = block.smalls & inWord != 0
    guard !isWhole else { return (capitals, hasSmalls) }
    return (wordCapitals + capitals, wordHasSmalls || hasSmalls)
  }

  /// How many bits are set, counted up to two, for which no processor needs an instruction of its own.
  private static func atMostTwo(_ bits: UInt64) -> Int {
    bits == 0 ? 0 : bits & (bits &- 1) == 0 ? 1 : 2
  }

  private mutating func takeInnerEnds(
    _ marks: UInt64, _ bytes: Span<UInt8>, _ start: Int, _ from: Int, _ limit: Int
  ) {
    var marks = marks
    while marks != 0 {
      let at = start + marks.trailingZeroBitCount
      marks &= marks &- 1
      if at < limit, isInnerEnd(bytes, at, from, limit) { innerEnds += 1 }
    }
  }

  /// Whether a full stop ends a sentence that another follows on the line.
  ///
  /// Not behind `U.S.`, `Mr.` or `Govt.`: single letters and short words that begin with a capital.
  private func isInnerEnd(_ bytes: Span<UInt8>, _ at: Int, _ from: Int, _ limit: Int) -> Bool {
    guard bytes[at] == 0x2E || bytes[at] == 0x21 || bytes[at] == 0x3F else { return false }
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
