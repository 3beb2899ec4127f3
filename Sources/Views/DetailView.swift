import News
import Reader
import Screen

/// The article, laid out for reading.
struct DetailView {
  let state: State
  let area: Rect

  func draw(on canvas: inout Canvas) {
    let pane = PaneFrame(state: state, pane: .detail, area: area)
    let height = pane.content.height
    let progress = state.detail.progress(height: height).map { "\($0)%" } ?? ""
    pane.draw(title: title, note: progress, on: &canvas)
    guard let document = state.detail.document else { return }
    let content = pane.content
    let left = content.minX + max(1, (content.width - 1 - document.width) / 2)
    for y in 0..<height {
      guard let (block, line) = document.position(ofLine: state.detail.top + y) else { break }
      guard let line else { continue }
      let area = Rect(x: left, y: content.minY + y, width: document.width, height: 1)
      drawLine(line, of: document.blocks[block], number: block, in: area, on: &canvas)
    }
    pane.drawScrollbar(top: state.detail.top, count: document.lineCount, on: &canvas)
  }

  private var title: String {
    guard let article = state.shownArticle else { return "" }
    return sanitized(article.path)
  }

  private func drawLine(
    _ place: Int, of block: Document.Block, number: Int, in row: Rect, on canvas: inout Canvas
  ) {
    let theme = state.theme
    if place == 0 || block.repeatsLabel {
      canvas.write(block.label, at: row.origin, style: theme[block.labelRole])
    }
    let line = block.lines[place]
    let marks = block.marks.compactMap { mark -> (range: Range<Int>, style: Style)? in
      let part = mark.range.clamped(to: line.range)
      guard !part.isEmpty else { return nil }
      let start = line.range.lowerBound
      return (part.lowerBound - start..<part.upperBound - start, theme[mark.role])
    }
    canvas.write(
      block.text.utf8Slice(line.range), marks: marks,
      at: Point(x: row.minX + block.indent, y: row.minY), style: theme[block.role],
      maxWidth: row.width - block.indent)
    markCurrentMatch(in: number, line: line, block: block, row: row, on: &canvas)
    if let link = block.link, link == state.detail.selectedLink {
      canvas.restyle(row, with: theme[.listSelected])
    }
  }

  private func markCurrentMatch(
    in number: Int, line: WrappedLine, block: Document.Block, row: Rect, on canvas: inout Canvas
  ) {
    guard let current = state.detail.currentMatch,
      let place = state.detail.document?.matches[current], place.block == number,
      line.range.contains(place.offset),
      let mark = block.marks.first(where: { $0.range.lowerBound == place.offset })
    else { return }
    let before = block.text.utf8Slice(line.range.lowerBound..<place.offset)
    let text = block.text.utf8Slice(mark.range.clamped(to: line.range))
    let x = row.minX + block.indent + GlyphWidth.columns(of: before)
    let width = GlyphWidth.columns(of: text)
    canvas.restyle(
      Rect(x: x, y: row.minY, width: width, height: 1), with: state.theme[.detailMatchCurrent])
  }
}
