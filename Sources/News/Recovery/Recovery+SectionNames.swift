/// Sections that a line above the text names beside something else: a page, an outlet, a topic.
extension Recovery {
  /// `News` and `Harbour Museum` in `News|Harbour Museum`.
  func sectionAndTopic(_ range: Range<Int>) -> (section: Range<Int>, topic: Range<Int>)? {
    guard let bar = text[range].firstIndex(of: 0x7C), bar > range.lowerBound,
      bar + 1 < range.upperBound, text[bar - 1] != 0x20, text[bar + 1] != 0x20
    else { return nil }
    let (section, topic) = (range.lowerBound..<bar, bar + 1..<range.upperBound)
    guard Sections.table.value(of: text, in: section) != nil, !text[topic].contains(0x7C),
      !Names.isPerson(text, topic), !Outlets.isOutlet(text, topic),
      Cue.prefixes.prefix(of: text, in: topic) == nil
    else { return nil }
    return (section, topic)
  }

  /// `World` in `World | News`, `Harbour` in `Coast Post > Harbour`, and the whole of `World / Harbour`:
  /// several names of which one is a section's.
  func sectionOfSeveral(_ range: Range<Int>) -> Range<Int>? {
    guard range.count <= 60,
      let mark = text[range].firstIndex(where: { $0 == 0x7C || $0 == 0x3E || $0 == 0x2F })
    else { return nil }
    let parts = text[range].split(separator: text[mark]).map {
      text.trimmed($0.startIndex..<$0.endIndex)
    }
    let isSection = parts.map { Sections.table.value(of: text, in: $0) != nil }
    guard parts.count > 1, isSection.contains(true), parts.allSatisfy({ Names.isName(text, $0) })
    else { return nil }
    switch text[mark] {
    case 0x7C: return zip(parts, isSection).first(where: \.1)?.0
    case 0x3E: return isSection[isSection.count - 1] ? parts.last : nil
    default: return range
    }
  }

  /// `Harbour` in `Harbour, page 8`.
  func sectionBeforePage(_ range: Range<Int>) -> Range<Int>? {
    guard let (_, end) = Sections.table.prefix(of: text, in: range), end + 2 < range.upperBound,
      text[end] == 0x2C || text[end] == 0x3B,
      Furniture.isPage(text, text.trimmed(end + 1..<range.upperBound))
    else { return nil }
    return range.lowerBound..<end
  }

  /// `Harbour` in `Coast Post Harbour`, where the page states the outlet's name.
  func sectionBehindOutlet(_ range: Range<Int>) -> Range<Int>? {
    guard range.count <= 40, let blank = text[range].lastIndex(of: 0x20) else { return nil }
    let section = blank + 1..<range.upperBound
    let outlet = range.lowerBound..<blank
    guard Sections.table.value(of: text, in: section) != nil,
      Sections.table.value(of: text, in: outlet) == nil,
      isStatedOutlet(outlet) || Agencies.table.value(of: text, in: outlet) != nil
    else { return nil }
    return section
  }
}
