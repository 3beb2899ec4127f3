/// The menus of a page that was saved as text: entries on a line each, none apart from the others.
extension Recovery {
  /// The lines of the menus among some lines.
  ///
  /// What follows the last entry without a blank line may be the article's section and is none of them.
  func menus(among head: Range<Int>) -> [Range<Int>] {
    guard head.count >= Self.fewestEntries else { return [] }
    var menus: [Range<Int>] = []
    var start = head.lowerBound
    while start < head.upperBound {
      var end = start
      while end < head.upperBound, isEntryOfMenu(end), end == start || lines[end].blanksAbove == 0 {
        end += 1
      }
      let isApart = end == lines.count || lines[end].blanksAbove > 0
      let menu = start..<(isApart || end == start ? end : end - 1)
      if isMenu(menu) { menus.append(menu) }
      start = max(end, start + 1)
    }
    return menus
  }

  /// So many entries make a menu, and so many of them have to be known for entries.
  private static let fewestEntries = 6
  private static let fewestKnownEntries = 3

  /// The outlet's name stands before the first entry or soon behind it.
  func mayNameOutlet(_ index: Int, of menu: Range<Int>) -> Bool {
    index < menu.lowerBound + 3 && lines[index].length >= 3
      && Sections.table.value(of: text, in: lines[index].range) == nil
      && (Outlets.isOutlet(text, lines[index].range)
        || isHostName(lines[index].range))
  }

  private func isEntryOfMenu(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.words <= 4, line.length <= 40, line.ending == .none, line.headingLevel == 0 else {
      return false
    }
    switch roles[index] {
    case .text, .menu, .junk, .ending: return true
    default: return false
    }
  }

  private func isMenu(_ block: Range<Int>) -> Bool {
    guard block.count >= Self.fewestEntries else { return false }
    let known = block.count {
      let entry = withoutListMark(lines[$0].range)
      return Sections.table.value(of: text, in: entry) != nil
        || Cue.lines.value(of: text, in: entry) == .junk
    }
    return known >= Self.fewestKnownEntries && known * 4 >= block.count
  }
}
