import CNcurses
import Screen

/// Turns rows of cells into what ncurses writes.
struct RowEncoder {
  private var pens: Pens
  private var row: [cchar_t] = []

  init(depth: ColorDepth) { pens = Pens(depth: depth) }

  /// The row's glyphs, at most so many columns of them.
  mutating func encode(_ cells: ArraySlice<Cell>, columns: Int) -> [cchar_t] {
    row.removeAll(keepingCapacity: true)
    var style = Style.plain
    var pen = pens.pen(for: style)
    for cell in cells.prefix(columns) where cell.width > 0 {
      if cell.style != style {
        style = cell.style
        pen = pens.pen(for: style)
      }
      append(cell.glyph, pen: pen)
    }
    return row
  }

  /// Appends a glyph; where libc would give it another width than we do, U+FFFD in its place.
  private mutating func append(_ glyph: Glyph, pen: Pen) {
    let isAgreed = glyph.base.value < 0x7F || cn_width(glyph.base.value) == Int32(glyph.width)
    guard isAgreed else {
      append(Glyph.replacement.base, pen: pen)
      if glyph.width == 2 { append(" ", pen: pen) }
      return
    }
    if glyph.hasMarks { append(glyph.scalars, pen: pen) } else { append(glyph.base, pen: pen) }
  }

  /// Nearly all glyphs are one scalar, and need no array.
  private mutating func append(_ scalar: Unicode.Scalar, pen: Pen) {
    var character = cchar_t()
    if cn_set_cell(&character, scalar.value, pen.attributes, pen.pair) { row.append(character) }
  }

  private mutating func append(_ scalars: [Unicode.Scalar], pen: Pen) {
    let text = scalars.map { wchar_t(bitPattern: $0.value) } + [0]
    var pair = pen.pair
    var character = cchar_t()
    if setcchar(&character, text, pen.attributes, 0, &pair) == OK { row.append(character) }
  }
}
