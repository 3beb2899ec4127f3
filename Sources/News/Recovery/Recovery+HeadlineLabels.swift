/// Headlines that labels name, and what catalogues and pages put into the same value.
extension Recovery {
  /// `Fwd: Re: Harbour Bridge Opens` without what mail programs put before a subject.
  func withoutForwarding(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let colon = text[range.prefix(6)].firstIndex(of: 0x3A),
      Self.forwardings.value(of: text, in: range.lowerBound..<colon) != nil
    {
      let rest = text.trimmed(colon + 1..<range.upperBound)
      guard !rest.isEmpty else { return range }
      range = rest
    }
    return withoutMailingList(range)
  }

  /// `Bridge Opens` in `[clips] Bridge Opens`, sent to `clips@lists.example`.
  private func withoutMailingList(_ subject: Range<Int>) -> Range<Int> {
    guard text[subject.lowerBound] == 0x5B,
      let close = text[subject.prefix(Self.longestListMark)].firstIndex(of: 0x5D),
      close > subject.lowerBound + 1
    else { return subject }
    let address = text[subject.lowerBound + 1..<close].map(\.lowercased) + [0x40]
    let isSentThere = lines.prefix(Self.headerLength).contains { line in
      text[line.range].split { $0 == 0x20 || $0 == 0x3C || $0 == 0x2C || $0 == 0x09 }
        .contains { $0.prefix(address.count).map(\.lowercased) == address }
    }
    let rest = text.trimmed(close + 1..<subject.upperBound)
    return isSentThere && !rest.isEmpty ? rest : subject
  }

  private static let longestListMark = 32
  /// A message's header has no more lines.
  private static let headerLength = 24

  private static let forwardings = PhraseTable<Bool>([
    (true, ["fwd", "fw", "re", "wg", "aw", "tr", "rv", "enc", "doorst", "vs"])
  ])

  /// `Bridge Opens. By: Quill, Ada, Oldport Herald, MAY 03, 2016`, as catalogues cite; they also put
  /// a full stop behind each title.
  mutating func applyHeadline(_ value: Range<Int>, _ confidence: UInt8) {
    var title = value
    if let cue = text.firstIndex(of: ". By: ", in: value) {
      title = value.lowerBound..<cue
      readCitation(cue + 6..<value.upperBound, confidence - 5)
    } else if endsInCataloguedStop(value), isCatalogued {
      title = value.lowerBound..<value.upperBound - 1
    }
    title = withoutAlert(withoutSectionBehind(title))
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

  /// `Bridge Opens` in `BREAKING: Bridge Opens`, where the text has the headline without the alert.
  private func withoutAlert(_ title: Range<Int>) -> Range<Int> {
    // `[Alert: Oldport] Bridge Opens`
    if text[title.lowerBound] == 0x5B, let close = text[title].firstIndex(of: 0x5D),
      close + 8 < title.upperBound,
      Self.alerts.prefix(of: text, in: title.lowerBound + 1..<close) != nil
    {
      return text.trimmed(close + 1..<title.upperBound)
    }
    // `[Messenger] Bridge Opens`, where the text has the headline without the list's mark.
    if text[title.lowerBound] == 0x5B,
      let close = text[title.prefix(Self.longestMark)].firstIndex(of: 0x5D),
      close + 8 < title.upperBound
    {
      let bare = text.trimmed(close + 1..<title.upperBound)
      return occurrences(of: bare, atMost: 2) > 1 ? bare : title
    }
    guard let (_, end) = Self.alerts.prefix(of: text, in: title), end + 2 < title.upperBound,
      text[end] == 0x3A
    else { return title }
    let bare = text.trimmed(end + 1..<title.upperBound)
    return occurrences(of: bare, atMost: 2) > 1 ? bare : title
  }

  private static let longestMark = 32

  private static let alerts = PhraseTable<Bool>([
    (
      true,
      [
        "breaking", "breaking news", "news alert", "alert", "urgent", "update", "exclusive",
        "eilmeldung", "eil", "alerte", "alerte info", "dernière minute", "flash", "última hora",
        "urgente", "alerta", "ultim'ora", "laatste nieuws", "срочно", "молния",
        "z ostatniej chwili",
        "pilne", "son dakika",
      ]
    )
  ])

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
}
