/// An article in AsciiDoc: a title, who wrote it and when, attributes, the text.
///
/// AsciiDoc Language Documentation, "Document Header": below `= Title` may stand a line of authors and
/// one of the revision, `v1.2, 2019-05-06: remark` or the day alone; attributes are `:name: value`. An
/// empty line, or one that is none of these, ends the header.
enum AsciiDocPage {
  /// So much of a text is looked at for a header's end.
  private static let longestHeader = 1 << 14

  /// The header's lines without comments, and where the text begins.
  private struct Header {
    var title: ArraySlice<UInt8>
    var authors: ArraySlice<UInt8>?
    var day: ArraySlice<UInt8>?
    var attributes: [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []
    var end = 0
  }

  /// Whether the text that begins at a place has such a header, with an attribute or a day in it.
  static func isPage(_ text: [UInt8], at start: Int) -> Bool {
    guard let header = header(in: text, at: start) else { return false }
    return header.day != nil || !header.attributes.isEmpty
  }

  static func article(in text: [UInt8]) -> FormattedArticle {
    var article = FormattedArticle()
    guard let start = text.firstIndex(where: { !$0.isSpace }),
      let header = header(in: text, at: start)
    else { return FormattedArticle(body: text) }
    article.propose(.title, header.title)
    for name in header.authors?.split(separator: 0x3B) ?? [] {
      article.propose(.author, name.prefix { $0 != 0x3C })
    }
    if let day = header.day { article.propose(.date, day) }
    for (name, value) in header.attributes { read(name, value, into: &article) }
    article.body = AsciiDocText.plain(text[header.end...])
    article.extent = .whole
    return article
  }

  /// The header that begins with a title at a place; nil where none does.
  private static func header(in text: [UInt8], at start: Int) -> Header? {
    let limit = min(text.count, start + longestHeader)
    guard text.has("= ", at: start, before: limit) else { return nil }
    var end = text.span.firstIndex(of: 0x0A, from: start, to: limit)
    var header = Header(title: text[start..<end].dropFirst(2))
    // A wiki's heading ends in its mark, too.
    guard let last = header.title.last(where: { !$0.isSpace }), last != 0x3D else { return nil }
    var isFirst = true
    while end < limit {
      header.end = end + 1
      let next = text.span.firstIndex(of: 0x0A, from: end + 1, to: limit)
      let line = text[text.trimmed(end + 1..<next)]
      if AsciiDocText.isComment(line) {
        end = next
        continue
      }
      if let attribute = attribute(line) {
        header.attributes.append(attribute)
        if line.last == 0x5C {
          // The value goes on in the next line.
          end = text.span.firstIndex(of: 0x0A, from: min(next + 1, limit), to: limit)
          isFirst = false
          continue
        }
      } else if header.day == nil, let day = dayOfRevision(line) {
        header.day = day
      } else if isFirst, header.attributes.isEmpty, isOfAuthors(line) {
        header.authors = line
      } else {
        return header
      }
      isFirst = false
      end = next
    }
    header.end = min(end, text.count)
    return header
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

  /// The day of a line that holds nothing else but a version's number and a remark.
  private static func dayOfRevision(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var day = line.prefix { $0 != 0x3A }
    if day.first == 0x76, let comma = day.firstIndex(of: 0x2C) {
      day = day[(comma + 1)...].drop { $0.isBlank }
    }
    let text = Array(day)
    var dates = DateScanner()
    guard let found = dates.firstDate(in: text, text.indices), found.date.isDayKnown,
      found.range == text.trimmed(text.indices)
    else { return nil }
    return day
  }

  /// `Ada Quill <ada@post.example>; Tom Marsh`.
  private static func isOfAuthors(_ line: ArraySlice<UInt8>) -> Bool {
    let names = line.split(separator: 0x3B).map { Array($0.prefix { $0 != 0x3C }) }
    return !names.isEmpty
      && names.allSatisfy { Names.areFullNames($0, $0.trimmed($0.indices)) }
  }

  private static func read(
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
}
