/// What text browsers write where a page has frames, buttons, pictures and forms.
///
/// `IFRAME: //post.example`, `(BUTTON) Save`, `[blank.gif]`, `[INLINE]` are lynx's, `[________]` and
/// `Name [        ] [Search]` are w3m's.
enum DumpMarks {
  private enum Mark {
    case picture, edit
    /// What is typed into or ticked.
    case field
  }

  private static let limit = 300

  /// How much the square bracket at a place says for a text browser; 0 inside a sentence.
  static func evidence(in text: [UInt8], at start: Int) -> Int {
    guard let (mark, end) = mark(in: text, at: start), isAtLineStart(text, start) else { return 0 }
    return mark != .field || end - start > 8 ? 1 : 0
  }

  /// So much evidence is no chance.
  static let enoughEvidence = 2

  private static func isAtLineStart(_ text: [UInt8], _ start: Int) -> Bool {
    var at = start
    while at > 0, start - at < limit, text[at - 1] != 0x0A {
      guard !text[at - 1].isLetter, !text[at - 1].isDigit else { return false }
      at -= 1
    }
    return true
  }

  /// Whether a text begins with the links of a page's head: `#alternate alternate`, `#[1]Feed`.
  static func beginsWithLinks(_ text: [UInt8]) -> Bool {
    guard let first = text.prefix(80).firstIndex(where: { !$0.isSpace }) else { return false }
    if text.has("IFRAME: ", at: first, before: text.count) { return true }
    return endOfLinks(in: text, from: first) != nil
  }

  /// Where the paragraph of a page's head links ends; nil where a text begins with a hash mark.
  private static func endOfLinks(in text: [UInt8], from first: Int) -> Int? {
    guard text[first] == 0x23, first + 1 < text.count,
      text[first + 1].isWordByte || text[first + 1] == 0x5B,
      let end = text.firstIndex(of: "\n\n", in: first..<min(text.count, first + longestHead))
    else { return nil }
    let head = first + 1..<end
    // These are names of links, of which none is a sentence.
    guard text.firstIndex(of: ". ", in: head) == nil, text[end - 1] != 0x2E else { return nil }
    let words = text[head].split { !$0.isWordByte }
      .count { headLinks.value(of: text, in: $0.startIndex..<$0.endIndex) != nil }
    let isListed =
      text[first + 1] == 0x5B || text.firstIndex(of: "»", in: head) != nil
      || text.firstIndex(of: "alternate", in: head) != nil
    return words >= 1 && isListed ? end : nil
  }

  private static let longestHead = 2_000

  /// What pages link in their heads.
  private static let headLinks = PhraseTable<Bool>([
    (true, ["alternate", "rss", "feed", "canonical", "publisher", "icon", "amphtml", "atom"])
  ])

  /// The text without marks, and without the lines that hold nothing else.
  static func removed(from text: [UInt8]) -> [UInt8] {
    let span = text.span
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var start = 0
    if let first = text.firstIndex(where: { !$0.isSpace }),
      let end = endOfLinks(in: text, from: first)
    {
      start = end
    }
    var isInFrame = false
    while start < span.count {
      let end = span.firstIndex(of: 0x0A, from: start, to: span.count)
      let line = text.trimmed(start..<end)
      if line.isEmpty || line.count == 2 && text.has("[]", at: line.lowerBound, before: end) {
        isInFrame = false
      } else if text.has("IFRAME:", at: line.lowerBound, before: line.upperBound) {
        isInFrame = true
        plain += words(behindFrame: line, in: text)
      } else if !isInFrame || !isPartOfAddress(text[line]) {
        isInFrame = false
        append(start..<end, line, of: text, to: &plain)
      }
      plain.append(0x0A)
      start = end + 1
    }
    return plain
  }

  private static func isPartOfAddress(_ word: ArraySlice<UInt8>) -> Bool {
    !word.contains(0x20) && word.contains { $0 == 0x2F || $0 == 0x3D || $0 == 0x26 || $0 == 0x25 }
  }

  private static func words(behindFrame line: Range<Int>, in text: [UInt8]) -> ArraySlice<UInt8> {
    var at = line.lowerBound + 7
    while at < line.upperBound {
      while at < line.upperBound, text[at].isBlank { at += 1 }
      let word = text[at..<line.upperBound].prefix { !$0.isBlank }
      guard isPartOfAddress(word) || word.contains(0x3A) else { break }
      at = word.endIndex
    }
    return text[at..<line.upperBound]
  }

  private static func append(
    _ whole: Range<Int>, _ line: Range<Int>, of text: [UInt8], to plain: inout [UInt8]
  ) {
    let button: StaticString = "(BUTTON)"
    let isButton = text.has(button, at: line.lowerBound, before: line.upperBound)
    if isButton, wordCount(of: text, line.dropFirst(8)) <= 4 { return }
    let blanks = text[line].prefix { $0 == 0x5F }.count
    if blanks >= 8, blanks == line.count { return }
    let lineStart = plain.count
    var at = whole.lowerBound
    var hasField = false
    var others = 0
    while at < whole.upperBound {
      let byte = text[at]
      if byte == 0x5B, let (mark, end) = mark(in: text, at: at), end <= whole.upperBound,
        mark == .field || mark == .edit || isAtLineStart(plain, plain.count)
      {
        if mark == .field { hasField = true }
        at = end
        others += 1
      } else if byte == 0x28, text.has(button, at: at, before: whole.upperBound) {
        at += 8
        others += 1
      } else if byte == 0x3A,
        text.has(":INS]", at: at, before: whole.upperBound)
          || text.has(":DEL]", at: at, before: whole.upperBound)
      {
        at += 5
      } else {
        plain.append(byte)
        at += 1
      }
    }
    guard others > 0 else { return }
    // What is left of a form's line is its labels and buttons.
    if hasField, wordCount(of: plain, lineStart..<plain.count) <= 5 {
      plain.removeSubrange(lineStart...)
    }
  }

  private static func wordCount(of text: [UInt8], _ range: Range<Int>) -> Int {
    text[range].split { !$0.isWordByte }.count
  }

  /// The mark that begins with the square bracket at a place, and where it ends.
  private static func mark(in text: [UInt8], at start: Int) -> (Mark, end: Int)? {
    // In code and in wikis a bracket stands behind a name or another one.
    if start > 0, text[start - 1].isWordByte || text[start - 1] == 0x5B { return nil }
    let inside = start + 1
    if text.has("INS: ", at: inside, before: text.count)
      || text.has("DEL: ", at: inside, before: text.count)
    {
      return (.edit, inside + 5)
    }
    let end = min(text.count, start + limit)
    guard inside < end, let first = text[inside..<end].first, first != 0x5D else { return nil }
    if first == 0x20 || first == 0x5F {
      var at = inside
      while at < end, text[at] == first { at += 1 }
      guard at < end, text[at] == 0x5D else { return nil }
      return isLink(text, at) ? nil : (.field, at + 1)
    }
    var at = inside
    while at < end, text[at] != 0x5D {
      // Pictures without a text are shown by their names, which have no blanks.
      guard text[at] > 0x20, text[at] != 0x5B, text[at] != 0x5E, text[at] != 0x40 else {
        return nil
      }
      at += 1
    }
    guard at < end, !isLink(text, at) else { return nil }
    if text.has("INLINE", at: inside, before: at) || text.has("LINK]", at: inside, before: at + 1)
      || text.has("EMBED]", at: inside, before: at + 1)
      || text.has("IMAGE]", at: inside, before: at + 1)
    {
      return (.picture, at + 1)
    }
    return hasPictureEnding(text, inside..<at) ? (.picture, at + 1) : nil
  }

  /// Markdown's links have an address behind the bracket.
  private static func isLink(_ text: [UInt8], _ bracket: Int) -> Bool {
    bracket + 1 < text.count && (text[bracket + 1] == 0x28 || text[bracket + 1] == 0x5B)
  }

  private static func hasPictureEnding(_ text: [UInt8], _ name: Range<Int>) -> Bool {
    let ends: [StaticString] = [".gif", ".jpg", ".png", ".svg", ".jpeg", ".webp"]
    return name.count > 4
      && ends.contains { text.hasFolded($0, at: name.upperBound - $0.utf8CodeUnitCount) }
  }
}
