extension SeveralArticles {
  /// The lines that may part articles, found in one walk.
  final class Marks {
    var counters: [Int] = []
    var ends: [Int] = []
    /// Labelled as headlines.
    var titles: [Int] = []
    var headings: [Int] = []
    /// Sections' names between marks.
    var sections: [Int] = []
    var rules: [Int] = []
    var numbers: [Int] = []
    /// Listed at the top, and where that list begins.
    var listed: [Int] = []
    var listStart = 0
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
    /// Beginning with a headline that the text goes on behind.
    var runIns: [Int] = []
    /// Above a byline or a date, with a text between each two of them.
    var clusters: [Int] = []
    /// The same, though what tells an article may stand apart and be a day or an address alone.
    var signedTitles: [Int] = []
    /// Right above a title that stands right above sentences, below a blank line.
    var overlines: [Int] = []

    /// Whether there are as many lines of a kind as can part anything.
    var maySuffice: Bool {
      counters.count > 1 || !ends.isEmpty || titles.count > 1 || headings.count > 1
        || sections.count > 1 || !rules.isEmpty || numbers.count > 1 || listed.count > 1
        || !gaps.isEmpty
        || clusters.count > 1
        || citations.count > 1 || stamps.count > 2 || closings.count > 2 || briefs.count > 2
        || runIns.count > 2
        || signedTitles.count > 1 || overlines.count > 2
    }

    init(_ whole: borrowing Recovery) {
      let text = whole.text
      let lines = whole.lines
      for (index, line) in lines.enumerated() {
        let first = text[Int(line.start)]
        if line.headingLevel > 0 { headings.append(index) }
        // Above the top stands a header, whose fences part nothing.
        if index >= whole.top, line.words == 0 || whole.isNamedRule(index) { rules.append(index) }
        if index >= whole.top, line.words <= 4, NamedRule.isMark(first),
          NamedRule.section(in: text, line) != nil
        {
          sections.append(index)
        }
        if line.blanksAbove >= 2, index > 0 { gaps.append(index) }
        if first.isDigit || first == 0x5B || first == 0x28 { numbers.append(index) }
        if line.words >= 12, SeveralArticles.mayRunIn(text, line.range),
          SeveralArticles.runInHeadline(text, line.range) != nil
        {
          runIns.append(index)
        }
        guard line.words <= 32, line.length < Line.shapeLimit else { continue }
        takeShort(index, whole)
        if line.words <= 5 {
          if Furniture.isCounterOfArticles(text, line) { counters.append(index) }
          if Furniture.isEndMark(text, line) { ends.append(index) }
        }
        if Self.isLabelledHeadline(index, whole) { titles.append(index) }
      }
      takeSignedTitles(of: whole)
      takeListedTitles(of: whole)
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
        // `© Coast Post; 03.05.2016; Page 6`
        let isSigned = whole.text.has("©", at: Int(line.start), before: Int(line.end))
        let name = whole.withoutBullet(line.range).lowerBound
        let isNamed = line.words > 1 && (isSigned || whole.text.isUppercase(at: name))
        if isNamed, !isTimed, line.blanksAbove > 0 || index == 0 { citations.append(index) }
      case .prose where line.isShouted && !isLast && whole.roles[index + 1] == .prose:
        // `WHO WILL PAY FOR THE BRIDGE?`
        if line.blanksAbove > 0, line.words <= 20 { briefs.append(index) }
      case .prose where line.ending == .none && isBeforeLink(index, whole),
        .prose where line.ending == .colon && !isLast && isLinkAboveBlank(index + 1, whole):
        if isClosing(index, whole) { closings.append(index) }
      case .text, .junk, .label(.related, _):
        if isClosing(index, whole) { closings.append(index) }
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

    /// A few words right below a text or the address behind it, above a blank line or an address.
    private func isClosing(_ index: Int, _ whole: borrowing Recovery) -> Bool {
      guard index > 0, whole.lines[index].words <= 6 || isBeforeLink(index, whole) else {
        return false
      }
      let isLast = index + 1 >= whole.roles.count
      let isBelowText =
        whole.roles[index - 1] == .prose
        || isLink(index - 1, whole) && index > 1 && whole.roles[index - 2] == .prose
      return isBelowText
        && (isLast || whole.lines[index + 1].blanksAbove > 0 || isLinkAboveBlank(index + 1, whole))
    }

    /// `This article was saved from http://...`.
    private func isBeforeLink(_ index: Int, _ whole: borrowing Recovery) -> Bool {
      let range = whole.lines[index].range
      guard whole.lines[index].words <= 40,
        let link = whole.text.firstIndex(of: " http", in: range.prefix(Self.longestBeforeLink))
      else { return false }
      return !whole.text[link + 1..<range.upperBound].contains(0x20)
    }

    private static let longestBeforeLink = 80

    /// An address alone on a line above a blank one.
    func isLinkAboveBlank(_ index: Int, _ whole: borrowing Recovery) -> Bool {
      index < whole.roles.count && isLink(index, whole)
        && (index + 1 >= whole.roles.count || whole.lines[index + 1].blanksAbove > 0)
    }

    private func isLink(_ index: Int, _ whole: borrowing Recovery) -> Bool {
      let range = whole.lines[index].range
      let start = range.lowerBound + (whole.text[range.lowerBound] == 0x3C ? 1 : 0)
      return whole.text.has("http", at: start, before: range.upperBound)
    }

    /// A day or a name of few words, and a title between it and its text.
    private func isOverline(_ index: Int, _ whole: borrowing Recovery) -> Bool {
      let line = whole.lines[index]
      guard line.blanksAbove > 0 || index == 0, line.words <= 6, index + 2 < whole.roles.count,
        whole.lines[index + 1].blanksAbove == 0, whole.lines[index + 2].blanksAbove <= 1,
        whole.roles[index + 2] == .prose,
        whole.roles[index] == .date || whole.roles[index] == .text && line.ending == .none
      else { return false }
      return SeveralArticles.isTitle(index + 1, in: whole)
    }

    private static func isLabelledHeadline(_ index: Int, _ whole: Recovery) -> Bool {
      if index >= whole.top, index < whole.roles.count {
        guard case .label(.headline, let value) = whole.roles[index] else { return false }
        // `Subject: Bridges; Harbours` below a text lists subjects.
        return !value.isEmpty && !whole.text[value].contains(0x3B)
      }
      let label = LineReader.label(of: whole.lines[index], in: whole.text)
      return label?.field == .headline && label?.value.isEmpty == false
    }
  }
}

/// What stands between a headline and its text.
private struct SignsBelow {
  /// `(Coast Post, p. 5)`.
  let isCited: Bool
  let hasByline: Bool
  let isDated: Bool
  let isLinked: Bool

  /// Looks below the line of a headline, which is not the last one.
  init(_ title: Int, in whole: borrowing Recovery) {
    let below = whole.roles[(title + 1)...].prefix(3).prefix { $0 != .prose }
    isCited = whole.citedOutlet(whole.lines[title + 1]) != nil
    hasByline = below.contains(.byline)
    isDated = below.contains(.date)
    isLinked = below.contains(.url)
  }
}

private extension SeveralArticles.Marks {
  /// Notes the lines that a byline, a date or an address stands below, with a text between each two.
  func takeSignedTitles(of whole: borrowing Recovery) {
    var words = 0
    var wordsOfCluster = 0
    var isBehindEnd = false
    // A signed article may list addresses.
    let isSigned = whole.roles.contains { $0 == .byline || $0 == .date || $0 == .ending }
    // Which end marks are still to come.
    var endsBelow = ends[...]
    var isOfOne = false
    for index in whole.lines.indices where index < whole.roles.count {
      let line = whole.lines[index]
      // `Related articles` and `Comments` stand above what others wrote, `###` above whom to ask.
      let isEnd = endsBelow.first == index
      if isEnd { endsBelow.removeFirst() }
      if isEnd || whole.roles[index] == .ending, words > 0 { isBehindEnd = true }
      if whole.roles[index] == .prose {
        words += Int(line.words)
        wordsOfCluster += Int(line.words)
      }
      guard index + 1 < whole.roles.count, whole.lines[index + 1].blanksAbove <= 1,
        SeveralArticles.isTitle(index, in: whole), index == 0 || whole.roles[index - 1] != .ending
      else { continue }
      let signs = SignsBelow(index, in: whole)
      let isRightBelow = whole.lines[index + 1].blanksAbove == 0
      if isRightBelow, beginsCluster(line, signs, words: wordsOfCluster) {
        clusters.append(index)
        wordsOfCluster = 0
      }
      let isSign =
        !isBehindEnd && isSign(index + 1, in: whole, isRightBelow: isRightBelow)
        && !(isSigned && whole.roles[index + 1] == .url)
      guard isSign, line.blanksAbove > 0 || index == 0 || signedTitles.isEmpty else { continue }
      if signedTitles.isEmpty || words >= SeveralArticles.fewestWords {
        signedTitles.append(index)
        words = 0
      } else if words == 0 {
        // A headline that another one follows is that of all below.
        isOfOne = true
      }
    }
    if wordsOfCluster < SeveralArticles.fewestWords / 2 { clusters = [] }
    if isOfOne || !isBehindEnd && words < SeveralArticles.fewestWords { signedTitles = [] }
  }

  /// Whether a line below a title is one that articles bear and their sections don't.
  private func isSign(_ index: Int, in whole: borrowing Recovery, isRightBelow: Bool) -> Bool {
    switch whole.roles[index] {
    // `by Rachel Reed` below a book's title says who wrote the book.
    case .byline: return whole.text.isUppercase(at: Int(whole.lines[index].start))
    case .date, .label(.author, _), .label(.date, _), .label(.source, _): return isRightBelow
    case .url: return isRightBelow
    case .text: return isRightBelow && isDayOfMasthead(index, in: whole)
    default: return false
    }
  }

  /// `April 3`, where the day with its year stands in the first lines, and nobody signed the whole.
  private func isDayOfMasthead(_ index: Int, in whole: borrowing Recovery) -> Bool {
    guard DateToken.isDayWithoutYear(whole.text, whole.lines[index]) else { return false }
    let head = (whole.top..<min(whole.top + Self.linesOfMasthead, whole.roles.count)).prefix {
      whole.roles[$0] != .prose
    }
    guard !head.contains(where: { whole.roles[$0] == .byline }) else { return false }
    let day = whole.text[whole.lines[index].range]
    return head.contains { line in
      guard whole.roles[line] == .date, line < index else { return false }
      let masthead = whole.lines[line].range
      return masthead.contains { start in
        let end = start + day.count
        return end < masthead.upperBound && whole.text[start..<end].elementsEqual(day)
          && !whole.text[end].isDigit
      }
    }
  }

  private static let linesOfMasthead = 6

  private func beginsCluster(_ line: Line, _ signs: SignsBelow, words: Int) -> Bool {
    let isNamed = signs.isCited || signs.hasByline
    guard isNamed || signs.isDated else { return false }
    if clusters.isEmpty { return true }
    let enough = SeveralArticles.fewestWords / (signs.isCited ? 2 : 1)
    let isApart =
      line.blanksAbove >= 2 || isNamed && signs.isDated || signs.isDated && signs.isLinked
      || signs.isCited
    return words >= enough && isApart
  }
}
