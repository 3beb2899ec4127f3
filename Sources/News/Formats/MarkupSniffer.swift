/// Tells markup from text that begins with an angle bracket.
enum MarkupSniffer {
  /// The vocabulary of the markup that begins at a place; nil when none does.
  static func dialect(of text: [UInt8], at start: Int) -> MarkupDialect? {
    let head = Array(text[start..<min(text.count, start + 1 << 12)])
    if head.hasFolded("<!doctype html", at: 0) { return .page }
    let isXML = head.hasFolded("<?xml", at: 0)
    var scanner = MarkupScanner(head)
    while let token = scanner.next() {
      switch token {
      case .open(let tag):
        if let dialect = MarkupDialect.roots.value(of: head, in: tag.name) { return dialect }
        guard isXML || closes(head[tag.name], atEndOf: text) else { return nil }
        return .records
      case .text(let range):
        if !head[range].allSatisfy(\.isSpace) { return nil }
      case .close, .section: return nil
      }
    }
    return nil
  }

  /// Whether a text's last tag closes an element.
  private static func closes(_ name: ArraySlice<UInt8>, atEndOf text: [UInt8]) -> Bool {
    let end = Array(text.suffix(name.count + 256))
    guard let slash = end.lastIndex(of: "</") else { return false }
    return end[(slash + 2)...].starts(with: name)
  }
}
