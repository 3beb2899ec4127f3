/// A page of DokuWiki or of Zim, a notebook on the desktop that writes nearly the same: `====== Title
/// ======`, `//slanted//`, `[[link|words]]`, `{{picture.jpg|words}}`, `{{tag>one two}}`.
///
/// DokuWiki manual, "Formatting Syntax"; Zim manual, "Wiki Syntax", whose tags are words behind `@`.
enum DokuWikiPage {
  private static let longestLine = 300
  /// So many marks stand on either side of the title of a page.
  private static let marksOfTitle = 6

  /// Whether a page begins at a place: with its title, or with the header of a notebook's file.
  static func isPage(_ text: [UInt8], at start: Int) -> Bool {
    if text.has("Content-Type: text/x-zim-wiki", at: start, before: text.count) { return true }
    let limit = min(text.count, start + longestLine)
    let end = text.span.firstIndex(of: 0x0A, from: start, to: limit)
    // Typists underline a masthead with such marks, too.
    return end < limit && title(in: text[text.trimmed(start..<end)]) != nil
      && ["[[", "{{", "\n===="].contains {
        text.firstIndex(of: $0, in: end..<text.count) != nil
      }
  }

  static func article(in text: [UInt8]) -> FormattedArticle {
    var article = FormattedArticle()
    let isOfZim = text.first { !$0.isSpace } == 0x43
    var isInHeader = isOfZim
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = text[text.trimmed(line.startIndex..<line.endIndex)]
      if isInHeader, let colon = line.firstIndex(of: 0x3A), !line[..<colon].contains(0x20) {
        continue
      }
      isInHeader = false
      if !article.has(.title), let title = title(in: line) {
        article.propose(.title, title)
      } else if let tags = tags(in: line, isOfZim: isOfZim) {
        for tag in tags { article.propose(.tag, tag) }
      } else {
        append(line, to: &article)
      }
    }
    return article
  }

  private static func title(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let marks = line.prefix { $0 == 0x3D }.count
    guard marks == marksOfTitle, line.count > 2 * marks + 2,
      line[line.startIndex + marks] == 0x20,
      line.reversed().prefix(while: { $0 == 0x3D }).count == marks
    else { return nil }
    return line.dropFirst(marks).dropLast(marks)
  }

  /// The tags in `{{tag>Bridges "Old port"}}` or of a line of words behind `@`.
  private static func tags(
    in line: ArraySlice<UInt8>, isOfZim: Bool
  ) -> [ArraySlice<UInt8>]? {
    if line.starts(with: "{{tag>".utf8), line.reversed().starts(with: "}}".utf8) {
      return words(of: line.dropFirst(6).dropLast(2))
    }
    let words = line.split(separator: 0x20)
    guard isOfZim, !words.isEmpty, words.allSatisfy({ $0.first == 0x40 && $0.count > 1 }) else {
      return nil
    }
    return words.map { $0.dropFirst() }
  }

  /// Words, and what stands between quotation marks as one.
  private static func words(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    line.split(separator: 0x22, omittingEmptySubsequences: false).enumerated().flatMap {
      $0.offset % 2 == 1 ? [$0.element] : $0.element.split(separator: 0x20)
    }
  }

  private static func append(_ line: ArraySlice<UInt8>, to article: inout FormattedArticle) {
    if let words = wordsOfPicture(in: line) {
      if !words.isEmpty { article.body.append(literal: "Caption: ") }
      article.body += words
    } else if line.first == 0x3D, line.last == 0x3D {
      article.body += line.drop { $0 == 0x3D }.reversed().drop { $0 == 0x3D }.reversed()
    } else {
      article.body += withoutMarks(Array(line))
    }
    article.body.append(0x0A)
  }

  /// The words in `{{:press:bridge.jpg?400|The old bridge}}`, which may be none; nil where anything else
  /// stands on the line.
  private static func wordsOfPicture(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.starts(with: "{{".utf8), line.reversed().starts(with: "}}".utf8) else { return nil }
    let inner = line.dropFirst(2).dropLast(2)
    guard !inner.contains(0x7D) else { return nil }
    return inner.firstIndex(of: 0x7C).map { inner[($0 + 1)...] } ?? []
  }

  /// Without the marks of slanted, bold and fixed letters, and links as their words.
  private static func withoutMarks(_ line: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    var at = 0
    while at < line.count {
      let isPair = at + 1 < line.count && line[at] == line[at + 1]
      if isPair, line[at] == 0x5B, let words = linkWords(in: line, from: at + 2) {
        plain += line[words.range]
        at = words.end
      } else if isPair, let end = emphasisEnd(in: line, from: at) {
        plain += line[(at + 2)..<end]
        at = end + 2
      } else {
        plain.append(line[at])
        at += 1
      }
    }
    return plain
  }

  /// Where the same two marks stand again that a word begins behind; nil in `5//6` and in addresses.
  private static func emphasisEnd(in line: [UInt8], from at: Int) -> Int? {
    let mark = line[at]
    guard mark == 0x2A || mark == 0x2F || mark == 0x27, at + 3 < line.count, !line[at + 2].isBlank,
      at == 0 || !line[at - 1].isWordByte && line[at - 1] != 0x3A
    else { return nil }
    let head = at + 3..<max(at + 3, min(line.count - 1, at + longestLine))
    return head.first { line[$0] == mark && line[$0 + 1] == mark && !line[$0 - 1].isBlank }
  }

  private static func linkWords(
    in line: [UInt8], from start: Int
  ) -> (range: Range<Int>, end: Int)? {
    let head = start..<min(line.count, start + longestLine)
    guard let close = line.firstIndex(of: "]]", in: head) else { return nil }
    let bar = line[start..<close].firstIndex(of: 0x7C)
    return ((bar.map { $0 + 1 } ?? start)..<close, close + 2)
  }
}
