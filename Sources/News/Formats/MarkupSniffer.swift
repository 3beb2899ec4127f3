/// Tells markup from text that begins with an angle bracket.
enum MarkupSniffer {
  /// The vocabulary of the markup that begins at a place, and how it is to be read; nil when none
  /// begins there.
  static func dialect(
    of text: [UInt8], at start: Int
  ) -> (MarkupDialect, MarkupReader.Scope)? {
    let head = Array(text[start..<min(text.count, start + 1 << 12)])
    if head.hasFolded("<!doctype html", at: 0) { return (.page, .document) }
    var scanner = MarkupScanner(head)
    while let token = scanner.next() {
      switch token {
      case .open(let tag):
        if let dialect = MarkupDialect.roots.value(of: head, in: tag.name) {
          return (dialect, .document)
        }
        // What else is marked up so is no news that is known, and is shown as it is.
        return head.hasFolded("<?xml", at: 0) ? (.records, .everything) : nil
      case .text(let range):
        if !head[range].allSatisfy(\.isSpace) { return nil }
      case .close, .section: return nil
      }
    }
    return nil
  }
}
