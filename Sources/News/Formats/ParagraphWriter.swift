/// Writes text whose white space means nothing as paragraphs apart by blank lines.
struct ParagraphWriter {
  private(set) var bytes: [UInt8] = []
  private var isApart = false
  /// Where the paragraph that is being written begins.
  private(set) var start = 0

  var count: Int { bytes.count }

  /// Whether nothing is in the paragraph yet.
  var isAtStart: Bool { start == bytes.count }

  /// Appends words, one blank where there was white space.
  mutating func append(words text: some Sequence<UInt8>) {
    for byte in text {
      if byte.isSpace {
        isApart = true
      } else {
        if isApart, !isAtStart { bytes.append(0x20) }
        isApart = false
        bytes.append(byte)
      }
    }
  }

  /// Appends text whose lines stay as they are.
  mutating func append(lines text: some Collection<UInt8>) {
    guard !isAtStart || text.contains(where: { !$0.isSpace }) else { return }
    if isApart, !isAtStart { bytes.append(0x20) }
    isApart = false
    bytes += text
  }

  mutating func append(literal: StaticString) { bytes.append(literal: literal) }

  mutating func appendBlank() { isApart = true }

  mutating func endLine() { end(breaks: 1) }

  mutating func endParagraph() { end(breaks: 2) }

  /// Puts a label before the paragraph that is being written, unless nothing is in it.
  mutating func label(_ label: StaticString) {
    guard !isAtStart else { return }
    var text: [UInt8] = []
    text.append(literal: label)
    bytes.insert(contentsOf: text, at: start)
  }

  private mutating func end(breaks: Int) {
    isApart = false
    guard !isAtStart else {
      if breaks == 2, bytes.count > 1, bytes[bytes.count - 2] != 0x0A { bytes.append(0x0A) }
      start = bytes.count
      return
    }
    while bytes.count > start, bytes[bytes.count - 1].isSpace { bytes.removeLast() }
    if !isAtStart { for _ in 0..<breaks { bytes.append(0x0A) } }
    start = bytes.count
  }
}
