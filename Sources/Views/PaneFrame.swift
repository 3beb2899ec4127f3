import Reader
import Screen

/// What the panes have in common: a title row, a border on the right where another pane follows,
/// a scroll bar where there is more than fits.
struct PaneFrame {
  let theme: Theme
  let area: Rect
  let isFocused: Bool
  let hasBorder: Bool

  init(state: State, pane: Pane, area: Rect) {
    theme = state.theme
    self.area = area
    isFocused = state.focus == pane && state.overlay == nil
    hasBorder = area.maxX < state.size.width
  }

  /// Where the rows stand.
  var content: Rect { area.inset(top: 1, right: hasBorder ? 1 : 0) }

  /// Draws the border and the title row; `note` stands at the right of the title, where it fits.
  func draw(title: String, note: String = "", on canvas: inout Canvas) {
    let style = theme[isFocused ? .paneTitleFocused : .paneTitle]
    let row = area.row(0).inset(right: hasBorder ? 1 : 0)
    canvas.fill(row, style: style)
    let room = row.width - 2
    let noteWidth = GlyphWidth.columns(of: note)
    let fits = !note.isEmpty && GlyphWidth.columns(of: title) + noteWidth + 2 <= room
    canvas.write(
      truncated(title, toWidth: room), at: Point(x: row.minX + 1, y: row.minY), style: style)
    if fits {
      canvas.write(note, at: Point(x: row.maxX - 1 - noteWidth, y: row.minY), style: style)
    }
    guard hasBorder else { return }
    for y in area.minY..<area.maxY {
      canvas.write("│", at: Point(x: area.maxX - 1, y: y), style: theme[.paneBorder])
    }
  }

  /// Draws a scroll bar over the last column of the rows when not all of them are in sight.
  func drawScrollbar(top: Int, count: Int, on canvas: inout Canvas) {
    let height = content.height
    guard count > height, height > 0 else { return }
    let size = max(1, height * height / count)
    let start = min(height - size, (height - size) * top / max(1, count - height))
    for y in start..<start + size {
      canvas.write(
        "▐", at: Point(x: content.maxX - 1, y: content.minY + y), style: theme[.scrollbar])
    }
  }
}

extension Canvas {
  /// Writes a text whose marked parts, UTF-8 ranges in order, are each in another style.
  @discardableResult
  mutating func write(
    _ text: some StringProtocol, marks: [(range: Range<Int>, style: Style)], at point: Point,
    style: Style, maxWidth: Int
  ) -> Int {
    let text = String(text)
    var used = 0
    var done = 0
    func part(_ range: Range<Int>, _ style: Style, _ canvas: inout Canvas) {
      guard !range.isEmpty, used < maxWidth else { return }
      used += canvas.write(
        text.utf8Slice(range), at: Point(x: point.x + used, y: point.y), style: style,
        maxWidth: maxWidth - used)
    }
    for (range, markStyle) in marks {
      let mark = range.clamped(to: done..<text.utf8.count)
      part(done..<max(done, mark.lowerBound), style, &self)
      part(mark, style.overlaid(by: markStyle), &self)
      done = max(done, mark.upperBound)
    }
    part(done..<text.utf8.count, style, &self)
    return used
  }
}
