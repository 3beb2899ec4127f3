/// Tells files that hold several articles from articles with rules between their parts.
enum SeveralArticles {
  /// At most how many articles a file is taken apart into.
  private static let limit = 2000

  /// The articles of a text that holds several; nil when it is one.
  ///
  /// Parts stand between rules (`-----`), counters (`2 of 20 DOCUMENTS`) or begin with a headline's
  /// label. Each must have a headline, a body, and a date, a source or a label of its own, or the
  /// text is one article.
  static func parted(_ text: [UInt8], lines: [Line]) -> [Recovery]? {
    let ranges = parts(of: text, lines)
    guard ranges.count > 1, ranges.count < limit else { return nil }
    var articles: [Recovery] = []
    for (index, range) in ranges.enumerated() {
      var recovery = Recovery(Array(text[range]))
      guard !recovery.lines.isEmpty else { continue }
      recovery.run()
      if isArticle(recovery) {
        articles.append(recovery)
      } else if index > 0, index < ranges.count - 1 {
        // Only a masthead and a colophon may stand beside the articles.
        return nil
      }
    }
    return articles.count > 1 ? articles : nil
  }

  private static func isArticle(_ recovery: Recovery) -> Bool {
    let findings = recovery.findings
    guard let headline = findings[.headline] else { return false }
    let words = recovery.body.reduce(0) { $0 + Int(recovery.lines[$1].words) }
    return words >= 20
      && (findings.has(.published) || findings.has(.source) || headline.origin == .label)
  }

  private static func parts(of text: [UInt8], _ lines: [Line]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var headlines = 0
    for line in lines {
      let isSeparator = isRule(text, line.range) || isCounter(text, line)
      let isHeadline = !isSeparator && isHeadlineLabel(text, line)
      if isHeadline { headlines += 1 }
      guard isSeparator || isHeadline && headlines > 1 else { continue }
      let at = Int(line.start)
      if at > start { ranges.append(start..<at) }
      start = isSeparator ? Int(line.end) : at
    }
    if start < text.count { ranges.append(start..<text.count) }
    return ranges
  }

  /// Five and more of one mark.
  private static func isRule(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let mark = text[range.lowerBound]
    switch mark {
    case 0x2D, 0x3D, 0x2A, 0x5F, 0x7E, 0x23:
      return range.count >= 5 && text[range].allSatisfy { $0 == mark }
    default: return false
    }
  }

  /// `2 of 20 DOCUMENTS`.
  private static func isCounter(_ text: [UInt8], _ line: Line) -> Bool {
    line.words == 4 && line.digits >= 2 && text[line.range.lowerBound].isDigit
      && text.firstIndex(of: "DOCUMENTS", in: line.range) != nil
  }

  private static func isHeadlineLabel(_ text: [UInt8], _ line: Line) -> Bool {
    guard line.blanksAbove > 0 || line.start == 0, line.words >= 3,
      let (field, value) = LineReader.label(in: text, line.range)
    else { return false }
    return field == .headline && !value.isEmpty
  }
}
