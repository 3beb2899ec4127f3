/// Inline links of Markdown, `[text](address)`, of which readers want the text.
struct MarkdownLink {
  /// Where the text's closing bracket stands.
  let textEnd: Int

  /// At most how long a link's text and its address are.
  private static let textLimit = 240
  private static let addressLimit = 600

  /// The link that begins with the bracket at a place.
  static func at(_ start: Int, in text: Span<UInt8>) -> MarkdownLink? {
    var at = start + 1
    let end = min(text.count, start + textLimit)
    while at < end, text[at] != 0x5D {
      if text[at] == 0x0A || text[at] == 0x5B { return nil }
      at += 1
    }
    guard at < end, at > start + 1, targetLength(in: text, from: at) != nil else { return nil }
    return MarkdownLink(textEnd: at)
  }

  /// The length of the number that page dumps put before a link's text: `[12]World`.
  static func numberLength(in text: Span<UInt8>, at start: Int) -> Int? {
    guard start == 0 || text[start - 1] == 0x20 || text[start - 1] == 0x0A else { return nil }
    var at = start + 1
    while at < text.count, text[at].isDigit, at - start <= 4 { at += 1 }
    guard at > start + 1, at + 1 < text.count, text[at] == 0x5D, text[at + 1].isWordByte else {
      return nil
    }
    return at + 1 - start
  }

  /// The length of `](address)` or `](address "title")` at a place; nil when it is no address.
  static func targetLength(in text: Span<UInt8>, from bracket: Int) -> Int? {
    let start = bracket + 2
    guard start < text.count, text[bracket + 1] == 0x28, isAddress(in: text, at: start) else {
      return nil
    }
    var at = start
    var isInTitle = false
    let end = min(text.count, start + addressLimit)
    while at < end, text[at] != 0x29 {
      switch text[at] {
      case 0x0A, 0x5B, 0x5D: return nil
      case 0x20 where !isInTitle:
        guard at + 1 < end, text[at + 1] == 0x22 else { return nil }
        isInTitle = true
      default: break
      }
      at += 1
    }
    return at < end ? at + 1 - bracket : nil
  }

  private static func isAddress(in text: Span<UInt8>, at: Int) -> Bool {
    switch text[at] {
    // `#part` and `/path`.
    case 0x23, 0x2F: return true
    // `http`, `www.` and `mailto:`.
    case 0x68: return at + 3 < text.count && text[at + 1] == 0x74 && text[at + 3] == 0x70
    case 0x77: return at + 3 < text.count && text[at + 1] == 0x77 && text[at + 3] == 0x2E
    case 0x6D: return at + 6 < text.count && text[at + 1] == 0x61 && text[at + 6] == 0x3A
    default: return false
    }
  }
}
