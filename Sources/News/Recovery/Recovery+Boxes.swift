/// Boxes inside a text that lead to other articles: a heading and some titles.
extension Recovery {
  /// Keeps boxes from ending the text that goes on below them.
  mutating func keepBoxesInText() {
    guard var heading = roles.firstIndex(of: .ending) else { return }
    var above = 0
    var next = top
    while heading < roles.count {
      while next < heading {
        if roles[next] == .prose { above += Int(lines[next].words) }
        next += 1
      }
      if above > 0, isHeadingOfBox(heading), isBoxInText(below: heading, words: above) {
        roles[heading] = .text
      }
      heading = roles[(heading + 1)...].firstIndex(of: .ending) ?? roles.count
    }
  }

  /// Whether some titles and then paragraphs follow, of which there is as much as half of what stands
  /// above; teasers alternate with titles.
  private func isBoxInText(below heading: Int, words above: Int) -> Bool {
    var end = heading + 1
    while end < roles.count, end <= heading + Self.mostBoxed, roles[end] == .text,
      lines[end].words >= 4, lines[end].ending != .sentence,
      end == heading + 1 || lines[end].blanksAbove == 0
    {
      end += 1
    }
    guard end > heading + 1, end + 1 < roles.count, roles[end] == .prose, roles[end + 1] == .prose,
      lines[end].blanksAbove > 0
    else { return false }
    var below = 0
    for index in end..<roles.count {
      if roles[index] == .ending { break }
      if roles[index] == .prose { below += Int(lines[index].words) }
    }
    return below >= Self.fewestWordsBelow && below * 2 >= above
  }

  private static let fewestWordsBelow = 30

  /// A title in a box whose heading says that it leads to another article.
  func isBelowRelatedHeading(_ index: Int) -> Bool {
    guard isBoxed(index) else { return false }
    var first = index
    var last = index
    while isBoxed(first - 1), lines[first].blanksAbove == 0 { first -= 1 }
    while isBoxed(last + 1), lines[last + 1].blanksAbove == 0 { last += 1 }
    guard first > body.lowerBound, last - first < Self.mostBoxed, isHeadingOfBox(first - 1) else {
      return false
    }
    return last + 1 >= body.upperBound || roles[last + 1] == .prose
      || first < last && (lines[last + 1].blanksAbove > 0 || lines[last + 1].words <= 4)
  }

  private static let mostBoxed = 8

  /// `Related stories`, `More from Oldport`, `LEIA TAMBÉM >`.
  private func isHeadingOfBox(_ index: Int) -> Bool {
    guard roles[index] == .ending || roles[index] == .text, lines[index].words <= 5,
      lines[index].ending != .sentence,
      let (_, end) = RelatedHeadings.table.prefix(of: text, in: lines[index].range)
    else { return false }
    let rest = text[end..<Int(lines[index].end)]
    return !rest.contains(where: \.isWordByte) || rest.contains(where: \.isUppercase)
  }

  private func isBoxed(_ index: Int) -> Bool {
    body.contains(index) && roles[index] == .text && lines[index].words >= 4
      && lines[index].ending != .sentence
  }

  /// Whether a heading stands right above titles that are taken out of the text.
  func isHeadingOfTakenBox(_ index: Int) -> Bool {
    isHeadingOfBox(index) && body.contains(index + 1) && isBelowRelatedHeading(index + 1)
  }

  /// `Bridge Opens` in `LIRE AUSSI. Bridge Opens` and in `READ ALSO - Bridge Opens`.
  func titleBehindHeading(_ index: Int) -> Range<Int>? {
    let line = lines[index]
    guard line.words >= 5, line.words <= 26, line.ending != .sentence, line.length <= 200,
      text[line.range.lowerBound + 1] < 0x60 || text[line.range.lowerBound] >= 0x80,
      let (_, end) = RelatedHeadings.table.prefix(of: text, in: line.range),
      !text[line.range.lowerBound..<end].contains(where: \.isLowercase)
    else { return nil }
    let rest = line.range.suffix(from: end).drop {
      text[$0] < 0x80 && !text[$0].isWordByte || text.has("–", at: $0, before: Int(line.end))
        || text.has("—", at: $0, before: Int(line.end)) || text[$0] & 0xC0 == 0x80
    }
    guard rest.lowerBound >= end + 2, rest.count >= 12, text.isUppercase(at: rest.lowerBound) else {
      return nil
    }
    return rest
  }
}
