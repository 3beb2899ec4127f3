/// Subtitles (SubRip, WebVTT): lines of speech, each below the seconds at which it is shown.
struct SubtitleReader {
  private var text = ParagraphWriter()
  /// The bytes of the paragraph that is being written.
  private var length = 0
  private var speaker: [UInt8] = []
  private var isInCue = false

  /// Whether the text that begins at a place is subtitles.
  static func isSubtitles(_ text: [UInt8], at start: Int) -> Bool {
    let end = min(text.count, start + 1 << 10)
    if text.has("WEBVTT", at: start, before: end) {
      return text.firstIndex(of: "-->", in: start..<end) != nil
    }
    guard text[start].isDigit else { return false }
    // The first two lines that aren't empty.
    var at = start
    for _ in 0..<2 {
      while at < end, text[at] == 0x0A { at += 1 }
      let lineEnd = text.span.firstIndex(of: 0x0A, from: at, to: end)
      if isTime(text[at..<lineEnd]) { return true }
      at = lineEnd
    }
    return false
  }

  /// The speech as running text.
  static func article(in text: [UInt8]) -> FormattedArticle {
    var reader = SubtitleReader()
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) { reader.read(line) }
    reader.text.endParagraph()
    var article = FormattedArticle(body: reader.text.bytes)
    article.extent = .untitled
    return article
  }

  /// `00:00:01,000 --> 00:00:02,500`, `00:01.000 --> 00:02.500 line:0`.
  private static func isTime(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.prefix(120)
    guard let end = line.firstIndex(where: { !isOfTime($0) }), end - line.startIndex > 5 else {
      return false
    }
    return line[(end - 1)...].starts(with: arrow)
  }

  private static let arrow = Array(" --> ".utf8)

  private static func isOfTime(_ byte: UInt8) -> Bool {
    byte.isDigit || byte == 0x3A || byte == 0x2C || byte == 0x2E || byte == 0x20
  }

  /// What stands above a cue's time is its number or name, or a note or style of the file.
  private mutating func read(_ line: ArraySlice<UInt8>) {
    if Self.isTime(line) {
      isInCue = true
    } else if line.allSatisfy(\.isSpace) {
      isInCue = false
    } else if isInCue {
      take(line)
    }
  }

  private mutating func take(_ line: ArraySlice<UInt8>) {
    let (speech, name) = Self.speech(in: Array(line))
    if let name, name != speaker {
      endParagraph()
      speaker = name
      text.append(words: name + [0x3A])
    } else if length > 500 {
      endParagraph()
    }
    text.appendBlank()
    text.append(words: speech)
    // A paragraph ends where a sentence does.
    let isStop = speech.last.map { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F } ?? false
    length = isStop ? length + speech.count : min(length + speech.count, 500)
  }

  private mutating func endParagraph() {
    text.endParagraph()
    length = 0
  }

  /// The words of a line without tags and places, and who says them.
  ///
  /// WebVTT names speakers in tags: `<v Ada Quill>The gulls came.`
  private static func speech(in line: [UInt8]) -> (words: [UInt8], name: [UInt8]?) {
    var scanner = MarkupScanner(line)
    var words: [UInt8] = []
    var name: [UInt8]?
    while let token = scanner.next() {
      switch token {
      case .text(let range), .section(let range): words += line[range]
      case .open(let tag) where line[tag.name].elementsEqual([0x76]):
        name = oneLine(line[tag.attributes])
      case .open, .close: break
      }
    }
    if words.starts(with: [0x7B, 0x5C]), let close = words.firstIndex(of: 0x7D) {
      words.removeSubrange(...close)
    }
    return (oneLine(words), name)
  }
}
