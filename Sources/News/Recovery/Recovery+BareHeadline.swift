/// A headline's own words, without what lists, wires, pages and databases put around them.
extension Recovery {
  /// A headline's own words, without its number in a list, its date and its outlet.
  mutating func bareHeadline(of line: Line) -> Range<Int> {
    // A call of its own: it may lengthen the text, of which the next one would have an older copy.
    let title = withoutSteps(withoutArrow(withoutPictograph(line.range)))
    let bare = withoutBracketedSection(withoutStars(withoutTags(withoutSourceView(title))))
    let plain = withoutClock(before: withoutPluses(bare))
    let range = withoutWireWords(plain)
    let isListed = line.headingLevel > 0 && text[range.lowerBound].isDigit
    return withoutOutlet(withoutDate(isListed ? withoutListMark(range) : range))
  }

  /// `Bridge Opens` in `<summary>Bridge Opens</summary>`, as Markdown has it where pages fold.
  private func withoutTags(_ range: Range<Int>) -> Range<Int> {
    guard range.count > Self.leastMarked, text[range.lowerBound] == 0x3C,
      text[range.upperBound - 1] == 0x3E,
      text[range.lowerBound + 1].isLowercase,
      let open = text[range].firstIndex(of: 0x3E), let close = text[range].lastIndex(of: 0x3C),
      open < close, text[close + 1] == 0x2F, !text[open + 1..<close].contains(0x3C)
    else { return range }
    return text.trimmed(open + 1..<close)
  }

  /// `Bridge Opens` in `← Bridge Opens`, which leads to another page.
  private func withoutArrow(_ range: Range<Int>) -> Range<Int> {
    guard range.count > Self.leastMarked, text[range.lowerBound] >= 0xC2 else { return range }
    for arrow: StaticString in ["← ", "→ ", "« ", "‹ ", "◀ ", "◄ ", "▶ ", "► "]
    where text.has(arrow, at: range.lowerBound, before: range.upperBound) {
      // `« Bridge » opens` is quoted.
      if text.firstIndex(of: "»", in: range) != nil || text.firstIndex(of: "›", in: range) != nil {
        return range
      }
      return text.trimmed(range.lowerBound + arrow.utf8CodeUnitCount..<range.upperBound)
    }
    return range
  }

  /// `Bridge Opens at Last` in `Home > News > Bridge Opens at Last`, where no other line is the headline.
  private mutating func withoutSteps(_ range: Range<Int>) -> Range<Int> {
    guard range.count > Self.leastMarked, holdsCrumbs(range),
      let (title, next) = lastStep(in: range), next > range.lowerBound,
      title.lowerBound > range.lowerBound, text[title].count(where: { $0 == 0x20 }) >= 2
    else { return range }
    let way = range.lowerBound..<next
    let first = text.trimmed(way.lowerBound..<(firstStepEnd(in: way) ?? way.upperBound))
    // `Rovers Win 3 > 2` is no way.
    let areSteps = text[way].split(separator: 0x3E).allSatisfy { step in
      text[text.trimmed(step.startIndex..<step.endIndex)].count { $0 == 0x20 } < 3
        && !step.contains(where: \.isDigit)
    }
    guard areSteps, text[next - 1] == 0x20, text[title.lowerBound - 1] == 0x20,
      !text[title.lowerBound].isDigit,
      Cue.lines.value(of: text, in: first) == .junk || Outlets.isOutlet(text, first)
        || Sections.table.value(of: text, in: first) != nil
    else { return range }
    readCrumbs(way)
    return title
  }

  /// `Bridge Opens` in `(WORLD) Bridge Opens`.
  private mutating func withoutBracketedSection(_ range: Range<Int>) -> Range<Int> {
    guard range.count > Self.leastMarked, text[range.lowerBound] == 0x28,
      let close = text[range.prefix(Self.longestSection)].firstIndex(of: 0x29)
    else { return range }
    let section = range.lowerBound + 1..<close
    let rest = text.trimmed(close + 1..<range.upperBound)
    guard !rest.isEmpty, !text[section].contains(where: \.isLowercase),
      Sections.table.value(of: text, in: section) != nil
    else { return range }
    findings.propose(.section, section, .pattern, 75)
    return rest
  }

  private static let longestSection = 32
  /// A line of so few bytes keeps what looks like a mark around it.
  private static let leastMarked = 16
  /// What so few bytes stand before is no note behind a headline.
  private static let leastBeforeNote = 12

  /// `Bridge Opens` in `View source for Bridge Opens`, above the text of a wiki's page.
  private func withoutSourceView(_ range: Range<Int>) -> Range<Int> {
    guard let (_, end) = Self.sourceViews.prefix(of: text, in: range), end < range.upperBound else {
      return range
    }
    let title = text.trimmed(end..<range.upperBound)
    if let (_, tail) = Self.sourceViewTails.first(in: text, title),
      tail.upperBound == title.upperBound
    {
      return text.trimmed(title.lowerBound..<tail.lowerBound)
    }
    return withoutGuillemetsOrQuotes(title)
      ?? (text.hasFolded("view", at: range.lowerBound) ? title : range)
  }

  /// What stands between quotation marks around the whole; nil if there are none.
  private func withoutGuillemetsOrQuotes(_ title: Range<Int>) -> Range<Int>? {
    for (open, close): (StaticString, StaticString) in [
      ("«", "»"), ("„", "“"), ("“", "”"), ("\"", "\""),
    ] where text.has(open, at: title.lowerBound, before: title.upperBound) {
      let end = title.upperBound - close.utf8CodeUnitCount
      let start = title.lowerBound + open.utf8CodeUnitCount
      if end > start, text.has(close, at: end, before: title.upperBound) {
        return text.trimmed(start..<end)
      }
    }
    return nil
  }

  private static let sourceViews = PhraseTable<Bool>([
    (
      true,
      [
        "view source for", "quelltext der seite", "quelltext von", "texte source de",
        "ver código fuente de", "ver código-fonte para", "ver código-fonte de",
        "visualizza sorgente di", "brontekst bekijken voor",
        "просмотр исходного кода страницы", "просмотр кода страницы", "tekst źródłowy strony",
      ]
    )
  ])

  private static let sourceViewTails = PhraseTable<Bool>([(true, ["ansehen", "anzeigen"])])

  /// `Bridge Opens` in `09:40 Bridge Opens`, as digests of a day have it.
  private func withoutClock(before range: Range<Int>) -> Range<Int> {
    guard range.count > Self.leastMarked, text[range.lowerBound].isDigit else { return range }
    let head = text[range.prefix(6)]
    guard let mark = head.firstIndex(where: { $0 == 0x3A || $0 == 0x2E }),
      (1...2).contains(mark - range.lowerBound), text[mark + 1].isDigit, text[mark + 2].isDigit,
      text[range.lowerBound..<mark].allSatisfy(\.isDigit), text[mark + 3] == 0x20
    else { return range }
    return text.trimmed(mark + 4..<range.upperBound)
  }

  /// `++ Bridge Opens ++`, as wires send what is urgent.
  private func withoutPluses(_ range: Range<Int>) -> Range<Int> {
    guard range.count > Self.leastMarked,
      text.has("++", at: range.lowerBound, before: range.upperBound)
    else {
      return range
    }
    let start = text[range].firstIndex { $0 != 0x2B } ?? range.lowerBound
    let end = text[range].lastIndex { $0 != 0x2B }.map { $0 + 1 } ?? range.upperBound
    return text.trimmed(start..<end)
  }

  /// `Bridge Opens` in `Bridge Opens; [Final Edition]` and in `Bridge Opens: [Final Edition]`.
  private func withoutEdition(_ range: Range<Int>) -> Range<Int> {
    guard range.count > Self.leastMarked,
      text.has("dition]", at: range.upperBound - 7, before: range.upperBound),
      let open = text[range].lastIndex(of: 0x5B), open > range.lowerBound + Self.leastBeforeNote,
      text[open - 1] == 0x20, text[open - 2] == 0x3B || text[open - 2] == 0x3A
    else { return range }
    return text.trimmed(range.lowerBound..<open - 2)
  }

  /// `Bridge Opens.` in `Bridge Opens.(NEWS)`, as some databases have the section.
  mutating func withoutSectionBehind(_ range: Range<Int>) -> Range<Int> {
    guard range.count > Self.leastMarked, text[range.upperBound - 1] == 0x29,
      let open = text[range].lastIndex(of: 0x28), open > range.lowerBound + Self.leastBeforeNote,
      text[open - 1] == 0x2E || text[open - 1] == 0x3F || text[open - 1] == 0x21
    else { return range }
    let section = open + 1..<range.upperBound - 1
    guard
      Sections.table.value(of: text, in: section) != nil
        || section.count == 4 && text.hasFolded("news", at: section.lowerBound)
    else { return range }
    findings.propose(.section, section, .pattern, 82)
    return range.lowerBound..<open
  }

  /// `Bridge Opens` in `Bridge Opens =`, as German wires end it.
  private func withoutSign(behind range: Range<Int>) -> Range<Int> {
    text.has(" =", at: range.upperBound - 2, before: range.upperBound)
      ? text.trimmed(range.lowerBound..<range.upperBound - 2) : range
  }

  /// `Bridge Opens` in `(Zusammenfassung 1430 - neu: Bürgermeister) Bridge Opens` and in `(RTRS) Bridge Opens`:
  /// which version of a report it is, or whose, as agencies tell editors.
  private func withoutNote(before range: Range<Int>) -> Range<Int> {
    guard range.count > Self.leastMarked, text[range.lowerBound] == 0x28,
      let close = text[range.prefix(Self.longestNote)].firstIndex(of: 0x29)
    else { return range }
    let note = range.lowerBound + 1..<close
    let title = text.trimmed(close + 1..<range.upperBound)
    guard text[title].count(where: { $0 == 0x20 }) >= 2,
      let (isSure, _) = Self.versions.prefix(of: text, in: note),
      // `(Adds up to more than it seems) The Bill` is a title.
      isSure || text[note].count(where: { $0 == 0x20 }) < 3
    else { return range }
    return title
  }

  private static let longestNote = 120

  /// How agencies' notes on the version of a report begin.
  private static let versions = PhraseTable<Bool>([
    (
      true,
      [
        "zusammenfassung", "überblick", "tagesüberblick", "wiederholung", "berichtigung",
        "korrektur", "ergänzung", "rtrs", "papier général", "avant-papier",
      ]
    ),
    (
      false,
      [
        "neu", "meldung", "adds", "updates", "recasts", "corrects", "repeats", "refiles", "urgent",
        "actualiza", "amplía", "corrige", "résumé", "actualisation", "synthèse",
      ]
    ),
  ])

  /// Without what wires put around a headline: `DJ Bridge Opens (Eds: adds details)`.
  private mutating func withoutWireWords(_ range: Range<Int>) -> Range<Int> {
    var range = range
    for mark: StaticString in ["DJ ", "BN ", "RTRS-", "RTRS - "]
    where range.count > Self.leastMarked
      && text.has(mark, at: range.lowerBound, before: range.upperBound)
    {
      range = range.lowerBound + mark.utf8CodeUnitCount..<range.upperBound
    }
    range = withoutNote(before: range)
    range = withoutSectionBehind(withoutSign(behind: withoutEdition(range)))
    guard range.last.map({ text[$0] == 0x29 }) == true,
      let note = text.firstIndex(of: "(Eds", in: range),
      note > range.lowerBound + Self.leastBeforeNote
    else { return range }
    return text.trimmed(range.lowerBound..<note)
  }

  /// `Harbour Bridge Opens - Coast Post`, as pages title themselves; behind a longer dash it is whom
  /// the headline cites.
  private mutating func withoutOutlet(_ range: Range<Int>) -> Range<Int> {
    if let title = withoutBracketedOutlet(range) { return title }
    guard let mark = lastMark(behind: 16, in: range) else { return range }
    let outlet = mark + 3..<range.upperBound
    guard outlet.count <= 32, Names.isName(text, outlet),
      Outlets.isOutlet(text, outlet) || isStatedOutlet(outlet) || isHostOfText(outlet)
    else { return range }
    findings.propose(.source, outlet, .pattern, 68)
    return text.trimmed(range.lowerBound..<mark)
  }

  /// `Harbour Bridge Opens` in `Harbour Bridge Opens (Coast Post)`, as digests cite.
  private mutating func withoutBracketedOutlet(_ range: Range<Int>) -> Range<Int>? {
    // Elsewhere it may be what the article is about.
    guard isOneOfSeveral, text[range.upperBound - 1] == 0x29,
      let open = text[range].lastIndex(of: 0x28),
      open > range.lowerBound + Self.leastBeforeNote, text[open - 1] == 0x20
    else { return nil }
    let outlet = open + 1..<range.upperBound - 1
    guard Names.isName(text, outlet), Outlets.isOutlet(text, outlet) else { return nil }
    findings.propose(.source, outlet, .pattern, 72)
    return text.trimmed(range.lowerBound..<open)
  }

  /// The last ` | ` or ` - ` behind so many bytes.
  private func lastMark(behind count: Int, in range: Range<Int>) -> Int? {
    let bytes = text.span
    let first = bytes.firstIndex(
      ofAny: (0x7C, 0x2D, 0x7C, 0x2D, 0x7C), from: range.lowerBound, to: range.upperBound)
    var at = range.upperBound - 3
    while at >= max(range.lowerBound + count, first - 1) {
      let isMark = bytes[at + 1] == 0x7C || bytes[at + 1] == 0x2D
      if isMark, bytes[at] == 0x20, bytes[at + 2] == 0x20 { return at }
      at -= 1
    }
    return nil
  }

  /// Without a date in brackets: `Bridge Opens (01.03.2018)`, `[2018-03-01] Bridge Opens`.
  private mutating func withoutDate(_ range: Range<Int>) -> Range<Int> {
    if text[range.lowerBound] == 0x5B || text[range.lowerBound] == 0x28,
      let found = reader.dates.firstDate(
        in: text, range.lowerBound + 1..<min(range.upperBound, range.lowerBound + 40)),
      found.range.lowerBound == range.lowerBound + 1, found.range.upperBound + 5 < range.upperBound,
      text[found.range.upperBound] == 0x5D || text[found.range.upperBound] == 0x29
    {
      findings.propose(found, .pattern, 85)
      return text.trimmed(found.range.upperBound + 1..<range.upperBound)
    }
    guard let (title, found) = dateBehind(range) else { return range }
    findings.propose(found, .pattern, 85)
    return title
  }

  /// What stands before the date in `Bridge Opens (3 May 2018)`, and the date.
  mutating func dateBehind(_ range: Range<Int>) -> (title: Range<Int>, date: FoundDate)? {
    guard text[range.upperBound - 1] == 0x29, let open = text[range].lastIndex(of: 0x28),
      let found = reader.dates.firstDate(in: text, open..<range.upperBound),
      found.range.count + 4 >= range.upperBound - open
    else { return nil }
    return (text.trimmed(range.lowerBound..<open), found)
  }
}
