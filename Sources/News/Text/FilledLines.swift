/// Joins lines of text that a program filled to a width, marks and addresses counted in.
///
/// Once the marks are gone the lines are of all lengths, and nothing tells any more where they were
/// broken.
enum FilledLines {
  private struct Row {
    /// With its indent, without blanks at its end.
    let range: Range<Int>
    let indent: Int
    let columns: Int
    /// How long its first and its last word are.
    let firstWord: Int
    let lastWord: Int
    let isItem: Bool
    let hasLink: Bool
    /// Blanks at its end break a line in Markdown.
    let isEnded: Bool

    var isEmpty: Bool { indent == range.count }

    /// Without its indent.
    var words: Range<Int> { range.lowerBound + indent..<range.upperBound }
  }

  /// The text with each paragraph on one line; as it is when its lines aren't filled to a width.
  static func joined(_ text: [UInt8]) -> [UInt8] {
    let rows = rows(of: text)
    guard let width = width(of: rows, in: text) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for (index, row) in rows.enumerated() {
      if index > 0 {
        if continues(row, behind: rows[index - 1], width, text) {
          result.append(0x20)
          result += text[(row.range.lowerBound + row.indent)..<row.range.upperBound]
          continue
        }
        result.append(0x0A)
      }
      result += text[row.range]
    }
    return result
  }

  private static func rows(of text: [UInt8]) -> [Row] {
    let span = text.span
    var rows: [Row] = []
    rows.reserveCapacity(text.count / 40 + 1)
    var start = 0
    while start < span.count {
      let lineEnd = span.firstIndex(of: 0x0A, from: start, to: span.count)
      var end = lineEnd
      while end > start, span[end - 1].isBlank { end -= 1 }
      var word = start
      while word < end, span[word].isBlank { word += 1 }
      var wordEnd = word
      // What is longer fits on no line.
      while wordEnd < end, wordEnd - word < 200, !span[wordEnd].isBlank { wordEnd += 1 }
      var lastWord = end
      while lastWord > word, end - lastWord < 4_000, !span[lastWord - 1].isBlank { lastWord -= 1 }
      rows.append(
        Row(
          range: start..<end, indent: word - start, columns: columns(of: span, start..<end),
          firstWord: columns(of: span, word..<wordEnd),
          lastWord: columns(of: span, lastWord..<end),
          isItem: isItem(span, word..<end),
          hasLink: text.firstIndex(of: "](", in: start..<end) != nil, isEnded: lineEnd - end >= 2))
      start = lineEnd + 1
    }
    return rows
  }

  private static func columns(of text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var columns = 0
    for at in range.prefix(1 << 12) where text[at] & 0xC0 != 0x80 {
      columns += text[at] >= 0xE3 && text[at] < 0xF0 ? 2 : 1
    }
    return columns
  }

  /// `* `, `+ `, `o `, `# `, `12. `, and the bar of a table.
  private static func isItem(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 2 else { return false }
    let at = range.lowerBound
    switch text[at] {
    case 0x2A, 0x2B, 0x2D, 0x23, 0x6F, 0x3E: return text[at + 1].isBlank || text[at + 1] == 0x23
    case 0x7C: return true
    case 0xE2: return range.count > 3 && text[at + 3] == 0x20 && text[at + 1] != 0x80
    case 0x30...0x39:
      var end = at
      while end < range.upperBound, text[end].isDigit, end - at < 4 { end += 1 }
      return end + 1 < range.upperBound && text[end] == 0x2E && text[end + 1].isBlank
    default: return false
    }
  }

  /// The width that lines are filled to which run on in small letters; nil when few do.
  private static func width(of rows: [Row], in text: [UInt8]) -> Int? {
    let widest = 140
    var counts = [Int](repeating: 0, count: widest + 1)
    var all = 0
    var tooLong = 0
    for (row, next) in zip(rows, rows.dropFirst()) where runsOn(row, next, text) {
      all += 1
      if row.columns <= widest { counts[row.columns] += 1 } else { tooLong += 1 }
    }
    guard all >= 4, tooLong * 4 <= all else { return nil }
    var below = 0
    guard
      let width = counts.indices.first(where: { index in
        below += counts[index]
        return below * 20 >= (all - tooLong) * 19
      }), width >= 36
    else { return nil }
    var filled = 0
    for (row, next) in zip(rows, rows.dropFirst()) where runsOn(row, next, text) {
      if row.columns + 1 + next.firstWord > width { filled += 1 }
    }
    return filled * 3 >= all * 2 ? width : nil
  }

  private static func runsOn(_ row: Row, _ next: Row, _ text: [UInt8]) -> Bool {
    guard !row.isEmpty, !next.isEmpty, !next.isItem, row.columns >= 24 else { return false }
    // Converters break no line of a list inside of a link.
    return text[next.range.lowerBound + next.indent].isLowercase && !row.hasLink
  }

  private static func continues(
    _ row: Row, behind previous: Row, _ width: Int, _ text: [UInt8]
  ) -> Bool {
    guard !row.isEmpty, !previous.isEmpty, !row.isItem, !previous.isEnded else { return false }
    if text.repeatLabel(row.words, of: previous.words) { return false }
    let hang = previous.isItem ? 6 : 1
    // Only a word that can't be broken goes beyond the width.
    guard row.indent <= previous.indent + hang, previous.columns - previous.lastWord <= width + 1
    else { return false }
    return previous.columns + 1 + row.firstWord > width && isBroken(previous, text)
  }

  /// A line without words, such as a rule, is never broken.
  private static func isBroken(_ row: Row, _ text: [UInt8]) -> Bool {
    text[row.range].contains(where: \.isWordByte)
  }
}
