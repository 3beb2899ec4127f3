/// The names at the top of pages.
extension Recovery {
  /// The first line of a page or a record when it has a name's shape and what follows is a menu, a
  /// date or a section, and a headline further down.
  mutating func readMasthead() {
    let head = top..<min(body.lowerBound, top + 16)
    let candidates = head.filter { mayBeMasthead($0) }
    guard !candidates.isEmpty else { return }
    let isRelease = head.contains { isForm(lines[$0]) }
    var best: (name: Range<Int>, evidence: Int)?
    for index in candidates {
      let evidence = evidenceOfMasthead(index, head, isRelease: isRelease)
      // The higher line wins but where a lower one says more.
      if evidence > best?.evidence ?? 1, hasTitle(below: index, in: head) {
        best = (withoutBracket(withoutWayHome(lines[index].range)), evidence)
      }
    }
    guard let best else { return }
    if !isStatedOutlet(best.name) { unsupportedMasthead = best.name }
    outletNames.append(best.name)
  }

  /// Below `2 of 20 DOCUMENTS` a database prints the outlet's name, above the day.
  mutating func readOutletBelowCounter() {
    guard top < lines.count, Furniture.isCounterOfArticles(text, lines[top]) else { return }
    for index in top + 1..<max(top + 1, min(top + 6, lines.count - 1)) {
      switch roles[index] {
      // Who has the rights may stand between them.
      case .ending, .credit: continue
      case .text where lines[index].words <= 8 && roles[index + 1] == .date:
        // In the middle of the page, unless it is known.
        guard Names.isName(text, lines[index].range),
          lines[index].indent >= Self.indentOfMiddle || Outlets.isOutlet(text, lines[index].range)
            || isHostName(lines[index].range)
        else { return }
        findings.propose(.source, lines[index].range, .position, 90)
        return
      default: return
      }
    }
  }

  private static let indentOfMiddle = 12

  /// `362 words`, the day, `Coast Post`: three lines as a database prints them above a text.
  mutating func readOutletBelowLength(_ head: Range<Int>) {
    let lengths = head.dropLast(2).filter {
      lines[$0].words == 2 && lines[$0].digits > 0 && Furniture.isLength(text, lines[$0].range)
    }
    guard let length = lengths.last, roles[length + 1] == .date, roles[length + 2] == .text,
      lines[length + 2].blanksAbove == 0, Names.isName(text, lines[length + 2].range),
      Outlets.isOutlet(text, lines[length + 2].range) || isCode(length + 3)
    else { return }
    findings.propose(.source, lines[length + 2].range, .position, 88)
    roles[length + 2] = .junk
  }

  /// `LBA`: what a database calls the outlet, right below its name.
  private func isCode(_ index: Int) -> Bool {
    index < lines.count && lines[index].blanksAbove == 0 && lines[index].words == 1
      && (2...8).contains(lines[index].length)
      && text[lines[index].range].allSatisfy { $0.isUppercase || $0.isDigit }
  }

  private func evidenceOfMasthead(_ index: Int, _ head: Range<Int>, isRelease: Bool) -> Int {
    let range = withoutBracket(withoutWayHome(lines[index].range))
    let isBracketed = text[Int(lines[index].end) - 1] == 0x29 && range.count < lines[index].length
    if isRelease, Organizations.isOne(text, range) { return 6 }
    if isBetweenEntries(index) { return 0 }
    let isOutlet = Outlets.isOutlet(text, range)
    let isName = lines[index].words <= 4 && (index == top || lines[index].words >= 2)
    guard isOutlet || isName && !FirstNames.isFirst(text, range) && index < top + 7 else {
      return 0
    }
    var evidence = isOutlet ? 2 : isBracketed || Outlets.hasArticle(text, range) ? 1 : 0
    if isAboveMenu(index), isOutlet || !(top..<index).contains(where: mayBeMasthead) {
      evidence += 2
    }
    if isAboveDatedSection(index, head) || isAboveSection(index, head) { evidence += 2 }
    if isRelease { evidence += 1 }
    if Agencies.table.value(of: text, in: range) != nil { evidence += 2 }
    if isOutlet, index + 1 < lines.count, roles[index + 1] == .date { evidence += 1 }
    // A name that tells nothing by itself needs more than its place at the top.
    return evidence + (index == top ? 1 : 0) - (isOutlet ? 0 : 1)
  }

  /// Whether entries of a menu, a line each, stand right above and below.
  func isBetweenEntries(_ index: Int) -> Bool {
    guard index >= top + 2, index + 1 < lines.count else { return false }
    let areKnown = [index - 2, index - 1, index + 1].allSatisfy {
      lines[$0].words <= 3
        && (Sections.table.value(of: text, in: lines[$0].range) != nil || roles[$0] == .junk)
    }
    guard !areKnown, index >= top + 3, index + 2 < lines.count else { return areKnown }
    // Of a long list few entries may be known.
    return (index - 3...index + 2).allSatisfy {
      lines[$0].words <= 4 && lines[$0].blanksAbove == 0 && lines[$0].ending == .none
        && lines[$0].digits == 0 && lines[$0].isShouted == lines[index].isShouted
    }
  }

  private func mayBeMasthead(_ index: Int) -> Bool {
    let line = lines[index]
    guard case .text = roles[index], line.length <= 60 else { return false }
    let name = withoutWayHome(line.range)
    if name != line.range { return Outlets.isOutlet(text, name) }
    guard line.words <= 6, line.headingLevel == 0, line.digits == 0, line.length >= 4,
      line.ending == .none, text.isUppercase(at: Int(line.start)),
      line.capitalShare >= 50, !text[line.range].contains(0x2C),
      lastBar(in: line.range) == nil, lastDot(in: line.range) == nil, !holdsCrumbs(line.range)
    else { return false }
    return (!line.isShouted || line.words >= 2 && Outlets.isOutlet(text, line.range))
      && Names.isName(text, withoutBracket(line.range))
      && Sections.table.value(of: text, in: line.range) == nil && !isForm(line)
  }

  /// `News Release`, `Pressemitteilung Nr. 41/2016`.
  func isForm(_ line: Line) -> Bool {
    line.words <= 5 && OutletStatement.forms.prefix(of: text, in: line.range) != nil
  }

  /// Whether words of menus follow: `Home`, `Startseite | Lokales | Sport`.
  private func isAboveMenu(_ index: Int) -> Bool {
    let below = lines.indices.dropFirst(index + 1).prefix(4)
    let entries = below.count { below in
      let range = lines[below].range
      if roles[below] == .menu || roles[below] == .junk { return true }
      return lines[below].words <= 2 && Sections.table.value(of: text, in: range) != nil
    }
    return entries >= 3
      || below.first.map { roles[$0] == .menu && Segments.of(text, lines[$0].range).count >= 4 }
        ?? false
  }

  /// Whether a section's name is all that parts a name at the top from the headline.
  private func isAboveSection(_ index: Int, _ head: Range<Int>) -> Bool {
    guard index <= top + 2, head.contains(index + 2), lines[index + 2].words >= 4,
      lines[index].words <= 3
    else { return false }
    return Sections.table.value(of: text, in: lines[index + 1].range) != nil
  }

  /// Whether the next line is a date that stands with a section or a page: `Culture, 3 May 2016, p. 8`.
  private func isAboveDatedSection(_ index: Int, _ head: Range<Int>) -> Bool {
    guard head.contains(index + 1), roles[index + 1] == .date, lines[index + 1].blanksAbove == 0
    else { return false }
    let range = lines[index + 1].range
    guard let (_, end) = Sections.table.prefix(of: text, in: range) else { return false }
    return end == range.upperBound || text[end] == 0x2C || text[end] == 0x3B
  }

  private func hasTitle(below index: Int, in head: Range<Int>) -> Bool {
    (index + 1..<max(index + 1, head.upperBound)).contains {
      if case .label(.headline, _) = roles[$0] { return true }
      return (roles[$0] == .text || roles[$0] == .prose) && lines[$0].words >= 4
    }
  }
}
