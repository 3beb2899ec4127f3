/// What stands above the first of several starts tells whether they begin the articles of a digest or
/// the parts of one article.
extension SeveralArticles {
  /// The lines above the first start: a masthead, or the head of the one article.
  struct LinesAbove {
    /// The line that calls the whole a digest.
    let digestName: Int?
    /// Whether the first lines do, by a name that no single article has.
    let isNamedSurely: Bool
    let hasTitle: Bool
    let hasByline: Bool
    let hasDate: Bool
    let hasProse: Bool

    var nameDigest: Bool { digestName != nil }
    /// The same, without a byline, which would be that of one article.
    var nameUnsignedDigest: Bool { nameDigest && !hasByline }
    /// Whether a headline stands there, so that all below are parts of its article.
    var areHeadline: Bool { !nameDigest && hasTitle }
    /// Whether a byline or a day does.
    var areByline: Bool { !nameDigest && (hasByline || hasDate) }
    /// Whether they call the whole a digest; a byline below the name is that of one article.
    var surelyNameDigest: Bool { isNamedSurely && !hasByline }
  }

  /// The lines above one that is the first of several.
  func linesAbove(_ first: Int) -> LinesAbove {
    let end = min(first, whole.roles.count)
    let above = min(whole.top, end)..<end
    let roles = whole.roles[above]
    let name = nameOfDigest(above: first)
    return LinesAbove(
      digestName: name,
      isNamedSurely: name.map {
        $0 <= whole.top + 2
          && DigestWords.table.first(in: text, lines[$0].range)?.value == true
      } ?? false,
      hasTitle: above.contains(where: isTitle),
      hasByline: roles.firstIndex(of: .byline).map { !isBelowCitation($0, name) } ?? false,
      hasDate: roles.contains(.date), hasProse: roles.contains(.prose))
  }

  /// Whether a byline is that of a digest's first article: below a title and the outlet it came from.
  private func isBelowCitation(_ byline: Int, _ name: Int?) -> Bool {
    guard let name, byline > name + 2 else { return false }
    let citation = (name + 1..<byline - 1).first {
      whole.roles[$0] == .date && namesOutlet($0) || whole.citedOutlet(lines[$0]) != nil
    }
    return citation.map { (($0 + 1)..<byline).contains(where: isTitle) } ?? false
  }

  static let linesOfMasthead = 16

  private func nameOfDigest(above first: Int) -> Int? {
    guard first < Self.linesOfMasthead, !hasMenus else { return nil }
    let name = (0..<first).first { namesDigest(lines[$0]) && !isInvitation($0) }
    guard let name else { return nil }
    // A byline or a headline above it is that of one article.
    let above = min(whole.top, name)..<name
    if above.contains(where: { whole.roles[$0] == .byline || isLongTitle($0) }) { return nil }
    // Articles are called bulletins and newsletters, too: with a headline below.
    let isSure = DigestWords.table.first(in: text, lines[name].range)?.value == true
    let below = max(whole.top, name + 1)..<max(whole.top, name + 1, first)
    return !isSure && below.contains(where: isLongTitle) ? nil : name
  }

  /// A title that is no outlet's name.
  private func isLongTitle(_ index: Int) -> Bool {
    index < whole.roles.count && isTitle(index) && lines[index].words >= 4
      && !lines[index].isShouted && !whole.isNameOfOutlet(lines[index])
  }

  /// `Sign Up for Our Newsletter`.
  private func isInvitation(_ index: Int) -> Bool {
    index >= whole.top && whole.roles[index] == .junk
  }

  /// `NEWS IN BRIEF`, `The Larch Daily Digest`: a name that is, ends or begins with such a word.
  func namesDigest(_ line: Line) -> Bool {
    guard line.words <= Self.longestMasthead, line.ending != .sentence,
      let found = DigestWords.table.first(in: text, line.range)
    else { return false }
    let end = nameEnd(in: line.range)
    let words = text[line.range.lowerBound..<end].count { $0 == 0x20 } + 1
    guard line.words <= 8 || words <= 4 && found.range.upperBound <= end else { return false }
    let isDated = end < line.range.upperBound
    guard line.capitalShare >= 50 || isDated && text.isUppercase(at: Int(line.start)) else {
      return false
    }
    let isLast = found.range.upperBound >= end - 1 && found.range.upperBound <= end
    if isLast, words <= (isDated ? 8 : 5) { return true }
    // `EFE - Resumen de Noticias de América`
    let name = found.range.lowerBound - 3
    let isFirst =
      found.range.lowerBound == line.range.lowerBound
      || text.has(" - ", at: name, before: found.range.lowerBound)
        && Agencies.table.value(of: text, in: line.range.lowerBound..<name) != nil
    return found.value && isFirst
      && text.isUppercase(at: Int(line.start))
      && found.range.upperBound < line.range.upperBound - 1 && text[found.range.upperBound] != 0x3A
  }

  /// With its volume, its number and its day.
  private static let longestMasthead = 16

  /// Where the name ends in `Morning Briefing, 3 May 2016`.
  private func nameEnd(in range: Range<Int>) -> Int {
    var dates = whole.reader.dates
    guard let day = dates.firstDate(in: text, range) else { return range.upperBound }
    let name = whole.withoutJoint(range.lowerBound..<day.range.lowerBound)
    return whole.withoutVolume(whole.withoutDashes(name)).upperBound
  }
}

extension Recovery {
  /// Whether a line is a rule with a number or a file's name in it.
  func isNamedRule(_ index: Int) -> Bool {
    lines[index].words > 0 && index < roles.count && roles[index] == .rule
  }
}

/// The part above the first article, recovered by itself.
extension Recovery {
  /// Whether it has no sentences.
  var isMasthead: Bool { !body.contains { roles[$0] == .prose } }

  /// Whether it is a text of its own rather than a masthead.
  var isLead: Bool {
    proseLines.contains { lines[$0].words >= 20 && !text[Int(lines[$0].start)].isDigit }
  }

  /// Whether it is more than a greeting.
  var isLongerThanGreeting: Bool {
    proseLines.reduce(0) { $0 + Int(lines[$1].words) } > Self.wordsOfGreeting
  }

  private static let wordsOfGreeting = 40

  /// Whether a line of names in Markdown's emphasis stands right below its headline: `*Ada Quill*`.
  var isSignedInEmphasis: Bool {
    guard let line = headlineLine.map({ $0 + 1 }), line < lines.count else { return false }
    let range = lines[line].range
    let names = withoutEmphasis(range)
    return names.count < range.count && Names.areFullNames(text, names)
  }

  /// Whether it has a headline with a byline or a date.
  var isHeadOfArticle: Bool {
    findings.has(.headline) && (findings.has(.author) || findings.has(.published))
  }

  /// Whether it is what a database notes of an article: no sentences, or mostly labelled lines.
  var isNoteOfFields: Bool {
    let fields = lines.count { text.span.hold(0x3A, in: $0.range.prefix(Self.longestLabel)) }
    return fields * 2 > lines.count || !roles.contains(.prose)
  }

  private static let longestLabel = 40

  var hasProse: Bool { !proseLines.isEmpty }

  /// Whether its headline ends in an issue's number: `The Larch Letter — no. 41`.
  var isIssue: Bool {
    guard let headline = findings[.headline]?.range, text[headline.upperBound - 1].isDigit,
      let blank = text[headline].lastIndex(of: 0x20)
    else { return false }
    let mark = text[headline.lowerBound..<blank].lastIndex(of: 0x20).map { $0 + 1 }
    return mark.map { Self.issueMarks.value(of: text, in: $0..<blank) != nil } ?? false
  }

  private var proseLines: [Int] { roles.indices.filter { roles[$0] == .prose } }
}
