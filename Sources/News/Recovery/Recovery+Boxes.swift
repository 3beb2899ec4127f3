/// Boxes inside a text that lead to other articles: a heading and some titles.
extension Recovery {
  /// At most how many titles a box has.
  private static let mostTitles = 8
  /// At most how many words a title has.
  private static let longestTitle = 24
  /// So many words below a box are no teaser and no notice.
  private static let fewestWordsBelow = 30

  /// Keeps boxes from ending the text that goes on below them.
  mutating func keepBoxesInText() {
    guard var heading = roles.firstIndex(of: .ending) else { return }
    var above = 0
    var next = top
    while heading < roles.count {
      while next < heading {
        if case .prose = roles[next] { above += Int(lines[next].words) }
        next += 1
      }
      if above > 0, let titles = titlesOfBox(below: heading, before: roles.count),
        goesOn(below: titles.upperBound, words: above)
      {
        roles[heading] = .text
      }
      heading = roles[(heading + 1)...].firstIndex(of: .ending) ?? roles.count
    }
  }

  /// Whether paragraphs follow, of which there is as much as half of what stands above; teasers alternate
  /// with titles.
  private func goesOn(below end: Int, words above: Int) -> Bool {
    guard end + 1 < roles.count, roles[end] == .prose, roles[end + 1] == .prose,
      lines[end].blanksAbove > 0
    else { return false }
    var below = 0
    for index in end..<roles.count {
      if roles[index] == .ending { break }
      if roles[index] == .prose { below += Int(lines[index].words) }
    }
    return below >= Self.fewestWordsBelow && below * 2 >= above
  }

  /// The lines of the body that lead to other articles, in their order, with the titles; a box's heading
  /// has none.
  func linksInText() -> [(line: Int, title: Range<Int>?)] {
    var links: [(line: Int, title: Range<Int>?)] = []
    var index = body.lowerBound
    while index < body.upperBound {
      let line = lines[index]
      guard line.words <= Self.longestTitle, roles[index] != .junk else {
        index += 1
        continue
      }
      if index > body.lowerBound,
        let titles = titlesOfBox(below: index, before: body.upperBound)
      {
        links.append((index, nil))
        links += titles.map { ($0, lines[$0].range) }
        index = titles.upperBound
        continue
      }
      if let title = titleBehindHeading(index) { links.append((index, title)) }
      index += 1
    }
    return links
  }

  /// The lines of titles right below a heading, where a blank line, a paragraph or the end follows.
  private func titlesOfBox(below heading: Int, before end: Int) -> Range<Int>? {
    guard roles[heading] == .ending || roles[heading] == .text, isHeadingOfBox(heading) else {
      return nil
    }
    let limit = min(end, heading + 1 + Self.mostTitles)
    var last = heading + 1
    while last < limit, isTitleOfBox(last), last == heading + 1 || lines[last].blanksAbove == 0 {
      last += 1
    }
    let titles = heading + 1..<last
    guard !titles.isEmpty, last < limit || last == end else { return nil }
    let isClosed =
      last == end || roles[last] == .prose || lines[last].blanksAbove > 0 || lines[last].words <= 4
    return isClosed ? titles : nil
  }

  /// `Related stories`, `More from Oldport`, `LEIA TAMBÉM >`.
  private func isHeadingOfBox(_ index: Int) -> Bool {
    let range = lines[index].range
    guard lines[index].words <= 5, lines[index].ending != .sentence,
      let (kind, end) = RelatedHeading.heading(of: text, in: range), kind != .section
    else { return false }
    let rest = text.trimmed(end..<range.upperBound)
    guard text[rest].contains(where: \.isWordByte) else { return true }
    return kind == .beforeName && text.isUppercase(at: rest.lowerBound)
      && index + 1 < lines.count && lines[index + 1].blanksAbove == 0
  }

  private func isTitleOfBox(_ index: Int) -> Bool {
    let line = lines[index]
    guard roles[index] == .text, line.words >= 4, line.words <= Self.longestTitle,
      line.ending == .none || line.ending == .sentence && text[Int(line.end) - 1] == 0x3F
    else { return false }
    let range = withoutListMark(line.range)
    return range == line.range && text.isUppercase(at: range.lowerBound)
      && text[range.lowerBound] != 0x22
      && !text.has("“", at: range.lowerBound, before: Int(line.end))
  }

  /// `Bridge Opens` in `LIRE AUSSI. Bridge Opens` and in `READ ALSO - Bridge Opens`.
  private func titleBehindHeading(_ index: Int) -> Range<Int>? {
    let line = lines[index]
    guard line.words >= 5, line.ending != .sentence,
      roles[index] == .text || roles[index] == .prose,
      // Calls in capitals, or in letters beyond ASCII.
      !text[line.range.lowerBound + 1].isLowercase,
      let (kind, end) = RelatedHeading.table.prefix(of: text, in: line.range), kind.isCall,
      !text[line.range.lowerBound..<end].contains(where: \.isLowercase)
    else { return nil }
    let rest = startBehindMarks(from: end, to: Int(line.end))..<Int(line.end)
    guard rest.lowerBound >= end + 2, rest.count >= 12, text.isUppercase(at: rest.lowerBound),
      text.firstIndex(of: ". ", in: rest) == nil
    else { return nil }
    return rest
  }

  /// Behind blanks, stops, colons, bars and dashes.
  func startBehindMarks(from start: Int, to end: Int) -> Int {
    var at = start
    while at < end {
      switch text[at] {
      case 0x20, 0x2E, 0x2D, 0x3A, 0x3E, 0x7C: at += 1
      case 0xE2 where text.has("–", at: at, before: end) || text.has("—", at: at, before: end):
        at += 3
      default: return at
      }
    }
    return at
  }
}
