/// Outlets that labels name, and what stands with them in one value.
extension Recovery {
  /// `Oldport Herald, 3 May 2016, p. 4`, `Hafenbote vom 03.05.2016`: an outlet and its day.
  mutating func applySource(_ whole: Range<Int>, _ confidence: UInt8) {
    let value = withoutBroadcast(firstSource(in: withoutNamedEdition(withoutTail(whole))))
    if NotePrograms.table.value(of: text, in: value) != nil { return }
    if text.has("http", at: value.lowerBound, before: value.upperBound) {
      findings.propose(.url, value, .label, confidence)
      return
    }
    let found = reader.dates.firstDate(in: text, value.lowerBound..<whole.upperBound)
    guard let found, found.date.isDayKnown else {
      findings.propose(.source, asPrinted(value), .label, confidence)
      return
    }
    findings.propose(found, .label, confidence - 5)
    guard found.range.lowerBound < value.upperBound else {
      findings.propose(.source, asPrinted(value), .label, confidence)
      return
    }
    var name = withoutJoint(value.lowerBound..<found.range.lowerBound)
    // `Oldport Radio, Oldport, in English 0106 gmt 7 May 16`: the outlet stands first.
    let article = text.firstIndex(of: ", The", in: name).map { $0 + 5 } ?? name.lowerBound + 1
    if article < name.upperBound,
      let end = text[article..<name.upperBound].firstIndex(where: { $0 == 0x2C || $0 == 0x28 })
    {
      let close = text[end..<name.upperBound].firstIndex(of: 0x29)
      let isPlace = text[end] == 0x28 && close.map { $0 < found.range.lowerBound } ?? false
      name = text.trimmed(name.lowerBound..<(isPlace ? close.map { $0 + 1 } ?? end : end))
    }
    findings.propose(.source, asPrinted(name), .label, confidence)
    readSectionBehind(found.range.upperBound..<whole.upperBound)
  }

  /// `COAST ONLINE` in `COAST ONLINE, dpa, AFP`, and `Coast Post` in `Coast Post and news agencies`: who
  /// reports to it stands behind the outlet.
  private func firstSource(in value: Range<Int>) -> Range<Int> {
    if let end = text.firstIndex(of: " and news agencies", in: value) {
      return value.lowerBound..<end
    }
    let parts = text[value].split(separator: 0x2C).map { text.trimmed($0.startIndex..<$0.endIndex) }
    guard let first = parts.first, parts.count > 1, Outlets.isOutlet(text, first),
      parts.dropFirst().allSatisfy({ Agencies.table.value(of: text, in: $0) != nil })
    else { return value }
    return first
  }

  /// `Coast Post` in `Coast Post, Late Edition (East Coast)`.
  func withoutNamedEdition(_ value: Range<Int>) -> Range<Int> {
    guard let comma = text[value].lastIndex(of: 0x2C), comma > value.lowerBound + 2 else {
      return value
    }
    let edition = text.trimmed(comma + 1..<value.upperBound)
    let name = text[edition].firstIndex(of: 0x28).map { text.trimmed(edition.lowerBound..<$0) }
    let isEdition = text.hasFolded(
      " edition", at: max(value.lowerBound, (name ?? edition).upperBound - 8))
    return isEdition ? text.trimmed(value.lowerBound..<comma) : value
  }

  /// `Oldport COAST RADIO` in `AU1402114594 Oldport COAST RADIO in English 1018 GMT 14 Feb 94`, as those
  /// who monitor what is broadcast cite.
  private func withoutBroadcast(_ value: Range<Int>) -> Range<Int> {
    guard let blank = text[value].firstIndex(of: 0x20),
      let language = text.firstIndex(of: " in ", in: blank..<value.upperBound),
      language + 4 < value.upperBound, text[language + 4].isUppercase
    else { return value }
    let code = text[value.lowerBound..<blank]
    let isCoded =
      code.count >= 8 && code.allSatisfy { $0.isUppercase || $0.isDigit }
      && code.count(where: \.isDigit) * 2 > code.count
    return isCoded ? text.trimmed(blank..<language) : value
  }

  /// Takes the section from `Coast Post. (May 4, 2019): Harbour: p25.`, where it follows the date.
  private mutating func readSectionBehind(_ range: Range<Int>) {
    guard range.count > 6, text.has("): ", at: range.lowerBound, before: range.upperBound),
      let end = text.firstIndex(of: ": p", in: range.lowerBound + 3..<range.upperBound)
    else { return }
    let name = range.lowerBound + 3..<end
    guard name.count <= 40, !text[name].contains(where: \.isDigit) else { return }
    findings.propose(.section, name, .label, 85)
  }

  /// Who sends a text may be a paper or an office rather than a person.
  mutating func applySender(_ value: Range<Int>, _ confidence: UInt8) {
    if let name = nameOfOwnHost(in: value) {
      isSentByOutlet = true
      findings.propose(.source, name, .label, confidence - 10)
      return
    }
    let name = withoutPlace(value)
    let isOutlet =
      name.count < value.count || Organizations.isOne(text, name)
      || Outlets.isOutlet(text, name) && !text[value].contains(0x40)
    if isOutlet, Names.isName(text, name) {
      // A place belongs to a paper's name, and a paper says more than its publisher.
      let isPlaced = name.count < value.count
      isSentByOutlet = true
      findings.propose(.source, asPrinted(value), .label, confidence - (isPlaced ? 6 : 7))
    } else if !Organizations.isOne(text, value), !Organizations.begins(text, value) {
      sender = value
    }
  }

  /// `The Coast Post` in `The Coast Post <news@coastpost.example>`: the address is on the host that
  /// bears the sender's name.
  private func nameOfOwnHost(in value: Range<Int>) -> Range<Int>? {
    guard let open = text[value].firstIndex(of: 0x3C),
      let sign = text[open..<value.upperBound].firstIndex(of: 0x40)
    else { return nil }
    let name = unquoted(value.lowerBound..<open)
    if FirstNames.isFirst(text, name), Names.areFullNames(text, name) { return nil }
    var letters = text[name].filter(\.isWordByte).map(\.lowercased)
    if letters.starts(with: Array("the".utf8)) { letters.removeFirst(3) }
    let host = text[sign + 1..<value.upperBound].filter(\.isWordByte).map(\.lowercased)
    return letters.count >= 4 && host.starts(with: letters) ? name : nil
  }

  /// Without the word and the marks that lead from an outlet to its date: `Hafenbote vom`.
  func withoutJoint(_ range: Range<Int>) -> Range<Int> {
    var range = text.trimmed(range)
    while let last = range.last {
      let word = text[range].lastIndex(of: 0x20).map { $0 + 1 } ?? range.lowerBound
      if text[last] == 0x2C || text[last] == 0x2E || text[last] == 0x28 || text[last] == 0x3B {
        range = text.trimmed(range.lowerBound..<last)
      } else if word > range.lowerBound,
        Self.joints.value(of: text, in: word..<range.upperBound) != nil
          || DateWords.isWeekday(text, word..<range.upperBound)
      {
        range = text.trimmed(range.lowerBound..<word)
      } else {
        break
      }
    }
    return range
  }

  /// Words between an outlet and its date.
  private static let joints = PhraseTable<Bool>([
    (
      true,
      [
        "vom", "von", "den", "am", "du", "del", "de", "of", "on", "from", "for", "dated", "van",
        "le",
        "dal",
        "di", "от", "z", "z dnia", "dnia", "em", "el",
      ]
    )
  ])

  /// An outlet's name with the place in round brackets that databases print as a part of it; square
  /// ones are an editor's.
  private func asPrinted(_ range: Range<Int>) -> Range<Int> {
    range.last.map { text[$0] == 0x5D } ?? false ? withoutPlace(range) : range
  }

  /// Without the place behind a paper's name: `Oldport Herald (Oldport, England)`, `Oldport Herald
  /// [Oldport]`.
  func withoutPlace(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, text[last] == 0x29 || text[last] == 0x5D else {
      return withoutState(range)
    }
    let opening: UInt8 = text[last] == 0x29 ? 0x28 : 0x5B
    guard let open = text[range].lastIndex(of: opening), open > range.lowerBound + 2,
      text[last] == 0x5D || text[open..<last].contains(0x2C)
        || Places.isKnown(text, open + 1..<last)
    else { return withoutState(range) }
    return text.trimmed(range.lowerBound..<open)
  }

  /// Without the state behind a paper's name: `Oldport Herald (CA)`.
  func withoutState(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 6, text[range.upperBound - 1] == 0x29,
      let open = text[range.suffix(4)].firstIndex(of: 0x28), open + 2 < range.upperBound,
      text[open + 1..<range.upperBound - 1].allSatisfy(\.isUppercase)
    else { return range }
    return text.trimmed(range.lowerBound..<open)
  }
}
