/// What stands above the body: headline, date, source, section, byline, pictures.
extension Recovery {
  mutating func readHead() {
    let head = top..<body.lowerBound
    readHeadLabels(head)
    readOutletNames()
    readOutletBelowCounter()
    readOutletAboveLabels()
    readOutletBelowLength(head)
    chooseHeadline(head)
    let near = max(top, body.lowerBound - 30)..<body.lowerBound
    readCrumbLines()
    readRelatedAbove(near)
    readTagsAbove(near)
    let menus = headlineLine.map { self.menus(among: near.clamped(to: top..<$0)) } ?? []
    for index in near where index != headlineLine {
      guard let menu = menus.first(where: { $0.contains(index) }) else {
        readHeadLine(index, near)
        continue
      }
      if mayNameOutlet(index, of: menu) {
        findings.propose(.source, withoutWayHome(lines[index].range), .position, 70)
      }
    }
    completeSource()
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
        appendCredit(lines[index].range, .label, 85)
      } else if label == .other, lines[index].words >= 20, lines[index].ending == .sentence {
        appendBlock(.standfirst, value, .label, 80)
      } else if label == .headline, isSetIn(index + 1, below: index), head.contains(index + 1) {
        let rest = lines[index + 1].range
        apply(label, appended(Array(text[value]) + [0x20] + text[rest]), confidence: 90)
        roles[index + 1] = .junk
      } else if label != .related {
        apply(label, value, confidence: 90)
        if label == .other { applyLabels(in: value) }
      }
    }
  }

  /// Whether a line goes on with the value of the one above, below where that begins.
  private func isSetIn(_ index: Int, below label: Int) -> Bool {
    index < roles.count && roles[index] == .text && lines[index].blanksAbove == 0
      && lines[index].indent >= lines[label].indent + 4
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
    if line.words >= 2, line.words <= 14, line.digits == 0, readWiki(line.range) { return }
    if isCreditOfCaption(index) { return appendCredit(line.range, .position, 70) }
    switch roles[index] {
    case .date where text.has("—", at: Int(line.start), before: Int(line.end)): break
    case .date where text.has("©", at: Int(line.start), before: Int(line.end)):
      if let outlet = reader.outletOfSignedCitation(line, in: text) {
        findings.propose(.source, outlet, .pattern, 85)
      }
      readMeta(line.range, confidence: nearness(of: index))
    // Two years have eight digits.
    case .date where line.digits >= 8 && isPeriod(line.range) || isEntryOfDays(index): break
    case .date, .byline: readMeta(line.range, confidence: nearness(of: index))
    case .credit: appendCredit(line.range, .pattern, 85)
    case .caption: appendCaption(line.range, .pattern, 85)
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

  /// `ADA QUILL, OLDPORT PRESS` right below a picture's description, where a byline stands above both.
  private func isCreditOfCaption(_ index: Int) -> Bool {
    guard index > top, roles[index] == .byline || roles[index] == .text, findings.has(.author),
      lines[index].blanksAbove == 0,
      lines[index - 1].words >= 5, lines[index].words <= 8,
      Names.outlet(in: text, lines[index].range) != nil,
      Cue.prefixes.prefix(of: text, in: lines[index].range) == nil
    else { return false }
    let isCaption = roles[index - 1] == .prose || roles[index - 1] == .text
    return isCaption && index - 1 != headlineLine
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

  /// `From Wikipedia, the free encyclopedia`, as free wikis put it below their titles.
  private mutating func readWiki(_ range: Range<Int>) -> Bool {
    guard let (name, bare) = WikiNames.name(in: text, range) else { return false }
    findings.propose(.source, bare.isEmpty ? name : appended(Array(bare.utf8)), .pattern, 86)
    return true
  }

  /// `From Wikinews`.
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

  private mutating func readCitation(_ range: Range<Int>, _ outlet: Range<Int>) {
    findings.propose(.source, outlet, .pattern, 84)
    let rest = outlet.upperBound + 1..<range.upperBound
    guard let comma = text[rest].firstIndex(of: 0x2C), rest.lowerBound < comma,
      Names.areFullNames(text, text.trimmed(rest.lowerBound..<comma))
    else { return }
    appendAuthors(text.trimmed(rest.lowerBound..<comma), .pattern, 80)
  }

  func isLabelled(_ index: Int) -> Bool {
    guard index < lines.count, case .label = roles[index] else { return false }
    return true
  }

  /// `3 May 2016 Harbour Bridge Opens` among other such lines is the day of another article.
  private func isEntryOfDays(_ index: Int) -> Bool {
    isDatedTitle(index)
      && (max(top, index - 4)..<min(lines.count, index + 5)).count(where: isDatedTitle) >= 3
  }

  /// `3 March 1924 - 2 January 2016`, `08 Apr 2011 - 11 Jan 2013`: a life, or when an archive saved a
  /// page; an article's update follows sooner.
  private mutating func isPeriod(_ range: Range<Int>) -> Bool {
    var first: FoundDate?
    var last: FoundDate?
    reader.dates.findDates(in: text, range, atMost: 2) { found in
      if first == nil { first = found } else { last = found }
    }
    guard let first, let last else { return false }
    let months =
      Int(last.date.year - first.date.year) * 12 + Int(last.date.month) - Int(first.date.month)
    let joint = text.trimmed(first.range.upperBound..<last.range.lowerBound)
    let isJoined = text[joint].allSatisfy { $0 == 0x2D || $0 == 0xE2 || $0 == 0x80 || $0 == 0x93 }
    return months >= 120 || months >= 10 && isJoined && first.range.lowerBound == range.lowerBound
  }

  func isHeadlineAgain(_ range: Range<Int>) -> Bool {
    guard let headline = findings[.headline]?.range else { return false }
    return headline.count == range.count && text[headline].elementsEqual(text[range])
  }
}
