/// Pages that show several articles, each in an element of its own.
extension MarkupReader {
  /// Where the `<article>` elements stand that are in no other.
  struct Elements {
    private(set) var spans: [Range<Int>] = []
    private var start = 0
    private var depth = 0

    mutating func open(behind tagEnd: Int) {
      if depth == 0 { start = tagEnd }
      depth += 1
    }

    mutating func close(nameAt name: Int) {
      guard depth > 0 else { return }
      depth -= 1
      if depth == 0 { spans.append(start..<max(start, name - 2)) }
    }
  }

  /// The articles of a page, when several have a title and sentences; those much shorter are teasers.
  func severalArticles() -> [FormattedArticle]? {
    guard dialect == .page, scope == .document, elements.spans.count > 1 else { return nil }
    let parts = elements.spans.compactMap(part)
    guard let longest = parts.max(by: { $0.body.count < $1.body.count }), longest.has(.title) else {
      return nil
    }
    var several: [FormattedArticle] = []
    for var part in parts where part.body.count * 4 >= longest.body.count {
      if part.has(.title) {
        if let source = article[.source] { part.propose(.source, source, rank: 1) }
        several.append(part)
      } else if let last = several.indices.last {
        several[last].body += [0x0A, 0x0A] + part.body
      }
    }
    return several.count > 1 ? several : nil
  }

  /// What an element holds, if that is an article with sentences.
  private func part(_ span: Range<Int>) -> FormattedArticle? {
    var reader = MarkupReader(Array(scanner.bytes[span]), .page, .part)
    reader.run()
    guard let part = reader.articles.first,
      PageProse.count(of: part.body, 0..<part.body.count) >= 120
    else { return nil }
    return part
  }

  /// How high a heading is that a tag begins; 0 for other tags.
  func headingLevel(of tag: MarkupScanner.Tag) -> Int {
    let name = scanner.bytes[tag.name]
    guard name.count == 2, let first = name.first, first.lowercased == 0x68, let last = name.last,
      last.isDigit
    else { return 0 }
    return Int(last & 15)
  }
}
