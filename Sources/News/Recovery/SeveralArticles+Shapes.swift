/// Boundaries that no mark shows: what stands around each article has the same shape.
extension SeveralArticles {
  /// The articles in parts that have nothing but their shape to tell them apart; nil unless nearly
  /// every part is one, but for what stands above the first.
  func weaklyParted(_ parts: [Range<Int>], by boundary: Boundary) -> [Recovery]? {
    var recovered = parts.map(recovered(_:))
    if boundary == .section { nameSections(of: &recovered, parts) }
    let attributed = recovered.map { isAttributed($0, by: boundary) }
    let isDigest = isDigestOfBriefs(parts, by: boundary)
    var areArticles =
      boundary == .gap && !isDigest
      ? attributed
      : recovered.map { Self.isArticle($0, needsEvidence: false, fewestWords: isDigest ? 2 : 3) }
    // All of a message's lines count as sentences.
    let isGreeting =
      isDigest && (isMessage || isHeadOfDigest(parts[0])) && !recovered[0].isLongerThanGreeting
    if isGreeting || recovered[0].isMasthead { areArticles[0] = false }
    let first = areArticles.first == true ? 0 : 1
    let all = areArticles.count - first
    let found = areArticles[first...].count(where: \.self)
    // Outlets that no table knows are missed where a line below each text tells its end.
    let isPair = all == 2 && (boundary == .gap || boundary == .signedTitle)
    guard found > 1, !isPair || recovered.allSatisfy({ $0.findings.has(.published) }),
      all - found <= all / 4, isDigest || attributed.count(where: \.self) * 2 >= all,
      !haveOneHeadline(zip(recovered, areArticles).filter(\.1).map(\.0), boundary)
    else { return nil }
    if boundary == .signedTitle || boundary == .overline {
      let start = boundary == .signedTitle ? marks.signedTitles.first : marks.overlines.first
      if let start, linesAbove(start).areHeadline { return nil }
      if areDaysOfOne(recovered[first...]) { return nil }
    }
    let articles = withBracketsRead(joined(parts, recovered, areArticles))
    let divided = withoutContents(articles)
    // What leads with sentences of its own has sections below it.
    if first == 1, recovered[0].isLead, divided?.count == articles.count { return nil }
    return first == 1 ? divided.map { withMasthead(recovered[0], $0, boundary) } : divided
  }

  /// Whether what ends with a part, the file's first, calls the whole a digest.
  private func isHeadOfDigest(_ part: Range<Int>) -> Bool {
    linesAbove(firstLine(from: part.upperBound)).surelyNameDigest
  }

  /// Whether nothing but days tells the parts apart, and they go on or only the first is signed.
  func areDaysOfOne(_ parts: ArraySlice<Recovery>) -> Bool {
    guard !areNamed(parts.dropFirst()), parts.contains(where: { $0.findings.has(.published) })
    else { return false }
    return areNamed(parts.prefix(1)) || tellOfDays(parts)
  }

  /// `April 3` below a headline, whose year the masthead tells; see ``Marks``.
  private func hasDayOfMasthead(_ recovery: Recovery) -> Bool {
    recovery.lines.count > 1 && DateToken.isDayWithoutYear(recovery.text, recovery.lines[1])
  }

  /// Whether an article names a day, an outlet or an author above its text or below it.
  private func isAttributed(_ recovery: Recovery, by boundary: Boundary) -> Bool {
    guard Self.isArticle(recovery, needsEvidence: false) else { return false }
    let findings = recovery.findings
    let first = recovery.body.first.map { Int(recovery.lines[$0].start) } ?? 0
    let last = recovery.body.last.map { Int(recovery.lines[$0].end) } ?? 0
    let isDated = findings[.published].map {
      $0.range.upperBound <= first || $0.range.lowerBound >= last
    }
    switch boundary {
    case .brief: return findings.has(.dateline)
    // Below `Comments` and `Featured post` stands another's text, not the next article.
    case .gap where recovery.roles[..<recovery.body.lowerBound].contains(.ending): return false
    default:
      return isDated == true || findings.has(.source)
        || boundary == .signedTitle && (findings.has(.url) || hasDayOfMasthead(recovery))
        || findings.lists.contains { $0.kind == .author && $0.origin != .position }
    }
  }
}

/// Finding boundaries by shape.
extension SeveralArticles {
  /// Lines below wider gaps, when each part begins with a line that is no sentence and has sentences.
  func gaps() -> [Int] {
    var starts = marks.gaps.filter { $0 >= whole.top }
    guard let first = starts.first, starts.count <= whole.roles.count / 3 else { return [] }
    if first > whole.top { starts.insert(whole.top, at: 0) }
    var isFirst = true
    for (start, end) in zip(starts, starts.dropFirst() + [whole.roles.count]) {
      let words = (start..<end).reduce(0) {
        whole.roles[$1] == .prose ? $0 + Int(lines[$1].words) : $0
      }
      let isTitle = whole.roles[start] != .prose || lines[start].words <= 20
      let isHeaded = isTitle && words >= 12
      // A masthead stands above the first.
      guard isHeaded || isFirst && words < 20 else { return [] }
      isFirst = false
    }
    if starts.first == 0, !Self.isProseNear(whole, 0..<starts[1]) { starts.removeFirst() }
    return starts
  }

  private static func isProseNear(_ whole: Recovery, _ range: Range<Int>) -> Bool {
    range.contains { whole.roles[$0] == .prose }
  }

  /// Lines of an outlet and a day, each above a headline and its text; below their texts they end
  /// articles instead.
  func citations() -> [Int] {
    let starts = marks.citations.filter { index in
      let below = index + 1..<min(index + 6, whole.roles.count)
      // Between them may stand the section.
      guard let title = below.first,
        isTitle(title)
          || below.count > 1 && isTitle(title + 1)
            && Sections.table.value(of: text, in: lines[title].range) != nil
      else { return false }
      return below.contains { whole.roles[$0] == .prose } && namesOutlet(index)
    }
    guard starts.count > 1, let first = starts.first, !linesAbove(first).hasProse else { return [] }
    return starts
  }

  func namesOutlet(_ index: Int) -> Bool {
    let range = whole.withoutBullet(lines[index].range)
    var reader = whole.reader
    if reader.outletOfSignedCitation(lines[index], in: text) != nil { return true }
    guard let found = reader.dates.firstDate(in: text, range) else { return false }
    let name = whole.withoutJoint(range.lowerBound..<found.range.lowerBound)
    return Outlets.isOutlet(text, name)
  }

  /// Lines of one name and a time each, which leaves out the talk of several people.
  func stamps() -> [Int] {
    guard let first = marks.stamps.first, let name = stampName(first),
      marks.stamps.allSatisfy({ stampName($0) == name })
    else { return [] }
    return marks.stamps
  }

  /// What stands before a line's date, without brackets and commas; nil when no name does.
  private func stampName(_ index: Int) -> [UInt8]? {
    var dates = whole.reader.dates
    guard let found = dates.firstDate(in: text, lines[index].range) else { return nil }
    let name = text[lines[index].range.lowerBound..<found.range.lowerBound].filter {
      $0.isLetter || $0 >= 0x80
    }
    return name.count >= 3 ? name : nil
  }

  /// What follows each of the lines that stand in the same words below a text.
  func behindClosings() -> [Int] {
    guard let closings = repeatedClosings() else { return [] }
    // `Source: Coast Post` may stand below each section of a signed article, too.
    let areLabels = closings.allSatisfy {
      if case .label = whole.roles[$0] { true } else { false }
    }
    var starts: [Int] = []
    var floor = whole.top
    for closing in closings {
      // Two of them may stand right below each other.
      guard floor < closing,
        let prose = (floor..<closing).first(where: { whole.roles[$0] == .prose })
      else { return [] }
      var start = prose
      while start > floor, lines[start].blanksAbove == 0 { start -= 1 }
      // With a blank line below its headline, the headline is the line above that.
      if start == prose, start > floor { start -= 1 }
      while start > floor, isBelowHeadline(start) { start -= 1 }
      let isOfOne =
        starts.isEmpty && areLabels
        && (linesAbove(prose).areByline || linesAbove(start).areHeadline)
      guard start < prose, !isOfOne else { return [] }
      starts.append(starts.isEmpty ? start : floor)
      // `See all reports:` stands above an address.
      floor = closing + (marks.isLinkAboveBlank(closing + 1, whole) ? 2 : 1)
    }
    return starts
  }

  /// Whether a line is what stands between a headline and its text: a byline, a day, an outlet.
  private func isBelowHeadline(_ index: Int) -> Bool {
    switch whole.roles[index] {
    case .byline, .date: true
    case .text: lines[index].blanksAbove == 0 && Outlets.isOutlet(text, lines[index].range)
    default: false
    }
  }

  func repeatedClosings() -> [Int]? {
    let closings = marks.closings.filter { lines[$0].words >= 2 && whole.roles[$0] != .junk }
    guard closings.count >= 3 else { return nil }
    var places: [[UInt8]: [Int]] = [:]
    for index in closings {
      places[Array(text[repeatedPart(ofClosing: index)]), default: []].append(index)
    }
    // Of as many the uppermost, since a dictionary has no order.
    return places.values.filter { $0.count >= 3 }.max { ($0.count, $1[0]) < ($1.count, $0[0]) }
  }

  /// What comes again of a line below each text: of `Source: Coast Post` the label, of `Saved from
  /// http://...` what stands before the address.
  private func repeatedPart(ofClosing index: Int) -> Range<Int> {
    let range = lines[index].range
    if let link = text.firstIndex(of: " http", in: range) { return range.lowerBound..<link }
    guard case .label(_, let value) = whole.roles[index], value.lowerBound > range.lowerBound else {
      return range
    }
    return range.lowerBound..<value.lowerBound
  }

  /// Days above each title, or outlets: known ones, or any in what calls itself a digest.
  func overlines() -> [Int] {
    let overlines = marks.overlines
    // A live report has times above its entries, a look at the papers their names.
    guard let above = overlines.first.map(linesAbove), !above.hasByline, !above.hasProse else {
      return []
    }
    if overlines.allSatisfy({ whole.roles[$0] == .date }) { return overlines }
    guard overlines.allSatisfy({ Names.isName(text, lines[$0].range) }) else { return [] }
    let known = overlines.count { Outlets.isOutlet(text, lines[$0].range) }
    return known * 2 > overlines.count || above.nameDigest ? overlines : []
  }

  /// Whether what stands above the first brief calls the whole a digest.
  private func isDigestOfBriefs(_ parts: [Range<Int>], by boundary: Boundary) -> Bool {
    switch boundary {
    case .brief: runIns() != nil || linesAbove(titlesOfBriefs.first ?? 0).nameUnsignedDigest
    case .gap, .overline, .section:
      parts.count > 3 && linesAbove(firstLine(from: parts[1].lowerBound)).nameUnsignedDigest
    default: false
    }
  }

  /// Whether the first lines call the whole a digest and each title stands right above its text.
  var isSurelyOfBriefs: Bool {
    titlesOfBriefs.first.map { linesAbove($0).surelyNameDigest } ?? false && !briefs().isEmpty
  }

  /// Without the digest's own name, below which its greeting stands.
  private var titlesOfBriefs: ArraySlice<Int> {
    let isName = marks.briefs.first.map { namesDigest(lines[$0]) } ?? false
    return marks.briefs.dropFirst(isName ? 1 : 0)
  }

  /// Headlines of one shape that nearly all stand right above a dateline.
  func briefs() -> [Int] {
    let titles = titlesOfBriefs
    guard let first = titles.first, titles.count > 2 else { return [] }
    let above = linesAbove(first)
    let areShouted = titles.count(where: { lines[$0].isShouted }) * 2 > titles.count
    let starts = titles.filter {
      if areShouted { return lines[$0].isShouted && lines[$0].words >= 3 }
      return isTitle($0) || above.nameUnsignedDigest && isShortTitle($0)
    }
    guard starts.count > 2 else { return [] }
    // What calls itself a digest needs no datelines.
    if above.nameUnsignedDigest { return starts }
    // Titles without a dateline are sections of one article.
    let placed = starts.count { Dateline.find(in: text, lines[$0 + 1].range) != nil }
    let isLed = above.hasProse || above.hasByline
    return isLed || placed < 3 || placed * 4 < starts.count * 3 ? [] : starts
  }

  /// `Ferry record`, above its text.
  private func isShortTitle(_ index: Int) -> Bool {
    lines[index].words == 2 && lines[index].ending == .none && lines[index].capitalised > 0
      && lines[index].digits == 0
  }

  /// One line earlier each, when every start has a short line above it that stands apart: the outlet.
  func withOutlets(_ starts: [Int]) -> [Int] {
    let areBelowOutlets = starts.allSatisfy {
      $0 > whole.top && lines[$0].blanksAbove > 0 && lines[$0 - 1].blanksAbove > 0
        && lines[$0 - 1].words <= 5 && lines[$0 - 1].ending == .none
        && lines[$0 - 1].capitalShare >= 60 && lines[$0 - 1].digits == 0
        && whole.roles[$0 - 1] != .prose
    }
    return areBelowOutlets ? starts.map { $0 - 1 } : starts
  }

  /// With the first line of each as its outlet, when each begins with a short line above its headline.
  func withOutletsNamed(_ articles: [Recovery]) -> [Recovery] {
    let areHeaded = articles.allSatisfy {
      guard let headlineLine = $0.headlineLine, headlineLine == $0.top + 1 else { return false }
      let first = $0.lines[$0.top]
      return first.words <= 5 && first.digits == 0 && first.capitalShare >= 60
        && $0.lines[headlineLine].blanksAbove > 0
    }
    guard areHeaded else { return articles }
    return articles.map {
      var article = $0
      article.findings.propose(.source, article.lines[article.top].range, .position, 66)
      return article
    }
  }
}
