/// One line of text of unknown origin, such as a file name, made safe to show.
///
/// C0 controls and DEL become control pictures (`␛`), C1 controls, line and paragraph separators and
/// bidi controls U+FFFD; other invisible format controls are dropped when the text is drawn.
package func sanitized(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { picture(of: $0) != nil }) else { return text }
  var safe = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { safe.append(picture(of: scalar) ?? scalar) }
  return String(safe)
}

/// A raw text with everything invisible made visible, line by line, its tabs expanded.
///
/// Controls are shown as `sanitized(_:)` shows them; a line ends at `\n`, at `\r\n` or at `\r`.
/// Lines are never cut.
package func visible(_ text: String, tabWidth: Int = 8) -> [String] {
  var lines: [String] = []
  var line = VisibleLine(tabWidth: max(tabWidth, 1))
  var wasReturn = false
  for scalar in text.unicodeScalars {
    defer { wasReturn = scalar == "\r" }
    switch scalar {
    case "\n" where wasReturn: break
    case "\n", "\r": lines.append(line.finish())
    default: line.add(scalar)
    }
  }
  let last = line.finish()
  return last.isEmpty && !lines.isEmpty ? lines : lines + [last]
}

/// What is shown for a scalar that must not reach a terminal; nil for one that may.
private func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0x20..<0x7F: nil
  case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
  case 0x7F: "\u{2421}"
  case 0x80..<0xA0, 0x2028, 0x2029, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
    "\u{FFFD}"
  default: nil
  }
}

/// A line of raw text in the making.
private struct VisibleLine {
  let tabWidth: Int
  private var scalars = String.UnicodeScalarView()
  private var columns = 0

  init(tabWidth: Int) { self.tabWidth = tabWidth }

  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar == "\t" {
      let blanks = tabWidth - columns % tabWidth
      scalars.append(contentsOf: repeatElement(" ", count: blanks))
      columns += blanks
    } else {
      let shown = picture(of: scalar) ?? scalar
      scalars.append(shown)
      columns += GlyphWidth.columns(of: shown)
    }
  }

  mutating func finish() -> String {
    defer { self = VisibleLine(tabWidth: tabWidth) }
    return String(scalars)
  }
}
