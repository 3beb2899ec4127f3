import Reader
import Screen
import Search

/// The tags pane: facets and their counts.
struct TagsView {
  let state: State
  let area: Rect

  func draw(on canvas: inout Canvas) {
    let pane = PaneFrame(state: state, pane: .tags, area: area)
    pane.draw(title: title, note: mode, on: &canvas)
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

  /// How the filter combines, and whether suggested tags count.
  private var mode: String {
    let combination = state.filter.combinesWithOr ? "any of" : "all of"
    let parts = [
      state.filter.isEmpty ? nil : combination, state.filter.includesSuggested ? "with ~" : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private func drawRow(_ place: Int, in row: Rect, on canvas: inout Canvas) {
    switch state.tagsPane.rows[place] {
    case .group(let facet):
      canvas.write(
        facet.label, at: Point(x: row.minX + 1, y: row.minY), style: state.theme[.facetGroup])
    case .value(let value, let count, let suggested, _):
      draw(value, count: count, suggested: suggested, in: row, on: &canvas)
    case .more(_, let count):
      canvas.write(
        "   … \(count) more", at: Point(x: row.minX, y: row.minY), style: state.theme[.textDim],
        maxWidth: row.width - 1)
    }
    guard place == state.tagsPane.selected, state.focus == .tags else { return }
    canvas.restyle(row.inset(right: 1), with: state.theme[.listSelected])
  }

  private func draw(
    _ value: FacetValue, count: Int, suggested: Int, in row: Rect, on canvas: inout Canvas
  ) {
    let isIncluded = state.filter.included.contains(value)
    let isExcluded = state.filter.excluded.contains(value)
    let role: Role = isIncluded ? .facetIncluded : isExcluded ? .facetExcluded : .facet
    let sign = isIncluded ? "+" : isExcluded ? "-" : " "
    let number = String(count)
    let apart = suggested > 0 ? " ~" + Self.brief(suggested) : ""
    let width = number.count + apart.count
    let room = row.width - 4 - width - 2
    canvas.write(
      " \(sign) " + truncated(value.name, toWidth: max(1, room)),
      at: Point(x: row.minX, y: row.minY), style: state.theme[role])
    canvas.write(
      number, at: Point(x: row.maxX - 2 - width, y: row.minY), style: state.theme[.facetCount])
    canvas.write(
      apart, at: Point(x: row.maxX - 2 - apart.count, y: row.minY), style: state.theme[.textDim])
  }
}

extension TagsView {
  /// A count in a few columns, so that names keep theirs: `~12`, `~3k`.
  private static func brief(_ count: Int) -> String {
    count < 1_000 ? String(count) : String((count + 500) / 1_000) + "k"
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
