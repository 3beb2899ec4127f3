/// Finding the body.
extension Recovery {
  /// Chooses the stretch of lines whose weights sum to most.
  mutating func findBody() {
    var best = 0
    var sum = 0
    var start = top
    body = top..<top
    for index in top..<max(top, lines.count) {
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += roles[index].weight(words: Int(lines[index].words))
      if sum > best {
        best = sum
        body = start..<index + 1
      }
    }
    if body.isEmpty, takeLongJunk() { return findBody() }
    if body.isEmpty { body = fallbackBody() }
    keepHeadlineOut()
    startBehindMeta()
    pageTitle = findPageTitle()
    startBehindPageTitle()
    endAboveLists()
    while body.count > 1, roles[body.lowerBound] == .data, lines[body.lowerBound].words <= 2 {
      body = body.lowerBound + 1..<body.upperBound
    }
    extendBody()
    if let last = body.last, body.count > 1, WireMarks.day(in: text, lines[last]) != nil {
      body = body.dropLast()
    }
  }

  /// Where nothing else reads as a text, long lines without stops are one, and so are the captions of
  /// a story in pictures; false when there are none.
  private mutating func takeLongJunk() -> Bool {
    var isAny = false
    for index in top..<max(top, roles.count)
    where roles[index] == .junk && lines[index].words > 45
      || roles[index] == .caption && lines[index].words > 12
    {
      roles[index] = .prose
      isAny = true
    }
    return isAny
  }

  /// When nothing reads as sentences: what follows the first lines.
  private func fallbackBody() -> Range<Int> {
    var start = top
    while start < lines.count - 1, start < top + 6 {
      switch roles[start] {
      case .text, .date, .byline, .label, .credit, .url, .junk, .rule, .menu: start += 1
      default: return start..<lines.count
      }
      if start > top, lines[start].blanksAbove > 0, roles[start] == .text,
        case .text = roles[start - 1]
      {
        break
      }
    }
    return min(start, lines.count)..<lines.count
  }

  /// A headline may read as a sentence; then the body begins behind it.
  private mutating func keepHeadlineOut() {
    guard body.lowerBound < lines.count, body.count > 1 else { return }
    let first = lines[body.lowerBound]
    let next = lines[body.lowerBound + 1]
    let isTitled = first.capitalShare >= 70
    let isShort =
      first.words <= (isTitled ? 40 : 24) && first.innerEnds <= (isTitled ? 1 : 0)
      && first.length < 240
    let end = first.range.upperBound
    let endsInStop =
      first.ending == .sentence
      && (text[end - 1] == 0x2E || text.has("。", at: end - 3, before: end))
    // `lashes the central U.S.` ends in an abbreviation.
    let isAbbreviated = endsInStop && first.length > 4 && text[end - 3] == 0x2E
    guard isShort, !endsInStop || first.words <= 14 else { return }
    let isApart =
      !endsInStop || isAbbreviated || isTitled || next.blanksAbove > first.blanksAbove
      || next.blanksAbove > 0
    guard isApart, !hasHeadlineAbove() else { return }
    body = body.lowerBound + 1..<body.upperBound
  }

  private func hasHeadlineAbove() -> Bool {
    findings.has(.headline)
      || (top..<body.lowerBound).contains {
        roles[$0] == .text && lines[$0].words >= 3 && !isNameOfOutlet(lines[$0])
          && !Names.areFullNames(text, lines[$0].range)
      }
  }

  /// A summary above the date line isn't the body's beginning.
  private mutating func startBehindMeta() {
    // Where a date or byline stands above already, those inside the text are of something else; but
    // for a byline with a headline right above it.
    let hasMeta = (top..<body.lowerBound).contains { roles[$0] == .date || roles[$0] == .byline }
    let limit = min(body.lowerBound + 8, body.upperBound)
    var words = 0
    var total = 0
    for index in body { total += Int(lines[index].words) }
    for index in body.lowerBound..<limit {
      words += Int(lines[index].words)
      guard words <= 90, words * 3 < total else { return }
      switch roles[index] {
      case .date, .byline:
        let isSigned =
          roles[index] == .byline && index > top && roles[index - 1] == .text
          && lines[index - 1].words >= 4
        guard !hasMeta || isSigned || !hasSentence(body.lowerBound..<index) else { return }
        body = index + 1..<body.upperBound
      case .junk where !hasSentence(body.lowerBound..<index):
        body = index + 1..<body.upperBound
      case .label(let label, _) where label.isAboutTheArticle:
        body = index + 1..<body.upperBound
      default: break
      }
    }
  }

  /// The notices of a page above its headline are sentences, but none of the article's.
  private mutating func startBehindPageTitle() {
    guard body.count > 2, let headline = lineAboveText(), headline + 1 < body.upperBound else {
      return
    }
    guard isFurniture(body.lowerBound..<headline) else { return }
    let below = headline + 1..<body.upperBound
    let words = body.reduce(0) { $0 + Int(lines[$1].words) }
    let wordsBelow = below.reduce(0) { $0 + Int(lines[$1].words) }
    // A title of its own may also stand above what readers say of the article.
    let isTitle = headline == pageTitle?.headline
    guard wordsBelow * 2 >= words, isTitle || words - wordsBelow <= 100 else { return }
    body = below
    startBehindMeta()
  }

  /// Whether lines that seemed to be a text's beginning are menus and notices.
  private func isFurniture(_ above: Range<Int>) -> Bool {
    var entries = 0
    var words = 0
    for index in above {
      switch roles[index] {
      case .menu, .junk, .ending: entries += 1
      case .prose: words += Int(lines[index].words)
      default: if lines[index].words <= 3 { entries += 1 }
      }
    }
    return entries >= Self.fewestEntries && words <= Self.wordsOfNotices
  }

  private static let fewestEntries = 6
  private static let wordsOfNotices = 120

  /// Below `Topics` or `Related articles` the teasers of other articles are sentences too.
  private mutating func endAboveLists() {
    let total = body.reduce(0) { $0 + Int(lines[$1].words) }
    var above = 0
    for index in body.dropLast() {
      let isHeading = roles[index] == .ending || roles[index] == .text
      if isHeading, lines[index].words <= 6, above * 2 >= total, lines[index].ending != .sentence {
        // A library's words for citing the article are the last of its page.
        if CitationHeadings.table.prefix(of: text, in: lines[index].range) != nil,
          above * 10 >= total * 6
        {
          body = body.lowerBound..<index
          return
        }
        let share = isTagHeading(lines[index].range) ? 5 : 7
        if share == 5 || RelatedHeading.isOne(text, lines[index].range),
          above * 10 >= total * share, isList(index + 1..<body.upperBound, ofTags: share == 5)
        {
          body = body.lowerBound..<index
          return
        }
      }
      above += Int(lines[index].words)
    }
  }

  private enum CitationHeadings {
    static let table = PhraseTable<Bool>([
      (
        true,
        [
          "source citation", "cite this article", "how to cite", "to cite this article", "citation",
          "works cited", "zitierweise", "pour citer",
        ]
      )
    ])
  }

  /// Whether tags follow a heading, or titles as many as sentences about them.
  private func isList(_ below: Range<Int>, ofTags areTags: Bool) -> Bool {
    if areTags, let first = below.first {
      return lines[first].words <= 4 && lines[first].ending == .none
    }
    let titles = below.count { lines[$0].ending == .none && (3...20).contains(lines[$0].words) }
    return titles >= 2 && titles * 2 >= below.count
  }

  private func hasSentence(_ range: Range<Int>) -> Bool {
    range.contains { lines[$0].ending == .sentence }
  }

  /// The beginning of a sentence behind a picture, where a text was cut off.
  private func cutSentence(behind picture: Int) -> Int? {
    for index in picture + 1..<max(picture + 1, min(picture + 4, lines.count)) {
      switch roles[index] {
      case .caption, .credit: continue
      case .text where lines[index].words >= 10 && lines[index].capitalShare < 40: return index
      case .text where lines[index].words >= 4: continue
      default: return nil
      }
    }
    return nil
  }

  /// Short last lines belong to the body while nothing ends it.
  private mutating func extendBody() {
    var end = body.upperBound
    let isLog = isLog
    while end < lines.count {
      switch roles[end] {
      case .text
      where lines[end].words >= 3 && lines[end].capitalShare < 70
        && !isTagHeading(lines[end].range):
        end += 1
      case .data where WireMarks.day(in: text, lines[end]) == nil: end += 1
      case .date where isLog && lines[end].words >= 6: end += 1
      case _ where note(behind: end) != nil: end = (note(behind: end) ?? end) + 1
      case .caption, .credit:
        guard let behind = cutSentence(behind: end) else {
          body = body.lowerBound..<end
          return
        }
        end = behind + 1
      default:
        body = body.lowerBound..<end
        return
      }
    }
    body = body.lowerBound..<end
  }

  /// Whether lines of the body begin with times, as in the log of a conversation.
  private var isLog: Bool {
    body.count(where: { roles[$0] == .date && lines[$0].words >= 6 }) >= 3
  }

  /// The next line of Markdown that belongs to a text although it stands below its sentences.
  private func note(behind end: Int) -> Int? {
    for index in end..<min(end + 4, lines.count) {
      switch roles[index] {
      case .rule, .caption, .credit, .label(.caption, _), .label(.credit, _): continue
      default: return isNote(index) ? index : nil
      }
    }
    return nil
  }

  /// A table's row, a footnote, or a sentence in italics such as one about the author.
  private func isNote(_ index: Int) -> Bool {
    let line = lines[index]
    let range = line.range
    switch text[range.lowerBound] {
    case 0x7C: return range.count > 4 && text[range.upperBound - 1] == 0x7C
    case 0x5B: return range.count > 6 && text[range.lowerBound + 1] == 0x5E
    case 0x2A, 0x5F:
      let mark = text[range.lowerBound]
      return line.words >= 4 && line.ending == .sentence && text[range.upperBound - 1] == mark
        && text[range.lowerBound + 1] != 0x20
    default: return false
    }
  }
}
