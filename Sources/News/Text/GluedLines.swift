/// Parts lines into which a headline, an agency or a date ran together with the text.
struct GluedLines {
  let text: [UInt8]
  /// Whether a headline was parted from its text by evidence alone, with no sign between them.
  private(set) var isHeadlineGuessed = false
  private var dates = DateScanner()

  init(_ text: [UInt8]) { self.text = text }

  /// Lines with the first of them parted where it holds several things.
  mutating func parted(_ lines: [Line]) -> [Line] {
    guard let first = lines.first, first.length >= 60 || lines.count == 1 else { return lines }
    var ranges: [Range<Int>] = []
    var rest = first.range
    let leading = leadingDate(in: rest)
    if let leading {
      ranges.append(leading)
      rest = withoutDash(text.trimmed(leading.upperBound..<rest.upperBound))
    }
    let isWhole = lines.count <= 2 && first.length > 300
    if isWhole, leading == nil, let parts = headlineAboveDate(in: rest) {
      ranges += parts.dropLast()
      rest = parts[parts.count - 1]
    } else if isWhole, let end = headlineEnd(in: rest, isDated: leading != nil) {
      ranges.append(withoutStop(text.trimmed(rest.lowerBound..<end)))
      rest = text.trimmed(end..<rest.upperBound)
    } else if leading != nil, let end = addressEnd(in: rest) {
      ranges.append(rest.lowerBound..<end)
      rest = text.trimmed(end..<rest.upperBound)
    }
    guard !ranges.isEmpty else { return lines }
    if !rest.isEmpty { ranges.append(rest) }
    return ranges.map { line($0, like: first) } + lines.dropFirst()
  }

  private func line(_ range: Range<Int>, like first: Line) -> Line {
    var line = Line(start: Int32(range.lowerBound), end: Int32(range.upperBound))
    line.blanksAbove = 1
    line.takeShape(of: text.span)
    return line
  }
}

private extension GluedLines {
  /// A date, perhaps behind its label or weekday, at the very start.
  mutating func leadingDate(in range: Range<Int>) -> Range<Int>? {
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 60)
    guard let found = dates.firstDate(in: text, head) else { return nil }
    let before = text.trimmed(head.lowerBound..<found.range.lowerBound)
    guard range.upperBound - found.range.upperBound >= 16, isDateWord(before) else { return nil }
    // What follows is a sentence or a headline, not more of a date line.
    let after = withoutDash(text.trimmed(found.range.upperBound..<range.upperBound))
    guard !after.isEmpty,
      text.isUppercase(at: after.lowerBound) || text[after.lowerBound] >= 0x80
        || text[after.lowerBound] == 0x22 || text[after.lowerBound].isDigit
        || text[after.lowerBound] == 0x68
    else { return nil }
    var words = Line(start: Int32(after.lowerBound), end: Int32(after.upperBound))
    words.takeShape(of: text.span)
    guard words.words >= 5 || words.length > 40 else { return nil }
    return head.lowerBound..<found.range.upperBound
  }

  /// Without the dash or bar between a date and a headline.
  func withoutDash(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 3, text[range.lowerBound] == 0x2D || text[range.lowerBound] == 0x7C,
      text[range.lowerBound + 1] == 0x20
    else { return range }
    return text.trimmed(range.lowerBound + 1..<range.upperBound)
  }

  func isDateWord(_ range: Range<Int>) -> Bool {
    var range = range
    while let last = range.last, text[last] == 0x3A || text[last] == 0x2C || text[last] == 0x20 {
      range = range.lowerBound..<last
    }
    if range.isEmpty { return true }
    if case .weekday? = DateWords.table.value(of: text, in: range) { return true }
    return FieldLabel.table.value(of: text, in: range) == .date
  }

  /// `HEADLINE AGENCY Sunday 1 Feb 2015 Text`: the parts, the text last.
  mutating func headlineAboveDate(in range: Range<Int>) -> [Range<Int>]? {
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 220)
    guard let found = dates.firstDate(in: text, head), found.date.isDayKnown else { return nil }
    var start = found.range.lowerBound
    if let word = lastWord(in: head.lowerBound..<start),
      case .weekday? = DateWords.table.value(of: text, in: word)
    {
      start = word.lowerBound
    }
    var headline = text.trimmed(head.lowerBound..<start)
    var shape = Line(start: Int32(headline.lowerBound), end: Int32(headline.upperBound))
    shape.takeShape(of: text.span)
    guard shape.words >= 4, shape.innerEnds == 0 else { return nil }
    var parts: [Range<Int>] = []
    if let word = lastWord(in: headline), Agencies.table.value(of: text, in: word) != nil {
      headline = text.trimmed(headline.lowerBound..<word.lowerBound)
      parts.append(word)
    }
    let rest = text.trimmed(found.range.upperBound..<range.upperBound)
    return [headline] + parts + [start..<found.range.upperBound, rest]
  }

  func lastWord(in range: Range<Int>) -> Range<Int>? {
    let range = text.trimmed(range)
    guard !range.isEmpty else { return nil }
    var start = range.upperBound
    while start > range.lowerBound, text[start - 1] != 0x20 { start -= 1 }
    var end = range.upperBound
    while end > start, text[end - 1] == 0x2C || text[end - 1] == 0x2E { end -= 1 }
    return start < end ? start..<end : nil
  }

  /// The end of an address that the text follows.
  func addressEnd(in range: Range<Int>) -> Int? {
    guard text.has("http", at: range.lowerBound, before: range.upperBound) else { return nil }
    return range.first { text[$0] == 0x20 } ?? range.upperBound
  }
}

extension GluedLines {
  /// Whether a line breaks off behind a word that something must follow.
  static func endsInConnector(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.upperBound
    while start > range.lowerBound, text[start - 1] != 0x20 { start -= 1 }
    return connectors.value(of: text, in: start..<range.upperBound) != nil
  }
}

/// Where a headline ends that the text follows without a sign.
private extension GluedLines {
  struct Word {
    var range: Range<Int>
    var hash: UInt64
    var isCapital: Bool
  }

  mutating func headlineEnd(in range: Range<Int>, isDated: Bool) -> Int? {
    let words = words(in: range, limit: 60)
    guard words.count > 24 else { return nil }
    if isDated, let end = sentenceEnd(words) { return end }
    var best: (score: Int, end: Int)?
    for split in 4..<min(18, words.count - 12) where words[split].isCapital {
      if Self.connectors.value(of: text, in: words[split - 1].range) != nil { continue }
      let gap = words[split - 1].range.lowerBound..<words[split].range.lowerBound
      let isSentenceEnd = text[gap].contains(0x2E)
      var score = restartScore(words, at: split)
      if isInName(words, split), !isSentenceEnd { score -= 25 }
      if score > best?.score ?? 0 { best = (score, words[split].range.lowerBound) }
      guard isSentenceEnd else { continue }
      // Where a stop is near, the headline ends with it and nowhere before.
      if let found = best { best = (found.score, words[split].range.lowerBound) }
      break
    }
    guard let best, best.score >= (isDated ? 55 : 70) else { return nil }
    isHeadlineGuessed = true
    return best.end
  }

  /// Whether a place is more likely inside a name than before a sentence: it stands between two
  /// capitals, in a line that spares them otherwise.
  func isInName(_ words: [Word], _ split: Int) -> Bool {
    let before = words[split - 1].range
    let word = words[split].range
    let isTitled = words[..<split].count(where: \.isCapital) * 10 >= split * 6
    guard words[split - 1].isCapital, !isTitled, !text[before.lowerBound].isDigit else {
      return false
    }
    return Self.starters.value(of: text, in: word) == nil
      && Agencies.table.value(of: text, in: word) == nil
      && Agencies.table.value(of: text, in: before) == nil
  }

  /// The end of a short first sentence behind a date.
  func sentenceEnd(_ words: [Word]) -> Int? {
    for index in 3..<18 where words.indices.contains(index + 1) {
      let gap = words[index].range.upperBound..<words[index + 1].range.lowerBound
      guard text[gap].contains(0x2E), words[index + 1].isCapital, words[index].range.count > 2
      else { continue }
      return words[index + 1].range.lowerBound
    }
    return nil
  }

  func withoutStop(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, text[last] == 0x2E || text[last] == 0x22 || text[last] == 0x20 {
      range = range.lowerBound..<last
    }
    return range
  }

  /// Evidence, in per cent, that the text starts over at a word: what is before is told again after.
  func restartScore(_ words: [Word], at split: Int) -> Int {
    let after = Set(words[split..<min(words.count, split + 34)].map(\.hash))
    var told = 0
    var content = 0
    for word in words[..<split] where word.range.count >= 4 {
      content += 1
      if after.contains(word.hash) { told += 1 }
    }
    guard told >= 2, content > 0 else { return 0 }
    let range = words[split].range
    let isStarter = Self.starters.value(of: text, in: range) != nil
    let isAgency = Agencies.table.value(of: text, in: range) != nil
    return told * 100 / content + (isStarter ? 30 : isAgency ? 35 : 0) + min(split, 10) * 2
  }

  /// Words that sentences rather than names begin with.
  static let starters = PhraseTable<Bool>([
    (
      true,
      [
        "the", "a", "an", "at", "in", "on", "more", "two", "three", "four", "five", "several",
        "hundreds", "dozens", "thousands", "some", "after", "as", "president", "police", "this",
        "it", "state", "der", "die", "das", "ein", "eine", "le", "la", "les", "un", "une", "el",
        "los", "o", "os", "um", "uma", "il", "een", "het", "heavy", "print",
      ]
    )
  ])

  /// Words that no headline ends with.
  static let connectors = PhraseTable<Bool>([
    (
      true,
      [
        "in", "on", "of", "at", "for", "to", "from", "with", "between", "by", "and", "near", "the",
        "a", "an", "as", "over", "after", "against", "into", "is", "are", "its", "his", "central",
        "eastern", "western", "northern", "southern", "around", "than", "least", "under", "that",
        "not", "de", "do", "da", "dos", "das", "em", "na", "nas", "nos", "que", "para", "com",
        "por", "pelo", "pela", "ao", "à", "e", "o", "os", "um", "uma", "del", "el", "la", "los",
        "las", "en", "y", "al", "le", "les", "des", "du", "et", "au", "aux", "dans", "sur", "pour",
        "der", "die", "das", "den", "dem", "von", "und", "im", "mit", "für", "auf", "zu", "di",
        "che", "il", "della", "nel", "van", "het", "een", "met", "op", "voor", "в", "на", "и", "с",
        "по", "из", "w", "i", "z", "ve", "ile",
      ]
    )
  ])

  func words(in range: Range<Int>, limit: Int) -> [Word] {
    let span = text.span
    var words: [Word] = []
    var at = range.lowerBound
    while at < range.upperBound, words.count < limit {
      guard span[at].isWordByte else {
        at += 1
        continue
      }
      var hash = FoldedHash()
      let start = at
      while at < range.upperBound, span[at].isWordByte {
        at = hash.appendRun(span, from: at, to: range.upperBound, before: range.upperBound)
      }
      let isCapital = text.isUppercase(at: start) || text[start].isDigit
      words.append(Word(range: start..<at, hash: hash.value, isCapital: isCapital))
    }
    return words
  }
}
