/// Lines above the body that no cue gives away: sections, sources, names, pictures' titles.
extension Recovery {
  /// `Coast Post` in `Special to the Coast Post`.
  private func outletOfSpecial(_ range: Range<Int>) -> Range<Int>? {
    guard range.count <= 60, text.hasFolded("special to ", at: range.lowerBound) else { return nil }
    var start = range.lowerBound + 11
    if text.has("the ", at: start, before: range.upperBound) { start += 4 }
    let name = start..<range.upperBound
    return !name.isEmpty && text.isUppercase(at: start) && Names.isName(text, name) ? name : nil
  }

  /// A line that isn't the headline: a section, a source, a name, a picture's title.
  mutating func readHeadText(_ index: Int, _ head: Range<Int>) {
    let line = lines[index]
    let range = line.range
    if let headlineLine, (headlineLine + 1...headlineLine + 3).contains(index),
      let name = Names.invertedName(in: text, range),
      index == headlineLine + 1 && isLabelled(index + 1) || FirstNames.isFirst(text, name.given)
    {
      appendAuthors(range, .position, 70)
      return
    }
    if let outlet = outletOfSpecial(range) {
      findings.propose(.source, outlet, .pattern, 80)
      return
    }
    if let name = nameBelowPortrait(line) {
      appendAuthors(name, .position, 76)
      return
    }
    if let headlineLine, index > headlineLine, line.words <= 6, line.digits == 0,
      !findings.has(.author)
    {
      // `ADA QUILL Staff writer`
      let name = withoutJob(range)
      if name.count < range.count, FirstNames.isFirst(text, name), Names.areFullNames(text, name) {
        appendAuthors(name, .position, 76)
        return
      }
    }
    if isAboveTopicMark(index) {
      findings.append(.tag, range, in: text, .pattern, 75)
      roles[index + 1] = .junk
      return
    }
    // A command of TeX, a tag.
    if text[range.lowerBound] == 0x5C || text[range.lowerBound] == 0x3C { return }
    if isWireSlug(line) { return }
    if index == headlineLine.map({ $0 + 1 }), let outlet = bracketedOutlet(range) {
      findings.propose(.source, outlet, .pattern, 74)
      return
    }
    // `OLDPORT` above each headline of a column of briefs.
    if isOneOfSeveral, index == top, index + 1 == headlineLine, Places.isKnown(text, range),
      lines[index].ending == .none
    {
      findings.propose(.dateline, range, .position, 68)
      return
    }
    if isFirstBelowMenus(index), let (outlet, section) = outletAndSection(range) {
      findings.propose(.source, outlet, .position, 80)
      findings.propose(.section, section, .position, 78)
      return
    }
    // An entry of a menu that names an outlet: `USA TODAY`.
    if let headlineLine, index < headlineLine, isBetweenEntries(index) { return }
    if isHeadlineAgain(range) || readCrumbOfHeadline(index, head) || readNewsletter(line)
      || !isKicker(index) && readMarked(line)
      || readChosenMenu(index)
    {
      return
    }
    // Programs that save a page for reading put its host above the headline.
    if isHostName(range), index == top || occurrences(of: range, atMost: 2) > 1 {
      // Between the headline and the day stands the outlet.
      let isBetween =
        index - 1 == headlineLine && index + 1 < lines.count && roles[index + 1] == .date
      findings.propose(.source, range, .position, isBetween ? 86 : 58)
    } else if isWordList(line) {
      readWordList(index)
    } else if !readKnownName(index) {
      if line.words <= 5 { readShortHeadText(index, head) } else { readLongHeadText(index) }
    }
  }

  /// `Ada Quill` in `Portrait of Ada Quill Ada Quill`: what pages say of a reporter's picture, and the
  /// name beside it.
  private func nameBelowPortrait(_ line: Line) -> Range<Int>? {
    guard (4...10).contains(line.words), line.digits == 0, line.ending == .none else { return nil }
    let words = text[line.range].split(separator: 0x20)
    let most = min(3, words.count / 2)
    for count in (2...max(2, most)).reversed() where words.count >= 2 * count {
      let name = words.suffix(count)
      guard zip(name, words.dropLast(count).suffix(count)).allSatisfy({ $0.elementsEqual($1) }),
        let first = name.first, let last = name.last
      else { continue }
      let range = first.startIndex..<last.endIndex
      return Names.areFullNames(text, range) ? range : nil
    }
    return nil
  }

  /// Whether nothing but menus stands above a line.
  func isFirstBelowMenus(_ index: Int) -> Bool {
    index < top + 8 && roles[top..<max(top, index)].allSatisfy { $0 == .junk || $0 == .menu }
  }

  /// Whether a call to follow a topic stands right below its name.
  private func isAboveTopicMark(_ index: Int) -> Bool {
    index + 1 < lines.count && lines[index + 1].length == 9 && lines[index + 1].blanksAbove == 0
      && text.hasFolded("add topic", at: Int(lines[index + 1].start))
  }

  /// `COAST POST – Business` above a headline, as in reviews of the press.
  func outletAndSection(_ range: Range<Int>) -> (outlet: Range<Int>, section: Range<Int>)? {
    guard range.count <= 60, let bar = lastBar(in: range) ?? lastDot(in: range) else { return nil }
    let outlet = text.trimmed(withoutEmphasis(range.lowerBound..<bar.lowerBound))
    let section = text.trimmed(bar.upperBound..<range.upperBound)
    guard outlet.count >= 3, Sections.table.value(of: text, in: section) != nil,
      Outlets.isOutlet(text, outlet)
        || Outlets.hasArticle(text, outlet) && text[outlet].count(where: { $0 == 0x20 }) >= 2
          && Countries.table.first(in: text, outlet) == nil
        || isOneOfSeveral && !text[outlet].contains(where: \.isLowercase)
          && Dateline.noPlaces.value(of: text, in: outlet) == nil,
      Sections.table.value(of: text, in: outlet) == nil, Names.isName(text, outlet)
    else { return nil }
    return (outlet, section)
  }

  /// Lines that marks give away: `#World News`, `OLDPORT, May 6 -`, `Home > World`.
  private mutating func readMarked(_ line: Line) -> Bool {
    let range = line.range
    if areHashtags(range) {
      apply(.tags, range, confidence: 80)
      return true
    }
    if text[range.lowerBound] == 0x23, line.words <= 5, line.capitalised > 0 || line.digits == 0,
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

  /// A menu's entry that stands again right above the headline is the article's section.
  private mutating func readChosenMenu(_ index: Int) -> Bool {
    let range = lines[index].range
    guard let headlineLine, index < headlineLine, lines[index].words <= 4,
      lines[index].digits == 0, !Outlets.isOutlet(text, range),
      index + 1 == headlineLine && stands(range, above: index)
        || roles[index + 1..<headlineLine].allSatisfy({ $0 == .junk })
          && Sections.table.value(of: text, in: range) != nil
          && stands(range, above: index, inAnyCase: true)
    else { return false }
    findings.propose(.section, range, .position, 83)
    return true
  }

  /// Whether a line above holds the same as a range.
  private func stands(
    _ range: Range<Int>, above index: Int, inAnyCase: Bool = false
  ) -> Bool {
    lines[top..<index].contains { line in
      line.length == range.count
        && zip(text[line.range], text[range]).allSatisfy {
          $0 == $1 || inAnyCase && $0.lowercased == $1.lowercased
        }
    }
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
      FieldLabel.table.value(of: text, in: range) == nil, !isDeskOfCity(lines[index]),
      !isJob(range), DigestWords.table.prefix(of: text, in: range) == nil
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
        findings.propose(.source, withoutCity(range), .position, 70)
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

  /// `DE OLDPORT` below a byline in capitals, as Portuguese papers say where it was written.
  private func isDeskOfCity(_ line: Line) -> Bool {
    line.isShouted && line.words <= 4
      && Self.articlesOfCities.prefix(of: text, in: line.range) != nil
  }

  private static let articlesOfCities = PhraseTable<Bool>([(true, ["de", "do", "da"])])

  /// `Coast Post` in `Coast Post, Oldport`.
  func withoutCity(_ range: Range<Int>) -> Range<Int> {
    guard let comma = text[range].firstIndex(of: 0x2C),
      !text[range.lowerBound..<comma].contains(0x28),
      Outlets.isOutlet(text, range.lowerBound..<comma)
    else { return range }
    return range.lowerBound..<comma
  }

  /// Some words between a page's menus and its headline, or the headline's date: where the article
  /// is filed.
  func isKicker(_ index: Int) -> Bool {
    guard let headlineLine, index < headlineLine,
      isPageDump || isBelowMenus(headlineLine) || isBelowOutlet(index), lines[index].words <= 4,
      lines[index].ending == .none, lines[index].length <= 40,
      index + 1 == headlineLine
        || index + 2 == headlineLine && (roles[index + 1] == .date || roles[index + 1] == .junk)
    else { return false }
    let range = lines[index].range
    return !Outlets.isOutlet(text, range) && !isStatedOutlet(range)
      && !FirstNames.isFirst(text, range) && Cue.lines.value(of: text, in: range) == nil
  }

  /// Whether a line in capitals stands apart below the outlet's name, as sections do on pages that are
  /// printed.
  private func isBelowOutlet(_ index: Int) -> Bool {
    let isApart = lines[index].blanksAbove > 0 || index > top && roles[index - 1] == .junk
    guard isApart, index + 1 < lines.count, lines[index + 1].blanksAbove > 0,
      lines[index].isShouted, !Places.isKnown(text, lines[index].range),
      DateWords.table.prefix(of: text, in: lines[index].range) == nil,
      Dateline.noPlaces.value(of: text, in: lines[index].range) == nil
    else { return false }
    let above = (top..<index).last { roles[$0] != .junk && roles[$0] != .url }
    return above.map {
      $0 == pageTitle?.line || isStatedOutlet(lines[$0].range)
        || Outlets.isOutlet(text, lines[$0].range)
    } ?? false
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

  func isBesideCredit(_ index: Int) -> Bool {
    index + 1 < lines.count && roles[index + 1] == .credit && lines[index + 1].blanksAbove == 0
      || index > 0 && roles[index - 1] == .credit && index - 1 >= top
  }

  private func isBehindCredit(_ index: Int) -> Bool {
    index > top && (roles[index - 1] == .credit || roles[index - 1] == .date)
  }
}
