/// An article in reStructuredText, as Pelican and Nikola keep them: a title, a list of fields, the
/// text.
enum RestructuredPage {
  /// Whether the text that begins at a place has a title set off by a line of marks, and fields.
  static func isPage(_ text: [UInt8], at start: Int) -> Bool {
    guard let top = titleEnd(text, at: start) else { return false }
    let end = min(text.count, top.end + 1 << 9)
    var at = top.end
    while at < end, text[at].isSpace { at += 1 }
    return at < end && field(in: text, at..<end) != nil
  }

  static func article(in text: [UInt8]) -> FormattedArticle {
    var article = FormattedArticle()
    let start = text.firstIndex { !$0.isSpace } ?? 0
    var at = start
    if let top = titleEnd(text, at: start) {
      article.propose(.title, text[top.title])
      at = top.end
    }
    at = readFields(text, from: at, into: &article)
    appendBody(text[at...], to: &article)
    article.hasBrokenLines = true
    article.extent = .whole
    return article
  }

  /// The title and where the line of marks below it ends.
  private static func titleEnd(
    _ text: [UInt8], at start: Int
  ) -> (title: Range<Int>, end: Int)? {
    guard let first = line(text, at: start), let second = line(below: first, in: text)
    else { return nil }
    if isRule(text[second]), second.count * 2 >= first.count, !isRule(text[first]) {
      return (first, second.upperBound)
    }
    guard isRule(text[first]), let third = line(below: second, in: text),
      text[third].elementsEqual(text[first])
    else { return nil }
    return (second, third.upperBound)
  }

  private static func line(_ text: [UInt8], at start: Int) -> Range<Int>? {
    guard start < text.count else { return nil }
    let limit = min(text.count, start + 400)
    let end = text.span.firstLineBreak(from: start, to: limit)
    return end < limit ? start..<end : nil
  }

  private static func line(below line: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    let isPair = text.has("\r\n", at: line.upperBound, before: text.count)
    return Self.line(text, at: line.upperBound + (isPair ? 2 : 1))
  }

  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first, line.count >= 3 else { return false }
    switch mark {
    case 0x23, 0x3D, 0x2D, 0x2A, 0x7E, 0x5E, 0x22, 0x2B, 0x60:
      return line.allSatisfy { $0 == mark }
    default: return false
    }
  }

  /// `:date: 2019-05-06`: the name, the value and the line's end.
  private static func field(
    in text: [UInt8], _ range: Range<Int>
  ) -> (name: Range<Int>, value: Range<Int>)? {
    let end = text[range].firstIndex(of: 0x0A) ?? range.upperBound
    let start = range.lowerBound
    guard start < end, text[start] == 0x3A,
      let colon = text[(start + 1)..<end].firstIndex(of: 0x3A), colon > start + 1,
      colon - start < 40, colon + 1 == end || text[colon + 1].isSpace
    else { return nil }
    return (start + 1..<colon, colon + 1..<end)
  }

  private static func readFields(
    _ text: [UInt8], from start: Int, into article: inout FormattedArticle
  ) -> Int {
    var at = start
    while at < text.count {
      while at < text.count, text[at] == 0x0A { at += 1 }
      guard at < text.count, let (name, value) = field(in: text, at..<text.count) else { return at }
      if case .field(let field, _)? = JSONKeys.meaning(of: Array(text[name])) {
        switch field {
        case .tag: article.propose(eachOf: text[value], as: .tag)
        case .author:
          article.propose(eachOf: text[value], as: .author)
        default: article.propose(field, text[value])
        }
      }
      at = value.upperBound
    }
    return at
  }

  /// What the lines below a directive are.
  private enum Directive {
    case none, text, picture, dropped
  }

  /// The text without the marks of directives and the lines of marks below headings.
  private static func appendBody(_ text: ArraySlice<UInt8>, to article: inout FormattedArticle) {
    var directive = Directive.none
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: [0x2E, 0x2E, 0x20]) {
        directive = begin(oneLine(line.dropFirst(3)), in: &article)
      } else if directive != .none, line.first?.isBlank ?? true {
        append(line, of: directive, to: &article)
      } else {
        directive = .none
        if let row = TableRow.text(of: line) {
          article.body += row
        } else if !isRule(line) {
          article.body += line + [0x0A]
        }
      }
    }
  }

  /// The first line of `.. note:: Text`, of a footnote `.. [1] Text` or of a comment.
  private static func begin(_ line: [UInt8], in article: inout FormattedArticle) -> Directive {
    if line.first == 0x5B {
      article.body += [0x0A] + line + [0x0A]
      return .text
    }
    guard let colons = line.firstIndex(of: "::", in: 0..<line.count) else { return .dropped }
    let name = oneLine(line[..<colons])
    switch directives.value(of: name, in: 0..<name.count) {
    case .picture?: return .picture
    case .dropped?: return .dropped
    case .code?: return .text
    case nil:
      article.body += [0x0A] + oneLine(line[(colons + 2)...]) + [0x0A]
      return .text
    }
  }

  private enum Kind: Sendable { case picture, dropped, code }

  private static let directives = PhraseTable<Kind>([
    (.picture, ["image", "figure", "thumbnail"]),
    (
      .dropped,
      [
        "raw", "contents", "include", "class", "role", "default-role", "meta", "highlight", "tags",
        "sectnum", "youtube", "vimeo", "gist", "toctree", "index", "replace",
      ]
    ),
    (.code, ["code", "code-block", "sourcecode", "math", "parsed-literal", "list-table"]),
  ])

  private static func append(
    _ line: ArraySlice<UInt8>, of directive: Directive, to article: inout FormattedArticle
  ) {
    let text = oneLine(line)
    switch directive {
    case .picture: appendCaption(text, to: &article)
    case .text where text.first == 0x3A && field(in: text, 0..<text.count) != nil: break
    case .text: article.body += (TableRow.text(of: line) ?? text + [0x0A])
    case .none, .dropped: break
    }
  }

  /// A picture's description: the directive's option `:alt:`, or the text that it holds.
  private static func appendCaption(_ line: [UInt8], to article: inout FormattedArticle) {
    var text = line
    if text.hasFolded(":alt:", at: 0) { text.removeFirst(5) }
    guard let first = text.first else {
      article.body.append(0x0A)
      return
    }
    guard first != 0x3A else { return }
    article.body.append(literal: "Caption: ")
    article.body += oneLine(text) + [0x0A]
  }
}
