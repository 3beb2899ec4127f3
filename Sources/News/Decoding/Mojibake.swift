/// UTF-8 that was once read as Windows-1252 and written as UTF-8 again: `â€™` for ’.
enum Mojibake {
  /// The scalar that a garbled run stands for and the run's length in bytes; nil when it is none.
  ///
  /// Reads the scalars back as Windows-1252 bytes and accepts what forms one UTF-8 sequence. Runs
  /// that occur in sound text (`É»`) are left alone: two-byte ones must begin with Â or Ã.
  static func scalar(
    in text: Span<UInt8>, at: Int, isBehindGarbledSign: Bool = false
  ) -> (scalar: UInt32, length: Int)? {
    guard let (first, firstLength) = scalarValue(in: text, at: at) else { return nil }
    let tails: Int
    switch first {
    case 0xC2, 0xC3: tails = 1
    // `Å“` means œ only inside what was garbled twice: `Ã¢â‚¬Å“`.
    case 0xC5 where isBehindGarbledSign: tails = 1
    case 0xE2, 0xEF: tails = 2
    case 0xF0: tails = 3
    default: return nil
    }
    var place = at + firstLength
    var value = first & (tails == 1 ? 0x1F : tails == 2 ? 0x0F : 0x07)
    for tail in 0..<tails {
      guard let (scalar, length) = scalarValue(in: text, at: place),
        let byte = Windows1252.byte(of: scalar), byte & 0xC0 == 0x80
      else { return lostTail(first, value, tail, in: text, at..<place) }
      // `Ã”` ends a shouted Portuguese word in quotation marks far more often than it means Ô.
      if tails == 1, scalar > 0xFF, !isBehindGarbledSign { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
      place += length
    }
    guard tails < 2 || value >= 0x800, value >> 11 != 0x1B else { return nil }
    return (value, place - at)
  }

  /// `â€` whose last byte was dropped or became U+FFFD on the way: the closing quotation mark, which
  /// alone has none in Windows-1252.
  private static func lostTail(
    _ first: UInt32, _ value: UInt32, _ tail: Int, in text: Span<UInt8>, _ run: Range<Int>
  ) -> (scalar: UInt32, length: Int)? {
    guard first == 0xE2, tail == 1, value == 0x80 else { return nil }
    let next = scalarValue(in: text, at: run.upperBound)
    return (0x201D, run.count + (next?.scalar == 0xFFFD ? 3 : 0))
  }

  private static func scalarValue(
    in text: Span<UInt8>, at: Int
  ) -> (scalar: UInt32, length: Int)? {
    guard at < text.count else { return nil }
    let lead = text[at]
    if lead >= 0xC2, lead < 0xE0, at + 1 < text.count {
      return (UInt32(lead & 0x1F) << 6 | UInt32(text[at + 1] & 0x3F), 2)
    }
    if lead >= 0xE0, lead < 0xF0, at + 2 < text.count {
      let upper = UInt32(lead & 0x0F) << 12 | UInt32(text[at + 1] & 0x3F) << 6
      return (upper | UInt32(text[at + 2] & 0x3F), 3)
    }
    return nil
  }
}
