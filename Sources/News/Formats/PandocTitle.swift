/// The title block of pandoc's Markdown: `% Title`, `% Authors`, `% Date` at the very beginning.
///
/// Pandoc User's Guide, extension `pandoc_title_block`: each may be left empty or run on in lines that
/// begin with a blank; authors stand apart by semicolons or on lines of their own.
enum PandocTitle {
  private static let fields: [FormattedArticle.Field] = [.title, .author, .date]

  /// Whether a title block begins at a place: its lines, then an empty one.
  static func begins(_ text: [UInt8], at start: Int) -> Bool {
    guard text[start] == 0x25, start + 2 < text.count, text[start + 1] == 0x20,
      text[start + 2] != 0x25
    else { return false }
    // One line alone may be a share of a hundred.
    let block = block(in: text, at: start)
    return block.isEnded && block.values.count >= 2
  }

  static func article(in text: [UInt8]) -> FormattedArticle {
    let start = text.firstIndex { !$0.isSpace } ?? 0
    let (values, end, _) = block(in: text, at: start)
    var article = FormattedArticle(body: withDashes(text[end...]))
    for (field, lines) in zip(fields, values) {
      if field == .author {
        for line in lines {
          for name in line.split(separator: 0x3B) { article.propose(.author, name) }
        }
      } else {
        article.propose(field, lines.joined(separator: [0x20]))
      }
    }
    article.hasBrokenLines = true
    article.extent = .whole
    return article
  }

  /// The lines of each field, where the block ends, and whether an empty line ends it.
  private static func block(
    in text: [UInt8], at start: Int
  ) -> (values: [[ArraySlice<UInt8>]], end: Int, isEnded: Bool) {
    var values: [[ArraySlice<UInt8>]] = []
    var at = start
    let limit = min(text.count, start + 1 << 12)
    while at < limit {
      let end = text.span.firstIndex(of: 0x0A, from: at, to: text.count)
      let line = text[at..<end].prefix { $0 != 0x0D }
      if line.allSatisfy(\.isSpace) { return (values, end, true) }
      if line.first == 0x25, values.count < fields.count {
        values.append([line.dropFirst()])
      } else if line.first?.isBlank == true, !values.isEmpty {
        values[values.count - 1].append(line.dropFirst())
      } else {
        break
      }
      at = min(end + 1, text.count)
    }
    return (values, min(at, text.count), at == text.count && values.count > 1)
  }

  /// `---` between words as the dash that it stands for.
  private static func withDashes(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let text = Array(text)
    guard text.firstIndex(of: "---", in: 0..<text.count) != nil else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
      if at > 0, at + 3 < text.count, text.has("---", at: at, before: text.count),
        isOfSentence(text[at - 1]), isOfSentence(text[at + 3])
      {
        result.append(literal: " — ")
        at += 3
      } else {
        result.append(text[at])
        at += 1
      }
    }
    return result
  }

  private static func isOfSentence(_ byte: UInt8) -> Bool {
    byte.isWordByte || byte == 0x22 || byte == 0x27 || byte == 0x29
  }
}
