/// Labels at the beginnings of lines: `Title: ...`, `**Von:** ...`, `HD  ...`.
extension LineReader {
  /// A label at the start of a line, and the value behind its colon.
  static func label(
    of line: Line, in text: [UInt8]
  ) -> (field: FieldLabel, value: Range<Int>)? {
    let first = text[Int(line.start)]
    // But for a colon or a tab, only codes and what stands in brackets, bars or stars are labels.
    guard
      line.marks.mayHold(0x3A) || line.marks.mayHold(0x09) || line.marks.mayHold(0xEF)
        || line.marks.mayHold(first)
        || first.isUppercase && line.length > 1 && text[Int(line.start) + 1].isUppercase
    else { return nil }
    return label(in: text, line.range)
  }

  /// The same of a range.
  static func label(
    in text: [UInt8], _ range: Range<Int>
  ) -> (field: FieldLabel, value: Range<Int>)? {
    guard mayBeLabelled(text, range) else { return nil }
    let first = text[range.lowerBound]
    if first == 0xE3 || first == 0x5B, let found = labelInBrackets(text, range) { return found }
    var start = range.lowerBound
    // `- Author: ...` in a list of fields.
    if text.has("- ", at: start, before: range.upperBound) { start += 2 }
    // `:keywords: ...`, as AsciiDoc has its attributes.
    if start + 1 < range.upperBound, text[start] == 0x3A, text[start + 1].isLetter { start += 1 }
    while start < range.upperBound, isOrnament(text[start]) { start += 1 }
    // `article_title: ...`, as scrapers name what belongs to an article.
    if text.has("article_", at: start, before: range.upperBound) { start += 8 }
    guard let (field, end) = FieldLabel.table.prefix(of: text, in: start..<range.upperBound)
    else { return headingBeforeTitle(in: text, start..<range.upperBound) }
    if field == .related, let value = valueBehindBold(in: text, range, start, end) {
      return (field, value)
    }
    if let value = codedValue(in: text, range, end) { return (field, value) }
    var at = end
    // `TITLE.....: ...`
    if text.has("..", at: at, before: range.upperBound) {
      while at < range.upperBound, text[at] == 0x2E { at += 1 }
    }
    while at < range.upperBound, text[at].isBlank || isOrnament(text[at]) { at += 1 }
    let isWide = text.has("：", at: at, before: range.upperBound)
    // `| Title | Harbour Bridge Opens |`, or columns that a tab parts.
    let isRow = text[range.lowerBound] == 0x7C
    let isCell = text[end..<at].contains { $0 == 0x09 || isRow && $0 == 0x7C }
    guard isWide || isCell || at < range.upperBound && text[at] == 0x3A else { return nil }
    if isWide { at += 3 } else if at < range.upperBound, text[at] == 0x3A { at += 1 }
    // Outliners write `title:: ...`.
    if !isCell, at < range.upperBound, text[at] == 0x3A { at += 1 }
    // A clock (`from 10:30`) or an address (`via://`) is no label.
    if at < range.upperBound, !isWide, text[at].isDigit && at > 1 && text[at - 2].isDigit {
      return nil
    }
    while at < range.upperBound, text[at] == 0x2A || text[at] == 0x5F { at += 1 }
    var value = text.trimmed(min(at, range.upperBound)..<range.upperBound)
    if isCell, let last = value.last, text[last] == 0x7C {
      value = text.trimmed(value.lowerBound..<last)
    }
    let isText = value.isEmpty && loneLabelsOfText.value(of: text, in: start..<end) != nil
    return (isText ? .body : field, value)
  }

  /// Labels that name who wrote what they stand above, but where nothing stands behind them.
  private static let loneLabelsOfText = PhraseTable<Bool>([
    (true, ["text", "texte", "texto", "testo", "tekst", "текст"])
  ])

  /// `【見出し】...`, as Japanese and Chinese databases name their fields, `[titulo]` above a value, and
  /// `[TITLE] ...`.
  private static func labelInBrackets(
    _ text: [UInt8], _ range: Range<Int>
  ) -> (field: FieldLabel, value: Range<Int>)? {
    let isWide = text.has("【", at: range.lowerBound, before: range.upperBound)
    let close =
      isWide
      ? text.firstIndex(of: "】", in: range.prefix(longestInBrackets))
      : text[range.prefix(longestInBrackets)].firstIndex(of: 0x5D)
    let width = isWide ? 3 : 1
    guard let close else { return nil }
    let isAlone = close + width == range.upperBound
    let name = text.trimmed(range.lowerBound + width..<close)
    guard let field = FieldLabel.table.value(of: text, in: name),
      isWide || isAlone || isKey(name, before: close + 1, text),
      // `[image]` stands where a picture was.
      isWide || field != .caption && field != .credit && field != .related
    else { return nil }
    let value = text.trimmed(close + width..<range.upperBound)
    let isText = value.isEmpty && loneLabelsOfText.value(of: text, in: name) != nil
    return (isText ? .body : field, value)
  }

  private static let longestInBrackets = 36

  /// Whether what stands in brackets is all capitals or all small letters, as keys are, and a blank behind
  /// it: `[Update] Bridge Opens` is a headline.
  private static func isKey(_ name: Range<Int>, before end: Int, _ text: [UInt8]) -> Bool {
    text[end] == 0x20 && name.count >= 3
      && (text[name].allSatisfy { $0.isUppercase || $0 == 0x5F }
        || text[name].allSatisfy { $0.isLowercase || $0 == 0x5F })
  }

  /// `Nos lecteurs ont lu ensuite : ...`: a heading of lists on the same line as a title.
  private static func headingBeforeTitle(
    in text: [UInt8], _ range: Range<Int>
  ) -> (field: FieldLabel, value: Range<Int>)? {
    guard let (_, end) = RelatedHeading.heading(of: text, in: range), end < range.upperBound,
      text[range.lowerBound..<end].contains(0x20)
    else { return nil }
    var at = end
    while at < range.upperBound, text[at].isBlank || text[at] == 0x2A { at += 1 }
    guard at + 8 < range.upperBound, text[at] == 0x3A, text[range.upperBound - 1] != 0x2E else {
      return nil
    }
    at += 1
    while at < range.upperBound, text[at] == 0x2A || text[at].isBlank { at += 1 }
    guard at < range.upperBound, !text[at].isLowercase else { return nil }
    return (.related, text.trimmed(at..<range.upperBound))
  }

  /// The title in `**Lire aussi** Bridge Opens`.
  private static func valueBehindBold(
    in text: [UInt8], _ range: Range<Int>, _ start: Int, _ end: Int
  ) -> Range<Int>? {
    guard start >= range.lowerBound + 2, text[start - 1] == 0x2A, text[start - 2] == 0x2A,
      text.has("** ", at: end, before: range.upperBound), end + 10 < range.upperBound,
      text[start..<end].contains(0x20), text.isUppercase(at: end + 3),
      text[range.upperBound - 1] != 0x2E
    else { return nil }
    return text.trimmed(end + 3..<range.upperBound)
  }

  /// Whether a colon, or a code of two capitals, is where a label has it.
  @inline(__always)
  private static func mayBeLabelled(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    if text.span.holdLabelMark(from: range.lowerBound, to: range.upperBound) { return true }
    if range.count >= 2, text[range.lowerBound] == 0x7C { return true }
    if text.has("【", at: range.lowerBound, before: range.upperBound) { return true }
    if text[range.lowerBound] == 0x5B { return true }
    if range.count >= 2, text[range.lowerBound] == 0x2A, text[range.lowerBound + 1] == 0x2A {
      return true
    }
    return range.count >= 2 && text[range.lowerBound].isUppercase
      && text[range.lowerBound + 1].isUppercase
  }

  /// The value behind a code of two capitals and a gap, as in `HD  Bridge Opens`; exports use these.
  private static func codedValue(
    in text: [UInt8], _ range: Range<Int>, _ end: Int
  ) -> Range<Int>? {
    let start = range.lowerBound
    guard end - start == 2, text[start].isUppercase, text[start + 1].isUppercase else { return nil }
    if end == range.upperBound { return end..<end }
    let isGap = text[end] == 0x09 || end + 1 < range.upperBound && text[end + 1] == 0x20
    return isGap && text[end].isBlank ? text.trimmed(end..<range.upperBound) : nil
  }

  /// Markup that may stand before a label: `**Title:**`, `# Title:`, `"title":`.
  private static func isOrnament(_ byte: UInt8) -> Bool {
    byte == 0x2A || byte == 0x23 || byte == 0x5F || byte == 0x22 || byte == 0x3E || byte == 0x7C
      || byte == 0x20
  }

  /// Whether a label makes sense for a line as long as this one.
  static func fits(
    _ label: (field: FieldLabel, value: Range<Int>), _ line: Line, _ text: [UInt8]
  ) -> Bool {
    switch label.field {
    case .headline, .related, .caption, .credit, .tags, .filed, .body, .other, .url: true
    case .source, .publisher, .author, .sender, .place:
      // `Source: Ferry delays ease` is a headline: names are capitalised.
      line.words <= 24
        && (line.words <= 4 || line.capitalShare >= 50 || line.digits > 2
          || text[line.range].contains { $0 >= 0xD0 })
    case .date, .updated, .section: line.words <= 24
    }
  }
}
