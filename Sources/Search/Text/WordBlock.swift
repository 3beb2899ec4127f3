internal import CByteBlock

/// The words among 64 bytes of a text, as far as their bytes alone tell.
struct WordBlock {
  /// Where the block begins in the text.
  let start: Int
  /// A bit for each letter and digit of ASCII, the first byte's the lowest.
  private let words: UInt64
  private let beyondAscii: UInt64
  /// Bytes that may join what stands before them to what follows.
  private let joints: UInt64

  private static let size = 64

  /// A block before any text.
  init() {
    start = -Self.size
    words = 0
    beyondAscii = 0
    joints = 0
  }

  init(_ text: Span<UInt8>, at start: Int) {
    precondition(start >= 0 && start < text.count)
    let bits = unsafe text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return CByteBlockWords() }
      return unsafe CByteBlock_words(base + start, buffer.count - start)
    }
    self.start = start
    words = bits.words
    beyondAscii = bits.beyondAscii
    // What follows the last byte isn't known.
    joints = bits.joints & (bits.words >> 1 | 1 << 63)
  }

  func contains(_ offset: Int) -> Bool { offset &- start < Self.size }

  /// What stands at an offset or behind it.
  enum Finding {
    /// No word begins in what is left of the block.
    case nothing(next: Int)
    /// A word of nothing but ASCII, with no mark that might join it to more.
    case word(Range<Int>)
    /// Something that takes a look at each letter.
    case other(start: Int)
    /// A word that the block's end cuts.
    case cut(start: Int)
  }

  /// The words from an offset on, as far as all are plain and end in the block.
  ///
  /// Found all at once, so that of several nobody has to tell where the next one ends.
  @inline(__always)
  func plainWords(from offset: Int) -> PlainWords {
    let rest = UInt64.max &<< UInt64(truncatingIfNeeded: offset - start)
    let letters = words & rest
    let behindLetters = letters << 1
    let stops = beyondAscii & rest | joints & behindLetters
    // All bits below the lowest of the stops.
    let plain = (stops &- 1) & ~stops
    return PlainWords(
      start: start, starts: letters & ~behindLetters, ends: ~letters & behindLetters & plain)
  }

  @inline(__always)
  func finding(from offset: Int) -> Finding {
    let rest = (words | beyondAscii) >> UInt64(offset - start)
    guard rest != 0 else { return .nothing(next: start + Self.size) }
    let first = offset + rest.trailingZeroBitCount
    let bit = UInt64(first - start)
    guard beyondAscii >> bit & 1 == 0 else { return .other(start: first) }
    let length = (~(words >> bit)).trailingZeroBitCount
    let end = first + length
    guard contains(end) else { return bit == 0 ? .other(start: first) : .cut(start: first) }
    let isJoined = (beyondAscii | joints) >> UInt64(end - start) & 1 == 1
    return isJoined ? .other(start: first) : .word(first..<end)
  }
}

/// Some of the words of a ``WordBlock``, one after the other.
struct PlainWords {
  let start: Int
  /// A bit where a word begins; of words behind these too.
  fileprivate(set) var starts: UInt64
  /// A bit behind each word.
  fileprivate(set) var ends: UInt64

  /// As many words as a block can hold.
  static let most = 32

  @inline(__always)
  mutating func next() -> Range<Int>? {
    guard ends != 0 else { return nil }
    let first = start + starts.trailingZeroBitCount
    let end = start + ends.trailingZeroBitCount
    starts &= starts &- 1
    ends &= ends &- 1
    return first..<end
  }
}

extension Span where Element == UInt8 {
  /// The key of a word of ASCII in lower case.
  @inline(__always)
  func longWordKey(_ word: Range<Int>) -> WordKey {
    guard word.lowerBound + 16 <= count else {
      let second = word.count > 8 ? wordKey(word.lowerBound + 8..<word.upperBound) : 0
      return WordKey(first: wordKey(word), second: second)
    }
    precondition(word.lowerBound >= 0)
    let (first, second) = unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return (UInt64(0), UInt64(0)) }
      let start = unsafe base + word.lowerBound
      return unsafe (CByteBlock_eightBytes(start), CByteBlock_eightBytes(start + 8))
    }
    return WordKey(
      first: first.wordKey(length: min(word.count, 8)),
      second: second.wordKey(length: min(max(word.count - 8, 0), 8)))
  }

  /// The first eight bytes of a word of ASCII in lower case, as a number that sorts as they do.
  @inline(__always)
  func wordKey(_ word: Range<Int>) -> UInt64 {
    precondition(word.lowerBound >= 0 && word.upperBound <= count)
    let value: UInt64
    if word.lowerBound + 8 <= count {
      value = unsafe withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe CByteBlock_eightBytes(base + word.lowerBound)
      }
    } else {
      value = word.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64(self[$1]) }
    }
    return value.wordKey(length: min(word.count, 8))
  }
}

extension UInt64 {
  /// So many of eight bytes, the lowest first, in lower case as a number that sorts as they do.
  @inline(__always)
  fileprivate func wordKey(length: Int) -> UInt64 {
    // Digits have the bit that tells small letters from capitals already.
    let folded = (self | 0x2020_2020_2020_2020).byteSwapped
    // By half twice, as a shift by all bits is none to the processor.
    let half = UInt64(truncatingIfNeeded: 4 * (8 - length))
    return folded & ((.max &<< half) &<< half)
  }
}
