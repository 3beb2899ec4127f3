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
    case .header, .heading, .section, .rule, .number, .listed, .gap, .cluster, .closing, .brief,
      .signedTitle, .overline:
      break
    }
    // Below the last article stands what is said of the whole digest again.
    // An agency in a dateline wrote the report; the outlet may be another.
    let isNamed = articles.dropLast().contains {
      $0.findings[.source].map { $0.confidence >= Self.sureSource } ?? false
    }
    let source = isNamed ? nil : source(of: masthead)
    let isSigned = articles.contains { $0.findings.has(.author) }
    let isQuery = boundary == .header && !linesAbove(masthead.lines.count).nameDigest
    let day = isQuery ? nil : day(of: masthead)
    let isFiled = articles.contains { $0.findings.has(.section) }
    let section = isFiled ? nil : section(of: masthead)
    return articles.map { article in
      var article = article
      if let day, !article.findings.has(.published) {
        let range = article.appended(Array(masthead.text[day.range]))
        article.findings.inherit(day.date, Article.Flags(day), range)
      }
      if let source, article.findings[.source].map({ $0.confidence < Self.sureSource }) ?? true {
        let range = article.appended(source)
        article.findings.propose(.source, range, .inference, Self.sureSource)
      }
      if let section {
        article.findings.propose(.section, article.appended(section), .inference, 65)
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

  private static let sureSource: UInt8 = 70

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

  /// The digest's own name: what its masthead states, who sent it, or its first line.
  private func source(of masthead: Recovery) -> [UInt8]? {
    let text = masthead.text
    // `The Larch Weekly, no. 41`
    if masthead.top < masthead.lines.count {
      let line = masthead.lines[masthead.top].range
      let name = masthead.withoutIssue(line)
      if name.count < line.count, Outlets.isOutlet(text, name) { return Array(text[name]) }
    }
    if let source = masthead.findings[.source] {
      return Array(text[nameAndRest(of: source.range, in: masthead).name])
    }
    if let sender = masthead.sender {
      let end = text[sender].firstIndex(of: 0x3C) ?? sender.upperBound
      let name = masthead.withoutEmphasis(text.trimmed(sender.lowerBound..<end))
      if Names.isName(text, name), !FirstNames.isFirst(text, name) { return Array(text[name]) }
    }
    if let name = periodical(of: masthead) { return Array(text[name]) }
    let first = masthead.lines.indices.dropFirst(masthead.top).prefix(6).first {
      masthead.lines[$0].words <= 5 && masthead.lines[$0].digits == 0
        && (masthead.lines[$0].isShouted || Outlets.isOutlet(text, masthead.lines[$0].range))
        && Names.isName(text, masthead.lines[$0].range)
        && Sections.table.value(of: text, in: masthead.lines[$0].range) == nil
    }
    guard let first, !isBareDigestName(masthead.lines[first].range, in: text) else { return nil }
    return Array(text[nameAndRest(of: masthead.lines[first].range, in: masthead).name])
  }

  /// `Coast Newsline` in `Coast Newsline Vol. 4, No. 33, 3 May 2016`, the first line.
  private func periodical(of masthead: Recovery) -> Range<Int>? {
    guard let line = masthead.lines.dropFirst(masthead.top).first, namesDigest(line) else {
      return nil
    }
    let name = masthead.withoutVolume(line.range)
    return name.count < line.length && name.count >= 3 ? name : nil
  }

  /// `Digest of the Week`, `NATION IN BRIEF`: a name of no outlet.
  private func isBareDigestName(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    guard let word = DigestWords.table.first(in: text, range)?.range else { return false }
    let before = text.trimmed(range.lowerBound..<word.lowerBound)
    return before.isEmpty || Sections.table.value(of: text, in: before) != nil
  }

  /// `Coast Post` in `Coast Post — Daily Digest` and in `Coast Post - World`, and its section there.
  private func nameAndRest(
    of range: Range<Int>, in masthead: Recovery
  ) -> (name: Range<Int>, section: Range<Int>?) {
    guard let bar = masthead.lastBar(in: range), bar.lowerBound - range.lowerBound >= 3 else {
      return (range, nil)
    }
    let rest = bar.upperBound..<range.upperBound
    let isSection = Sections.table.value(of: masthead.text, in: rest) != nil
    guard isSection || DigestWords.table.first(in: masthead.text, rest) != nil else {
      return (range, nil)
    }
    return (range.lowerBound..<bar.lowerBound, isSection ? rest : nil)
  }

  /// The section that a masthead names, by itself or behind the digest's name.
  private func section(of masthead: Recovery) -> [UInt8]? {
    if let section = masthead.findings[.section] { return Array(masthead.text[section.range]) }
    return masthead.findings[.source].flatMap { source in
      nameAndRest(of: source.range, in: masthead).section.map { Array(masthead.text[$0]) }
    }
  }

  /// Whether parts are the articles of a digest rather than the points of one article, so that none
  /// has to bear a day or a name of its own.
  func isDigest(_ parts: [Range<Int>], by boundary: Boundary) -> Bool {
    switch boundary {
    case .number: isNumberedDigest(parts)
    case .listed: linesAbove(marks.listStart).nameUnsignedDigest
    case .heading, .rule, .section:
      parts.count > 2
        && (linesAbove(firstLine(from: parts[1].lowerBound)).surelyNameDigest
          || isNewsletter(parts) || isDigestOfDatelines(parts))
    case .counter, .endMark, .header, .gap, .cluster, .citation, .stamp, .closing, .brief,
      .signedTitle, .overline:
      false
    }
  }

  /// `World in brief`, a name that articles have too, above parts most of which begin with a dateline:
  /// `**OLDPORT** — A ferry ...`.
  private func isDigestOfDatelines(_ parts: [Range<Int>]) -> Bool {
    let above = linesAbove(firstLine(from: parts[1].lowerBound))
    guard parts.count > 3, !above.hasByline, !above.hasProse, whole.top < lines.count,
      DigestWords.table.first(in: text, lines[whole.top].range) != nil
    else { return false }
    let datelined = parts.dropFirst().count(where: beginsWithDateline)
    return datelined > 2 && datelined * 4 >= (parts.count - 1) * 3
  }

  /// Whether the first sentence of each part that has one soon begins with the dateline of an agency.
  func areOfAgencies(_ parts: [Range<Int>]) -> Bool {
    let inner = parts.filter { part in
      let first = firstLine(from: part.lowerBound)
      return (first..<min(first + 4, whole.roles.count)).contains {
        whole.roles[$0] == .prose && Int(lines[$0].start) < part.upperBound
      }
    }
    return inner.count > 1 && inner.allSatisfy { openingDateline(of: $0)?.agency != nil }
  }

  private func beginsWithDateline(_ part: Range<Int>) -> Bool { openingDateline(of: part) != nil }

  private func openingDateline(of part: Range<Int>) -> Dateline? {
    let first = firstLine(from: part.lowerBound)
    let prose = (first..<min(first + 4, whole.roles.count)).first {
      whole.roles[$0] == .prose && Int(lines[$0].start) < part.upperBound
    }
    guard let prose else { return nil }
    let opening = text[lines[prose].range.prefix(120)].filter { $0 != 0x2A && $0 != 0x5F }
    return Dateline.find(in: opening, opening.indices)
  }

  /// Whether an outlet sent the whole, and most parts lead to an article each.
  private func isNewsletter(_ parts: [Range<Int>]) -> Bool {
    guard whole.isSentByOutlet else { return false }
    let linked = parts.count { part in
      let last = firstLine(from: part.upperBound) - 1
      guard last >= 0, Int(lines[last].start) >= part.lowerBound else { return false }
      // What is read on leads there; another link may stand below it.
      return [last - 1, last].contains {
        $0 >= 0 && lines[$0].words <= 12 && text.firstIndex(of: "http", in: lines[$0].range) != nil
      }
    }
    return linked * 2 > parts.count
  }

  /// Below a day, with the same line below each part or a name that says so above.
  private func isNumberedDigest(_ parts: [Range<Int>]) -> Bool {
    guard parts.count > 2, !isNumbered(parts[0]) else { return false }
    // A part begins behind the number of its line.
    let starts = parts.dropFirst().map { firstLine(from: $0.lowerBound) - 1 }
    guard let first = starts.first else { return false }
    guard day(of: whole) != nil else { return isIssueOfDigest(above: first) }
    if let closings = repeatedClosings(), closings.count + 1 >= starts.count { return true }
    return linesAbove(first).nameDigest
  }

  private static let wordsOfIssue = 5

  /// `Oldport News Bulletin No. 23` in the first line, and no text above the first article: a digest that
  /// bears its number instead of a day.
  private func isIssueOfDigest(above first: Int) -> Bool {
    guard whole.top < first, first <= lines.count else { return false }
    let above = linesAbove(first)
    let title = lines[whole.top].range
    let name = whole.withoutIssue(title)
    return !above.hasByline && !above.hasProse && name != title
      && text[name].count { $0 == 0x20 } < Self.wordsOfIssue
      && DigestWords.table.first(in: text, name)?.range.upperBound == name.upperBound
  }

  /// Whether a part begins with a number that parts articles.
  func isNumbered(_ part: Range<Int>) -> Bool {
    let line = firstLine(from: part.lowerBound)
    return line > 0 && Int(lines[line - 1].end) >= part.lowerBound - 8
      && listMark(line - 1) != nil
  }
}
