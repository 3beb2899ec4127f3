/// The line that archives of scanned papers put above what was cut out of one.
extension Recovery {
  /// `Coast Post (Oldport, Essex : 1926 - 1954), Monday 6 March 1950, page 12`,
  /// `The Coast Post. [volume] (Oldport) 1902-current, March 6, 1950, Image 2`,
  /// `Coast Post (Oldport, Essex) · Mon, Mar 6, 1950 · Page 2`.
  mutating func readClipping() {
    guard top < min(lines.count, roles.count), lines[top].digits >= 5,
      lines[top].length <= Self.longestClippingLine, lines[top].ending == .none,
      !isStatement(roles[top])
    else { return }
    let range = lines[top].range
    guard let open = text[range].firstIndex(of: 0x28),
      let close = text[open..<range.upperBound].firstIndex(of: 0x29)
    else { return }
    let name = withoutVolumeMark(text.trimmed(range.lowerBound..<open))
    let rest = close + 1..<range.upperBound
    guard name.count >= 4, open - range.lowerBound <= Self.longestPaperName,
      Names.isName(text, name),
      let found = reader.dates.firstDate(in: text, rest), found.date.isDayKnown,
      mayStandBeforeDay(close + 1..<found.range.lowerBound),
      isBehindDay(found.range.upperBound..<range.upperBound)
    else { return }
    findings.propose(.source, name, .pattern, 90)
    findings.propose(found, .pattern, 90)
    // The same above others may part them.
    roles[top] = .date
  }

  private static let longestClippingLine = 240
  private static let longestPaperName = 70

  private func isStatement(_ role: LineRole) -> Bool {
    switch role {
    case .label, .ending, .byline, .rule: true
    default: false
    }
  }

  /// Without what catalogues put behind a title: `The Coast Post. [volume]`.
  private func withoutVolumeMark(_ range: Range<Int>) -> Range<Int> {
    guard let open = text[range].firstIndex(of: 0x5B) else { return range }
    let name = text.trimmed(range.lowerBound..<open)
    return name.last.map { text[$0] == 0x2E } ?? false ? name.dropLast() : name
  }

  /// Marks, a weekday, or the years in which the paper came out.
  private func mayStandBeforeDay(_ range: Range<Int>) -> Bool {
    text[range].split { !$0.isWordByte || $0 == 0xC2 || $0 == 0xB7 }.allSatisfy { word in
      word.allSatisfy(\.isDigit) || word.elementsEqual("current".utf8)
        || DateWords.isWeekday(text, word.startIndex..<word.endIndex)
    }
  }

  /// What follows the day: an edition, and the number of a page or a picture at the end.
  private func isBehindDay(_ range: Range<Int>) -> Bool {
    // The second line of such a record may be joined to the first.
    let end = text.firstIndex(of: "http", in: range) ?? range.upperBound
    let parts = text[range.lowerBound..<end].split { $0 == 0x2C || $0 == 0xB7 || $0 == 0xC2 }
      .map { text.trimmed($0.startIndex..<$0.endIndex) }.filter { !$0.isEmpty }
    guard let last = parts.last, parts.count <= 3 else { return false }
    return isPageOrPicture(last)
  }

  private func isPageOrPicture(_ range: Range<Int>) -> Bool {
    if Furniture.isPage(text, range) { return true }
    guard let blank = text[range].firstIndex(of: 0x20) else { return false }
    return text[blank + 1..<range.upperBound].allSatisfy(\.isDigit)
      && text.hasFolded("image", at: range.lowerBound) && blank == range.lowerBound + 5
  }
}
