/// Tells wikis' markup from other text.
enum WikiSniffer {
  /// Whether text is a wiki's, by what stands in its first and last bytes.
  static func isWiki(_ text: [UInt8], from start: Int) -> Bool {
    let (head, tail) = StructuredText.ends(of: text, from: start)
    // Front matter and its generators have brackets of their own.
    guard !text.has("---", at: start, before: text.count), text[start] != 0x2B else { return false }
    return evidence(text, head) + evidence(text, tail) >= 3
  }

  /// `[[Category:`, in any language.
  private static func isCategory(_ text: [UInt8], _ at: Int, _ end: Int) -> Bool {
    guard text.has("[[", at: at, before: end), at + 2 < end,
      let (namespace, name) = WikiPage.namespaces.prefix(of: text, in: at + 2..<end)
    else { return false }
    return namespace == .category && name < end && text[name] == 0x3A
  }

  private static func evidence(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var evidence = 0
    var next = range.lowerBound
    while true {
      let at = text.span.firstIndex(
        ofAny: (0x7B, 0x5B, 0x7B, 0x5B, 0x7B), from: next, to: range.upperBound)
      guard at < range.upperBound else { return evidence }
      next = at + 1
      let isLineStart = at == 0 || text[at - 1] == 0x0A
      if text.has("{{", at: at, before: range.upperBound), at + 2 < range.upperBound,
        text[at + 2].isWordByte
      {
        let name = text[(at + 2)..<min(range.upperBound, at + 34)]
        let end = name.first { !$0.isWordByte && $0 != 0x20 && $0 != 0x5F && $0 != 0x2D }
        if end == 0x7C || end == 0x7D || end == 0x3A && isLineStart {
          evidence += isLineStart ? 2 : 1
        }
      } else if isLineStart, isCategory(text, at, range.upperBound) {
        evidence += 3
      } else if text.has("[[", at: at, before: range.upperBound), !isLineStart {
        evidence += evidence > 0 ? 1 : 0
      }
    }
  }
}
