/// Sorting the lines of the body into blocks.
extension Recovery {
  mutating func assembleBody() {
    hasUnlabelledLinks = linksAreLikely()
    findings.blocks.reserveCapacity(findings.blocks.count + body.count)
    var links = linksInText()[...]
    for index in body {
      if let link = links.first, link.line == index {
        links.removeFirst()
        if let title = link.title { appendBlock(.related, title, .pattern, 80) }
      } else {
        assemble(index)
      }
    }
    keepSentences()
  }

  /// Where no paragraph was found, sentences that stand anywhere else are the body.
  private mutating func keepSentences() {
    guard !findings.blocks.contains(where: { $0.kind == .paragraph || $0.kind == .standfirst })
    else { return }
    for line in lines where line.words >= 8 && line.ending == .sentence {
      if !findings.holds(line.range) { appendBlock(.paragraph, line.range, .position, 40) }
    }
  }

  private mutating func assemble(_ index: Int) {
    let line = lines[index]
    switch roles[index] {
    case .prose, .data: assembleProse(index)
    case .text: assembleText(index)
    case .label(.related, let value):
      appendRelated(value.isEmpty ? valueBelow(index) : value, .label, 90)
      if value.isEmpty { appendTitles(below: index + 1) }
    case .label(.caption, let value): appendLabelledCaption(value, index)
    case .label(.credit, _): appendCredit(line.range, .label, 85)
    case .label(.tags, let value), .label(.filed, let value): apply(.tags, value, confidence: 80)
    // `Full Text: COPYRIGHT 2019 Coast Post`
    case .label(.body, let value)
    where lines[index].words <= 14 && lines[index].digits >= 4
      && Cue.prefixes.prefix(of: text, in: value)?.value == .ending:
      break
    case .label(.body, let value): appendBlock(.paragraph, value, .label, 90)
    case .label: appendBlock(.paragraph, line.range, .position, 80)
    case .credit: appendCredit(line.range, .pattern, 85)
    case .caption: appendCaption(line.range, .pattern, 85)
    case .date where isAboveCredit(index): appendBlock(.caption, line.range, .position, 75)
    case .menu where line.words >= 4 || text[line.range.lowerBound] == 0x7C:
      appendBlock(.paragraph, line.range, .position, 60)
    case .date where line.words >= 6: appendBlock(.paragraph, line.range, .position, 60)
    case .byline, .date, .signOff, .menu, .junk, .ending, .url, .rule: break
    }
  }

  /// `Image caption: ...` without its label; `FILE PHOTO: ...` says something of the picture.
  private mutating func appendLabelledCaption(_ value: Range<Int>, _ index: Int) {
    let isWhole = value.isEmpty || PictureMarks.isFilePhoto(text, lines[index].range)
    if isWhole {
      appendBlock(.caption, lines[index].range, .label, 85)
    } else {
      applyCaption(value, 85)
    }
  }

  /// Whether a picture's credit stands right below.
  private func isAboveCredit(_ index: Int) -> Bool {
    index + 1 < lines.count && roles[index + 1] == .credit && lines[index + 1].blanksAbove == 0
  }

  /// The line below an empty label, taken out of the body.
  private mutating func valueBelow(_ index: Int) -> Range<Int> {
    guard body.contains(index + 1), lines[index + 1].words <= 24 else { return 0..<0 }
    roles[index + 1] = .junk
    return lines[index + 1].range
  }

  /// The titles below the first one of a list that ends at a blank line.
  private mutating func appendTitles(below first: Int) {
    var end = first + 1
    while body.contains(end), end < first + 8, roles[end] == .text, isTitle(end),
      lines[end].blanksAbove == 0
    {
      end += 1
    }
    guard end > first + 1, end == lines.count || lines[end].blanksAbove > 0 else { return }
    for index in first + 1..<end {
      appendRelated(lines[index].range, .label, 85)
      roles[index] = .junk
    }
  }

  /// Adds another article's title without the marks of a list.
  private mutating func appendRelated(
    _ range: Range<Int>, _ origin: Piece.Origin, _ confidence: UInt8
  ) {
    appendBlock(
      .related, withoutCall(withoutPictograph(withoutListMark(range))), origin, confidence)
  }

  private mutating func assembleProse(_ index: Int) {
    let isCaption = isAboveCredit(index) && lines[index].ending != .sentence
    if isHeadlineAgain(lines[index].range) { return }
    appendBlock(isCaption ? .caption : .paragraph, lines[index].range, .position, 90)
  }

  /// A line without a full stop: a subheading, a link to another article, a picture's title.
  private mutating func assembleText(_ index: Int) {
    let line = lines[index]
    if isHeadlineAgain(line.range) || isReadMore(index) { return }
    if index + 2 >= body.upperBound, areHashtags(line.range) {
      return apply(.tags, line.range, confidence: 80)
    }
    if isAboveCredit(index) {
      appendBlock(.caption, line.range, .position, 75)
      return
    }
    if let link = bracketedLink(line) ?? linkAboveReadMore(index) {
      appendBlock(.related, link, .pattern, 80)
      return
    }
    let isBehindCredit = index > body.lowerBound && roles[index - 1] == .credit
    if hasUnlabelledLinks && isLink(index) || isBehindCredit && line.words >= 5 {
      appendBlock(
        .related, withoutCall(withoutListMark(line.range)), .position, isBehindCredit ? 80 : 65)
      return
    }
    // `Write to Ada Quill at quill@post.example`.
    let isContact = holdsMail(line.range) && line.words <= 12 && line.ending == .none
    if isContact, index == body.upperBound - 1, index > body.lowerBound { return }
    if isSignedAgain(index) { return }
    if isLastLink(index) {
      appendBlock(.related, withoutCall(withoutListMark(line.range)), .position, 60)
      return
    }
    let isHeading = line.words <= 12 && index + 1 < body.upperBound && line.capitalShare >= 20
    let isStarred = text[line.range.upperBound - 1] == 0x2A && text[line.range.lowerBound] == 0x2A
    let range = isHeading && isStarred ? withoutEmphasis(line.range) : line.range
    appendBlock(isHeading ? .subheading : .paragraph, range, .position, 70)
  }

  /// `[Harbour Bridge Opens to Walkers]`: a link that stands alone between brackets.
  private func bracketedLink(_ line: Line) -> Range<Int>? {
    let range = line.range
    guard line.words >= 4, line.words <= 24, text[range.lowerBound] == 0x5B,
      text[range.upperBound - 1] == 0x5D
    else { return nil }
    let inner = text.trimmed(range.lowerBound + 1..<range.upperBound - 1)
    if let label = LineReader.label(in: text, inner), label.field == .related { return label.value }
    let isNote = Cue.prefixes.prefix(of: text, in: inner)?.value == .junk
    return line.words >= 5 && !isNote && text.isUppercase(at: inner.lowerBound) ? inner : nil
  }

  /// A title above a line that says no more than `Read more`.
  private func linkAboveReadMore(_ index: Int) -> Range<Int>? {
    guard body.contains(index + 1), lines[index].words >= 4, lines[index + 1].words <= 3,
      FieldLabel.table.value(of: text, in: lines[index + 1].range) == .related
    else { return nil }
    return lines[index].range
  }

  private func isReadMore(_ index: Int) -> Bool {
    index > body.lowerBound && linkAboveReadMore(index - 1) != nil
  }

  /// Whether headline-like lines between the paragraphs are links rather than subheadings.
  ///
  /// Subheadings come in numbers; links to other articles come alone, or where others are labelled.
  private mutating func linksAreLikely() -> Bool {
    var labelled = 0
    var bare = 0
    var titled = 0
    for index in body { if case .label(.related, _) = roles[index] { labelled += 1 } }
    hasLabelledLinks = labelled > 0
    for index in body {
      guard roles[index] == .text, isLink(index) else { continue }
      bare += 1
      if lines[index].capitalShare >= 70 { titled += 1 }
    }
    return bare <= 2 * max(labelled, 1) && (labelled > 0 || titled == bare)
  }

  /// A line between paragraphs that is long enough for another article's headline.
  private func isLink(_ index: Int) -> Bool {
    let line = lines[index]
    let isTitled = line.capitalShare >= 70
    let fewest = hasLabelledLinks ? 4 : isTitled ? 6 : 7
    guard line.words >= fewest, line.words <= 24, line.ending == .none,
      index > body.lowerBound, !line.isShouted
    else { return false }
    let first = text[line.range.lowerBound]
    guard first.isDigit || first >= 0x80 || text.isUppercase(at: line.range.lowerBound),
      !text[line.range].contains(0x40)
    else { return false }
    if GluedLines.endsInConnector(text, line.range) || holdsAddress(line.range) { return false }
    // `The app is free. (link.example)` is a sentence and what was put behind it.
    if line.innerEnds > 0, text[line.range.upperBound - 1] == 0x29 { return false }
    if isTitled { return true }
    guard index + 1 < body.upperBound, line.blanksAbove > 0, lines[index + 1].blanksAbove > 0 else {
      return false
    }
    return roles[index + 1] == .prose && roles[index - 1] == .prose
  }

  private func holdsAddress(_ range: Range<Int>) -> Bool {
    text.firstIndex(of: "http", in: range) != nil || text.firstIndex(of: "©", in: range) != nil
  }

  /// `Ada Quill (Oldport, correspondent)` below the text whose byline says the same.
  private func isSignedAgain(_ index: Int) -> Bool {
    let range = lines[index].range
    guard index + 1 == body.upperBound, lines[index].words <= 10, text[range.upperBound - 1] == 0x29
    else { return false }
    return findings.lists.contains {
      $0.kind == .author && $0.range.lowerBound < range.lowerBound
        && text[range].starts(with: text[$0.range])
        && $0.range.upperBound + range.count < text.count
        && text.has(" (", at: range.lowerBound + $0.range.count, before: range.upperBound)
    }
  }

  /// A title that stands alone below the last paragraph.
  private func isLastLink(_ index: Int) -> Bool {
    let line = lines[index]
    guard index == body.upperBound - 1, index - 2 >= body.lowerBound, roles[index - 1] == .prose,
      line.words >= 6, line.words <= 16, line.ending == .none
    else { return false }
    if holdsAddress(line.range) || text[line.range].contains(0x40) { return false }
    let isListed = withoutListMark(line.range).lowerBound > line.range.lowerBound
    let isApart = line.blanksAbove > 0 && lines[index - 1].ending == .sentence
    return isListed
      || isApart && text.isUppercase(at: line.range.lowerBound)
        && !GluedLines.endsInConnector(text, line.range)
  }
}
