/// What stands above the body: headline, date, source, section, byline, pictures.
extension Recovery {
  mutating func readHead() {
    let head = top..<body.lowerBound
    readHeadLabels(head)
    readOutletNames()
    chooseHeadline(head)
    let near = max(top, body.lowerBound - 30)..<body.lowerBound
    readRelatedAbove(near)
    for index in near where index != headlineLine { readHeadLine(index, near) }
    readStandfirst(near)
    takeInList(near)
  }

  /// Short lines right above the body that no field was made of: a recipe's ingredients, a table of
  /// scores, the first lines of a poem.
  private mutating func takeInList(_ near: Range<Int>) {
    guard let headlineLine, near.contains(headlineLine) else { return }
    var start = body.lowerBound
    while start > headlineLine + 1, isPlain(start - 1) { start -= 1 }
    let below = headlineLine + 1..<start
    // A page with menus has many short lines above its text.
    guard body.lowerBound - start >= 3, body.lowerBound - start <= 24,
      below.allSatisfy({ roles[$0] == .byline || roles[$0] == .date }), !body.isEmpty,
      roles.allSatisfy({ $0 != .junk && $0 != .ending })
    else { return }
    body = start..<body.upperBound
  }

  private func isPlain(_ index: Int) -> Bool {
    switch roles[index] {
    case .text, .data, .menu: !findings.holds(lines[index].range)
    default: false
    }
  }

  /// Sentences between the headline and the body, so that none of them is lost.
  private mutating func readStandfirst(_ near: Range<Int>) {
    for index in near where index >= headlineLine.map({ $0 + 1 }) ?? top {
      let line = lines[index]
      let isSentence = line.ending == .sentence && line.words >= 6
      guard roles[index] == .prose || roles[index] == .text && isSentence,
        !isHeadlineAgain(line.range), !findings.holds(line.range)
      else { continue }
      appendBlock(.standfirst, line.range, .position, 70)
    }
  }

  private mutating func readHeadLabels(_ head: Range<Int>) {
    for index in head {
      guard case .label(let label, let value) = roles[index] else { continue }
      if value.isEmpty {
        readValueBelow(index, label, in: head)
      } else if label != .related, Segments.of(text, lines[index].range).count > 1,
        Segments.of(text, value).contains(where: { LineReader.label(in: text, $0) != nil })
      {
        readMeta(lines[index].range)
      } else if label == .credit {
        appendBlock(.credit, lines[index].range, .label, 85)
      } else if label == .other, lines[index].words >= 20, lines[index].ending == .sentence {
        appendBlock(.standfirst, value, .label, 80)
      } else if label != .related {
        apply(label, value, confidence: 90)
        if label == .other { applyLabels(in: value) }
      }
    }
  }

  /// The value of a label that stands alone is the line below it.
  private mutating func readValueBelow(_ index: Int, _ label: FieldLabel, in head: Range<Int>) {
    guard head.contains(index + 1), label != .body, label != .other else { return }
    switch roles[index + 1] {
    case .text, .date, .prose, .menu: apply(label, lines[index + 1].range, confidence: 85)
    default: return
    }
    roles[index + 1] = .label(label, value: lines[index + 1].range)
  }

  private mutating func readHeadLine(_ index: Int, _ head: Range<Int>) {
    let line = lines[index]
    if let headlineLine, index == headlineLine + 1, let outlet = citedOutlet(line) {
      readCitation(line.range, outlet)
      return
    }
    switch roles[index] {
    case .date where text.has("—", at: Int(line.start), before: Int(line.end)): break
    case .date where isLifespan(line.range) || isEntryOfDays(index): break
    case .date, .byline: readMeta(line.range, confidence: nearness(of: index))
    case .credit: appendBlock(.credit, line.range, .pattern, 85)
    case .caption: appendBlock(.caption, line.range, .pattern, 85)
    case .url: findings.propose(.url, line.range, .pattern, 80)
    case .menu where readMarkedDesk(index): break
    case .menu: if isOfFields(index) { readMeta(line.range) } else { readCrumbs(line.range) }
    case .text: readHeadText(index, head)
    case .ending, .junk:
      readPublisher(line.range)
      if Sections.table.value(of: text, in: line.range) != nil { readHeadText(index, head) }
    case .prose:
      if isBesideCredit(index) { appendBlock(.caption, line.range, .position, 70) }
    default: break
    }
  }

  /// Parts between bars beside a date's line: `May 3, 2016` above `Coast Post | Ada Quill | Harbour`.
  private func isOfFields(_ index: Int) -> Bool {
    let range = lines[index].range
    let isBesideDate =
      index > top && roles[index - 1] == .date
      || index + 1 < lines.count && roles[index + 1] == .date
    let segments = Segments.of(text, range)
    return isBesideDate && (2...5).contains(segments.count) && !holdsCrumbs(range)
      && segments.allSatisfy { Cue.lines.value(of: text, in: $0) == nil }
      && !segments.allSatisfy { Sections.table.value(of: text, in: $0) != nil }
  }

  /// `From Wikinews, the free news source`.
  private mutating func readPublisher(_ range: Range<Int>) {
    guard text.has("From ", at: range.lowerBound, before: range.upperBound),
      let (_, end) = Agencies.table.prefix(of: text, in: range.lowerBound + 5..<range.upperBound)
    else { return }
    findings.propose(.source, range.lowerBound + 5..<end, .pattern, 70)
  }

  /// How sure a date or name is, by how close to the headline or the body it stands.
  private func nearness(of index: Int) -> UInt8 {
    let below = body.lowerBound - index - 1
    let distance = headlineLine.map { min(abs(index - $0) - 1, below) } ?? below
    // A date above the headline may be that of a whole digest or page.
    let isAbove = headlineLine.map { index < $0 } ?? false
    return UInt8(clamping: 90 - 2 * min(max(distance, 0), 10) - (isAbove ? 2 : 0))
  }

  /// A line that isn't the headline: a section, a source, a name, a picture's title.
  private mutating func readHeadText(_ index: Int, _ head: Range<Int>) {
    let line = lines[index]
    let range = line.range
    if let headlineLine, (headlineLine + 1...headlineLine + 3).contains(index),
      let name = Names.invertedName(in: text, range),
      index == headlineLine + 1 && isLabelled(index + 1) || FirstNames.isFirst(text, name.given)
    {
      appendAuthors(range, .position, 70)
      return
    }
    // A command of TeX, a tag.
    if text[range.lowerBound] == 0x5C || text[range.lowerBound] == 0x3C { return }
    if index == headlineLine.map({ $0 + 1 }), let outlet = bracketedOutlet(range) {
      findings.propose(.source, outlet, .pattern, 74)
      return
    }
    if isHeadlineAgain(range) || readCrumbOfHeadline(index, head) || readNewsletter(line)
      || readMarked(line)
      || readChosenMenu(index)
    {
      return
    }
    if isWordList(line) {
      readWordList(index)
    } else if !readKnownName(index) {
      if line.words <= 5 { readShortHeadText(index, head) } else { readLongHeadText(index) }
    }
  }

  private mutating func readCitation(_ range: Range<Int>, _ outlet: Range<Int>) {
    findings.propose(.source, outlet, .pattern, 84)
    let rest = outlet.upperBound + 1..<range.upperBound
    guard let comma = text[rest].firstIndex(of: 0x2C), rest.lowerBound < comma,
      Names.areFullNames(text, text.trimmed(rest.lowerBound..<comma))
    else { return }
    appendAuthors(text.trimmed(rest.lowerBound..<comma), .pattern, 80)
  }

  private func isLabelled(_ index: Int) -> Bool {
    guard index < lines.count, case .label = roles[index] else { return false }
    return true
  }

  /// Lines that marks give away: `#World News`, `OLDPORT, May 6 -`, `Home > World`.
  private mutating func readMarked(_ line: Line) -> Bool {
    let range = line.range
    if text[range.lowerBound] == 0x23, line.words <= 5,
      text[range.dropFirst()].first?.isWordByte == true
    {
      let name = range.lowerBound + 1..<range.upperBound
      findings.propose(.section, name, .pattern, 80)
      findings.append(.tag, name, in: text, .pattern, 70)
      return true
    }
    if let found = loneDateline(line) {
      findings.propose(.dateline, found.place, .pattern, found.confidence)
      if let agency = found.agency { findings.propose(.source, agency, .pattern, 64) }
      return true
    }
    if readSlashedCrumbs(range) { return true }
    guard holdsCrumbs(range) else { return false }
    readCrumbs(range)
    return true
  }

  /// `News World Bridge Opens` above `Bridge Opens`: what stands before it ends in the section.
  private mutating func readCrumbOfHeadline(_ index: Int, _ head: Range<Int>) -> Bool {
    guard let (_, start) = headlineBelowCrumb(index, head) else { return false }
    let step = lastPart(of: withoutMarks(lines[index].range.lowerBound..<start))
    if !step.isEmpty, step.count < 40, Cue.lines.value(of: text, in: step) == nil {
      findings.propose(.section, step, .pattern, 85)
    }
    return true
  }

  /// Whether a range holds the steps to a page: marks between them, or a section at their end.
  func isWay(_ range: Range<Int>) -> Bool {
    let way = withoutMarks(range)
    return way.upperBound < range.upperBound - 1 || !lastPart(of: way).isEmpty
  }

  /// The same without what is no word at its end.
  private func withoutMarks(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, !text[end - 1].isWordByte || text[end - 1] >= 0xE2 { end -= 1 }
    return range.lowerBound..<end
  }

  /// What stands behind the last mark between steps, or a section that the steps end in.
  private func lastPart(of way: Range<Int>) -> Range<Int> {
    let mark = way.reversed().first {
      text[$0] == 0x2F || text[$0] == 0x3E || text[$0] == 0x7C || text[$0] == 0xBB
    }
    if let mark { return text.trimmed(mark + 1..<way.upperBound) }
    for start in way where start == way.lowerBound || text[start - 1] == 0x20 {
      let part = start..<way.upperBound
      if Sections.table.value(of: text, in: part) != nil { return part }
    }
    return way.lowerBound..<way.lowerBound
  }

  /// `Home / World /`: steps between slashes, the first of them that of a menu.
  private mutating func readSlashedCrumbs(_ range: Range<Int>) -> Bool {
    guard range.count <= 120, text[range].contains(0x2F) else { return false }
    let way = withoutGuide(range)
    let steps = text[way].split(separator: 0x2F).map { text.trimmed($0.startIndex..<$0.endIndex) }
      .filter { !$0.isEmpty }
    guard steps.count >= 2, let first = steps.first,
      way.lowerBound > range.lowerBound || Cue.lines.value(of: text, in: first) == .junk
    else { return false }
    let step = steps.last { !isHeadlineAgain($0) && Cue.lines.value(of: text, in: $0) == nil }
    if let step, step.count < 40 { findings.propose(.section, step, .pattern, 85) }
    return true
  }

  /// Without `You are here:`.
  private func withoutGuide(_ range: Range<Int>) -> Range<Int> {
    guard let (_, end) = Self.guides.prefix(of: text, in: range) else { return range }
    var at = end
    while at < range.upperBound, text[at] == 0x3A || text[at].isBlank { at += 1 }
    return at..<range.upperBound
  }

  private static let guides = PhraseTable<Bool>([
    (
      true,
      [
        "you are here", "você está aqui", "estás aquí", "usted está aquí", "vous êtes ici",
        "sie sind hier", "ti trovi in", "sei qui", "u bevindt zich hier", "jesteś tutaj",
        "вы здесь", "ви тут", "buradasınız", "du är här",
      ]
    )
  ])

  /// A menu's entry that stands again right above the headline is the article's section.
  private mutating func readChosenMenu(_ index: Int) -> Bool {
    let range = lines[index].range
    guard index + 1 == headlineLine, lines[index].words <= 4, lines[index].digits == 0,
      !Outlets.isOutlet(text, range),
      (top..<index).contains(where: { text[lines[$0].range].elementsEqual(text[range]) })
    else { return false }
    findings.propose(.section, range, .position, 83)
    return true
  }

  /// `3 May 2016 Harbour Bridge Opens` among other such lines is the day of another article.
  private func isEntryOfDays(_ index: Int) -> Bool {
    isDatedTitle(index)
      && (max(top, index - 4)..<min(lines.count, index + 5)).count(where: isDatedTitle) >= 3
  }

  /// `3 March 1924 - 2 January 2016`: whose life was long is not published on its first day.
  private mutating func isLifespan(_ range: Range<Int>) -> Bool {
    guard let birth = reader.dates.firstDate(in: text, range),
      let death = reader.dates.firstDate(in: text, birth.range.upperBound..<range.upperBound)
    else { return false }
    return death.date.year - birth.date.year >= 10
  }

  /// Subject codes such as wires put under the date: each word is a tag, but for countries.
  private mutating func readWordList(_ index: Int) {
    guard let headlineLine, index < headlineLine, index > top, roles[index - 1] == .date else {
      return
    }
    let range = lines[index].range
    var start = range.lowerBound
    for at in range.lowerBound...range.upperBound
    where at == range.upperBound || text[at] == 0x20 || text[at] == 0x0A {
      if at > start { findings.append(.tag, start..<at, in: text, .position, 75) }
      start = at + 1
    }
  }

  private mutating func readShortHeadText(_ index: Int, _ head: Range<Int>) {
    let range = lines[index].range
    guard lines[index].digits == 0, lines[index].capitalShare >= 50,
      lines[index].headingLevel == 0, text[range.lowerBound] != 0x5B,
      FieldLabel.table.value(of: text, in: range) == nil
    else { return }
    let isAboveDate = index + 1 < body.lowerBound && roles[index + 1] == .date
    if let headlineLine, index > headlineLine, index - headlineLine <= 3 {
      let isSigned = findings.lists.contains {
        $0.kind == .author && $0.range.overlaps(lines[index - 1].range)
      }
      if isAboveDate
        || index + 1 == body.lowerBound
          && (roles[index - 1] == .date || isSigned && text.isUppercase(at: range.lowerBound))
      {
        findings.propose(.source, range, .position, 70)
      } else if index + 1 == body.lowerBound, isBehindCredit(index) {
        findings.propose(.section, range, .position, 70)
      }
    } else if let headlineLine, index < headlineLine, index == top, isAboveDate,
      lines[index + 1].blanksAbove == 0, Names.isName(text, range),
      !Places.isKnown(text, range), !Names.isPerson(text, range), !isPageDump
    {
      findings.propose(.source, range, .position, 62)
    } else if let headlineLine, index + 1 == headlineLine, index == top, lines[index].words <= 4,
      lines[index].ending == .none, lines[headlineLine].blanksAbove == 0
    {
      findings.propose(.section, range, .position, 62)
    } else if isKicker(index) {
      findings.propose(.section, range, .position, 64)
    }
  }

  /// Some words between a page's menus and its headline, or the headline's date: where the article
  /// is filed.
  private func isKicker(_ index: Int) -> Bool {
    guard let headlineLine, index < headlineLine, isPageDump || isBelowMenus(headlineLine),
      lines[index].words <= 4,
      lines[index].ending == .none, lines[index].length <= 40,
      index + 1 == headlineLine || index + 2 == headlineLine && roles[index + 1] == .date
    else { return false }
    let range = lines[index].range
    return !Outlets.isOutlet(text, range) && !isStatedOutlet(range)
      && !FirstNames.isFirst(text, range) && Cue.lines.value(of: text, in: range) == nil
  }

  private mutating func readLongHeadText(_ index: Int) {
    guard headlineLine != nil, isBesideCredit(index) || isPictureTitle(index) else { return }
    appendBlock(.caption, lines[index].range, .position, 65)
  }

  /// Above the headline, whose own line is followed by a picture's credit.
  private func isPictureTitle(_ index: Int) -> Bool {
    guard let headlineLine, index + 1 == headlineLine, headlineLine + 1 < body.lowerBound else {
      return false
    }
    return roles[headlineLine + 1] == .credit
  }

  private func isBesideCredit(_ index: Int) -> Bool {
    index + 1 < lines.count && roles[index + 1] == .credit && lines[index + 1].blanksAbove == 0
      || index > 0 && roles[index - 1] == .credit && index - 1 >= top
  }

  private func isBehindCredit(_ index: Int) -> Bool {
    index > top && (roles[index - 1] == .credit || roles[index - 1] == .date)
  }

  func isHeadlineAgain(_ range: Range<Int>) -> Bool {
    guard let headline = findings[.headline]?.range else { return false }
    return headline.count == range.count && text[headline].elementsEqual(text[range])
  }

  /// `Home > World > Asia`: the last step that isn't the headline.
  private mutating func readCrumbs(_ range: Range<Int>) {
    var end = range.upperBound
    while let (step, next) = lastStep(in: range.lowerBound..<end) {
      if !step.isEmpty, !isHeadlineAgain(step), step.count < 40,
        !text[step].contains(where: \.isDigit), Cue.lines.value(of: text, in: step) == nil
      {
        findings.propose(.section, step, .pattern, 85)
        proposeSite(range.lowerBound..<next)
        return
      }
      end = next
    }
  }

  /// `Coast Post > Harbour`: the outlet may be the first step.
  private mutating func proposeSite(_ steps: Range<Int>) {
    let first = text.trimmed(steps)
    guard Names.isName(text, first), !holdsCrumbs(first), Outlets.isOutlet(text, first),
      Sections.table.value(of: text, in: first) == nil
    else { return }
    findings.propose(.source, first, .pattern, 66)
  }

  private func lastStep(in range: Range<Int>) -> (step: Range<Int>, next: Int)? {
    for at in range.reversed() where text[at] == 0x3E {
      return (text.trimmed(at + 1..<range.upperBound), at)
    }
    for mark: StaticString in ["»", "›"] {
      for at in range.reversed() where text.has(mark, at: at, before: range.upperBound) {
        return (text.trimmed(at + mark.utf8CodeUnitCount..<range.upperBound), at)
      }
    }
    return nil
  }
}
