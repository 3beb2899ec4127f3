/// Dashes and bars between blanks, which part a line's fields.
extension Recovery {
  /// The length of ` - `, ` – ` or ` — `; 0 where none stands.
  func dashLength(_ at: Int, _ end: Int) -> Int {
    if text.has(" - ", at: at, before: end) { return 3 }
    return text.has(" – ", at: at, before: end) || text.has(" — ", at: at, before: end) ? 5 : 0
  }

  /// The last ` · ` in a range.
  func lastDot(in range: Range<Int>) -> Range<Int>? {
    var last: Range<Int>?
    var rest = range
    while let dot = text.firstIndex(of: " · ", in: rest) {
      last = dot..<dot + 4
      rest = dot + 4..<range.upperBound
    }
    return last
  }

  /// The last ` | `, ` - `, ` – ` or ` — ` of a line.
  func lastBar(in range: Range<Int>) -> Range<Int>? {
    let first = text.span.firstIndex(
      ofAny: (0x7C, 0x2D, 0xE2, 0x7C, 0x2D), from: range.lowerBound, to: range.upperBound)
    var at = range.upperBound - 3
    while at > range.lowerBound, at >= first - 1 {
      let next = text[at + 1]
      if text[at] == 0x20, next == 0x7C || next == 0x2D || next == 0xE2 {
        let length =
          text.has(" | ", at: at, before: range.upperBound) ? 3 : dashLength(at, range.upperBound)
        if length > 0 { return at..<at + length }
      }
      at -= 1
    }
    return nil
  }
}
