/// Authors: the names in a label's value or a byline.
extension Recovery {
  /// Who sent a message is its author when no other is named.
  mutating func readSender() {
    guard let sender, !findings.has(.author) else { return }
    appendAuthors(sender, .label, 80)
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
      // `Text by: Ada Quill`
      if start < range.upperBound, text[start] == 0x3A { start += 1 }
    }
    let rest = withoutOutletBeside(
      withoutOutletBehindStop(withoutOutlet(text.trimmed(start..<range.upperBound))))
    if appendInverted(rest, origin, confidence) { return }
    for part in bracketItems(in: withoutAddress(rest)) {
      // A label may name an agency as the author; a byline's agency is its source.
      if origin == .label, Outlets.isOutlet(text, unquoted(part)), !isSigned(part) {
        let items = items(in: unquoted(part))
        // `Ada Quill; Oldport Herald Staff Writer`.
        for item in items where item == items[0] || withoutJob(item) == item {
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

  /// `Oldport Herald: Ada Quill` names the outlet before the author.
  private mutating func withoutOutlet(_ range: Range<Int>) -> Range<Int> {
    guard let colon = text[range].firstIndex(of: 0x3A), colon > range.lowerBound,
      Outlets.isOutlet(text, range.lowerBound..<colon)
    else { return range }
    findings.propose(.source, range.lowerBound..<colon, .label, 75)
    return text.trimmed(colon + 1..<range.upperBound)
  }

  /// `Ada Quill` in `Ada Quill. Coast Post`, as catalogues sign.
  private mutating func withoutOutletBehindStop(_ range: Range<Int>) -> Range<Int> {
    guard range.count <= 80, !text[range].contains(0x2C),
      let stop = text.firstIndex(of: ". ", in: range), stop > range.lowerBound + 3,
      text[range.lowerBound..<stop].contains(0x20), text[stop - 1].isLowercase
    else { return range }
    let outlet = stop + 2..<range.upperBound
    let areCapitalised = text[outlet].split(separator: 0x20).allSatisfy {
      text.isUppercase(at: $0.startIndex)
    }
    guard areCapitalised, withoutJob(outlet) == outlet, Outlets.isOutlet(text, outlet) else {
      return range
    }
    findings.propose(.source, outlet, .pattern, 70)
    return range.lowerBound..<stop
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
}
