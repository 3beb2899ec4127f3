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

extension Span where Element == UInt8 {
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
    // Digits have the bit that tells small letters from capitals already.
    let folded = (value | 0x2020_2020_2020_2020).byteSwapped
    return word.count >= 8 ? folded : folded & .max << UInt64(64 - 8 * word.count)
  }
}
