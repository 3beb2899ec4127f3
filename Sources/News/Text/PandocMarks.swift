/// The attributes and fences that Pandoc writes into Markdown: `# Bridge Opens {#bridge .title}`,
/// `[Ada Quill](quill.html){.byline}`, `::: {.article}`.
///
/// Pandoc User's Guide, "Divs and Spans" and "Heading identifiers".
enum PandocMarks {
  /// The text without them; as it is where there are too few to be no chance.
  static func removed(from text: [UInt8]) -> [UInt8] {
    guard areThere(text) else { return text }
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !isFence(line) { append(line, to: &plain) }
      plain.append(0x0A)
    }
    plain.removeLast()
    return plain
  }

  private static let enough = 2

  private static func areThere(_ text: [UInt8]) -> Bool {
    let span = text.span
    guard span.hold(0x7B, in: 0..<text.count) else { return false }
    var found = 0
    var at = span.firstIndex(of: 0x7B, from: 1, to: text.count)
    while at + 1 < text.count, found < enough {
      if text[at + 1] == 0x2E || text[at + 1] == 0x23 {
        let before = text[at - 1]
        if before == 0x5D || before == 0x29 || before == 0x20 { found += 1 }
      }
      at = span.firstIndex(of: 0x7B, from: at + 1, to: text.count)
    }
    return found >= enough
  }

  /// `:::`, `::: {.byline}`, `::: article`.
  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let mark = line.drop(while: \.isBlank)
    guard mark.starts(with: [0x3A, 0x3A, 0x3A]) else { return false }
    let rest = mark.drop { $0 == 0x3A }
    guard let first = rest.first else { return true }
    return first == 0x7B
      || first.isBlank && (rest.contains(0x7B) || !rest.drop(while: \.isBlank).contains(0x20))
  }

  private static func append(_ line: ArraySlice<UInt8>, to plain: inout [UInt8]) {
    var kept: [UInt8] = []
    kept.reserveCapacity(line.count)
    // Where brackets stand that are not closed yet, and those that go with their attributes.
    var open: [Int] = []
    var closed: Int?
    var dropped: [Int] = []
    var isCode = false
    var at = line.startIndex
    while at < line.endIndex {
      let byte = line[at]
      if byte == 0x60 { isCode.toggle() }
      if byte == 0x7B, !isCode, let end = attributesEnd(in: line, from: at) {
        // `[Credit: Ada Quill]{.credit}` is a span, and no link.
        if kept.last == 0x5D, let closed { dropped += [closed, kept.count - 1] }
        closed = nil
        at = end
        continue
      }
      if byte == 0x5B { open.append(kept.count) }
      closed = byte == 0x5D ? open.popLast() : nil
      kept.append(byte)
      at += 1
    }
    // A backslash at its end breaks a line.
    if kept.last == 0x5C, kept.dropLast().last != 0x3A { kept.removeLast() }
    while kept.last == 0x20 { kept.removeLast() }
    var start = 0
    for place in dropped.sorted() where place < kept.count {
      plain += kept[start..<place]
      start = place + 1
    }
    plain += kept[min(start, kept.count)...]
  }

  /// Where attributes end that begin at a bracket; nil where it is none of theirs.
  private static func attributesEnd(in line: ArraySlice<UInt8>, from open: Int) -> Int? {
    guard let close = line[open...].prefix(longest).firstIndex(of: 0x7D), close > open + 1,
      let before = open > line.startIndex ? line[open - 1] : nil
    else { return nil }
    let isBehindLink = before == 0x5D || before == 0x29
    let isBehindHeading =
      before.isBlank && line.first == 0x23 && line[(close + 1)...].allSatisfy(\.isBlank)
    let first = line[open + 1]
    let areAttributes =
      first == 0x23 || first == 0x2E
      || line[open..<close].firstIndex(of: 0x3D).map { line[$0 + 1] == 0x22 } ?? false
    return areAttributes && (isBehindLink || isBehindHeading) ? close + 1 : nil
  }

  private static let longest = 240
}
