/// A page's menu on one line, whose entries only blanks part: `Home World Business Sport Sign in`.
enum NavigationRow {
  /// Whether two words in three belong to names of sections and of a site's pages, four at least.
  static func isOne(_ text: [UInt8], _ line: Line) -> Bool {
    guard (fewestNames...mostWords).contains(Int(line.words)), line.ending == .none,
      line.innerEnds == 0, line.digits == 0, !text[line.range].contains(0x2C)
    else { return false }
    var names = 0
    var words = 0
    var others = 0
    var at = line.range.lowerBound
    while at < line.range.upperBound {
      let rest = at..<line.range.upperBound
      let end = [Sections.table.prefix(of: text, in: rest)?.end, pageEnd(in: rest, of: text)]
        .compactMap(\.self).max()
      if let end, end == rest.upperBound || text[end].isBlank {
        names += 1
        words += text[at..<end].split(separator: 0x20).count
        at = end
      } else {
        others += 1
        at = text[rest].firstIndex(where: \.isBlank) ?? rest.upperBound
      }
      while at < line.range.upperBound, text[at].isBlank { at += 1 }
    }
    return names >= fewestNames && words >= 2 * others
  }

  private static let fewestNames = 4
  private static let mostWords = 40

  private static func pageEnd(in rest: Range<Int>, of text: [UInt8]) -> Int? {
    guard let (cue, end) = Cue.lines.prefix(of: text, in: rest), cue == .junk else { return nil }
    return end
  }
}
