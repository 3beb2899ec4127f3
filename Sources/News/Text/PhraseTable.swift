internal import CByteBlock

/// Looks phrases up in text without making strings of it.
///
/// Phrases match whole words, whatever the case, the width of spaces and the shape of apostrophes.
/// Open addressing over hashes of the folded bytes (FNV-1a, 64 bits). The beginnings of phrases are
/// in the table too, so that a look-up ends at the first word that begins none.
struct PhraseTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value?]
  private let mask: Int
  private let longest: Int
  /// By a phrase's first byte, once folded: the bytes that follow it, by their lower five bits.
  ///
  /// Turns most text away before anything is hashed. Capitals differ from small letters in a sixth.
  private var followers = [UInt32](repeating: 0, count: 256)
  /// A bit for each hash of letters of ASCII that a phrase begins with, four at most.
  private var openings: [UInt64]
  /// How far a product is shifted to be the number of such a bit.
  private let openingShift: UInt32

  init(_ entries: [(Value, [String])]) {
    let words = entries.reduce(0) { $0 + $1.1.reduce(0) { $0 + $1.utf8.count / 4 + 2 } }
    let size = max(64, Self.powerOfTwo(from: words * 2))
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: nil, count: size)
    mask = size - 1
    longest = entries.reduce(0) { max($0, $1.1.reduce(0) { max($0, $1.utf8.count) }) } + 8
    // Few enough are set for one look in ten to go on.
    let openingBits = max(512, Self.powerOfTwo(from: entries.reduce(0) { $0 + $1.1.count } * 8))
    openings = Array(repeating: 0, count: openingBits / 64)
    openingShift = UInt32(32 - openingBits.trailingZeroBitCount)
    for (value, phrases) in entries {
      for phrase in phrases { insert(phrase, value) }
    }
  }

  /// The value of the longest phrase that text begins with, and where the phrase ends.
  @inline(__always)
  func prefix(of bytes: [UInt8], in range: Range<Int>) -> (value: Value, end: Int)? {
    mayBegin(bytes, range) ? longestPrefix(of: bytes, in: range) : nil
  }

  @inline(never)
  private func longestPrefix(of bytes: [UInt8], in range: Range<Int>) -> (value: Value, end: Int)? {
    let bytes = bytes.span
    guard mayGoOn(bytes, range) else { return nil }
    var hash = FoldedHash()
    var found: (value: Value, end: Int)?
    var at = range.lowerBound
    let limit = min(range.upperBound, at + longest)
    while at < limit {
      at = hash.appendRun(bytes, from: at, to: limit, before: range.upperBound)
      guard !hash.endsInSpace,
        at >= range.upperBound || !bytes[at].isWordByte || bytes[at] >= 0xE2 || !hash.endsInWord
      else { continue }
      guard let slot = slot(of: hash.value) else { break }
      if let value = values[slot] { found = (value, at) }
    }
    return found
  }

  /// The value of a phrase that is the whole text.
  @inline(__always)
  func value(of bytes: [UInt8], in range: Range<Int>) -> Value? {
    range.count <= longest && mayBegin(bytes, range) ? wholeValue(of: bytes, in: range) : nil
  }

  @inline(never)
  private func wholeValue(of bytes: [UInt8], in range: Range<Int>) -> Value? {
    let bytes = bytes.span
    guard mayGoOn(bytes, range) else { return nil }
    return slot(of: FoldedHash.of(bytes, range)).flatMap { values[$0] }
  }

  /// The first phrase that stands at the start of a word, and its place.
  func first(
    in bytes: [UInt8], _ range: Range<Int>
  ) -> (value: Value, range: Range<Int>)? {
    let span = bytes.span
    let mayBeginWithSpace = followers[0x20] != 0
    var isInWord: UInt64 = 0
    var block = range.lowerBound
    while block < range.upperBound {
      let kinds = span.kinds(from: block, to: range.upperBound)
      let words = kinds.words
      // Whatever isn't inside of a word; behind the range nothing is.
      var starts = ~(words & (words << 1 | isInWord))
      if !mayBeginWithSpace { starts &= ~kinds.spaces }
      isInWord = words >> 63
      while starts != 0 {
        let at = block + starts.trailingZeroBitCount
        guard at < range.upperBound else { return nil }
        if let (value, end) = prefix(of: bytes, in: at..<range.upperBound) {
          return (value, at..<end)
        }
        starts &= starts - 1
      }
      block += 64
    }
    return nil
  }

  @inline(__always)
  private func mayBegin(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let mask = followers[Int(bytes[range.lowerBound].lowercased)]
    guard range.count > 1 else { return mask != 0 }
    return mask >> UInt32(bytes[range.lowerBound + 1] & 31) & 1 == 1
  }

  /// Whether a phrase begins with the same letters as a text; true where no letter of ASCII is first.
  @inline(__always)
  private func mayGoOn(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let opening = opening(of: bytes, range) else { return true }
    return openings[opening >> 6] >> UInt64(opening & 63) & 1 == 1
  }

  /// The number of the bit for the letters of ASCII that a text begins with, small or capital.
  @inline(__always)
  private func opening(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var letters: UInt32 = 0
    for at in range.prefix(4) {
      let byte = bytes[at]
      guard byte.isLetter else { break }
      letters = letters << 8 | UInt32(byte | 0x20)
    }
    // Knuth's multiplicative hash: 2 to the 32nd by the golden ratio.
    return letters == 0 ? nil : Int((letters &* 0x9E37_79B1) >> openingShift)
  }

  private static func powerOfTwo(from count: Int) -> Int {
    var size = 1
    while size < count { size *= 2 }
    return size
  }

  private func slot(of key: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return slot }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func insert(_ phrase: String, _ value: Value) {
    let bytes = phrase.utf8.span
    guard !bytes.isEmpty else { return }
    let first = bytes[0]
    followers[Int(first)] |= Self.followers(of: bytes)
    if let opening = opening(of: bytes, bytes.indices) {
      openings[opening >> 6] |= 1 << UInt64(opening & 63)
    }
    // Folding turns some capitals' second byte only, so the lead byte serves for both cases.
    if first >= 0xC3 { for lead in 0xC3...0xFF { followers[lead] = .max } }
    var hash = FoldedHash()
    var at = 0
    while at < bytes.count {
      at = hash.appendRun(bytes, from: at, to: bytes.count, before: bytes.count)
      // East Asian signs each stand for themselves.
      let isBoundary =
        at >= bytes.count || !bytes[at].isWordByte || bytes[at] >= 0xE2 || !hash.endsInWord
      if isBoundary, !hash.endsInSpace { store(hash.value, at >= bytes.count ? value : nil) }
    }
  }

  /// The lower five bits of what may stand second in text where a phrase begins.
  private static func followers(of phrase: Span<UInt8>) -> UInt32 {
    guard phrase.count > 1 else { return .max }
    switch phrase[1] {
    // Blanks and apostrophes have several shapes.
    case 0x20: return 1 << (0x20 & 31) | 1 << (0x09 & 31) | 1 << (0x0A & 31)
    case 0x27: return 1 << (0x27 & 31) | 1 << (0xE2 & 31)
    case 0x80...: return .max
    default: return 1 << UInt32(phrase[1] & 31)
    }
  }

  private mutating func store(_ key: UInt64, _ value: Value?) {
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    keys[slot] = key
    if let value { values[slot] = value }
  }
}

/// A hash of text that doesn't see case, widths of spaces and shapes of apostrophes.
struct FoldedHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  /// Whether the last byte was part of a word.
  private(set) var endsInWord = false
  private var isSpacePending = false

  var endsInSpace: Bool { isSpacePending }

  /// The hash of a whole range.
  @inline(__always)
  static func of(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = FoldedHash()
    _ = hash.append(bytes, range, before: range.upperBound)
    return hash.value
  }

  /// Takes in a range and returns where its last scalar ends, which may be behind it but not behind
  /// another end.
  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>, before end: Int) -> Int {
    var at = range.lowerBound
    while at < range.upperBound {
      at = appendRun(bytes, from: at, to: range.upperBound, before: end)
    }
    return at
  }

  /// Takes in the ASCII letters at a place, or the one scalar there, and returns where they end.
  ///
  /// Nearly all of what is looked up is such letters.
  @inline(__always)
  mutating func appendRun(
    _ bytes: Span<UInt8>, from start: Int, to limit: Int, before end: Int
  ) -> Int {
    guard bytes[start].isLetter, !isSpacePending else {
      return start + appendOther(bytes, at: start, end: end)
    }
    // A copy stays in a register.
    var value = value
    var at = start
    repeat {
      value = (value ^ UInt64(bytes[at] | 0x20)) &* Self.prime
      at += 1
    } while at < limit && bytes[at].isLetter
    self.value = value
    endsInWord = true
    return at
  }

  private mutating func appendOther(_ bytes: Span<UInt8>, at: Int, end: Int) -> Int {
    let byte = bytes[at]
    if byte == 0x20 || byte == 0x09 || byte == 0x0A {
      isSpacePending = true
      endsInWord = false
      return 1
    }
    if isSpacePending {
      mix(0x20)
      isSpacePending = false
    }
    endsInWord = byte.isWordByte
    if byte < 0x80 {
      mix(byte.lowercased)
      return 1
    }
    let next = at + 1 < end ? bytes[at + 1] : 0
    switch byte {
    case 0xC3:
      mix(byte)
      mix(next >= 0x80 && next <= 0x9E && next != 0x97 ? next + 0x20 : next)
      return 2
    case 0xC4, 0xC5:
      mix(byte)
      mix(next >= 0x80 ? Self.lowercasedExtended(byte, next) : next)
      return next >= 0x80 ? 2 : 1
    case 0xD0 where next >= 0x80 && next <= 0x8F:
      mix(0xD1)
      mix(next + 0x10)
      return 2
    case 0xCE where next >= 0x86 && next <= 0x8F:
      mix(next < 0x8C ? 0xCE : 0xCF)
      mix(next == 0x86 ? 0xAC : next < 0x8C ? next + 0x25 : next == 0x8C ? next : next - 1)
      return 2
    case 0xCE where next >= 0x91 && next <= 0xA9:
      // Greek's small letters go on behind another lead.
      mix(next < 0xA0 ? 0xCE : 0xCF)
      mix(next < 0xA0 ? next + 0x20 : next - 0x20)
      return 2
    case 0xD0 where next >= 0x90 && next <= 0x9F:
      mix(0xD0)
      mix(next + 0x20)
      return 2
    case 0xD0 where next >= 0xA0 && next <= 0xAF:
      mix(0xD1)
      mix(next - 0x20)
      return 2
    case 0xE2 where next == 0x80 && at + 2 < end && bytes[at + 2] & 0xFE == 0x98:
      mix(0x27)
      return 3
    default:
      mix(byte)
      return 1
    }
  }

  /// The second byte of a letter of Latin Extended-A once it is small.
  ///
  /// Capitals are even there but from U+0139 to U+0148 and from U+0179 on.
  private static func lowercasedExtended(_ lead: UInt8, _ next: UInt8) -> UInt8 {
    let scalar = UInt32(lead & 0x1F) << 6 | UInt32(next & 0x3F)
    let isOddCapital = (0x139...0x148).contains(scalar) || (0x179...0x17E).contains(scalar)
    let isCapital = scalar & 1 == (isOddCapital ? 1 : 0) && scalar != 0x138 && scalar < 0x17F
    return isCapital && next < 0xBF ? next + 1 : next
  }

  private static let prime: UInt64 = 0x100_0000_01B3

  private mutating func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* Self.prime }
}
