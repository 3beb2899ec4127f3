import News
import Reader
import Screen
import Search

/// The list of articles.
struct ListView {
  let state: State
  let area: Rect
  private let highlighter: Highlighter?

  init(state: State, area: Rect) {
    self.state = state
    self.area = area
    highlighter = state.query.isEmpty ? nil : Highlighter(state.query)
  }

  func draw(on canvas: inout Canvas) {
    let pane = PaneFrame(state: state, pane: .list, area: area)
    pane.draw(title: title, note: note, on: &canvas)
    let content = pane.content
    let contents = state.list.contents
    guard contents.rowCount > 0 else {
      drawEmpty(in: content, on: &canvas)
      return
    }
    for y in 0..<content.height {
      switch contents.row(at: state.list.top + y) {
      case .header(let group):
        ListHeaderView(state: state, group: group, row: content.row(y)).draw(on: &canvas)
      case .article(let place):
        ListRowView(state: state, highlighter: highlighter, place: place, row: content.row(y))
          .draw(on: &canvas)
      case nil: break
      }
    }
    pane.drawScrollbar(top: state.list.top, count: contents.rowCount, on: &canvas)
  }

  private var title: String {
    let shown = state.list.contents.listing.ids.count
    let total = state.index.count
    let count = (shown == total ? [total] : [shown, total]).map(grouped).joined(separator: " of ")
    let search = state.queryText.isEmpty ? "" : " · \(sanitized(state.queryText))"
    return "Articles \(count)\(search)\(filterText)"
  }

  /// The filter in a few signs, where the tags pane isn't there to show it.
  private var filterText: String {
    guard !state.isTagsPaneShown, !state.filter.isEmpty else { return "" }
    let joiner = state.filter.combinesWithOr ? " or " : " and "
    let included = state.filter.included.map(\.name).joined(separator: joiner)
    let excluded = state.filter.excluded.map { "-" + $0.name }
    return " · " + ([included] + excluded).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var note: String {
    "by " + state.sortLabel
  }
}

extension ListView {
  private func drawEmpty(in area: Rect, on canvas: inout Canvas) {
    let lines = wrapped(emptySentence, width: max(1, area.width - 4))
    let top = area.minY + max(0, (area.height - lines.count) / 3)
    for (place, line) in lines.enumerated() {
      canvas.write(
        emptySentence.utf8Slice(line.range), at: Point(x: area.minX + 2, y: top + place),
        style: state.theme[.textDim])
    }
  }

  /// What to do when there is nothing to see.
  private var emptySentence: String {
    if state.loading != nil, state.index.count == 0 { return "Reading…" }
    if state.index.count == 0 {
      return "There is no news text in \(sanitized(state.title)). :messages says what was skipped."
    }
    if state.requestInFlight != nil, state.list.ids.isEmpty, state.queryText.isEmpty {
      return "Sorting…"
    }
    if !state.queryText.isEmpty, !state.filter.isEmpty {
      return "No article matches this search within the chosen tags. "
        + "Esc clears the search, Ctrl-t the tags."
    }
    if !state.queryText.isEmpty { return "No article matches this search. Esc clears it." }
    guard state.filter.included.count > 1, !state.filter.combinesWithOr else {
      return "Nothing is left by the chosen tags. Ctrl-t clears them."
    }
    return "No article has all of the chosen tags. Ctrl-t clears them, o widens to any of them."
  }
}
