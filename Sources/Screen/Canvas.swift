/// A frame to be shown: cells in rows.
///
/// Nothing is ever drawn outside `clip`, and a wide glyph is always whole: where one half is
/// overwritten or has no room, a space stands for the other.
package struct Canvas: Sendable, Equatable {
  package let size: Size
  /// Where drawing has an effect; never larger than the canvas.
  package var clip: Rect {
    didSet { clip = clip.intersection(bounds) }
  }
  private var cells: [Cell]

  package init(size: Size, style: Style = .plain) {
    self.size = size
    clip = Rect(origin: .zero, size: size)
    cells = Array(repeating: .blank(style), count: size.width * size.height)
  }

  package var bounds: Rect { Rect(origin: .zero, size: size) }

  /// The cell at a point; a blank one outside.
  package subscript(point: Point) -> Cell {
    bounds.contains(point) ? cells[index(point)] : .blank(.plain)
  }

  /// The cells of a row, from the left; none outside.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.height else { return [] }
    return cells[y * size.width..<(y + 1) * size.width]
  }
}

extension Canvas {
  /// Writes one line of text from a point on and returns how many columns it took.
  ///
  /// A tab shows as one space, a line break as U+FFFD. What lies outside the clip is passed over, but
  /// counts; what would go beyond `maxWidth` is left out.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, at point: Point, style: Style, maxWidth: Int = .max
  ) -> Int {
    guard point.y >= clip.minY, point.y < clip.maxY else {
      return columns(of: text, upTo: maxWidth)
    }
    var used = 0
    for item in Glyphs(text) {
      let width = Int(item.glyph.width)
      guard width <= maxWidth - used else { break }
      put(item.glyph, at: Point(x: point.x + used, y: point.y), style: style)
      used += width
    }
    return used
  }

  /// Fills a rectangle with blanks, or with another glyph of one column.
  package mutating func fill(_ rect: Rect, with glyph: Glyph = .space, style: Style) {
    let area = rect.intersection(clip)
    guard !area.isEmpty else { return }
    let filling = glyph.width == 1 ? glyph : .space
    for y in area.minY..<area.maxY {
      blankHalves(from: area.minX, to: area.maxX, y: y)
      for x in area.minX..<area.maxX {
        cells[index(Point(x: x, y: y))] = Cell(glyph: filling, style: style)
      }
    }
  }

  /// Lays a style over what is drawn in a rectangle.
  package mutating func restyle(_ rect: Rect, with style: Style) {
    let area = rect.intersection(clip)
    guard !area.isEmpty else { return }
    for y in area.minY..<area.maxY {
      for x in area.minX..<area.maxX {
        let index = index(Point(x: x, y: y))
        cells[index].style = cells[index].style.overlaid(by: style)
      }
    }
  }

  /// Puts one glyph at a point.
  package mutating func put(_ glyph: Glyph, at point: Point, style: Style) {
    guard clip.contains(point) else { return putRemains(of: glyph, at: point, style: style) }
    let isWhole = glyph.width == 1 || point.x + 1 < clip.maxX
    blankHalves(from: point.x, to: point.x + (isWhole ? Int(glyph.width) : 1), y: point.y)
    let place = index(point)
    cells[place] = Cell(glyph: isWhole ? glyph : .space, style: style)
    if isWhole, glyph.width == 2 {
      cells[place + 1] = Cell(continuing: glyph, style: style)
    }
  }

  /// The rows as text, without the blanks at their ends.
  package func lines() -> [String] {
    (0..<size.height).map { y in
      var scalars = String.UnicodeScalarView()
      for cell in row(y) where cell.width > 0 { scalars.append(contentsOf: cell.glyph.scalars) }
      while scalars.last == " " { scalars.removeLast() }
      return String(scalars)
    }
  }
}

extension Canvas {
  private func index(_ point: Point) -> Int { point.y * size.width + point.x }

  /// A wide glyph whose first half lies left of the clip leaves a space in its second.
  private mutating func putRemains(of glyph: Glyph, at point: Point, style: Style) {
    let second = Point(x: point.x + 1, y: point.y)
    guard glyph.width == 2, clip.contains(second) else { return }
    put(.space, at: second, style: style)
  }

  /// Blanks the halves that glyphs in `from..<to` have outside of it.
  private mutating func blankHalves(from: Int, to: Int, y: Int) {
    let row = y * size.width
    if cells[row + from].width == 0, from > 0 { blank(row + from - 1) }
    if to < size.width, cells[row + to].width == 0 { blank(row + to) }
  }

  private mutating func blank(_ index: Int) {
    cells[index] = .blank(cells[index].style)
  }

  private func columns(of text: some StringProtocol, upTo maxWidth: Int) -> Int {
    var used = 0
    for item in Glyphs(text) {
      guard Int(item.glyph.width) <= maxWidth - used else { break }
      used += Int(item.glyph.width)
    }
    return used
  }
}
