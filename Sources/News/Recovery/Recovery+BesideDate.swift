/// What stands on a date's line beside it: an outlet, a section, a name, labels, a page.
extension Recovery {
  /// What stands beside a date on its line: a name, an outlet, labels.
  mutating func readAround(_ date: Range<Int>, in range: Range<Int>) {
    var before = text.trimmed(range.lowerBound..<date.lowerBound)
    var isDashed = before.last.map { text[$0] == 0x2D || text[$0] >= 0x80 } ?? false
    while let last = before.last, isSeparator(text[last]) || text[last].isBlank {
      before = before.lowerBound..<last
    }
    while let first = before.first, isSeparator(text[first]) || text[first].isBlank {
      before = first + 1..<before.upperBound
    }
    let joined = withoutJoint(withoutEmphasis(withoutLeadingDash(before)))
    before = withoutDashes(joined)
    isDashed = isDashed || before.upperBound < joined.upperBound
    // `Coast Post Nr. 012 vom 06.01.2018`
    if !before.isEmpty { before = withoutIssue(before) }
    let behind = date.upperBound..<range.upperBound
    // `Decided on: 3 May 2016` says what happened on the day.
    let isLabelled = text[before.upperBound..<date.lowerBound].contains(0x3A)
    if let name = quotedName(before, before: date) {
      findings.propose(.source, name, .pattern, 78)
    } else if !readSectionBeforePage(before, behind), !readTopic(before, behind) {
      readBesideDate(withoutEmphasis(before), isDashed: isDashed, isLabelled: isLabelled)
    }
    applyLabels(in: date.upperBound..<range.upperBound)
    readBehindDate(date.upperBound..<range.upperBound)
  }

  /// `Coast Post` in `– Coast Post`, behind a headline on the same line.
  private func withoutLeadingDash(_ range: Range<Int>) -> Range<Int> {
    for dash: StaticString in ["– ", "— "]
    where text.has(dash, at: range.lowerBound, before: range.upperBound) {
      return text.trimmed(range.lowerBound + dash.utf8CodeUnitCount..<range.upperBound)
    }
    return range
  }

  /// `Coast Post` in `"Coast Post" vom 03.05.2016`, the first line.
  private func quotedName(_ range: Range<Int>, before date: Range<Int>) -> Range<Int>? {
    guard top < lines.count, range.lowerBound == Int(lines[top].start), range.count >= 5,
      text[range.lowerBound] == 0x22, text[range.upperBound - 1] == 0x22,
      text.firstIndex(of: " vom ", in: range.upperBound..<date.lowerBound) != nil
    else { return nil }
    let name = range.lowerBound + 1..<range.upperBound - 1
    return Names.isName(text, name) ? name : nil
  }

  /// `Harbour, 3 May 2016, p. 8` below the outlet's name: a section, its day and page.
  private mutating func readSectionBeforePage(_ name: Range<Int>, _ rest: Range<Int>) -> Bool {
    let page = text.trimmed(rest)
    guard page.count >= 4, text[page.lowerBound] == 0x2C,
      Furniture.isPage(text, text.trimmed(page.lowerBound + 1..<page.upperBound)),
      Names.isName(text, name), !Outlets.isOutlet(text, name),
      lines[top].range.upperBound < name.lowerBound
    else { return false }
    findings.propose(.section, name, .pattern, 76)
    return true
  }

  /// `FERRIES MAY 3, 2016 / 10:04 AM / UPDATED 2 YEARS AGO`: a topic in capitals, its day and the time
  /// between slashes.
  private mutating func readTopic(_ name: Range<Int>, _ rest: Range<Int>) -> Bool {
    guard name.count >= 4, text.has(" / ", at: rest.upperBound, before: text.count),
      rest.isEmpty, text[name].allSatisfy({ !$0.isLowercase && !$0.isDigit }),
      Names.isName(text, name), Agencies.table.value(of: text, in: name) == nil
    else { return false }
    findings.propose(.section, name, .pattern, 70)
    return true
  }

  /// Without dashes at the end: `Coast Post —`; of `Coast Post – E-Paper` the first part.
  func withoutDashes(_ range: Range<Int>) -> Range<Int> {
    var range = text.trimmed(range)
    while range.count > 3 {
      let end = range.upperBound
      let isLong =
        text.has("—", at: end - 3, before: end) || text.has("–", at: end - 3, before: end)
      guard isLong || text.has(" -", at: end - 2, before: end) else { break }
      range = text.trimmed(range.lowerBound..<end - (isLong ? 3 : 2))
    }
    while let bar = lastBar(in: range), bar.count > 3,
      Outlets.isOutlet(text, range.lowerBound..<bar.lowerBound)
    {
      range = text.trimmed(range.lowerBound..<bar.lowerBound)
    }
    return range
  }

  /// Names between dashes, brackets or commas behind a date: `3 May 2016 - Ada Quill - Harbour`.
  private mutating func readBehindDate(_ range: Range<Int>) {
    guard range.count >= 4, range.count <= 240 else { return }
    if let name = sectionBehindSlash(range) { findings.propose(.section, name, .pattern, 72) }
    if let name = bracketedName(at: range) { findings.propose(.section, name, .position, 70) }
    for whole in parts(of: range) {
      if let section = sectionBehindPage(whole) {
        findings.propose(.section, section, .pattern, 78)
        continue
      }
      let part = withoutClock(whole)
      // `Posted on May 3, 2016 by Ada Quill`
      if !findings.has(.author), isByline(part) {
        appendAuthors(part, .pattern, 80)
        continue
      }
      if Agencies.table.value(of: text, in: part) != nil
        || Names.isName(text, part) && Outlets.isOutlet(text, part)
      {
        findings.propose(.source, part, .position, 68)
      } else if Sections.table.value(of: text, in: part) != nil {
        findings.propose(.section, part, .position, 68)
      } else if let (label, end) = FieldLabel.table.prefix(of: text, in: part), label == .section,
        end < part.upperBound, text[end] == 0x20, Names.isName(text, end + 1..<part.upperBound)
      {
        // `Ressort Hafen`
        findings.propose(.section, end + 1..<part.upperBound, .pattern, 80)
      } else if !findings.has(.author), FirstNames.isFirst(text, part),
        Names.areFullNames(text, withoutMailBehind(part))
      {
        appendAuthors(withoutMailBehind(part), .position, 60)
      }
    }
  }

  /// `Hafen` in `Hafenbote vom 03.05.2016, Nr. 102, S. 5 / Hafen`.
  private func sectionBehindSlash(_ range: Range<Int>) -> Range<Int>? {
    guard let slash = text[range].lastIndex(of: 0x2F), slash > range.lowerBound + 4,
      text[slash - 1] == 0x20, text[slash - 2].isDigit, slash + 4 < range.upperBound,
      text[slash + 1] == 0x20
    else { return nil }
    let name = slash + 2..<range.upperBound
    guard name.count <= 40, !text[name].contains(where: \.isDigit), Names.isName(text, name),
      text[range.lowerBound..<slash].contains(0x2C)
    else { return nil }
    return name
  }

  private func isByline(_ range: Range<Int>) -> Bool {
    guard let (cue, end) = Cue.prefixes.prefix(of: text, in: range), cue == .byline else {
      return false
    }
    let words = text[range].count { $0 == 0x20 } + 1
    let name = text.trimmed(end..<range.upperBound)
    return Names.isByline(text, range, from: end, words: words) && FirstNames.isFirst(text, name)
  }

  /// `Harbour` in `A12 Harbour`.
  private func sectionBehindPage(_ range: Range<Int>) -> Range<Int>? {
    guard let blank = text[range.prefix(6)].firstIndex(of: 0x20) else { return nil }
    let page = range.lowerBound..<blank
    let section = text.trimmed(blank..<range.upperBound)
    let letters = page.prefix { text[$0].isUppercase }.count
    guard letters <= 1, page.count > letters, page.count <= letters + 3,
      text[page.dropFirst(letters)].allSatisfy(\.isDigit), section.count >= 3,
      !text[section].contains(where: \.isDigit), text.isUppercase(at: section.lowerBound),
      DateWords.table.prefix(of: text, in: section) == nil, !FirstNames.isFirst(text, section)
    else { return nil }
    return letters == 1 || Sections.table.value(of: text, in: section) != nil ? section : nil
  }

  /// `ADA QUILL` in `ADA QUILL quill@post.example`.
  func withoutMailBehind(_ range: Range<Int>) -> Range<Int> {
    guard let sign = text[range].firstIndex(of: 0x40),
      let blank = text[range.lowerBound..<sign].lastIndex(of: 0x20)
    else { return range }
    return range.lowerBound..<blank
  }

  /// `Ada Quill` in `Uhr Ada Quill 12 Kommentare`.
  private func withoutClock(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    if text.has("Uhr ", at: start, before: range.upperBound) { start += 4 }
    let digit = text[start..<range.upperBound].firstIndex(where: \.isDigit)
    return text.trimmed(start..<(digit ?? range.upperBound))
  }

  /// `Harbour` in ` [Harbour]`, behind a date.
  private func bracketedName(at range: Range<Int>) -> Range<Int>? {
    guard let close = range.last, text[close] == 0x5D, let open = text[range].lastIndex(of: 0x5B)
    else { return nil }
    let part = open..<close + 1
    guard part.count >= 5, part.count <= 60 else { return nil }
    let name = text.trimmed(part.lowerBound + 1..<part.upperBound - 1)
    guard !name.isEmpty, text.isUppercase(at: name.lowerBound),
      !text[name].contains(where: \.isDigit), !text[name].contains(0x5D),
      !Outlets.isOutlet(text, name), Cue.lines.value(of: text, in: name) == nil
    else { return nil }
    return name
  }

  /// What dashes between blanks, wide brackets and commas part.
  private func parts(of range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      let dash = text[at] == 0x20 ? dashLength(at, range.upperBound) : 0
      let isBracket =
        text.has("【", at: at, before: range.upperBound)
        || text.has("】", at: at, before: range.upperBound)
      let isComma = text[at] == 0x2C || text[at] == 0x28 || text[at] == 0x29
      // Chinese and Japanese have no blanks inside of names.
      let isGap =
        text[at] == 0x20 && at + 1 < range.upperBound
        && (text[at + 1] == 0x20 || text[at + 1] >= 0xE3)
        || text.has("　", at: at, before: range.upperBound)
      let length = isBracket ? 3 : isComma ? 1 : isGap ? (text[at] == 0x20 ? 1 : 3) : dash
      guard length > 0 else {
        at += 1
        continue
      }
      parts.append(text.trimmed(start..<at))
      at += length
      start = at
    }
    parts.append(text.trimmed(start..<range.upperBound))
    return parts.filter { $0.count >= 3 }
  }

  /// Words without the preposition that a label has: `Modifié le`, `Stand vom`.
  private static let wordsBeforeDays = PhraseTable<Bool>([
    (
      true,
      [
        "modifié", "modifiée", "publié", "publiée", "mis à jour", "créé", "actualizado",
        "publicado", "modificado", "atualizado", "aggiornato", "pubblicato", "modificato", "stand",
        "aktualisiert", "veröffentlicht", "erstellt", "geändert", "gepubliceerd", "bijgewerkt",
        "updated", "published", "modified", "posted", "created", "filed", "uploaded", "captured",
      ]
    )
  ])

  private mutating func readBesideDate(
    _ range: Range<Int>, isDashed: Bool, isLabelled: Bool
  ) {
    guard range.count >= 2, range.count <= 80, text[range.upperBound - 1] != 0x3A,
      Cue.lines.value(of: text, in: range) != .junk
    else { return }
    let whole = withoutDigestWord(closed(withoutGuillemets(withoutVerb(range))))
    let range = withoutPlace(whole)
    if let (cue, _) = Cue.prefixes.prefix(of: text, in: range), cue == .byline {
      appendAuthors(range, .pattern, 80)
      if let outlet = Names.outlet(in: text, range) {
        findings.propose(.source, outlet, .pattern, 70)
      }
      return
    }
    if let label = LineReader.label(in: text, range) {
      apply(label.field, label.value, confidence: 85)
      return
    }
    guard FieldLabel.table.value(of: text, in: range) == nil,
      Self.wordsBeforeDays.value(of: text, in: range) == nil,
      DateWords.table.value(of: text, in: range) == nil
    else { return }
    if Sections.table.value(of: text, in: range) != nil
      || Countries.table.value(of: text, in: range) != nil
    {
      findings.propose(.section, range, .position, 72)
      return
    }
    // `Harbour - Coast Post, 3 May 2016`
    if let bar = lastBar(in: range) {
      let section = range.lowerBound..<bar.lowerBound
      let outlet = bar.upperBound..<range.upperBound
      if Sections.table.value(of: text, in: section) != nil,
        Agencies.table.value(of: text, in: outlet) != nil || Outlets.isOutlet(text, outlet)
      {
        findings.propose(.section, section, .position, 74)
        findings.propose(.source, outlet, .position, 74)
        return
      }
    }
    // `PLACE - DATE` is as common as `PAPER, DATE`.
    // `Oldport, le 6 mai 2018`.
    if text[range.upperBound] == 0x2C, Places.isKnown(text, range), !Outlets.isOutlet(text, range) {
      findings.propose(.dateline, range, .position, 62)
    }
    if let outlet = outletBehindPerson(range) {
      appendAuthors(range.lowerBound..<outlet.lowerBound, .position, 75)
      findings.propose(.source, outlet, .position, 72)
      return
    }
    if !isLabelled, FirstNames.isFirst(text, range), Names.areFullNames(text, range),
      !Outlets.isOutlet(text, range), !Organizations.isOne(text, range),
      !Places.isKnown(text, range), !isEvent(range)
    {
      appendAuthors(range, .position, 70)
      return
    }
    let isNamed = !isDashed && Names.isName(text, range) && !Places.isKnown(text, range)
    let hasPlace = range.count < whole.count && Names.isName(text, range)
    guard !isLabelled || Outlets.isOutlet(text, range) else { return }
    if isHostName(range) || hasPlace || Outlets.isOutlet(text, range) || isNamed && !isEvent(range)
    {
      findings.propose(
        .source, hasPlace && !text[whole].contains(where: \.isDigit) ? whole : range,
        .position, 72)
    }
  }

  /// `Ada Quill` in `Ada Quill   Published`.
  private func withoutVerb(_ range: Range<Int>) -> Range<Int> {
    guard let blank = text[range].lastIndex(of: 0x20),
      Self.wordsBeforeDays.value(of: text, in: blank + 1..<range.upperBound) != nil,
      // `The News Stand`
      !text.hasFolded("stand", at: blank + 1)
    else { return range }
    return withoutDashes(range.lowerBound..<blank)
  }

  /// `Coast Post` in `Coast Post Headlines`.
  private func withoutDigestWord(_ range: Range<Int>) -> Range<Int> {
    guard let (_, word) = DigestWords.table.first(in: text, range),
      word.upperBound == range.upperBound, word.lowerBound > range.lowerBound + 3
    else { return range }
    let outlet = text.trimmed(range.lowerBound..<word.lowerBound)
    return Outlets.isOutlet(text, outlet) ? outlet : range
  }

  /// `Coast Post` in `Ada Quill, Coast Post`.
  private func outletBehindPerson(_ range: Range<Int>) -> Range<Int>? {
    guard let comma = text[range].firstIndex(of: 0x2C) else { return nil }
    let person = range.lowerBound..<comma
    let outlet = text.trimmed(comma + 1..<range.upperBound)
    guard FirstNames.isFirst(text, person), Names.areFullNames(text, person),
      Names.isName(text, outlet), !Names.isPerson(text, outlet)
    else { return nil }
    return outlet
  }

  /// `Released 2019-03-04`: what happened on a day is no outlet.
  func isEvent(_ range: Range<Int>) -> Bool {
    Self.events.value(of: text, in: withoutEmphasis(range)) != nil
  }

  private static let events = PhraseTable<Bool>([
    (
      true,
      [
        "submitted", "uploaded", "aired", "printed", "archived", "crawled", "released", "accessed",
        "retrieved", "recorded", "filed", "issued", "effective", "born",
        "died", "since", "due", "deadline", "founded", "opened", "closed", "veröffentlicht",
        "abgerufen", "geboren", "gestorben", "consulté", "consultado", "publicado",
      ]
    )
  ])

  /// With the bracket that trimming took away: `Coast Post (Oldport, England)`.
  private func closed(_ range: Range<Int>) -> Range<Int> {
    let open = text[range].lastIndex(of: 0x28)
    guard let open, !text[open..<range.upperBound].contains(0x29),
      range.upperBound < text.count, text[range.upperBound] == 0x29
    else { return range }
    return range.lowerBound..<range.upperBound + 1
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3B || byte == 0x28 || byte == 0x29 || byte == 0x2D || byte == 0x2F
      || byte == 0x3A || byte == 0x5B
  }
}
