/// A line that isn't blank: where it stands and what it looks like.
struct Line {
  /// From its first byte that is no blank to behind its last.
  var start: Int32
  var end: Int32
  /// Blanks before its start; a tab counts as four.
  var indent: UInt16 = 0
  /// Blank lines above it, at most 255.
  var blanksAbove: UInt8 = 0
  var ending = Ending.none

  /// Words in the first ``shapeLimit`` bytes; two Chinese or Japanese signs count as one.
  var words: UInt16 = 0
  /// Words that begin with a capital.
  var capitalised: UInt16 = 0
  /// Words of two letters and more that are all capitals.
  var shouted: UInt16 = 0
  var digits: UInt16 = 0
  /// Ends of sentences that another sentence follows on the line.
  var innerEnds: UInt8 = 0

  /// How a line ends.
  enum Ending: UInt8 {
    case none, sentence, comma, colon
  }

  /// How much of a line is looked at for its shape; what is longer is prose or junk either way.
  static let shapeLimit = 480

  var range: Range<Int> { Int(start)..<Int(end) }
  var length: Int { Int(end - start) }

  /// The share of its words that begin with a capital, in per cent.
  var capitalShare: Int { words == 0 ? 0 : Int(capitalised) * 100 / Int(words) }
  var isShouted: Bool { shouted > 0 && Int(shouted) * 4 >= Int(words) * 3 }
}

extension Line {
  /// The lines of a text that aren't blank.
  static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(bytes.count / 80 + 4)
    let span = bytes.span
    var lineStart = 0
    var blanks = 0
    while lineStart < span.count {
      var lineEnd = lineStart
      while lineEnd < span.count, span[lineEnd] != 0x0A { lineEnd += 1 }
      var start = lineStart
      var indent = 0
      while start < lineEnd, span[start].isBlank {
        indent += span[start] == 0x09 ? 4 : 1
        start += 1
      }
      if start == lineEnd {
        blanks += 1
      } else {
        var end = lineEnd
        while span[end - 1].isBlank { end -= 1 }
        var line = Line(start: Int32(start), end: Int32(end))
        line.indent = UInt16(clamping: indent)
        line.blanksAbove = UInt8(clamping: blanks)
        line.takeShape(of: span)
        lines.append(line)
        blanks = 0
      }
      lineStart = lineEnd + 1
    }
    return lines
  }

  /// Counts words, capitals, digits and sentences, and notes how the line ends.
  mutating func takeShape(of bytes: Span<UInt8>) {
    let limit = min(Int(end), Int(start) + Self.shapeLimit)
    var at = Int(start)
    var signs = 0
    while at < limit {
      let byte = bytes[at]
      if byte.isWordByte {
        if byte >= 0xE3, byte <= 0xE9 {
          signs += 1
          at += 3
          continue
        }
        at = takeWord(of: bytes, at: at, limit: limit)
        continue
      }
      if byte == 0x2E || byte == 0x21 || byte == 0x3F { noteEnd(in: bytes, at: at, limit: limit) }
      at += 1
    }
    words &+= UInt16(clamping: signs / 2)
    ending = Self.ending(of: bytes, start: Int(start), end: Int(end))
  }

  private mutating func takeWord(of bytes: Span<UInt8>, at first: Int, limit: Int) -> Int {
    var at = first
    var letters = 0
    var capitals = 0
    var numerals = 0
    while at < limit {
      let byte = bytes[at]
      if byte.isLowercase {
        letters += 1
        at += 1
        continue
      }
      guard byte.isWordByte || byte == 0x27 else { break }
      if byte == 0xE2, at + 1 < limit, bytes[at + 1] == 0x80 {
        // Quotation marks and dashes part words; an apostrophe doesn't.
        guard at > first, at + 2 < limit, bytes[at + 2] == 0x99 else { break }
        at += 3
        continue
      }
      if byte.isDigit { numerals += 1 }
      if byte.isLetter || byte >= 0xC3 { letters += 1 }
      if byte.isUppercase || Self.isUppercase(bytes, at) { capitals += 1 }
      at += 1
    }
    guard at > first else { return first + (bytes[first] >= 0xE0 ? 3 : 1) }
    digits &+= UInt16(clamping: numerals)
    guard letters + numerals > 0 else { return at }
    words &+= 1
    if bytes[first].isUppercase || Self.isUppercase(bytes, first) { capitalised &+= 1 }
    if capitals >= 2, capitals == letters { shouted &+= 1 }
    return at
  }

  private static func isUppercase(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
    guard at + 1 < bytes.count else { return false }
    let next = bytes[at + 1]
    switch bytes[at] {
    case 0xC3: return next >= 0x80 && next <= 0x9E
    case 0xC4, 0xC5: return next & 1 == 0
    case 0xD0: return next >= 0x80 && next <= 0xAF
    default: return false
    }
  }

  private mutating func noteEnd(in bytes: Span<UInt8>, at: Int, limit: Int) {
    guard at + 2 < limit, at - 3 >= Int(start) else { return }
    // Not behind a single letter or a short capitalised word (`U.S.`, `Mr.`).
    guard bytes[at - 1].isLowercase || !bytes[at - 1].isLetter, bytes[at - 2] != 0x2E,
      !(bytes[at - 2].isUppercase || bytes[at - 3].isUppercase)
    else { return }
    // Nor behind `Govt.` and its like.
    if at - 4 >= Int(start), bytes[at - 4].isUppercase, bytes[at] == 0x2E { return }
    if bytes[at + 1] == 0x20,
      bytes[at + 2].isUppercase || bytes[at + 2] == 0x22
        || bytes[at + 2] >= 0x80
    {
      innerEnds = innerEnds == .max ? .max : innerEnds + 1
    }
  }

  private static func ending(of bytes: Span<UInt8>, start: Int, end: Int) -> Ending {
    var at = end - 1
    while at > start {
      let byte = bytes[at]
      switch byte {
      case 0x2E, 0x21, 0x3F: return .sentence
      case 0x2C: return .comma
      case 0x3A: return .colon
      case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F: at -= 1
      default:
        guard byte >= 0x80, at - 2 >= start else { return .none }
        let (lead, second) = (bytes[at - 2], bytes[at - 1])
        // … 。 ！ ？ 」 end sentences; closing quotation marks may follow the end of one.
        if lead == 0xE2, second == 0x80, byte == 0xA6 { return .sentence }
        if lead == 0xE3, second == 0x80, byte == 0x82 || byte == 0x8D { return .sentence }
        if lead == 0xEF, second == 0xBC, byte == 0x81 || byte == 0x9F { return .sentence }
        if lead == 0xE2, second == 0x80, byte >= 0x98, byte <= 0x9F {
          at -= 3
        } else if second == 0xC2, byte == 0xBB {
          at -= 2
        } else {
          return .none
        }
      }
    }
    return .none
  }
}
