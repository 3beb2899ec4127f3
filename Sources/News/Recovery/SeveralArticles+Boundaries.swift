/// Finding the boundaries.
extension SeveralArticles {
  func parts(by boundary: Boundary) -> [Range<Int>] {
    switch boundary {
    case .counter: parts(from: marks.counters)
    case .endMark: parts(behind: marks.ends)
    case .header: parts(from: marks.titles.count > 1 ? headers() : [])
    case .heading: parts(from: headings())
    case .rule: behindMasthead(parts(behind: marks.rules.isEmpty ? [] : marks.rules.filter(isRule)))
    case .number: parts(from: marks.numbers.count > 1 ? numbers() : [], skipping: listMarkLength)
    case .gap: parts(from: marks.gaps.isEmpty || isPageDump ? [] : gaps())
    case .cluster: parts(from: withOutlets(marks.clusters))
    case .citation: parts(from: marks.citations.count > 1 && !isPageDump ? citations() : [])
    case .stamp: parts(from: marks.stamps.count > 2 && !isPageDump ? stamps() : [])
    case .closing: parts(from: marks.closings.count > 2 && !isPageDump ? behindClosings() : [])
    case .brief: parts(from: marks.briefs.count > 2 && !isPageDump ? briefs() : [])
    case .signedTitle: parts(from: isPageDump ? [] : marks.signedTitles)
    case .overline: parts(from: marks.overlines.count > 2 && !isPageDump ? overlines() : [])
    }
  }

  /// Whether menus stand around the text, whose lists of articles are no digest.
  var isPageDump: Bool { whole.roles.count(where: { $0 == .menu }) >= 12 }

  /// The lines that may part articles, found in one walk.
  final class Marks {
    var counters: [Int] = []
    var ends: [Int] = []
    /// Labelled as headlines.
    var titles: [Int] = []
    var headings: [Int] = []
    var rules: [Int] = []
    var numbers: [Int] = []
    /// With two blank lines and more above them.
    var gaps: [Int] = []
    /// An outlet and a day, apart from what stands above.
    var citations: [Int] = []
    /// Dated to the minute.
    var stamps: [Int] = []
    /// Short, below sentences and above a blank line.
    var closings: [Int] = []
    /// Right above sentences, below a blank line.
    var briefs: [Int] = []
    /// Above a byline or a date, with a text between each two of them.
    var clusters: [Int] = []
    /// The same, though what tells an article may stand apart and be a day or an address alone.
    var signedTitles: [Int] = []
    /// Right above a title that stands right above sentences, below a blank line.
    var overlines: [Int] = []

    /// Whether there are as many lines of a kind as can part anything.
    var maySuffice: Bool {
      counters.count > 1 || !ends.isEmpty || titles.count > 1 || headings.count > 1
        || !rules.isEmpty || numbers.count > 1 || !gaps.isEmpty || clusters.count > 1
        || citations.count > 1 || stamps.count > 2 || closings.count > 2 || briefs.count > 2
        || signedTitles.count > 1 || overlines.count > 2
    }

    init(_ whole: borrowing Recovery) {
      let text = whole.text
      let lines = whole.lines
      for (index, line) in lines.enumerated() {
        if line.headingLevel > 0 { headings.append(index) }
        // Above the top stands a header, whose fences part nothing.
        if line.words == 0, index >= whole.top { rules.append(index) }
        if line.blanksAbove >= 2, index > 0 { gaps.append(index) }
        let first = text[Int(line.start)]
        if first.isDigit || first == 0x5B || first == 0x28 { numbers.append(index) }
        guard line.words <= 32, line.length < Line.shapeLimit else { continue }
        takeShort(index, whole)
        if line.words <= 5 {
          if Furniture.isCounterOfArticles(text, line) { counters.append(index) }
          if Furniture.isEndMark(text, line) { ends.append(index) }
        }
        if Self.isTitle(index, whole) { titles.append(index) }
      }
      takeSignedTitles(of: whole)
    }

    /// Notes a line for what it is between its neighbours.
    private func takeShort(_ index: Int, _ whole: borrowing Recovery) {
      guard index < whole.roles.count, index >= whole.top else { return }
      let line = whole.lines[index]
      let isLast = index + 1 >= whole.roles.count
      if isOverline(index, whole) { overlines.append(index) }
      switch whole.roles[index] {
      case .date:
        let isTimed = line.digits >= 8 && whole.text[line.range].contains(0x3A)
        if isTimed, line.blanksAbove > 0 || index == 0 { stamps.append(index) }
        let isNamed = line.words > 1 && whole.text.isUppercase(at: Int(line.start))
        if isNamed, !isTimed, line.blanksAbove > 0 || index == 0 { citations.append(index) }
      case .prose where line.isShouted && !isLast && whole.roles[index + 1] == .prose:
        // `WHO WILL PAY FOR THE BRIDGE?`
        if line.blanksAbove > 0, line.words <= 20 { briefs.append(index) }
      case .text, .junk, .label(.related, _):
        let isBelowProse = index > 0 && whole.roles[index - 1] == .prose
        let isAboveBlank = isLast || whole.lines[index + 1].blanksAbove > 0
        if isBelowProse, isAboveBlank, line.words <= 6 { closings.append(index) }
        let isApart = line.blanksAbove > 0 || index == 0
        if isApart, !isLast, line.words >= 2, whole.roles[index + 1] == .prose {
          briefs.append(index)
        }
      case .label(.source, _), .label(.author, _), .label(.date, _):
        let isAboveBlank = isLast || whole.lines[index + 1].blanksAbove > 0
        if index > 0, whole.roles[index - 1] == .prose, isAboveBlank { closings.append(index) }
      default: break
      }
    }

    /// A day or a name of few words, and a title between it and its text.
    private func isOverline(_ index: Int, _ whole: borrowing Recovery) -> Bool {
      let line = whole.lines[index]
      guard line.blanksAbove > 0 || index == 0, line.words <= 6, index + 2 < whole.roles.count,
        whole.lines[index + 1].blanksAbove == 0, whole.lines[index + 2].blanksAbove == 0,
        whole.roles[index + 2] == .prose,
        whole.roles[index] == .date || whole.roles[index] == .text && line.ending == .none
      else { return false }
      return SeveralArticles.isTitle(index + 1, in: whole)
    }

    private static func isTitle(_ index: Int, _ whole: Recovery) -> Bool {
      if index >= whole.top, index < whole.roles.count {
        guard case .label(.headline, let value) = whole.roles[index] else { return false }
        // `Subject: Bridges; Harbours` below a text lists subjects.
        return !value.isEmpty && !whole.text[value].contains(0x3B)
      }
      let label = LineReader.label(in: whole.text, whole.lines[index].range)
      return label?.field == .headline && label?.value.isEmpty == false
    }
  }

  /// What begins at each of some lines, and what stands above the first.
  private func parts(
    from starts: [Int], skipping mark: (Int) -> Int = { _ in 0 }
  ) -> [Range<Int>] {
    guard starts.count > 1, let first = starts.first else { return [] }
    let offsets = starts.map { Int(lines[$0].start) - Int(lines[$0].markup) }
    var parts = zip(zip(starts, offsets), offsets.dropFirst() + [text.count]).map {
      $0.1 + mark($0.0)..<$1
    }
    if first > 0 { parts.insert(0..<offsets[0], at: 0) }
    return parts
  }

  private func listMarkLength(_ index: Int) -> Int { listMark(index)?.length ?? 0 }

  /// Where the text of a message begins, whose subject is that of all its articles.
  private var bodyOfMessage: Int? {
    guard whole.sender != nil, marks.titles.count <= 1, whole.top > 0, whole.top < lines.count
    else {
      return nil
    }
    return Int(lines[whole.top].start)
  }

  /// With the lines that name a digest as a part of their own, where the first article follows them
  /// without a rule.
  private func behindMasthead(_ parts: [Range<Int>]) -> [Range<Int>] {
    guard parts.count > 2, let name = nameOfDigest(above: firstLine(from: parts[0].upperBound)),
      name + 2 < lines.count, Int(lines[name + 2].end) <= parts[0].upperBound
    else { return parts }
    let start = Int(lines[name].end)
    return [parts[0].lowerBound..<start, start..<parts[0].upperBound] + parts.dropFirst()
  }

  /// What ends at each of some lines.
  private func parts(behind ends: [Int]) -> [Range<Int>] {
    guard !ends.isEmpty else { return [] }
    var parts: [Range<Int>] = []
    var start = bodyOfMessage ?? 0
    for end in ends {
      parts.append(start..<Int(lines[end].start))
      start = Int(lines[end].end)
    }
    parts.append(start..<text.count)
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
      if start > 0, lines[start].blanksAbove == 0, isBareNumber(start - 1) { start -= 1 }
      let isApart = start == 0 || lines[start].blanksAbove > 0 || isRule(start - 1)
      let isQuoted = start > 0 && Quotations.isMark(text, lines[start - 1].range)
      if isApart, !isQuoted { starts.append(start) }
    }
    return starts
  }

  /// `[12]` alone on its line.
  private func isBareNumber(_ index: Int) -> Bool {
    let range = lines[index].range
    return (3...6).contains(range.count) && text[range.lowerBound] == 0x5B
      && text[range.upperBound - 1] == 0x5D
      && text[range.dropFirst().dropLast()].allSatisfy(\.isDigit)
  }

  private func isLabelled(_ index: Int) -> Bool {
    if let label = LineReader.label(in: text, lines[index].range) { return label.field != .body }
    let range = lines[index].range
    let key = range.prefix(24).prefix { text[$0].isWordByte || text[$0] == 0x2D }
    return !key.isEmpty && key.endIndex < range.upperBound && text[key.endIndex] == 0x3A
  }

  /// Headings of the highest level that has several.
  private func headings() -> [Int] {
    for level in [1, 2, 3, Line.boldLevel] {
      let found = marks.headings.filter { lines[$0].headingLevel == level && lines[$0].words >= 2 }
      if found.count > 1 { return found }
    }
    return []
  }

  /// Three and more of one mark, perhaps apart: `***`, `* * *`; but not what underlines a title.
  private func isRule(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.words == 0 else { return false }
    let mark = text[line.range.lowerBound]
    switch mark {
    case 0x2D, 0x3D, 0x2A, 0x5F, 0x7E, 0x23: break
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

  /// The end of a headline in capitals that its text follows on the same line:
  /// `BRIDGE OPENS AT LAST. The bridge ...`.
  static func runInHeadline(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    var words = 1
    var capitals = 0
    for at in text.trimmed(range).prefix(160) {
      switch text[at] {
      case 0x20: words += 1
      case 0x2E
      where at + 2 < range.upperBound && text[at + 1] == 0x20 && !text[at + 2].isLowercase:
        return words >= 3 && capitals >= 10 ? at + 1 : nil
      case let byte where byte.isLowercase: return nil
      case let byte where byte.isUppercase: capitals += 1
      default: break
      }
    }
    return nil
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

/// What stands between a headline and its text.
private struct SignsBelow {
  /// `(Coast Post, p. 5)`.
  let isCited: Bool
  let isSigned: Bool
  let isDated: Bool
  let isLinked: Bool

  /// Looks below the line of a headline, which is not the last one.
  init(_ title: Int, in whole: borrowing Recovery) {
    let below = whole.roles[(title + 1)...].prefix(3).prefix { $0 != .prose }
    isCited = whole.citedOutlet(whole.lines[title + 1]) != nil
    isSigned = isCited || below.contains(.byline)
    isDated = below.contains(.date)
    isLinked = below.contains(.url)
  }
}

private extension SeveralArticles.Marks {
  /// Notes the lines that a byline, a date or an address stands below, with a text between each two.
  func takeSignedTitles(of whole: borrowing Recovery) {
    var words = 0
    var wordsOfCluster = 0
    for index in whole.lines.indices where index < whole.roles.count {
      let line = whole.lines[index]
      if whole.roles[index] == .prose {
        words += Int(line.words)
        wordsOfCluster += Int(line.words)
      }
      guard index + 1 < whole.roles.count, whole.lines[index + 1].blanksAbove <= 1,
        SeveralArticles.isTitle(index, in: whole)
      else { continue }
      let signs = SignsBelow(index, in: whole)
      let isRightBelow = whole.lines[index + 1].blanksAbove == 0
      if isRightBelow, beginsCluster(line, signs, words: wordsOfCluster) {
        clusters.append(index)
        wordsOfCluster = 0
      }
      let isSign = isSign(whole.roles[index + 1], isRightBelow: isRightBelow)
      if isSign, line.blanksAbove > 0 || index == 0 || signedTitles.isEmpty,
        signedTitles.isEmpty || words >= SeveralArticles.fewestWords
      {
        signedTitles.append(index)
        words = 0
      }
    }
    let least = SeveralArticles.fewestWords / 2
    if wordsOfCluster < least { clusters = [] }
    if words < least { signedTitles = [] }
  }

  /// Whether a line below a title is one that articles bear and their sections don't.
  private func isSign(_ role: LineRole, isRightBelow: Bool) -> Bool {
    switch role {
    case .byline: true
    case .date, .url, .label(.author, _), .label(.date, _), .label(.source, _): isRightBelow
    default: false
    }
  }

  private func beginsCluster(_ line: Line, _ signs: SignsBelow, words: Int) -> Bool {
    guard signs.isSigned || signs.isDated else { return false }
    if clusters.isEmpty { return true }
    let enough = SeveralArticles.fewestWords / (signs.isCited ? 2 : 1)
    let isApart =
      line.blanksAbove >= 2 || signs.isSigned && signs.isDated || signs.isDated && signs.isLinked
      || signs.isCited
    return words >= enough && isApart
  }
}
