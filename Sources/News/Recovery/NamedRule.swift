/// Rules with a number or a file's name between their marks, as tools put them between files:
/// `----- 0012.txt -----`, `##### 002 #####`, `==> bridge.txt <==`.
///
/// Rows of a table printed one by one and sections of a digest stand between such marks, too:
/// `*** 2. row ***`, `~~~ WORLD ~~~`. Other headings are no such rules, nor are years, days and scores.
enum NamedRule {
  /// So many marks stand on either side.
  private static let fewestMarks = 4
  private static let longestName = 80

  @inline(__always)
  static func isOne(_ text: [UInt8], _ line: Line) -> Bool {
    // Most lines end in a letter or a stop.
    guard line.words <= 8, line.length >= 6, isMark(text[Int(line.end) - 1]) else { return false }
    return hasMarksAround(text, line)
  }

  private static func hasMarksAround(_ text: [UInt8], _ line: Line) -> Bool {
    let range = Int(line.start) - Int(line.markup)..<Int(line.end)
    let name = range.drop { isMark(text[$0]) || text[$0].isBlank }
    let behind = name.reversed().prefix { isMark(text[$0]) || text[$0].isBlank }.count
    let inner = name.dropLast(behind)
    guard let first = inner.first, let last = inner.last, inner.count <= longestName else {
      return false
    }
    // As `head` and `tail` part files.
    let isArrow =
      text.has("==> ", at: range.lowerBound, before: range.upperBound)
      && text.has(" <==", at: range.upperBound - 4, before: range.upperBound)
    let marks = min(
      text[range.lowerBound..<first].count(where: isMark),
      text[last + 1..<range.upperBound].count(where: isMark))
    let isRule = marks >= fewestMarks && text[range.lowerBound] == text[range.upperBound - 1]
    return isArrow && isFileName(text, inner)
      || isRule && (isFileName(text, inner) || isNumber(text, inner) || isRow(text, inner))
  }

  /// `2. row`, as a database's console prints it.
  private static func isRow(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let digits = text[range].prefix(while: \.isDigit)
    return !digits.isEmpty && digits.endIndex + 5 == range.upperBound
      && text.has(". row", at: digits.endIndex, before: range.upperBound)
  }

  /// The section in `~~~ WORLD ~~~`: a known one, between as many marks of one kind.
  static func section(in text: [UInt8], _ line: Line) -> Range<Int>? {
    guard line.words <= 4, line.digits == 0, line.length <= longestName,
      let mark = line.range.first, isMark(text[mark]), text[mark] == text[Int(line.end) - 1]
    else { return nil }
    let marks = text[line.range].prefix { $0 == text[mark] }.count
    let behind = text[line.range].reversed().prefix { $0 == text[mark] }.count
    guard marks >= 3, marks == behind, marks + behind < line.length else { return nil }
    let name = text.trimmed(Int(line.start) + marks..<Int(line.end) - marks)
    return Sections.table.value(of: text, in: name) != nil ? name : nil
  }

  /// `20180106_a.txt`, `notes/bridge.md`.
  private static func isFileName(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let dot = text[range].lastIndex(of: 0x2E), dot > range.lowerBound else { return false }
    let ending = dot + 1..<range.upperBound
    return (2...5).contains(ending.count) && text[ending].contains(where: \.isLetter)
      && text[ending].allSatisfy { $0.isLetter || $0.isDigit } && !text[range].contains(0x20)
  }

  /// `002`, `1417`: a number that is no year, nor one of few sections.
  private static func isNumber(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard (3...8).contains(range.count), text[range].allSatisfy(\.isDigit) else { return false }
    return range.count != 4 || text[range.lowerBound] == 0x30 || text[range.lowerBound] > 0x32
  }

  /// Whether rules are made of a byte.
  @inline(__always)
  static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x23, 0x2A, 0x2B, 0x2D, 0x3C, 0x3D, 0x3E, 0x5F, 0x7E: true
    default: false
    }
  }
}
