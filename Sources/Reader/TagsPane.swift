package import Search

/// The tags pane: the facets with their counts, which row is selected, what narrows them.
package struct TagsPane: Sendable {
  package enum Row: Sendable, Equatable {
    case group(Facet)
    case value(FacetValue, count: Int)
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

  /// So many values of a facet are shown before the reader asks for all.
  private static let shownValues = 10

  package init() {}

  package var selectedRow: Row? { rows.indices.contains(selected) ? rows[selected] : nil }

  package mutating func show(_ facets: [FacetCounts], filter: FacetFilter, height: Int) {
    self.facets = facets
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
    let kept = selectedRow
    rows = facets.flatMap { rows(of: $0, filter: filter) }
    let same = rows.firstIndex { row in
      switch (row, kept) {
      case (.value(let one, _), .value(let other, _)): one == other
      case (.more(let one, _), .more(let other, _)): one == other
      default: false
      }
    }
    select(same ?? min(max(selected, 1), max(0, rows.count - 1)), height: height)
  }

  private func rows(of counts: FacetCounts, filter: FacetFilter) -> [Row] {
    let part = FoldedName(narrowing)
    let matching = counts.values.filter { narrowing.isEmpty || FoldedName($0.name).contains(part) }
    guard !matching.isEmpty else { return [] }
    let isWhole =
      !narrowing.isEmpty || expanded.contains(counts.facet)
      || matching.count <= Self.shownValues + 1
    let inUse = Set(filter.included + filter.excluded)
    var rows = [Row.group(counts.facet)]
    var hidden = 0
    for (place, value) in matching.enumerated() {
      let facetValue = FacetValue(facet: counts.facet, name: value.name)
      if isWhole || place < Self.shownValues || inUse.contains(facetValue) {
        rows.append(.value(facetValue, count: value.count))
      } else {
        hidden += 1
      }
    }
    return hidden == 0 ? rows : rows + [.more(counts.facet, count: hidden)]
  }
}

extension TagsPane.Row {
  package var isGroup: Bool { if case .group = self { true } else { false } }
  var isValue: Bool { if case .value = self { true } else { false } }
}
