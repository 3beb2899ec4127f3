/// What a line seems to be, seen by itself.
enum LineRole: Equatable {
  /// Sentences.
  case prose
  /// Words that are no sentence: a headline, a subheading, a name.
  case text
  /// Figures, as in tables.
  case data
  /// A date and hardly anything else.
  case date
  /// `By NAME`.
  case byline
  /// `Title: ...`; the value may be empty.
  case label(FieldLabel, value: Range<Int>)
  case credit, caption, signOff
  /// A list item or a line of menu entries.
  case menu
  case junk
  /// Begins what stands below an article.
  case ending
  case url
  /// No letter or digit.
  case rule

  /// What having the line in it does for a stretch of text as the article's body.
  func weight(words: Int) -> Int {
    switch self {
    case .prose: min(words, 80)
    case .text: words >= 4 ? -2 : -3
    case .data: 2
    case .date, .byline: -3
    case .label(.body, let value): value.isEmpty ? -1 : min(words, 80)
    case .label(let label, _): label == .related ? -1 : -4
    case .credit, .caption: -1
    case .signOff: -3
    case .menu, .junk: -5
    case .ending: -30
    case .url: -4
    case .rule: -1
    }
  }
}

/// Reads lines one by one.
struct LineReader {
  var dates = DateScanner()

  mutating func role(of line: Line, in text: [UInt8]) -> LineRole {
    let range = line.range
    if NamedRule.isOne(text, line) { return .rule }
    if line.words == 0 { return line.digits == 0 && !hasSigns(text, range) ? .rule : .data }
    if line.words > 45 || line.length >= Line.shapeLimit || isPlainSentence(line, in: text) {
      return longRole(of: line, in: text)
    }
    if isURL(text, range) { return .url }
    if line.words <= 16, line.marks.mayHold(0x3D) || line.marks.mayHold(0x25),
      isRestOfAddress(line, text)
    {
      return .junk
    }
    if let label = Self.label(of: line, in: text), Self.fits(label, line, text) {
      return .label(label.field, value: label.value)
    }
    if outletOfSignedCitation(line, in: text) != nil { return .date }
    if let cue = cueRole(of: line, in: text) { return cue }
    if isInvitation(line, in: text)
      || line.words >= 5 && OutletStatement.supportedEnd(in: text, range) != nil
    {
      return .junk
    }
    if Furniture.isOne(text, line) { return .junk }
    if line.digits >= 3, line.words <= 24, mayHoldDate(line, in: text), isDate(line, in: text) {
      return .date
    }
    if isMetaLine(line, in: text) { return .byline }
    if ReaderNotices.tellsContact(text, line) { return .signOff }
    if ReaderNotices.namesFirstPlace(text, line) { return .ending }
    if NavigationRow.isOne(text, line) { return .junk }
    if isMenu(line, in: text) { return .menu }
    return plainRole(of: line, in: text)
  }
}

private extension LineReader {
  func hasSigns(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    text[range].contains { $0 >= 0xC3 && !($0 == 0xE2) }
  }

  /// Whether a line that begins with a letter and ends as a sentence is too long for anything else.
  func isPlainSentence(_ line: Line, in text: [UInt8]) -> Bool {
    line.words > 24 && line.ending == .sentence && text[line.range.lowerBound].isLetter
      && !(line.marks.mayHold(0x3A) && text.span.hold(0x3A, in: line.range.prefix(40)))
  }

  func longRole(of line: Line, in text: [UInt8]) -> LineRole {
    if line.innerEnds == 0, line.ending == .none, !hasStop(text, line.range),
      line.length > 440
        || line.capitalShare >= menuShare(of: line, in: text, 65) && !line.isShouted
    {
      return .junk
    }
    if line.words <= 40, OutletStatement.supportedEnd(in: text, line.range) != nil { return .junk }
    let cue = Cue.prefixes.prefix(of: text, in: line.range)
    if isLongCaption(line, in: text) { return .caption }
    let isPhrase = cue.map { $0.end - line.range.lowerBound >= 12 } ?? false
    switch cue?.value {
    case .junk? where isPhrase: return .junk
    case .ending? where isRightsNotice(line, in: text): return .ending
    case .signOff? where text[Int(line.start)] == 0x28 || line.length < 400: return .signOff
    case .caption? where isCaption(line, cue: .caption, in: text): return .caption
    default: break
    }
    if let label = Self.label(of: line, in: text) {
      switch label.field {
      case .tags, .related, .body: return .label(label.field, value: label.value)
      default: break
      }
    }
    return .prose
  }

  private static let rights = PhraseTable<Bool>([
    (
      true,
      [
        "reserved", "copyright", "réservés", "vorbehalten", "reservados", "riservati",
        "riservata", "vietata",
        "voorbehouden", "защищены", "zastrzeżone", "saklıdır", "émis", "may not be",
      ]
    )
  ])

  /// Whether a long line states the rights in a text, as `© 2019 Hafenbote. All rights ...` does.
  func isRightsNotice(_ line: Line, in text: [UInt8]) -> Bool {
    let isSign = text.has("(c)", at: Int(line.start), before: Int(line.end))
    let isBracketed = text[Int(line.start)] == 0x28 && !isSign
    let head = text[line.range.dropFirst(isBracketed ? 1 : 0).prefix(12)]
    guard Self.rights.first(in: text, line.range) != nil else { return false }
    return text.has("©", at: Int(line.start), before: Int(line.end))
      || head.starts(with: Array("(c)".utf8)) || head.starts(with: Array("Copyright".utf8))
      || head.starts(with: Array("Certificat".utf8))
  }

  /// The share of capitals from which a long line without a stop is a menu: more where commas part
  /// its names, as prose does, or where only its beginning was looked at.
  func menuShare(of line: Line, in text: [UInt8], _ share: Int) -> Int {
    line.length < Line.shapeLimit && !text[line.range].contains(0x2C) ? share : 80
  }

  /// Whether a long line is a picture's description: it ends in an agency's mark, not in a stop.
  func isLongCaption(_ line: Line, in text: [UInt8]) -> Bool {
    line.ending == .none && line.length < 700
      && (PictureMarks.endsInCredit(text, line.range)
        || line.words <= 60 && CaptionCredit.parts(of: line, in: text) != nil)
  }

  /// Whether a full stop and a blank stand somewhere in a range.
  func hasStop(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.dropLast().contains { text[$0] == 0x2E && (text[$0 + 1] == 0x20 || text[$0 + 1] == 0x0A) }
      || text.firstIndex(of: "。", in: range) != nil || text.firstIndex(of: "，", in: range) != nil
  }

  /// The rest of a broken address: no blank, and marks that no word has.
  func isRestOfAddress(_ line: Line, _ text: [UInt8]) -> Bool {
    guard line.length >= 24, !text[line.range].contains(where: { $0 == 0x20 || $0 >= 0x80 })
    else { return false }
    return text[line.range].contains { $0 == 0x3D || $0 == 0x25 }
  }

  func isURL(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard
      text.has("http://", at: range.lowerBound, before: range.upperBound)
        || text.has("https://", at: range.lowerBound, before: range.upperBound)
        || text.has("www.", at: range.lowerBound, before: range.upperBound)
    else { return false }
    // `http://news.example/a.html | page 1/2` stands at the edge of a printed page.
    guard let space = text[range].firstIndex(of: 0x20) else { return true }
    let rest = text[space..<range.upperBound]
    return rest.count <= 16 && rest.contains(where: \.isDigit)
  }

  func cueRole(of line: Line, in text: [UInt8]) -> LineRole? {
    let range = line.range
    let stripped = withoutEditLink(text, stripped(text, range))
    if line.words <= 6 {
      let bare =
        line.ending == .colon && stripped.count > 2
        ? stripped.lowerBound..<stripped.upperBound - 1 : stripped
      if let cue = Cue.lines.value(of: text, in: bare), cue != .junk || bare == stripped {
        return cue == .junk ? .junk : .ending
      }
    }
    if line.words <= 6, line.digits == 0, RelatedHeading.isOne(text, stripped) { return .ending }
    let found = Cue.prefixes.prefix(of: text, in: stripped) ?? footBehindBullet(text, range)
    if isCredit(line, cue: found?.value, in: text) { return .credit }
    if isCaption(line, cue: found?.value, in: text) { return .caption }
    guard let (cue, end) = found else { return nil }
    switch cue {
    case .junk: return line.words <= 24 ? .junk : nil
    case .ending:
      let isSymbol = text.has("©", at: range.lowerBound, before: range.upperBound)
      let isLabel = end - range.lowerBound >= 12 && end < range.upperBound && text[end] == 0x3A
      // `Retrieved from "https://...`
      let address = text.firstIndex(of: "http", in: end..<min(range.upperBound, end + 8))
      let isAddress = address.map { !text[$0..<range.upperBound].contains(0x20) } ?? false
      return line.words
        <= (isRightsNotice(line, in: text) || isAddress
          ? 80 : isSymbol ? 24 : end - range.lowerBound >= 18 || isLabel ? 60 : 8)
        || line.words <= 20 && line.ending == .colon
        ? .ending : nil
    case .signOff: return line.words <= 60 ? .signOff : nil
    case .byline:
      return Names.isByline(text, range, from: end, words: Int(line.words)) ? .byline : nil
    case .caption, .credit: return nil
    }
  }

  /// `Follow the Herald on Telegram`, `Like the Herald on Facebook`.
  func isInvitation(_ line: Line, in text: [UInt8]) -> Bool {
    let range = line.range
    let first = text[range.lowerBound] & 0xDF
    guard first == 0x46 || first == 0x4C, line.words <= 24 else { return false }
    let likes = text.hasFolded("like ", at: range.lowerBound)
    guard likes || text.hasFolded("follow ", at: range.lowerBound),
      let end = Self.networks.first(in: text, range)?.range.upperBound
    else { return false }
    // `Like others on Facebook, she ...`
    guard !likes else {
      return end == range.upperBound && line.words <= 9 && !text[range].contains(0x2C)
        && text.isUppercase(at: range.lowerBound + 5)
    }
    // `Follow the Herald on X, Facebook and Instagram. Send us your stories.`
    return end == range.upperBound
      || end < range.lowerBound + 60
        && (text[end] == 0x2C && (line.words <= 12 || text.isUppercase(at: end + 2))
          || text[end] == 0x2E
          || text.has(" and ", at: end, before: range.upperBound)
          || text.has(" (", at: end, before: range.upperBound))
  }

  private static let networks = PhraseTable<Bool>([
    (
      true,
      [
        "on telegram", "on twitter", "on facebook", "on instagram", "on whatsapp", "on youtube",
        "on google news", "on x", "on linkedin", "on social media", "on tiktok", "on threads",
      ]
    )
  ])

  /// `Sources` in `Sources[edit]`, as a wiki's pages put it behind their headings.
  func withoutEditLink(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, text[last] == 0x5D,
      let open = text[range].lastIndex(of: 0x5B), open > range.lowerBound, last - open <= 40
    else { return range }
    return text.trimmed(range.lowerBound..<open)
  }

  /// `• This page was last modified on ...`: what so many words say below a text, no text says.
  private func footBehindBullet(_ text: [UInt8], _ range: Range<Int>) -> (value: Cue, end: Int)? {
    guard text.has("• ", at: range.lowerBound, before: range.upperBound) else { return nil }
    let start = range.lowerBound + 4
    guard let found = Cue.prefixes.prefix(of: text, in: start..<range.upperBound),
      found.value == .ending, found.end - start >= 18
    else { return nil }
    return found
  }

  /// Without list marks and brackets before the first word.
  func stripped(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound,
      text[start] == 0x2A || text[start] == 0x2D || text[start] == 0x2B || text[start] == 0x20
        || text[start] == 0x3C || text[start] == 0x3E || text[start] == 0x23 || text[start] == 0x5F
    {
      start += 1
    }
    if text.has("（", at: start, before: range.upperBound) { start += 3 }
    // `**Read next**`
    var end = range.upperBound
    while start > range.lowerBound, end > start, text[start - 1] == 0x2A || text[start - 1] == 0x5F,
      text[end - 1] == text[start - 1]
    {
      end -= 1
    }
    return start..<end
  }

  func isCredit(_ line: Line, cue: Cue?, in text: [UInt8]) -> Bool {
    guard line.words <= 14 else { return false }
    let range = line.range
    if isBracketedName(line, in: text) { return true }
    if text.has("©", at: range.lowerBound, before: range.upperBound) {
      if isRightsNotice(line, in: text) { return false }
      return PictureMarks.isCredited(text, range)
        || line.words <= 8 && line.digits == 0
          && !text.hasFolded("copyright", at: max(range.lowerBound, range.upperBound - 9))
        // `© Coast Post, 05.06.2019/aq` says where a text stood.
        || line.digits < 6 && text[range].contains(0x2F)
    }
    if line.words <= 10, cue == .credit { return true }
    return line.words <= 5 && line.ending == .none && PictureMarks.isCredited(text, range)
  }

  /// `(Ada Quill / Oldport Press)`: a name and an agency between brackets.
  func isBracketedName(_ line: Line, in text: [UInt8]) -> Bool {
    let range = line.range
    guard line.words <= 8, range.count > 6, text[range.lowerBound] == 0x28,
      text[range.upperBound - 1] == 0x29
    else { return false }
    return Names.outlet(in: text, range.lowerBound + 1..<range.upperBound - 1) != nil
  }

  func isCaption(_ line: Line, cue: Cue?, in text: [UInt8]) -> Bool {
    if cue == .caption {
      return PictureMarks.isCredited(text, line.range) || PictureMarks.isFilePhoto(text, line.range)
    }
    guard line.words >= 4 else { return false }
    guard line.ending == .none || text[line.range.upperBound - 1] == 0x29 else {
      return line.innerEnds > 0 && CaptionCredit.parts(of: line, in: text) != nil
    }
    return PictureMarks.endsInCredit(text, line.range)
      || CaptionCredit.parts(of: line, in: text) != nil
  }

  /// `... until the spring. (PAP)`: a sentence and who sent it.
  func endsInSignedSentence(_ line: Line, in text: [UInt8]) -> Bool {
    let range = line.range
    if let blank = text[range.suffix(16)].lastIndex(of: 0x20), text[blank - 1] == 0x2E,
      line.words >= 6, Agencies.table.value(of: text, in: blank + 1..<range.upperBound) != nil
    {
      return true
    }
    guard text[range.upperBound - 1] == 0x29, let open = text[range].lastIndex(of: 0x28),
      range.upperBound - open <= 24, open - range.lowerBound > 24
    else { return false }
    return text[open - 1] == 0x20 && text[open - 2] == 0x2E
      && Agencies.table.value(of: text, in: open + 1..<range.upperBound - 1) != nil
  }

  func plainRole(of line: Line, in text: [UInt8]) -> LineRole {
    let words = Int(line.words)
    if line.ending == .sentence || line.ending == .colon || endsInSignedSentence(line, in: text) {
      // `The bridge is closed. Who pays?`
      if line.innerEnds == 1, words <= 16, line.start == 0, text[line.range.upperBound - 1] == 0x3F
      {
        return .text
      }
      if words >= 6 || line.innerEnds > 0 { return .prose }
      return .text
    }
    if Int(line.digits) * 3 >= line.length, words >= 2 { return .data }
    // Menus and lists of names run together into one line have nothing but capitals.
    if words >= 36, line.innerEnds == 0, line.capitalShare >= menuShare(of: line, in: text, 70),
      !line.isShouted
    {
      return .junk
    }
    if words >= 22 || line.innerEnds > 0 && words >= 12 { return .prose }
    return .text
  }
}
