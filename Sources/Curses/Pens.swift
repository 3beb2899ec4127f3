import CNcurses
import Screen

/// A style as ncurses takes it.
struct Pen {
  var attributes: attr_t
  var pair: CInt
}

/// Turns styles into pens, each only once.
struct Pens {
  let depth: ColorDepth
  private var pens: [Style: Pen] = [:]

  init(depth: ColorDepth) { self.depth = depth }

  mutating func pen(for style: Style) -> Pen {
    if let pen = pens[style] { return pen }
    let pen = Pen(attributes: attributes(of: style), pair: pair(of: style))
    pens[style] = pen
    return pen
  }

  private func attributes(of style: Style) -> attr_t {
    let table: [(Attributes, attr_t)] = [
      (.bold, cn_bold), (.dim, cn_dim), (.italic, cn_italic), (.underline, cn_underline),
      (.reverse, cn_reverse),
    ]
    return table.reduce(0) { style.attributes.contains($1.0) ? $0 | $1.1 : $0 }
  }

  /// The pair of the style's colours; without colour `alloc_pair` must not even be called.
  private func pair(of style: Style) -> CInt {
    guard depth != .none, style.foreground != nil || style.background != nil else { return 0 }
    return max(alloc_pair(number(of: style.foreground), number(of: style.background)), 0)
  }

  /// The number of a colour in ncurses; -1 is the terminal's own.
  private func number(of color: Color?) -> CInt {
    switch color.flatMap(depth.reduced) {
    case nil: -1
    case .index(let index): CInt(index)
    case .rgb(let red, let green, let blue):
      // The numbers below 8 are the palette's even where colours are direct.
      max(CInt(red) << 16 | CInt(green) << 8 | CInt(blue), 8)
    }
  }
}
