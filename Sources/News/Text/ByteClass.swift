extension UInt8 {
  /// Letters, digits and every byte beyond ASCII.
  var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isDigit: Bool { self &- 0x30 < 10 }
  var isUppercase: Bool { self &- 0x41 < 26 }
  var isLowercase: Bool { self &- 0x61 < 26 }
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  var lowercased: UInt8 { isUppercase ? self | 0x20 : self }

  /// Whether a byte and the next one are a capital of a Latin, Greek or Cyrillic alphabet.
  ///
  /// Capitals of Latin Extended-A are even there but from U+0139 to U+0148 and from U+0179 on.
  @inline(__always)
  func leadsCapital(before next: UInt8) -> Bool {
    switch self {
    case 0xC3: next >= 0x80 && next <= 0x9E
    case 0xC4: next & 1 == (next >= 0xB9 ? 1 : 0)
    case 0xC5: next & 1 == (next <= 0x88 || next >= 0xB9 ? 1 : 0)
    case 0xCE: next >= 0x86 && next <= 0xAB
    case 0xD0: next >= 0x80 && next <= 0xAF
    default: false
    }
  }
}

extension [UInt8] {
  /// A range without blanks and line breaks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isBlank || self[start] == 0x0A { start += 1 }
    while start < end, self[end - 1].isBlank || self[end - 1] == 0x0A { end -= 1 }
    return start..<end
  }

  /// Whether the bytes at a place are those of an ASCII or UTF-8 literal.
  @inline(__always)
  func has(_ literal: StaticString, at: Int, before end: Int) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard at >= 0, count > 0, at + count <= end, end <= self.count else { return false }
    guard unsafe literal.utf8Start[0] == self[at] else { return false }
    return hasAll(literal, at: at)
  }

  @inline(never)
  private func hasAll(_ literal: StaticString, at: Int) -> Bool {
    let count = literal.utf8CodeUnitCount
    return literal.withUTF8Buffer { buffer in
      for offset in 0..<count where unsafe buffer[offset] != self[at + offset] { return false }
      return true
    }
  }

  /// Where a literal first stands in a range.
  func firstIndex(of literal: StaticString, in range: Range<Int>) -> Int? {
    let count = literal.utf8CodeUnitCount
    guard count > 0, range.upperBound <= self.count else { return nil }
    let first = unsafe literal.utf8Start[0]
    let span = self.span
    var at = range.lowerBound
    while true {
      at = span.firstIndex(of: first, from: at, to: range.upperBound)
      guard at + count <= range.upperBound else { return nil }
      if has(literal, at: at, before: range.upperBound) { return at }
      at += 1
    }
  }

  /// Whether an uppercase letter of a Latin, Greek or Cyrillic alphabet stands at a place.
  func isUppercase(at: Int) -> Bool {
    let byte = self[at]
    if byte < 0x80 { return byte.isUppercase }
    guard at + 1 < count else { return false }
    return byte.leadsCapital(before: self[at + 1])
  }
}
