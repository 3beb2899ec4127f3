/// Takes bylines apart.
enum Names {
  /// Whether what follows a byline's first word reads as names rather than as a sentence.
  static func isByline(_ text: [UInt8], _ line: Range<Int>, from: Int, words: Int) -> Bool {
    guard words >= 2, words <= 26, from < line.upperBound else { return false }
    var at = from
    while at < line.upperBound,
      text[at] == 0x20 || text[at] == 0x3A || text[at] == 0x22 || text[at] == 0x2A
        || text[at] == 0x5F
    {
      at += 1
    }
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
        "publicado", "publicada", "publié", "publiée", "pubblicato", "gepubliceerd",
        "veröffentlicht", "publicerad", "publisert", "actualizado", "atualizado", "aggiornato",
        "aktualisiert", "follow", "photo", "photos", "foto", "fotos", "staffwriter", "опубликовано",
      ]
    )
  ])

  /// The parts of `Quill, Ada`, as catalogues write one name.
  static func invertedName(
    in text: [UInt8], _ range: Range<Int>
  ) -> (family: Range<Int>, given: Range<Int>)? {
    var range = range
    while let last = range.last, text[last] == 0x3B || text[last] == 0x20 || endsName(text, range) {
      range = range.lowerBound..<last
    }
    let commas = range.filter { text[$0] == 0x2C }
    guard commas.count == 1, let comma = commas.first, isName(text, range) else { return nil }
    let before = range.lowerBound..<comma
    let after = text.trimmed(comma + 1..<range.upperBound)
    let given = text[after].split(separator: 0x20)
    let isShort = !text[before].contains(0x20) && given.count == 1
    // Middle initials: `Quill, Ada B.`
    let hasInitials = given.count <= 3 && given.dropFirst().contains { $0.count <= 2 }
    guard isShort || !text[before].contains(0x20) && hasInitials else { return nil }
    return (before, after)
  }

  /// Whether a stop ends the line rather than an initial.
  private static func endsName(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.count > 3 && text[range.upperBound - 1] == 0x2E && text[range.upperBound - 2] != 0x20
      && text[range.upperBound - 3] != 0x20
  }

  /// Whether a line is nothing but full names, each word of them with a capital.
  static func areFullNames(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count >= 5, line.count <= 120, text.isUppercase(at: line.lowerBound) else {
      return false
    }
    let names = list(in: text, line)
    let covered = names.reduce(0) { $0 + $1.count }
    guard !names.isEmpty, line.count - covered <= 5 * (names.count - 1),
      Sections.table.value(of: text, in: line) == nil
    else { return false }
    return names.allSatisfy { isFullName(text, $0) }
  }

  private static func isFullName(_ text: [UInt8], _ name: Range<Int>) -> Bool {
    // Before words are made of it: headlines have more of them.
    guard (2...4).contains(countOfWords(text, name)) else { return false }
    let words = text[name].split(separator: 0x20)
    guard !Outlets.isOutlet(text, name),
      Countries.table.prefix(of: text, in: name) == nil
    else { return false }
    return words.allSatisfy { word in
      let range = word.startIndex..<word.endIndex
      if particles.value(of: text, in: range) != nil { return true }
      return text.isUppercase(at: range.lowerBound) && !isGlued(text, range)
        && notNames.value(of: text, in: range) == nil
    }
  }

  private static func countOfWords(_ text: [UInt8], _ name: Range<Int>) -> Int {
    let bytes = text.span
    var words = 0
    var previous: UInt8 = 0x20
    for at in name {
      if bytes[at] != 0x20, previous == 0x20 { words += 1 }
      previous = bytes[at]
    }
    return words
  }

  /// `NewsMarkets` is two menu entries; `McHale` and `DeLong` are names.
  private static func isGlued(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    word.dropFirst(4).contains { text[$0].isUppercase && text[$0 - 1].isLowercase }
  }

  /// Small words inside names.
  private static let particles = PhraseTable<Bool>([
    (
      true,
      [
        "de", "da", "do", "dos", "di", "del", "della", "la", "le", "van", "von", "der", "den",
        "ter",
        "am", "bin", "ibn", "al", "el", "y", "zu",
      ]
    )
  ])

  /// Words of titles and headings that people aren't called.
  private static let notNames = PhraseTable<Bool>([
    (
      true,
      [
        "reporter", "report", "editor", "staff", "correspondent", "politics", "political", "news",
        "tech", "latest",
        "business", "world", "sport", "sports", "opinion", "analysis", "politik", "wirtschaft",
        "east", "west", "north", "south", "middle", "united", "states", "house", "government",
        "army", "forces", "democratic", "national", "international", "state", "city", "county",
        "department", "ministry", "council", "court", "party", "university", "university,",
        "edition", "page", "updated", "published", "share", "read", "more", "comments", "january",
        "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "english", "special", "breaking", "exclusive", "video", "photo",
        "photos", "gallery", "live", "home", "print", "email", "the", "a", "and", "of", "for",
        "in", "on", "to", "from", "today's", "today’s", "paper", "headlines",
      ]
    )
  ])

  /// What stands where a name would and names nobody: `Our Own Correspondent`.
  static let nobody = PhraseTable<Bool>([
    (
      true,
      [
        "staff reporter", "staff writer", "special correspondent", "staff correspondent",
        "enviado especial", "enviada especial", "envoyé spécial", "envoyée spéciale",
        "nuestro corresponsal", "redaction", "redacción", "our own", "our special", "our staff",
        "a staff", "our", "own correspondent",
        "view more articles", "view all posts", "more articles",
      ]
    )
  ])

  /// Whether a range is a person's name by its first name.
  static func isPerson(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard isName(text, range), text[range].contains(0x20) else { return false }
    return FirstNames.table.prefix(of: text, in: range) != nil && !Outlets.isOutlet(text, range)
  }

  /// The outlet behind the last comma or slash of `By JANE DOE, The Herald`; one whose name the
  /// tables don't know is known by its `&`.
  static func outlet(in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let first = text.span.firstIndex(
      ofAny: (0x2C, 0x2F, 0x2C, 0x2F, 0x2C), from: range.lowerBound, to: range.upperBound)
    let part = (first..<range.upperBound).last { text[$0] == 0x2C || text[$0] == 0x2F }
    guard let part else { return nil }
    let outlet = withoutDash(in: text, text.trimmed(part + 1..<range.upperBound))
    let isFirm = text[outlet].contains(0x26) && isName(text, outlet)
    return isFirm || Outlets.isOutlet(text, outlet) ? outlet : nil
  }

  /// `Coast Post` in `Coast Post — Oldport`.
  private static func withoutDash(in text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    for at in range where text[at] == 0x20 && beginsDash(text, at, range.upperBound) {
      return range.lowerBound..<at
    }
    return range
  }

  /// The names in `JANE DOE and John Roe, Staff Writer | ...`, each as a range.
  static func list(in text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    let bytes = text.span
    var names: [Range<Int>] = []
    var start = range.lowerBound
    var at = start
    func take(_ end: Int) {
      let name = withoutQuotes(in: text, withoutMail(in: text, text.trimmed(start..<end)))
      if isName(text, name) { names.append(name) }
    }
    while at < range.upperBound {
      let byte = bytes[at]
      if byte == 0x7C || byte == 0x28 || byte == 0x3C { break }
      if byte == 0x20, beginsDash(text, at, range.upperBound) { break }
      if byte == 0x2C || byte == 0x3B || byte == 0x26 || byte == 0x2F {
        take(at)
        start = at + 1
        if names.isEmpty { return names }
      } else if byte == 0x20, at + 1 < range.upperBound,
        let (isConjunction, end) = word(in: text, at + 1..<range.upperBound)
      {
        take(at)
        start = end
        guard isConjunction else {
          if let last = names.popLast() {
            let isStaff = text.hasFolded("staff", at: at + 1)
            names.append(withoutBeat(in: text, isStaff ? withoutPaper(in: text, last) : last))
          }
          return withoutLoneWords(names, in: text)
        }
        at = end
        continue
      }
      at += 1
    }
    take(at)
    return withoutLoneWords(names, in: text)
  }

  /// `Ada Quill` in `Ada Quill Transport correspondent`, `Ada Quill Scotland correspondent`.
  ///
  /// A surname may be a country's, too: `Mary Ann Israel, reporter`.
  static func withoutBeat(in text: [UInt8], _ name: Range<Int>) -> Range<Int> {
    guard countOfWords(text, name) >= 3, let space = text[name].lastIndex(of: 0x20) else {
      return name
    }
    let beat = space + 1..<name.upperBound
    let rest = name.lowerBound..<space
    if Sections.table.value(of: text, in: beat) != nil { return rest }
    let surname = (text[rest].lastIndex(of: 0x20) ?? rest.lowerBound) + 1..<space
    let isBeforeJob = name.upperBound < text.count && text[name.upperBound] == 0x20
    let isSurname = surname.count > 2 && !FirstNames.isFirst(text, surname)
    guard isBeforeJob, isSurname, Countries.table.value(of: text, in: beat) != nil else {
      return name
    }
    return rest
  }

  /// `Ada Quill` in `Ada Quill Herald Staff`.
  private static func withoutPaper(in text: [UInt8], _ name: Range<Int>) -> Range<Int> {
    guard countOfWords(text, name) >= 3, let space = text[name].lastIndex(of: 0x20),
      Outlets.isLastWord(text, space + 1..<name.upperBound)
    else { return name }
    return name.lowerBound..<space
  }

  /// ` - `, ` • `: what follows isn't a name any more.
  private static func beginsDash(_ text: [UInt8], _ at: Int, _ end: Int) -> Bool {
    guard at + 2 < end, text[at + 1] == 0x2D || text[at + 1] >= 0xC2 else { return false }
    return text.has(" - ", at: at, before: end) || text.has(" – ", at: at, before: end)
      || text.has(" — ", at: at, before: end) || text.has(" • ", at: at, before: end)
      || text.has(" · ", at: at, before: end)
  }

  /// One word behind a full name is a place, a desk or a paper: `By ADA QUILL, Oldport`.
  private static func withoutLoneWords(_ names: [Range<Int>], in text: [UInt8]) -> [Range<Int>] {
    guard let first = names.first, text[first].contains(0x20) else { return names }
    return names.filter { text[$0].contains(0x20) }
  }

  /// `ADA QUILL` in `ADA QUILL quill@post.example`.
  private static func withoutMail(in text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    guard text.span.hold(0x40, in: range), let sign = text[range].lastIndex(of: 0x40),
      let blank = text[range.lowerBound..<sign].lastIndex(of: 0x20)
    else { return range }
    return text.trimmed(range.lowerBound..<blank)
  }

  /// Without quotation marks, the backslashes that escape them, and Markdown's emphasis.
  private static func withoutQuotes(in text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, isMark(text[first]) { range = first + 1..<range.upperBound }
    while let last = range.last, isMark(text[last]) { range = range.lowerBound..<last }
    return range
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x5C || byte == 0x2A || byte == 0x5F
  }

  private static func word(
    in text: [UInt8], _ range: Range<Int>
  ) -> (isConjunction: Bool, end: Int)? {
    let end = text.span.firstIndex(
      ofAny: (0x20, 0x2C, 0x20, 0x2C, 0x20), from: range.lowerBound, to: range.upperBound)
    if conjunctions.value(of: text, in: range.lowerBound..<end) != nil { return (true, end) }
    if stops.value(of: text, in: range.lowerBound..<end) != nil { return (false, end) }
    return nil
  }

  /// Whether a range looks like a person's or a desk's name: one to five capitalised words.
  static func isName(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 3, range.count <= 60, nobody.value(of: text, in: range) == nil else {
      return false
    }
    let bytes = text.span
    var words = 0
    var capitals = 0
    var isAtStart = true
    var quotes = 0
    for at in range {
      let byte = bytes[at]
      if byte.isDigit || byte == 0x3A || byte == 0x21 || byte == 0x3F { return false }
      // `Ada "Inky" Quill`
      if byte == 0x22 {
        guard at > range.lowerBound, at < range.upperBound - 1 else { return false }
        quotes += 1
      }
      if byte == 0x20 {
        isAtStart = true
      } else if isAtStart, byte.isWordByte {
        words += 1
        if text.isUppercase(at: at) || byte >= 0xD8 { capitals += 1 }
        isAtStart = false
      }
    }
    return (quotes == 0 || quotes == 2) && words >= 1 && words <= 6
      && capitals * 2 >= words + (words > 3 ? 0 : 1)
  }
}
