/// How some databases cite an article below its headline: `Quill, Ada. Coast Post; Oldport [Oldport]3 May
/// 2016: A7.`
extension Recovery {
  /// Reads the citation among the first lines, and takes it and the heading of the text out of the text.
  mutating func readCitationLine() {
    for index in top..<max(top, min(top + Self.linesToCitation, roles.count)) {
      guard lines[index].words <= 32, let parts = citationParts(lines[index].range) else {
        continue
      }
      findings.propose(parts.date, .pattern, 84)
      findings.propose(.source, withoutNamedEdition(parts.outlet), .pattern, 82)
      if let author = parts.author { appendAuthors(author, .pattern, 82) }
      roles[index] = .junk
      let below = (index + 1..<min(index + 1 + Self.linesToText, roles.count)).first {
        FieldLabel.table.value(of: text, in: withoutColon(lines[$0].range)) == .body
      }
      if let below { roles[below] = .junk }
      return
    }
  }

  private static let linesToCitation = 6
  /// Links may stand between the citation and `Full text`.
  private static let linesToText = 4

  private struct CitationParts {
    var author: Range<Int>?
    let outlet: Range<Int>
    let date: FoundDate
  }

  private mutating func citationParts(_ range: Range<Int>) -> CitationParts? {
    guard range.count > 24, text[range.upperBound - 1] == 0x2E,
      let colon = text[range.suffix(Self.longestPage)].lastIndex(of: 0x3A),
      text[colon..<range.upperBound].contains(where: \.isDigit),
      let place = text[range.lowerBound..<colon].lastIndex(of: 0x5D),
      let found = reader.dates.firstDate(in: text, place..<colon), found.date.isDayKnown,
      found.range.lowerBound <= place + 3, found.range.upperBound == colon,
      let open = text[range.lowerBound..<place].lastIndex(of: 0x5B)
    else { return nil }
    let before = text[range.lowerBound..<open]
    let names = text.trimmed(range.lowerBound..<(before.lastIndex(of: 0x3B) ?? open))
    guard let comma = text[names].firstIndex(of: 0x2C),
      let stop = endOfAuthor(in: comma..<names.upperBound)
    else {
      return Names.isName(text, names) ? CitationParts(outlet: names, date: found) : nil
    }
    let outlet = stop + 2..<names.upperBound
    guard Names.isName(text, outlet) else { return nil }
    return CitationParts(author: names.lowerBound..<stop, outlet: outlet, date: found)
  }

  /// The first stop behind a whole name; behind initials alone, as in `Quill, A. B`, the last.
  private func endOfAuthor(in range: Range<Int>) -> Int? {
    let stops = range.dropLast().filter { text[$0] == 0x2E && text[$0 + 1] == 0x20 }
    return stops.first { text[$0 - 1].isWordByte && text[$0 - 2].isWordByte } ?? stops.last
  }

  /// Of `: A7.` or `: 12, 14.`, with room.
  private static let longestPage = 16
}
