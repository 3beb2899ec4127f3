/// The pages that MediaWiki exports: `<mediawiki><page><title>...<revision><text>`.
enum WikiDump {
  /// Whether markup is such an export.
  static func isDump(_ text: [UInt8], at start: Int) -> Bool {
    let head = start..<min(text.count, start + 1 << 10)
    return text.firstIndex(of: "<mediawiki", in: head) != nil
  }

  /// The pages with a text, each as an article.
  static func articles(in text: [UInt8]) -> [FormattedArticle] {
    var articles: [FormattedArticle] = []
    var scanner = MarkupScanner(text)
    var title: [UInt8] = []
    while let token = scanner.next() {
      guard case .open(let tag) = token, !tag.isEmpty else { continue }
      if text[tag.name].elementsEqual("title".utf8) {
        title = content(&scanner)
      } else if text[tag.name].elementsEqual("text".utf8) {
        var article = WikiPage.article(in: content(&scanner))
        article.propose(.title, title, rank: 6)
        if article.hasBody { articles.append(article) }
      }
    }
    return articles
  }

  /// The text up to the next tag; wikis' own tags are escaped in it.
  private static func content(_ scanner: inout MarkupScanner) -> [UInt8] {
    guard case .text(let range)? = scanner.next() else { return [] }
    return Escapes.undone(Array(scanner.bytes[range]))
  }
}
