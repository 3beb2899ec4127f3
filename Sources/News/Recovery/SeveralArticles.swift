/// Tells files that hold several articles from articles with rules between their parts.
struct SeveralArticles {
  /// At most how many articles a file is taken apart into.
  private static let limit = 1_000_000

  private let whole: Recovery
  private let text: [UInt8]
  private let lines: [Line]
  private let marks: Marks

  private init(_ whole: Recovery) {
    self.whole = whole
    text = whole.text
    lines = whole.lines
    marks = Marks(whole)
  }

  /// The articles of a text that was recovered as one; nil when it is one.
  ///
  /// Where one article ends and the next begins is told by what is surest, see ``Boundary``. A part
  /// that is no article by itself belongs to the one before it; only a masthead stands alone.
  static func parted(_ whole: Recovery) -> [Recovery]? {
    let several = SeveralArticles(whole)
    for boundary in Boundary.allCases {
      let parts = several.parts(by: boundary)
      guard parts.count > 1, parts.count < limit else { continue }
      if let articles = several.articles(in: parts, by: boundary) { return articles }
    }
    return nil
  }

  /// What ends one article and begins the next, the surest first.
  fileprivate enum Boundary: CaseIterable {
    /// `2 of 20 DOCUMENTS`.
    case counter
    /// `Document OLDP000020180306e1f`, as databases end each article.
    case endMark
    /// A block of labelled lines that names a headline.
    case header
    /// Markdown's headings of one level.
    case heading
    /// `***`, `-----`.
    case rule
    /// `1. Bridge Opens`, `2. Ferry Leaves`, each above its text.
    case number
    /// Headline, byline and date above each text.
    case cluster

    /// Whether each part has to bear a date, an author or a source.
    var needsEvidence: Bool {
      switch self {
      case .counter, .endMark: false
      case .header, .heading, .rule, .number, .cluster: true
      }
    }
  }
}

/// Judging the parts.
extension SeveralArticles {
  private func articles(in parts: [Range<Int>], by boundary: Boundary) -> [Recovery]? {
    guard !boundary.needsEvidence || parts.count(where: holdsEvidence) > 1 else { return nil }
    let recovered = parts.map(recovered(_:))
    let isShouted =
      boundary == .rule
      && recovered.filter { !$0.lines.isEmpty }
        .allSatisfy { Self.isHeadedInCapitals($0) }
    let areArticles = recovered.map {
      Self.isArticle($0, needsEvidence: boundary.needsEvidence && !isShouted)
    }
    guard areArticles.count(where: \.self) > 1,
      boundary != .rule || !arePages(recovered, areArticles)
    else {
      return nil
    }
    // Below a headline that is signed or dated, sections with a day each are a list of its own.
    if boundary == .heading || boundary == .number, isSignedTop(recovered[0], parts[0]),
      !recovered.dropFirst().contains(where: {
        $0.findings.has(.author) || $0.findings.has(.source)
      })
    {
      return nil
    }
    // A section between rules that mentions a day doesn't make an essay a digest.
    let others = areArticles.dropFirst().count(where: { !$0 })
    guard !boundary.needsEvidence || others * 2 <= areArticles.count else { return nil }
    return joined(parts, recovered, areArticles)
  }

  /// A quick look before a part is recovered: whether something near its beginning speaks for an
  /// article of its own.
  private func holdsEvidence(_ part: Range<Int>) -> Bool {
    let first = firstLine(from: part.lowerBound)
    for index in first..<min(first + 12, whole.roles.count)
    where Int(lines[index].start) < part.upperBound {
      switch whole.roles[index] {
      case .date, .byline, .label: return true
      case .junk where index < whole.top: return true
      case .text, .prose:
        let isTitled = index == first && lines[index].isShouted
        if isTitled { return true }
        if Agencies.table.value(of: text, in: lines[index].range) != nil { return true }
        if lines[index].words <= 9, Names.areFullNames(text, lines[index].range) { return true }
      default: break
      }
    }
    return false
  }

  /// The first line that begins at an offset or behind it, by bisection.
  private func firstLine(from offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lines[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether the parts are the pages of one print, with its headline on each.
  private func arePages(_ recovered: [Recovery], _ areArticles: [Bool]) -> Bool {
    let headlines = zip(recovered, areArticles).compactMap { recovery, isArticle in
      isArticle ? recovery.findings[.headline].map { Array(recovery.text[$0.range]) } : nil
    }
    return headlines.count > 1 && Set(headlines).count == 1
  }

  /// Whether what stands above the first boundary has a headline with a byline or a date.
  private func isSignedTop(_ recovery: Recovery, _ part: Range<Int>) -> Bool {
    part.lowerBound == 0 && recovery.findings.has(.headline)
      && (recovery.findings.has(.author) || recovery.findings.has(.published))
  }

  /// Whether what stands above the first article is a text of its own rather than a masthead.
  private func isLead(_ recovery: Recovery) -> Bool {
    recovery.lines.indices.contains {
      $0 < recovery.roles.count && recovery.roles[$0] == .prose && recovery.lines[$0].words >= 20
        && !recovery.text[Int(recovery.lines[$0].start)].isDigit
    }
  }

  /// Articles with the parts behind them that are none.
  private func joined(
    _ parts: [Range<Int>], _ recovered: [Recovery], _ areArticles: [Bool]
  ) -> [Recovery] {
    var articles: [Recovery] = []
    var index = 0
    while index < parts.count {
      guard areArticles[index] || index == 0 && isLead(recovered[0]) else {
        index += 1
        continue
      }
      var next = index + 1
      while next < parts.count, !areArticles[next] { next += 1 }
      // What leads is not made longer by what is no article either.
      if !areArticles[index] { next = index + 1 }
      let isAlone = next == index + 1 || recovered[index + 1..<next].allSatisfy(\.lines.isEmpty)
      articles.append(
        isAlone
          ? recovered[index]
          : self.recovered(parts[index].lowerBound..<parts[next - 1].upperBound))
      index = next
    }
    return articles
  }

  private func recovered(_ range: Range<Int>) -> Recovery {
    var recovery = Recovery(Array(text[range]))
    if !recovery.lines.isEmpty { recovery.run() }
    return recovery
  }

  private static func isArticle(_ recovery: Recovery, needsEvidence: Bool) -> Bool {
    let findings = recovery.findings
    guard let headline = findings[.headline] else { return false }
    // A day or a name inside a section's text is none of the section's own.
    let body = recovery.body.first.map { Int(recovery.lines[$0].start) } ?? 0
    func isAbove(_ kind: Piece.Kind) -> Bool {
      findings[kind].map { $0.range.lowerBound < body } ?? false
    }
    let words = recovery.body.reduce(0) { $0 + Int(recovery.lines[$1].words) }
    guard words >= (needsEvidence ? 20 : 8) else { return false }
    if let line = recovery.headlineLine, recovery.lines[line].words < 3 { return false }
    return !needsEvidence || headline.origin == .label || isAbove(.published) || isAbove(.source)
      || findings.lists.contains { $0.kind == .author && $0.origin != .position }
  }

  private static func isHeadedInCapitals(_ recovery: Recovery) -> Bool {
    guard let line = recovery.headlineLine, line == recovery.top else { return false }
    return recovery.lines[line].isShouted && recovery.lines[line].words >= 3
  }
}

/// Finding the boundaries.
extension SeveralArticles {
  private func parts(by boundary: Boundary) -> [Range<Int>] {
    switch boundary {
    case .counter: parts(from: marks.counters)
    case .endMark: parts(behind: marks.ends)
    case .header: parts(from: marks.titles.count > 1 ? headers() : [])
    case .heading: parts(from: headings())
    case .rule: parts(behind: marks.rules.filter(isRule))
    case .number: parts(from: marks.numbers.count > 1 ? numbers() : [], skipping: listMarkLength)
    case .cluster: parts(from: clusters())
    }
  }

  /// The lines that may part articles, found in one walk.
  fileprivate struct Marks {
    var counters: [Int] = []
    var ends: [Int] = []
    /// Labelled as headlines.
    var titles: [Int] = []
    var headings: [Int] = []
    var rules: [Int] = []
    var numbers: [Int] = []

    init(_ whole: Recovery) {
      let text = whole.text
      let lines = whole.lines
      for (index, line) in lines.enumerated() {
        if line.headingLevel > 0 { headings.append(index) }
        // Above the top stands a header, whose fences part nothing.
        if line.words == 0, index >= whole.top { rules.append(index) }
        guard line.words <= 32, line.length < Line.shapeLimit else { continue }
        if text[Int(line.start)].isDigit { numbers.append(index) }
        if line.words <= 5 {
          if Furniture.isCounterOfArticles(text, line) { counters.append(index) }
          if Furniture.isEndMark(text, line) { ends.append(index) }
        }
        if Self.isTitle(index, whole) { titles.append(index) }
      }
    }

    private static func isTitle(_ index: Int, _ whole: Recovery) -> Bool {
      if index >= whole.top, index < whole.roles.count {
        guard case .label(.headline, let value) = whole.roles[index] else { return false }
        return !value.isEmpty
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

  private func listMarkLength(_ index: Int) -> Int {
    text[lines[index].range].prefix { $0.isDigit }.count + 1
  }

  /// What ends at each of some lines.
  private func parts(behind ends: [Int]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
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
      let isApart = start == 0 || lines[start].blanksAbove > 0 || isRule(start - 1)
      let isQuoted = start > 0 && Quotations.isMark(text, lines[start - 1].range)
      if isApart, !isQuoted { starts.append(start) }
    }
    return starts
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
      let line = lines[index]
      guard line.words >= 3, line.words <= 32, let number = listNumber(index),
        number == starts.count + 1, index + 1 < lines.count, listNumber(index + 1) != number + 1
      else { continue }
      starts.append(index)
    }
    return starts
  }

  /// The number of `12. Bridge Opens`.
  private func listNumber(_ index: Int) -> Int? {
    let range = lines[index].range
    let digits = text[range].prefix { $0.isDigit }
    guard !digits.isEmpty, digits.count <= 3, digits.endIndex + 1 < range.upperBound,
      text[digits.endIndex] == 0x2E || text[digits.endIndex] == 0x29,
      text[digits.endIndex + 1] == 0x20
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// So many words make a text between two headings.
  private static let fewestWords = 30

  /// Lines that a byline or a date stands right below, with a text between each two of them.
  private func clusters() -> [Int] {
    var starts: [Int] = []
    var words = 0
    let roles = whole.roles
    for index in lines.indices.dropLast() where index < roles.count {
      if roles[index] == .prose { words += Int(lines[index].words) }
      guard isTitle(index), lines[index + 1].blanksAbove == 0 else { continue }
      let below = roles[(index + 1)...].prefix(3).prefix(while: { $0 != .prose })
      let isSigned = below.contains(.byline)
      let isDated = below.contains(.date)
      guard isSigned || isDated, starts.isEmpty || words >= Self.fewestWords else { continue }
      let isLinked = isDated && below.contains(.url)
      let isApart = lines[index].blanksAbove >= 2 || isSigned && isDated || isLinked
      guard starts.isEmpty || isApart else { continue }
      starts.append(index)
      words = 0
    }
    return words >= Self.fewestWords ? starts : []
  }

  private func isTitle(_ index: Int) -> Bool {
    let line = lines[index]
    return whole.roles[index] == .text && line.words >= 3 && line.words <= 30
      && line.ending == .none && line.capitalised > 0
  }
}
