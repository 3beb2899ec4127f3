/// Takes out tags that were left in text which is otherwise plain.
enum TagStripper {
  /// Whether text holds tags of HTML, as far as its first bytes tell.
  ///
  /// Wires put companies' symbols between angle brackets; only what is closed speaks for markup, and
  /// a single link doesn't.
  static func holdsTags(_ text: ArraySlice<UInt8>) -> Bool {
    let head = Array(text.prefix(1 << 13))
    guard mayHoldTags(head) else { return false }
    var scanner = MarkupScanner(head)
    var known = 0
    while let token = scanner.next(), known < 3 {
      if let name = token.name, MarkupNames.element(head, name, in: .page) != nil { known += 1 }
    }
    return known >= 3
  }

  /// Whether a tag is closed, or one is there that needs no closing.
  private static func mayHoldTags(_ head: [UInt8]) -> Bool {
    if head.firstIndex(of: "/>", in: 0..<head.count) != nil { return true }
    let span = head.span
    var at = span.firstIndex(of: 0x3C, from: 0, to: head.count)
    while at < head.count {
      if head.has("</", at: at, before: head.count) || head.hasFolded("<br>", at: at)
        || head.hasFolded("<p>", at: at)
      {
        return true
      }
      at = span.firstIndex(of: 0x3C, from: at + 1, to: head.count)
    }
    return false
  }

  /// Whether text begins with a tag of HTML that is closed at its end: `<p>Gulls came.</p>`.
  static func isMarked(_ text: [UInt8]) -> Bool {
    guard let first = text.firstIndex(where: { !$0.isSpace }), text[first] == 0x3C,
      text.last(where: { !$0.isSpace }) == 0x3E
    else { return false }
    var scanner = MarkupScanner(text)
    scanner.move(to: first)
    guard case .open(let tag)? = scanner.next() else { return false }
    return MarkupNames.element(text, tag.name, in: .page) != nil
  }

  /// The text without the tags that HTML knows; its lines stay.
  static func stripped(_ text: [UInt8]) -> [UInt8] {
    var scanner = MarkupScanner(text)
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var start = 0
    var isEndless = false
    while let token = scanner.next() {
      if let name = token.name {
        switch MarkupNames.element(text, name, in: .page) {
        case .code?:
          if case .open = token, !isEndless { isEndless = !pass(name, &scanner) }
        case .lineBreak?: result.append(0x0A)
        case .paragraph?, .block?, .region?, .caption?: endParagraph(&result)
        case .cell?: result.append(0x20)
        case nil: result += text[start..<scanner.at]
        default: break
        }
      } else if case .text(let range) = token {
        result += text[range]
      } else if case .section(let range) = token {
        result += text[range]
      }
      start = scanner.at
    }
    return result
  }

  private static func endParagraph(_ text: inout [UInt8]) {
    let breaks = text.reversed().prefix { $0.isSpace }.count { $0 == 0x0A }
    for _ in breaks..<max(2, breaks) where !text.isEmpty { text.append(0x0A) }
  }

  /// Passes a script or style sheet; false when it doesn't end.
  private static func pass(_ name: Range<Int>, _ scanner: inout MarkupScanner) -> Bool {
    let end: StaticString = name.count == 6 ? "</script" : "</style"
    guard let close = scanner.bytes.firstIndex(ofFolded: end, from: scanner.at) else {
      return false
    }
    scanner.move(to: close)
    return true
  }
}
