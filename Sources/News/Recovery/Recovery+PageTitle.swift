/// The title that a page bears in the browser's frame, which most dumps begin with:
/// `Bridge Opens | Harbour | Coast Post` above a line that is `Bridge Opens`.
extension Recovery {
  /// A page's title and the line that says its first part again.
  struct PageTitle {
    /// The line of the whole title.
    var line: Int
    /// The line of the headline alone, further down.
    var headline: Int
    /// What stands behind the headline in the title: sections, the outlet, a date.
    var rest: [Range<Int>]
  }

  /// So many lines at the top may be a page's title, and so long a line.
  private static let linesOfTitle = 6
  private static let longestTitle = 320
  /// So many lines above a text are more than a headline with what belongs to it.
  private static let linesOfMenus = 15

  /// The page's title, if one of the first lines has a part that stands below as a whole line.
  func findPageTitle() -> PageTitle? {
    let limit = min(lines.count, body.upperBound)
    for index in top..<min(top + Self.linesOfTitle, limit) {
      let title = lines[index].range
      guard title.count >= 12, title.count <= Self.longestTitle, roles[index] != .prose,
        index == top || index < body.lowerBound
      else { continue }
      if index <= top + 1, lines[index].words >= 4, let again = lineAgain(of: index, before: limit)
      {
        return PageTitle(line: index, headline: again, rest: [])
      }
      guard let first = separator(in: title) else { continue }
      var best: PageTitle?
      var longest = max(5, first.lowerBound - title.lowerBound - 2)
      // The longest line wins: the title may begin with a section that menus name too.
      for other in index + 1..<max(index + 1, limit) where lines[other].length > longest {
        let range = lines[other].range
        guard range.count < title.count, lines[other].words >= 2 || range.count >= 9,
          begins(title, with: range),
          let mark = separator(in: title, at: title.lowerBound + range.count)
        else { continue }
        longest = range.count
        best = PageTitle(
          line: index, headline: other, rest: parts(of: mark.upperBound..<title.upperBound))
      }
      if best != nil { return best }
    }
    return nil
  }

  /// The line that says all of another again.
  private func lineAgain(of index: Int, before limit: Int) -> Int? {
    let range = lines[index].range
    return (index + 1..<max(index + 1, limit)).first {
      lines[$0].length == range.count && begins(range, with: lines[$0].range)
    }
  }

  /// The line that the article's text stands below, though the text seemed to begin above it: the
  /// page's title again, the only heading of the highest level, or a title with its byline and day.
  func lineAboveText() -> Int? {
    if let headline = pageTitle?.headline, body.contains(headline) { return headline }
    var headings = lines.indices.filter { lines[$0].headingLevel == 1 && lines[$0].words >= 3 }
    if headings.count > 1, let first = headings.first, isSaidAgain(headings, first) {
      headings = [headings[headings.count - 1]]
    }
    if headings.count == 1, body.contains(headings[0]) { return headings[0] }
    let above = top..<body.lowerBound
    guard isBelowMenus(above.upperBound),
      !above.contains(where: { roles[$0] == .date || roles[$0] == .byline })
    else { return nil }
    return body.prefix(80).first { isSignedTitle($0) }
  }

  /// Whether more lines stand above one than belong to an article.
  func isBelowMenus(_ index: Int) -> Bool { index - top >= Self.linesOfMenus }

  private func isSaidAgain(_ headings: [Int], _ first: Int) -> Bool {
    headings.allSatisfy {
      lines[$0].length == lines[first].length && begins(lines[$0].range, with: lines[first].range)
    }
  }

  /// Whether a date and a byline stand right below what may be a headline.
  private func isSignedTitle(_ index: Int) -> Bool {
    guard roles[index] == .text, lines[index].words >= 3, lines[index].words <= 24,
      lines[index].ending == .none, index + 2 < body.upperBound
    else { return false }
    let below = roles[(index + 1)...].prefix(4).prefix { $0 != .prose }
    return below.contains(.date) && below.contains(.byline)
  }

  /// Proposes what a page's title says of the outlet, the section and the day.
  mutating func readPageTitle() {
    guard let pageTitle else { return }
    var names: [Range<Int>] = []
    for part in pageTitle.rest where part.count <= 60 {
      if let found = reader.dates.firstDate(in: text, part), found.range.count * 2 > part.count {
        findings.propose(found, .pattern, 70)
      } else if Sections.table.value(of: text, in: part) != nil {
        findings.propose(.section, part, .pattern, 76)
      } else if Names.isName(text, part) || isHostName(part) {
        names.append(part)
      } else if let name = nameAboveSlogan(part) {
        names.append(name)
      }
    }
    // The outlet stands last, unless another part is known for one.
    let known = names.last { Outlets.isOutlet(text, $0) || isHostOfText($0) || isHostName($0) }
    guard let name = known ?? mostNamed(names) else { return }
    if pageTitle.rest.count > 1, names.count > 1, let section = names.first, section != name,
      section.count <= 32, !Outlets.isOutlet(text, section)
    {
      findings.propose(.section, section, .pattern, 62)
    }
    titleOutlet = name
    if !isStatedOutlet(name) { outletNames.append(name) }
  }

  /// `Coast Post` in `Coast Post, the paper for all who live by the sea`.
  private func nameAboveSlogan(_ part: Range<Int>) -> Range<Int>? {
    guard let comma = text[part].firstIndex(of: 0x2C) else { return nil }
    let name = part.lowerBound..<comma
    return Outlets.isOutlet(text, name) ? name : nil
  }

  /// The last name, unless another stands in the text more often.
  private func mostNamed(_ names: [Range<Int>]) -> Range<Int>? {
    let counts = names.map { occurrences(of: $0, atMost: 8) }
    guard let most = counts.max(), let last = counts.last else { return nil }
    return most > last + 1 ? counts.firstIndex(of: most).map { names[$0] } : names.last
  }

  /// The first mark between a title's parts.
  private func separator(in title: Range<Int>) -> Range<Int>? {
    separator(in: title, from: title.lowerBound + 4)
  }

  /// The first mark from a place on: ` | `, ` - `, ` – `, ` » `, ` · `, ` : ` or `| `.
  private func separator(in title: Range<Int>, from start: Int) -> Range<Int>? {
    var at = start
    while at < title.upperBound {
      // Most bytes are letters.
      if !text[at].isLetter, let end = separatorEnd(at, in: title, isBehindBlank: at > start) {
        return at..<end
      }
      at += 1
    }
    return nil
  }

  /// The mark at a place, or behind its blanks.
  private func separator(in title: Range<Int>, at start: Int) -> Range<Int>? {
    var at = start
    while at < title.upperBound, text[at] == 0x20 { at += 1 }
    return separatorEnd(at, in: title, isBehindBlank: at > start).map { at..<$0 }
  }

  /// Where the mark ends that begins at a place; all but bars stand between blanks.
  private func separatorEnd(_ at: Int, in title: Range<Int>, isBehindBlank: Bool) -> Int? {
    guard at < title.upperBound else { return nil }
    if text[at] == 0x7C { return at + 1 }
    guard isBehindBlank, text[at - 1] == 0x20,
      let length = Self.separators.first(where: { text.has($0, at: at, before: title.upperBound) })?
        .utf8CodeUnitCount, at + length < title.upperBound, text[at + length] == 0x20
    else { return nil }
    return at + length
  }

  private static let separators: [StaticString] = [
    "-", "/", ":", "<", ">", "»", "«", "·", "–", "—", "•", "›",
  ]

  /// What the marks part, without them.
  private func parts(of range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    while let mark = separator(in: range, from: start) {
      parts.append(text.trimmed(start..<mark.lowerBound))
      start = mark.upperBound
    }
    parts.append(text.trimmed(min(start, range.upperBound)..<range.upperBound))
    return parts.filter { $0.count >= 2 }
  }

  /// Whether a line says the beginning of another, whatever the case and the shape of apostrophes.
  private func begins(_ title: Range<Int>, with range: Range<Int>) -> Bool {
    guard text[title.lowerBound].lowercased == text[range.lowerBound].lowercased else {
      return false
    }
    var at = title.lowerBound
    for other in range {
      guard at < title.upperBound, text[at].lowercased == text[other].lowercased else {
        return false
      }
      at += 1
    }
    return true
  }

  /// `coastpost.example`: letters around a dot, and no blank.
  func isHostName(_ range: Range<Int>) -> Bool {
    guard let dot = text[range].lastIndex(of: 0x2E), dot > range.lowerBound + 1,
      (2...8).contains(range.upperBound - dot - 1)
    else { return false }
    return text[range].allSatisfy { $0.isWordByte || $0 == 0x2E || $0 == 0x2D }
      && text[dot + 1..<range.upperBound].allSatisfy(\.isLetter)
  }
}
