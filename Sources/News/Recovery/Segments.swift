/// The parts of a line between bars, middle dots and bullets.
enum Segments {
  /// Whether a line has several parts.
  static func areSeveral(_ text: [UInt8], _ line: Line) -> Bool {
    let marks = line.marks
    let mayBeSeveral =
      marks.mayHold(0x7C) || marks.mayHold(0xC2) || marks.mayHold(0xE2) || marks.mayHold(0x2F)
      || marks.mayHold(0x3A)
    return mayBeSeveral && areSeveral(text, line.range)
  }

  /// The same of a range.
  static func areSeveral(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    rest(of: range, in: text).contains {
      text[$0] == 0x7C || text[$0] == 0xC2 && text.has("·", at: $0, before: range.upperBound)
        || text[$0] == 0xE2 && text.has("•", at: $0, before: range.upperBound)
    } || slashes(in: text, range) > 1 || areStopped(text, range)
  }

  /// From the first bar, dot or bullet on, or from the blank before the first slash; nothing before
  /// parts a line.
  private static func rest(of range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let mark = text.span.firstIndex(
      ofAny: (0x7C, 0xC2, 0xE2, 0x2F, 0x7C), from: range.lowerBound, to: range.upperBound)
    return max(range.lowerBound, mark - 1)..<range.upperBound
  }

  /// Whether stops part fields: `Coast Post. Published 19.03.2010. Ada Quill. Section: Harbour`.
  static func areStopped(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 200, text.span.hold(0x3A, in: range) else { return false }
    let parts = stopped(text, range)
    return parts.count >= 3 && parts.allSatisfy { $0.count <= 72 }
      && parts.contains { LineReader.label(in: text, $0) != nil }
  }

  /// The parts between stops that end a word of two letters or figures.
  private static func stopped(_ text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where text[at] == 0x2E && at - start >= 3 {
      guard at + 1 == range.upperBound || text[at + 1] == 0x20, text[at - 2] != 0x20 else {
        continue
      }
      parts.append(text.trimmed(start..<at))
      start = at + 1
    }
    return (parts + [text.trimmed(start..<range.upperBound)]).filter { !$0.isEmpty }
  }

  static func of(_ text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = range.lowerBound
    let isSlashed = slashes(in: text, range) > 1
    for at in rest(of: range, in: text) {
      let isBar = text[at] == 0x7C
      let isDot = text[at] == 0xC2 && text.has("·", at: at, before: range.upperBound)
      let isBullet = text[at] == 0xE2 && text.has("•", at: at, before: range.upperBound)
      let isSlash = isSlashed && text.has(" / ", at: at, before: range.upperBound)
      // ` / / ` holds two marks that share a blank.
      guard at >= start, isBar || isDot || isBullet || isSlash else { continue }
      segments.append(text.trimmed(start..<at))
      start = at + (isBar ? 1 : isDot ? 2 : 3)
    }
    if segments.isEmpty, areStopped(text, range) { return stopped(text, range) }
    segments.append(text.trimmed(start..<range.upperBound))
    return segments.filter { !$0.isEmpty }
  }

  private static func slashes(in text: [UInt8], _ range: Range<Int>) -> Int {
    let bytes = text.span
    var count = 0
    var at = bytes.firstIndex(of: 0x2F, from: range.lowerBound, to: range.upperBound)
    while at < range.upperBound {
      if at > range.lowerBound, bytes[at - 1] == 0x20 { count += 1 }
      at = bytes.firstIndex(of: 0x2F, from: at + 1, to: range.upperBound)
    }
    return count
  }
}
