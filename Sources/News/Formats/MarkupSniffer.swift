/// Tells markup from text that begins with an angle bracket.
enum MarkupSniffer {
  /// The vocabulary of the markup that begins at a place; nil when none does.
  static func dialect(of text: [UInt8], at start: Int) -> MarkupDialect? {
    let head = Array(text[start..<min(text.count, start + 1 << 12)])
    if head.hasFolded("<!doctype html", at: 0) { return .page }
    var scanner = MarkupScanner(head)
    while let token = scanner.next() {
      switch token {
      case .open(let tag):
        if let dialect = MarkupDialect.roots.value(of: head, in: tag.name) { return dialect }
        // What else is marked up so is no news that is known, and is shown as it is.
        return nil
      case .text(let range):
        if !head[range].allSatisfy(\.isSpace) { return nil }
      case .close, .section: return nil
      }
    }
    return nil
  }
}
