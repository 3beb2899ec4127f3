/// A colour as a theme names it; where a style has none, the terminal's own is used.
package enum Color: Sendable, Hashable {
  /// One of the sixteen colours of the terminal's palette: 0...7 normal, 8...15 bright.
  case ansi(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

/// How glyphs are drawn beside their colours.
package struct Attributes: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Attributes(rawValue: 1 << 0)
  package static let dim = Attributes(rawValue: 1 << 1)
  package static let italic = Attributes(rawValue: 1 << 2)
  package static let underline = Attributes(rawValue: 1 << 3)
  package static let reverse = Attributes(rawValue: 1 << 4)
}

/// The colours and attributes of a cell.
package struct Style: Sendable, Hashable {
  package var foreground: Color?
  package var background: Color?
  package var attributes: Attributes

  package init(
    foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours, no attributes.
  package static let plain = Style()

  /// This style with another on top: the other's colours win where it has any, attributes add up.
  package func overlaid(by other: Style) -> Style {
    Style(
      foreground: other.foreground ?? foreground, background: other.background ?? background,
      attributes: attributes.union(other.attributes))
  }
}
