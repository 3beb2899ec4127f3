/// Lists of other articles and of tags, each below its heading.
extension Recovery {
  func isTagHeading(_ range: Range<Int>) -> Bool {
    TagHeadings.table.value(of: text, in: text.trimmed(withoutColon(withoutEmphasis(range)))) != nil
  }

  /// Whether a line heads tags: it says so, or it heads what belongs together, and there are only names
  /// below it: `Mehr zum Thema` above `Oldport` and `Brücken`.
  func headsTags(_ index: Int) -> Bool {
    if isTagHeading(lines[index].range) { return true }
    let heading = text.trimmed(withoutColon(withoutEmphasis(lines[index].range)))
    guard Self.headingsOfTopic.value(of: text, in: heading) != nil else { return false }
    var end = index + 1
    var lone = 0
    while end < lines.count, roles[end] == .text || roles[end] == .menu, lines[end].words <= 2,
      lines[end].ending == .none, lines[end].digits == 0,
      end == index + 1 || lines[end].blanksAbove == 0
    {
      lone += lines[end].words == 1 ? 1 : 0
      end += 1
    }
    let count = end - index - 1
    return count >= 2 && lone * 2 > count && (end == lines.count || lines[end].blanksAbove > 0)
  }

  /// Above names they head tags, above titles other articles.
  private static let headingsOfTopic = PhraseTable<Bool>([
    (
      true,
      [
        "more on", "more on this topic", "mehr zum thema", "mehr zu diesem thema",
        "lesen sie mehr zum thema",
        "sur le même thème", "sur le même sujet", "sur ce sujet", "más sobre este tema",
        "mais sobre o assunto", "sullo stesso argomento", "meer over dit onderwerp",
        "по теме", "ещё по теме", "więcej na ten temat",
      ]
    )
  ])

  /// `#harbours #bridges`: two words at least, each with a hash before it.
  func areHashtags(_ range: Range<Int>) -> Bool {
    guard text[range.lowerBound] == 0x23 else { return false }
    let words = text[range].split(separator: 0x20)
    return words.count >= 2
      && words.allSatisfy {
        $0.count >= 3 && $0.first == 0x23 && text[$0.startIndex + 1].isWordByte
      }
  }

  /// A short list of other articles between the headline and the text.
  mutating func readRelatedAbove(_ near: Range<Int>) {
    for index in near where roles[index] == .ending && index > headlineLine ?? near.upperBound {
      guard RelatedHeading.isOne(text, lines[index].range), heads(index) else { continue }
      var next = index + 1
      let isMarked = withoutListMark(lines[next].range) != lines[next].range
      while near.contains(next), isTitle(next) || isDatedTitle(next),
        !isMarked || withoutListMark(lines[next].range) != lines[next].range
      {
        appendBlock(.related, titleAlone(lines[next].range), .position, 72)
        roles[next] = .junk
        next += 1
      }
    }
  }

  /// `Related topics` above some short lines and the headline, as agencies' pages have it.
  mutating func readTagsAbove(_ near: Range<Int>) {
    guard let headlineLine, near.contains(headlineLine) else { return }
    for index in near.lowerBound..<headlineLine
    where lines[index].words <= 4 && (roles[index] == .ending || roles[index] == .text) {
      guard isTagHeading(lines[index].range) else { continue }
      var end = index + 1
      while end < headlineLine, isTagOrMark(end), end == index + 1 || lines[end].blanksAbove == 0 {
        end += 1
      }
      // Apart from the headline, and no menu's entries.
      guard end > index + 1, end == headlineLine, lines[headlineLine].blanksAbove > 0,
        (index + 1..<end).allSatisfy({
          Sections.table.value(of: text, in: withoutListMark(lines[$0].range)) == nil
        })
      else { continue }
      readTagList(below: index, before: end)
      for tag in index..<end { roles[tag] = .junk }
      return
    }
  }

  /// Whether the text is a whole page with its menus, whose lists lead anywhere.
  var isPageDump: Bool {
    var menus = 0
    for role in roles where role == .menu { menus += 1 }
    return menus >= 12 || roles.count - body.count > 90
  }

  /// Whether a short line is a heading above a few titles; long lists are a page's menu.
  func heads(_ index: Int) -> Bool {
    var titles = 0
    var next = index + 1
    let isKnown = RelatedHeading.heading(of: text, in: lines[index].range) != nil
    while next < lines.count, titles < 12,
      isTitle(next) || roles[next] == .date || isKnown && isShortTitle(next)
        || isKnown && (isAboveTitle(next) || teaser(next) != nil)
        || ReadMore.ends(text, lines[next].range)
    {
      let isTeaser = ReadMore.ends(text, lines[next].range) || isAboveTitle(next)
      titles += !isTeaser && (roles[next] != .date || isDatedTitle(next)) ? 1 : 0
      next += 1
    }
    guard !isPageDump else { return false }
    let listed = (index + 1..<next).filter { roles[$0] != .date || isDatedTitle($0) }
    let words = listed.reduce(0) { $0 + Int(lines[$1].words) }
    let digits = listed.reduce(0) { $0 + (roles[$1] == .date ? 0 : Int(lines[$1].digits)) }
    guard isKnown || words >= titles * 6 && digits < titles * 4 else { return false }
    return titles >= (isKnown ? 1 : 2) && titles <= 8
  }

  /// The linked words of a line that was a page's link and nothing else.
  func teaser(_ index: Int) -> Range<Int>? {
    guard case .label(_, let value) = roles[index], (4...40).contains(lines[index].words),
      InlineLinks.isTeaser(text, withoutListMark(lines[index].range))
    else { return nil }
    return value
  }

  /// One word right above a title: the section it stands in.
  private func isAboveTitle(_ index: Int) -> Bool {
    roles[index] == .text && lines[index].words == 1 && lines[index].digits == 0
      && index + 1 < roles.count && lines[index + 1].blanksAbove == 0 && isTitle(index + 1)
  }

  /// `6 May 2018: Harbour Bridge Opens`.
  func isDatedTitle(_ index: Int) -> Bool {
    roles[index] == .date && lines[index].words >= 7
  }

  /// A title of three words right below another, or below the heading of the list.
  func isShortTitle(_ index: Int) -> Bool {
    let line = lines[index]
    guard roles[index] == .text, line.words == 3, line.capitalised <= 1, line.ending == .none,
      line.digits == 0,
      line.length >= 16, index > 0, roles[index - 1] == .text || roles[index - 1] == .ending
    else { return false }
    let start = withoutListMark(line.range).lowerBound
    return start + 1 < text.count && (text.isUppercase(at: start) || text[start] >= 0xD7)
      && !Names.areFullNames(text, line.range)
  }

  func isTitle(_ index: Int) -> Bool {
    switch roles[index] {
    case .text, .menu: break
    case .prose where lines[index].innerEnds == 0: break
    // `Gulls vs. Crabs. Who wins?`
    case .prose where lines[index].words <= 12 && text[lines[index].range.upperBound - 1] != 0x2E:
      break
    default: return false
    }
    let line = lines[index]
    let start = withoutListMark(line.range).lowerBound
    let isStop = text[line.range.upperBound - 1] == 0x2E
    let isSentence = isStop && line.words > 18
    guard line.words >= 4, line.words <= 24, !isSentence, !holdsMail(line.range),
      start < text.count
    else { return false }
    return text.isUppercase(at: start) || text[start].isDigit || text[start] >= 0x80
      || text[start] == 0x22 || text[start] == 0x27
  }

  /// Reads short lines below `Topics` as tags, and says which line is the last of them.
  @discardableResult
  mutating func readTagList(below heading: Int, before limit: Int = .max) -> Int {
    let first = heading + 1
    if first < lines.count, holdsSeveral(lines[first]), lines[first].ending != .sentence,
      text.firstIndex(of: "©", in: lines[first].range) == nil
    {
      apply(.tags, lines[first].range, confidence: 80)
      return first
    }
    let end = min(lines.count, limit, heading + 25)
    var last = heading
    while last + 1 < end, isTagOrMark(last + 1) {
      // Tags that no blank lines part end at the first one, unless the text says what follows it.
      if last > first, lines[last].blanksAbove == 0, lines[last + 1].blanksAbove > 0,
        isMark(lines[last + 1]) || !isSaidInText(last + 1)
      {
        break
      }
      last += 1
      if lines[last].words == 0 || isMark(lines[last]) { continue }
      for item in items(in: withoutListMark(lines[last].range)) {
        findings.append(.tag, item, in: text, .position, 75)
      }
    }
    return last
  }

  /// Tags that nothing names so: some short lines right below each other and apart from all else, most
  /// of which the text or the headline says.
  mutating func readBareTags() {
    let near = body.upperBound..<min(lines.count, body.upperBound + Self.linesToBareTags)
    var start = near.lowerBound
    while start < near.upperBound {
      var end = start + 1
      while end < near.upperBound, lines[end].blanksAbove == 0, roles[end] == roles[start] {
        end += 1
      }
      if Self.countOfBareTags.contains(end - start), areBareTags(start..<end) {
        for index in start..<end {
          findings.append(.tag, withoutListMark(lines[index].range), in: text, .position, 65)
          roles[index] = .junk
        }
        return
      }
      start = end
    }
  }

  private static let linesToBareTags = 24
  private static let countOfBareTags = 2...12

  private func areBareTags(_ block: Range<Int>) -> Bool {
    guard let first = body.first, let last = body.last else { return false }
    let isApart = lines[block.lowerBound].blanksAbove > 0 || block.lowerBound == body.upperBound
    // Pages have such lists, and some other furniture below the text.
    let isOfPage = roles[body.upperBound...].contains { $0 == .ending || $0 == .junk }
    let heading = withoutColon(lines[block.lowerBound].range)
    guard isApart, isOfPage, roles[block.lowerBound - 1] != .junk, !isTagHeading(heading),
      FieldLabel.table.value(of: text, in: heading) == nil
    else { return false }
    let article = Int(lines[min(headlineLine ?? first, first)].start)..<Int(lines[last].end)
    var said = 0
    for index in block {
      guard roles[index] == .text || roles[index] == .menu, lines[index].words <= 4,
        lines[index].ending == .none, lines[index].digits <= 2
      else { return false }
      let name = withoutListMark(lines[index].range)
      guard name.count >= 3, text.isUppercase(at: name.lowerBound),
        Sections.table.value(of: text, in: name) == nil, Cue.lines.value(of: text, in: name) == nil,
        !Outlets.isOutlet(text, name)
      else { return false }
      if isSaid(name, in: article) { said += 1 }
    }
    return said * 3 >= block.count * 2
  }

  private func isSaidInText(_ index: Int) -> Bool {
    guard let first = body.first, let last = body.last else { return false }
    return isSaid(
      withoutListMark(lines[index].range), in: Int(lines[first].start)..<Int(lines[last].end))
  }

  /// Whether a range says a name, as words of their own in letters of any case.
  private func isSaid(_ name: Range<Int>, in range: Range<Int>) -> Bool {
    guard let first = name.first, name.count <= range.count else { return false }
    let small = text[name].map(\.lowercased)
    return (range.lowerBound...range.upperBound - name.count).contains { at in
      text[at].lowercased == text[first].lowercased
        && (at == 0 || !text[at - 1].isWordByte)
        && (at + name.count == text.count || !text[at + name.count].isWordByte)
        && text[at..<at + name.count].elementsEqual(small) { $0.lowercased == $1 }
    }
  }

  /// A tag, or what parts tags: a rule, a comma, a bar on a line of its own.
  private func isTagOrMark(_ index: Int) -> Bool {
    let line = lines[index]
    if isMark(line) { return true }
    if line.words == 0 { return line.blanksAbove == 0 }
    guard roles[index] == .text || roles[index] == .menu else { return false }
    // `[Coast Post Logo]` is a picture.
    return line.words <= 4 && line.ending == .none && line.blanksAbove <= 1
      && text[Int(line.start)] != 0x5B
      && RelatedHeading.heading(of: text, in: line.range) == nil
  }

  private func isMark(_ line: Line) -> Bool {
    line.length == 1 && !text[Int(line.start)].isWordByte
  }

  private func holdsSeveral(_ line: Line) -> Bool {
    text[line.range].contains { $0 == 0x2C || $0 == 0x3B || $0 == 0x7C }
      || text.firstIndex(of: " / ", in: line.range) != nil && line.digits == 0
      || text[line.range].count(where: { $0 == 0x23 }) >= 2
  }

  /// Another article's title without what lists put around it: `"Bridge Opens" — Herald, May 3`,
  /// `6 May 2018: Bridge Opens`.
  mutating func titleAlone(_ range: Range<Int>) -> Range<Int> {
    let range = withoutCall(withoutDayBehind(withoutPictograph(withoutListMark(range))))
    if let quoted = quotedTitle(in: range) { return quoted }
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 40)
    if let found = reader.dates.firstDate(in: text, head),
      found.range.lowerBound == range.lowerBound,
      found.range.upperBound + 2 < range.upperBound, text[found.range.upperBound] == 0x3A
    {
      return text.trimmed(found.range.upperBound + 1..<range.upperBound)
    }
    return range
  }

  /// Without the signs that newsletters put before a title: `⚡ Bridge Opens`.
  func withoutPictograph(_ range: Range<Int>) -> Range<Int> {
    var at = range.lowerBound
    while at < range.upperBound {
      let length: Int
      switch text[at] {
      case 0xF0 where at + 1 < range.upperBound && text[at + 1] == 0x9F: length = 4
      case 0xE2 where at + 1 < range.upperBound && Self.pictographs.contains(text[at + 1]):
        length = 3
      case 0xEF where text.has("\u{FE0F}", at: at, before: range.upperBound): length = 3
      case 0x20 where at > range.lowerBound: length = 1
      default: return at..<range.upperBound
      }
      at += length
    }
    return range
  }

  /// The second bytes of signs such as ☀, ⚡, ✅, ➡, ⭐, ⏰.
  private static let pictographs: [UInt8] = [
    0x86, 0x8F, 0x96, 0x98, 0x99, 0x9A, 0x9B, 0x9C, 0x9D, 0x9E, 0xAC, 0xAD,
  ]

  /// `Bridge Opens` in `Lire aussi | Bridge Opens`.
  func withoutCall(_ range: Range<Int>) -> Range<Int> {
    guard let (kind, end) = RelatedHeading.table.prefix(of: text, in: range), kind.isCall else {
      return range
    }
    let start = startBehindMarks(from: end, to: range.upperBound)
    let isMarked = text[end..<start].contains { $0 != 0x20 }
    return isMarked && range.upperBound - start >= 12 && !text[start].isLowercase
      ? start..<range.upperBound : range
  }

  /// `Bridge Opens` in `Bridge Opens (03.08.2019)` and in `Bridge Opens, August 3, 2019`.
  private mutating func withoutDayBehind(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 16 else { return range }
    if let title = dateBehind(range)?.title { return title.count >= 8 ? title : range }
    guard text[range.upperBound - 1].isDigit,
      let comma = text[range.suffix(28)].firstIndex(of: 0x2C), comma >= range.lowerBound + 8,
      let found = reader.dates.firstDate(in: text, comma..<range.upperBound),
      found.date.isDayKnown, found.range.upperBound == range.upperBound,
      found.range.lowerBound == comma + 2
    else { return range }
    return range.lowerBound..<comma
  }

  /// `Bridge Opens` in `"Bridge Opens", Coast Post, 3 May 2018`.
  private func quotedTitle(in range: Range<Int>) -> Range<Int>? {
    let open: StaticString = text[range.lowerBound] == 0x22 ? "\"" : "“"
    guard text.has(open, at: range.lowerBound, before: range.upperBound) else { return nil }
    let start = range.lowerBound + open.utf8CodeUnitCount
    let close: StaticString = text[range.lowerBound] == 0x22 ? "\"" : "”"
    guard let end = text.firstIndex(of: close, in: start..<range.upperBound), end - start >= 8
    else { return nil }
    let rest = end + close.utf8CodeUnitCount..<range.upperBound
    let isApart =
      text.has(", ", at: rest.lowerBound, before: rest.upperBound)
      || dashLength(rest.lowerBound, rest.upperBound) > 0
    return isApart ? start..<end : nil
  }

  /// Without the number or bullet of a list.
  func withoutListMark(_ range: Range<Int>) -> Range<Int> {
    var at = range.lowerBound
    while at < range.upperBound, text[at].isDigit { at += 1 }
    if at > range.lowerBound {
      // `1.3 million jobs`
      guard at < range.upperBound, text[at] == 0x2E || text[at] == 0x29,
        at + 1 == range.upperBound || !text[at + 1].isDigit
      else { return range }
      return text.trimmed(at + 1..<range.upperBound)
    }
    while at < range.upperBound,
      text[at] == 0x2A || text[at] == 0x2D || text[at] == 0x2B || text[at] == 0x20
    {
      at += 1
    }
    return withoutBullet(text.trimmed(at..<range.upperBound))
  }

  /// Without the sign that a list or a review of the press puts before an entry.
  func withoutBullet(_ range: Range<Int>) -> Range<Int> {
    for mark: StaticString in ["•", "・", "●", "■", "▪", "◆", "▶", "►"]
    where text.has(mark, at: range.lowerBound, before: range.upperBound) {
      return text.trimmed(range.lowerBound + mark.utf8CodeUnitCount..<range.upperBound)
    }
    return range
  }
}
