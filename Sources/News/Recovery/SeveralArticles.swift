/// Tells files that hold several articles from articles with rules between their parts.
struct SeveralArticles {
  /// At most how many articles a file is taken apart into.
  private static let limit = 1_000_000

  let whole: Recovery
  let text: [UInt8]
  let lines: [Line]
  let marks: Marks

  /// Where the last line ends; what recovery put behind it is none of the file's.
  var end: Int { lines.last.map { Int($0.end) } ?? 0 }

  private init(_ whole: Recovery, _ marks: Marks) {
    self.whole = whole
    text = whole.text
    lines = whole.lines
    self.marks = marks
  }

  /// The articles of a text that was recovered as one; nil when it is one.
  ///
  /// Where one article ends and the next begins is told by what is surest, see ``Boundary``. A part
  /// that is no article by itself belongs to the one before it; only a masthead stands alone.
  static func parted(_ whole: Recovery) -> [Recovery]? {
    let marks = Marks(whole)
    // Nearly all files are turned away here.
    guard marks.maySuffice else { return nil }
    let several = SeveralArticles(whole, marks)
    // What folds below a text belongs to it.
    let isFolded = several.foldsBelowText
    for boundary in Boundary.allCases where !isFolded || !boundary.isHeadline {
      let parts = several.parts(by: boundary)
      guard parts.count > 1, parts.count < limit else { continue }
      if let articles = several.articles(in: parts, by: boundary) { return articles }
    }
    return nil
  }

  /// What ends one article and begins the next, the surest first.
  enum Boundary: CaseIterable {
    /// `2 of 20 DOCUMENTS`.
    case counter
    /// `Document OLDP000020180306e1f`, as databases end each article.
    case endMark
    /// A block of labelled lines that names a headline.
    case header
    /// Markdown's headings of one level.
    case heading
    /// `***`, `-----`.
    case rule
    /// `1. Bridge Opens`, `2. Ferry Leaves`, each above its text.
    case number
    /// Headlines that a list at the top holds in the same order.
    case listed
    /// Wider gaps than those between paragraphs, each above a headline.
    case gap
    /// Headline, byline and date above each text.
    case cluster
    /// `Coast Post, 03.05.2019, p. 12` above each headline, as in reviews of the press.
    case citation
    /// `Coast Post, [03.05.19 10:15]`, as exports of channels head each message.
    case stamp
    /// The same line below each text: `Flag as irrelevant`.
    case closing
    /// A headline right above each dateline: `OLDPORT (Reuters) -`.
    case brief
    /// A headline below a blank line, and a byline, a day or an address between it and its text.
    case signedTitle
    /// A day or an outlet's name below a blank line, right above each headline.
    case overline
    /// `~~~ WORLD ~~~` above each.
    case section

    /// Whether each part has to bear a date, an author or a source.
    var needsEvidence: Bool {
      switch self {
      case .counter, .endMark: false
      case .header, .heading, .section, .rule, .number, .listed, .gap, .cluster, .citation, .stamp,
        .closing, .brief, .signedTitle, .overline:
        true
      }
    }

    /// Whether it is a headline, with what stands around it.
    var isHeadline: Bool {
      switch self {
      case .heading, .cluster, .brief, .signedTitle, .overline: true
      case .counter, .endMark, .header, .rule, .number, .listed, .gap, .citation, .stamp, .closing,
        .section:
        false
      }
    }

    /// Whether a part that is no article speaks against all of them.
    ///
    /// A gap or a line that comes again is less than a mark that is made to part articles.
    var isWeak: Bool {
      switch self {
      case .gap, .closing, .brief, .citation, .signedTitle, .overline, .section: true
      case .counter, .endMark, .header, .heading, .rule, .number, .listed, .cluster, .stamp: false
      }
    }
  }
}

/// Judging the parts.
extension SeveralArticles {
  private func articles(in parts: [Range<Int>], by boundary: Boundary) -> [Recovery]? {
    if boundary.isWeak { return weaklyParted(parts, by: boundary) }
    guard let judged = judged(parts, by: boundary), !areOne(judged),
      let articles = articles(in: judged)
    else { return nil }
    if let bodyOfMessage, boundary == .rule {
      return withMasthead(recovered(0..<bodyOfMessage), articles, boundary)
    }
    let isHeaded =
      !judged.areArticles[0] || isContents(judged.recovered[0], of: judged.articles.dropFirst())
    return isHeaded ? withMasthead(judged.recovered[0], articles, boundary) : articles
  }

  /// What stands between boundaries of one kind, each recovered by itself.
  private struct JudgedParts {
    let boundary: Boundary
    let ranges: [Range<Int>]
    let isDigest: Bool
    let recovered: [Recovery]
    var areArticles: [Bool]

    var articles: [Recovery] { zip(recovered, areArticles).filter(\.1).map(\.0) }

    /// Whether more of the parts behind the first are no articles than digests have.
    var haveManyOthers: Bool {
      let others = areArticles.dropFirst().count(where: { !$0 })
      let most = areArticles.count / (isDigest && boundary != .number ? 4 : 2)
      return boundary.needsEvidence && others > most
    }
  }

  /// Tells which parts are articles; nil when a quick look finds too little that speaks for any.
  private func judged(_ parts: [Range<Int>], by boundary: Boundary) -> JudgedParts? {
    let isDigest = isDigest(parts, by: boundary)
    let needsEvidence =
      boundary.needsEvidence && !isDigest && !(boundary == .rule && areOfAgencies(parts))
    guard !needsEvidence || parts.count(where: holdsEvidence) > 1 else { return nil }
    let recovered = (boundary == .rule ? withoutNumbers(parts) : parts).map(recovered(_:))
    // Headlines in capitals right below rules tell as much as days and names do.
    let hasMasthead = boundary == .rule && recovered[0].body.isEmpty
    let areShouted =
      boundary == .rule
      && recovered.dropFirst(hasMasthead ? 1 : 0).allSatisfy {
        $0.lines.isEmpty || Self.isHeadedInCapitals($0)
      }
    // Below the name of an outlet or a digest and a day; elsewhere `*Ada Quill*` may have written a book.
    let maySign = boundary == .heading && parts.count > 1 && isDated(above: parts[1])
    var areArticles = recovered.map {
      Self.isArticle(
        $0, needsEvidence: needsEvidence && !areShouted && !(maySign && $0.isSignedInEmphasis),
        fewestWords: isDigest ? 2 : 3)
    }
    if boundary == .counter, isRequest(parts[0]) { areArticles[0] = false }
    if isDigest, boundary == .number, !isNumbered(parts[0]) { areArticles[0] = false }
    // A name and a day, or an issue's title and its greeting, stand above all articles.
    if parts.count > 2, boundary == .rule || boundary == .heading,
      !recovered[0].hasProse || recovered[0].isIssue && !recovered[0].isLongerThanGreeting
    {
      areArticles[0] = false
    }
    return JudgedParts(
      boundary: boundary, ranges: parts, isDigest: isDigest, recovered: recovered,
      areArticles: areArticles)
  }

  /// Whether an outlet's or a digest's name and a day stand above a part, and nobody signed what is there.
  private func isDated(above part: Range<Int>) -> Bool {
    let above = linesAbove(firstLine(from: part.lowerBound))
    guard whole.top < lines.count else { return false }
    let isNamed = above.nameDigest || Outlets.isOutlet(text, lines[whole.top].range)
    return isNamed && above.hasDate && !above.hasByline && !above.hasProse
  }

  /// Whether parts belong to one article after all.
  private func areOne(_ parts: JudgedParts) -> Bool {
    guard parts.areArticles.count(where: \.self) > 1 else { return true }
    if haveOneHeadline(parts.articles, parts.boundary) { return true }
    switch parts.boundary {
    case .heading, .number:
      if !parts.isDigest, isTimeline(parts.ranges, parts.recovered) { return true }
    case .cluster:
      if areDaysOfOne(parts.recovered[...]) { return true }
    default: break
    }
    // A section between rules that mentions a day doesn't make an essay a digest.
    return parts.haveManyOthers
  }

  /// The articles with what belongs to each, without what is none of theirs.
  private func articles(in parts: JudgedParts) -> [Recovery]? {
    let keepsLead =
      !parts.isDigest || parts.boundary != .number || parts.recovered[0].isLongerThanGreeting
    // What was asked of a database stands below what it found.
    let isSearched = parts.boundary == .endMark && (parts.ranges.last.map(isSearch) ?? false)
    let all = joined(
      isSearched ? parts.ranges.dropLast() : parts.ranges, parts.recovered, parts.areArticles,
      keepsLead: keepsLead)
    let articles = withoutContents(withBracketsRead(all))
    return parts.boundary == .cluster ? articles.map(withOutletsNamed) : articles
  }

  /// Whether a part is what was asked of a database, above what it found.
  private func isRequest(_ part: Range<Int>) -> Bool {
    guard part.lowerBound == 0 else { return false }
    let end = firstLine(from: part.upperBound)
    return lines[..<end].count(where: whole.isRequest) >= 2
  }

  private func isSearch(_ part: Range<Int>) -> Bool {
    let first = firstLine(from: part.lowerBound)
    return first < lines.count && whole.isRequest(lines[first])
  }

  /// A quick look before a part is recovered: whether something near its beginning speaks for an
  /// article of its own.
  private func holdsEvidence(_ part: Range<Int>) -> Bool {
    let first = firstLine(from: part.lowerBound)
    for index in first..<min(first + 12, whole.roles.count)
    where Int(lines[index].start) < part.upperBound {
      switch whole.roles[index] {
      case .date, .byline, .label: return true
      case .junk where index < whole.top: return true
      case .text, .prose, .credit, .caption:
        if index > first, whole.citedOutlet(lines[index]) != nil { return true }
        let isTitled = index == first && lines[index].isShouted
        if isTitled { return true }
        if Agencies.table.value(of: text, in: lines[index].range) != nil { return true }
        if lines[index].words <= 9,
          Names.areFullNames(text, whole.withoutEmphasis(lines[index].range))
        {
          return true
        }
      default: break
      }
    }
    return false
  }

  /// The first line that begins at an offset or behind it, by bisection.
  func firstLine(from offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lines[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether articles are the pages of one print, or one article and what is noted of it: all have its
  /// headline.
  func haveOneHeadline(_ articles: [Recovery], _ boundary: Boundary) -> Bool {
    switch boundary {
    // A database may well find an article twice, and two outlets print it.
    case .counter, .endMark, .cluster, .number, .listed, .heading: return false
    // So may others, but databases put fields below a text too.
    case .header: guard articles.dropFirst().allSatisfy(\.isNoteOfFields) else { return false }
    case .section, .rule, .gap, .citation, .stamp, .closing, .brief, .signedTitle, .overline: break
    }
    let headlines = articles.compactMap { article in
      article.findings[.headline].map { Array(article.text[$0.range]) }
    }
    guard headlines.count > 1, let shortest = headlines.min(by: { $0.count < $1.count }) else {
      return false
    }
    // A running head has the outlet's name behind the headline, and a bar between them.
    return headlines.allSatisfy { headline in
      let rest = shortest.count..<headline.count
      return headline.starts(with: shortest)
        && (rest.isEmpty
          || [" | ", " - ", " – ", " — "].contains {
            headline.has($0, at: rest.lowerBound, before: rest.upperBound)
          })
    }
  }

  /// Whether sections that bear nothing but a day each tell of those days.
  private func isTimeline(_ parts: [Range<Int>], _ recovered: [Recovery]) -> Bool {
    let isHeaded = parts[0].lowerBound == 0
    let sections = isHeaded ? recovered.dropFirst() : recovered[...]
    guard !areNamed(sections) else { return false }
    return isHeaded && recovered[0].isHeadOfArticle || tellOfDays(sections)
  }

  /// Whether one of the sections names its author or its outlet.
  func areNamed(_ sections: ArraySlice<Recovery>) -> Bool {
    sections.contains { $0.findings.has(.author) || $0.findings.has(.source) }
  }

  /// Whether the days of sections are of the past, or go on from one to the next.
  func tellOfDays(_ sections: ArraySlice<Recovery>) -> Bool {
    // The days in addresses are those of other articles.
    let days = sections.filter { $0.findings[.published]?.origin != .fileName }
      .compactMap(\.findings.published)
    guard let first = days.first else { return false }
    let isOld = first.year < Self.firstYear
    return isOld
      || days.count > 2 && zip(days, days.dropFirst()).allSatisfy { $0.sortKey < $1.sortKey }
  }

  /// Digests of older articles don't come as headings with nothing but days.
  private static let firstYear = 1970

  /// Articles with the parts behind them that are none.
  func joined(
    _ parts: [Range<Int>], _ recovered: [Recovery], _ areArticles: [Bool], keepsLead: Bool = true
  ) -> [Recovery] {
    var articles: [Recovery] = []
    var index = 0
    while index < parts.count {
      guard areArticles[index] || index == 0 && keepsLead && recovered[0].isLead else {
        index += 1
        continue
      }
      var next = index + 1
      while next < parts.count, !areArticles[next] { next += 1 }
      // What leads is not made longer by what is no article either.
      if !areArticles[index] { next = index + 1 }
      let isAlone = next == index + 1 || recovered[index + 1..<next].allSatisfy(\.lines.isEmpty)
      articles.append(
        isAlone
          ? recovered[index]
          : self.recovered(parts[index].lowerBound..<parts[next - 1].upperBound))
      index = next
    }
    return articles
  }

  func recovered(_ range: Range<Int>) -> Recovery {
    var bytes = Array(text[range])
    if let (headline, rest) = Self.runInHeadline(bytes, 0..<bytes.count) {
      bytes = bytes[headline] + [0x0A] + Self.withCitationApart(bytes, rest..<bytes.count)
    }
    var recovery = Recovery(bytes, width: whole.width)
    recovery.isOneOfSeveral = true
    if !recovery.lines.isEmpty { recovery.run() }
    return recovery
  }

  static func isArticle(
    _ recovery: Recovery, needsEvidence: Bool, fewestWords: Int = 3
  ) -> Bool {
    let findings = recovery.findings
    guard let headline = findings[.headline] else { return false }
    // `(c) 2012 Coast Post` begins what stands below an article.
    if recovery.top < recovery.roles.count, recovery.roles[recovery.top] == .ending,
      recovery.text.span.hold(0x32, in: recovery.lines[recovery.top].range)
    {
      return false
    }
    // A day or a name inside a section's text is none of the section's own.
    let body = recovery.body.first.map { Int(recovery.lines[$0].start) } ?? 0
    func isAbove(_ kind: Piece.Kind) -> Bool {
      findings[kind].map { $0.range.lowerBound < body } ?? false
    }
    let words = recovery.body.reduce(0) { $0 + Int(recovery.lines[$1].words) }
    guard words >= (needsEvidence ? 20 : 8) else { return false }
    if let line = recovery.headlineLine, recovery.lines[line].words < fewestWords { return false }
    // `OLDPORT, May 3 (Reuters) - ...` begins a report.
    let isWired =
      findings.has(.source) && (findings[.dateline].map { $0.confidence >= 90 } ?? false)
    return !needsEvidence || headline.origin == .label || isAbove(.published) || isAbove(.source)
      || isWired
      || findings.lists.contains { $0.kind == .author && $0.origin != .position }
  }

  private static func isHeadedInCapitals(_ recovery: Recovery) -> Bool {
    guard let line = recovery.headlineLine,
      recovery.roles[recovery.top..<max(recovery.top, line)].allSatisfy({
        $0 == .junk || $0 == .data
      })
    else { return false }
    return recovery.lines[line].isShouted && recovery.lines[line].words >= 3
  }
}
