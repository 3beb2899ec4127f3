/// The way to a page, one step on each line, right above its headline.
extension Recovery {
  /// `UK`, `England`, `Cumbria` above the headline: the last step is the section.
  mutating func readCrumbLines() {
    guard let headlineLine, headlineLine - top >= 2 else { return }
    if let section = lastOfListedSteps(above: headlineLine) {
      return findings.propose(.section, section, .position, 86)
    }
    let isForm =
      lines[headlineLine - 1].words <= 3
      && OutletStatement.forms.value(of: text, in: lines[headlineLine - 1].range) != nil
    let last = headlineLine - (isForm ? 2 : 1)
    guard last > top, isSection(last), lines[last + 1].blanksAbove > 0 else { return }
    var first = last
    while first > top, lines[first].blanksAbove == 0, isStep(first - 1) { first -= 1 }
    let steps = first...last
    guard steps.count >= 2, steps.contains(where: isKnownStep),
      steps.count >= 3 || isPageDump || isBelowMenus(headlineLine)
    else { return }
    if steps.count > Self.mostSteps {
      // A menu, which the way may follow: its last step is none of the menu's.
      guard isNameOfSection(last - 1), !isNameOfSection(last) else { return }
    }
    findings.propose(.section, lines[last].range, .position, 84)
  }

  private static let mostSteps = 5

  /// `2. Harbour` below `1. Home`: a list of steps that begins with the way home, soon above the headline.
  private func lastOfListedSteps(above headline: Int) -> Range<Int>? {
    func entry(_ index: Int) -> Range<Int>? {
      guard index >= top else { return nil }
      let entry = withoutListMark(lines[index].range)
      return entry == lines[index].range || entry.isEmpty || entry.count > 40 ? nil : entry
    }
    let near = max(top, headline - Self.linesToSteps)..<headline
    guard let last = near.last(where: { entry($0) != nil }), let section = entry(last) else {
      return nil
    }
    var first = last
    while lines[first].blanksAbove == 0, entry(first - 1) != nil { first -= 1 }
    // Bullets are a menu's, too.
    let isCounted = text[lines[last].range.lowerBound].isDigit
    guard first < last, last - first < (isCounted ? Self.mostSteps : 2), let home = entry(first),
      Self.homes.value(of: text, in: home) != nil, Cue.lines.value(of: text, in: section) == nil,
      !isHeadlineAgain(section), lines[headline].blanksAbove > 0 || !isCounted
    else { return nil }
    return section
  }

  private static let linesToSteps = 3

  private static let homes = PhraseTable<Bool>([
    (
      true,
      [
        "home", "homepage", "home page", "startseite", "accueil", "inicio", "início",
        "portada", "página inicial", "voorpagina", "forsiden", "hem", "etusivu", "strona główna",
        "главная", "anasayfa",
      ]
    )
  ])

  private func isStep(_ index: Int) -> Bool {
    let line = lines[index]
    guard roles[index] == .text || roles[index] == .junk else { return false }
    return line.words <= 4 && line.digits == 0 && line.ending == .none && line.length <= 40
      && line.headingLevel == 0 && text.isUppercase(at: Int(line.start)) || isKnownStep(index)
  }

  private func isSection(_ index: Int) -> Bool {
    let range = lines[index].range
    return isStep(index) && roles[index] == .text && Cue.lines.value(of: text, in: range) == nil
      && !Outlets.isOutlet(text, range) && !isStatedOutlet(range)
      && Agencies.table.value(of: text, in: range) == nil
      && !(FirstNames.isFirst(text, range) && Names.areFullNames(text, range))
  }

  /// A section that the tables know, a menu's first entry, or an outlet.
  private func isKnownStep(_ index: Int) -> Bool {
    let range = lines[index].range
    guard range.count <= 40, lines[index].digits < 3 else { return false }
    return isNameOfSection(index) || Cue.lines.value(of: text, in: range) == .junk
      || Agencies.table.value(of: text, in: range) != nil
  }

  private func isNameOfSection(_ index: Int) -> Bool {
    Sections.table.value(of: text, in: lines[index].range) != nil
  }
}
