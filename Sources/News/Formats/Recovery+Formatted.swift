/// Texts of which it is known where the body begins.
extension Recovery {
  /// Reads the labelled lines that a format's reader wrote.
  mutating func readFields(before end: Int) {
    top = lines.firstIndex { Int($0.start) >= end } ?? lines.count
    for line in lines[..<top] {
      guard let (label, value) = LineReader.label(in: text, line.range) else { continue }
      apply(label, value)
    }
  }

  /// Whether the header is a message's: whom a message quotes below it didn't write it.
  func isMessage() -> Bool {
    guard sender != nil || isSentByOutlet, findings.has(.headline) else { return false }
    return lines[..<top].contains { text.hasFolded("subject:", at: Int($0.start)) }
  }

  /// Widens the body to all of the text below the fields, and keeps what stands in it.
  ///
  /// Lines in it that look like fields are a quoted message's or a table's.
  mutating func keepBodyWhole() {
    let start = firstLineOfText()
    let last = lines.indices.last { $0 >= start && roles[$0] == .prose }
    var end = max(body.upperBound, start, last.map { $0 + 1 } ?? start)
    for index in end..<lines.count {
      guard let isText = isText(index) else { break }
      if isText { end = index + 1 }
    }
    body = min(start, body.lowerBound)..<end
    for index in body {
      switch roles[index] {
      case .byline, .date, .url, .menu: roles[index] = .prose
      case .junk, .ending:
        if lines[index].words >= 8, lines[index].ending == .sentence { roles[index] = .prose }
      default: break
      }
    }
  }

  /// Behind what may stand between the fields and the text: the headline, byline and date.
  private func firstLineOfText() -> Int {
    var index = top
    while index < lines.count, isAboveText(index) { index += 1 }
    guard extent != .untitled, !findings.has(.headline), index < body.lowerBound,
      lines[index].words <= 24
    else {
      return index
    }
    // A text without a title may begin with one.
    return index + 1
  }

  private func isAboveText(_ index: Int) -> Bool {
    switch roles[index] {
    case .byline, .date, .rule, .junk, .url: true
    default: isHeadlineAgain(lines[index].range) || isOutletAboveMeta(index)
    }
  }

  /// `Coast Post` above the day or the byline of what was clipped from it.
  private func isOutletAboveMeta(_ index: Int) -> Bool {
    guard roles[index] == .text, lines[index].words <= 5, lines[index].capitalShare >= 60,
      Names.isName(text, lines[index].range), index + 1 < roles.count,
      roles[index + 1] == .date || roles[index + 1] == .byline
    else { return false }
    return Outlets.isOutlet(text, lines[index].range)
  }

  /// Whether a line is text, or may stand inside one; nil for what only stands below.
  private func isText(_ index: Int) -> Bool? {
    switch roles[index] {
    case .prose, .text, .menu, .data, .url: true
    case .label(.caption, _), .label(.credit, _), .label(.related, _), .caption, .credit: false
    // Two dashes begin a message's signature.
    case .rule where lines[index].length == 2: nil
    case .rule, .date, .byline, .junk: false
    case .label, .ending, .signOff: nil
    }
  }
}
