/// Lines that hold several fields: `By NAME | DATE | Posted in SECTION`, `PAPER, DATE`.
extension Recovery {
  /// Reads a line of fields parted by bars, dots or labels.
  mutating func readMeta(_ whole: Range<Int>, confidence: UInt8 = 85) {
    // `-- By Ada Quill`
    let start = text[whole].firstIndex { $0 != 0x2D && $0 != 0x20 } ?? whole.lowerBound
    let range = start..<whole.upperBound
    let segments = Segments.of(text, range)
    for segment in segments {
      let plain = withoutEmphasis(segment)
      if !plain.isEmpty { readSegment(plain, confidence) }
    }
    guard segments.count > 1, let first = segments.first, Names.isName(text, first),
      segments.count > 2 && holdsFoundDate(range)
        || segments.contains(where: { Furniture.isPage(text, $0) }),
      !FirstNames.isFirst(text, first), Sections.table.value(of: text, in: first) == nil,
      Cue.prefixes.prefix(of: text, in: first) == nil
    else { return }
    findings.propose(.source, first, .position, 66)
  }

  private func holdsFoundDate(_ range: Range<Int>) -> Bool {
    findings[.published].map { range.contains($0.range.lowerBound) } ?? false
  }

  private mutating func readSegment(_ range: Range<Int>, _ confidence: UInt8) {
    if let (label, end) = FieldLabel.table.prefix(of: text, in: range), end < range.upperBound,
      Self.wordLabels.value(of: text, in: range.lowerBound..<end) != nil
    {
      apply(label, end..<range.upperBound, confidence: 88)
      return
    }
    if let label = LineReader.label(in: text, range) {
      apply(label.field, label.value, confidence: 88)
      return
    }
    if let found = reader.dates.firstDate(in: text, range) {
      let isUpdate = FieldLabel.table.prefix(of: text, in: range)?.value == .updated
      findings.propose(found, .pattern, isUpdate ? confidence - 20 : confidence)
      readAround(found.range, in: range)
      return
    }
    if let (cue, _) = Cue.prefixes.prefix(of: text, in: range), cue == .byline {
      appendAuthors(range, .pattern, 85)
      if let outlet = Names.outlet(in: text, range) {
        findings.propose(.source, outlet, .pattern, 76)
      }
      return
    }
    let outlet = withoutPlace(range)
    if outlet.count < range.count, Names.isName(text, outlet) {
      findings.propose(.source, outlet, .pattern, 78)
    } else if Agencies.table.value(of: text, in: outlet) != nil {
      findings.propose(.source, outlet, .pattern, 80)
    } else if Names.isName(text, range), Outlets.isOutlet(text, range) {
      findings.propose(.source, range, .pattern, 75)
    } else if Sections.table.value(of: text, in: range) != nil {
      findings.propose(.section, range, .pattern, 75)
    } else if isShortSign(range) {
      findings.propose(.section, range, .pattern, 64)
    } else if !findings.has(.author), Names.areFullNames(text, range), !isStatedOutlet(range) {
      for name in Names.list(in: text, range) {
        findings.append(.author, name, in: text, .pattern, 60)
      }
    }
  }

  /// Some Chinese, Japanese or Korean signs beside a date: a section, unless they name a reporter.
  private func isShortSign(_ range: Range<Int>) -> Bool {
    guard (6...24).contains(range.count), text[range].allSatisfy({ $0 >= 0x80 }),
      text[range.lowerBound] >= 0xE3, !Outlets.isOutlet(text, range)
    else { return false }
    // Two or three signs are as likely a person's name.
    guard range.count > 9 || Sections.table.value(of: text, in: range) != nil else { return false }
    return text.firstIndex(of: "기자", in: range) == nil
      && text.firstIndex(of: "记者", in: range) == nil
      && text.firstIndex(of: "記者", in: range) == nil
      && text.firstIndex(of: "新聞", in: range) == nil
  }

  /// `Coast Post` in `«Coast Post»`.
  func withoutGuillemets(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 4, text.has("«", at: range.lowerBound, before: range.upperBound),
      text.has("»", at: range.upperBound - 2, before: range.upperBound)
    else { return range }
    return range.lowerBound + 2..<range.upperBound - 2
  }

  /// Without Markdown's stars around it.
  func withoutEmphasis(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, text[first] == 0x2A { range = first + 1..<range.upperBound }
    while let last = range.last, text[last] == 0x2A { range = range.lowerBound..<last }
    return text.trimmed(range)
  }

  /// Without the stars of Markdown's emphasis, around it or inside: `Bridge *Opens* at **Last**`.
  mutating func withoutStars(_ range: Range<Int>) -> Range<Int> {
    guard text[range].contains(0x2A) else { return range }
    let inner = withoutEmphasis(range)
    if !text[inner].contains(0x2A) { return inner }
    var plain: [UInt8] = []
    var isOpen = false
    var at = range.lowerBound
    while at < range.upperBound {
      guard text[at] == 0x2A else {
        plain.append(text[at])
        at += 1
        continue
      }
      let start = at
      while at < range.upperBound, text[at] == 0x2A { at += 1 }
      // Emphasis begins before a word and ends behind one.
      let isBlankBehind = at == range.upperBound || !text[at].isWordByte
      let isBlankBefore = start == range.lowerBound || !text[start - 1].isWordByte
      guard isOpen ? isBlankBehind : isBlankBefore && !isBlankBehind else { return range }
      isOpen.toggle()
    }
    return isOpen || plain.isEmpty ? range : appended(plain)
  }

  /// Labels that need no colon inside a line of fields.
  private static let wordLabels = PhraseTable<Bool>([
    (
      true,
      [
        "posted in", "filed under", "filed in", "tagged", "tagged with", "abgelegt unter",
        "publicado en", "classé dans", "archiviato in", "geplaatst in", "опубликовано в",
      ]
    )
  ])

  /// What stands beside a date on its line: a name, an outlet, labels.
  private mutating func readAround(_ date: Range<Int>, in range: Range<Int>) {
    var before = text.trimmed(range.lowerBound..<date.lowerBound)
    var isDashed = before.last.map { text[$0] == 0x2D || text[$0] >= 0x80 } ?? false
    while let last = before.last, isSeparator(text[last]) || text[last].isBlank {
      before = before.lowerBound..<last
    }
    while let first = before.first, isSeparator(text[first]) || text[first].isBlank {
      before = first + 1..<before.upperBound
    }
    let joined = withoutJoint(before)
    before = withoutDashes(joined)
    isDashed = isDashed || before.upperBound < joined.upperBound
    let behind = date.upperBound..<range.upperBound
    if !readSectionBeforePage(before, behind) { readBesideDate(before, isDashed: isDashed) }
    applyLabels(in: date.upperBound..<range.upperBound)
    readBehindDate(date.upperBound..<range.upperBound)
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

  /// Labelled values inside a line.
  mutating func applyLabels(in range: Range<Int>) {
    for label in labels(in: range) { apply(label.field, label.value, confidence: 85) }
  }

  /// Without dashes at the end: `Coast Post —`; of `Coast Post – E-Paper` the first part.
  private func withoutDashes(_ range: Range<Int>) -> Range<Int> {
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
    guard range.count >= 4, range.count <= 120 else { return }
    if let name = bracketedName(at: range) { findings.propose(.section, name, .position, 70) }
    for part in parts(of: range) {
      if Agencies.table.value(of: text, in: part) != nil
        || Names.isName(text, part) && Outlets.isOutlet(text, part)
      {
        findings.propose(.source, part, .position, 68)
      } else if Sections.table.value(of: text, in: part) != nil {
        findings.propose(.section, part, .position, 68)
      } else if !findings.has(.author), FirstNames.isFirst(text, part),
        Names.areFullNames(text, part)
      {
        appendAuthors(part, .position, 60)
      }
    }
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
      let length = isBracket ? 3 : isComma ? 1 : dash
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

  /// The length of ` - `, ` – ` or ` — `; 0 where none stands.
  private func dashLength(_ at: Int, _ end: Int) -> Int {
    if text.has(" - ", at: at, before: end) { return 3 }
    return text.has(" – ", at: at, before: end) || text.has(" — ", at: at, before: end) ? 5 : 0
  }

  private mutating func readBesideDate(_ range: Range<Int>, isDashed: Bool) {
    guard range.count >= 2, range.count <= 80, text[range.upperBound - 1] != 0x3A else { return }
    let whole = closed(withoutGuillemets(range))
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
      DateWords.table.value(of: text, in: range) == nil
    else { return }
    if Sections.table.value(of: text, in: range) != nil
      || Countries.table.value(of: text, in: range) != nil
    {
      findings.propose(.section, range, .position, 72)
      return
    }
    // `PLACE - DATE` is as common as `PAPER, DATE`.
    // `Oldport, le 6 mai 2018`.
    if text[range.upperBound] == 0x2C, Places.isKnown(text, range), !Outlets.isOutlet(text, range) {
      findings.propose(.dateline, range, .position, 62)
    }
    let isNamed = !isDashed && Names.isName(text, range) && !Places.isKnown(text, range)
    let hasPlace = range.count < whole.count && Names.isName(text, range)
    if isHost(range) || hasPlace || Outlets.isOutlet(text, range) || isNamed && !isEvent(range) {
      findings.propose(.source, range, .position, 72)
    }
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

  /// `news.example.com`: one word with a dot inside.
  private func isHost(_ range: Range<Int>) -> Bool {
    let name = text[range]
    return name.allSatisfy { $0.isWordByte || $0 == 0x2E || $0 == 0x2D }
      && name.dropFirst(2).dropLast(2).contains(0x2E)
  }

  /// Labelled values inside a line, each up to the next label.
  private func labels(in range: Range<Int>) -> [(field: FieldLabel, value: Range<Int>)] {
    var found: [(field: FieldLabel, value: Range<Int>)] = []
    var starts: [Int] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let isWordStart = at == range.lowerBound || !text[at - 1].isWordByte
      if isWordStart, text[at].isWordByte,
        let (field, value) = LineReader.label(in: text, at..<range.upperBound)
      {
        starts.append(at)
        found.append((field, value))
        at = max(at + 1, value.lowerBound)
      } else {
        at += 1
      }
    }
    for index in found.indices.dropLast() {
      let value = found[index].value
      found[index].value = text.trimmed(
        value.lowerBound..<max(value.lowerBound, starts[index + 1]))
    }
    return found
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3B || byte == 0x28 || byte == 0x29 || byte == 0x2D || byte == 0x2F
      || byte == 0x3A || byte == 0x5B
  }
}

/// The parts of a line between bars, middle dots and bullets.
enum Segments {
  /// Whether a line has several parts.
  static func areSeveral(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    rest(of: range, in: text).contains {
      text[$0] == 0x7C || text[$0] == 0xC2 && text.has("·", at: $0, before: range.upperBound)
        || text[$0] == 0xE2 && text.has("•", at: $0, before: range.upperBound)
    } || slashes(in: text, range) > 1 || areStopped(text, range)
  }

  /// From the first bar, dot or bullet on, or from the blank before the first slash; nothing before
  /// parts a line.
  private static func rest(of range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let mark = text.span.firstIndex(
      ofAny: (0x7C, 0xC2, 0xE2, 0x2F, 0x7C), from: range.lowerBound, to: range.upperBound)
    return max(range.lowerBound, mark - 1)..<range.upperBound
  }

  /// Whether stops part fields: `Coast Post. Published 19.03.2010. Ada Quill. Section: Harbour`.
  static func areStopped(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 160, text.span.hold(0x3A, in: range) else { return false }
    let parts = stopped(text, range)
    return parts.count >= 3 && parts.allSatisfy { $0.count <= 48 }
      && parts.contains { LineReader.label(in: text, $0) != nil }
  }

  /// The parts between stops that end a word of two letters or figures.
  private static func stopped(_ text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where text[at] == 0x2E && at - start >= 3 {
      guard at + 1 == range.upperBound || text[at + 1] == 0x20, text[at - 2] != 0x20 else {
        continue
      }
      parts.append(text.trimmed(start..<at))
      start = at + 1
    }
    return (parts + [text.trimmed(start..<range.upperBound)]).filter { !$0.isEmpty }
  }

  static func of(_ text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = range.lowerBound
    let isSlashed = slashes(in: text, range) > 1
    for at in rest(of: range, in: text) {
      let isBar = text[at] == 0x7C
      let isDot = text[at] == 0xC2 && text.has("·", at: at, before: range.upperBound)
      let isBullet = text[at] == 0xE2 && text.has("•", at: at, before: range.upperBound)
      let isSlash = isSlashed && text.has(" / ", at: at, before: range.upperBound)
      guard isBar || isDot || isBullet || isSlash else { continue }
      segments.append(text.trimmed(start..<at))
      start = at + (isBar ? 1 : isDot ? 2 : 3)
    }
    if segments.isEmpty, areStopped(text, range) { return stopped(text, range) }
    segments.append(text.trimmed(start..<range.upperBound))
    return segments.filter { !$0.isEmpty }
  }

  private static func slashes(in text: [UInt8], _ range: Range<Int>) -> Int {
    let bytes = text.span
    var count = 0
    var at = bytes.firstIndex(of: 0x2F, from: range.lowerBound, to: range.upperBound)
    while at < range.upperBound {
      if at > range.lowerBound, bytes[at - 1] == 0x20 { count += 1 }
      at = bytes.firstIndex(of: 0x2F, from: at + 1, to: range.upperBound)
    }
    return count
  }
}
