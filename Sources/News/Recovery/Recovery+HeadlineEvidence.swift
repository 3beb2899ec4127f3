/// What speaks for a line being the headline: its shape, its place and the words it shares with the
/// text.
extension Recovery {
  /// Evidence for a line being the headline; nil when it can't be.
  func headlineScore(_ index: Int, _ head: Range<Int>, _ words: WordSketch) -> Int? {
    let line = lines[index]
    let isFirstMenu =
      roles[index] == .menu && index == head.lowerBound && line.words >= 6
      && Segments.of(text, line.range).count < 5
    guard roles[index] == .text || roles[index] == .prose || isFirstMenu, line.words >= 2,
      line.length < 320, !isWordList(line), !isMarkup(line.range), !isOneToken(line),
      !isPicture(line)
    else { return nil }
    var score = line.isShouted ? 4 : 0
    if isTrail(line) || isAlternative(index) || isSaidBelow(index) { score -= 25 }
    if text.has("• ", at: line.range.lowerBound, before: line.range.upperBound) { score -= 12 }
    score -= Int(line.digits) * 30 / max(line.length, 1)
    switch line.words {
    case 2, 3: score -= 8
    case 4...20: score += 10
    case 21...26: score += 4
    default: score -= Int(line.words) / 2
    }
    if endsLikeSentence(line) || line.ending == .comma { score -= 8 }
    if line.innerEnds > 0 { score -= line.words > 20 ? 6 : 3 }
    if isDeck(index), index + 1 < lines.count,
      isDeck(index + 1) || index > top && isDeck(index - 1) || placeAndDay(lines[index + 1]) != nil
    {
      score += 16
    }
    if line.ending == .colon { score -= 12 }
    if endsInDash(line.range) { score -= 30 }
    let shared = overlap(line.range, words)
    score += shared
    if index == head.lowerBound { score += 10 } else if isFirstLong(index, head) { score += 5 }
    if index == pageTitle?.headline { score += 24 }
    if index == pageTitle?.line { score -= 12 }
    if isBetweenTitleAndCredit(index) { score += 12 }
    if isTwin(index, head) {
      score -= 12
    } else if repeats(index) {
      // Menus are repeated too.
      score += shared > 0 || line.words >= 7 ? 14 : line.digits == 0 ? 8 : 4
    }
    if isInBrackets(line.range) || newsletter(line) != nil { score -= 25 }
    if line.words <= 5, line.digits > 0, isForm(line) { score -= 25 }
    score += neighbourScore(index) + rankScore(index, head)
    if Sections.table.value(of: text, in: line.range) != nil { score -= 20 }
    if Agencies.table.value(of: text, in: line.range) != nil { score -= 20 }
    if isNameOfOutlet(line) || isUnitOfAgency(index) { score -= 22 }
    if index < top + 8, outletAndSection(line.range) != nil, isFirstBelowMenus(index) {
      score -= 30
    }
    if line.marks.mayHold(0x40) && text.span.hold(0x40, in: line.range) || isWireSlug(line)
      || isOfCodes(line)
    {
      score -= 30
    }
    if line.words <= 8, text[line.range.prefix(6)].allSatisfy(\.isDigit) { score -= 20 }
    if endsInCounter(line.range) || isSlug(line) || holdsCrumbs(line.range) { score -= 30 }
    if isSlugAboveTitle(index) || isTitleOfPage(index, head) { score -= 30 }
    if endsInSlashedBracket(line.range) { score -= 12 }
    if line.words <= 6, line.marks.mayHold(0x2F),
      let slash = text.firstIndex(of: " / ", in: line.range),
      Sections.table.value(of: text, in: line.range.lowerBound..<slash) != nil
    {
      score -= 25
    }
    if loneDateline(line) != nil { score -= 25 }
    if isCrumbOfHeadline(index, head) { score -= 40 }
    if line.headingLevel == 1 { score += 8 } else if line.headingLevel > 1 { score += 3 }
    if line.words <= 5, isBelowLonger(index, head), isAboveDate(index) { score -= 14 }
    if line.words <= 10, Names.outlet(in: text, line.range) != nil { score -= 20 }
    if isBelowMeta(index, head) { score -= 10 }
    if isBelowTitle(index, head) { score -= 14 }
    if isLastCrumb(index, head) || isTopic(index, of: index + 1) { score -= 14 }
    return score
  }

  /// Whether the date and the title of a picture stand above a line and the picture's credit, apart,
  /// below it.
  private func isBetweenTitleAndCredit(_ index: Int) -> Bool {
    guard index == top + 2, index + 1 < roles.count, roles[top] == .date,
      roles[index - 1] == .text, roles[index + 1] == .credit
    else { return false }
    return lines[index].blanksAbove > 0 && lines[index + 1].blanksAbove > 0
  }

  /// `News World Bridge Opens` above `Bridge Opens`: the way to a page ends in its headline.
  func isCrumbOfHeadline(_ index: Int, _ head: Range<Int>) -> Bool {
    headlineBelowCrumb(index, head) != nil
  }

  /// The line near by that ends a line, and what stands before it there.
  func headlineBelowCrumb(_ index: Int, _ head: Range<Int>) -> (line: Int, start: Int)? {
    let range = lines[index].range
    for other in index + 1..<max(index + 1, min(index + 6, head.upperBound)) {
      let title = lines[other].range
      guard lines[other].words >= 3, title.count >= 12, title.count + 3 <= range.count else {
        continue
      }
      let start = range.upperBound - title.count
      guard text[start - 1] == 0x20 || text[start - 1] == 0x3E || text[start - 1] == 0x7C,
        text[start..<range.upperBound].elementsEqual(text[title]),
        isWay(range.lowerBound..<start)
      else { continue }
      return (other, start)
    }
    return nil
  }

  /// `The Herald (Oldport)`: capitals, and a word that outlets' names hold.
  func isNameOfOutlet(_ line: Line) -> Bool {
    if !outletNames.isEmpty, line.words <= 8, isStatedOutlet(line.range) { return true }
    let home = withoutWayHome(line.range)
    if home != line.range, Outlets.isOutlet(text, home) { return true }
    let issued = withoutIssue(line.range)
    // Chinese and Japanese have no capitals.
    let isEastAsian = text[Int(line.start)] >= 0xE3
    guard line.words <= 9, line.capitalShare >= 60 || issued != line.range || isEastAsian else {
      return false
    }
    let name = withoutBracket(issued)
    guard !text[name].contains(where: \.isDigit) else { return false }
    return text[name].count { $0 == 0x20 } < 5 && Outlets.isOutlet(text, name)
  }

  /// `dpa - Regionaldienst Nord`, `BBC Monitoring Asia Unit`: who sent what follows, at the top, above the
  /// day and a line that may be the headline.
  func isUnitOfAgency(_ index: Int) -> Bool {
    let line = lines[index]
    guard index <= top + 2, roles[top..<index].allSatisfy({ $0 == .junk }), line.words <= 6,
      line.ending == .none, line.digits == 0,
      let (_, end) = Agencies.table.prefix(of: text, in: line.range), end < line.range.upperBound,
      text[end] == 0x20, line.capitalShare >= 50
    else { return false }
    let below = index + 1..<max(index + 1, min(index + 3, body.lowerBound))
    return below.contains { roles[$0] == .date }
      && (below.upperBound..<max(below.upperBound, body.lowerBound)).contains {
        roles[$0] == .text && lines[$0].words >= 4
      }
  }

  /// The dateline of a line that holds little else; `PACT UNLIKELY - ADVISER` is all capitals.
  func loneDateline(_ line: Line) -> Dateline? {
    guard line.length < 60, let found = Dateline.find(in: text, line.range) ?? placeAndDay(line),
      line.length < found.place.count + 24
    else { return nil }
    let rest = line.range.upperBound - found.place.upperBound
    return line.isShouted && rest > 8 && found.agency == nil && line.digits == 0 ? nil : found
  }

  /// `OLDPORT` in `OLDPORT, Friday.` and in `OLDPORT, June 13.`, as older papers have it above a text.
  private func placeAndDay(_ line: Line) -> Dateline? {
    guard line.words <= 5, let comma = text[line.range].lastIndex(of: 0x2C) else {
      return nil
    }
    let place = Int(line.start)..<comma
    var day = text.trimmed(comma + 1..<Int(line.end))
    if let last = day.last, text[last] == 0x2E { day = day.dropLast() }
    guard day.count >= 5, DateWords.isWeekday(text, day) || isMonthAndDay(day), place.count >= 3,
      text[place].allSatisfy({ $0.isUppercase || $0 == 0x20 || $0 == 0x2E || $0 == 0x2D }),
      Sections.table.value(of: text, in: place) == nil,
      Cue.lines.value(of: text, in: place) == nil,
      Dateline.noPlaces.value(of: text, in: place) == nil,
      DigestWords.table.first(in: text, place) == nil
    else { return nil }
    return Dateline(place: place, agency: nil, confidence: 72)
  }

  /// `IN OTHER NEWS —`.
  private func endsInDash(_ range: Range<Int>) -> Bool {
    text.has(" —", at: range.upperBound - 4, before: range.upperBound)
      || text.has(" –", at: range.upperBound - 4, before: range.upperBound)
  }

  /// A picture's description and its caption in the same words, one right below the other and both
  /// below a longer line.
  private func isTwin(_ index: Int, _ head: Range<Int>) -> Bool {
    guard endsLikeSentence(lines[index]) else { return false }
    let twins = [index - 1, index + 1].filter { head.contains($0) }
    guard
      twins.contains(where: {
        lines[$0].length == lines[index].length
          && text[lines[$0].range].elementsEqual(text[lines[index].range])
      })
    else { return false }
    return (head.lowerBound..<index).contains {
      isLongText($0) && lines[$0].words > lines[index].words
    }
  }

  /// Whether the same line stands again near by.
  private func repeats(_ index: Int) -> Bool {
    let range = lines[index].range
    for other in top..<min(lines.count, body.lowerBound + 4) where other != index {
      if lines[other].length == range.count, text[lines[other].range].elementsEqual(text[range]) {
        // An excerpt repeats a sentence of the text.
        return !(body.contains(other) && endsLikeSentence(lines[index]))
      }
      // `News World Bridge Opens`: the way to the page.
      if other < index, index - other < 6, lines[index].words >= 3, range.count >= 12,
        lines[other].length > range.count,
        headlineBelowCrumb(other, top..<body.lowerBound)?.line == index
      {
        return true
      }
    }
    return false
  }

  /// How many of a line's longer words the body's beginning has, as points; few words say less.
  private func overlap(_ range: Range<Int>, _ words: WordSketch) -> Int {
    var hits = 0
    var all = 0
    forEachLongWord(in: range) { hash in
      all += 1
      if words.contains(hash) { hits += 1 }
    }
    return all == 0 ? 0 : hits * 24 / (all + 2)
  }

  func bodyWords() -> WordSketch {
    var words = WordSketch()
    guard let first = body.first, let last = body.last else { return words }
    let start = Int(lines[first].start)
    forEachLongWord(in: start..<min(Int(lines[last].end), start + 500)) { words.insert($0) }
    return words
  }

  /// Calls with the hash of each word of four bytes and more, but for its last one, as languages inflect
  /// at the end: the headline's `Crosses` is the text's `crossed`.
  @inline(__always)
  private func forEachLongWord(in range: Range<Int>, _ take: (UInt64) -> Void) {
    let span = text.span
    span.forEachWord(in: range) { word in
      if word.count >= 4 { take(span.sketchHash(of: word.dropLast().prefix(16))) }
      return true
    }
  }

  /// Whether a picture's mark right above says the same for those who can't see it: `![A gull](gull.jpg)`.
  private func isAlternative(_ index: Int) -> Bool {
    guard index > 0, lines[index].headingLevel == 0, isPicture(lines[index - 1]) else {
      return false
    }
    let alternative = lines[index - 1].range.dropFirst(2)
    let opening = text[lines[index].range.prefix(Self.openingOfCaption)]
    return text[alternative].starts(with: opening)
  }

  /// `Bridge Opens - Coast Post` a little above `Bridge Opens`.
  private func isTitleOfPage(_ index: Int, _ head: Range<Int>) -> Bool {
    guard let bar = lastBar(in: lines[index].range) else { return false }
    let title = lines[index].range.lowerBound..<bar.lowerBound
    return (index + 1..<max(index + 1, min(index + 5, head.upperBound))).contains {
      lines[$0].length == title.count && text[lines[$0].range].elementsEqual(text[title])
    }
  }

  /// Whether the line right below says the same at its beginning and goes on, as captions do that stand
  /// below what a picture is called: `A gull on the pier`, `A gull on the pier. Photo: Ada Quill`.
  private func isSaidBelow(_ index: Int) -> Bool {
    guard index + 1 < lines.count, lines[index + 1].blanksAbove == 0,
      lines[index].length >= Self.leastSaid, lines[index + 1].length > lines[index].length
    else { return false }
    // `Picture of a gull on the pier` begins with words of its own.
    let said = text[lines[index].range].suffix(lines[index].length * 2 / 3)
    let below = lines[index + 1].range
    let last = below.upperBound - said.count
    return (below.lowerBound..<min(last, below.lowerBound + lines[index].length / 2 + 1)).contains {
      // Behind a caption stands whose picture it is; a standfirst goes on.
      text[$0..<$0 + said.count].elementsEqual(said) && text[$0 + said.count] == 0x2E
    }
  }

  private static let leastSaid = 20

  /// So many bytes of a caption are compared.
  private static let openingOfCaption = 40

  private func isPicture(_ line: Line) -> Bool {
    text.has("![", at: Int(line.start), before: Int(line.end))
  }

  /// `Home > Archive > 2018 > Oldport Herald`: the way to a page.
  private func isTrail(_ line: Line) -> Bool {
    guard line.marks.mayHold(0x3E) else { return false }
    var steps = 0
    var rest = line.range
    while steps < Self.stepsOfTrail, let step = text.firstIndex(of: " > ", in: rest) {
      steps += 1
      rest = step + 3..<rest.upperBound
    }
    return steps == Self.stepsOfTrail
  }

  private static let stepsOfTrail = 3
}
