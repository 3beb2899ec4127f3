import Reader
import Screen

/// A view on top of the panes: a page of prepared lines or a raw file.
struct OverlayView {
  let state: State
  let overlay: Overlay

  func draw(on canvas: inout Canvas) {
    let area = canvas.bounds.split(bottom: 1).rest
    let theme = state.theme
    canvas.fill(area, style: theme[.overlay])
    canvas.fill(area.row(0), style: theme[.paneTitleFocused])
    let content = area.inset(top: 1)
    switch overlay {
    case .page(let page):
      drawTitle(page.content.title, in: area, on: &canvas)
      for y in 0..<content.height where page.lines.indices.contains(page.top + y) {
        draw(page.lines[page.top + y], in: content.row(y), on: &canvas)
      }
      drawScrollbar(top: page.top, count: page.lines.count, in: content, on: &canvas)
    case .versions(let page):
      drawTitle(page.title, in: area, on: &canvas)
      for (y, line) in page.head.enumerated() { draw(line, in: content.row(y), on: &canvas) }
      let text = content.inset(top: page.head.count)
      for y in 0..<text.height where page.lines.indices.contains(page.top + y) {
        draw(page.lines[page.top + y], in: text.row(y), on: &canvas)
      }
      drawScrollbar(top: page.top, count: page.lines.count, in: text, on: &canvas)
    case .raw(let page):
      drawTitle("\(page.title) · as it is on disk", in: area, on: &canvas)
      guard let text = page.text else { return }
      for y in 0..<content.height where page.lines.indices.contains(page.top + y) {
        drawRaw(text.utf8Slice(page.lines[page.top + y].range), in: content.row(y), on: &canvas)
      }
      drawScrollbar(top: page.top, count: page.lines.count, in: content, on: &canvas)
    }
  }

  private func drawTitle(_ title: String, in area: Rect, on canvas: inout Canvas) {
    let hint = "q back"
    let style = state.theme[.paneTitleFocused]
    canvas.write(
      truncated(title, toWidth: area.width - hint.count - 4), at: Point(x: 1, y: 0), style: style)
    canvas.write(hint, at: Point(x: area.width - hint.count - 1, y: 0), style: style)
  }

  private func draw(_ line: Page.Line, in row: Rect, on canvas: inout Canvas) {
    var x = row.minX + 1
    for span in line.spans {
      x += canvas.write(
        span.text, at: Point(x: x, y: row.minY),
        style: state.theme[.overlay].overlaid(by: state.theme[span.role]),
        maxWidth: max(0, row.maxX - 1 - x))
    }
  }

  /// Control pictures stand out from the text around them.
  private func drawRaw(_ line: Substring, in row: Rect, on canvas: inout Canvas) {
    var x = row.minX
    for glyph in Glyphs(line) {
      let isControl = (0x2400...0x2421).contains(glyph.glyph.base.value)
      let style = state.theme[isControl ? .rawControl : .raw]
      canvas.put(glyph.glyph, at: Point(x: x, y: row.minY), style: style)
      x += Int(glyph.glyph.width)
    }
  }

  private func drawScrollbar(top: Int, count: Int, in area: Rect, on canvas: inout Canvas) {
    guard count > area.height, area.height > 0 else { return }
    let place = (area.height - 1) * top / max(1, count - area.height)
    canvas.write(
      "▐", at: Point(x: area.maxX - 1, y: area.minY + min(place, area.height - 1)),
      style: state.theme[.scrollbar])
  }
}
