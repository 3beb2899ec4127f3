/// What stands above the first article of a digest holds for all of them: its name, its day, who
/// compiled it.
extension SeveralArticles {
  /// Gives the articles of a digest what its masthead says and they don't.
  func withMasthead(
    _ masthead: Recovery, _ articles: [Recovery], _ boundary: Boundary
  ) -> [Recovery] {
    switch boundary {
    // Databases put what was asked for, and when, above what they found.
    case .counter, .endMark, .citation, .stamp: return articles
    case .header, .heading, .rule, .number, .gap, .cluster, .closing, .brief, .signedTitle,
      .overline:
      break
    }
    // Below the last article stands what is said of the whole digest again.
    let isNamed = articles.dropLast().contains { $0.findings.has(.source) }
    let source = isNamed ? nil : source(of: masthead)
    let isSigned = articles.contains { $0.findings.has(.author) }
    let day = boundary == .header ? nil : day(of: masthead)
    return articles.map { article in
      var article = article
      if let day, !article.findings.has(.published) {
        let range = article.appended(Array(masthead.text[day.range]))
        article.findings.inherit(day.date, Article.Flags(day), range)
      }
      if let source, article.findings[.source].map({ $0.confidence < 70 }) ?? true {
        let range = article.appended(source)
        article.findings.propose(.source, range, .inference, 70)
      }
      if !isSigned, boundary != .header {
        for author in masthead.findings.lists where author.kind == .author {
          guard author.origin != .label || masthead.sender == nil else { continue }
          let range = article.appended(Array(masthead.text[author.range]))
          article.findings.append(.author, range, in: article.text, .inference, 55)
        }
      }
      return article
    }
  }

  /// The first whole day among the first lines of a masthead.
  private func day(of masthead: Recovery) -> FoundDate? {
    var dates = masthead.reader.dates
    for line in masthead.lines.prefix(Self.linesOfMasthead) {
      if let found = dates.firstDate(in: masthead.text, line.range), found.date.isDayKnown {
        return found
      }
    }
    return nil
  }

  private static let linesOfMasthead = 16

  /// The digest's own name: what its masthead states, who sent it, or its first line.
  private func source(of masthead: Recovery) -> [UInt8]? {
    if let source = masthead.findings[.source] { return Array(masthead.text[source.range]) }
    let text = masthead.text
    if let sender = masthead.sender {
      let end = text[sender].firstIndex(of: 0x3C) ?? sender.upperBound
      let name = masthead.withoutEmphasis(text.trimmed(sender.lowerBound..<end))
      if Names.isName(text, name), !FirstNames.isFirst(text, name) { return Array(text[name]) }
    }
    let first = masthead.lines.indices.dropFirst(masthead.top).prefix(6).first {
      masthead.lines[$0].words <= 5 && masthead.lines[$0].digits == 0
        && (masthead.lines[$0].isShouted || Outlets.isOutlet(text, masthead.lines[$0].range))
        && Names.isName(text, masthead.lines[$0].range)
        && Sections.table.value(of: text, in: masthead.lines[$0].range) == nil
    }
    guard let first, DigestWords.table.prefix(of: text, in: masthead.lines[first].range) == nil
    else {
      return nil
    }
    return Array(text[masthead.lines[first].range])
  }

  /// Whether parts are the articles of a digest rather than the points of one article, so that none
  /// has to bear a day or a name of its own.
  func isDigest(_ parts: [Range<Int>], by boundary: Boundary) -> Bool {
    switch boundary {
    case .number: isNumberedDigest(parts)
    case .heading, .rule:
      parts.count > 2 && isSurelyDigest(above: firstLine(from: parts[1].lowerBound))
    case .counter, .endMark, .header, .gap, .cluster, .citation, .stamp, .closing, .brief,
      .signedTitle, .overline:
      false
    }
  }

  /// Whether the first lines call the whole by a name that no single article has; a byline below it
  /// is that of one.
  private func isSurelyDigest(above first: Int) -> Bool {
    guard let name = nameOfDigest(above: first), name <= whole.top + 2,
      DigestWords.table.first(in: text, lines[name].range)?.value == true
    else { return false }
    return !whole.roles[..<first].contains(.byline)
  }

  /// Below a day, with the same line below each part or a name that says so above.
  private func isNumberedDigest(_ parts: [Range<Int>]) -> Bool {
    guard parts.count > 2, !isNumbered(parts[0]) else { return false }
    // A part begins behind the number of its line.
    let starts = parts.dropFirst().map { firstLine(from: $0.lowerBound) - 1 }
    guard let first = starts.first, day(of: whole) != nil else { return false }
    if let closings = repeatedClosings(), closings.count + 1 >= starts.count { return true }
    return isNamedDigest(above: first)
  }

  /// Whether one of the lines above the first article calls the whole a digest.
  func isNamedDigest(above first: Int) -> Bool { nameOfDigest(above: first) != nil }

  /// The line that does.
  func nameOfDigest(above first: Int) -> Int? {
    guard first < Self.linesOfMasthead, !isPageDump else { return nil }
    return (0..<first).first { namesDigest(lines[$0]) }
  }

  /// `NEWS IN BRIEF`, `The Larch Daily Digest`: a name that is, ends or begins with such a word.
  private func namesDigest(_ line: Line) -> Bool {
    guard line.words <= 8, line.ending != .sentence,
      let found = DigestWords.table.first(in: text, line.range)
    else { return false }
    let end = nameEnd(in: line.range)
    let isDated = end < line.range.upperBound
    guard line.capitalShare >= 50 || isDated && text.isUppercase(at: Int(line.start)) else {
      return false
    }
    let isLast = found.range.upperBound >= end - 1 && found.range.upperBound <= end
    if isLast, line.words <= (isDated ? 8 : 5) { return true }
    return found.range.lowerBound == line.range.lowerBound && text.isUppercase(at: Int(line.start))
      && found.range.upperBound < line.range.upperBound - 1 && text[found.range.upperBound] != 0x3A
  }

  /// Where the name ends in `Morning Briefing, 3 May 2016`.
  private func nameEnd(in range: Range<Int>) -> Int {
    var dates = whole.reader.dates
    guard let day = dates.firstDate(in: text, range) else { return range.upperBound }
    let name = whole.withoutJoint(range.lowerBound..<day.range.lowerBound)
    return whole.withoutDashes(name).upperBound
  }

  /// Whether a part begins with a number that parts articles.
  func isNumbered(_ part: Range<Int>) -> Bool {
    let line = firstLine(from: part.lowerBound)
    return line > 0 && Int(lines[line - 1].end) >= part.lowerBound - 8
      && listMark(line - 1) != nil
  }
}
