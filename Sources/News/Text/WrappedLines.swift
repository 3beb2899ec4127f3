/// Joins the lines of text that was broken at a fixed width.
enum WrappedLines {
  /// Lines that each hold a paragraph; the lines as they are when the text wasn't broken.
  ///
  /// The width is that of the whole file where it is known: a part of one may be too short to tell.
  static func joined(_ lines: [Line], in text: [UInt8], at width: Int?) -> [Line] {
    guard let width else { return lines }
    var joined: [Line] = []
    joined.reserveCapacity(lines.count / 2)
    // Which of them hold several lines.
    var blocks: [Int] = []
    var last: Line?
    var isHeader = true
    for (place, line) in lines.enumerated() {
      if line.blanksAbove > 0, last != nil { isHeader = false }
      let next = place + 1 < lines.count ? lines[place + 1] : nil
      if let previous = last, var block = joined.last,
        continues(line, after: previous, in: block, width, text),
        !isOutletBelowTitle(line, previous, of: block, before: next, in: text),
        !(isHeader && isKeyed(line, in: text) && isKeyed(previous, in: text))
      {
        block.end = line.end
        joined[joined.count - 1] = block
        if blocks.last != joined.count - 1 { blocks.append(joined.count - 1) }
      } else {
        joined.append(line)
      }
      last = line
    }
    for index in blocks { joined[index].takeShape(of: text.span) }
    return joined
  }

  /// Whether a line goes on with the block of lines that the one before it ends.
  private static func continues(
    _ line: Line, after previous: Line, in block: Line, _ width: Int, _ text: [UInt8]
  ) -> Bool {
    line.blanksAbove == 0 && line.headingLevel == 0 && line.words > 0 && previous.words > 0
      && !beginsAnew(line, in: text)
      && !text.repeatLabel(line.range, of: previous.range)
      && !isAddress(previous, in: text) && !isClock(line, in: text)
      && columns(of: previous, in: text) >= width * 6 / 10
      && (line.indent < previous.indent + 2 || isCoded(block, in: text)
        || isCentred(line, below: previous, in: text))
      && (line.isShouted == previous.isShouted || isField(block, in: text))
      && !isCitation(line, in: text) && !Furniture.isLength(text, line.range)
      && !isNotice(line, in: text)
      // A line that is wider than any page was not broken, unless what follows is no beginning.
      && (columns(of: previous, in: text) <= max(width + 8, widestPage)
        || text[Int(line.start)].isLowercase)
      && (!isByline(previous, in: text) && !standsAlone(line, in: text)
        || leavesNoRoom(previous, for: line, width, text))
  }

  /// Whether an outlet's name stands right below one line in title case, and a blank line below it.
  private static func isOutletBelowTitle(
    _ line: Line, _ title: Line, of block: Line, before next: Line?, in text: [UInt8]
  ) -> Bool {
    title.start == block.start && title.capitalShare >= 60 && title.ending == .none
      && next.map { $0.blanksAbove > 0 } ?? true
      && line.words <= 5 && line.capitalShare >= 60 && line.digits == 0 && line.ending == .none
      && !GluedLines.endsInConnector(text, title.range) && !text[line.range].contains(0x2C)
      && Names.isName(text, line.range) && Outlets.isOutlet(text, line.range)
      && (Agencies.table.value(of: text, in: line.range) != nil
        || Outlets.hasArticle(text, line.range))
  }

  /// Whether two lines that are set in have one middle, and the lower goes on with a small letter.
  private static func isCentred(_ line: Line, below previous: Line, in text: [UInt8]) -> Bool {
    guard previous.indent >= 4, text[Int(line.start)].isLowercase else { return false }
    // Twice the column of its middle.
    func middle(_ line: Line) -> Int { Int(line.indent) + columns(of: line, in: text) }
    return abs(middle(line) - middle(previous)) <= 4
  }

  /// So many columns a typewriter's page has at most.
  private static let widestPage = 82

  /// `SUBJECT: BRIDGES (91%); ...`, `HD  Bridge Opens`: of what a database states some lines may be all
  /// capitals.
  private static func isField(_ block: Line, in text: [UInt8]) -> Bool {
    isLabelled(block, in: text) && text.span.hold(0x3B, in: block.range)
      || isCoded(block, in: text)
  }

  /// `Copyright 2016 Coast Post`.
  private static func isNotice(_ line: Line, in text: [UInt8]) -> Bool {
    line.words <= 8 && line.digits >= 4
      && text.has("Copyright ", at: Int(line.start), before: Int(line.end))
  }

  /// `Coast Post, 3 May 2016` of a known outlet.
  private static func isCitation(_ line: Line, in text: [UInt8]) -> Bool {
    guard line.words <= 8, line.ending == .none, endsInYear(line, in: text),
      let comma = text[line.range].firstIndex(of: 0x2C)
    else { return false }
    return Outlets.isOutlet(text, Int(line.start)..<comma)
  }

  /// Whether a line that found room behind the one before it is of its own: `By Ada Quill`,
  /// `Coast Post, 3 May 2016`.
  private static func standsAlone(_ line: Line, in text: [UInt8]) -> Bool {
    line.words <= 8 && line.ending == .none
      && (isByline(line, in: text) || endsInYear(line, in: text) || endsInClock(line, in: text))
  }

  /// `Coast Post, 3 May 2016`.
  private static func endsInYear(_ line: Line, in text: [UInt8]) -> Bool {
    guard line.digits >= 5, line.length > 12, text.isUppercase(at: Int(line.start)),
      text[line.range].contains(0x2C)
    else { return false }
    let year = text[line.range.suffix(5)]
    return year.first == 0x20 && year.dropFirst().allSatisfy(\.isDigit)
      && (year.dropFirst().first == 0x31 || year.dropFirst().first == 0x32)
  }

  /// `May 3, 2016 8:46 AM`.
  private static func endsInClock(_ line: Line, in text: [UInt8]) -> Bool {
    guard line.digits >= 7, line.length <= 32, text.isUppercase(at: Int(line.start)) else {
      return false
    }
    let end = Int(line.end)
    return text[end - 1] == 0x4D && (text[end - 2] == 0x41 || text[end - 2] == 0x50)
      && text[line.range].contains(0x3A) && text[line.range].contains(0x2C)
  }

  /// `12-Mar-2014 14:32:07`.
  private static func isClock(_ line: Line, in text: [UInt8]) -> Bool {
    line.length <= 40 && line.digits >= 8 && Int(line.digits) * 2 >= line.length
      && text[Int(line.start)].isDigit && text[line.range].contains(0x3A)
      && !text[line.range].contains(0x2C)
  }

  /// A byline has a line of its own where the next word would have found room on it.
  private static func isByline(_ line: Line, in text: [UInt8]) -> Bool {
    line.capitalShare >= 60 && (!line.isShouted || line.words <= 5 && line.digits == 0)
      && line.ending != .sentence
      && Cue.prefixes.prefix(of: text, in: line.range)?.value == .byline
  }

  /// Whether a line is one long word of ASCII, as addresses are.
  private static func isAddress(_ line: Line, in text: [UInt8]) -> Bool {
    line.length > 36 && !text[line.range].contains { $0 == 0x20 || $0 >= 0x80 }
  }

  /// `Reply-To: ...`, `- ...`: a line of a header or a list is no continuation.
  private static func beginsAnew(_ line: Line, in text: [UInt8]) -> Bool {
    let first = text[Int(line.start)]
    let isMark = first == 0x2D || first == 0x2A || first == 0x2B
    if isMark, line.length > 2, text[Int(line.start) + 1] == 0x20 { return true }
    if text.has("• ", at: Int(line.start), before: Int(line.end))
      || text.has("(Eds", at: Int(line.start), before: Int(line.end))
    {
      return true
    }
    // `[12] Bridge Opens`
    if first == 0x5B {
      let digits = text[line.range].dropFirst().prefix { $0.isDigit }
      return !digits.isEmpty && digits.endIndex + 2 < line.range.upperBound
        && text[digits.endIndex] == 0x5D && text[digits.endIndex + 1] == 0x20
    }
    guard line.indent == 0, first.isUppercase else { return false }
    if isCoded(line, in: text) { return true }
    if text.has("Copyright ", at: Int(line.start), before: Int(line.end)) { return true }
    return isLabelled(line, in: text)
  }

  /// `Reply-To: ...`.
  private static func isLabelled(_ line: Line, in text: [UInt8]) -> Bool {
    guard line.indent == 0, text[Int(line.start)].isUppercase else { return false }
    let end = line.range.prefix(24).prefix { text[$0].isLetter || text[$0] == 0x2D }.endIndex
    return end - Int(line.start) >= 2 && end + 1 < line.range.upperBound && text[end] == 0x3A
      && text[end + 1] == 0x20
  }

  /// `subtitle: A day at the quay` below `author: Ada Quill`.
  private static func isKeyed(_ line: Line, in text: [UInt8]) -> Bool {
    let key = line.range.prefix(24).prefix {
      text[$0].isLowercase || text[$0] == 0x2D || text[$0] == 0x5F
    }
    return line.indent == 0 && key.count >= 2
      && text.has(": ", at: key.endIndex, before: Int(line.end))
  }

  /// `HD  Bridge Opens`: a field that a database names by a code.
  private static func isCoded(_ line: Line, in text: [UInt8]) -> Bool {
    let code = line.range.prefix(4).prefix { text[$0].isUppercase }
    return code.count == 2 && text.has("  ", at: code.endIndex, before: Int(line.end))
      && FieldLabel.table.value(of: text, in: code) != nil
  }

  /// How wide a line is with its indent; of one that is longer than ``Line/shapeLimit`` letters count
  /// once only where it begins with one of several bytes.
  private static func columns(of line: Line, in text: [UInt8]) -> Int {
    let length = line.length + Int(line.indent)
    guard line.length >= Line.shapeLimit else { return length - Int(line.bytesBeyondColumns) }
    guard line.range.prefix(8).contains(where: { text[$0] >= 0x80 }) else { return length }
    var columns = Int(line.indent)
    for byte in text[line.range] where byte & 0xC0 != 0x80 {
      columns += byte >= 0xE3 && byte < 0xF0 ? 2 : 1
    }
    return columns
  }

  /// No line that was broken is longer.
  private static let longest = 170
  /// One line of so many may be longer all the same: what a database puts below a text.
  private static let shareOfLonger = 20

  /// What most lines are no longer than, all but one of so many, if that is a width that text is broken
  /// at.
  private static func commonWidth(
    of lines: [Line], butOneOf share: Int, in text: [UInt8]
  ) -> Int? {
    let narrowest = 36
    let widest = 110
    // Most texts are turned away by their first paragraphs.
    var longerOnes = 0
    for line in lines where line.length + Int(line.indent) > longest {
      // An address can't be broken.
      guard text[line.range.prefix(longest)].contains(0x20), columns(of: line, in: text) > longest
      else { continue }
      longerOnes += 1
      if longerOnes * shareOfLonger > lines.count { return nil }
    }
    var counts = [Int](repeating: 0, count: longest + 1)
    for line in lines {
      let length = columns(of: line, in: text)
      if length <= longest { counts[length] += 1 }
    }
    var below = 0
    for width in counts.indices {
      below += counts[width]
      guard below > lines.count * (share - 1) / share else { continue }
      let longer = counts[min(longest, max(width + 60, widest))...].dropFirst().reduce(0, +)
      let isEven = (longer + longerOnes) * shareOfLonger <= lines.count
      return (narrowest...widest).contains(width) && isEven ? width : nil
    }
    return nil
  }

  /// Whether a line's first word did not fit behind the line before, as where lines were filled.
  private static func leavesNoRoom(
    _ previous: Line, for line: Line, _ width: Int, _ text: [UInt8]
  ) -> Bool {
    let word = text[line.range].prefix { $0 != 0x20 }.count
    let filled = columns(of: previous, in: text)
    return previous.words >= 4 && filled <= width && filled + 1 + word > width
  }

  /// The width at which text was broken; nil when its lines are paragraphs.
  static func width(of lines: [Line], in text: [UInt8]) -> Int? {
    guard lines.count >= 4 else { return nil }
    if let width = commonWidth(of: lines, butOneOf: 20, in: text),
      isBroken(lines, at: width, in: text)
    {
      return width
    }
    // In a short text a header and a footer are many.
    guard lines.count < 60, let width = commonWidth(of: lines, butOneOf: 6, in: text) else {
      return nil
    }
    return isBroken(lines, at: width, in: text) ? width : nil
  }

  /// Whether lines run on from those that are filled to a width.
  private static func isBroken(_ lines: [Line], at width: Int, in text: [UInt8]) -> Bool {
    // Above a paragraph on one line may stand a list of results or a calendar.
    let hasLonger = lines.contains { $0.length > longest }
    var pairs = 0
    var continued = 0
    for (previous, line) in zip(lines, lines.dropFirst()) where line.blanksAbove == 0 {
      let isFull = columns(of: previous, in: text) >= width * 6 / 10
      // Short lines, as menus have them, say nothing about the text between them.
      if isFull { pairs += 1 }
      let first = text[Int(line.start)]
      let isRunningOn =
        first.isLowercase || first.isDigit && !hasLonger
        || first >= 0x80 && !(hasLonger && text.isUppercase(at: Int(line.start)))
      guard previous.ending == .none || previous.ending == .comma else { continue }
      if isFull && isRunningOn || leavesNoRoom(previous, for: line, width, text) { continued += 1 }
    }
    return continued >= 3 && continued * 4 >= pairs
  }
}
