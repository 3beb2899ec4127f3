/// Elements and attributes that hold fields.
extension MarkupReader {
  mutating func openCapture(_ element: MarkupElement, _ tag: MarkupScanner.Tag) {
    readAttributes(tag)
    guard !tag.isEmpty, !isReference(tag) else { return }
    if let outer = captures.last {
      // A picture's credit may stand inside its caption; other fields don't hold each other.
      switch (outer.element, element) {
      case (.caption, .credit): break
      case (.field(let outerField, _), .field(let field, _)) where field != outerField:
        commitCaptures()
      default: return
      }
    } else if element == .caption || element == .credit {
      endBlock()
    }
    captures.append(Capture(name: scanner.bytes[tag.name].map(\.lowercased), element: element))
  }

  mutating func openTime(_ tag: MarkupScanner.Tag) {
    for (name, value) in scanner.attributes(of: tag)
    where scanner.bytes.hasFolded("datetime", at: name.lowerBound) {
      article.propose(.date, scanner.bytes[value], rank: 4)
    }
    guard captures.isEmpty, writer.isAtStart, scope != .fragment else { return }
    captures.append(
      Capture(name: scanner.bytes[tag.name].map(\.lowercased), element: .time))
  }

  mutating func commitCaptures() {
    while !captures.isEmpty { commitCapture() }
  }

  mutating func commitCapture() {
    guard let capture = captures.popLast() else { return }
    switch capture.element {
    case .caption, .credit: commitPicture(capture)
    case .time: article.propose(.date, capture.text, rank: 2)
    case .number: proposeDay(ofNumber: oneLine(capture.text))
    case .field(let field, let rank): commit(capture, field, rank)
    default: break
    }
  }

  private mutating func commitPicture(_ capture: Capture) {
    var line = Self.pictureLine(capture)
    guard captures.isEmpty else {
      captures[captures.count - 1].behind += line
      return
    }
    line += capture.behind
    if dialect == .records, !regions.isInsideAny {
      loose += line
    } else if !line.isEmpty {
      endBlock()
      writer.append(lines: line)
      writer.endParagraph()
    }
  }

  /// `Caption: ...`, unless the text says itself what it is.
  private static func pictureLine(_ capture: Capture) -> [UInt8] {
    let text = oneLine(capture.text)
    guard !text.isEmpty else { return [] }
    var line: [UInt8] = []
    if LineReader.label(in: text, 0..<text.count) == nil {
      line.append(literal: capture.element == .credit ? "Photo credit: " : "Caption: ")
    }
    return line + text + [0x0A]
  }

  private mutating func commit(
    _ capture: Capture, _ field: FormattedArticle.Field, _ rank: Int
  ) {
    // An element that isn't closed runs into the text, which mustn't be lost.
    let isRunaway = capture.depth > 0 && capture.text.firstIndex(ofFolded: "\n\n", from: 0) != nil
    guard capture.text.count <= 4000, !isRunaway else {
      endBlock()
      writer.append(lines: capture.text)
      article.hasBrokenLines = true
      return
    }
    if scope == .everything, article.has(field), field != .author, field != .tag {
      // What isn't the first of its name may be a part's.
      endBlock()
      writer.append(words: capture.text)
      endBlock()
      return
    }
    switch field {
    case .title: commitTitle(capture, rank)
    case .author: proposeAuthor(capture.text, rank)
    case .source: proposeSource(capture.text, rank)
    case .date, .updated:
      article.propose(field, capture.text.drop { $0 == 0x3D || $0.isSpace }, rank: rank)
    case .tag where capture.name == [0x64] || !capture.text.contains(0x2F):
      article.propose(eachOf: capture.text, as: .tag, rank: rank)
    case .tag: break
    default: article.propose(field, capture.text, rank: rank)
    }
  }

  private mutating func commitTitle(_ capture: Capture, _ rank: Int) {
    let name = String(decoding: capture.name, as: UTF8.self)
    switch dialect {
    case .feed where !isInArticle: feedTitle = feedTitle ?? oneLine(capture.text)
    case .page where name == "title": proposeWindowTitle(oneLine(capture.text))
    case .page where name == "h1" && article.has(.title) && !regions.isInside(rank: 2):
      article.propose(.title, capture.text, rank: rank)
    case .records: proposeHeadlineBlock(capture.text, rank)
    case .page, .feed: article.propose(.title, capture.text, rank: rank)
    }
  }

  /// `Bridge Opens - The Herald`: pages' titles end with the outlet.
  private mutating func proposeWindowTitle(_ title: [UInt8]) {
    for mark: StaticString in [" | ", " – ", " — ", " - ", " :: ", " « "] {
      guard let at = title.lastIndex(of: mark), at > 0 else { continue }
      let outlet = title[(at + mark.utf8CodeUnitCount)...]
      guard outlet.count <= 40, outlet.count < at else { continue }
      article.propose(.title, title[..<at], rank: 2)
      article.propose(.source, outlet, rank: 2)
      return
    }
    article.propose(.title, title, rank: 2)
  }

  /// The Wall Street Journal's block: title, perhaps `----`, byline; the Financial Times' `FT  14 MAY 91 / `.
  private mutating func proposeHeadlineBlock(_ text: [UInt8], _ rank: Int) {
    var title: [UInt8] = []
    var isBehindRule = false
    // One year's tapes mark the lines of the block.
    let lines = text.split(separator: 0x0A).map { oneLine($0.drop { $0 == 0x40 || $0.isSpace }) }
    for (place, line) in lines.enumerated() {
      if line.count >= 3, line.allSatisfy({ $0 == 0x2D }) {
        isBehindRule = true
      } else if line.hasFolded("by ", at: 0),
        isBehindRule
          || place == lines.count - 1 && place > 0
            && Names.areFullNames(line, 3..<line.count)
      {
        proposeAuthor(line, 4)
      } else if !isBehindRule {
        title += line + [0x20]
      }
    }
    if title.has("FT ", at: 0, before: title.count),
      let slash = title.firstIndex(of: " / ", in: 0..<min(40, title.count))
    {
      title.removeFirst(slash + 3)
    }
    article.propose(.title, title, rank: rank)
  }

  /// A second line under `By ADA QUILL` says what she is, not who.
  private mutating func proposeAuthor(_ text: [UInt8], _ rank: Int) {
    var name = oneLine(text)
    // `By ADA QUILL, POST STAFF WRITER`.
    if let comma = name.firstIndex(of: 0x2C),
      Self.jobs.first(in: name, comma..<name.count) != nil
    {
      name.removeSubrange(comma...)
    }
    let isSigned = article[.author]?.hasFolded("by ", at: 0) ?? false
    if isSigned, !name.hasFolded("by ", at: 0) { return }
    article.propose(.author, name, rank: rank)
  }

  private static let jobs = PhraseTable<Bool>([
    (true, ["writer", "staff", "correspondent", "editor", "reporter", "special to", "columnist"])
  ])

  private mutating func proposeDay(ofNumber number: [UInt8]) {
    if let day = DocumentNumber.day(in: number) { article.propose(.date, day, rank: 1) }
  }

  /// `WALL STREET JOURNAL (J), PAGE A4` without the page.
  private mutating func proposeSource(_ text: [UInt8], _ rank: Int) {
    var source = oneLine(text)
    if let end = source.firstIndex(ofFolded: ", page ", from: 0) { source.removeSubrange(end...) }
    // The paper's letter on the tapes.
    if source.count > 4, source[source.count - 1] == 0x29, source[source.count - 3] == 0x28 {
      source.removeLast(3)
    }
    article.propose(.source, source, rank: rank)
  }
}

/// Attributes.
extension MarkupReader {
  /// What an element of a page is by its class.
  func elementByClass(_ tag: MarkupScanner.Tag) -> MarkupElement? {
    for (name, value) in scanner.attributes(of: tag) {
      let isRole =
        scanner.bytes.hasFolded("class", at: name.lowerBound)
        || scanner.bytes.hasFolded("itemprop", at: name.lowerBound)
        || scanner.bytes.hasFolded("rel", at: name.lowerBound)
      guard isRole, value.count < 200 else { continue }
      var start = value.lowerBound
      while start < value.upperBound {
        let end = scanner.bytes[start..<value.upperBound].firstIndex(of: 0x20) ?? value.upperBound
        if let element = MarkupStatements.classes.value(of: scanner.bytes, in: start..<end),
          dialect == .page || element == .region(4) || element == .dropped
        {
          return scanner.bytes.hasFolded("meta", at: tag.name.lowerBound) ? nil : element
        }
        start = end + 1
      }
    }
    return nil
  }

  /// Whether an element only points to what it is about: Atom's `<link href>`, `<category term>`.
  private func isReference(_ tag: MarkupScanner.Tag) -> Bool {
    guard dialect == .feed else { return false }
    return scanner.attributes(of: tag).contains {
      scanner.bytes.hasFolded("href", at: $0.name.lowerBound)
        || scanner.bytes.hasFolded("term", at: $0.name.lowerBound)
    }
  }

  mutating func readAttributes(_ tag: MarkupScanner.Tag) {
    guard !tag.attributes.isEmpty else { return }
    for (name, value) in scanner.attributes(of: tag) {
      let key = Array(scanner.bytes[tag.name]) + [0x20] + scanner.bytes[name]
      if let meaning = MarkupStatements.attributes.value(of: key, in: 0..<key.count) {
        article.propose(meaning.field, scanner.bytes[value], rank: meaning.rank)
      } else if key.elementsEqual("link href".utf8), isAlternate(tag) {
        article.propose(.url, scanner.bytes[value])
      } else if scanner.bytes.hasFolded("id", at: name.lowerBound), name.count == 2 {
        proposeDay(ofNumber: Array(scanner.bytes[value]))
      }
    }
  }

  private func isAlternate(_ tag: MarkupScanner.Tag) -> Bool {
    let attributes = scanner.attributes(of: tag)
    let relation = attributes.first { scanner.bytes.hasFolded("rel", at: $0.name.lowerBound) }
    guard let relation else { return true }
    return scanner.bytes.hasFolded("alternate", at: relation.value.lowerBound)
      || scanner.bytes.hasFolded("canonical", at: relation.value.lowerBound)
  }

  /// `<meta>`, `<link>` and the like.
  mutating func readStatement(_ tag: MarkupScanner.Tag) {
    readAttributes(tag)
    let attributes = scanner.attributes(of: tag)
    var meaning: MarkupStatements.Meaning?
    var content: Range<Int>?
    for (name, value) in attributes {
      let bytes = scanner.bytes
      if bytes.hasFolded("content", at: name.lowerBound)
        || bytes.hasFolded("value", at: name.lowerBound)
      {
        content = value
      } else if let found = MarkupStatements.meta.value(of: bytes, in: value) {
        meaning = found
      }
    }
    guard let meaning, let content else { return }
    let value = scanner.bytes[content]
    if meaning.field == .tag, meaning.rank < 6 {
      article.propose(eachOf: value, as: .tag, rank: meaning.rank)
    } else {
      article.propose(meaning.field, value, rank: meaning.rank)
    }
  }

  /// The body of a feed's entry, as markup or as markup once more escaped.
  mutating func takeContent(_ tag: MarkupScanner.Tag, _ rank: Int) {
    guard !tag.isEmpty else { return }
    let name = scanner.bytes[tag.name].map(\.lowercased)
    var markup: [UInt8] = []
    var place = scanner.at
    while let token = scanner.next() {
      if case .close(let closing) = token,
        scanner.bytes[closing].elementsEqual(name, by: { $0.lowercased == $1 })
      {
        break
      }
      if case .section(let range) = token {
        markup += scanner.bytes[range]
      } else {
        markup += scanner.bytes[place..<scanner.at]
      }
      place = scanner.at
    }
    guard isInArticle else { return }
    if !markup.contains(0x3C) { markup = Escapes.undone(markup) }
    if rank > content?.rank ?? 0 { content = (rank, markup) }
  }
}

extension [UInt8] {
  /// Where a literal last stands.
  func lastIndex(of literal: StaticString) -> Int? {
    let count = literal.utf8CodeUnitCount
    guard self.count >= count else { return nil }
    return (0...self.count - count).last { has(literal, at: $0, before: self.count) }
  }
}

/// Markup that was written as text.
enum Escapes {
  /// The text with the references for `<`, `>`, `"` and `&` replaced.
  static func undone(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0x26) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    let span = text.span
    var at = 0
    while at < span.count {
      if span[at] == 0x26, let (scalar, length) = Entities.scalar(in: span, at: at), scalar < 0x40 {
        result.append(UInt8(scalar))
        at += length
      } else {
        result.append(span[at])
        at += 1
      }
    }
    return result
  }
}
