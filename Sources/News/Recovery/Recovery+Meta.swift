/// Lines that hold several fields: `By NAME | DATE | Posted in SECTION`, `PAPER, DATE`.
extension Recovery {
  /// Reads a line of fields parted by bars, dots or labels.
  mutating func readMeta(_ whole: Range<Int>, confidence: UInt8 = 85) {
    // `-- By Ada Quill`
    let start = text[whole].firstIndex { $0 != 0x2D && $0 != 0x20 } ?? whole.lowerBound
    let range = withoutBullet(withoutSquareBrackets(start..<whole.upperBound))
    let segments = Segments.of(text, range)
    for segment in segments {
      let plain = withoutEmphasis(segment)
      if !plain.isEmpty { readSegment(plain, confidence) }
    }
    guard segments.count > 1, let first = segments.first, Names.isName(text, first),
      segments.count > 2 && holdsFoundDate(range)
        || segments.contains(where: { Furniture.isPage(text, $0) }),
      !FirstNames.isFirst(text, first), Sections.table.value(of: text, in: first) == nil,
      Cue.lines.value(of: text, in: first) == nil,
      Cue.prefixes.prefix(of: text, in: first) == nil
    else { return }
    findings.propose(.source, first, .position, 66)
  }

  /// `Coast Post | 3 May 2016` in `[Coast Post | 3 May 2016]`.
  private func withoutSquareBrackets(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, text[range.lowerBound] == 0x5B, text[range.upperBound - 1] == 0x5D,
      text[range].contains(0x7C)
    else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
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
    // `#bridges #ferries`
    if text[range.lowerBound] == 0x23, range.count > 2 {
      apply(.tags, range, confidence: 80)
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
      } else if let outlet = outletWrittenFor(in: range) ?? hostBehindAuthors(in: range) {
        findings.propose(.source, outlet, .pattern, 74)
      }
      return
    }
    if isHostName(range) { return findings.propose(.source, range, .pattern, 60) }
    let outlet = withoutPlace(range)
    if outlet.count < range.count, Names.isName(text, outlet) {
      findings.propose(.source, range, .pattern, 78)
    } else if Agencies.table.value(of: text, in: outlet) != nil {
      findings.propose(.source, outlet, .pattern, 80)
    } else if Names.isName(text, range), Outlets.isOutlet(text, range) {
      findings.propose(.source, range, .pattern, 75)
    } else if Sections.table.value(of: text, in: range) != nil {
      findings.propose(.section, range, .pattern, 75)
    } else if isShortSign(range) {
      findings.propose(.section, range, .pattern, 64)
    } else if !findings.has(.author), Names.areFullNames(text, withoutMailBehind(range)),
      !isStatedOutlet(range),
      Self.editions.prefix(of: text, in: range) == nil
    {
      for name in Names.list(in: text, withoutMailBehind(range)) {
        findings.append(.author, name, in: text, .pattern, 60)
      }
    }
  }

  /// `Coast Post` in `By Ada Quill for the Coast Post`.
  private func outletWrittenFor(in range: Range<Int>) -> Range<Int>? {
    let words = text[range].split(separator: 0x20)
    guard
      let index = words.indices.dropFirst(2).first(where: {
        Self.purposes.value(of: text, in: words[$0].startIndex..<words[$0].endIndex) != nil
      })
    else { return nil }
    let author = words[1].startIndex..<words[index - 1].endIndex
    guard !text[author].contains(0x2C), Names.areFullNames(text, author) else { return nil }
    var rest = words[(index + 1)...]
    var hasArticle = false
    if rest.count > 1, let article = rest.first, text[article.startIndex].isLowercase,
      article.count <= 3
    {
      hasArticle = true
      rest = rest.dropFirst()
    }
    rest = rest.prefix { Self.conjunctions.value(of: text, in: $0.startIndex..<$0.endIndex) == nil }
    guard let first = rest.first, let last = rest.last, rest.count <= 4 else { return nil }
    let name = first.startIndex..<last.endIndex
    let isOutlet =
      text.isUppercase(at: name.lowerBound) && Names.isName(text, name)
      && (hasArticle || Outlets.isOutlet(text, name) || isHostName(name))
    return isOutlet || Agencies.table.value(of: text, in: name) != nil ? name : nil
  }

  /// `coastpost.example` in `By Ada Quill, coastpost.example`.
  private func hostBehindAuthors(in range: Range<Int>) -> Range<Int>? {
    guard let comma = text[range].lastIndex(of: 0x2C) else { return nil }
    let host = text.trimmed(comma + 1..<range.upperBound)
    return isHostName(host) ? host : nil
  }

  /// What the parts of a paper begin with: `Édition Oldport`.
  private static let editions = PhraseTable<Bool>([
    (true, ["edition", "édition", "ausgabe", "edición", "edição", "edizione", "editie", "wydanie"])
  ])

  private static let conjunctions = PhraseTable<Bool>([
    (true, ["and", "&", "und", "et", "y", "e", "en", "i", "ve", "og", "och", "и"])
  ])

  private static let purposes = PhraseTable<Bool>([
    (true, ["for", "für", "pour", "para", "per", "voor", "dla", "för", "til", "для"])
  ])

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

  /// Without Markdown's stars or lines around it.
  func withoutEmphasis(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, text[first] == 0x2A || text[first] == 0x5F {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, text[last] == 0x2A || text[last] == 0x5F {
      range = range.lowerBound..<last
    }
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

  /// Labelled values inside a line.
  mutating func applyLabels(in range: Range<Int>) {
    for label in labels(in: range) { apply(label.field, label.value, confidence: 85) }
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
}
