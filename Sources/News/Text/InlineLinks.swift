/// Links and pictures of Markdown as converters of pages write them: one inside another, broken over
/// lines, without words, by reference.
///
/// The words stay on one line, the addresses go; a picture's description is a caption where it begins
/// a line. CommonMark 0.31, sections 4.7, 6.3 and 6.4, and what html2text makes of them.
struct InlineLinks {
  /// A bracket that was opened.
  private struct Open {
    /// Where its words begin in the plain text.
    let start: Int
    let isPicture: Bool
  }

  private let text: [UInt8]
  /// Whether the text is a page with many links.
  private let isPage: Bool
  private let labels: Set<[UInt8]>
  private var plain: [UInt8] = []
  private var open: [Open] = []
  private var at = 0
  /// Where the last link's words end in the plain text.
  private var linkEnd = -1

  private static let depth = 8
  private static let wordsLimit = 4_000
  private static let addressLimit = 3_000

  /// Whether a text with lists is one that a converter wrote: it has headings or escaped signs, too.
  static func isConverted(_ text: [UInt8]) -> Bool {
    text.starts(with: [0x23, 0x20]) || text.firstIndex(of: "\n# ", in: 0..<text.count) != nil
      || text.firstIndex(of: "\n## ", in: 0..<text.count) != nil
      || text.firstIndex(of: "\\. ", in: 0..<text.count) != nil
      || text.firstIndex(of: "\\- ", in: 0..<text.count) != nil
  }

  /// The text without addresses; of one that is a whole page the linked paragraphs are labelled.
  static func removed(from text: [UInt8], isPage: Bool) -> [UInt8] {
    var links = InlineLinks(text, isPage: isPage)
    links.read()
    return links.plain
  }

  private init(_ text: [UInt8], isPage: Bool) {
    self.text = text
    self.isPage = isPage
    labels = Self.labels(in: text)
    plain.reserveCapacity(text.count)
  }

  private mutating func read() {
    let text = text
    let span = text.span
    var start = 0
    while start < span.count {
      at = span.firstIndex(ofAny: (0x5B, 0x5D, 0x5C, 0x5B, 0x5D), from: start, to: span.count)
      if let fence = text.firstIndex(of: "\n```", in: start..<at),
        let end = text.firstIndex(of: "\n```", in: fence + 4..<text.count)
      {
        // Code is kept as it is.
        plain += text[start..<end + 4]
        start = end + 4
        continue
      }
      plain += text[start..<at]
      guard at < span.count else { return }
      switch span[at] {
      case 0x5B: openBracket()
      case 0x5D: closeBracket()
      default: readEscape()
      }
      start = at
    }
  }

  /// A backslash makes a sign of Markdown an ordinary one: `1\. Bridge`.
  private mutating func readEscape() {
    at += 1
    guard at < text.count, text[at].isMarkdownSign else { return plain.append(0x5C) }
    plain.append(text[at])
    at += 1
  }

  private mutating func openBracket() {
    if let end = Self.definition(in: text, at: at)?.end,
      labels.contains(Self.label(in: text, from: at))
    {
      at = end
      return
    }
    // `list[0](first)` is code.
    guard plain.last?.isWordByte != true || isPage || linkEnd == plain.count else {
      plain.append(0x5B)
      at += 1
      return
    }
    let isPicture = plain.last == 0x21
    if open.count == Self.depth { open.removeFirst() }
    open.append(Open(start: plain.count, isPicture: isPicture))
    plain.append(0x5B)
    at += 1
  }

  private mutating func closeBracket() {
    guard let last = open.popLast() else { return keepBracket() }
    let length = plain.count - last.start
    guard length <= Self.wordsLimit, let end = targetEnd(behind: last) else { return keepBracket() }
    at = end
    // A copy: a slice that is still held would have the whole text copied when it is cut.
    let all = Array(plain[(last.start + 1)...])
    let words = Self.words(all[...])
    if last.isPicture {
      plain.removeSubrange((last.start - 1)...)
      put(picture: words)
    } else {
      plain.removeSubrange(last.start...)
      put(words: words, isApart: all.first?.isSpace == true)
      if !words.isEmpty, all.last?.isSpace == true, at < text.count, text[at].isWordByte {
        plain.append(0x20)
      }
    }
  }

  private mutating func keepBracket() {
    plain.append(0x5D)
    at += 1
  }

  private mutating func put(words: [UInt8], isApart: Bool) {
    guard words.contains(where: { $0.isWordByte || $0 == 0x21 || $0 == 0x3F }) else { return }
    // Converters lose the blank where a link begins inside of slanted letters.
    if isApart || isPage || linkEnd == plain.count, plain.last?.isWordByte == true {
      plain.append(0x20)
    }
    if isPage, isTeaser(words) { plain += Self.teaserLabel }
    plain += words
    linkEnd = plain.count
  }

  /// Whether a link is all of its line and so long that it would read as a sentence of the article:
  /// pages link whole paragraphs about their other articles.
  private func isTeaser(_ words: [UInt8]) -> Bool {
    guard open.isEmpty, words.count > 40,
      text[at...].prefix(80).first(where: { !$0.isBlank }).map({ $0 == 0x0A }) ?? true
    else { return false }
    let mark = plain.suffix(12).drop { $0 != 0x0A }.first { !$0.isSpace }
    let isAtStart = plain.reversed().prefix(12).drop { !$0.isWordByte && $0 != 0x0A }.first == 0x0A
    guard isAtStart || plain.isEmpty else { return false }
    let count = words.split(separator: 0x20).count
    if mark == 0x23 { return count > 20 }
    return count >= 12 || words.last == 0x2E && count >= 6
  }

  private static let teaserLabel = Array("Links: ".utf8)

  /// Whether a line of the plain text was such a link.
  static func isTeaser(_ plain: [UInt8], _ line: Range<Int>) -> Bool {
    plain[line].starts(with: teaserLabel)
  }

  /// Inside of a sentence or a link a picture's description isn't read.
  private mutating func put(picture words: [UInt8]) {
    let above = plain.suffix(40).last { $0 != 0x20 }
    guard open.isEmpty, !words.isEmpty, !words.contains(0x0A), above == 0x0A || plain.isEmpty
    else { return }
    plain += Self.pictureLabel + words + [0x0A]
  }

  private static let pictureLabel = Array("Image: ".utf8)

  /// Trimmed, and on one line unless blank lines part it.
  private static func words(_ words: ArraySlice<UInt8>) -> [UInt8] {
    let all = Array(words)
    let trimmed = all.trimmed(0..<all.count)
    let isBlock = all.firstIndex(of: "\n\n", in: trimmed) != nil
    return isBlock ? Array(all[trimmed]) : oneLine(all[trimmed])
  }
}

/// Addresses.
private extension InlineLinks {
  /// Where the target behind the closing bracket ends: `](address "title")`, `][label]`.
  private func targetEnd(behind last: Open) -> Int? {
    guard at + 1 < text.count else { return nil }
    if text[at + 1] == 0x28 { return addressEnd(from: at + 2) }
    guard !labels.isEmpty, text[at + 1] == 0x5B, labels.contains(Self.label(in: text, from: at + 1))
    else {
      return nil
    }
    return text[(at + 2)...].prefix(80).firstIndex(of: 0x5D).map { $0 + 1 }
  }

  /// Behind the closing bracket of an address, in which converters break lines at hyphens.
  func addressEnd(from start: Int) -> Int? {
    let end = min(text.count, start + Self.addressLimit)
    var at = start
    var depth = 0
    while at < end {
      switch text[at] {
      case 0x29 where depth == 0: return isAddress(start..<at) ? at + 1 : nil
      case 0x29: depth -= 1
      case 0x28: depth += 1
      case 0x5C: at += 1
      // Another link begins.
      case 0x5B, 0x5D: return nil
      case 0x20, 0x0A:
        let word = self.text[at..<end].firstIndex { !$0.isSpace } ?? end
        guard word < end, word - at <= 12 else { return nil }
        if text[word] == 0x22 || text[word] == 0x27 {
          return isAddress(start..<at) ? titleEnd(from: word, before: end) : nil
        }
        // A second line break makes it a paragraph.
        guard text[at..<word].count(where: { $0 == 0x0A }) <= 1,
          at == start || text[word] == 0x29 || text[at - 1] == 0x2D
        else { return nil }
        at = word - 1
      default: break
      }
      at += 1
    }
    return nil
  }

  func titleEnd(from quote: Int, before end: Int) -> Int? {
    var at = quote + 1
    while at + 1 < end {
      if text[at] == text[quote] {
        let next = text[(at + 1)..<end].firstIndex { !$0.isSpace } ?? end
        if next < end, text[next] == 0x29 { return next + 1 }
      }
      if text[at] == 0x0A, text[at + 1] == 0x0A { return nil }
      if text[at] == 0x5D, text[at + 1] == 0x28 { return nil }
      at += 1
    }
    return nil
  }

  func isAddress(_ range: Range<Int>) -> Bool {
    let range = text.trimmed(range)
    guard let first = text[range].first else { return true }
    if first == 0x23 || first == 0x2F || first == 0x3F || first == 0x3C { return true }
    return !text[range].contains(0x20)
      || text[range].contains { $0 == 0x2F || $0 == 0x2E || $0 == 0x3A }
  }

  static func label(in text: [UInt8], from bracket: Int) -> [UInt8] {
    let label = text[(bracket + 1)...].prefix(80).prefix { $0 != 0x5D && $0 != 0x0A }
    return label.map(\.lowercased)
  }

  /// `[label]: https://post.example/ "title"` on a line of its own, and where the line ends.
  static func definition(in text: [UInt8], at start: Int) -> (label: [UInt8], end: Int)? {
    var line = start
    while line > 0, text[line - 1] == 0x20, start - line < 3 { line -= 1 }
    guard line == 0 || text[line - 1] == 0x0A else { return nil }
    let label = label(in: text, from: start)
    let colon = start + 1 + label.count + 1
    guard !label.isEmpty, colon + 3 < text.count, text[colon - 1] == 0x5D, text[colon] == 0x3A,
      text[colon + 1] == 0x20
    else { return nil }
    let first = text[(colon + 1)...].prefix(4).first { $0 != 0x20 }
    let isAddress =
      first == 0x2F || first == 0x3C || first == 0x23
      || text[(colon + 1)...].prefix(24).firstIndex(of: 0x2F) != nil
    let end = text.span.firstIndex(of: 0x0A, from: colon, to: text.count)
    guard isAddress, text[(colon + 2)..<end].prefix(40).prefix(while: { $0 != 0x20 }).count >= 2
    else { return nil }
    return (label, end)
  }

  /// The labels that addresses are defined for.
  static func labels(in text: [UInt8]) -> Set<[UInt8]> {
    var labels: Set<[UInt8]> = []
    var at = 0
    while let colon = text.firstIndex(of: "]: ", in: at..<text.count) {
      at = colon + 3
      let lineStart = text[..<colon].suffix(84).lastIndex(of: 0x0A).map { $0 + 1 }
      let start = text[(lineStart ?? (colon < 84 ? 0 : colon))..<colon].prefix(4)
        .firstIndex(of: 0x5B)
      if let start, let definition = definition(in: text, at: start) {
        labels.insert(definition.label)
      }
    }
    return labels
  }
}

extension UInt8 {
  /// The signs that mean something in Markdown where no backslash is before them.
  fileprivate var isMarkdownSign: Bool {
    self > 0x20 && self < 0x7F && !isLetter && !isDigit
  }
}
