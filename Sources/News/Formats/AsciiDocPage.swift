/// An article in AsciiDoc: a title, who wrote it and when, attributes, the text.
///
/// AsciiDoc Language Documentation, "Document Header": below `= Title` may stand a line of authors and
/// one of the revision, `v1.2, 2019-05-06: remark` or the day alone; attributes are `:name: value`. An
/// empty line ends the header.
enum AsciiDocPage {
  /// Whether the text that begins at a place has such a header, with an attribute or a day in it.
  static func isPage(_ text: [UInt8], at start: Int) -> Bool {
    guard text.has("= ", at: start, before: text.count) else { return false }
    let header = header(in: text, from: start)
    // A wiki's heading ends in its mark, too.
    guard let title = header.lines.first, title.last != 0x3D, header.lines.count > 1 else {
      return false
    }
    return header.lines.dropFirst().contains { attribute($0) != nil || isRevision($0) }
  }

  static func article(in text: [UInt8]) -> FormattedArticle {
    let header = header(in: text, from: text.firstIndex { !$0.isSpace } ?? 0)
    var article = FormattedArticle()
    if let title = header.lines.first { article.propose(.title, title.dropFirst(2)) }
    for (place, line) in header.lines.enumerated().dropFirst() {
      if let (name, value) = attribute(line) {
        read(name, value, into: &article)
      } else if isRevision(line) {
        article.propose(.date, dayOfRevision(line))
      } else if place == 1 {
        for name in line.split(separator: 0x3B) { article.propose(.author, withoutMail(name)) }
      }
    }
    appendBody(text[header.end...], to: &article)
    article.extent = .whole
    return article
  }
}

/// The header.
private extension AsciiDocPage {
  /// The lines of the header without comments, and where it ends.
  static func header(
    in text: [UInt8], from start: Int
  ) -> (lines: [ArraySlice<UInt8>], end: Int) {
    var lines: [ArraySlice<UInt8>] = []
    var at = start
    let limit = min(text.count, start + 1 << 12)
    while at < limit {
      let end = text.span.firstIndex(of: 0x0A, from: at, to: text.count)
      let line = text[text.trimmed(at..<end)]
      if line.isEmpty { break }
      if !line.starts(with: [0x2F, 0x2F]) { lines.append(line) }
      at = min(end + 1, text.count)
    }
    return (lines, min(at, text.count))
  }

  /// `:keywords: bridges, ferries`.
  static func attribute(
    _ line: ArraySlice<UInt8>
  ) -> (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
    guard line.first == 0x3A, let colon = line.dropFirst().firstIndex(of: 0x3A) else { return nil }
    let name = line[(line.startIndex + 1)..<colon]
    guard !name.isEmpty, name.allSatisfy({ $0.isWordByte || $0 == 0x2D || $0 == 0x5F }),
      colon + 1 == line.endIndex || line[colon + 1].isBlank
    else { return nil }
    return (name, line[(colon + 1)...])
  }

  /// A day, perhaps behind a version's number.
  static func isRevision(_ line: ArraySlice<UInt8>) -> Bool {
    let day = dayOfRevision(line)
    return day.count >= 8 && day.first?.isDigit == true && day.prefix(4).allSatisfy(\.isDigit)
  }

  static func dayOfRevision(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let day = line.prefix { $0 != 0x3A }
    guard line.first == 0x76, let comma = day.firstIndex(of: 0x2C) else { return day }
    return day[(comma + 1)...].drop { $0.isBlank }
  }

  static func read(
    _ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>, into article: inout FormattedArticle
  ) {
    if name.elementsEqual("revdate".utf8) { return article.propose(.date, value) }
    guard case .field(let field, _)? = JSONKeys.meaning(of: Array(name)) else { return }
    switch field {
    case .tag: article.propose(eachOf: value, as: .tag)
    case .author: for name in value.split(separator: 0x3B) { article.propose(.author, name) }
    default: article.propose(field, value)
    }
  }

  static func withoutMail(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    name.prefix { $0 != 0x3C }
  }
}

/// The text below the header.
private extension AsciiDocPage {
  static func appendBody(_ text: ArraySlice<UInt8>, to article: inout FormattedArticle) {
    var titleOfBlock: [UInt8]?
    var paragraph: [UInt8] = []
    func finishParagraph() {
      if !paragraph.isEmpty { article.body += withoutLinks(paragraph) + [0x0A] }
      paragraph = []
    }
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false).map({ oneLine($0) }) {
      if line.isEmpty || isMark(line) {
        finishParagraph()
        article.body.append(0x0A)
      } else if let title = blockTitle(line) {
        finishParagraph()
        titleOfBlock = title
      } else if line.starts(with: "image::".utf8) {
        finishParagraph()
        if let caption = titleOfBlock ?? description(ofPicture: line) {
          article.body.append(literal: "\nCaption: ")
          article.body += caption + [0x0A]
        }
        titleOfBlock = nil
      } else {
        if let title = titleOfBlock { article.body += [0x0A] + title + [0x0A] }
        titleOfBlock = nil
        if let heading = heading(line) {
          finishParagraph()
          article.body += heading + [0x0A]
        } else {
          if isListed(line) { finishParagraph() }
          paragraph += (paragraph.isEmpty ? [] : [0x20]) + line
        }
      }
    }
    finishParagraph()
  }

  /// `* Bridges`, `. Bridges`, `- Bridges`: an entry of a list.
  static func isListed(_ line: [UInt8]) -> Bool {
    let mark = line.prefix { $0 == 0x2A || $0 == 0x2D || $0 == 0x2E }
    return (1...5).contains(mark.count) && mark.count < line.count && line[mark.count] == 0x20
  }

  /// `.The old bridge`, above what it is the title of.
  static func blockTitle(_ line: [UInt8]) -> [UInt8]? {
    guard line.count > 2, line[0] == 0x2E, line[1] != 0x2E, line[1] != 0x20 else { return nil }
    return Array(line[1...])
  }

  /// `The old bridge` in `image::bridge.jpg[The old bridge,640]`.
  static func description(ofPicture line: [UInt8]) -> [UInt8]? {
    guard let open = line.firstIndex(of: 0x5B), line.last == 0x5D else { return nil }
    let text = line[(open + 1)..<(line.count - 1)].prefix { $0 != 0x2C }
    return text.isEmpty || text.contains(0x3D) ? nil : Array(text)
  }

  /// `[quote, Ada Quill]`, `----`, `|===`, `+`, `// ...`: what sets blocks off and stands in none.
  static func isMark(_ line: [UInt8]) -> Bool {
    guard let first = line.first else { return false }
    switch first {
    case 0x5B: return line.last == 0x5D && line.count < 80
    case 0x2F: return line.count > 1 && line[1] == 0x2F
    case 0x2B: return line.count == 1
    case 0x7C: return line.starts(with: "|===".utf8)
    case 0x2D, 0x3D, 0x2A, 0x5F, 0x2E: return line.count >= 4 && line.allSatisfy { $0 == first }
    default: return attribute(line[...]) != nil
    }
  }

  /// The words of `== Heading`.
  static func heading(_ line: [UInt8]) -> [UInt8]? {
    let marks = line.prefix { $0 == 0x3D }.count
    guard (1...6).contains(marks), marks + 1 < line.count, line[marks] == 0x20 else { return nil }
    return Array(line[(marks + 1)...])
  }

  /// `https://post.example[the Post]` and `link:bridge.html[the bridge]` as their text.
  static func withoutLinks(_ line: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    var isInLink = false
    while at < line.count {
      if let open = linkTextStart(in: line, at: at) {
        at = open
        isInLink = true
      } else if isInLink, line[at] == 0x5D {
        isInLink = false
        at += 1
      } else {
        result.append(line[at])
        at += 1
      }
    }
    return result
  }

  /// Where the text begins of a link that begins at a place.
  private static func linkTextStart(in line: [UInt8], at: Int) -> Int? {
    guard
      line.has("http", at: at, before: line.count) || line.has("link:", at: at, before: line.count)
        || line.has("mailto:", at: at, before: line.count)
    else { return nil }
    let address = line[at...].prefix { !$0.isSpace && $0 != 0x5B }
    guard address.contains(0x3A), address.endIndex < line.count, line[address.endIndex] == 0x5B
    else { return nil }
    return address.endIndex + 1
  }
}
