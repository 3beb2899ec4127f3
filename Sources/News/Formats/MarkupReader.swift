/// Reads articles out of SGML, XML and HTML, whole or broken.
///
/// One pass over the tags. What an element is for stands in tables; text that no element claims is
/// the body.
struct MarkupReader {
  var scanner: MarkupScanner
  let dialect: MarkupDialect
  let scope: Scope
  var elements = Elements()
  var articles: [FormattedArticle] = []
  var article = FormattedArticle()
  var writer = ParagraphWriter()
  var regions = MarkupRegions()
  /// Elements whose text is being gathered, the innermost last.
  var captures: [Capture] = []
  /// Text of pictures that stands outside the body.
  var loose: [UInt8] = []
  /// The body as markup of its own, as feeds carry it.
  var content: (rank: Int, markup: [UInt8])?
  /// What the page says of its article in a script of data.
  private var linkedData: FormattedArticle?
  /// The title of the whole feed.
  var feedTitle: [UInt8]?
  private var articleName: [UInt8]?
  private var dropping: Dropping?
  /// The bytes of text that were dropped, and of all other.
  private var droppedCount = 0
  private var keptCount = 0
  /// Names of elements that never end and so are not dropped.
  private var endless: Set<[UInt8]> = []
  private var isInParagraph = false
  private var linkEnd: Int?
  private var linkStart: Int?

  /// What the text is, and how much of it is for the reader.
  enum Scope: Sendable {
    case document
    /// A part of an article.
    case fragment
    /// One of several articles on a page, whose title may be any heading.
    case part
    /// A document of which all text is kept, since nothing sure is known of its elements.
    case everything
  }

  /// An element whose text is being gathered.
  struct Capture {
    let name: [UInt8]
    let element: MarkupElement
    var text: [UInt8] = []
    /// How often it was opened inside itself; 0 when it was closed.
    var depth = 1
    /// Lines to be written behind it.
    var behind: [UInt8] = []
  }

  private struct Dropping {
    let name: [UInt8]
    let start: Int
    var depth = 1
  }

  init(_ bytes: [UInt8], _ dialect: MarkupDialect, _ scope: Scope) {
    scanner = MarkupScanner(bytes)
    self.dialect = dialect
    self.scope = scope
  }

  /// The articles of a document.
  ///
  /// Of records, half and more of whose text would be lost, all is kept.
  static func articles(
    in bytes: [UInt8], _ dialect: MarkupDialect, _ scope: Scope
  ) -> [FormattedArticle] {
    var reader = MarkupReader(bytes, dialect, scope)
    reader.run()
    guard dialect == .records, reader.droppedCount > reader.keptCount else {
      return reader.articles
    }
    reader = MarkupReader(bytes, dialect, .everything)
    reader.run()
    return reader.articles
  }

  /// The text of a part of an article.
  static func text(ofFragment bytes: [UInt8]) -> [UInt8] {
    var reader = MarkupReader(bytes, .page, .fragment)
    reader.run()
    return reader.articles.first?.body ?? []
  }

  mutating func run() {
    while true {
      while let token = scanner.next() { take(token) }
      // What is never closed can't be meant to hold the rest of the text.
      guard let dropping else { break }
      endless.insert(dropping.name)
      scanner.move(to: dropping.start)
      self.dropping = nil
    }
    finishArticle()
  }

  private mutating func take(_ token: MarkupScanner.Token) {
    switch token {
    case .text(let range), .section(let range): take(text: scanner.bytes[range])
    case .open(let tag): open(tag)
    case .close(let name): close(name)
    }
  }

  private mutating func take(text: ArraySlice<UInt8>) {
    guard dropping == nil else {
      droppedCount += text.count { !$0.isSpace }
      return
    }
    if dialect == .records { keptCount += text.count { !$0.isSpace } }
    if !captures.isEmpty {
      captures[captures.count - 1].text += text
    } else if dialect == .records, !isInParagraph {
      writer.append(lines: text)
      article.hasBrokenLines = true
    } else {
      writer.append(words: text)
    }
  }
}

private extension MarkupReader {
  mutating func open(_ tag: MarkupScanner.Tag) {
    let name = scanner.bytes[tag.name]
    guard dropping == nil else {
      nestDropping(name, tag)
      return
    }
    if let last = captures.last, name.elementsEqual(last.name, by: { $0.lowercased == $1 }) {
      captures[captures.count - 1].depth += 1
      return
    }
    let element = element(of: tag)
    if (1...4).contains(headingLevel(of: tag)) { regions.noteHeading() }
    if element != .article, !isRegion(element) { regions.nest(name) }
    switch element {
    case .article: openArticle(tag)
    case .region(let rank):
      commitCaptures()
      endBlock()
      isInParagraph = false
      regions.begin(name, rank: rank, at: writer.count)
      if isArticleElement(tag.name), !tag.isEmpty { elements.open(behind: scanner.at) }
    case .field, .caption, .credit, .number: openCapture(element, tag)
    case .time: openTime(tag)
    case .content(let rank): takeContent(tag, rank)
    case .statement: readStatement(tag)
    case .dropped: drop(tag)
    case .code: passCode(tag)
    case .link: openLink()
    case .inline: break
    case .block, .lineBreak, .cell, .paragraph: openBlock(element)
    }
  }

  private func isArticleElement(_ name: Range<Int>) -> Bool {
    name.count == 7 && scanner.bytes.hasFolded("article", at: name.lowerBound)
  }

  func isRegion(_ element: MarkupElement) -> Bool {
    if case .region = element { return true }
    return false
  }

  mutating func close(_ name: Range<Int>) {
    let bytes = scanner.bytes[name]
    if let dropping {
      if bytes.elementsEqual(dropping.name, by: { $0.lowercased == $1 }) { undrop() }
      return
    }
    if let last = captures.last, bytes.elementsEqual(last.name, by: { $0.lowercased == $1 }) {
      captures[captures.count - 1].depth -= 1
      if captures[captures.count - 1].depth == 0 { commitCapture() }
      return
    }
    let element = element(named: name)
    switch element {
    case .block, .paragraph: openBlock(element)
    case .cell: writer.appendBlank()
    case .link: closeLink()
    case .article:
      commitCaptures()
      if bytes.elementsEqual(articleName ?? [], by: { $0.lowercased == $1 }) { finishArticle() }
    case .region:
      endBlock()
      if isArticleElement(name) { elements.close(nameAt: name.lowerBound) }
    default: break
    }
    if element == .paragraph || isRegion(element) { isInParagraph = false }
    regions.end(bytes, at: writer.count)
  }

  /// Elements that no table knows are paragraphs in records and nothing in pages.
  var unknown: MarkupElement { dialect == .records ? .block : .inline }

  func element(of tag: MarkupScanner.Tag) -> MarkupElement {
    if !tag.attributes.isEmpty, dialect != .feed, scope != .everything,
      let element = elementByClass(tag)
    {
      return element
    }
    let level = headingLevel(of: tag)
    if scope == .part, (1...3).contains(level), !article.has(.title), writer.count < 200 {
      return .field(.title, rank: 5)
    }
    if dialect == .page, level == 1 {
      return scope == .fragment ? .block : .field(.title, rank: regions.isInside(rank: 2) ? 5 : 3)
    }
    return element(named: tag.name)
  }

  private func element(named name: Range<Int>) -> MarkupElement {
    let element = MarkupNames.element(scanner.bytes, name, in: dialect) ?? unknown
    guard scope == .everything else { return element }
    switch element {
    case .dropped, .region: return .block
    case .block where isArticleElement(name): return .article
    default: return element
    }
  }

  mutating func openBlock(_ element: MarkupElement) {
    if !captures.isEmpty {
      captures[captures.count - 1].text.append(0x0A)
      return
    }
    switch element {
    case .lineBreak: writer.endLine()
    case .cell: writer.appendBlank()
    default:
      endBlock()
      isInParagraph = element == .paragraph
    }
  }

  mutating func openArticle(_ tag: MarkupScanner.Tag) {
    let name = scanner.bytes[tag.name].map(\.lowercased)
    guard articleName == nil || articleName == name else { return }
    if articleName != nil || article.has(.title) || writer.count > 0 { finishArticle() }
    if dialect == .feed { article = FormattedArticle() }
    articleName = name
    readAttributes(tag)
  }
}

/// What isn't for the reader.
private extension MarkupReader {
  mutating func drop(_ tag: MarkupScanner.Tag) {
    let name = scanner.bytes[tag.name].map(\.lowercased)
    guard !tag.isEmpty, !endless.contains(name) else { return }
    dropping = Dropping(name: name, start: scanner.at)
  }

  mutating func nestDropping(_ name: ArraySlice<UInt8>, _ tag: MarkupScanner.Tag) {
    guard let dropped = dropping?.name, !tag.isEmpty,
      name.elementsEqual(dropped, by: { $0.lowercased == $1 })
    else { return }
    dropping?.depth += 1
  }

  mutating func undrop() {
    dropping?.depth -= 1
    if dropping?.depth == 0 { dropping = nil }
  }

  /// Passes a script or style sheet, in which `<` begins no tag.
  mutating func passCode(_ tag: MarkupScanner.Tag) {
    let name = scanner.bytes[tag.name].map(\.lowercased)
    let start = scanner.at
    guard !tag.isEmpty, !endless.contains(name) else { return }
    let isScript = name.count == 6
    guard
      let end = scanner.bytes.firstIndex(
        ofFolded: isScript ? "</script" : "</style", from: start)
    else {
      endless.insert(name)
      return
    }
    scanner.move(to: end)
    let isData = scanner.attributes(of: tag).contains {
      scanner.bytes[$0.value].elementsEqual("application/ld+json".utf8)
    }
    if isData, linkedData == nil {
      linkedData = JSONArticles.linkedData(in: Array(scanner.bytes[start..<end]))
    }
  }
}

/// Links that are paragraphs of their own.
private extension MarkupReader {
  mutating func openLink() {
    linkStart = captures.isEmpty && writer.isAtStart ? writer.count : nil
  }

  mutating func closeLink() {
    if captures.isEmpty, linkStart == writer.start { linkEnd = writer.count }
    linkStart = nil
  }
}

extension MarkupReader {
  /// Ends a paragraph; one that is a link and nothing else leads to another article.
  mutating func endBlock() {
    if linkEnd == writer.count, !writer.isAtStart, scope != .fragment, regions.isInside(rank: 2) {
      let words = writer.bytes[writer.start...].split(separator: 0x20).count
      let isLabelled = LineReader.label(in: writer.bytes, writer.start..<writer.count) != nil
      if words >= 4, words <= 24, !isLabelled { writer.label("Related: ") }
    }
    linkEnd = nil
    writer.endParagraph()
  }

  mutating func finishArticle() {
    commitCaptures()
    endBlock()
    if let several = severalArticles() {
      articles += several
    } else {
      completeArticle()
      if article.hasBody || article.has(.title) && articleName != nil { articles.append(article) }
    }
    article = FormattedArticle()
    writer = ParagraphWriter()
    loose = []
    content = nil
    articleName = nil
    isInParagraph = false
  }

  /// Puts the text together.
  private mutating func completeArticle() {
    let ranges = regions.body(in: writer.bytes, isOne: dialect == .page)
    if !ranges.isEmpty || scope == .part || scope == .everything { article.extent = .whole }
    for range in ranges.isEmpty ? [0..<writer.count] : ranges {
      if !article.body.isEmpty { article.body += [0x0A, 0x0A] }
      article.body += writer.bytes[range]
    }
    if let content, content.markup.count > article.body.count || dialect == .feed {
      article.body = Self.text(ofFragment: content.markup)
      article.extent = .whole
    }
    if !loose.isEmpty { article.body += [0x0A, 0x0A] + loose }
    if let linkedData {
      article.fill(from: linkedData)
      if !article.hasBody { article.body = linkedData.body }
    }
    if let feedTitle, dialect == .feed { article.propose(.source, feedTitle, rank: 1) }
  }

  /// Whether the text that is read belongs to one article of a feed rather than to the feed.
  var isInArticle: Bool { articleName != nil }
}
