/// Where a report was sent from: `CITY (AGENCY) -`, `CITY, June 6. /AGENCY/.`, `CITY —`.
extension Recovery {
  mutating func readDateline() {
    for index in body.prefix(3) {
      let paragraph: Range<Int>
      switch roles[index] {
      case .prose, .text:
        // Outliners write `- OLDPORT — ...`.
        let range = lines[index].range
        paragraph = text[range.lowerBound] == 0x2D ? withoutListMark(range) : range
      // `Full text: OLDPORT - ...`
      case .label(.body, let value): paragraph = value
      default: continue
      }
      guard !paragraph.isEmpty else { continue }
      let plain = withoutNote(paragraph)
      let bare = withoutEmphasisOfPlace(plain)
      readLoneAgency(bare)
      guard
        let found = Dateline.find(in: text, bare) ?? unmarked(bare)
          ?? (index == body.lowerBound ? unknownPlace(bare, isEmphasized: bare != plain) : nil)
      else { continue }
      findings.propose(.dateline, found.place, .pattern, found.confidence)
      if let agency = found.agency {
        if let (name, author) = agencyAndCorrespondent(agency) {
          findings.propose(.source, name, .pattern, 66)
          if !findings.has(.author) { appendAuthors(author, .pattern, 75) }
        } else {
          findings.propose(.source, withoutDesk(agency), .pattern, 64)
        }
      }
      if !findings.has(.author) {
        for name in found.authors { findings.append(.author, name, in: text, .pattern, 75) }
      }
      readDay(of: found, in: paragraph)
      return
    }
  }

  /// `ИТАР-ТАСС` and `Ада Квилл` in `Корр. ИТАР-ТАСС Ада Квилл`, as the agency signed its reports.
  private func agencyAndCorrespondent(
    _ range: Range<Int>
  ) -> (agency: Range<Int>, author: Range<Int>)? {
    guard let stop = text.firstIndex(of: ". ", in: range.prefix(24)),
      let (_, end) = Agencies.table.prefix(of: text, in: stop + 2..<range.upperBound),
      end + 1 < range.upperBound, Names.areFullNames(text, end + 1..<range.upperBound)
    else { return nil }
    return (stop + 2..<end, end + 1..<range.upperBound)
  }

  /// `(Bloomberg) -- The ferry ...`, `May 3 (Reuters) - The ferry ...`: an agency without a place.
  private mutating func readLoneAgency(_ range: Range<Int>) {
    guard let open = text[range.prefix(16)].firstIndex(of: 0x28),
      open == range.lowerBound || isMonthAndDay(range.lowerBound..<open),
      let close = text[(open..<range.upperBound).prefix(40)].firstIndex(of: 0x29),
      close + 4 < range.upperBound,
      Agencies.table.value(of: text, in: open + 1..<close) != nil,
      text.has(" --", at: close + 1, before: range.upperBound)
        || dashLength(close + 1, range.upperBound) > 0
    else { return }
    findings.propose(.source, open + 1..<close, .pattern, 64)
  }

  /// `May 3 `, `Sept. 12 `.
  func isMonthAndDay(_ range: Range<Int>) -> Bool {
    guard case (.month, let end)? = DateWords.table.prefix(of: text, in: range) else {
      return false
    }
    let rest = text[end..<range.upperBound].filter { $0 != 0x20 && $0 != 0x2E }
    return (1...2).contains(rest.count) && rest.allSatisfy(\.isDigit)
  }

  /// Without an editor's note before the place: `[Excerpt] OLDPORT, May 3 (AP) - ...`.
  private func withoutNote(_ range: Range<Int>) -> Range<Int> {
    guard text[range.lowerBound] == 0x5B,
      let close = text[range.prefix(Self.longestNote)].firstIndex(of: 0x5D),
      close + Self.longestNote < range.upperBound
    else { return range }
    return text.trimmed(close + 1..<range.upperBound)
  }

  private static let longestNote = 48

  /// Without the stars around a place: `**OLDPORT** – ...`.
  private mutating func withoutEmphasisOfPlace(_ range: Range<Int>) -> Range<Int> {
    guard text[range.lowerBound] == 0x2A || text[range.lowerBound] == 0x5F,
      let start = range.prefix(4).first(where: { text[$0].isWordByte })
    else { return range }
    let mark = text[range.lowerBound]
    guard let end = text[start..<range.upperBound].prefix(60).firstIndex(of: mark) else {
      return range
    }
    var rest = end
    while rest < range.upperBound, text[rest] == mark { rest += 1 }
    return appended(Array(text[start..<end]) + Array(text[rest..<range.upperBound]))
  }

  /// `..., APA reports quoting the ministry.`: an agency that names itself in its first sentences.
  mutating func readSelfNaming() {
    guard !findings.has(.source), let name = selfNaming() ?? interviewer() else { return }
    let isAgency = Agencies.table.value(of: text, in: name) != nil
    findings.propose(.source, name, .pattern, isAgency ? 60 : 52)
  }

  /// `RT` in `RT: What does it cost?`, where an outlet asks more than once, or was told something.
  private func interviewer() -> Range<Int>? {
    var asked: Range<Int>?
    for index in body where text.span.hold(0x3A, in: lines[index].range.prefix(Self.longestSpeaker))
    {
      let range = lines[index].range
      guard text[range.upperBound - 1] == 0x3F,
        let colon = text[range].firstIndex(of: 0x3A), colon > range.lowerBound + 1
      else {
        continue
      }
      let name = range.lowerBound..<colon
      guard Agencies.table.value(of: text, in: name) != nil || Outlets.isOutlet(text, name) else {
        continue
      }
      if asked.map({ text[$0].elementsEqual(text[name]) }) == true || isTold(name) { return name }
      asked = name
    }
    return nil
  }

  private static let longestSpeaker = 24

  /// Whether someone told it something, as in `..., she told RT`.
  private func isTold(_ name: Range<Int>) -> Bool {
    body.contains { index in
      let range = lines[index].range
      guard let told = text.firstIndex(of: " told ", in: range) else { return false }
      let object = told + 6..<min(told + 6 + name.count, range.upperBound)
      return text[object].elementsEqual(text[name])
        && (object.upperBound == range.upperBound || !text[object.upperBound].isWordByte)
    }
  }

  private func selfNaming() -> Range<Int>? {
    for index in body.prefix(3) where roles[index] == .prose {
      let range = lines[index].range.prefix(900)
      if let name = selfNaming(in: range, of: lines[index].range) { return name }
    }
    return nil
  }

  /// The name behind the first comma that one stands behind, up to ` reports`, where that ends the
  /// sentence or goes on with who is quoted.
  private func selfNaming(in range: Range<Int>, of line: Range<Int>) -> Range<Int>? {
    var comma = text.span.firstIndex(of: 0x2C, from: range.lowerBound, to: range.upperBound)
    while comma < range.upperBound {
      let next = text.span.firstIndex(of: 0x2C, from: comma + 1, to: range.upperBound)
      if comma + 2 < next, text.isUppercase(at: comma + 2),
        let mark = text.firstIndex(of: " reports", in: comma + 3..<min(next, comma + 36)),
        isSelfNaming(text.trimmed(comma + 1..<mark), before: mark + 8..<line.upperBound)
      {
        return text.trimmed(comma + 1..<mark)
      }
      comma = next
    }
    return nil
  }

  private func isSelfNaming(_ name: Range<Int>, before rest: Range<Int>) -> Bool {
    // What is no known agency may be a reporter or a company; none of these is written in capitals.
    guard name.count >= 2, name.count <= 24,
      Agencies.table.value(of: text, in: name) != nil || text[name].allSatisfy(\.isUppercase)
    else { return false }
    return rest.isEmpty || text[rest.lowerBound] == 0x2E && rest.count == 1
      || Self.quotings.prefix(of: text, in: text.trimmed(rest)) != nil
  }

  private static let quotings = PhraseTable<Bool>([
    (true, ["quoting", "citing", "with reference to", "referring to", "via"])
  ])

  /// `Oldport, 2 July 2018 (AFP) -`, for want of a date above the text.
  private mutating func readDay(of dateline: Dateline, in paragraph: Range<Int>) {
    let start = dateline.dated?.lowerBound ?? dateline.place.upperBound
    let end = min(
      dateline.dated?.upperBound ?? dateline.agency?.lowerBound ?? start, paragraph.upperBound)
    guard !findings.has(.published), start < end,
      dateline.agency.map({ Agencies.table.prefix(of: text, in: $0) != nil })
        ?? (dateline.dated != nil),
      let found = reader.dates.firstDate(in: text, start..<end), found.date.isDayKnown
    else { return }
    findings.propose(found, .pattern, 70)
  }

  /// `dpa/lno`: an agency and its desk for a region.
  private func withoutDesk(_ agency: Range<Int>) -> Range<Int> {
    guard let slash = text[agency].firstIndex(of: 0x2F),
      Agencies.table.value(of: text, in: agency) == nil,
      Agencies.table.value(of: text, in: agency.lowerBound..<slash) != nil
    else { return agency }
    return agency.lowerBound..<slash
  }

  /// `OLDPORT Three young owls`: a word in capitals that the text spells `Oldport` further down.
  private func unmarked(_ range: Range<Int>) -> Dateline? {
    // Five capitals at least; few paragraphs have as many.
    guard range.count > 5, range.prefix(5).allSatisfy({ text[$0].isUppercase }) else {
      return nil
    }
    let scanner = PlaceScanner(
      text, range.lowerBound..<min(range.upperBound, range.lowerBound + 40))
    let place = range.lowerBound..<scanner.end
    let next = place.upperBound + 1
    guard scanner.isShouted, place.count >= 5, next + 1 < range.upperBound,
      text[place.upperBound] == 0x20, text[next].isUppercase, text[next + 1].isLowercase,
      text[place].allSatisfy(\.isUppercase), FirstNames.table.value(of: text, in: place) == nil,
      Agencies.table.value(of: text, in: place) == nil, isSpelledSmall(place, below: next)
    else { return nil }
    return Dateline(place: place, agency: nil, confidence: 70)
  }

  /// Whether a word in capitals stands with small letters in the text's beginning.
  private func isSpelledSmall(_ word: Range<Int>, below start: Int) -> Bool {
    let small = [text[word.lowerBound]] + text[word].dropFirst().map(\.lowercased)
    let end = min(text.count, start + 2000)
    var at = start
    while at + small.count <= end {
      if text[at] == small[0], !text[at - 1].isWordByte,
        text[at..<at + small.count].elementsEqual(small),
        at + small.count == text.count || !text[at + small.count].isWordByte
      {
        return true
      }
      at += 1
    }
    return false
  }

  /// A date in the address, for want of a better one.
  mutating func inferFromAddress() {
    guard let url = findings[.url]?.range else { return }
    // Addresses in a text and below it lead elsewhere.
    let isAbove = body.isEmpty || url.upperBound <= Int(lines[body.lowerBound].start)
    if isAbove, !findings.has(.source), let site = site(ofAddress: url) {
      let isSmall = !text[site].contains(where: \.isUppercase)
      let name = isSmall ? site : appended(text[site].map(\.lowercased))
      findings.propose(.source, name, .inference, 50)
    }
    guard !findings.has(.published), let found = reader.dates.firstDate(in: text, url) else {
      return
    }
    findings.propose(found, .fileName, 60)
  }

  /// `coastpost.example` in `https://www.coastpost.example/harbour/bridge-opens`, unless all kinds of
  /// outlets stand on such a site; of what an archive of pages keeps, the site that it was on.
  private func site(ofAddress url: Range<Int>) -> Range<Int>? {
    var rest = url
    while let host = host(in: rest) {
      if !SharedSites.holds(text, host) { return withoutService(host) }
      rest = host.upperBound..<url.upperBound
    }
    return nil
  }

  /// The host of the first address in a range; nil where other marks than those of addresses end it.
  private func host(in range: Range<Int>) -> Range<Int>? {
    guard let scheme = text.firstIndex(of: "://", in: range) else { return nil }
    let host = scheme + 3..<range.upperBound
    guard
      let end = text[host].firstIndex(where: { !$0.isWordByte && $0 != 0x2E && $0 != 0x2D })
    else { return host }
    switch text[end] {
    case 0x2F, 0x3F, 0x3A, 0x20: return host.lowerBound..<end
    default: return nil
    }
  }

  /// `coastpost.example` of `www.coastpost.example`; nil for numbers and names without a domain.
  private func withoutService(_ host: Range<Int>) -> Range<Int>? {
    var host = host
    if host.last.map({ text[$0] == 0x2E }) ?? false { host = host.dropLast() }
    for prefix in ["www.", "m.", "amp.", "feeds.", "rss."] as [StaticString]
    where prefix.utf8CodeUnitCount < host.count && text.hasFolded(prefix, at: host.lowerBound) {
      host = host.lowerBound + prefix.utf8CodeUnitCount..<host.upperBound
    }
    guard host.count <= 60, let dot = text[host].lastIndex(of: 0x2E), dot > host.lowerBound,
      dot + 2 < host.upperBound, text[dot + 1..<host.upperBound].allSatisfy(\.isLetter)
    else { return nil }
    return host
  }

  /// A date in the file's name, for want of one in the text.
  ///
  /// Only a whole day in figures counts. It stands nowhere in the text and so is put behind it.
  mutating func inferDate(from path: [UInt8]) {
    guard !findings.has(.published) else { return }
    let start = path.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
    guard var found = reader.dates.firstDate(in: path, start..<path.count),
      found.date.isDayKnown, !found.isAmbiguous, path[found.range.lowerBound].isDigit,
      found.range.lowerBound == start || !path[found.range.lowerBound - 1].isWordByte,
      found.range.upperBound == path.count || !path[found.range.upperBound].isWordByte
    else { return }
    let end = text.count
    text += [0x0A] + Array(found.date.description.utf8)
    found.range = end + 1..<text.count
    findings.propose(found, .fileName, 55)
  }
}
