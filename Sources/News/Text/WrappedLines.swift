/// Joins the lines of text that was broken at a fixed width.
enum WrappedLines {
  /// Lines that each hold a paragraph; the lines as they are when the text wasn't broken.
  static func joined(_ lines: [Line], in text: [UInt8]) -> [Line] {
    guard let width = width(of: lines, in: text) else { return lines }
    var joined: [Line] = []
    joined.reserveCapacity(lines.count / 2)
    var last: Line?
    for line in lines {
      if let previous = last, var block = joined.last, continues(line, after: previous, width, text)
      {
        block.end = line.end
        joined[joined.count - 1] = block
      } else {
        joined.append(line)
      }
      last = line
    }
    let span = text.span
    for index in joined.indices {
      var line = Line(start: joined[index].start, end: joined[index].end)
      line.indent = joined[index].indent
      line.blanksAbove = joined[index].blanksAbove
      line.markup = joined[index].markup
      line.headingLevel = joined[index].headingLevel
      line.takeShape(of: span)
      joined[index] = line
    }
    return joined
  }

  private static func continues(
    _ line: Line, after previous: Line, _ width: Int, _ text: [UInt8]
  ) -> Bool {
    line.blanksAbove == 0 && line.headingLevel == 0 && line.words > 0 && previous.words > 0
      && !beginsAnew(line, in: text)
      && previous.length + Int(previous.indent) >= width * 6 / 10
      && line.indent < previous.indent + 2 && line.isShouted == previous.isShouted
  }

  /// `Reply-To: ...`, `- ...`: a line of a header or a list is no continuation.
  private static func beginsAnew(_ line: Line, in text: [UInt8]) -> Bool {
    let first = text[Int(line.start)]
    let isMark = first == 0x2D || first == 0x2A || first == 0x2B
    if isMark, line.length > 2, text[Int(line.start) + 1] == 0x20 { return true }
    guard line.indent == 0, first.isUppercase else { return false }
    let end = line.range.prefix(24).prefix { text[$0].isLetter || text[$0] == 0x2D }.endIndex
    return end - Int(line.start) >= 2 && end + 1 < line.range.upperBound && text[end] == 0x3A
      && text[end + 1] == 0x20
  }

  /// What 19 of 20 lines are no longer than, if that is a width that text is broken at and no line is
  /// much longer.
  private static func commonWidth(of lines: [Line]) -> Int? {
    let narrowest = 36
    let widest = 110
    let longest = widest + 60
    var counts = [Int](repeating: 0, count: longest + 1)
    var most = 0
    for line in lines {
      let length = line.length + Int(line.indent)
      guard length <= longest else { return nil }
      counts[length] += 1
      most = max(most, length)
    }
    var below = 0
    for width in counts.indices {
      below += counts[width]
      guard below > lines.count * 19 / 20 else { continue }
      return (narrowest...widest).contains(width) && most <= width + 60 ? width : nil
    }
    return nil
  }

  /// The width at which text was broken; nil when its lines are paragraphs.
  private static func width(of lines: [Line], in text: [UInt8]) -> Int? {
    guard lines.count >= 4 else { return nil }
    guard let width = commonWidth(of: lines) else { return nil }
    var pairs = 0
    var continued = 0
    for (previous, line) in zip(lines, lines.dropFirst()) where line.blanksAbove == 0 {
      pairs += 1
      let isFull = previous.length + Int(previous.indent) >= width * 6 / 10
      let first = text[Int(line.start)]
      let isRunningOn = first.isLowercase || first.isDigit || first >= 0x80
      if isFull, previous.ending == .none || previous.ending == .comma, isRunningOn {
        continued += 1
      }
    }
    return continued >= 3 && continued * 4 >= pairs ? width : nil
  }
}
