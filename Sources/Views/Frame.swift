package import Reader
package import Screen

/// What the terminal is to show: the cells, and where the cursor stands while something is typed.
package struct Frame: Sendable, Equatable {
  package var canvas: Canvas
  package var cursor: Point?
}

/// Draws the whole screen; pure, so that the same state gives the same frame.
package func frame(of state: State) -> Frame {
  var canvas = Canvas(size: state.size, style: state.theme[.text])
  let layout = state.layout
  guard layout.arrangement != .tooSmall else {
    let sentence = "dateline needs 20 columns and 5 rows."
    for (y, line) in wrapped(sentence, width: state.size.width).enumerated() {
      canvas.write(
        sentence.utf8Slice(line.range), at: Point(x: 0, y: y), style: state.theme[.text])
    }
    return Frame(canvas: canvas)
  }
  for (pane, area) in layout.panes { draw(pane, of: state, in: area, on: &canvas) }
  if let overlay = state.overlay {
    OverlayView(state: state, overlay: overlay).draw(on: &canvas)
  }
  let cursor = StatusView(state: state, area: layout.status).draw(on: &canvas)
  return Frame(canvas: canvas, cursor: cursor)
}

private func draw(_ pane: Pane, of state: State, in area: Rect, on canvas: inout Canvas) {
  canvas.clip = area
  canvas.fill(area, style: state.theme[.text])
  switch pane {
  case .tags: TagsView(state: state, area: area).draw(on: &canvas)
  case .list: ListView(state: state, area: area).draw(on: &canvas)
  case .detail: DetailView(state: state, area: area).draw(on: &canvas)
  }
  canvas.clip = canvas.bounds
}
