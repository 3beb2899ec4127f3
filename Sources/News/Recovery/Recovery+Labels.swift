extension Recovery {
  /// Takes in the value of a labelled line.
  mutating func apply(_ label: FieldLabel, _ value: Range<Int>, confidence: UInt8 = 95) {
    let value = withoutNextLabel(unquoted(value), label)
    guard !value.isEmpty else { return }
    switch label {
    case .headline: applyHeadline(withoutForwarding(value), confidence)
    case .date: propose(dateIn: value, confidence)
    case .updated: propose(dateIn: value, confidence - 15)
    case .source: applySource(value, confidence)
    case .publisher: applySource(value, confidence - 8)
    case .section:
      let value = untilWideSpace(value)
      if let first = items(in: value).first(where: { !text[$0].contains(where: \.isDigit) }),
        NotePrograms.kinds.value(of: text, in: first) == nil,
        NotePrograms.table.value(of: text, in: first) == nil
      {
        findings.propose(.section, first, .label, confidence)
      }
    case .author: appendAuthors(value, .label, confidence)
    case .sender: applySender(value, confidence)
    case .filed: applyFiled(value, confidence)
    case .tags:
      for item in items(in: value, areTags: true)
      where NotePrograms.table.value(of: text, in: item) == nil {
        findings.append(.tag, item, in: text, .label, confidence)
      }
    case .place: findings.propose(.dateline, withoutDay(value), .label, confidence)
    case .url: findings.propose(.url, value, .label, confidence)
    case .related: if !isAddress(value) { appendBlock(.related, value, .label, confidence) }
    case .caption: if !isFileName(value) { applyCaption(value, confidence) }
    case .credit: appendBlock(.credit, value, .label, confidence)
    case .body, .other: break
    }
  }

  /// `A` in `A  p: 12  col: 3`.
  private func untilWideSpace(_ value: Range<Int>) -> Range<Int> {
    guard let blank = text.firstIndex(of: "  ", in: value), blank > value.lowerBound,
      text[blank..<value.upperBound].contains(0x3A)
    else { return value }
    return value.lowerBound..<blank
  }

  /// `Ada Quill  Photo: Tom Marsh` without the second label, whose value is taken in.
  ///
  /// Wide space parts them: a single one stands in names with a colon.
  private mutating func withoutNextLabel(_ value: Range<Int>, _ label: FieldLabel) -> Range<Int> {
    guard label == .author || label == .source || label == .section, value.count <= 200,
      let colon = text[value].firstIndex(of: 0x3A) ?? text.firstIndex(of: "：", in: value),
      colon - value.lowerBound <= 80
    else { return value }
    var start = colon
    // The label may be of two words.
    for _ in 0..<2 {
      guard let blank = text[value.lowerBound..<start].lastIndex(of: 0x20) else { return value }
      start = blank
      let rest = blank + 1..<value.upperBound
      guard blank > value.lowerBound, text[blank - 1] == 0x20 || text[blank - 1] == 0x09,
        let (other, inner) = LineReader.label(in: text, rest), other != label, other != .other
      else { continue }
      if other == .credit { appendBlock(.credit, inner, .label, 85) } else { apply(other, inner) }
      return text.trimmed(value.lowerBound..<blank)
    }
    return value
  }

  /// `Oldport Herald, 3 May 2016, p. 4`, `Hafenbote vom 03.05.2016`: an outlet and its day.
  private mutating func applySource(_ whole: Range<Int>, _ confidence: UInt8) {
    let value = firstSource(in: withoutTail(whole))
    if NotePrograms.table.value(of: text, in: value) != nil { return }
    if text.has("http", at: value.lowerBound, before: value.upperBound) {
      findings.propose(.url, value, .label, confidence)
      return
    }
    let found = reader.dates.firstDate(in: text, whole)
    guard let found, found.date.isDayKnown else {
      findings.propose(.source, asPrinted(value), .label, confidence)
      return
    }
    findings.propose(found, .label, confidence - 5)
    guard found.range.lowerBound < value.upperBound else {
      findings.propose(.source, asPrinted(value), .label, confidence)
      return
    }
    var name = withoutJoint(value.lowerBound..<found.range.lowerBound)
    // `Oldport Radio, Oldport, in English 0106 gmt 7 May 16`: the outlet stands first.
    let article = text.firstIndex(of: ", The", in: name).map { $0 + 5 } ?? name.lowerBound + 1
    if article < name.upperBound,
      let end = text[article..<name.upperBound].firstIndex(where: { $0 == 0x2C || $0 == 0x28 })
    {
      let close = text[end..<name.upperBound].firstIndex(of: 0x29)
      let isPlace = text[end] == 0x28 && close.map { $0 < found.range.lowerBound } ?? false
      name = text.trimmed(name.lowerBound..<(isPlace ? close.map { $0 + 1 } ?? end : end))
    }
    findings.propose(.source, asPrinted(name), .label, confidence)
    readSectionBehind(found.range.upperBound..<whole.upperBound)
  }

  /// `COAST ONLINE` in `COAST ONLINE, dpa, AFP`, and `Coast Post` in `Coast Post and news agencies`: who
  /// reports to it stands behind the outlet.
  private func firstSource(in value: Range<Int>) -> Range<Int> {
    if let end = text.firstIndex(of: " and news agencies", in: value) {
      return value.lowerBound..<end
    }
    let parts = text[value].split(separator: 0x2C).map { text.trimmed($0.startIndex..<$0.endIndex) }
    guard let first = parts.first, parts.count > 1, Outlets.isOutlet(text, first),
      parts.dropFirst().allSatisfy({ Agencies.table.value(of: text, in: $0) != nil })
    else { return value }
    return first
  }

  /// Takes the section from `Coast Post. (May 4, 2019): Harbour: p25.`, where it follows the date.
  private mutating func readSectionBehind(_ range: Range<Int>) {
    guard range.count > 6, text.has("): ", at: range.lowerBound, before: range.upperBound),
      let end = text.firstIndex(of: ": p", in: range.lowerBound + 3..<range.upperBound)
    else { return }
    let name = range.lowerBound + 3..<end
    guard name.count <= 40, !text[name].contains(where: \.isDigit) else { return }
    findings.propose(.section, name, .label, 85)
  }

  /// `OLDPORT` in `OLDPORT 2018-06-06`.
  private mutating func withoutDay(_ range: Range<Int>) -> Range<Int> {
    guard let found = reader.dates.firstDate(in: text, range),
      found.range.lowerBound > range.lowerBound + 2
    else { return range }
    return withoutJoint(range.lowerBound..<found.range.lowerBound)
  }

  /// `Fwd: Re: Harbour Bridge Opens` without what mail programs put before a subject.
  private func withoutForwarding(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let colon = text[range.prefix(6)].firstIndex(of: 0x3A),
      Self.forwardings.value(of: text, in: range.lowerBound..<colon) != nil
    {
      let rest = text.trimmed(colon + 1..<range.upperBound)
      guard !rest.isEmpty else { return range }
      range = rest
    }
    return range
  }

  private static let forwardings = PhraseTable<Bool>([
    (true, ["fwd", "fw", "re", "wg", "aw", "tr", "rv", "enc", "doorst", "vs"])
  ])

  /// `Bridge Opens. By: Quill, Ada, Oldport Herald, MAY 03, 2016`, as catalogues cite; they also put
  /// a full stop behind each title.
  private mutating func applyHeadline(_ value: Range<Int>, _ confidence: UInt8) {
    var title = value
    if let cue = text.firstIndex(of: ". By: ", in: value) {
      title = value.lowerBound..<cue
      readCitation(cue + 6..<value.upperBound, confidence - 5)
    } else if endsInCataloguedStop(value), isCatalogued {
      title = value.lowerBound..<value.upperBound - 1
    }
    if let (headline, rest) = headlineAndRest(in: title) {
      if Sections.table.value(of: text, in: rest) != nil {
        findings.propose(.section, rest, .pattern, 62)
      } else if Outlets.isOutlet(text, rest) {
        findings.propose(.source, rest, .pattern, 68)
      }
      title = headline
    }
    // `Title: The Herald` above `Headline: Bridge Opens`.
    if let other = findings[.headline], other.origin == .label, Outlets.isOutlet(text, other.range),
      !Outlets.isOutlet(text, title)
    {
      findings.propose(.source, other.range, .label, confidence - 5)
      findings.propose(.headline, title, .label, other.confidence + 1)
      return
    }
    findings.propose(.headline, title, .label, confidence)
  }

  /// `Bridge Opens` and `Coast Post` in `Bridge Opens | Coast Post`, as pages are titled, above the
  /// headline by itself.
  private func headlineAndRest(
    in title: Range<Int>
  ) -> (headline: Range<Int>, rest: Range<Int>)? {
    guard let bar = lastBar(in: title) else { return nil }
    let headline = title.lowerBound..<bar.lowerBound
    let rest = bar.upperBound..<title.upperBound
    let isAlone = lines.prefix(Self.linesToHeadline).contains {
      $0.length == headline.count && text[$0.range].elementsEqual(text[headline])
    }
    guard headline.count >= 12, headline.count > rest.count, text[headline].contains(0x20), isAlone
    else { return nil }
    return (headline, rest)
  }

  private static let linesToHeadline = 40

  /// Whether the record names its database.
  private var isCatalogued: Bool {
    lines.prefix(16).contains {
      Self.catalogueLabels.prefix(of: text, in: $0.range).map {
        $0.end < text.count && text[$0.end] == 0x3A
      } ?? false
    }
  }

  private static let catalogueLabels = PhraseTable<Bool>([
    (
      true,
      [
        "database", "document type", "accession number", "record", "an", "document number",
        "full text word count", "publication type", "dokumentart", "datenbank",
      ]
    )
  ])

  /// A stop behind a small word; several stops and those of abbreviations stay.
  private func endsInCataloguedStop(_ title: Range<Int>) -> Bool {
    guard title.count > 20, text[title.upperBound - 1] == 0x2E,
      !text[title].dropLast().contains(0x2E)
    else { return false }
    let word = text[title].dropLast().reversed().prefix { $0.isWordByte }
    return word.count >= 2 && !word.contains(where: \.isUppercase)
  }

  /// Authors, outlet and date with commas between them.
  private mutating func readCitation(_ range: Range<Int>, _ confidence: UInt8) {
    guard let found = reader.dates.firstDate(in: text, range) else { return }
    findings.propose(found, .label, confidence)
    let before = withoutJoint(range.lowerBound..<found.range.lowerBound)
    guard let comma = text[before].lastIndex(of: 0x2C) else {
      findings.propose(.source, before, .label, confidence)
      return
    }
    findings.propose(.source, text.trimmed(comma + 1..<before.upperBound), .label, confidence)
    appendAuthors(text.trimmed(before.lowerBound..<comma), .label, confidence)
  }

  /// Who sends a text may be a paper or an office rather than a person.
  private mutating func applySender(_ value: Range<Int>, _ confidence: UInt8) {
    if let name = nameOfOwnHost(in: value) {
      isSentByOutlet = true
      findings.propose(.source, name, .label, confidence - 10)
      return
    }
    let name = withoutPlace(value)
    let isOutlet =
      name.count < value.count || Organizations.isOne(text, name)
      || Outlets.isOutlet(text, name) && !text[value].contains(0x40)
    if isOutlet, Names.isName(text, name) {
      // A place belongs to a paper's name, and a paper says more than its publisher.
      let isPlaced = name.count < value.count
      isSentByOutlet = true
      findings.propose(.source, asPrinted(value), .label, confidence - (isPlaced ? 6 : 10))
    } else if !Organizations.isOne(text, value), !Organizations.begins(text, value) {
      sender = value
    }
  }

  /// `https://post.example/bridge`, behind `Read more:` where it leads to the article itself.
  private func isAddress(_ value: Range<Int>) -> Bool {
    text.has("http", at: value.lowerBound, before: value.upperBound) && !text[value].contains(0x20)
  }

  /// `The Coast Post` in `The Coast Post <news@coastpost.example>`: the address is on the host that
  /// bears the sender's name.
  private func nameOfOwnHost(in value: Range<Int>) -> Range<Int>? {
    guard let open = text[value].firstIndex(of: 0x3C),
      let sign = text[open..<value.upperBound].firstIndex(of: 0x40)
    else { return nil }
    let name = unquoted(value.lowerBound..<open)
    if FirstNames.isFirst(text, name), Names.areFullNames(text, name) { return nil }
    var letters = text[name].filter(\.isWordByte).map(\.lowercased)
    if letters.starts(with: Array("the".utf8)) { letters.removeFirst(3) }
    let host = text[sign + 1..<value.upperBound].filter(\.isWordByte).map(\.lowercased)
    return letters.count >= 4 && host.starts(with: letters) ? name : nil
  }

  /// `/images/bridge.jpg`.
  private func isFileName(_ range: Range<Int>) -> Bool {
    !text[range].contains(0x20) && text[range].contains { $0 == 0x2F || $0 == 0x2E }
  }

  /// Without the word and the marks that lead from an outlet to its date: `Hafenbote vom`.
  func withoutJoint(_ range: Range<Int>) -> Range<Int> {
    var range = text.trimmed(range)
    while let last = range.last {
      let word = text[range].lastIndex(of: 0x20).map { $0 + 1 } ?? range.lowerBound
      if text[last] == 0x2C || text[last] == 0x2E || text[last] == 0x28 || text[last] == 0x3B {
        range = text.trimmed(range.lowerBound..<last)
      } else if word > range.lowerBound,
        Self.joints.value(of: text, in: word..<range.upperBound) != nil
          || DateWords.isWeekday(text, word..<range.upperBound)
      {
        range = text.trimmed(range.lowerBound..<word)
      } else {
        break
      }
    }
    return range
  }

  /// Words between an outlet and its date.
  private static let joints = PhraseTable<Bool>([
    (
      true,
      [
        "vom", "von", "den", "am", "du", "del", "de", "of", "on", "from", "dated", "van", "le",
        "dal",
        "di", "от", "z", "z dnia", "dnia", "em", "el",
      ]
    )
  ])

  /// An outlet's name with the place in round brackets that databases print as a part of it; square
  /// ones are an editor's.
  private func asPrinted(_ range: Range<Int>) -> Range<Int> {
    range.last.map { text[$0] == 0x5D } ?? false ? withoutPlace(range) : range
  }

  /// Without the place behind a paper's name: `Oldport Herald (Oldport, England)`, `Oldport Herald
  /// [Oldport]`.
  func withoutPlace(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, text[last] == 0x29 || text[last] == 0x5D else {
      return withoutState(range)
    }
    let opening: UInt8 = text[last] == 0x29 ? 0x28 : 0x5B
    guard let open = text[range].lastIndex(of: opening), open > range.lowerBound + 2,
      text[last] == 0x5D || text[open..<last].contains(0x2C)
        || Places.isKnown(text, open + 1..<last)
    else { return withoutState(range) }
    return text.trimmed(range.lowerBound..<open)
  }

  /// Without the state behind a paper's name: `Oldport Herald (CA)`.
  func withoutState(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 6, text[range.upperBound - 1] == 0x29,
      let open = text[range.suffix(4)].firstIndex(of: 0x28), open + 2 < range.upperBound,
      text[open + 1..<range.upperBound - 1].allSatisfy(\.isUppercase)
    else { return range }
    return text.trimmed(range.lowerBound..<open)
  }

  /// `Filed under:` lists tags; several of them above the text begin with the section.
  private mutating func applyFiled(_ value: Range<Int>, _ confidence: UInt8) {
    let items = items(in: value)
    for item in items { findings.append(.tag, item, in: text, .label, confidence) }
    if items.count > 1, let first = items.first,
      value.upperBound <= Int(lines[body.lowerBound].start)
    {
      findings.propose(.section, first, .label, 62)
    }
  }

  /// Who sent a message is its author when no other is named.
  mutating func readSender() {
    guard let sender, !findings.has(.author) else { return }
    appendAuthors(sender, .label, 80)
  }

  mutating func propose(dateIn range: Range<Int>, _ confidence: UInt8) {
    guard let found = reader.dates.firstDate(in: text, range) else { return }
    findings.propose(found, .label, confidence)
  }

  mutating func appendAuthors(
    _ range: Range<Int>, _ origin: Piece.Origin, _ confidence: UInt8
  ) {
    var start = range.lowerBound
    // A label's value is what the file says: `Author: Analysis by Ada Quill`.
    if let (cue, end) = Cue.prefixes.prefix(of: text, in: range), cue == .byline,
      origin != .label || end - start <= 10
    {
      start = end
    }
    let rest = withoutOutletBeside(withoutOutlet(text.trimmed(start..<range.upperBound)))
    if appendInverted(rest, origin, confidence) { return }
    for part in bracketItems(in: withoutAddress(rest)) {
      // A label may name an agency as the author; a byline's agency is its source.
      if origin == .label, Outlets.isOutlet(text, unquoted(part)), !isSigned(part) {
        for item in items(in: unquoted(part)) {
          findings.append(.author, item, in: text, origin, confidence)
        }
        continue
      }
      let names = Names.list(in: text, unquoted(part))
      for name in names {
        // `Ada Quill, COAST POST` names who wrote it and for whom.
        let isShouted = names.count > 1 && !text[name].contains(where: \.isLowercase)
        if origin != .label || isShouted, Outlets.isOutlet(text, name) { continue }
        findings.append(.author, name, in: text, origin, confidence)
      }
    }
  }

  /// `Ada Quill, Herald Staff`: a person before the outlet.
  private func isSigned(_ part: Range<Int>) -> Bool {
    guard let comma = text[part].firstIndex(of: 0x2C) else { return false }
    let first = text.trimmed(part.lowerBound..<comma)
    return text[first].contains(0x20) && Names.isName(text, first) && !Outlets.isOutlet(text, first)
  }

  /// `Quill, Ada; Marsh, Tom`, as catalogues write names: kept as they are spoken.
  private mutating func appendInverted(
    _ range: Range<Int>, _ origin: Piece.Origin, _ confidence: UInt8
  ) -> Bool {
    let parts = text[range].split(separator: 0x3B).map { text.trimmed($0.startIndex..<$0.endIndex) }
    let names = parts.compactMap { Names.invertedName(in: text, $0) }
    guard !names.isEmpty, names.count == parts.count else { return false }
    for (family, given) in names {
      let spoken = appended(Array(text[given]) + [0x20] + Array(text[family]))
      findings.append(.author, spoken, in: text, origin, min(confidence, 85))
    }
    return true
  }

  /// Puts what the text doesn't hold in these words behind it, and returns its place.
  mutating func appended(_ bytes: [UInt8]) -> Range<Int> {
    text.append(0x0A)
    let start = text.count
    text += bytes
    return start..<text.count
  }

  /// `Oldport Herald: Ada Quill` names the outlet before the author.
  private mutating func withoutOutlet(_ range: Range<Int>) -> Range<Int> {
    guard let colon = text[range].firstIndex(of: 0x3A), colon > range.lowerBound,
      Outlets.isOutlet(text, range.lowerBound..<colon)
    else { return range }
    findings.propose(.source, range.lowerBound..<colon, .label, 75)
    return text.trimmed(colon + 1..<range.upperBound)
  }

  /// The names in `ADA QUILL Coast Post` and in `Coast-Post Ada Quill`, where nothing but their case or a
  /// first name parts them from the outlet.
  private mutating func withoutOutletBeside(_ range: Range<Int>) -> Range<Int> {
    guard range.count <= 80, !text[range].contains(0x2C),
      let blank = text[range].firstIndex(of: 0x20)
    else { return range }
    let first = range.lowerBound..<blank
    let behind = text.trimmed(blank..<range.upperBound)
    if text[first].contains(0x2D), Outlets.isOutlet(text, first), FirstNames.isFirst(text, behind),
      Names.areFullNames(text, behind)
    {
      findings.propose(.source, first, .pattern, 70)
      return text[behind.upperBound - 1] == 0x2E ? behind.dropLast() : behind
    }
    guard !text[first].contains(where: \.isLowercase) else { return range }
    let words = text[range].split(separator: 0x20)
    let shouted = words.prefix { !$0.contains(where: \.isLowercase) }
    guard shouted.count >= 2, shouted.count < words.count, let last = shouted.last else {
      return range
    }
    let outlet = withoutJob(text.trimmed(last.endIndex..<range.upperBound))
    guard Outlets.isOutlet(text, outlet) else { return range }
    findings.propose(.source, outlet, .pattern, 76)
    return range.lowerBound..<last.endIndex
  }

  /// Without what stands in angle brackets: `Ada Quill <quill@example.org>`.
  private func withoutAddress(_ range: Range<Int>) -> Range<Int> {
    guard text[range].last == 0x3E, text[range].contains(0x40),
      let open = text[range].firstIndex(of: 0x3C)
    else { return range }
    return text.trimmed(range.lowerBound..<open)
  }

  mutating func appendBlock(
    _ kind: Piece.Kind, _ range: Range<Int>, _ origin: Piece.Origin, _ confidence: UInt8
  ) {
    let range = text.trimmed(range)
    guard !range.isEmpty else { return }
    findings.blocks.append(Piece(kind, range, origin: origin, confidence: confidence))
  }
}
