/// Categories below a text, as wikis and blogs have them.
extension Recovery {
  /// Whether `Categories:` alone on a line heads several lines of them.
  func headsCategories(_ index: Int) -> Bool {
    Self.categories.prefix(of: text, in: lines[index].range) != nil && index + 2 < lines.count
      && lines[index + 2].blanksAbove == 0 && mayBeCategory(index + 2)
  }

  /// Reads categories, one on each line, but for the day of the page.
  mutating func readCategories(below index: inout Int) {
    while index + 1 < lines.count, lines[index + 1].blanksAbove == 0, mayBeCategory(index + 1) {
      index += 1
      if roles[index] == .date { continue }
      applyCategories(withoutListMark(lines[index].range))
    }
  }

  /// A wiki's categories hold the day and the state of a page too.
  mutating func applyCategories(_ value: Range<Int>) {
    let items = items(in: value).flatMap(partedByName)
    // `March 2019 events in Africa` is no day.
    let days = items.filter { item in
      reader.dates.firstDate(in: text, item).map { $0.range.count * 10 >= item.count * 7 } ?? false
    }
    for item in items where !days.contains(item) {
      if WikiPage.housekeeping.value(of: text, in: item) != nil
        || Self.portals.prefix(of: text, in: item) != nil
      {
        continue
      }
      findings.append(.tag, item, in: text, .label, 80)
    }
  }

  /// `Bridges` and `Harbours` in `Category:Bridges Category:Harbours`, where links stood.
  private func partedByName(_ item: Range<Int>) -> [Range<Int>] {
    guard text.span.hold(0x3A, in: item) else { return [item] }
    var parts: [Range<Int>] = []
    var start = item.lowerBound
    while let (_, name) = Self.categories.first(in: text, start..<item.upperBound),
      name.upperBound < item.upperBound, text[name.upperBound] == 0x3A
    {
      parts.append(text.trimmed(start..<name.lowerBound))
      start = name.upperBound + 1
    }
    parts.append(text.trimmed(start..<item.upperBound))
    return parts.filter { !$0.isEmpty }
  }

  private static let portals = PhraseTable<Bool>([
    (true, ["themenportal", "portal:", "portail:", "портал:", "portale:"])
  ])

  private func mayBeCategory(_ index: Int) -> Bool {
    guard lines[index].words <= 8 else { return false }
    let range = lines[index].range
    switch roles[index] {
    case .text, .date, .menu:
      return Cue.lines.value(of: text, in: range) == nil
        && Cue.prefixes.prefix(of: text, in: range) == nil
    default: return false
    }
  }

  /// What wikis and blogs call them.
  static let categories = PhraseTable<Bool>([
    (
      true,
      [
        "categories", "category", "catégorie", "categoría", "categoria", "категория", "kategoria",
        "kategori", "categorias", "categorías", "catégories", "kategorien",
        "kategorie", "kategorier", "kategoriat", "categorieën", "categorie", "категории",
        "категорії", "κατηγορίες", "カテゴリ", "カテゴリー", "分类", "分類", "카테고리",
      ]
    )
  ])
}
