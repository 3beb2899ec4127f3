/// The attributes and fences that Pandoc writes into Markdown: `# Bridge Opens {#bridge .title}`,
/// `[Ada Quill](quill.html){.byline}`, `::: {.article}`.
///
/// Pandoc User's Guide, "Divs and Spans" and "Heading identifiers".
enum PandocMarks {
  /// The text without them, as it is when it has none.
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

  private static func areThere(_ text: [UInt8]) -> Bool {
    let span = text.span
    guard span.hold(0x7B, in: 0..<text.count) else { return false }
    return [" {#", " {.", "){.", "]{.", "){#", "]{#"].contains {
      text.firstIndex(of: $0, in: 0..<text.count) != nil
    }
  }

  /// `:::`, `::: {.byline}`, `::: article`.
  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let mark = line.drop(while: \.isBlank)
    guard mark.starts(with: [0x3A, 0x3A, 0x3A]) else { return false }
    let rest = mark.drop { $0 == 0x3A || $0.isBlank }
    return rest.isEmpty || rest.first == 0x7B || !rest.contains(0x20)
  }

  private static func append(_ line: ArraySlice<UInt8>, to plain: inout [UInt8]) {
    let start = plain.count
    var at = line.startIndex
    while at < line.endIndex {
      if line[at] == 0x7B, let end = attributesEnd(in: line, from: at) {
        let isSpan = plain.last == 0x5D
        // `[Credit: Ada Quill]{.credit}` is a span, and no link.
        if isSpan, let open = plain[start...].lastIndex(of: 0x5B) {
          plain.removeLast()
          plain.remove(at: open)
        }
        at = end
        continue
      }
      plain.append(line[at])
      at += 1
    }
    // A backslash at its end breaks a line.
    if plain.count > start, plain.last == 0x5C { plain.removeLast() }
    while plain.count > start, plain.last == 0x20 { plain.removeLast() }
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
    let areAttributes = first == 0x23 || first == 0x2E || line[open..<close].contains(0x3D)
    return areAttributes && (isBehindLink || isBehindHeading) ? close + 1 : nil
  }

  private static let longest = 240
}
