/// Texts printed on pages: what stands at the end of each (`- more -`, a form feed) and what is repeated
/// at the head of the next one.
struct PrintedPages {
  private let text: [UInt8]
  private let lines: [Range<Int>]
  /// The words of the first page's head in small letters, with one blank between them.
  private let head: [UInt8]

  private static let breakLimit = 2_000
  private static let headerLimit = 4
  /// So many blank lines may stand at a page's end.
  private static let blankLimit = 80

  /// A text that has the given signs, without ends and heads of pages; nil when it isn't on pages.
  static func joined(_ text: [UInt8], _ signs: MarkSigns) -> [UInt8]? {
    // The word for more is looked for below heads that are set in columns only.
    guard signs.hasFormFeed || signs.hasColumns && hasMore(text) else { return nil }
    return PrintedPages(text).joined()
  }

  private static func hasMore(_ text: [UInt8]) -> Bool {
    var at = 0
    while let found = text.firstIndex(of: "more", in: at..<text.count) {
      if isMore(text, found..<found + 4) { return true }
      at = found + 4
    }
    return false
  }

  /// Whether a word stands alone on its line, with a dash on each side.
  private static func isMore(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    var start = word.lowerBound
    var end = word.upperBound
    while start > 0, word.lowerBound - start < 4, text[start - 1] == 0x20 || text[start - 1] == 0x2D
    {
      start -= 1
    }
    while end < text.count, end - word.upperBound < 4, text[end] == 0x20 || text[end] == 0x2D {
      end += 1
    }
    return text[start..<word.lowerBound].contains(0x2D)
      && text[word.upperBound..<end].contains(0x2D)
      && (end == text.count || text[end] == 0x0A || text[end] == 0x0D)
  }

  private init(_ text: [UInt8]) {
    self.text = text
    var lines: [Range<Int>] = []
    var start = 0
    let span = text.span
    while start < span.count {
      let end = span.firstIndex(of: 0x0A, from: start, to: span.count)
      lines.append(start..<end)
      start = end + 1
    }
    self.lines = lines
    let top = lines.prefix(20).last?.upperBound ?? 0
    head = Self.folded(text[..<min(top, 1_500)])
  }

  private static func folded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    oneLine(text).map(\.lowercased)
  }

  private func joined() -> [UInt8]? {
    var dropped: [Range<Int>] = []
    var index = 0
    var breaks = 0
    while index < lines.count, breaks < Self.breakLimit {
      guard isBreak(index) else {
        index += 1
        continue
      }
      guard let next = pageBreak(at: index) else {
        index += 1
        continue
      }
      breaks += 1
      dropped.append(index..<next)
      index = next
    }
    guard !dropped.isEmpty else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    index = 0
    for range in dropped {
      for line in lines[index..<range.lowerBound] { result += text[line] + [0x0A] }
      if isSentence(acrossEndOf: result, range.upperBound) {
        while result.last?.isSpace == true { result.removeLast() }
      }
      result.append(0x0A)
      index = range.upperBound
    }
    for line in lines[index...] { result += text[line] + [0x0A] }
    return result
  }

  private func isBreak(_ index: Int) -> Bool {
    let line = lines[index]
    return line.count <= 200 && (text[line].contains(0x0C) || text[line].contains(0x2D))
  }

  /// Behind the end of a page and the head of the next one that begins at a line; nil for other lines.
  private func pageBreak(at index: Int) -> Int? {
    let line = text.trimmed(lines[index])
    let feed = text[line].first == 0x0C
    let isMore = !line.isEmpty && line.count <= 16 && self.isMore(line)
    guard feed || isMore else { return nil }
    var next = feed && !isMore ? index : index + 1
    var end = index + 1
    var headers = 0
    while next < lines.count, headers < Self.headerLimit, next < index + 8 {
      let line = withoutFeed(lines[next])
      next += 1
      if line.isEmpty { continue }
      guard isHeader(line) else { break }
      headers += 1
      end = next
    }
    let limit = min(lines.count, end + Self.blankLimit)
    while end < limit, withoutFeed(lines[end]).isEmpty { end += 1 }
    // A form feed may part articles as well, and these may be named in the head.
    let above = text[lines[max(0, index - 4)].lowerBound..<lines[index].lowerBound]
    return isMore || headers > 0 && isSentence(acrossEndOf: Array(above.suffix(400)), end)
      ? end : nil
  }

  private func isMore(_ line: Range<Int>) -> Bool {
    text.firstIndex(of: "more", in: line).map { Self.isMore(text, $0..<$0 + 4) } ?? false
  }

  private func withoutFeed(_ line: Range<Int>) -> Range<Int> {
    var start = line.lowerBound
    while start < line.upperBound, text[start].isSpace { start += 1 }
    var end = line.upperBound
    while end > start, text[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// Whether each part of a line is a page's number or stands in the head of the first page.
  private func isHeader(_ line: Range<Int>) -> Bool {
    guard line.count <= 120 else { return false }
    var at = line.lowerBound
    while at < line.upperBound {
      var end = at
      while end < line.upperBound,
        text[end] != 0x20 || end + 1 < line.upperBound && text[end + 1] != 0x20
      {
        end += 1
      }
      let part = Self.folded(text[at..<end])
      guard isPageNumber(part) || isOfHead(part) else { return false }
      at = end
      while at < line.upperBound, text[at] == 0x20 { at += 1 }
    }
    return true
  }

  private func isOfHead(_ part: [UInt8]) -> Bool {
    guard part.count >= 4, let first = part.first, head.count >= part.count else { return false }
    return (0...head.count - part.count).contains {
      head[$0] == first && ($0 == 0 || !head[$0 - 1].isWordByte)
        && ($0 + part.count == head.count || !head[$0 + part.count].isWordByte)
        && head[$0..<$0 + part.count].elementsEqual(part)
    }
  }

  /// `2`, `- 2 -`, `page 2`, `page 2 of 3`, `2-2-2`.
  private func isPageNumber(_ part: [UInt8]) -> Bool {
    var words = part.split { $0 == 0x20 || $0 == 0x2D || $0 == 0x2F }
    let isNamed = words.first.map { Self.pages.contains(Array($0)) } ?? false
    if isNamed { words.removeFirst() }
    guard words.count <= 3, !words.isEmpty else { return false }
    return words.allSatisfy { $0.allSatisfy(\.isDigit) || $0.elementsEqual("of".utf8) }
      && (isNamed || words.count > 1 && part.count <= 8 || part.count <= 2)
  }

  private static let pages = ["page", "seite", "página", "pagina", "p."].map { Array($0.utf8) }

  /// Whether the page ends inside of a sentence, which goes on at a line.
  private func isSentence(acrossEndOf page: [UInt8], _ index: Int) -> Bool {
    guard index < lines.count, let last = page.suffix(400).last(where: { !$0.isSpace }),
      let first = text[lines[index]].first(where: { !$0.isSpace })
    else { return false }
    return (last.isWordByte || last == 0x2C || last == 0x2D) && first.isLowercase
  }
}
