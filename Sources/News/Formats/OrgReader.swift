/// Articles in the outlines of Emacs' Org mode: a headline each, with its properties below it.
struct OrgReader {
  private let bytes: [UInt8]
  private var articles: [FormattedArticle] = []
  private var article = FormattedArticle()
  private var isInDrawer = false
  /// How many stars the headlines of articles have; 0 when the file is one article.
  private let level: Int
  /// Keywords above the first headline, which hold for the file.
  private var shared = FormattedArticle()

  /// Whether the text that begins at a place is an outline with properties.
  static func isOrg(_ text: [UInt8], at start: Int) -> Bool {
    let first = text[start]
    guard first == 0x2A || first == 0x23 || first == 0x3A else { return false }
    let end = min(text.count, start + 1 << 10)
    if text.has("#+", at: start, before: end) {
      return ["#+title:", "#+date:", "#+author:", "#+startup:", "#+options:", "#+filetags:"]
        .contains { text.hasFolded($0, at: start) }
    }
    let lines = text[start..<end].split(separator: 0x0A, maxSplits: 3)
    guard first == 0x2A, stars(lines.first ?? []) > 0 else {
      return text.hasFolded(":properties:", at: start)
    }
    return lines.dropFirst().first.map { isPlanned($0) } ?? false
  }

  static func articles(in text: [UInt8]) -> [FormattedArticle] {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    var reader = OrgReader(text, level: level(of: lines))
    for line in lines { reader.read(line) }
    reader.finishArticle()
    return reader.articles
  }

  private init(_ bytes: [UInt8], level: Int) {
    self.bytes = bytes
    self.level = level
  }

  /// The level of the headlines that have properties or a date of their own.
  private static func level(of lines: [ArraySlice<UInt8>]) -> Int {
    for (line, next) in zip(lines, lines.dropFirst()) where isPlanned(next) {
      let stars = stars(line)
      if stars > 0 { return stars }
    }
    return 0
  }

  /// How many stars stand before a headline; 0 where there is none.
  private static func stars(_ line: ArraySlice<UInt8>) -> Int {
    let stars = line.prefix { $0 == 0x2A }.count
    return stars > 0 && stars < line.count && line[line.startIndex + stars] == 0x20 ? stars : 0
  }

  /// `:PROPERTIES:`, `[2019-05-06 Mon]`, `SCHEDULED: <2019-05-06 Mon>`: what stands below a headline.
  private static func isPlanned(_ line: ArraySlice<UInt8>) -> Bool {
    let line = oneLine(line)
    let stamp = ["closed: ", "scheduled: ", "deadline: "].contains { line.hasFolded($0, at: 0) }
    return line.hasFolded(":properties:", at: 0) || stamp || isStamp(line)
  }

  private static func isStamp(_ line: [UInt8]) -> Bool {
    guard let first = line.first, first == 0x5B || first == 0x3C, line.count > 11 else {
      return false
    }
    return line[1..<5].allSatisfy(\.isDigit) && line[5] == 0x2D && line[8] == 0x2D
  }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    let stars = Self.stars(line)
    if stars > 0 {
      isInDrawer = false
      readHeadline(line.dropFirst(stars), stars)
    } else if isInDrawer {
      readProperty(oneLine(line))
    } else {
      readLine(line)
    }
  }

  private mutating func readHeadline(_ line: ArraySlice<UInt8>, _ stars: Int) {
    var title = oneLine(line)
    let tags = takeTags(from: &title)
    guard stars == level else {
      // A heading above the articles, or one inside an article.
      if stars > level { article.body += [0x0A] + title + [0x0A] }
      return
    }
    finishArticle()
    for word in ["todo ", "done "] as [StaticString] where title.hasFolded(word, at: 0) {
      title.removeFirst(word.utf8CodeUnitCount)
    }
    article.propose(.title, title)
    for tag in tags { article.propose(.tag, tag) }
  }

  /// Takes `:Libraries:Old_port:` from a headline's end.
  private func takeTags(from title: inout [UInt8]) -> [ArraySlice<UInt8>] {
    guard title.last == 0x3A, let blank = title.lastIndex(of: 0x20), blank + 1 < title.count,
      title[blank + 1] == 0x3A
    else { return [] }
    let tags = title[(blank + 1)...].split(separator: 0x3A)
    title = oneLine(title[..<blank])
    return tags
  }

  private mutating func readLine(_ line: ArraySlice<UInt8>) {
    let trimmed = oneLine(line)
    if trimmed.hasFolded(":properties:", at: 0) {
      isInDrawer = true
    } else if trimmed.hasFolded("#+caption:", at: 0) {
      article.body.append(literal: "\nCaption:")
      article.body += trimmed[10...] + [0x0A]
    } else if trimmed.starts(with: [0x23, 0x2B]) {
      readKeyword(trimmed)
    } else if Self.isStamp(trimmed), !article.hasBody {
      article.propose(.date, Self.withoutBrackets(trimmed))
    } else if let row = TableRow.text(of: line) {
      article.body += row
    } else if !trimmed.starts(with: [0x23, 0x20]) {
      appendWithoutLinks(line)
    }
  }

  private mutating func readKeyword(_ line: [UInt8]) {
    guard let colon = line.firstIndex(of: 0x3A) else { return }
    propose(Array(line[2..<colon]), Array(line[(colon + 1)...]))
  }

  private mutating func readProperty(_ line: [UInt8]) {
    if line.hasFolded(":end:", at: 0) {
      isInDrawer = false
      return
    }
    guard line.first == 0x3A, let colon = line.dropFirst().firstIndex(of: 0x3A) else { return }
    propose(Array(line[1..<colon]), Array(line[(colon + 1)...]))
  }

  private mutating func propose(_ key: [UInt8], _ value: [UInt8]) {
    if key.hasFolded("filetags", at: 0) {
      for tag in value.split(separator: 0x3A) { article.propose(.tag, tag) }
      return
    }
    guard case .field(let field, _)? = JSONKeys.meaning(of: key) else { return }
    let value = Self.withoutBrackets(oneLine(value))
    if field == .tag {
      article.propose(eachOf: value, as: .tag)
    } else {
      article.propose(field, value)
    }
  }

  private static func withoutBrackets(_ value: [UInt8]) -> [UInt8] {
    value.filter { $0 != 0x5B && $0 != 0x5D && $0 != 0x3C && $0 != 0x3E }
  }

  /// `[[https://post.example][the Post]]` as its text.
  private mutating func appendWithoutLinks(_ line: ArraySlice<UInt8>) {
    defer { article.body.append(0x0A) }
    guard bytes.firstIndex(of: "[[", in: line.startIndex..<line.endIndex) != nil else {
      article.body += line
      return
    }
    var at = line.startIndex
    while let open = bytes.firstIndex(of: "[[", in: at..<line.endIndex),
      let close = bytes.firstIndex(of: "]]", in: open..<line.endIndex)
    {
      article.body += bytes[at..<open]
      if let middle = bytes.firstIndex(of: "][", in: open..<close) {
        article.body += bytes[(middle + 2)..<close]
      }
      at = close + 2
    }
    article.body += bytes[at..<line.endIndex]
  }

  private mutating func finishArticle() {
    article.hasBrokenLines = true
    article.extent = .whole
    if article.has(.title) && article.hasBody || level == 0 {
      if level > 0 { article.fill(from: shared) }
      articles.append(article)
    } else if articles.isEmpty {
      // What stands above the first headline may be an introduction.
      if PageProse.count(of: article.body, 0..<article.body.count) > 0 { articles.append(article) }
      shared = article
      shared.drop(.title)
    }
    article = FormattedArticle()
  }
}
