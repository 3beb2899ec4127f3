/// Looks phrases up in text without making strings of it.
///
/// Phrases match whole words, whatever the case, the width of spaces and the shape of apostrophes.
/// Open addressing over hashes of the folded bytes (FNV-1a, 64 bits).
struct PhraseTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value?]
  private let mask: Int
  private let longest: Int

  init(_ entries: [(Value, [String])]) {
    let count = entries.reduce(0) { $0 + $1.1.count }
    var size = 16
    while size < count * 3 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: nil, count: size)
    mask = size - 1
    longest = entries.reduce(0) { max($0, $1.1.reduce(0) { max($0, $1.utf8.count) }) } + 8
    for (value, phrases) in entries {
      for phrase in phrases { insert(phrase, value) }
    }
  }

  /// The value of the longest phrase that text begins with, and where the phrase ends.
  func prefix(of bytes: [UInt8], in range: Range<Int>) -> (value: Value, end: Int)? {
    var hash = FoldedHash()
    var found: (value: Value, end: Int)?
    var at = range.lowerBound
    let limit = min(range.upperBound, at + longest)
    while at < limit {
      at += hash.append(bytes, at: at, end: range.upperBound)
      let isBoundary = at >= range.upperBound || !bytes[at].isWordByte || !hash.endsInWord
      if isBoundary, !hash.endsInSpace, let value = self[hash.value] { found = (value, at) }
    }
    return found
  }

  /// The value of a phrase that is the whole text.
  func value(of bytes: [UInt8], in range: Range<Int>) -> Value? {
    guard range.count <= longest else { return nil }
    var hash = FoldedHash()
    var at = range.lowerBound
    while at < range.upperBound { at += hash.append(bytes, at: at, end: range.upperBound) }
    return self[hash.value]
  }

  /// Whether some word of the text begins a phrase, and the phrase's value and place.
  func first(
    in bytes: [UInt8], _ range: Range<Int>
  ) -> (value: Value, range: Range<Int>)? {
    var at = range.lowerBound
    var isInWord = false
    while at < range.upperBound {
      let isWord = bytes[at].isWordByte
      if isWord, !isInWord, let (value, end) = prefix(of: bytes, in: at..<range.upperBound) {
        return (value, at..<end)
      }
      isInWord = isWord
      at += 1
    }
    return nil
  }

  private subscript(key: UInt64) -> Value? {
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func insert(_ phrase: String, _ value: Value) {
    let bytes = Array(phrase.utf8)
    var hash = FoldedHash()
    var at = 0
    while at < bytes.count { at += hash.append(bytes, at: at, end: bytes.count) }
    var slot = Int(truncatingIfNeeded: hash.value) & mask
    while keys[slot] != 0, keys[slot] != hash.value { slot = (slot + 1) & mask }
    keys[slot] = hash.value
    values[slot] = value
  }
}

/// A hash of text that doesn't see case, widths of spaces and shapes of apostrophes.
struct FoldedHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  /// Whether the last byte was part of a word.
  private(set) var endsInWord = false
  private var isSpacePending = false

  var endsInSpace: Bool { isSpacePending }

  /// Takes in the scalar at a place and returns its length in bytes.
  mutating func append(_ bytes: [UInt8], at: Int, end: Int) -> Int {
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

  private mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
