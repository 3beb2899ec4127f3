/// An article in the markup of MediaWiki, as Wikinews keeps them.
struct WikiPage {
  let bytes: [UInt8]
  /// Where each `{{` and `[[` is closed, by where it stands.
  let ends: [Int: Int]
  var article = FormattedArticle()
  var text: [UInt8] = []
  var part = Part.body
  private var hasEndlessComment = false
  private var hasEndlessReference = false
  var isInGallery = false
  var hasEndlessGallery = false
  var isInTable = false
  /// Whether the row of a table that is being written has cells.
  var hasCells = false
  /// Whom the picture is by whose description is being read.
  private var credit: [UInt8] = []
  /// Where a heading of notes begins that nothing stands below yet.
  private var notesStart: Int?

  enum Part { case body, related, dropped }

  /// How deep links may stand in templates and templates in captions.
  private static let deepest = 6

  static func article(in bytes: [UInt8]) -> FormattedArticle {
    var page = WikiPage(bytes)
    page.convert(0..<bytes.count, depth: 0)
    page.dropEmptyNotes()
    page.article.body = page.text
    page.article.hasBrokenLines = true
    page.article.extent = .whole
    return page.article
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    ends = Self.pairs(in: bytes)
  }

  private static func pairs(in bytes: [UInt8]) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var open: [(at: Int, mark: UInt8)] = []
    var at = 0
    while at + 1 < bytes.count {
      let byte = bytes[at]
      guard byte == bytes[at + 1] else {
        at += 1
        continue
      }
      if byte == 0x7B || byte == 0x5B {
        open.append((at, byte))
      } else if byte == 0x7D || byte == 0x5D, let last = open.last, last.mark == byte - 2 {
        ends[last.at] = at
        open.removeLast()
      } else {
        at += 1
        continue
      }
      at += 2
    }
    return ends
  }

  mutating func convert(_ range: Range<Int>, depth: Int) {
    var at = range.lowerBound
    while at < range.upperBound {
      let isLineStart = at == 0 || bytes[at - 1] == 0x0A
      if isLineStart, depth == 0, let next = convertLine(at) {
        at = next
        continue
      }
      if let next = convertMark(at, before: range.upperBound, depth) {
        at = next
      } else {
        if part != .dropped { text.append(bytes[at]) }
        at += 1
      }
    }
  }

  /// What a mark inside a line stands for; where the text goes on, or nil when there is no mark.
  private mutating func convertMark(_ at: Int, before end: Int, _ depth: Int) -> Int? {
    switch bytes[at] {
    case 0x7B, 0x5B:
      if let close = ends[at], close < end, depth < Self.deepest {
        let inner = at + 2..<close
        if bytes[at] == 0x7B { convertTemplate(inner, depth) } else { convertLink(inner, depth) }
        return close + 2
      }
      return bytes[at] == 0x5B ? convertAddress(at, before: end) : nil
    case 0x27:
      var next = at
      while next < end, bytes[next] == 0x27 { next += 1 }
      return next - at >= 2 ? next : nil
    case 0x3C: return passTag(at, before: end)
    default: return nil
    }
  }

  /// Behind a comment, a reference or a tag.
  private mutating func passTag(_ at: Int, before end: Int) -> Int? {
    if bytes.has("<!--", at: at, before: end), !hasEndlessComment {
      if let close = bytes.firstIndex(of: "-->", in: at..<end) { return close + 3 }
      hasEndlessComment = true
    }
    let limit = min(end, at + 200)
    guard at + 1 < end, bytes[at + 1].isLetter || bytes[at + 1] == 0x2F,
      let close = bytes[at..<limit].firstIndex(of: 0x3E)
    else { return nil }
    let isReference = bytes.hasFolded("<ref", at: at) && bytes[close - 1] != 0x2F
    if isReference, !hasEndlessReference {
      if let end = bytes.firstIndex(ofFolded: "</ref>", from: close) { return end + 6 }
      hasEndlessReference = true
    }
    if bytes.hasFolded("<br", at: at), part != .dropped { text.append(0x0A) }
    return close + 1
  }

  /// `[https://post.example the Post]` as its text.
  private mutating func convertAddress(_ at: Int, before end: Int) -> Int? {
    let limit = min(end, at + 1 << 10)
    guard bytes.hasFolded("[http", at: at),
      let close = bytes[at..<limit].firstIndex(where: { $0 == 0x5D || $0 == 0x0A }),
      bytes[close] == 0x5D
    else { return nil }
    if let blank = bytes[at..<close].firstIndex(of: 0x20), part != .dropped {
      text += bytes[(blank + 1)..<close]
    }
    return close + 1
  }
}

/// Headings and lists.
extension WikiPage {
  /// What the beginning of a line means; where the text goes on.
  mutating func convertLine(_ at: Int) -> Int? {
    let lineEnd = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
    if let next = convertBlockLine(at..<lineEnd) { return next }
    if part == .dropped, convertSentences(at..<lineEnd) { return lineEnd }
    switch bytes[at] {
    case 0x3D:
      let title = bytes[at..<lineEnd].split(separator: 0x3D).map(oneLine).first { !$0.isEmpty }
      guard let title else { return nil }
      if bytes.has("==", at: at, before: lineEnd) {
        begin(title)
      } else if bytes[at..<lineEnd].last(where: { !$0.isSpace }) == 0x3D {
        article.propose(.title, title)
      } else {
        return nil
      }
      return lineEnd
    case 0x2A, 0x23:
      guard part == .related else { return nil }
      convertRelated(at..<lineEnd)
      return lineEnd
    case 0x3A, 0x3B:
      var next = at
      while next < lineEnd, bytes[next] == 0x3A || bytes[next] == 0x3B || bytes[next] == 0x2A {
        next += 1
      }
      return next
    case 0x5F where bytes.has("__", at: at, before: lineEnd): return lineEnd
    default: return nil
    }
  }

  /// Keeps a line of sentences that stands where others are dropped; false when it is none.
  private mutating func convertSentences(_ line: Range<Int>) -> Bool {
    guard let first = bytes[line].first, first.isWordByte, PageProse.isProse(bytes, line) else {
      return false
    }
    part = .body
    convert(line, depth: 1)
    part = .dropped
    return true
  }

  /// Begins the part below a heading.
  mutating func begin(_ title: [UInt8]) {
    dropEmptyNotes()
    switch Self.parts.value(of: title, in: 0..<title.count) {
    case true?: part = .related
    case false?: part = .dropped
    case nil:
      part = .body
      if title.hasFolded("notes", at: 0) { notesStart = text.count }
      text += title
    }
  }

  /// Notes that are only references leave a heading with nothing below it.
  mutating func dropEmptyNotes() {
    guard let start = notesStart else { return }
    notesStart = nil
    let lines = text[start...].split(separator: 0x0A).filter { !$0.allSatisfy(\.isSpace) }
    if lines.count < 2 { text.removeSubrange(start...) }
  }

  /// `* "[[Ferry Line Buys Ship]]" — Wikinews, May 2, 2019` as a link to that article.
  mutating func convertRelated(_ line: Range<Int>) {
    let start = text.count
    convert(line.lowerBound + 1..<line.upperBound, depth: 1)
    var title = Array(text[start...])
    text.removeSubrange(start...)
    if let dash = title.firstIndex(of: " —", in: 0..<title.count)
      ?? title.firstIndex(of: " –", in: 0..<title.count)
    {
      title.removeSubrange(dash...)
    }
    if let outlet = title.firstIndex(of: " - Wiki", in: 0..<title.count) {
      title.removeSubrange(outlet...)
    }
    title = oneLine(title.filter { $0 != 0x22 && $0 != 0x2A })
    title = withoutDay(title)
    guard !title.isEmpty else { return }
    text.append(literal: "Related: ")
    text += title
  }
}

/// Links, tags and pictures.
extension WikiPage {
  /// `Ferry Line Buys Ship` of `Ferry Line Buys Ship (02.05.2019)`.
  private func withoutDay(_ title: [UInt8]) -> [UInt8] {
    guard title.last == 0x29, let open = title.lastIndex(of: 0x28), open > 8 else { return title }
    var dates = DateScanner()
    guard let found = dates.firstDate(in: title, open..<title.count),
      found.range.count + 4 >= title.count - open
    else { return title }
    return oneLine(title[..<open])
  }

  mutating func convertLink(_ range: Range<Int>, _ depth: Int) {
    let parts = arguments(in: range)
    guard let first = parts.first, let last = parts.last else { return }
    let target = trimmed(first)
    if let colon = bytes[target].firstIndex(of: 0x3A) {
      switch Self.namespaces.value(of: bytes, in: trimmed(target.lowerBound..<colon)) {
      case .category?:
        proposeTag(trimmed(colon + 1..<target.upperBound))
        return
      case .file?:
        if parts.count > 1 { appendCaption(parts.dropFirst(), depth) }
        return
      case nil: break
      }
      let isLanguage = colon - target.lowerBound <= 3 && parts.count == 1
      let isAlone = range.lowerBound < 3 || bytes[range.lowerBound - 3] == 0x0A
      if isLanguage, isAlone, bytes[target.lowerBound].isLowercase { return }
      if parts.count == 1, bytes[target.lowerBound].isLowercase {
        append(colon + 1..<target.upperBound, depth)
        return
      }
    }
    append(last, depth)
  }

  mutating func proposeTag(_ range: Range<Int>) {
    let name = range.lowerBound..<(bytes[range].firstIndex(of: 0x7C) ?? range.upperBound)
    let tag = bytes[name].map { $0 == 0x5F ? 0x20 : $0 }
    let isKept = Self.housekeeping.value(of: tag, in: 0..<tag.count) != nil
    // Days are categories too; `March 2016 events in Africa` is none.
    var dates = DateScanner()
    let isDay =
      dates.firstDate(in: tag, 0..<tag.count).map { $0.range.count * 10 >= tag.count * 7 } ?? false
    if !isKept, !isDay { article.propose(.tag, tag) }
  }

  mutating func append(_ range: Range<Int>, _ depth: Int) {
    guard part != .dropped else { return }
    convert(range, depth: depth + 1)
  }

  /// The description of a picture: the last argument that is no option.
  mutating func appendCaption(_ arguments: ArraySlice<Range<Int>>, _ depth: Int) {
    let described = arguments.last { range in
      let range = trimmed(range)
      let isSize = bytes[range].first?.isDigit == true && bytes[range].last == 0x78
      return !range.isEmpty && !isSize && !bytes[range].contains(0x3D)
        && Self.options.value(of: bytes, in: range) == nil
    }
    guard let described, part != .dropped else { return }
    let start = text.count
    convert(described, depth: depth + 1)
    let caption = oneLine(text[start...])
    text.removeSubrange(start...)
    defer { credit = [] }
    guard !caption.isEmpty else { return }
    text += [0x0A, 0x0A]
    text.append(literal: "Caption: ")
    text += caption + [0x0A, 0x0A]
    guard !credit.isEmpty else { return }
    text.append(literal: "Credit: ")
    text += credit + [0x0A, 0x0A]
  }

  /// Whom a picture is by, said inside of its description; it is written below that.
  mutating func appendCredit(_ arguments: ArraySlice<Range<Int>>, _ depth: Int) {
    guard let first = arguments.first, part != .dropped else { return }
    let start = text.count
    convert(first, depth: depth + 1)
    credit = oneLine(text[start...])
    text.removeSubrange(start...)
  }

  static let options = PhraseTable<Bool>([
    (
      true,
      [
        "thumb", "thumbnail", "right", "left", "center", "none", "frame", "frameless", "border",
        "upright", "mini", "miniatur", "links", "rechts", "hochkant",
      ]
    )
  ])

  func trimmed(_ range: Range<Int>) -> Range<Int> { bytes.trimmed(range) }
}
