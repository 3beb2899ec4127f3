/// Finding the boundaries.
extension SeveralArticles {
  func parts(by boundary: Boundary) -> [Range<Int>] {
    switch boundary {
    case .counter: parts(from: marks.counters)
    case .endMark: parts(behind: ends())
    case .header: parts(from: marks.titles.count > 1 ? headers() : [])
    case .heading: parts(from: headings())
    case .section: parts(from: marks.sections, skipping: { lines[$0].length })
    case .rule: behindMasthead(parts(behind: rules()))
    case .number: parts(from: marks.numbers.count > 1 ? numbers() : [], skipping: listMarkLength)
    case .listed: parts(from: marks.listed.count > 2 ? listed() : [])
    case .gap: parts(from: marks.gaps.isEmpty || hasMenus || isSurelyOfBriefs ? [] : gaps())
    case .cluster: parts(from: withOutlets(marks.clusters))
    case .citation: parts(from: marks.citations.count > 1 && !hasMenus ? citations() : [])
    case .stamp: parts(from: marks.stamps.count > 2 && !hasMenus ? stamps() : [])
    case .closing: parts(from: marks.closings.count > 2 && !hasMenus ? behindClosings() : [])
    case .brief: parts(from: hasMenus ? [] : runIns() ?? withOutlets(briefs()))
    case .signedTitle: parts(from: hasMenus ? [] : marks.signedTitles)
    case .overline: parts(from: marks.overlines.count > 2 && !hasMenus ? overlines() : [])
    }
  }

  /// Whether menus stand around the text, whose lists of articles are no digest.
  var hasMenus: Bool { whole.roles.count(where: { $0 == .menu }) >= 12 }

  /// What begins at each of some lines, and what stands above the first.
  private func parts(
    from starts: [Int], skipping mark: (Int) -> Int = { _ in 0 }
  ) -> [Range<Int>] {
    guard starts.count > 1, let first = starts.first else { return [] }
    let offsets = starts.map { Int(lines[$0].start) - Int(lines[$0].markup) }
    var parts = zip(zip(starts, offsets), offsets.dropFirst() + [end]).map {
      $0.1 + mark($0.0)..<$1
    }
    if first > 0 { parts.insert(0..<offsets[0], at: 0) }
    return parts
  }

  /// The parts behind the numbers that they begin with, where those count up from one.
  func withoutNumbers(_ parts: [Range<Int>]) -> [Range<Int>] {
    var number = 0
    let plain = parts.map { part in
      let first = firstLine(from: part.lowerBound)
      guard first < lines.count, lines[first].range.upperBound <= part.upperBound,
        let mark = listMark(first), mark.number == number + 1
      else { return part }
      number += 1
      return Int(lines[first].start) + mark.length..<part.upperBound
    }
    return number >= 2 && number + 2 >= parts.count ? plain : parts
  }

  private func listMarkLength(_ index: Int) -> Int { listMark(index)?.length ?? 0 }

  var isMessage: Bool { whole.sender != nil || whole.isSentByOutlet }

  /// Where the text of a message begins, whose subject is that of all its articles.
  var bodyOfMessage: Int? {
    guard isMessage, marks.titles.count <= 1, whole.top > 0, whole.top < lines.count
    else {
      return nil
    }
    return Int(lines[whole.top].start)
  }

  /// With the lines that name a digest as a part of their own, where the first article follows them
  /// without a rule.
  private func behindMasthead(_ parts: [Range<Int>]) -> [Range<Int>] {
    guard parts.count > 2, isDigest(parts, by: .rule),
      let name = linesAbove(firstLine(from: parts[0].upperBound)).digestName,
      Int(lines[name].start) >= parts[0].lowerBound, Int(lines[name].end) < parts[0].upperBound
    else { return parts }
    let first = Int(lines[name].end)..<parts[0].upperBound
    // A greeting stays with the name.
    guard Self.isArticle(recovered(first), needsEvidence: false) else { return parts }
    return [parts[0].lowerBound..<first.lowerBound, first] + parts.dropFirst()
  }

  /// What ends at each of some lines.
  private func parts(behind ends: [Int]) -> [Range<Int>] {
    guard !ends.isEmpty else { return [] }
    var parts: [Range<Int>] = []
    var start = bodyOfMessage ?? 0
    for end in ends {
      parts.append(start..<max(start, Int(lines[end].start) - Int(lines[end].markup)))
      start = Int(lines[end].end)
    }
    parts.append(start..<end)
    return parts.filter { !text.trimmed($0).isEmpty }
  }

  /// The first lines of blocks of labelled lines that name a headline.
  private func headers() -> [Int] {
    var starts: [Int] = []
    var floor = 0
    for title in marks.titles {
      var start = title
      while start > floor, lines[start].blanksAbove == 0, isLabelled(start - 1) { start -= 1 }
      floor = title + 1
      if start > 0, lines[start].blanksAbove == 0, isNumber(start - 1) { start -= 1 }
      let isApart = start == 0 || lines[start].blanksAbove > 0 || isRule(start - 1)
      let isQuoted = start > 0 && Quotations.isMark(text, lines[start - 1].range)
      if isApart, !isQuoted { starts.append(start) }
    }
    return starts
  }

  /// `[12]` or `Entry 12` alone on its line.
  private func isNumber(_ index: Int) -> Bool {
    let range = lines[index].range
    if lines[index].words <= 2, range.count <= 20, text[range.lowerBound].isLetter,
      let blank = text[range].firstIndex(of: 0x20), blank + 1 < range.upperBound
    {
      return text[range.lowerBound..<blank].allSatisfy(\.isWordByte)
        && text[blank + 1..<range.upperBound].allSatisfy { $0.isDigit || $0 == 0x23 || $0 == 0x3A }
    }
    return (3...6).contains(range.count) && text[range.lowerBound] == 0x5B
      && text[range.upperBound - 1] == 0x5D
      && text[range.dropFirst().dropLast()].allSatisfy(\.isDigit)
  }

  private func isLabelled(_ index: Int) -> Bool {
    if let label = LineReader.label(of: lines[index], in: text) { return label.field != .body }
    let range = lines[index].range
    let key = range.prefix(24).prefix { text[$0].isWordByte || text[$0] == 0x2D }
    return !key.isEmpty && key.endIndex < range.upperBound && text[key.endIndex] == 0x3A
  }

  /// The headlines that a list holds, unless that is an article's own, of its chapters.
  private func listed() -> [Int] {
    let above = linesAbove(marks.listStart)
    return above.areHeadline || above.areByline ? [] : marks.listed
  }

  /// Whether the parts of a page that fold stand below a text.
  var foldsBelowText: Bool {
    marks.headings.first(where: isSummary).map { linesAbove($0).hasProse } ?? false
  }

  /// Whether a line is the summary of a part of a page that folds.
  private func isSummary(_ index: Int) -> Bool {
    let start = Int(lines[index].start)
    return start > 0 && text[start - 1] == 0x3E && lines[index].markup > 1
  }

  /// Headings of the highest level that has several.
  private func headings() -> [Int] {
    for level in [1, 2, 3, Line.boldLevel] {
      let found = marks.headings.filter { lines[$0].headingLevel == level && lines[$0].words >= 2 }
      if found.count > 1 { return found }
    }
    return []
  }

  private func rules() -> [Int] {
    let rules = marks.rules.filter(isRule)
    return rules.count == 1 && text[Int(lines[rules[0]].start)] == 0x23 ? [] : rules
  }

  /// Without a single `###` or `-30-`: it ends a release, and whom to ask stands below it.
  private func ends() -> [Int] {
    marks.ends.count == 1 && lines[marks.ends[0]].digits < 8 ? [] : marks.ends
  }

  /// Three and more of one mark, perhaps apart: `***`, `* * *`; but not what underlines a title.
  private func isRule(_ index: Int) -> Bool {
    let line = lines[index]
    if whole.isNamedRule(index) { return true }
    guard line.words == 0 else { return false }
    let mark = text[line.range.lowerBound]
    if mark >= 0x80 { return isRowOfDots(line.range) }
    switch mark {
    case 0x2D, 0x3D, 0x2A, 0x5F, 0x7E, 0x23: break
    // Around each file's name where `more` prints several.
    case 0x3A where line.length >= 10: break
    default: return false
    }
    guard text[line.range].allSatisfy({ $0 == mark || $0 == 0x20 }),
      text[line.range].count(where: { $0 == mark }) >= 3
    else { return false }
    let isUnderline =
      index > 0 && line.blanksAbove == 0 && abs(lines[index - 1].length - line.length) <= 3
      && (index < 2 || lines[index - 1].blanksAbove > 0)
    return !isUnderline
  }

  /// `· · ·`, `•••`.
  private func isRowOfDots(_ range: Range<Int>) -> Bool {
    let dots = text[range].split(separator: 0x20).joined()
    return dots.elementsEqual("···".utf8) || dots.elementsEqual("•••".utf8)
  }

  /// Numbered titles that count up from one, without those of a list of contents.
  private func numbers() -> [Int] {
    var starts: [Int] = []
    for index in marks.numbers where lines[index].blanksAbove > 0 || index == 0 {
      guard mayBeTitle(index), let number = listMark(index)?.number, number == starts.count + 1,
        index + 1 < lines.count || starts.count > 0,
        index + 1 == lines.count || lines[index + 1].blanksAbove > 0
          || listMark(index + 1)?.number != number + 1
      else { continue }
      starts.append(index)
    }
    return starts
  }

  /// Whether a numbered line is as long as a headline, or runs on from one in capitals.
  private func mayBeTitle(_ index: Int) -> Bool {
    let line = lines[index]
    // Chinese and Japanese part no words.
    if line.words < 3 { return line.length >= 24 && text[line.range].count { $0 >= 0xE3 } >= 6 }
    if line.words <= 32 { return true }
    let start = Int(line.start) + listMarkLength(index)
    return Self.runInHeadline(text, start..<line.range.upperBound) != nil
  }

  /// The number of `12. Bridge Opens`, `12) ...`, `[12] ...` or `12.橋が...`, and how long the mark is.
  func listMark(_ index: Int) -> (number: Int, length: Int)? {
    let range = lines[index].range
    let isOpened = text[range.lowerBound] == 0x5B || text[range.lowerBound] == 0x28
    let digits = text[range].dropFirst(isOpened ? 1 : 0).prefix { $0.isDigit }
    guard !digits.isEmpty, digits.count <= 3, digits.endIndex + 1 < range.upperBound else {
      return nil
    }
    switch text[digits.endIndex] {
    case 0x5D where isOpened, 0x29: break
    case 0x2E where !isOpened: break
    default: return nil
    }
    let next = text[digits.endIndex + 1]
    guard next == 0x20 || next >= 0xE3 else { return nil }
    return (
      digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.endIndex + 1 - range.lowerBound
    )
  }

  /// So many words make a text between two headings.
  static let fewestWords = 30

  func isTitle(_ index: Int) -> Bool { Self.isTitle(index, in: whole) }

  static func isTitle(_ index: Int, in whole: borrowing Recovery) -> Bool {
    let line = whole.lines[index]
    return whole.roles[index] == .text && line.words >= 3 && line.words <= 30
      && line.ending == .none && line.capitalised > 0
  }
}
