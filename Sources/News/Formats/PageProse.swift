/// Tells an article's sentences from what else stands on a page.
enum PageProse {
  /// Ranges with the sentences right before and behind them, such as an introduction.
  static func widened(_ ranges: [Range<Int>], in text: [UInt8]) -> [Range<Int>] {
    var widened: [Range<Int>] = []
    for (index, range) in ranges.enumerated() {
      let floor = widened.last?.upperBound ?? 0
      let ceiling = index + 1 < ranges.count ? ranges[index + 1].lowerBound : text.count
      var start = range.lowerBound
      while let line = line(above: start, floor, in: text), isProse(text, line) {
        start = line.lowerBound
      }
      var end = range.upperBound
      while let line = line(below: end, ceiling, in: text), isProse(text, line) {
        end = line.upperBound
      }
      widened.append(start..<end)
    }
    return widened
  }

  /// Whether more than half of a text is sentences.
  static func isMostly(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    count(of: text, range) * 2 > range.count
  }

  /// The bytes of a text that are sentences.
  static func count(of text: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    var at = range.lowerBound
    while let line = line(below: at, range.upperBound, in: text) {
      if isProse(text, line) { count += line.count }
      at = line.upperBound
    }
    return count
  }

  /// Whether a line is sentences, and none that pages say to their readers.
  static func isProse(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var line = Line(
      start: Int32(clamping: range.lowerBound), end: Int32(clamping: range.upperBound))
    line.takeShape(of: text.span)
    return line.words >= 10 && line.ending == .sentence
      && LineReader.label(in: text, range) == nil && furniture.first(in: text, range) == nil
  }

  private static func line(
    above start: Int, _ floor: Int, in text: [UInt8]
  ) -> Range<Int>? {
    var end = start
    while end > floor, text[end - 1].isSpace { end -= 1 }
    var start = end
    while start > floor, text[start - 1] != 0x0A { start -= 1 }
    return start < end ? start..<end : nil
  }

  private static func line(
    below end: Int, _ ceiling: Int, in text: [UInt8]
  ) -> Range<Int>? {
    var start = end
    while start < ceiling, text[start].isSpace { start += 1 }
    var end = start
    while end < ceiling, text[end] != 0x0A { end += 1 }
    return start < end ? start..<end : nil
  }

  /// What pages say to their readers in whole sentences.
  private static let furniture = PhraseTable<Bool>([
    (
      true,
      [
        "cookie", "cookies", "newsletter", "newsletters", "subscribe", "subscriber", "sign up",
        "sign in", "log in", "register", "rights reserved", "privacy policy", "terms of use",
        "terms of service", "javascript", "your browser", "our app", "click here", "follow us",
        "leave a comment", "post a comment", "your email", "registrieren", "abonnieren",
        "datenschutz", "abonnez-vous", "connectez-vous", "suscríbete", "inscreva-se", "iscriviti",
      ]
    )
  ])
}
