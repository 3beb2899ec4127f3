/// What one cell, or two when it is wide, can show: a base scalar and at most four marks on it.
package struct Glyph: Sendable, Hashable {
  package let base: Unicode.Scalar
  /// One or two columns.
  package let width: UInt8
  /// How many of the four places for marks are taken.
  private var markCount: UInt8 = 0
  private var first: UInt32 = 0
  private var second: UInt32 = 0
  private var third: UInt32 = 0
  private var fourth: UInt32 = 0

  /// A base of known width without marks.
  init(base: Unicode.Scalar, width: UInt8) {
    self.base = base
    self.width = width
  }

  /// The glyph of a scalar by itself; U+FFFD for one that cannot stand by itself.
  package init(_ scalar: Unicode.Scalar) {
    switch GlyphWidth.kind(of: scalar) {
    case .narrow: self.init(base: scalar, width: 1)
    case .wide: self.init(base: scalar, width: 2)
    case .mark, .ignored, .unprintable: self = .replacement
    }
  }

  package static let space = Glyph(base: " ", width: 1)
  package static let replacement = Glyph(base: "\u{FFFD}", width: 1)

  /// Puts a mark on the base; a fifth is dropped.
  mutating func add(mark: Unicode.Scalar) {
    switch markCount {
    case 0: first = mark.value
    case 1: second = mark.value
    case 2: third = mark.value
    case 3: fourth = mark.value
    default: return
    }
    markCount += 1
  }

  package var hasMarks: Bool { markCount > 0 }

  /// The base and its marks, in order.
  package var scalars: [Unicode.Scalar] {
    guard markCount > 0 else { return [base] }
    let marks = [first, second, third, fourth].prefix(Int(markCount))
    return [base] + marks.compactMap(Unicode.Scalar.init)
  }
}

/// A cell of a canvas.
package struct Cell: Sendable, Hashable {
  package var glyph: Glyph
  package var style: Style
  /// Zero for the second half of a wide glyph, whose first half is the cell to the left.
  package var width: UInt8

  package init(glyph: Glyph, style: Style) {
    self.glyph = glyph
    self.style = style
    width = glyph.width
  }

  /// The second half of a wide glyph.
  init(continuing glyph: Glyph, style: Style) {
    self.glyph = glyph
    self.style = style
    width = 0
  }

  package static func blank(_ style: Style) -> Cell { Cell(glyph: .space, style: style) }
}
