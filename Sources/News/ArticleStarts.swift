/// Finds where in a file's text each of its articles begins.
///
/// Neither the formats' readers nor cleaning keep places, and neither do encodings: offsets are into the
/// decoded text, as ``rawText(of:)`` shows it, and are found by the article's own words. The beginning of
/// its body is looked for first, since contents lists repeat headlines; from there it is so many lines
/// up as in the article's text, or in a known format up to its headline and the header around that.
/// Where no word of an article stands in the file as it is read (in Base64, say) it is taken to begin
/// where the one before it does.
struct ArticleStarts {
  private let text: [UInt8]
  /// The mark at the beginning of the text, which is never shown.
  private let mark: Int
  /// Where the next article's words can stand.
  private var floor: Int
  private var last: Int
  /// How many bytes may still be looked at, so that texts without their words cost no square of time.
  private var effort: Int
  /// The length of the articles that were not found since one was.
  private var missed = 0

  private static let leastWindow = 1 << 16
  private static let headerLimit = 1 << 15

  init(_ text: [UInt8]) {
    self.text = text
    mark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    floor = mark
    last = mark
    effort = 8 * text.count + Self.leastWindow
  }

  /// Where the next article begins, in bytes.
  mutating func next(_ article: Recovery, isFormatted: Bool) -> UInt32 {
    missed += article.text.count
    if let start = isFormatted ? formattedStart(article) : plainStart(article) {
      last = max(last, start)
      missed = 0
    }
    return UInt32(clamping: last - mark)
  }
}

extension ArticleStarts {
  private mutating func plainStart(_ article: Recovery) -> Int? {
    for line in [article.body.first, article.lines.indices.first].compactMap(\.self) {
      guard let words = Landmark(in: article.text, article.lines[line].range),
        let found = first(words)
      else { continue }
      let above = article.text[..<words.start].split(whereSeparator: \.isLineBreak)
      let isInside = words.start > 0 && !article.text[words.start - 1].isLineBreak
      let count = above.count(where: \.hasText) - (isInside ? 1 : 0)
      defer { floor = found.upperBound }
      return lineStart(found.lowerBound, up: count)
    }
    return nil
  }

  private mutating func formattedStart(_ article: Recovery) -> Int? {
    let title = article.findings[.headline].flatMap { Landmark(in: article.text, $0.range) }
    let author = article.findings.lists.first { $0.kind == .author }
      .flatMap { Landmark(in: article.text, $0.range) }
    for block in article.findings.blocks.prefix(3) {
      guard let words = Landmark(in: article.text, block.range), let body = first(words) else {
        continue
      }
      defer { floor = body.upperBound }
      // A headline may be written in another way in the file, as mail writes what isn't ASCII.
      let head = [title, author].compactMap { $0.flatMap { nearest($0, above: body.lowerBound) } }
      return headerStart(head.first ?? body.lowerBound)
    }
    guard let found = title.flatMap({ first($0) }) else { return nil }
    defer { floor = found.upperBound }
    return headerStart(found.lowerBound)
  }

  /// The first place of some words behind those of the article before.
  private mutating func first(_ words: Landmark) -> Range<Int>? {
    let window = max(Self.leastWindow, 16 * missed)
    let end = min(text.count, floor + min(window, effort))
    let found = words.first(in: text.span, floor..<end)
    effort -= (found?.lowerBound ?? end) - floor
    return found
  }

  /// The last place of some words above a place.
  private func nearest(_ words: Landmark, above place: Int) -> Int? {
    let span = text.span
    return (max(floor, place - Self.leastWindow)..<place).reversed().first {
      words.end(in: span, from: $0) != nil
    }
  }

  /// The beginning of the line that is so many lines with text above that of a place.
  ///
  /// An article that begins on the line of the one before it begins at the place.
  private func lineStart(_ place: Int, up count: Int = 0) -> Int {
    var start = beginning(ofLineAt: place) ?? (floor == mark ? mark : place)
    var left = count
    while left > 0, let above = beginning(ofLineAt: start - 1) {
      if text[above..<start].hasText { left -= 1 }
      start = above
    }
    return start
  }

  /// The beginning of the mail header that a place is in; that of its line when there is none.
  private func headerStart(_ place: Int) -> Int {
    var start = lineStart(place)
    while place - start < Self.headerLimit, let above = beginning(ofLineAt: start - 1),
      isHeaderLine(above..<start)
    {
      start = above
    }
    return start
  }

  /// Where the line of a place begins; nil when that is above the article before.
  private func beginning(ofLineAt place: Int) -> Int? {
    guard place >= last else { return nil }
    let above = text[last..<place].lastIndex(where: \.isLineBreak)
    guard let above else { return last == mark && floor == mark ? mark : nil }
    // A line feed belongs to the return before it.
    let isPair = above + 1 == place && text[above] == 0x0D && text[place] == 0x0A
    return isPair ? beginning(ofLineAt: above) : above + 1
  }

  /// `Name: value`, what continues it, or the line `From ...` above.
  private func isHeaderLine(_ line: Range<Int>) -> Bool {
    guard let first = text[line].first(where: { !$0.isBlank }), first.isLetter || first == 0x28
    else { return false }
    return text[line.lowerBound].isBlank || text[line].contains(0x3A)
  }
}

/// Some words as they stand in a file, however its lines are broken.
private struct Landmark {
  /// Where they stand in the article's text.
  let start: Int
  private let first: UInt8
  private let words: [UInt8]

  private static let length = 48

  /// The first words of a range that no format writes in another way, if there are some.
  init?(in text: [UInt8], _ range: Range<Int>) {
    let range = range.prefix(1 << 10)
    let found =
      Self.run(in: text, range, atLeast: 16) { $0 < 0x80 && $0.isPlainInFormats }
      ?? Self.run(in: text, range, atLeast: 6, where: \.isPlainInFormats)
    guard let found else { return nil }
    start = found.lowerBound
    first = text[start]
    words = Array(text[found])
  }

  private static func run(
    in text: [UInt8], _ range: Range<Int>, atLeast length: Int, where isPlain: (UInt8) -> Bool
  ) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound {
      let end =
        text[start..<min(range.upperBound, start + Self.length)].firstIndex { !isPlain($0) }
        ?? min(range.upperBound, start + Self.length)
      let run = text.trimmed(start..<end)
      if run.count >= length { return run }
      start = max(end, start + 1)
    }
    return nil
  }

  /// The first place in a range where they begin.
  func first(in text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    var at = range.lowerBound
    while true {
      at = text.firstIndex(of: first, from: at, to: range.upperBound)
      guard at < range.upperBound else { return nil }
      if let end = end(in: text, from: at) { return at..<end }
      at += 1
    }
  }

  /// Where the words end that begin at a place; nil when others stand there.
  func end(in text: Span<UInt8>, from start: Int) -> Int? {
    guard text[start] == first else { return nil }
    var at = start
    for byte in words {
      // Quoted-printable breaks lines in the middle of words.
      if at + 1 < text.count, text[at] == 0x3D, text[at + 1].isLineBreak {
        at += 1
        while at < text.count, text[at].isLineBreak { at += 1 }
      }
      guard at < text.count else { return nil }
      if byte == 0x20 || byte == 0x0A {
        let isApart = text[at].isSpace || text[at - 1].isSpace
        guard isApart else { return nil }
        while at < text.count, text[at].isSpace { at += 1 }
      } else {
        guard text[at] == byte else { return nil }
        at += 1
      }
    }
    return at
  }
}

extension UInt8 {
  fileprivate var isLineBreak: Bool { self == 0x0A || self == 0x0D }

  /// Whether the byte stands for itself in mail, markup and JSON alike.
  fileprivate var isPlainInFormats: Bool {
    isWordByte || self == 0x20 || self == 0x0A || self == 0x2C || self == 0x2E
  }
}

extension ArraySlice<UInt8> {
  fileprivate var hasText: Bool { contains { !$0.isSpace } }
}
