import Reader
import Screen
import Search

/// The tags pane: facets and their counts.
struct TagsView {
  let state: State
  let area: Rect

  func draw(on canvas: inout Canvas) {
    let pane = PaneFrame(state: state, pane: .tags, area: area)
    pane.draw(title: title, note: state.filter.isEmpty ? "" : mode, on: &canvas)
    let content = pane.content
    let tags = state.tagsPane
    guard !tags.rows.isEmpty else {
      let sentence =
        tags.narrowing.isEmpty ? "No tags yet." : "Nothing holds “\(tags.narrowing)”."
      canvas.write(
        truncated(sentence, toWidth: content.width - 2),
        at: Point(x: content.minX + 1, y: content.minY), style: state.theme[.textDim])
      return
    }
    for y in 0..<content.height where tags.rows.indices.contains(tags.top + y) {
      drawRow(tags.top + y, in: content.row(y), on: &canvas)
    }
    pane.drawScrollbar(top: tags.top, count: tags.rows.count, on: &canvas)
  }

  private var title: String {
    state.tagsPane.narrowing.isEmpty ? "Tags" : "Tags: \(state.tagsPane.narrowing)"
  }

  private var mode: String { state.filter.combinesWithOr ? "any of" : "all of" }

  private func drawRow(_ place: Int, in row: Rect, on canvas: inout Canvas) {
    switch state.tagsPane.rows[place] {
    case .group(let facet):
      canvas.write(
        facet.label, at: Point(x: row.minX + 1, y: row.minY), style: state.theme[.facetGroup])
    case .value(let value, let count):
      draw(value, count: count, in: row, on: &canvas)
    case .more(_, let count):
      canvas.write(
        "   … \(count) more", at: Point(x: row.minX, y: row.minY), style: state.theme[.textDim],
        maxWidth: row.width - 1)
    }
    guard place == state.tagsPane.selected, state.focus == .tags else { return }
    canvas.restyle(row.inset(right: 1), with: state.theme[.listSelected])
  }

  private func draw(_ value: FacetValue, count: Int, in row: Rect, on canvas: inout Canvas) {
    let isIncluded = state.filter.included.contains(value)
    let isExcluded = state.filter.excluded.contains(value)
    let role: Role = isIncluded ? .facetIncluded : isExcluded ? .facetExcluded : .facet
    let sign = isIncluded ? "+" : isExcluded ? "-" : " "
    let number = String(count)
    let room = row.width - 4 - number.count - 2
    canvas.write(
      " \(sign) " + truncated(value.name, toWidth: max(1, room)),
      at: Point(x: row.minX, y: row.minY), style: state.theme[role])
    canvas.write(
      number, at: Point(x: row.maxX - 2 - number.count, y: row.minY),
      style: state.theme[.facetCount])
  }
}

extension Facet {
  /// As people read it.
  fileprivate var label: String {
    switch self {
    case .tag: "Tag"
    case .name: "Name"
    case .source: "Source"
    case .section: "Section"
    case .place: "Place"
    case .author: "Author"
    case .year: "Year"
    }
  }
}
