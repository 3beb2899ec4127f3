/// The text cut to so many columns, with an ellipsis at its end where something was cut off.
package func truncated(_ text: String, toWidth width: Int, ellipsis: String = "…") -> String {
  guard width > 0 else { return "" }
  let room = max(width - GlyphWidth.columns(of: ellipsis), 0)
  var used = 0
  var end = 0
  for item in Glyphs(text) {
    used += Int(item.glyph.width)
    if used <= room { end = item.range.upperBound }
    guard used <= width else {
      return text.utf8Slice(0..<end) + (width > room ? ellipsis : "")
    }
  }
  return text
}

/// The text brought to exactly so many columns: cut with an ellipsis, or filled with spaces.
package func padded(_ text: String, toWidth width: Int, isRightAligned: Bool = false) -> String {
  let fitting = truncated(text, toWidth: width)
  let blanks = String(repeating: " ", count: max(width - GlyphWidth.columns(of: fitting), 0))
  return isRightAligned ? blanks + fitting : fitting + blanks
}

extension String {
  /// The text between two UTF-8 offsets; offsets outside are brought inside.
  package func utf8Slice(_ range: Range<Int>) -> Substring {
    let count = utf8.count
    let bounded = range.clamped(to: 0..<count)
    let start = utf8.index(startIndex, offsetBy: bounded.lowerBound)
    return self[start..<utf8.index(start, offsetBy: bounded.count)]
  }
}

/// A number with its digits in groups of three: `100,000`.
package func grouped(_ number: Int) -> String {
  var text = ""
  for (place, digit) in String(number).reversed().enumerated() {
    if place > 0, place % 3 == 0, digit != "-" { text.append(",") }
    text.append(digit)
  }
  return String(text.reversed())
}
