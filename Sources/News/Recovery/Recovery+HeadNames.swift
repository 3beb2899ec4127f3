/// Names above the body that stand for themselves: newsrooms, people, sections, outlets.
extension Recovery {
  /// Names that the tables know: agencies, people, newsrooms, sections, outlets.
  mutating func readKnownName(_ index: Int) -> Bool {
    let line = lines[index]
    let range = text[Int(line.start)] == 0x2D ? withoutListMark(line.range) : line.range
    let isAboveHeadline = headlineLine.map { index < $0 } ?? false
    let isBelowHeadline = headlineLine.map { index > $0 } ?? false
    let isSection = Sections.table.value(of: text, in: range) != nil
    if isBelowHeadline, isOfPicture(index) { return true }
    if Agencies.table.value(of: text, in: range) != nil, !(isAboveHeadline && isSection) {
      // Below the headline of an outlet's page stands the agency whose report it prints.
      let confidence: UInt8 = isAboveHeadline ? 72 : titleOutlet == nil ? 86 : 68
      findings.propose(.source, range, .position, confidence)
    } else if line.words <= 6, isBelowHeadline, !isSpoken(index), !isBelowSection(index),
      let name = Names.list(in: text, range).first,
      Names.isPerson(text, name)
    {
      let names = Names.areFullNames(text, range) ? Names.list(in: text, range) : [name]
      for name in names { findings.append(.author, name, in: text, .position, 65) }
    } else if isBelowHeadline, let (names, outlet) = namesAndOutlet(index) {
      appendAuthors(names, .position, 72)
      findings.propose(.source, outlet, .position, 74)
    } else if isPlaceLine(index), !isKicker(index) {
      findings.propose(.dateline, range, .position, 62)
    } else if isNameLine(index) {
      appendAuthors(range, .position, 60)
    } else if line.words <= 3, isDesk(range) {
      readDesk(index, range)
    } else if index == headlineLine.map({ $0 + 1 }), Self.boards.value(of: text, in: range) != nil {
      findings.append(.author, range, in: text, .pattern, 70)
    } else if index + 1 == headlineLine, let (section, topic) = sectionAndTopic(range) {
      findings.propose(.section, section, .pattern, 74)
      findings.append(.tag, topic, in: text, .pattern, 72)
    } else if let section = sectionBeforePage(range) {
      findings.propose(.section, section, .pattern, 78)
    } else if index + 1 == headlineLine, let section = sectionBehindOutlet(range) {
      findings.propose(.section, section, .pattern, 78)
    } else if isSection {
      let isAboveDay =
        index + 1 < lines.count && roles[index + 1] == .date && lines[index].blanksAbove > 0
        && lines[index + 1].blanksAbove == 0
      let isNear = index + 6 >= body.lowerBound || index + 1 == headlineLine || isAboveDay
      if isNear || !isBesideSection(index) {
        // Right above the headline it is surer than in a menu near it.
        let confidence: UInt8 = index + 1 == headlineLine ? 82 : isNear ? 80 : 50
        findings.propose(.section, range, .position, confidence)
      }
    } else if index + 1 == headlineLine, let section = sectionOfSeveral(range) {
      findings.propose(.section, section, .position, 81)
    } else if line.words <= 6 || lastBar(in: range) != nil, !isKicker(index),
      Outlets.isOutlet(text, withoutBracket(withoutIssue(withoutWayHome(range))))
    {
      findings.propose(.source, withoutCity(withoutIssue(withoutWayHome(range))), .position, 70)
    } else {
      return false
    }
    return true
  }

  /// `Ada Quill and Tom Marsh, Coast Post` soon below the headline.
  private func namesAndOutlet(_ index: Int) -> (names: Range<Int>, outlet: Range<Int>)? {
    guard let headlineLine, index <= headlineLine + 3, lines[index].words <= 14,
      lines[index].digits == 0, lines[index].ending == .none,
      let outlet = Names.outlet(in: text, lines[index].range),
      let comma = text[lines[index].range.lowerBound..<outlet.lowerBound].lastIndex(of: 0x2C)
    else { return nil }
    let names = lines[index].range.lowerBound..<comma
    return Names.areFullNames(text, names) ? (names, outlet) : nil
  }

  /// `- Herald Report`, as a byline between the headline and the text or above both.
  mutating func readMarkedDesk(_ index: Int) -> Bool {
    guard text[Int(lines[index].start)] == 0x2D, lines[index].words <= 4 else { return false }
    let range = withoutListMark(lines[index].range)
    guard !range.isEmpty, isDesk(range) else { return false }
    readDesk(index, range)
    return true
  }

  /// `The Quiet Harbour by Ada Quill`: a newsletter's name and whose it is.
  mutating func readNewsletter(_ line: Line) -> Bool {
    guard let (name, author) = newsletter(line) else { return false }
    findings.propose(.source, name, .pattern, 70)
    appendAuthors(author, .pattern, 75)
    return true
  }

  func newsletter(_ line: Line) -> (name: Range<Int>, author: Range<Int>)? {
    guard line.words >= 4, line.words <= 10, line.digits == 0, line.ending == .none,
      line.capitalShare >= 60, let mark = text.firstIndex(of: " by ", in: line.range)
    else { return nil }
    let name = line.range.lowerBound..<mark
    let author = mark + 4..<line.range.upperBound
    guard Names.isName(text, name), FirstNames.isFirst(text, author),
      Names.areFullNames(text, author)
    else { return nil }
    return (name, author)
  }

  /// `Oldport Herald` in `Oldport Herald - Oldport, Mass.` right above labelled lines, as archives of papers
  /// head an article.
  mutating func readOutletAboveLabels() {
    let firstLabel = (top..<min(lines.count, max(top, body.lowerBound))).first { index in
      if case .label = roles[index] { true } else { false }
    }
    guard let firstLabel, firstLabel > top,
      lines[firstLabel - 1].words <= Self.wordsOfOutletAndCity
    else { return }
    let range = lines[firstLabel - 1].range
    guard let dash = text.firstIndex(of: " - ", in: range),
      let comma = text[dash..<range.upperBound].firstIndex(of: 0x2C)
    else { return }
    let outlet = range.lowerBound..<dash
    let names = [outlet, dash + 3..<comma, text.trimmed(comma + 1..<range.upperBound)]
    if Outlets.isOutlet(text, outlet), names.allSatisfy({ Names.isName(text, $0) }) {
      findings.propose(.source, outlet, .position, 84)
    }
  }

  private static let wordsOfOutletAndCity = 10

  /// Whether a line names what or who a picture shows, or who took it: `Ada Quill / COAST PRESS`, or a few
  /// words right above a credit; and a byline stands above.
  private func isOfPicture(_ index: Int) -> Bool {
    let line = lines[index]
    let isSigned = findings.lists.contains {
      $0.kind == .author && $0.origin == .pattern && $0.range.upperBound <= Int(line.start)
    }
    guard isSigned, line.blanksAbove > 0, line.words <= 6, index + 1 < roles.count,
      lines[index + 1].blanksAbove == 0
    else { return false }
    switch roles[index + 1] {
    case .credit, .caption, .label(.credit, _): return true
    default: return text.firstIndex(of: " / ", in: line.range) != nil
    }
  }

  /// `Herald Staff` is an author, `Herald Writer` below a byline says whose.
  private mutating func readDesk(_ index: Int, _ range: Range<Int>) {
    let space = text[range].lastIndex(of: 0x20) ?? range.upperBound
    let isReport = text.hasFolded("report", at: space + 1) && space + 7 == range.upperBound
    guard isBelowByline(index) || isReport else {
      findings.append(.author, range, in: text, .pattern, 65)
      return
    }
    findings.propose(.source, range.lowerBound..<space, .position, 75)
  }

  private static let boards = PhraseTable<Bool>([
    (
      true,
      [
        "editorial board", "the editorial board", "the editors", "the editorial staff",
        "die redaktion", "la rédaction", "la redacción", "la redazione", "a redação", "redaksjonen",
        "de redactie",
      ]
    )
  ])

  /// Whose desk it is stands right above: `By Ada Quill`, `Herald Staff`.
  private func isBelowByline(_ index: Int) -> Bool {
    index > top && roles[index - 1] == .byline
  }

  /// `(The Coast Post)` right below a headline or a text.
  func bracketedOutlet(_ range: Range<Int>) -> Range<Int>? {
    guard range.count > 4, text[range.lowerBound] == 0x28, text[range.upperBound - 1] == 0x29 else {
      return nil
    }
    let inner = range.lowerBound + 1..<range.upperBound - 1
    return Names.isName(text, inner) && Outlets.isOutlet(text, inner) ? inner : nil
  }

  /// The outlet in `(Coast Post, Ada Quill, p. 5)`, as reviews of the press cite.
  func citedOutlet(_ line: Line) -> Range<Int>? {
    let range = line.range
    guard line.digits > 0, line.words <= 12, range.count > 8, text[range.lowerBound] == 0x28,
      text[range.upperBound - 1] == 0x29,
      let last = text[range].lastIndex(of: 0x2C), let first = text[range].firstIndex(of: 0x2C),
      Furniture.isPage(text, text.trimmed(last + 1..<range.upperBound - 1))
    else { return nil }
    return text.trimmed(range.lowerBound + 1..<first)
  }

  /// A sentence, or a name in capitals right above what its bearer says.
  private func isSpoken(_ index: Int) -> Bool {
    if lines[index].ending == .sentence, lines[index].words >= 4 { return true }
    guard lines[index].isShouted, index + 1 < lines.count else { return false }
    return lines[index + 1].blanksAbove == 0 && lines[index + 1].ending == .sentence
  }

  /// Whether a heading stands right above that isn't the headline: whom a section is about.
  private func isBelowSection(_ index: Int) -> Bool {
    index > top && index - 1 != headlineLine && lines[index - 1].headingLevel > 1
      && lines[index - 1].headingLevel < Line.boldLevel
  }

  /// A line of names between the headline and the date, or alone above the text.
  private func isNameLine(_ index: Int) -> Bool {
    guard let headlineLine, index > headlineLine, index <= headlineLine + 6,
      index + 1 < lines.count, !findings.has(.author),
      // `FULL TEXT`
      FieldLabel.table.value(of: text, in: lines[index].range) == nil
    else { return false }
    if isJobTitle(lines[index + 1]) { return Names.areFullNames(text, lines[index].range) }
    let isAboveMeta =
      roles[index + 1] == .date || isLabelledDay(index + 1)
      || Furniture.isOne(text, lines[index + 1])
      || isNameOfOutlet(lines[index + 1])
    let isApart = index == headlineLine + 2 && lines[index].blanksAbove > 0
    let isAlone = (index == headlineLine + 1 || isApart) && index + 1 == body.lowerBound
    return (isAboveMeta || isAlone || roles[index - 1] == .date)
      && Names.areFullNames(text, lines[index].range) && !isPlaceOfText(lines[index].range)
  }

  private func isLabelledDay(_ index: Int) -> Bool {
    guard case .label(let label, _) = roles[index] else { return false }
    return label == .date || label == .updated
  }

  /// A place on a line of its own below the headline: right above the text in capitals, or between
  /// who wrote it and when.
  private func isPlaceLine(_ index: Int) -> Bool {
    let line = lines[index]
    guard let headlineLine, index > headlineLine, line.words <= 4, line.ending == .none,
      line.digits == 0, line.capitalShare >= 50, !findings.has(.dateline), line.headingLevel == 0,
      !Outlets.isOutlet(text, line.range), !isStatedOutlet(line.range),
      Sections.table.value(of: text, in: line.range) == nil,
      Agencies.table.value(of: text, in: line.range) == nil
    else { return false }
    if line.isShouted { return index + 1 == body.lowerBound && isSpelledSmall(line.range) }
    return index + 1 < lines.count && roles[index + 1] == .date && index == headlineLine + 2
      && isNameAlone(index - 1) && isPlaceOfText(line.range)
  }

  private func isNameAlone(_ index: Int) -> Bool {
    roles[index] == .byline || Names.areFullNames(text, lines[index].range)
  }

  /// Whether the text below has a line's words with small letters.
  private func isSpelledSmall(_ name: Range<Int>) -> Bool {
    guard let first = body.first else { return false }
    let span = text.span
    let small = FoldedHash.of(span, name)
    let start = Int(lines[first].start)
    var at = start
    let end = min(text.count, start + 3000) - name.count
    while at < end {
      if text.isUppercase(at: at), !text[at - 1].isWordByte,
        text[at + 1] != text[name.lowerBound + 1],
        FoldedHash.of(span, at..<at + name.count) == small
      {
        return true
      }
      at += 1
    }
    return false
  }

  /// Whether the text speaks of a name as of a place: `in Ashby Cross`.
  private func isPlaceOfText(_ name: Range<Int>) -> Bool {
    guard let first = body.first, let last = body.last else { return false }
    let start = Int(lines[first].start)
    let end = min(Int(lines[last].end), start + 3000) - name.count
    guard start + 4 < end else { return false }
    for at in start + 4..<end where text[at] == text[name.lowerBound] && text[at - 1] == 0x20 {
      guard text[at..<at + name.count].elementsEqual(text[name]) else { continue }
      if Self.prepositions.value(of: text, in: at - 3..<at - 1) != nil,
        !text[at - 4].isWordByte
      {
        return true
      }
    }
    return false
  }

  private static let prepositions = PhraseTable<Bool>([
    (true, ["in", "at", "to", "im", "en", "em", "te", "na", "no", "de", "à", "w", "v", "i", "di"])
  ])

  /// `Political reporter`, `Chief Europe Correspondent`.
  private func isJobTitle(_ line: Line) -> Bool {
    guard line.words <= 5, line.ending == .none, line.digits == 0,
      let space = line.range.reversed().first(where: { text[$0] == 0x20 })
    else { return false }
    return Self.desks.value(of: text, in: space + 1..<line.range.upperBound) != nil
  }

  /// `Reuters Staff`, `Herald Reporter`: the newsroom as the author.
  private func isDesk(_ range: Range<Int>) -> Bool {
    guard let space = range.reversed().first(where: { text[$0] == 0x20 }) else { return false }
    let isStaff = Self.desks.value(of: text, in: space + 1..<range.upperBound) != nil
    return isStaff && Outlets.isOutlet(text, range.lowerBound..<space)
  }

  /// `Staff Reporter`, `Enviado especial`: a job, and nobody's name.
  func isJob(_ range: Range<Int>) -> Bool {
    let rest = withoutJob(range)
    return rest.count < range.count && !text[rest].contains(0x20)
      && (Self.desks.value(of: text, in: rest) != nil
        || Sections.table.value(of: text, in: rest) != nil)
  }

  /// `Oldport Herald` in `Oldport Herald Staff Writer`, `Ada Quill` in `Ada Quill Scotland correspondent`.
  func withoutJob(_ range: Range<Int>) -> Range<Int> {
    var name = range
    while let blank = text[name].lastIndex(of: 0x20),
      Self.desks.value(of: text, in: blank + 1..<name.upperBound) != nil
    {
      name = name.lowerBound..<blank
    }
    return name == range ? range : Names.withoutBeat(in: text, name)
  }

  private static let desks = PhraseTable<Bool>([
    (
      true,
      [
        "staff", "reporter", "reporters", "correspondent", "desk", "redaktion", "redacción",
        "editor", "writer", "columnist", "korrespondent", "korrespondentin", "redakteur",
        "redakteurin", "report", "newsroom", "correspondant", "correspondante", "corresponsal",
        "correspondente", "corrispondente", "especial", "enviado", "enviada",
      ]
    )
  ])

  /// Whether another section stands on the line above or below, as in menus.
  private func isBesideSection(_ index: Int) -> Bool {
    [index - 1, index + 1].contains {
      lines.indices.contains($0) && Sections.table.value(of: text, in: lines[$0].range) != nil
    }
  }
}
