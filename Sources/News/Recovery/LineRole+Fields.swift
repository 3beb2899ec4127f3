/// Lines of dates, of several fields, and of menus.
extension LineReader {
  /// Whether a run of four digits or a mark between digits is there, as in every date that is whole.
  func mayHoldDate(_ line: Line, in text: [UInt8]) -> Bool {
    let bytes = text.span
    var run = 0
    for at in line.range {
      let byte = bytes[at]
      if byte.isDigit {
        run += 1
        if run == 4 { return true }
      } else {
        if run > 0, byte == 0x2D || byte == 0x2E || byte == 0x2F || byte >= 0xE3 { return true }
        run = 0
      }
    }
    return false
  }

  /// Whether dates make up most of a line.
  mutating func isDate(_ line: Line, in text: [UInt8]) -> Bool {
    var outside = line.length
    var count = 0
    var first: FoundDate?
    dates.findDates(in: text, line.range, atMost: 3) { found in
      if first == nil { first = found }
      outside -= found.range.count
      count += 1
    }
    guard let first, !isTitleWithDate(line, in: text) else { return false }
    // `A ruling of June 10, 2016 asked it to act.` says something; so does a dated headline.
    if line.ending == .sentence, line.words >= 8, outside > 24, text[line.range].last == 0x2E,
      text[line.range].contains(where: \.isLowercase), !isStampOfPublication(line, first, in: text)
    {
      return false
    }
    // A Chinese or Japanese sign takes three bytes.
    if line.words > 0, line.length > 4 * Int(line.words) {
      var wide = 0
      for at in line.range where text[at] >= 0xE3 { wide += 1 }
      outside -= min(outside, wide * 3 / 2)
    }
    let isBarred = text.span.hold(0x7C, in: line.range)
    if !first.date.isDayKnown { return outside <= 16 }
    let isPaged =
      outside <= 110 && endsInPage(line, in: text)
      || outside <= 200 && isRecord(line, behind: first, in: text)
    // `Ada Quill, Coast Post on May 3, 2016 at 12:06 PM, updated May 4, 2016 at 9 AM`.
    let isUpdated = count >= 2 && outside <= 90 && isUpdated(line, in: text)
    return isPaged || outside <= 34 || isBarred && outside <= 120
      || outside <= 60 && line.words <= 14 || isUpdated
  }

  /// `3 May 2016, Coast Post, Harbour, Page 6, ADA QUILL, 214 words`: a day first, and a page or a
  /// length between commas.
  private func isRecord(_ line: Line, behind day: FoundDate, in text: [UInt8]) -> Bool {
    guard line.ending == .none, text.span.hold(0x2C, in: line.range),
      day.range.lowerBound == line.range.lowerBound
    else { return false }
    return text[line.range].split(separator: 0x2C).contains {
      let part = text.trimmed($0.startIndex..<$0.endIndex)
      return Furniture.isPage(text, part) || Furniture.isLength(text, part)
    }
  }

  /// The outlet in `© Coast Post; 03.05.2016; No. 12; Page 6`: whose it is, its day, and its page.
  mutating func outletOfSignedCitation(_ line: Line, in text: [UInt8]) -> Range<Int>? {
    let range = line.range
    guard text.has("©", at: range.lowerBound, before: range.upperBound), line.digits >= 5,
      line.words <= 24, let end = text[range].firstIndex(of: 0x3B),
      text[end..<range.upperBound].split(separator: 0x3B).contains(where: {
        Furniture.isPage(text, text.trimmed($0.startIndex..<$0.endIndex))
      }),
      dates.firstDate(in: text, end..<range.upperBound)?.date.isDayKnown == true
    else { return nil }
    let name = text.trimmed(range.lowerBound + 2..<end)
    return Names.isName(text, name) ? name : nil
  }

  /// `Publié le 3 mai 2016 à 10h04, modifié le 4 mai. Temps de lecture 3 min.`: published, and the day right
  /// behind the word.
  private func isStampOfPublication(_ line: Line, _ day: FoundDate, in text: [UInt8]) -> Bool {
    guard let (label, end) = FieldLabel.table.prefix(of: text, in: line.range), label == .date
    else {
      return false
    }
    return end - Int(line.start) >= 8 && (0...4).contains(day.range.lowerBound - end)
  }

  /// Whether a word such as `updated` stands before the last date of a line.
  private func isUpdated(_ line: Line, in text: [UInt8]) -> Bool {
    let words = line.range.dropFirst(12)
    return FieldLabel.updates.first(in: text, words) != nil
  }

  /// `Coast Post (Oldport, NSW : 1887 - 1931), Friday 6 May 1921, page 3`.
  func endsInPage(_ line: Line, in text: [UInt8]) -> Bool {
    guard let comma = text[line.range].lastIndex(of: 0x2C) else { return false }
    return Furniture.isPage(text, text.trimmed(comma + 1..<line.range.upperBound))
  }

  /// `Hafenbote • p. 4 • 345 words`: short parts between bars, one of them a length or a page.
  mutating func isMetaLine(_ line: Line, in text: [UInt8]) -> Bool {
    guard line.digits > 0, line.words <= 16, Segments.areSeveral(text, line) else {
      return false
    }
    let segments = Segments.of(text, line.range)
    if Segments.areStopped(text, line.range), dates.firstDate(in: text, line.range) != nil {
      return true
    }
    guard segments.count >= 2, segments.allSatisfy({ $0.count <= 48 }) else { return false }
    for segment in segments {
      if Furniture.isLength(text, segment) || Furniture.isPage(text, segment) { return true }
      if let date = dates.firstDate(in: text, segment), date.range.count * 10 >= segment.count * 7 {
        return true
      }
    }
    return false
  }

  /// `[2018-03-01] Harbour Bridge Opens`, `Harbour Bridge Opens (01.03.2018)`: a headline with its
  /// date.
  func isTitleWithDate(_ line: Line, in text: [UInt8]) -> Bool {
    guard line.words >= 6 else { return false }
    if text[line.range.upperBound - 1] == 0x29,
      let open = text[line.range].lastIndex(of: 0x28), open > line.range.lowerBound + 16
    {
      return !text[line.range.lowerBound..<open].contains(where: \.isDigit)
    }
    guard text[line.range.lowerBound] == 0x5B,
      let end = text[line.range.prefix(40)].firstIndex(of: 0x5D), end + 12 < line.range.upperBound
    else { return false }
    return text[end + 1] == 0x20
  }

  func isMenu(_ line: Line, in text: [UInt8]) -> Bool {
    let range = line.range
    let first = text[range.lowerBound]
    if first == 0x2A || first == 0x2B || first == 0x6F, range.count > 2,
      text[range.lowerBound + 1] == 0x20
    {
      return line.words <= 12 && line.ending != .sentence
    }
    if first == 0x2D, range.count > 2, text[range.lowerBound + 1] == 0x20, line.words <= 5 {
      return line.ending != .sentence
    }
    if first == 0x5B, text[range.upperBound - 1] == 0x5D,
      text[range].count(where: { $0 == 0x5B }) >= 3
    {
      return true
    }
    guard line.innerEnds == 0 else { return false }
    if line.words >= 3, line.words <= 12, line.ending == .none, isOfEntries(text, range) {
      return true
    }
    // A line in capitals is the head of a table.
    let mayBeOfColumns = line.words >= 4 && line.words <= 12 && !line.isShouted
    if mayBeOfColumns, line.ending == .none, isOfColumns(text, range) { return true }
    guard line.marks.mayHold(0x7C) else { return false }
    let bar = text.span.firstIndex(of: 0x7C, from: range.lowerBound, to: range.upperBound)
    return bar < range.upperBound && text.span.hold(0x7C, in: bar + 1..<range.upperBound)
  }

  /// `Latest Headlines  Royal Family  Crime  Weather`: wide gaps between four names.
  private func isOfColumns(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var parts = 1
    var at = range.lowerBound
    guard text.isUppercase(at: at) else { return false }
    while let gap = text.span.firstRun(of: 0x20, length: 2, in: at..<range.upperBound) {
      at = gap
      while at < range.upperBound, text[at] == 0x20 { at += 1 }
      guard text.isUppercase(at: at) else { return false }
      parts += 1
    }
    return parts >= 4
  }

  /// `Home News Sport Weather`: nothing but words that menus hold.
  private func isOfEntries(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    var entries = 0
    while start < range.upperBound {
      let end = text[start..<range.upperBound].firstIndex(of: 0x20) ?? range.upperBound
      let word = start..<end
      guard text.isUppercase(at: start) || text[start] >= 0xD7,
        Cue.lines.value(of: text, in: word) == .junk
          || Sections.table.value(of: text, in: word) != nil
      else { return false }
      entries += 1
      start = end
      while start < range.upperBound, text[start] == 0x20 { start += 1 }
    }
    return entries >= 3
  }
}
