internal import CByteBlock

/// Looks at up to 64 bytes of a text at a time; six times as fast as byte by byte.
///
/// Masks have a bit for each byte, the first byte's the lowest.
extension Span where Element == UInt8 {
  /// The first place from one on whose byte is the given one; the end if there is none before it.
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int {
    unsafe firstIndex(from: start, to: end) { unsafe CByteBlock_equal($0, $1, byte) }
  }

  /// The same for the first of several bytes; where there are fewer than five, one stands twice.
  @inline(__always)
  func firstIndex(
    ofAny bytes: (UInt8, UInt8, UInt8, UInt8, UInt8), from start: Int, to end: Int
  ) -> Int {
    unsafe firstIndex(from: start, to: end) {
      unsafe CByteBlock_equalAny($0, $1, bytes.0, bytes.1, bytes.2, bytes.3, bytes.4)
    }
  }

  /// The first line break from one place on: a line feed or a carriage return.
  func firstLineBreak(from start: Int, to end: Int) -> Int {
    firstIndex(ofAny: (0x0A, 0x0D, 0x0A, 0x0D, 0x0A), from: start, to: end)
  }

  /// Whether a byte is in a range.
  func hold(_ byte: UInt8, in range: Range<Int>) -> Bool {
    firstIndex(of: byte, from: range.lowerBound, to: range.upperBound) < range.upperBound
  }

  /// Where the first run of a byte begins that is at least so long, which is 32 at most; nil when
  /// there is none in a range.
  func firstRun(of byte: UInt8, length: Int, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count && length <= 32)
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      var at = range.lowerBound
      while at < range.upperBound {
        var bits = unsafe CByteBlock_equal(base + at, buffer.count - at, byte)
        bits &= CByteBlock_first(range.upperBound - at)
        var matched = 1
        while bits != 0, matched < length {
          bits &= bits >> 1
          matched += 1
        }
        if bits != 0 { return at + bits.trailingZeroBitCount }
        // A run may begin in one block and end in the next.
        at += 65 - length
      }
      return nil
    }
  }

  /// The first place from one on with a NUL or a byte beyond ASCII.
  func firstIndexBeyondText(from start: Int) -> Int {
    unsafe firstIndex(from: start, to: count) { unsafe CByteBlock_beyondText($0, $1) }
  }

  /// At which of the 64 bytes from one place on cleaning may have to do something.
  func uncleanBits(from start: Int) -> UInt64 {
    precondition(start >= 0 && start < count)
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      let readable = buffer.count - start
      return unsafe CByteBlock_unclean(base + start, readable) & CByteBlock_first(readable)
    }
  }

  /// Of which kinds the bytes from one place to another are, 64 of them at most.
  func kinds(from start: Int, to end: Int) -> CByteBlockKinds {
    precondition(start >= 0 && start < end && end <= count)
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return CByteBlockKinds() }
      return unsafe CByteBlock_kinds(base + start, end - start, count - start)
    }
  }

  /// Calls for each run of letters, digits and bytes beyond ASCII in a range, until that returns false.
  @inline(__always)
  func forEachWord(in range: Range<Int>, _ take: (_ word: Range<Int>) -> Bool) {
    var start: Int?
    var block = range.lowerBound
    while block < range.upperBound {
      let words = kinds(from: block, to: range.upperBound).words
      // Where a word begins and where it ends.
      var edges = words ^ (words << 1 | (start == nil ? 0 : 1))
      while edges != 0 {
        let at = block + edges.trailingZeroBitCount
        edges &= edges - 1
        if let word = start {
          guard take(word..<at) else { return }
          start = nil
        } else {
          start = at
        }
      }
      block += 64
    }
    if let start { _ = take(start..<range.upperBound) }
  }

  /// Whether a colon, a tab or the first byte of a wide colon is among the first 64 bytes of a range.
  func holdLabelMark(from start: Int, to end: Int) -> Bool {
    let limit = Swift.min(start + 64, end)
    return firstIndex(ofAny: (0x3A, 0x09, 0xEF, 0x3A, 0x09), from: start, to: limit) < limit
  }

  /// Whether a range may hold a digit: of ASCII, or the first byte of an Arabic-Indic or wide one.
  func holdDigit(from start: Int, to end: Int) -> Bool {
    precondition(start >= 0 && end <= count)
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      var at = start
      while at < end {
        if unsafe CByteBlock_digits(base + at, end - at, count - at) != 0 { return true }
        at += 64
      }
      return false
    }
  }

  /// A hash of up to sixteen bytes for a ``WordSketch``, the same for small and capital letters: one bit
  /// parts those in ASCII and Latin-1; in Greek and Cyrillic it is two, which neighbours in the alphabet
  /// may share.
  ///
  /// Eight bytes at a time; byte by byte it took twice as long and two per cent of recovery.
  func sketchHash(of word: Range<Int>) -> UInt64 {
    precondition(word.lowerBound >= 0 && word.upperBound <= count && (1...16).contains(word.count))
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      let isLatin = unsafe base[word.lowerBound] < 0xC6
      let folding: UInt64 = isLatin ? 0x2020_2020_2020_2020 : 0x2121_2121_2121_2121
      var hash: UInt64 = 0
      for at in stride(from: word.lowerBound, to: word.upperBound, by: 8) {
        let bytes = unsafe CByteBlock_firstBytes(base + at, word.upperBound - at, buffer.count - at)
        // Fibonacci hashing: 2 to the 64th by the golden ratio.
        hash = (hash ^ (bytes | folding)) &* 0x9E37_79B9_7F4A_7C15
      }
      return hash
    }
  }

  /// The mask may have bits behind the end.
  @inline(__always)
  private func firstIndex(
    from start: Int, to end: Int, _ mask: (UnsafePointer<UInt8>, _ readable: Int) -> UInt64
  ) -> Int {
    precondition(start >= 0 && end <= count)
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return end }
      var at = start
      while at < end {
        let bits = unsafe mask(base + at, buffer.count - at)
        if bits != 0 { return Swift.min(at + bits.trailingZeroBitCount, end) }
        at += 64
      }
      return end
    }
  }
}

extension CByteBlockKinds {
  /// Letters, digits and every byte beyond ASCII.
  var words: UInt64 { capitals | smalls | digits | leads | tails }
}
