/// Takes bylines apart.
enum Names {
  /// Whether what follows a byline's first word reads as names rather than as a sentence.
  static func isByline(_ text: [UInt8], _ line: Range<Int>, from: Int, words: Int) -> Bool {
    guard words >= 2, words <= 26, from < line.upperBound else { return false }
    var at = from
    while at < line.upperBound, text[at] == 0x20 || text[at] == 0x3A || text[at] == 0x22 { at += 1 }
    guard at < line.upperBound, text.isUppercase(at: at) else { return false }
    let names = list(in: text, at..<line.upperBound)
    return !names.isEmpty && (words <= 14 || text[line].contains(0x7C))
  }

  /// Words that part names.
  private static let conjunctions = PhraseTable<Bool>([
    (true, ["and", "und", "et", "y", "e", "en", "и", "ve", "i", "with", "&"])
  ])

  /// Words that end a list of names: what follows is a place, a paper, a job.
  private static let stops = PhraseTable<Bool>([
    (
      true,
      [
        "for", "of", "in", "staff", "correspondent", "special", "reporter", "editor", "at", "on",
        "writer", "the", "from", "to", "contributor", "columnist", "senior", "chief", "bureau",
        "fellow", "national", "political", "associated", "published", "updated", "posted",
      ]
    )
  ])

  /// `Quill, Ada`, as catalogues write one name.
  static func invertedName(in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var range = range
    while let last = range.last, text[last] == 0x2E || text[last] == 0x3B {
      range = range.lowerBound..<last
    }
    let commas = range.filter { text[$0] == 0x2C }
    guard commas.count == 1, let comma = commas.first, isName(text, range) else { return nil }
    let before = range.lowerBound..<comma
    let after = text.trimmed(comma + 1..<range.upperBound)
    guard !text[before].contains(0x20), !text[after].contains(0x20) else { return nil }
    return range
  }

  /// Whether a range is a person's name by its first name.
  static func isPerson(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard isName(text, range), text[range].contains(0x20) else { return false }
    return FirstNames.table.prefix(of: text, in: range) != nil && !Outlets.isOutlet(text, range)
  }

  /// The outlet behind the last comma or slash of `By JANE DOE, The Herald`; one whose name the
  /// tables don't know is known by its `&`.
  static func outlet(in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let part = range.reversed().first { text[$0] == 0x2C || text[$0] == 0x2F }
    guard let part else { return nil }
    let outlet = text.trimmed(part + 1..<range.upperBound)
    let isFirm = text[outlet].contains(0x26) && isName(text, outlet)
    return isFirm || Outlets.isOutlet(text, outlet) ? outlet : nil
  }

  /// The names in `JANE DOE and John Roe, Staff Writer | ...`, each as a range.
  static func list(in text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = range.lowerBound
    var at = start
    func take(_ end: Int) {
      let name = withoutQuotes(in: text, text.trimmed(start..<end))
      if isName(text, name) { names.append(name) }
    }
    while at < range.upperBound {
      let byte = text[at]
      if byte == 0x7C || byte == 0x28 || byte == 0x3C { break }
      if text.has(" - ", at: at, before: range.upperBound)
        || text.has(" – ", at: at, before: range.upperBound)
        || text.has(" — ", at: at, before: range.upperBound)
        || text.has(" • ", at: at, before: range.upperBound)
        || text.has(" · ", at: at, before: range.upperBound)
      {
        break
      }
      if byte == 0x2C || byte == 0x3B || byte == 0x26 || byte == 0x2F {
        take(at)
        start = at + 1
        if names.isEmpty { return names }
      } else if byte == 0x20, at + 1 < range.upperBound,
        let (isConjunction, end) = word(in: text, at + 1..<range.upperBound)
      {
        take(at)
        start = end
        guard isConjunction else { return names }
        at = end
        continue
      }
      at += 1
    }
    take(at)
    // One word behind a full name is a place or a paper: `By ADA QUILL, Oldport`.
    if let first = names.first, text[first].contains(0x20) {
      names.removeAll { !text[$0].contains(0x20) }
    }
    return names
  }

  /// Without quotation marks and the backslashes that escape them.
  private static func withoutQuotes(in text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, text[first] == 0x22 || text[first] == 0x5C {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, text[last] == 0x22 || text[last] == 0x5C {
      range = range.lowerBound..<last
    }
    return range
  }

  private static func word(
    in text: [UInt8], _ range: Range<Int>
  ) -> (isConjunction: Bool, end: Int)? {
    var end = range.lowerBound
    while end < range.upperBound, text[end] != 0x20 && text[end] != 0x2C { end += 1 }
    if conjunctions.value(of: text, in: range.lowerBound..<end) != nil { return (true, end) }
    if stops.value(of: text, in: range.lowerBound..<end) != nil { return (false, end) }
    return nil
  }

  /// Whether a range looks like a person's or a desk's name: one to five capitalised words.
  static func isName(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 3, range.count <= 60 else { return false }
    var words = 0
    var capitals = 0
    var isAtStart = true
    for at in range {
      let byte = text[at]
      if byte.isDigit || byte == 0x3A || byte == 0x22 || byte == 0x21 || byte == 0x3F {
        return false
      }
      if byte == 0x20 {
        isAtStart = true
      } else if isAtStart, byte.isWordByte {
        words += 1
        if text.isUppercase(at: at) || byte >= 0xD8 { capitals += 1 }
        isAtStart = false
      }
    }
    return words >= 1 && words <= 6 && capitals * 2 >= words + (words > 3 ? 0 : 1)
  }
}
