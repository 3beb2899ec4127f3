/// The numbers that text browsers put before linked words (`[12]World`), and the list of the addresses
/// that they stand for.
///
/// Numbers of footnotes stand behind words, and few of them count up through all of a text.
struct NumberedLinks {
  private struct Mark {
    let range: Range<Int>
    let number: Int
    /// Whether linked words follow right behind it.
    let isAttached: Bool
  }

  /// Whether the numbers in a text are those of links.
  static func areThere(in text: [UInt8]) -> Bool {
    let marks = marks(in: text)
    let links = counted(marks)
    let attached = links.count(where: \.isAttached)
    guard links.count >= 3, links.count * 10 >= marks.count * 6, attached * 2 >= links.count else {
      return false
    }
    if links.count >= 12 { return true }
    var references = 0
    forEachLine(of: text) { if isReference(text, $0) { references += 1 } }
    return references >= 3 && references * 2 >= links.count
  }

  /// The text without the numbers and without the list.
  static func removed(from text: [UInt8]) -> [UInt8] {
    let links = counted(marks(in: text))
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var next = 0
    var heading: Int?
    forEachLine(of: text) { line in
      let trimmed = text.trimmed(line)
      if isReference(text, line) {
        // What stands above it and is no text was its heading.
        if let start = heading { plain.removeSubrange(start...) }
        heading = nil
        while next < links.count, links[next].range.lowerBound < line.upperBound { next += 1 }
        return
      }
      if !trimmed.isEmpty {
        let isHeading = headings.value(of: text, in: withoutColon(text, trimmed)) != nil
        heading = isHeading ? heading ?? plain.count : nil
      }
      var at = line.lowerBound
      while next < links.count, links[next].range.lowerBound < line.upperBound {
        plain += text[at..<links[next].range.lowerBound]
        at = links[next].range.upperBound
        next += 1
      }
      plain += text[at..<line.upperBound]
      plain.append(0x0A)
    }
    return plain
  }

  private static func withoutColon(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    guard text[range.upperBound - 1] == 0x3A else { return range }
    return text.trimmed(range.lowerBound..<range.upperBound - 1)
  }

  private static let headings = PhraseTable<Bool>([
    (
      true,
      [
        "references", "visible links", "hidden links", "verweise", "sichtbare links",
        "versteckte links", "références", "liens visibles", "liens cachés", "referencias",
        "enlaces visibles", "enlaces ocultos", "riferimenti", "link visibili", "link nascosti",
      ]
    )
  ])
}

private extension NumberedLinks {
  static func forEachLine(of text: [UInt8], _ take: (Range<Int>) -> Void) {
    let span = text.span
    var start = 0
    while start < span.count {
      let end = span.firstIndex(of: 0x0A, from: start, to: span.count)
      take(start..<end)
      start = end + 1
    }
  }

  private static func marks(in text: [UInt8]) -> [Mark] {
    let span = text.span
    var marks: [Mark] = []
    var at = span.firstIndex(of: 0x5B, from: 0, to: span.count)
    while at < span.count {
      var end = at + 1
      var number = 0
      while end < span.count, span[end].isDigit, end - at <= 5 {
        number = number * 10 + Int(span[end] - 0x30)
        end += 1
      }
      if end > at + 1, end < span.count, span[end] == 0x5D {
        let behind = end + 1 < span.count ? span[end + 1] : 0x0A
        let isFree = at == 0 || !span[at - 1].isWordByte && span[at - 1] != 0x2E
        marks.append(
          Mark(range: at..<end + 1, number: number, isAttached: isFree && !isApart(behind)))
      }
      at = span.firstIndex(of: 0x5B, from: at + 1, to: span.count)
    }
    return marks
  }

  /// Blanks and the signs behind a footnote's number.
  private static func isApart(_ byte: UInt8) -> Bool {
    byte.isSpace || byte == 0x2E || byte == 0x2C || byte == 0x3B || byte == 0x3A || byte == 0x29
  }

  /// The marks that count up; those of pictures without words are left out of the text.
  private static func counted(_ marks: [Mark]) -> [Mark] {
    let first = zip(marks, marks.dropFirst()).first { (mark, next) in
      next.number > mark.number && next.number < mark.number + 4
    }
    guard var last = first.map({ $0.0.number - 1 }) else { return [] }
    return marks.filter { mark in
      guard mark.number > last, mark.number <= last + 8 else { return false }
      last = mark.number
      return true
    }
  }

  /// `12. https://post.example/`, `[12] /world`: a number and an address.
  static func isReference(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    var at = line.lowerBound
    while at < line.upperBound, text[at].isBlank { at += 1 }
    let isInBrackets = at < line.upperBound && text[at] == 0x5B
    if isInBrackets { at += 1 }
    let digits = at
    while at < line.upperBound, text[at].isDigit, at - digits < 6 { at += 1 }
    guard at > digits, at + 2 < line.upperBound, text[at] == (isInBrackets ? 0x5D : 0x2E),
      text[at + 1] == 0x20
    else { return false }
    return isAddress(text, text.trimmed(at + 1..<line.upperBound))
  }

  private static func isAddress(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = text[range].first else { return false }
    if first == 0x2F || first == 0x23 || first == 0x3F { return true }
    let scheme = text[range].prefix(16).prefix { $0.isLetter || $0 == 0x2D || $0 == 0x2B }
    return scheme.count >= 3 && scheme.endIndex + 1 < range.upperBound
      && text[scheme.endIndex] == 0x3A && !text[scheme.endIndex + 1].isSpace
  }
}
