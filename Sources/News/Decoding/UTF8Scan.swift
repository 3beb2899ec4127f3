/// What a look through bytes says about their being UTF-8.
struct UTF8Scan {
  /// Well-formed sequences of two to four bytes.
  private(set) var sequences = 0
  /// Places that are not UTF-8; one for each byte that begins nothing.
  private(set) var errors = 0
  private(set) var hasNul = false

  /// Whether the bytes read as they are.
  var isValid: Bool { errors == 0 }

  /// Whether what is broken is damage in UTF-8 rather than another encoding.
  var isDamagedUTF8: Bool { errors > 0 && sequences >= errors * 3 }

  init(_ bytes: Span<UInt8>) {
    var at = 0
    let end = bytes.count
    while at < end {
      at = bytes.firstIndexBeyondText(from: at)
      guard at < end else { break }
      let byte = bytes[at]
      if byte < 0x80 {
        if byte == 0 { hasNul = true }
        at += 1
        continue
      }
      let length = Self.sequenceLength(in: bytes, at: at)
      if length == 0 {
        // The last sequence of a file that was cut short is no error.
        if end - at < 4, at > 0, byte >= 0xC2, sequences > 0, errors == 0 {
          let isCut = (at + 1..<end).allSatisfy { bytes[$0] & 0xC0 == 0x80 }
          if isCut {
            isCutInSequence = true
            return
          }
        }
        errors += 1
        at += 1
      } else {
        sequences += 1
        at += length
      }
    }
  }

  /// Whether the bytes end in the middle of a sequence and are UTF-8 otherwise.
  private(set) var isCutInSequence = false

  /// The length of the well-formed sequence at a place, 0 when there is none.
  ///
  /// Table 3-7 of the Unicode Standard.
  static func sequenceLength(in bytes: Span<UInt8>, at: Int) -> Int {
    let lead = bytes[at]
    let left = bytes.count - at
    func isTail(_ offset: Int) -> Bool { bytes[at + offset] & 0xC0 == 0x80 }
    switch lead {
    case 0x00..<0x80: return 1
    case 0xC2..<0xE0:
      return left >= 2 && isTail(1) ? 2 : 0
    case 0xE0..<0xF0:
      guard left >= 3, isTail(1), isTail(2) else { return 0 }
      let second = bytes[at + 1]
      if lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F { return 0 }
      return 3
    case 0xF0..<0xF5:
      guard left >= 4, isTail(1), isTail(2), isTail(3) else { return 0 }
      let second = bytes[at + 1]
      if lead == 0xF0 && second < 0x90 || lead == 0xF4 && second > 0x8F { return 0 }
      return 4
    default: return 0
    }
  }
}
