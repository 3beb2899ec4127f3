/// A line that isn't blank: where it stands and what it looks like.
struct Line {
  /// From its first byte that is no blank to behind its last.
  var start: Int32
  var end: Int32
  /// Blanks before its start; a tab counts as four.
  var indent: UInt16 = 0
  /// Blank lines above it, at most 255; one where parts of a page fold.
  var blanksAbove: UInt8 = 0
  /// Bytes of Markdown's or a wiki's marks before its start: `## `, `> `, `<summary>`.
  var markup: UInt8 = 0
  /// How many `#` stand before it; the same for what is a heading without them.
  var headingLevel: UInt8 = 0
  var ending = Ending.none

  /// Its words, two Chinese or Japanese signs as one.
  ///
  /// Estimated from the beginning of a line that is longer than ``shapeLimit``.
  var words: UInt16 = 0
  /// Words that begin with a capital.
  var capitalised: UInt16 = 0
  /// Words of two letters and more that are all capitals.
  var shouted: UInt16 = 0
  var digits: UInt16 = 0
  /// Ends of sentences that another sentence follows on the line.
  var innerEnds: UInt8 = 0
  /// How many bytes more than columns of a terminal it has, where it is shorter than ``shapeLimit``.
  var bytesBeyondColumns: UInt8 = 0
  /// What of it is neither letter, digit nor space.
  var marks = LineMarks.all

  /// The level of a line that is all bold, as some write headings: below all of Markdown's.
  static let boldLevel: UInt8 = 7

  /// How a line ends.
  enum Ending: UInt8 {
    case none, sentence, comma, colon
  }

  /// How much of a line is looked at for its shape; what is longer is prose or junk either way.
  static let shapeLimit = 256

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
    var isBelowFold = false
    while lineStart < span.count {
      let lineEnd = span.firstIndex(of: 0x0A, from: lineStart, to: span.count)
      var start = lineStart
      var indent = 0
      while start < lineEnd, span[start].isBlank {
        indent += span[start] == 0x09 ? 4 : 1
        start += 1
      }
      // `- # Bridge Opens`, as outlines begin.
      if lines.isEmpty, lineEnd - start > 6, span[start] == 0x2D, span[start + 1] == 0x20,
        span[start + 2] == 0x23, span[start + 3] == 0x20
      {
        start += 2
      }
      let mark = start
      var textEnd = lineEnd
      var isFold = false
      if start < lineEnd, span[start] == 0x3C, let inner = Self.fold(span, start, lineEnd) {
        (start, textEnd) = (inner.lowerBound, inner.upperBound)
        isFold = true
      } else {
        start = Self.skipMarkup(span, start, lineEnd)
      }
      if start == textEnd {
        blanks += 1
        isBelowFold = isBelowFold || isFold
      } else if blanks == 0, let level = underlineLevel(span, start, textEnd, below: lines.last) {
        lines[lines.count - 1].headingLevel = level
      } else {
        var end = textEnd
        while span[end - 1].isBlank { end -= 1 }
        var line = Line(start: Int32(start), end: Int32(end))
        line.indent = UInt16(clamping: indent)
        line.markup = UInt8(clamping: start - mark)
        let hash = span[mark] == 0x3E ? Self.firstHash(span, mark, start) : mark
        if start > mark, span[hash] == 0x23 { line.headingLevel = Self.level(span, hash) }
        if start > mark, span[mark] == 0x2A { line.headingLevel = Self.boldLevel }
        if isFold { line.headingLevel = Self.summaryLevel }
        // Where parts fold no gap is meant.
        line.blanksAbove = UInt8(clamping: isBelowFold ? 1 : blanks)
        if span[start] == 0x2A, Self.isBold(span, start, end) { line.headingLevel = Self.boldLevel }
        if span[start] == 0xE3, Self.isInHeadingBrackets(span, start, end) {
          line.headingLevel = Self.boldLevel
          line.start += 3
          line.end -= 3
          line.markup += 3
        }
        line.takeShape(of: span)
        lines.append(line)
        blanks = 0
        isBelowFold = false
      }
      lineStart = lineEnd + 1
    }
    return lines
  }

  /// What a line of HTML's `details` says, as Markdown has it where a page folds: nothing where one
  /// begins or ends, the words of its `summary`; nil for any other line.
  private static func fold(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int>? {
    var inner = start..<end
    let isOfDetails = [detailsStart, detailsOpened, detailsEnd].contains {
      begins(bytes, start, end, with: $0)
    }
    if isOfDetails {
      let close = bytes.firstIndex(of: 0x3E, from: start, to: end)
      guard close < end else { return nil }
      guard close + 1 < end else { return end..<end }
      inner = close + 1..<end
    }
    guard begins(bytes, inner.lowerBound, end, with: summaryStart) else { return nil }
    while let first = inner.first, bytes[first].isBlank || isTag(bytes, first, end) {
      let close = bytes.firstIndex(of: 0x3E, from: first, to: inner.upperBound)
      guard bytes[first].isBlank || close < inner.upperBound else { return nil }
      inner = (bytes[first].isBlank ? first : close) + 1..<inner.upperBound
    }
    while let last = inner.last, bytes[last].isBlank || bytes[last] == 0x3E {
      guard bytes[last] == 0x3E else {
        inner = inner.dropLast()
        continue
      }
      guard let open = inner.last(where: { bytes[$0] == 0x3C }), isTag(bytes, open, end) else {
        break
      }
      inner = inner.lowerBound..<open
    }
    return inner.isEmpty ? end..<end : inner
  }

  /// Whether a tag begins at a place rather than a sign of comparison.
  private static func isTag(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    bytes[at] == 0x3C && at + 1 < end && (bytes[at + 1].isLetter || bytes[at + 1] == 0x2F)
  }

  private static func begins(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, with tag: [UInt8]
  ) -> Bool {
    end - start >= tag.count && tag.indices.allSatisfy { bytes[start + $0].lowercased == tag[$0] }
  }

  private static let detailsStart = Array("<details>".utf8)
  private static let detailsOpened = Array("<details ".utf8)
  private static let detailsEnd = Array("</details>".utf8)
  private static let summaryStart = Array("<summary>".utf8)

  /// As a heading below that of the whole page.
  private static let summaryLevel: UInt8 = 2

  /// Skips the marks that Markdown and wikis put before headings and quotations: `## `, `> `, `== `.
  private static func skipMarkup(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard start < end else { return start }
    let first = bytes[start]
    guard first == 0x23 || first == 0x3E || first == 0x3D || first == 0x2A else { return start }
    // `**** Bridge Opens ****`; one star begins an entry of a list.
    if first == 0x2A, end - start < 4 || bytes[start + 1] != 0x2A || bytes[start + 2] != 0x2A {
      return start
    }
    var at = start
    while at < end, bytes[at] == first, at - start < 6 { at += 1 }
    guard at < end, bytes[at].isBlank else { return start }
    while at < end, bytes[at].isBlank { at += 1 }
    guard at < end else { return start }
    // `> ### Bridge Opens`
    return first == 0x3E && bytes[at] == 0x23 ? skipMarkup(bytes, at, end) : at
  }

  /// `**Bridge Opens**`.
  private static func isBold(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start > 8, end - start < 240, bytes[start + 1] == 0x2A, bytes[start + 2] != 0x20
    else { return false }
    for at in start + 2..<end - 2 where bytes[at] == 0x2A { return false }
    return bytes[end - 1] == 0x2A && bytes[end - 2] == 0x2A
  }

  /// `【旧港图书馆星期一重新开放】`, but not `【更新】`.
  private static func isInHeadingBrackets(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start > 30, end - start < 240, bytes[start + 1] == 0x80, bytes[start + 2] == 0x90
    else { return false }
    return bytes[end - 3] == 0xE3 && bytes[end - 2] == 0x80 && bytes[end - 1] == 0x91
  }

  /// The first hash between two places, or the first place.
  private static func firstHash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let hash = bytes.firstIndex(of: 0x23, from: start, to: end)
    return hash < end ? hash : start
  }

  /// The level that a line of `=` or `-` gives the one right above it, which is as wide, as Markdown's setext
  /// headings and titles in mails have them; nil for any other line.
  private static func underlineLevel(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, below title: Line?
  ) -> UInt8? {
    let mark = bytes[start]
    guard mark == 0x3D || mark == 0x2D, let title, title.headingLevel == 0, title.words >= 2,
      title.length < shapeLimit, end - start >= shortestUnderline
    else { return nil }
    var width = 0
    while start + width < end, bytes[start + width] == mark { width += 1 }
    for at in start + width..<end where !bytes[at].isBlank { return nil }
    guard abs(width - (title.length - Int(title.bytesBeyondColumns))) <= 1 else { return nil }
    return mark == 0x3D ? 1 : 2
  }

  private static let shortestUnderline = 6

  private static func level(_ bytes: Span<UInt8>, _ start: Int) -> UInt8 {
    var at = start
    while at < bytes.count, bytes[at] == 0x23 { at += 1 }
    return UInt8(clamping: at - start)
  }

  /// Counts words, capitals, digits and sentences, and notes how the line ends.
  mutating func takeShape(of bytes: Span<UInt8>) {
    // A long line is judged by its beginning.
    let isLong = length >= Self.shapeLimit
    let limit = isLong ? Int(start) + Self.shapeLimit / 4 : Int(end)
    var counter = ShapeCounter()
    counter.count(bytes, from: Int(start), to: limit)
    let factor = isLong ? length : Self.shapeLimit / 4
    let whole = { (count: Int) in count * factor / (Self.shapeLimit / 4) }
    words = UInt16(clamping: whole(counter.words + counter.signs / 2))
    capitalised = UInt16(clamping: whole(counter.capitalised))
    shouted = UInt16(clamping: counter.shouted)
    digits = UInt16(clamping: counter.digits)
    innerEnds = UInt8(clamping: counter.innerEnds)
    bytesBeyondColumns = UInt8(clamping: counter.bytesBeyondColumns)
    marks = isLong ? .all : counter.marks
    ending = Self.ending(of: bytes, start: Int(start), end: Int(end))
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
