package import Search

/// The tags pane: the facets with their counts, which row is selected, what narrows them.
package struct TagsPane: Sendable {
  package enum Row: Sendable, Equatable {
    case group(Facet)
    /// How many articles have it, how many it is suggested for, and how else it is spelled.
    case value(FacetValue, count: Int, suggested: Int, spellings: [String] = [])
    /// So many more values of a facet; opening it shows them all.
    case more(Facet, count: Int)
  }

  package private(set) var rows: [Row] = []
  package var selected = 0
  package var top = 0
  /// What was typed to narrow the values.
  package private(set) var narrowing = ""
  private var facets: [FacetCounts] = []
  private var expanded: Set<Facet> = []
  /// Whether somebody moved in it or chose something; before that the first value stays selected, whatever
  /// comes above it.
  private var isUsed = false

  /// So many values of a facet are shown before the reader asks for all.
  private static let shownValues = 10

  package init() {}

  package var selectedRow: Row? { rows.indices.contains(selected) ? rows[selected] : nil }

  /// How else the selected value is spelled.
  package var selectedSpellings: [String] {
    if case .value(_, _, _, let spellings) = selectedRow { spellings } else { [] }
  }

  package mutating func show(_ facets: [FacetCounts], filter: FacetFilter, height: Int) {
    self.facets = facets
    if !filter.isEmpty { isUsed = true }
    rebuild(filter: filter, height: height)
  }

  package mutating func narrow(to text: String, filter: FacetFilter, height: Int) {
    narrowing = text
    rebuild(filter: filter, height: height)
    if !text.isEmpty, let first = rows.firstIndex(where: \.isValue) {
      select(first, height: height)
    }
  }

  package mutating func expand(_ facet: Facet, filter: FacetFilter, height: Int) {
    expanded.insert(facet)
    rebuild(filter: filter, height: height)
  }

  package mutating func select(_ row: Int, height: Int) {
    selected = max(0, min(row, rows.count - 1))
    // The group's name above its first value stays in sight.
    let first = selected > 0 && rows[selected - 1].isGroup ? selected - 1 : selected
    if first < top { top = first }
    if selected >= top + height { top = selected - height + 1 }
    top = max(0, min(top, rows.count - height))
  }

  /// Selects the next row that is not a group's name.
  package mutating func move(by step: Int, height: Int) {
    isUsed = true
    var row = selected + step
    if rows.indices.contains(row), rows[row].isGroup { row += step < 0 ? -1 : 1 }
    guard rows.indices.contains(row) else {
      if step.magnitude > 1 { select(step < 0 ? 1 : rows.count - 1, height: height) }
      return
    }
    select(row, height: height)
  }
}

extension TagsPane {
  private mutating func rebuild(filter: FacetFilter, height: Int) {
    let kept = isUsed ? selectedRow : nil
    rows = facets.flatMap { rows(of: $0, filter: filter) }
    let same = rows.firstIndex { row in
      switch (row, kept) {
      case (.value(let one, _, _, _), .value(let other, _, _, _)): one == other
      case (.more(let one, _), .more(let other, _)): one == other
      default: false
      }
    }
    // Once scrolled, what comes or goes above the selected row doesn't move it on the screen.
    if let same, top > 0 { top = max(0, top + same - selected) }
    let place = isUsed ? max(selected, 1) : 1
    select(same ?? min(place, max(0, rows.count - 1)), height: height)
  }

  private func rows(of counts: FacetCounts, filter: FacetFilter) -> [Row] {
    let count = counts.count
    let shown = shownValues(of: counts, count, filter: filter)
    guard !shown.isEmpty else { return [] }
    let rows = shown.map { value in
      Row.value(
        FacetValue(facet: counts.facet, name: value.name), count: value.count,
        suggested: value.suggested, spellings: value.spellings)
    }
    let hidden = narrowing.isEmpty ? count - shown.count : 0
    return [.group(counts.facet)] + rows
      + (hidden == 0 ? [] : [.more(counts.facet, count: hidden)])
  }

  /// All that match when they are narrowed or asked for; else the first ones and those in the filter.
  private func shownValues(
    of counts: FacetCounts, _ count: Int, filter: FacetFilter
  ) -> [FacetCounts.Value] {
    guard narrowing.isEmpty else {
      let part = FoldedName(narrowing)
      return counts.values.filter { FoldedName($0.name).contains(part) }
    }
    if expanded.contains(counts.facet) { return counts.values }
    guard count > Self.shownValues + 1 else { return counts.first(Self.shownValues + 1) }
    let shown = counts.first(Self.shownValues)
    let names = Set(shown.map(\.name))
    let inUse = Set(filter.included + filter.excluded)
    return shown
      + counts.chosen.filter { value in
        !names.contains(value.name)
          && inUse.contains(FacetValue(facet: counts.facet, name: value.name))
      }
  }
}

extension TagsPane.Row {
  package var isGroup: Bool { if case .group = self { true } else { false } }
  var isValue: Bool { if case .value = self { true } else { false } }
}
