internal import CByteBlock
import News

/// The words of an article's text as they are written.
struct WrittenText {
  struct Word {
    private let start: UInt32
    private let end: UInt32
    let isCapitalized: Bool
    let isNumber: Bool
    /// Whether it begins a sentence or a block, where a capital says nothing.
    let beginsSentence: Bool
    /// Whether only a space or a hyphen stands between it and the word before.
    let isJoined: Bool

    init(
      _ range: Range<Int>, isCapitalized: Bool, isNumber: Bool, beginsSentence: Bool,
      isJoined: Bool
    ) {
      start = UInt32(truncatingIfNeeded: range.lowerBound)
      end = UInt32(truncatingIfNeeded: range.upperBound)
      self.isCapitalized = isCapitalized
      self.isNumber = isNumber
      self.beginsSentence = beginsSentence
      self.isJoined = isJoined
    }

    var isCapitalizedWithinSentence: Bool { isCapitalized && !beginsSentence }

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  let words: [Word]
  private let bytes: [UInt8]

  /// What comes later in a very long text isn't looked at.
  private static let maximumLength = 256 << 10

  /// Takes the paragraphs; headlines, whose capitals say nothing, stay out.
  init(_ article: Article) {
    var bytes: [UInt8] = []
    for piece in article.pieces {
      // To compare kinds calls a function of another module that isn't inlined.
      guard case .paragraph = piece.kind else { continue }
      guard bytes.count < Self.maximumLength else { break }
      bytes += article.bytes(of: piece).prefix(Self.maximumLength)
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(UInt8(ascii: "\n"))
    }
    self.bytes = bytes
    words = bytes.span.writtenWords()
  }

  /// A word, or several from the first to the last, white space between them as one space.
  func text(from first: Word, to last: Word) -> String {
    let text = bytes[first.range.lowerBound..<last.range.upperBound]
    return String(decoding: text.map { $0 == 0x0A || $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
  }

  func isAfterHyphen(_ word: Word) -> Bool {
    word.range.lowerBound > 0 && bytes[word.range.lowerBound - 1] == UInt8(ascii: "-")
  }

  func text(_ word: Word) -> String { String(decoding: bytes[word.range], as: UTF8.self) }

  /// A hash of a word as it is written, ``TextHash/init(_:)`` of its text.
  func writtenHash(of word: Word) -> UInt64 {
    var hash = TextHash()
    combine(word.range, into: &hash)
    return hash.value
  }

  /// FNV-1a over the word in lower case.
  func foldedHash(of word: Word) -> UInt64 { Self.foldedHash(of: bytes[word.range]) }

  static func foldedHash(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = TextHash()
    for byte in bytes { hash.combine(byte.asciiLowercased) }
    return hash.value
  }

  /// Goes on with a hash over the bytes of ``text(from:to:)`` up to a word.
  func combine(_ range: Range<Int>, into hash: inout TextHash) {
    for byte in bytes[range] { hash.combine(byte == 0x0A || byte == 0x09 ? 0x20 : byte) }
  }
}

/// FNV-1a in 64 bits.
struct TextHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ text: some StringProtocol) {
    for byte in text.utf8 { combine(byte) }
  }

  mutating func combine(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}

extension Span where Element == UInt8 {
  /// The words of a text as they are written.
  fileprivate func writtenWords() -> [WrittenText.Word] {
    var block = LetterBlock()
    var words: [WrittenText.Word] = []
    words.reserveCapacity(count / 5)
    var place = 0
    var beginsSentence = true
    var previousEnd = 0
    while place < count {
      let end = wordEnd(from: place, &block)
      guard end > place else {
        beginsSentence = beginsSentence || isSentenceEnd(at: place)
        place += separatorLength(at: place)
        continue
      }
      let word = WrittenText.Word(
        place..<end, isCapitalized: isCapital(at: place), isNumber: isDigit(at: place),
        beginsSentence: beginsSentence,
        isJoined: !beginsSentence && isJoint(previousEnd..<place))
      words.append(word)
      beginsSentence = false
      previousEnd = end
      // Mostly one space follows, which ends no sentence.
      place = end < count && self[end] == UInt8(ascii: " ") ? end + 1 : end
    }
    return words
  }

  /// Where the word that begins here ends; here when none does.
  private func wordEnd(from start: Int, _ block: inout LetterBlock) -> Int {
    var end = start
    while end < count {
      if !block.contains(end) { block = LetterBlock(self, at: end) }
      end = block.end(from: end)
      guard end < count, block.contains(end) else { continue }
      guard self[end] >= 0x80, separatorLength(at: end) == 1 else { break }
      end += 1
    }
    return end
  }

  /// Over how many bytes the punctuation here goes; 1 for everything else.
  private func separatorLength(at place: Int) -> Int {
    let next = place + 1 < count ? self[place + 1] : 0
    switch self[place] {
    // U+2000...U+207F, U+3000...U+303F: spaces, dashes, quotes.
    case 0xE2 where next == 0x80 || next == 0x81, 0xE3 where next == 0x80: return 3
    // U+0080...U+00BF: guillemets, signs.
    case 0xC2: return 2
    default: return 1
    }
  }

  private func isSentenceEnd(at place: Int) -> Bool {
    switch self[place] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: "\""):
      true
    case UInt8(ascii: "\n"): place + 1 < count && self[place + 1] == UInt8(ascii: "\n")
    // Typographic quotes.
    case 0xE2: place + 2 < count && (0x98...0x9F).contains(self[place + 2])
    default: false
    }
  }

  private func isJoint(_ range: Range<Int>) -> Bool {
    guard range.count == 1 else { return false }
    let byte = self[range.lowerBound]
    return byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: "-")
  }

  private func isDigit(at place: Int) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[place])
  }

  /// ASCII, Latin-1 with Latin Extended-A, Greek and Cyrillic; other scripts have few capitals.
  private func isCapital(at place: Int) -> Bool {
    let next = place + 1 < count ? self[place + 1] : 0
    switch self[place] {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return true
    case 0xC3: return (0x80...0x9E).contains(next) && next != 0x97
    case 0xC4, 0xC5: return next & 1 == 0
    case 0xCE: return (0x86...0xAB).contains(next)
    case 0xD0: return (0x80...0xAF).contains(next)
    default: return false
    }
  }
}

/// The letters and digits of ASCII among 64 bytes of a text.
///
/// To find words byte by byte took a third longer.
private struct LetterBlock {
  private let start: Int
  /// A bit for each byte, the first byte's the lowest.
  private let letters: UInt64

  private static let size = 64

  /// A block before any text.
  init() {
    start = -Self.size
    letters = 0
  }

  init(_ text: Span<UInt8>, at start: Int) {
    precondition(start >= 0 && start < text.count)
    self.start = start
    letters = unsafe text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return unsafe CByteBlock_words(base + start, buffer.count - start).words
    }
  }

  func contains(_ place: Int) -> Bool { place &- start < Self.size }

  /// Where those end that stand at a place of the block; behind the block at the latest.
  func end(from place: Int) -> Int {
    place + (~(letters >> UInt64(place - start))).trailingZeroBitCount
  }
}

extension UInt8 {
  var asciiLowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
