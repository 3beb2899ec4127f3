/// Values of labels, each for the field that its label names.
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
      let parts = items(in: untilWideSpace(value))
      // `Section A; Column 0; National Desk; Pg. 4`
      let named = parts.filter { !text[$0].contains(where: \.isDigit) }
      let desk = named.first.flatMap { isLettered($0) ? named.first(where: isDesk) : nil }
      if let first = desk ?? named.first,
        NotePrograms.kinds.value(of: text, in: first) == nil,
        NotePrograms.table.value(of: text, in: first) == nil
      {
        findings.propose(.section, first, .label, confidence)
      }
    case .author: appendAuthors(value, .label, confidence)
    case .sender: applySender(value, confidence)
    case .filed: applyFiled(value, confidence)
    case .tags:
      for item in items(in: value, areTags: true) { appendTag(item, confidence) }
    case .place: findings.propose(.dateline, withoutDay(value), .label, confidence)
    case .url: findings.propose(.url, value, .label, confidence)
    case .related: if !isAddress(value) { appendBlock(.related, value, .label, confidence) }
    case .caption: if !isFileName(value) { applyCaption(value, confidence) }
    case .credit: appendBlock(.credit, value, .label, confidence)
    case .body, .other: break
    }
  }

  /// `Section A`.
  private func isLettered(_ item: Range<Int>) -> Bool {
    item.count == 9 && text.hasFolded("section ", at: item.lowerBound)
  }

  /// `National Desk`.
  private func isDesk(_ item: Range<Int>) -> Bool {
    item.count > 5 && text.hasFolded(" desk", at: item.upperBound - 5)
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

  /// `OLDPORT` in `OLDPORT 2018-06-06` and in `OLDPORT, June 6`.
  private mutating func withoutDay(_ range: Range<Int>) -> Range<Int> {
    if let comma = text[range].lastIndex(of: 0x2C),
      isMonthAndDay(text.trimmed(comma + 1..<range.upperBound))
    {
      return range.lowerBound..<comma
    }
    guard let found = reader.dates.firstDate(in: text, range),
      found.range.lowerBound > range.lowerBound + 2
    else { return range }
    return withoutJoint(range.lowerBound..<found.range.lowerBound)
  }

  /// `https://post.example/bridge`, behind `Read more:` where it leads to the article itself.
  private func isAddress(_ value: Range<Int>) -> Bool {
    text.has("http", at: value.lowerBound, before: value.upperBound) && !text[value].contains(0x20)
  }

  /// `/images/bridge.jpg`.
  private func isFileName(_ range: Range<Int>) -> Bool {
    !text[range].contains(0x20) && text[range].contains { $0 == 0x2F || $0 == 0x2E }
  }

  /// Takes in a tag, unless it names the program that keeps the article.
  private mutating func appendTag(_ item: Range<Int>, _ confidence: UInt8) {
    guard NotePrograms.table.value(of: text, in: item) == nil else { return }
    findings.append(.tag, item, in: text, .label, confidence)
  }

  /// `Filed under:` lists tags; several of them above the text begin with the section.
  private mutating func applyFiled(_ value: Range<Int>, _ confidence: UInt8) {
    let items = items(in: value)
    for item in items { appendTag(item, confidence) }
    if items.count > 1, let first = items.first,
      value.upperBound <= Int(lines[body.lowerBound].start)
    {
      findings.propose(.section, first, .label, 62)
    }
  }

  mutating func propose(dateIn range: Range<Int>, _ confidence: UInt8) {
    guard let found = reader.dates.firstDate(in: text, range) else { return }
    findings.propose(found, .label, confidence)
  }

  /// Puts what the text doesn't hold in these words behind it, and returns its place.
  mutating func appended(_ bytes: [UInt8]) -> Range<Int> {
    text.append(0x0A)
    let start = text.count
    text += bytes
    return start..<text.count
  }

  mutating func appendBlock(
    _ kind: Piece.Kind, _ range: Range<Int>, _ origin: Piece.Origin, _ confidence: UInt8
  ) {
    let range = text.trimmed(range)
    guard !range.isEmpty else { return }
    findings.blocks.append(Piece(kind, range, origin: origin, confidence: confidence))
  }
}
