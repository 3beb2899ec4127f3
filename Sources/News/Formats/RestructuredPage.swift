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
    article.isBodySure = true
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
    return text[start..<limit].firstIndex { $0 == 0x0A || $0 == 0x0D }.map { start..<$0 }
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

  /// The text without directives and the lines of marks below headings.
  private static func appendBody(_ text: ArraySlice<UInt8>, to article: inout FormattedArticle) {
    var isInDirective = false
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: [0x2E, 0x2E, 0x20]) {
        isInDirective = true
      } else if isInDirective, line.first?.isBlank ?? true {
        appendCaption(line, to: &article)
      } else {
        isInDirective = false
        if !isRule(line) { article.body += line + [0x0A] }
      }
    }
  }

  /// A picture's description: the directive's option `:alt:`, or the text that it holds.
  private static func appendCaption(
    _ line: ArraySlice<UInt8>, to article: inout FormattedArticle
  ) {
    var text = oneLine(line)
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
