/// Finds the fields and the body of one article in normalised text.
///
/// Reads each line by itself, finds the stretch of lines that is the body, then reads what stands
/// above and below it. Every rule is a table of words or the evidence of place and shape; none knows
/// a publisher's layout.
struct Recovery {
  var text: [UInt8]
  var lines: [Line]
  var roles: [LineRole] = []
  var reader = LineReader()
  var findings = Findings()
  /// The first line behind a header of labelled lines.
  var top = 0
  /// The lines of the body.
  var body = 0..<0
  /// The line that holds the headline, if a line does.
  var headlineLine: Int?
  var language: Language?
  /// Whether the headline ran into the text with no sign between them.
  private(set) var isHeadlineGuessed = false
  /// What the file states as its outlet's name outside the article.
  var outletNames: [Range<Int>] = []
  /// The page's title, where the first lines hold one.
  var pageTitle: PageTitle?
  /// The outlet's name behind the headline in the page's title.
  var titleOutlet: Range<Int>?
  /// A name at the top of the page that nothing else states.
  var unsupportedMasthead: Range<Int>?
  /// Whom a `From:` names.
  var sender: Range<Int>?
  /// Where the labelled lines end that a format's reader wrote.
  let fieldsEnd: Int?
  /// How much of what stands below a header is the article's text; of a message it is all.
  var extent: BodyExtent
  /// Whether lines in the body that look like headlines are links to other articles.
  var hasUnlabelledLinks = false
  /// Whether some links in the body are labelled as such.
  var hasLabelledLinks = false

  init(_ marked: [UInt8], fieldsEnd: Int? = nil, extent: BodyExtent = .some) {
    // Where fields end is known of the text as it is.
    let text = fieldsEnd == nil && extent == .some ? WireMarks.removed(from: marked) : marked
    self.text = text
    self.fieldsEnd = fieldsEnd
    self.extent = extent
    guard extent == .some else {
      // Formats' readers have written each paragraph on a line of its own.
      lines = Line.lines(of: text)
      return
    }
    var glued = GluedLines(text)
    lines = glued.parted(WrappedLines.joined(Line.lines(of: text), in: text))
    isHeadlineGuessed = glued.isHeadlineGuessed
  }

  mutating func run() {
    language = LanguageGuess.language(of: text)
    reader.dates.isDayFirst = language.map { $0 != .english } ?? isInOtherScript
    if let fieldsEnd { readFields(before: fieldsEnd) } else { readHeader() }
    roles.reserveCapacity(lines.count)
    for line in lines { roles.append(reader.role(of: line, in: text)) }
    readFirstLineAgain()
    readIndentedValues()
    readColumnsOfValues()
    startBehindCounter()
    readBylinesOfTwoLines()
    keepListsInText()
    for index in 0..<min(top, roles.count) { roles[index] = .junk }
    findBody()
    if extent != .some { keepBodyWhole() }
    readHead()
    readTail()
    readBylineInText()
    readSender()
    readSignature()
    readDateline()
    readSelfNaming()
    assembleBody()
    inferFromAddress()
  }
}

/// Lists inside a text.
private extension Recovery {
  /// `- Where: the old mill` between paragraphs is an entry of a list, not a field.
  mutating func keepListsInText() {
    var index = top
    var isInText = false
    while index < roles.count {
      if roles[index] == .prose, lines[index].words >= 12 { isInText = true }
      guard isInText, isEntry(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < roles.count, isEntry(end) { end += 1 }
      let isFollowed = (end..<min(end + 2, roles.count)).contains { roles[$0] == .prose }
      let named = (index..<end).count { isLabelled($0) || isNamed($0) }
      let fields = (index..<end).count(where: isHeadField)
      if isFollowed, named * 2 >= end - index, end - index >= 2, fields < 2 {
        for entry in index..<end { roles[entry] = .data }
      }
      index = end
    }
  }

  private func isEntry(_ index: Int) -> Bool {
    let start = Int(lines[index].start)
    return text[start] == 0x2D && lines[index].length > 2 && text[start + 1] == 0x20
      && lines[index].words <= 24
  }

  private func isLabelled(_ index: Int) -> Bool {
    guard case .label(let label, _) = roles[index] else { return false }
    return label != .related
  }

  /// `- Author: Ada Quill`: two of these make a header of a list.
  private func isHeadField(_ index: Int) -> Bool {
    guard case .label(let label, _) = roles[index] else { return false }
    return label == .author || label == .date || label == .source || label == .headline
  }

  /// `- Where: the old mill`.
  private func isNamed(_ index: Int) -> Bool {
    let head = lines[index].range.dropFirst(2).prefix(32)
    guard let colon = text[head].firstIndex(of: 0x3A) else { return false }
    return colon + 2 < lines[index].range.upperBound && text[colon + 1] == 0x20
  }
}

/// The writing of a text whose language isn't known.
private extension Recovery {
  /// Whether its beginning is in Greek or Cyrillic letters, whose readers put the day first.
  var isInOtherScript: Bool {
    text.prefix(1000).count { (0xCE...0xD4).contains($0) } > 200
  }
}

/// What databases put above an export.
extension Recovery {
  /// What was asked for stands above `1 of 20 DOCUMENTS`, and is nothing of the article.
  mutating func startBehindCounter() {
    let limit = min(roles.count, 40)
    guard let first = lines.first, first.start == 0 || lines.count > 8, top < limit else { return }
    let counter = (top..<limit).first { Furniture.isCounterOfArticles(text, lines[$0]) }
    guard let counter, counter > top, counter + 4 < roles.count,
      (top..<counter).contains(where: { isRequest(lines[$0]) })
    else { return }
    top = counter
  }

  func isRequest(_ line: Line) -> Bool {
    Self.requests.prefix(of: text, in: line.range) != nil
  }

  private static let requests = PhraseTable<Bool>([
    (
      true,
      [
        "download request", "time of request", "send to", "terms", "job number", "date and time",
        "search terms", "project id", "report information",
      ]
    )
  ])
}

/// Labels on lines of their own.
private extension Recovery {
  /// `Source` above `    Coast Post`: values that are set in from their labels, when there are two.
  mutating func readIndentedValues() {
    let near = top..<min(roles.count, top + 40)
    let lone = near.filter { index in
      lines[index].words <= 4 && index + 1 < roles.count && lines[index + 1].blanksAbove == 0
        && lines[index + 1].words <= 16
        && FieldLabel.table.value(of: text, in: lines[index].range) != nil
    }
    var candidates = lone.filter { lines[$0 + 1].indent >= lines[$0].indent + 2 }
    if candidates.isEmpty {
      // `Source`, `Coast Post`, `Type`, `Newspaper`: each second line is a label.
      candidates = lone.filter { lone.contains($0 + 2) || lone.contains($0 - 2) }
      guard candidates.count >= 3 else { return }
    }
    guard candidates.count >= 2 else { return }
    for index in candidates {
      guard let label = FieldLabel.table.value(of: text, in: lines[index].range) else { continue }
      // Below the text more tags may follow.
      if label == .tags, index > roles.count / 2 {
        roles[index] = .label(
          label, value: lines[index].range.upperBound..<lines[index].range.upperBound)
        continue
      }
      roles[index] = .label(label, value: lines[index + 1].range)
      roles[index + 1] = .label(.other, value: lines[index + 1].range)
    }
  }
}

/// Labels in a column beside their values.
private extension Recovery {
  /// `Title       Bridge Opens` above `Author      Ada Quill`: labels without a colon, when there are
  /// three.
  mutating func readColumnsOfValues() {
    let near = (top..<min(roles.count, top + 40)).filter {
      roles[$0] == .text || roles[$0] == .date
    }
    let found = near.compactMap { index in
      columnValue(in: lines[index].range).map { (index: index, label: $0.label, value: $0.value) }
    }
    guard found.count >= 3 else { return }
    for (index, label, value) in found { roles[index] = .label(label, value: value) }
  }

  private func columnValue(in range: Range<Int>) -> (label: FieldLabel, value: Range<Int>)? {
    let labels = range.prefix(48)
    guard let gap = text.span.firstRun(of: 0x20, length: 3, in: labels), gap > range.lowerBound,
      let label = FieldLabel.table.value(of: text, in: range.lowerBound..<gap)
    else { return nil }
    return (label, text.trimmed(gap..<range.upperBound))
  }
}

/// First lines that only look like something else.
private extension Recovery {
  /// `Watch: Ferry Sinks` and `Lead Narrows: Reuters/Ipsos` are headlines where an article begins.
  mutating func readFirstLineAgain() {
    guard top < min(lines.count, roles.count), lines[top].words >= 4 else { return }
    switch roles[top] {
    case .caption, .credit, .label(.related, _):
      let isSigned = text.has("©", at: Int(lines[top].start), before: Int(lines[top].end))
      if !isSigned, lines[top].words <= 24, lines.count > top + 1 { roles[top] = .text }
    default: break
    }
  }
}

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

  /// Where nothing else reads as a text, long lines without stops are one; false when there are none.
  private mutating func takeLongJunk() -> Bool {
    var isAny = false
    for index in top..<max(top, roles.count) where roles[index] == .junk && lines[index].words > 45
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
        let share = isTagHeading(lines[index].range) ? 5 : 7
        if share == 5 || RelatedHeadings.isOne(text, lines[index].range),
          above * 10 >= total * share, isList(index + 1..<body.upperBound, ofTags: share == 5)
        {
          body = body.lowerBound..<index
          return
        }
      }
      above += Int(lines[index].words)
    }
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
      case .text where lines[end].words >= 3 && lines[end].capitalShare < 70: end += 1
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
