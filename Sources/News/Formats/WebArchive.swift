/// Records of web archives, such as the plain texts that Common Crawl makes of pages (WET).
///
/// ISO 28500, the WARC format 1.0 and 1.1: a version line, named fields, an empty line, and the
/// record's content. Records end where the next version line begins: programs that convert texts leave
/// `Content-Length` as it was. `WARC-Date` is when a page was fetched, which says nothing of its text.
enum WebArchive {
  /// Whether a record begins at a place.
  static func begins(_ text: [UInt8], at start: Int) -> Bool {
    guard text.has("WARC/", at: start, before: text.count), start + 8 < text.count,
      text[start + 5].isDigit
    else { return false }
    let next = text[start...].prefix(16).firstIndex(of: 0x0A)
    return next.map { isField(text, at: $0 + 1) } ?? false
  }

  /// The texts of pages, without the records that only describe others.
  static func articles(in text: [UInt8]) -> [FormattedArticle] {
    var articles: [FormattedArticle] = []
    var start = text.firstIndex { !$0.isSpace } ?? 0
    while start < text.count {
      let end = nextRecord(in: text, behind: start)
      articles += self.articles(in: text, record: start..<end)
      start = end
    }
    return articles
  }

  private static func nextRecord(in text: [UInt8], behind start: Int) -> Int {
    var at = start + 1
    while let found = text.firstIndex(of: "\nWARC/", in: at..<text.count) {
      if begins(text, at: found + 1) { return found + 1 }
      at = found + 1
    }
    return text.count
  }

  private static func isField(_ text: [UInt8], at start: Int) -> Bool {
    text.hasFolded("warc-", at: start) || text.hasFolded("content-", at: start)
  }

  private static func articles(in text: [UInt8], record: Range<Int>) -> [FormattedArticle] {
    let headerEnd = text.firstIndex(of: "\n\n", in: record) ?? record.upperBound
    let version = text.span.firstIndex(of: 0x0A, from: record.lowerBound, to: headerEnd)
    let header = MailHeader(text, in: min(version + 1, headerEnd)..<headerEnd)
    if let type = header["warc-type"], !hasText(type) { return [] }
    return content(of: text, text.trimmed(headerEnd..<record.upperBound)).compactMap { article in
      var article = article
      guard article.hasBody || article.has(.title) else { return nil }
      if let url = header["warc-target-uri"], !article.has(.url) {
        article.propose(.url, url.filter { $0 != 0x3C && $0 != 0x3E })
      }
      return article
    }
  }

  private static func hasText(_ type: [UInt8]) -> Bool {
    ["conversion", "response", "resource"].contains { type.hasFolded($0, at: 0) }
  }

  /// A page as a server sent it has the server's header above it.
  private static func content(of text: [UInt8], _ range: Range<Int>) -> [FormattedArticle] {
    var start = range.lowerBound
    if text.has("HTTP/", at: start, before: range.upperBound),
      let end = text.firstIndex(of: "\n\n", in: range)
    {
      start = text.trimmed(end..<range.upperBound).lowerBound
    }
    let content = Array(text[start..<max(start, range.upperBound)])
    if content.first == 0x3C, let (dialect, scope) = MarkupSniffer.dialect(of: content, at: 0) {
      let articles = MarkupReader.articles(in: content, dialect, scope)
      if !articles.isEmpty { return articles }
    }
    return [FormattedArticle(body: PageDump.cleaned(content, MarkSigns(content)) ?? content)]
  }
}
