/// Blocks of labelled lines at the top: front matter, message headers, export records.
extension Recovery {
  mutating func readHeader() {
    guard let first = lines.first, !isRequest(first) else { return }
    if let fence = Self.fence(text, first.range) {
      readFenced(by: fence)
    } else if text[first.range.lowerBound] == 0x25 {
      readPercents()
    } else {
      readLabelled()
    }
  }

  /// Title, authors and date behind per cent signs, as Markdown for pandoc begins.
  private mutating func readPercents() {
    let fields: [FieldLabel] = [.headline, .author, .date]
    for (index, field) in fields.enumerated() where index < lines.count {
      let range = lines[index].range
      guard text[range.lowerBound] == 0x25, index == 0 || lines[index].blanksAbove == 0 else {
        return
      }
      let value = text.trimmed(range.lowerBound + 1..<range.upperBound)
      guard !text[value].contains(0x25) else { return }
      apply(field, value)
      top = index + 1
    }
  }

  private static func fence(_ text: [UInt8], _ range: Range<Int>) -> UInt8? {
    let byte = text[range.lowerBound]
    guard byte == 0x2D || byte == 0x2B, range.count >= 3, range.count <= 80 else { return nil }
    let isNamed = range.count <= 7 && text[range.dropFirst(3)].allSatisfy(\.isLowercase)
    let fence = isNamed ? range.prefix(3) : range
    return text[fence].allSatisfy { $0 == byte } ? byte : nil
  }

  /// YAML between `---` lines, TOML between `+++` lines or JSON below a line of `---json`.
  private mutating func readFenced(by fence: UInt8) {
    let limit = min(lines.count, 120)
    guard let end = (1..<max(1, limit)).first(where: { isFence(lines[$0].range, fence) }) else {
      return
    }
    var field: FieldLabel?
    var clipped: Range<Int>?
    var indent: UInt16 = 0
    for index in 1..<end {
      let range = lines[index].range
      if fence == 0x2B, text[range.lowerBound] == 0x5B, text[range.upperBound - 1] == 0x5D {
        // `[params.site]` begins a table of other keys.
        field = nil
        continue
      }
      if let (key, value) = keyValue(in: range), lines[index].indent <= indent || field == nil,
        text[range.lowerBound] != 0x2D
      {
        field = key
        indent = lines[index].indent
        if key == .headline, !value.isEmpty, isBlockMark(value) {
          applyBlock(below: index, end)
        } else if let key, !value.isEmpty, !isBlockMark(value) {
          if isClipping(range) || key == .updated && clipped != nil {
            clipped = value
          } else {
            apply(key, value)
          }
        }
      } else if let field, field != .headline {
        applyNested(range, of: field)
      }
    }
    // What was clipped from a page was created when it was clipped.
    if let clipped, !findings.has(.url) { apply(.updated, clipped) }
    top = end + 1
  }

  /// A headline of several lines, each set in.
  private mutating func applyBlock(below index: Int, _ end: Int) {
    let block = lines[index + 1..<end].prefix { $0.indent > lines[index].indent }
    let words = Array(block.map { text[$0.range] }.joined(separator: [0x20]))
    if !words.isEmpty { apply(.headline, appended(words)) }
  }

  /// `|`, `>-`, `[`: a field's value follows in lines of its own.
  private func isBlockMark(_ value: Range<Int>) -> Bool {
    let first = text[value.lowerBound]
    return value.count <= 2 && (first == 0x7C || first == 0x3E) || value.count == 1 && first == 0x5B
  }

  private func isClipping(_ range: Range<Int>) -> Bool {
    text.hasFolded("created:", at: range.lowerBound)
  }

  /// An author may be of a university as well.
  private static let affiliationConfidence: UInt8 = 60

  /// `- Ada Quill`, `name: Ada Quill`, `"Ada Quill",`: an entry or a part of a field's value.
  private mutating func applyNested(_ range: Range<Int>, of field: FieldLabel) {
    var value = range
    if text[range.lowerBound] == 0x2D {
      value = text.trimmed(range.lowerBound + 1..<range.upperBound)
    }
    if value.last.map({ text[$0] == 0x2C }) == true { value = value.dropLast() }
    // Brackets alone end a list.
    guard value.contains(where: { text[$0].isWordByte }) else { return }
    if let (_, inner) = keyValue(in: value) {
      // Quarto's authors are of an outlet.
      if field == .author, text.has("affiliation:", at: value.lowerBound, before: value.upperBound)
      {
        return apply(.publisher, inner, confidence: Self.affiliationConfidence)
      }
      guard text.has("name", at: value.lowerBound, before: value.upperBound) else { return }
      value = inner
    }
    apply(field, value)
  }

  private func isFence(_ range: Range<Int>, _ fence: UInt8) -> Bool {
    range.count >= 3 && text[range].allSatisfy { $0 == fence || $0 == 0x2E }
  }

  /// Contiguous `Key: value` lines, the first of them known.
  private mutating func readLabelled() {
    var index = 0
    var known = 0
    var field: FieldLabel?
    var clipped: Range<Int>?
    var headline: [UInt8] = []
    var isTitled = false
    while index < min(lines.count, 60) {
      let line = lines[index]
      if index > 0, line.blanksAbove > 0 { break }
      if let (key, value) = keyValue(in: line.range), key != nil || known > 0 || mayBeHeader(index)
      {
        let key = key == .body && isTitleOfHeader(index, value) ? .headline : key
        if index == 0, key == nil { isTitled = mayBeTitle(line, of: value) }
        if key == .body { break }
        known += key == nil ? 0 : 1
        field = key
        if key == .headline { headline = Array(text[value]) }
        if !value.isEmpty {
          if isClipping(line.range) || key == .updated && clipped != nil {
            clipped = value
          } else if let key {
            apply(key, value)
          }
        } else if let below = valueBelow(index) {
          if key == .other, isOnlyText(below) {
            index = below
            break
          }
          if let key { apply(key, lines[below].range) }
          index = below
        }
      } else if known > 0, line.indent > 0, let field {
        switch field {
        case .tags, .author: apply(field, line.range)
        case .headline where goesOnWithHeadline(line):
          headline += [0x20] + text[line.range]
          apply(.headline, appended(headline), confidence: Self.sureOfWholeHeadline)
        default: break
        }
      } else {
        break
      }
      index += 1
    }
    // A lone label may be the first line of an article: it is read with the other lines.
    if let clipped, !findings.has(.url) { apply(.updated, clipped) }
    guard known >= 2 else { return }
    top = index
    if isTitled, !findings.has(.headline) {
      applyHeadline(lines[0].range, Self.sureOfTitleAboveLabels)
    }
    dropStopOfCatalogue()
    if isMessage() { extent = .whole }
  }

  /// `Story: Harbour Bridge Opens` with a labelled line right below: the text's name rather than the text.
  private func isTitleOfHeader(_ index: Int, _ value: Range<Int>) -> Bool {
    let next = index + 1
    return text[value].count { $0 == 0x20 } >= 3 && !Names.areFullNames(text, value)
      && !findings.has(.headline) && lines[index].ending == .none
      && !lines[(index + 1)...].prefix(Self.linesLookedAt).contains {
        LineReader.label(of: $0, in: text)?.field == .headline
      }
      && lines[index].words <= Self.fewestWordsOfText && next < lines.count
      && lines[next].blanksAbove == 0 && keyValue(in: lines[next].range)?.key != nil
  }

  /// `Ferrymen to council: Who pays?` above labelled lines: a headline that only looks like one of them.
  private func mayBeTitle(_ line: Line, of value: Range<Int>) -> Bool {
    line.words >= 5 && text[value].contains(0x20) && !text[value].contains { $0 == 0x3A }
      && text[value].contains(where: \.isLowercase) && line.digits < 4
  }

  private static let sureOfTitleAboveLabels: UInt8 = 80

  /// Libraries' catalogues end a title with a stop, which is none of the headline's.
  private mutating func dropStopOfCatalogue() {
    guard let headline = findings[.headline], headline.range.count > 12,
      text[headline.range.upperBound - 1] == 0x2E, text[headline.range.upperBound - 3].isWordByte,
      lines.prefix(Self.linesLookedAt * 2).contains(where: {
        Self.numbersOfCatalogues.prefix(of: text, in: $0.range) != nil
      })
    else { return }
    findings.propose(
      .headline, headline.range.dropLast(), .label, min(headline.confidence, 98) + 1)
  }

  private static let numbersOfCatalogues = PhraseTable<Bool>([
    (
      true,
      [
        "accession number:", "número de acceso:", "numéro d'accès:", "zugangsnummer:",
        "número de acesso:", "numero di accesso:", "toegangsnummer:",
      ]
    )
  ])

  /// Whether lines of the form `Key: value` above a known one may begin a header.
  private func mayBeHeader(_ index: Int) -> Bool {
    guard index < 3 else { return false }
    let next = lines.dropFirst(index + 1).prefix(3).prefix { $0.blanksAbove == 0 }
    return next.contains { LineReader.label(of: $0, in: text)?.field.isAboutTheArticle ?? false }
  }

  /// The line that holds the value of a label which stands alone on its own.
  private func valueBelow(_ index: Int) -> Int? {
    let next = index + 1
    guard next < lines.count, lines[next].blanksAbove == 0 else { return nil }
    // Whatever follows a code is its value, even when it holds a colon.
    if lines[next].indent > lines[index].indent + 2 { return next }
    let isLabel =
      isCode(lines[index].range)
      ? isCode(lines[next].range) : keyValue(in: lines[next].range) != nil
    return isLabel ? nil : next
  }

  /// Whether a line is the text itself, as below `Description:` in a dumped feed.
  private func isOnlyText(_ index: Int) -> Bool {
    lines[index].words >= Self.fewestWordsOfText
      && !lines[(index + 1)...].prefix(Self.linesLookedAt).contains {
        $0.words >= Self.fewestWordsOfText
      }
  }

  /// Whether a line that is set in below a headline's first is the rest of it: no byline, outlet or
  /// sentence.
  private mutating func goesOnWithHeadline(_ line: Line) -> Bool {
    let day = reader.dates.firstDate(in: text, line.range)?.range.count ?? 0
    return day * 2 < line.length && line.words <= 16
      && (line.ending == .none || text[Int(line.end) - 1] != 0x2E)
      && Cue.prefixes.prefix(of: text, in: line.range)?.value != .byline
      && !Outlets.isOutlet(text, line.range)
  }

  /// More than of its first line alone.
  private static let sureOfWholeHeadline: UInt8 = 96
  private static let fewestWordsOfText = 20
  private static let linesLookedAt = 20

  /// Two or three capitals, by which databases name fields.
  private func isCode(_ range: Range<Int>) -> Bool {
    (2...3).contains(range.count) && text[range].allSatisfy(\.isUppercase)
  }

  /// What stands before the stop in a field's name where the field is the article's.
  private static let owners = PhraseTable<Bool>([
    (
      true,
      ["article", "content", "contentmeta", "meta", "metadata", "og", "dc", "dcterms", "story"]
    )
  ])

  /// A key, if known, and its value, for lines of the form `key: value` or `key = value`.
  private func keyValue(in range: Range<Int>) -> (key: FieldLabel?, value: Range<Int>)? {
    if let (label, value) = LineReader.label(in: text, range) { return (label, value) }
    if isCode(range) { return (nil, range.upperBound..<range.upperBound) }
    // JSON has keys between quotation marks.
    let isQuoted = text[range.lowerBound] == 0x22
    var at = range.lowerBound + (isQuoted ? 1 : 0)
    let limit = min(range.upperBound, at + 32)
    var spaces = 0
    // Behind the stop of `contentMeta.headline`; the fields of `image.title` are a picture's.
    var name = at
    while at < limit,
      text[at].isWordByte || text[at] == 0x2D || text[at] == 0x5F || text[at] == 0x20
        || text[at] == 0x2E && at + 1 < limit && text[at + 1].isLowercase && spaces == 0
    {
      if text[at] == 0x20 { spaces += 1 }
      at += 1
      if text[at - 1] == 0x2E, Self.owners.value(of: text, in: name..<at - 1) != nil { name = at }
    }
    if isQuoted, at < range.upperBound, text[at] == 0x22 { at += 1 }
    guard at > range.lowerBound, at < range.upperBound, spaces <= 3 else { return nil }
    if text[at] == 0x3D {
      let key = text.trimmed(name..<at)
      return (
        FieldLabel.table.value(of: text, in: key), text.trimmed(at + 1..<range.upperBound)
      )
    }
    guard text[at] == 0x3A, at + 1 == range.upperBound || text[at + 1].isBlank else { return nil }
    if name > range.lowerBound + (isQuoted ? 1 : 0) {
      let key = FieldLabel.table.value(of: text, in: name..<at)
      return (key, text.trimmed(at + 1..<range.upperBound))
    }
    return (nil, text.trimmed(at + 1..<range.upperBound))
  }
}
