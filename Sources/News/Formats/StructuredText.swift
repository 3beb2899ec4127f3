/// Texts that are records of a known format rather than articles as people read them.
enum StructuredText {
  /// At most how many articles a file is taken apart into.
  ///
  /// More than the largest file that is read can hold, with a headline and a text each.
  private static let limit = 1_000_000

  /// The articles of a text in a known format; nil for ordinary text.
  ///
  /// A look at the first bytes turns ordinary text away.
  static func articles(in text: [UInt8]) -> [LabelledText]? {
    let mark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = text[mark..<min(text.count, mark + 1 << 12)]
    guard let start = head.firstIndex(where: { !$0.isSpace }),
      let read = reader(of: text, at: start)
    else { return nil }
    let articles = read(withoutReturns(text[mark...])).prefix(limit).map(\.labelled)
      .filter { !$0.isEmpty }
    return articles.isEmpty ? nil : articles
  }

  private typealias Reader = ([UInt8]) -> [FormattedArticle]

  private static func reader(of text: [UInt8], at start: Int) -> Reader? {
    if let reader = readerByBeginning(of: text, at: start) { return reader }
    if OrgReader.isOrg(text, at: start) { return { OrgReader.articles(in: $0) } }
    if RestructuredPage.isPage(text, at: start) { return { [RestructuredPage.article(in: $0)] } }
    let marks = marks(in: text, from: start)
    if marks.hasBrackets, WikiSniffer.isWiki(text, from: start) {
      return { [WikiPage.article(in: $0)] }
    }
    if marks.hasAngles, TagStripper.holdsTags(text[start...]) {
      return { [FormattedArticle(body: TagStripper.stripped($0))] }
    }
    return nil
  }

  /// The first and the last bytes of a text, by which it is judged.
  static func ends(of text: [UInt8], from start: Int) -> (head: Range<Int>, tail: Range<Int>) {
    let head = start..<min(text.count, start + 1 << 11)
    return (head, max(head.upperBound, text.count - 1 << 10)..<text.count)
  }

  /// Whether there are square brackets or braces, and angle brackets, in a text's first and last bytes.
  private static func marks(
    in text: [UInt8], from start: Int
  ) -> (hasBrackets: Bool, hasAngles: Bool) {
    // Less than the sniffers look at: what decides stands at the very beginning or end.
    let head = start..<min(text.count, start + 1 << 9)
    let tail = max(head.upperBound, text.count - 1 << 9)..<text.count
    let first = marks(in: text, head)
    let last = marks(in: text, tail)
    return (first.hasBrackets || last.hasBrackets, first.hasAngles || last.hasAngles)
  }

  private static func marks(
    in text: [UInt8], _ range: Range<Int>
  ) -> (hasBrackets: Bool, hasAngles: Bool) {
    let span = text.span
    let first = span.firstIndex(
      ofAny: (0x5B, 0x7B, 0x3C, 0x5B, 0x7B), from: range.lowerBound, to: range.upperBound)
    let rest = first..<range.upperBound
    return (span.hold(0x5B, in: rest) || span.hold(0x7B, in: rest), span.hold(0x3C, in: rest))
  }

  /// The reader for a format that the first signs give away.
  private static func readerByBeginning(of text: [UInt8], at start: Int) -> Reader? {
    switch text[start] {
    case 0x7B, 0x5B:
      guard JSONArticles.begins(text, at: start) else { return nil }
      return { JSONArticles.articles(in: $0) }
    // A first column without a name holds the rows' numbers.
    case 0x22, 0x2C:
      guard let mark = TableReader.mark(of: text, at: start) else { return nil }
      return { TableReader.articles(in: $0, partedBy: mark) }
    case 0x30...0x39:
      guard SubtitleReader.isSubtitles(text, at: start) else { return nil }
      return { [SubtitleReader.article(in: $0)] }
    case 0x25 where PandocTitle.begins(text, at: start):
      return { [PandocTitle.article(in: $0)] }
    case 0x3D where AsciiDocPage.isPage(text, at: start):
      return { [AsciiDocPage.article(in: $0)] }
    case 0x3D where DokuWikiPage.isPage(text, at: start),
      0x43 where DokuWikiPage.isPage(text, at: start):
      return { [DokuWikiPage.article(in: $0)] }
    case 0x2E where NikolaPost.begins(text, at: start),
      0x3C where NikolaPost.begins(text, at: start):
      return { NikolaPost.articles(in: $0) }
    case 0x3C:
      if WikiDump.isDump(text, at: start) { return { WikiDump.articles(in: $0) } }
      guard let (dialect, scope) = MarkupSniffer.dialect(of: text, at: start) else { return nil }
      return { MarkupReader.articles(in: $0, dialect, scope) }
    case 0x57 where WebArchive.begins(text, at: start):
      return { WebArchive.articles(in: $0) }
    case 0x25, 0x41...0x5A, 0x61...0x7A:
      if let mark = TableReader.mark(of: text, at: start) {
        return { TableReader.articles(in: $0, partedBy: mark) }
      }
      if text[start] == 0x57, SubtitleReader.isSubtitles(text, at: start) {
        return { [SubtitleReader.article(in: $0)] }
      }
      if let style = ReferenceStyle(of: text, at: start) {
        return { ReferenceReader.articles(in: $0, style) }
      }
      guard let shape = MailReader.shape(of: text, at: start) else { return nil }
      return { MailReader.articles(in: $0, shape) }
    default: return nil
    }
  }

  /// One kind of line break.
  static func withoutReturns(_ text: ArraySlice<UInt8>) -> [UInt8] {
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
