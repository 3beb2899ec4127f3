/// Two columns in the head of a print: `Ada Quill                May 6, 2019`.
enum HeadColumns {
  private static let headLength = 1_500
  private static let lineLimit = 12
  private static let gap = 8

  /// A text that has the given signs, with a line for each of the columns; nil when there are none.
  static func parted(_ text: [UInt8], _ signs: MarkSigns) -> [UInt8]? {
    guard signs.hasColumns else { return nil }
    let head = min(text.count, headLength)
    var gaps: [Range<Int>] = []
    var run = 0
    var count = 0
    var start = 0
    while start < head, count < lineLimit {
      let end = text.span.firstIndex(of: 0x0A, from: start, to: text.count)
      let line = text.trimmed(start..<end)
      if !line.isEmpty {
        count += 1
        if let gap = self.gap(in: text, line) {
          run += 1
          gaps.append(gap)
        } else {
          run = 0
        }
        // Rows of a table.
        if run > 2 { return nil }
      }
      start = end + 1
    }
    guard !gaps.isEmpty else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var at = 0
    for gap in gaps {
      result += text[at..<gap.lowerBound] + [0x0A]
      at = gap.upperBound
    }
    return result + text[at...]
  }

  /// Whether the head of a text has a gap as between columns, or a line that is set in as far.
  static func holdsGap(_ text: [UInt8]) -> Bool {
    text.span.firstRun(of: 0x20, length: gap, in: 0..<min(text.count, headLength)) != nil
  }

  /// The one gap inside of a line that parts words from words.
  private static func gap(in text: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    guard line.count <= 160 else { return nil }
    var found: Range<Int>?
    var at = line.lowerBound
    while at < line.upperBound {
      guard text[at] == 0x20 else {
        if text[at] == 0x09 || text[at] == 0x7C { return nil }
        at += 1
        continue
      }
      let start = at
      while text[at] == 0x20 { at += 1 }
      if at - start >= gap, found == nil {
        found = start..<at
      } else if at - start > 3 {
        return nil
      }
    }
    guard let found, isColumn(text, line.lowerBound..<found.lowerBound),
      isColumn(text, found.upperBound..<line.upperBound)
    else { return nil }
    return found
  }

  /// Words, and no label that the words behind the gap are the value of.
  private static func isColumn(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.count >= 6 && text[range.upperBound - 1] != 0x3A
      && text[range].count(where: \.isWordByte) * 2 > range.count
      && FieldLabel.table.value(of: text, in: range) == nil
  }
}
