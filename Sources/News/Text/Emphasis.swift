/// The signs that converters put around a line in slanted or heavy letters (`/words/`, `*words*`,
/// `_words_`), and those of headings inside of lists (`* ### Words`).
enum Emphasis {
  /// The text without the signs around whole lines that are short, as bylines and subheadings are.
  static func removed(from text: [UInt8]) -> [UInt8] {
    let span = text.span
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var start = 0
    while start < span.count {
      let end = span.firstIndex(of: 0x0A, from: start, to: span.count)
      let line = text.trimmed(start..<end)
      if isMarked(span, line) {
        plain += text[start..<line.lowerBound] + text[line.lowerBound + 1..<line.upperBound - 1]
      } else if let heading = headingInList(span, line) {
        plain += text[start..<line.lowerBound + 2] + text[heading..<end]
      } else {
        plain += text[start..<end]
      }
      plain.append(0x0A)
      start = end + 1
    }
    return plain
  }

  private static func isMarked(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count > 4, line.count < 400 else { return false }
    let mark = text[line.lowerBound]
    guard mark == 0x2F || mark == 0x2A || mark == 0x5F, text[line.upperBound - 1] == mark else {
      return false
    }
    // A sentence in italics may be a note, which recovery knows by the signs.
    let last = text[line.upperBound - 2]
    if last == 0x2E || last == 0x21 || last == 0x3F { return false }
    // Addresses have no blanks; two stars are left for recovery, which knows them.
    var isSpaced = false
    for at in line.lowerBound + 1..<line.upperBound - 1 {
      if text[at] == mark { return false }
      if text[at] == 0x20 { isSpaced = true }
    }
    return isSpaced && !text[line.lowerBound + 1].isBlank
  }

  /// Where the words of a heading begin that is an entry of a list.
  private static func headingInList(_ text: Span<UInt8>, _ line: Range<Int>) -> Int? {
    guard line.count > 5, text[line.lowerBound] == 0x2A, text[line.lowerBound + 1] == 0x20,
      text[line.lowerBound + 2] == 0x23
    else { return nil }
    var at = line.lowerBound + 2
    while at < line.upperBound, text[at] == 0x23 { at += 1 }
    guard at < line.upperBound, text[at] == 0x20 else { return nil }
    while at < line.upperBound, text[at] == 0x20 { at += 1 }
    return at
  }
}
