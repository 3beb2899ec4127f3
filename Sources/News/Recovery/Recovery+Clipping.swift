/// The line that archives of scanned papers put above what was cut out of one.
extension Recovery {
  /// `Coast Post (Oldport, Essex : 1926 - 1954), Monday 6 March 1950, page 12`,
  /// `The Coast Post. [volume] (Oldport) 1902-current, March 6, 1950, Image 2`,
  /// `Coast Post (Oldport, Essex) · Mon, Mar 6, 1950 · Page 2`.
  mutating func readClipping() {
    guard top < min(lines.count, roles.count), lines[top].digits >= 5, lines[top].length <= 240,
      !hasStatement(roles[top])
    else { return }
    let range = lines[top].range
    guard let open = text[range].firstIndex(of: 0x28),
      let close = text[open..<range.upperBound].firstIndex(of: 0x29)
    else { return }
    let name = withoutVolume(text.trimmed(range.lowerBound..<open))
    let rest = close + 1..<range.upperBound
    guard name.count >= 4, open - range.lowerBound <= Self.longestName, Names.isName(text, name),
      let found = reader.dates.firstDate(in: text, rest), found.date.isDayKnown,
      holdsPage(found.range.upperBound..<range.upperBound)
    else { return }
    findings.propose(.source, name, .pattern, 90)
    findings.propose(found, .pattern, 90)
    roles[top] = .junk
    top += 1
  }

  private static let longestName = 70

  private func hasStatement(_ role: LineRole) -> Bool {
    switch role {
    case .label, .ending, .byline, .rule: true
    default: false
    }
  }

  /// Without what catalogues put behind a title: `The Coast Post. [volume]`.
  private func withoutVolume(_ range: Range<Int>) -> Range<Int> {
    let open = text[range].firstIndex(of: 0x5B)
    var name = open.map { text.trimmed(range.lowerBound..<$0) } ?? range
    if let last = name.last, text[last] == 0x2E { name = name.dropLast() }
    return name
  }

  private func holdsPage(_ range: Range<Int>) -> Bool {
    text[range].split { $0 == 0x2C || $0 == 0x20 }.contains {
      Self.pages.value(of: text, in: $0.startIndex..<$0.endIndex) != nil
    }
  }

  private static let pages = PhraseTable<Bool>([
    (
      true,
      [
        "page", "p.", "pp.", "p", "image", "seite", "s.", "página", "pág.", "pagina", "pag.",
        "blz.",
        "sida", "side",
      ]
    )
  ])
}
