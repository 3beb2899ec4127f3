/// Texts that are records of a known format rather than articles as people read them.
enum StructuredText {
  /// At most how many articles a file is taken apart into.
  private static let limit = 100_000

  /// The articles of a text in a known format, each as labelled lines and a body below them; nil for
  /// ordinary text.
  ///
  /// A look at the first bytes turns ordinary text away.
  static func articles(in text: [UInt8]) -> [[UInt8]]? {
    let mark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = text[mark..<min(text.count, mark + 1 << 12)]
    guard let start = head.firstIndex(where: { !$0.isSpace }),
      let read = reader(of: text, at: start)
    else { return nil }
    let articles = read(withoutReturns(text[mark...])).prefix(limit).map(\.text)
    return articles.isEmpty ? nil : articles
  }

  private typealias Reader = ([UInt8]) -> [FormattedArticle]

  private static func reader(of text: [UInt8], at start: Int) -> Reader? {
    if let reader = readerByBeginning(of: text, at: start) { return reader }
    if WikiSniffer.isWiki(text, from: start) { return { [WikiPage.article(in: $0)] } }
    return nil
  }

  /// The reader for a format that the first signs give away.
  private static func readerByBeginning(of text: [UInt8], at start: Int) -> Reader? {
    switch text[start] {
    case 0x3C:
      guard let dialect = MarkupSniffer.dialect(of: text, at: start) else { return nil }
      return { MarkupReader.articles(in: $0, dialect) }
    case 0x7B, 0x5B:
      guard JSONArticles.begins(text, at: start) else { return nil }
      return { JSONArticles.articles(in: $0) }
    case 0x25, 0x41...0x5A, 0x61...0x7A:
      if let style = ReferenceStyle(of: text, at: start) {
        return { ReferenceReader.articles(in: $0, style) }
      }
      guard let shape = MailReader.shape(of: text, at: start) else { return nil }
      return { MailReader.articles(in: $0, shape) }
    default: return nil
    }
  }

  /// One kind of line break.
  private static func withoutReturns(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(0x0D) else { return Array(text) }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x0D {
        result.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }
}

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
