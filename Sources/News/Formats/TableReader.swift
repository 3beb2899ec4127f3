/// Articles as the rows of a table whose first row names the columns: `date,title,text`.
struct TableReader {
  private let text: [UInt8]
  private let mark: UInt8
  private var at = 0

  /// What parts the columns of the table that begins at a place; nil when none begins there.
  ///
  /// The first line must name a column of titles and one of texts, as no sentence does.
  static func mark(of text: [UInt8], at start: Int) -> UInt8? {
    let limit = min(text.count, start + longestHeading)
    let line = text[start..<text.span.firstLineBreak(from: start, to: limit)]
    guard line.count < longestHeading, start + line.count < text.count,
      let mark = marks.first(where: { isTwice($0, in: text, line.startIndex..<line.endIndex) })
    else { return nil }
    var reader = TableReader(Array(line), mark)
    let names = reader.row()
    var isTitled = false
    var holdsText = false
    for name in names where name.count <= 40 {
      switch JSONKeys.meaning(of: name) {
      case .field(.title, _): isTitled = true
      case .body: holdsText = true
      default: break
      }
    }
    return isTitled && holdsText ? mark : nil
  }

  private static func isTwice(_ mark: UInt8, in text: [UInt8], _ range: Range<Int>) -> Bool {
    let first = text.span.firstIndex(of: mark, from: range.lowerBound, to: range.upperBound)
    return first < range.upperBound && text.span.hold(mark, in: first + 1..<range.upperBound)
  }

  private static let marks: [UInt8] = [0x09, 0x3B, 0x2C, 0x7C]
  private static let longestHeading = 512

  /// The rows as articles; none when hardly one of them has a text.
  static func articles(in text: [UInt8], partedBy mark: UInt8) -> [FormattedArticle] {
    var reader = TableReader(text, mark)
    reader.at = text.firstIndex { !$0.isSpace } ?? text.count
    let names = reader.row()
    var articles: [FormattedArticle] = []
    var found = 0
    while reader.at < text.count {
      let cells = reader.row()
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      let members = zip(names, reader.merged(cells, to: names.count)).map {
        (key: $0, value: JSONValue.text($1))
      }
      if let article = JSONArticles.article(of: members) {
        articles.append(article)
        found += 1
      } else {
        articles.append(FormattedArticle(body: Array(cells.joined(separator: [0x20]))))
      }
    }
    return found * 2 >= articles.count ? articles : []
  }

  private init(_ text: [UInt8], _ mark: UInt8) {
    self.text = text
    self.mark = mark
  }

  /// So many cells: what is more belongs to the last, whose text holds the mark.
  private func merged(_ cells: [[UInt8]], to count: Int) -> [[UInt8]] {
    guard cells.count > count, count > 0 else { return cells }
    return cells[..<(count - 1)] + [Array(cells[(count - 1)...].joined(separator: [mark]))]
  }

  /// The cells of the next row.
  private mutating func row() -> [[UInt8]] {
    var cells: [[UInt8]] = []
    while true {
      cells.append(cell())
      guard at < text.count, text[at] == mark else { break }
      at += 1
    }
    if at < text.count { at += 1 }
    return cells
  }

  /// The next cell: up to a mark or the line's end, or in quotation marks, which are doubled inside.
  private mutating func cell() -> [UInt8] {
    var value: [UInt8] = []
    if at < text.count, text[at] == 0x22, isClosed(at) {
      at += 1
      while at < text.count {
        if text[at] == 0x22 {
          guard at + 1 < text.count, text[at + 1] == 0x22 else { break }
          at += 1
        }
        value.append(text[at])
        at += 1
      }
      at = min(at + 1, text.count)
    }
    while at < text.count, text[at] != mark, text[at] != 0x0A {
      value.append(text[at])
      at += 1
    }
    return value
  }

  /// Whether a quotation mark that opens a cell has another that closes it.
  private func isClosed(_ open: Int) -> Bool {
    var place = open + 1
    while place < text.count {
      if text[place] == 0x22 {
        let next = place + 1
        if next == text.count || text[next] == mark || text[next] == 0x0A { return true }
        // Doubled, it stands for itself; alone, the cell only begins with a quotation.
        guard text[next] == 0x22 else { return false }
        place += 1
      }
      place += 1
    }
    return false
  }
}
