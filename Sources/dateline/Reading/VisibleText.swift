import News
import Screen

/// A file as it is, its controls made visible, and where a place of its text is in that; see
/// ``Article/start``.
func visibleText(of bytes: [UInt8], from place: Int) -> (text: String, start: Int) {
  let (above, below) = rawText(of: bytes, partedAt: place)
  let text = visible(above + below).joined(separator: "\n")
  guard let last = above.unicodeScalars.last else { return (text, 0) }
  let start = visible(above).joined(separator: "\n").utf8.count
  return (text, start + (last == "\n" || last == "\r" ? 1 : 0))
}
