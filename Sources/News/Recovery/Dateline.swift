/// A dateline at the start of a paragraph.
struct Dateline {
  var place: Range<Int>
  var agency: Range<Int>?
  var confidence: UInt8
  /// Where the date stands, if not between place and agency.
  var dated: Range<Int>?
  /// Who reports, where that stands in the dateline.
  var authors: [Range<Int>] = []

  static func find(in text: [UInt8], _ range: Range<Int>) -> Dateline? {
    guard let at = range.first else { return nil }
    let first = text[at]
    if first >= 0xE3 || first == 0x28, let found = EastAsianDateline.find(in: text, range) {
      return found
    }
    if first == 0x28 { return behindAgency(in: text, range) }
    if first.isDigit { return behindDate(in: text, range) }
    return atStart(in: text, range) ?? behindMonth(in: text, range)
  }

  /// `(ANSA) - ROMA, 6 giu - `: the agency comes first.
  private static func behindAgency(in text: [UInt8], _ range: Range<Int>) -> Dateline? {
    guard let agency = agency(in: text, range) else { return nil }
    guard isAgency(text, agency) else { return bracketed(agency, in: text, range) }
    var at = agency.upperBound + 1
    while at < range.upperBound, text[at] == 0x20 || text[at] == 0x2D { at += 1 }
    if text.has("–", at: at, before: range.upperBound) { at += 3 }
    let rest = text.trimmed(at..<range.upperBound)
    guard var found = atStart(in: text, rest) else { return nil }
    if found.agency == nil { found.agency = agency }
    found.confidence = 92
    return found
  }

  /// `(Oldport) -- `: the place itself stands between brackets.
  private static func bracketed(
    _ place: Range<Int>, in text: [UInt8], _ range: Range<Int>
  ) -> Dateline? {
    let rest = place.upperBound + 1..<range.upperBound
    guard Places.isKnown(text, place), rest.count > 24, dash(in: text, rest)
    else { return nil }
    return Dateline(place: place, agency: nil, confidence: 70)
  }

  /// `06.06.2018 Oldport (PAP) - `: the date comes first, and the agency has to follow.
  private static func behindDate(in text: [UInt8], _ range: Range<Int>) -> Dateline? {
    var at = range.lowerBound
    while at < range.upperBound, at - range.lowerBound < 12,
      text[at].isDigit || text[at] == 0x2E || text[at] == 0x2D || text[at] == 0x2F
    {
      at += 1
    }
    let rest = text.trimmed(at..<range.upperBound)
    guard at - range.lowerBound >= 8, var found = atStart(in: text, rest), found.agency != nil
    else { return nil }
    found.dated = range.lowerBound..<at
    return found
  }

  /// `Sept. 18--OLDPORT -- `: the day comes first.
  private static func behindMonth(in text: [UInt8], _ range: Range<Int>) -> Dateline? {
    let head = range.prefix(20)
    guard case .month? = DateWords.table.prefix(of: text, in: head)?.value,
      let dash = text.firstIndex(of: "--", in: head), text[dash - 1].isDigit
    else { return nil }
    guard var found = atStart(in: text, text.trimmed(dash + 2..<range.upperBound)) else {
      return nil
    }
    found.dated = range.lowerBound..<dash
    return found
  }

  /// Whether an agency is known, or signs with capitals.
  private static func isAgency(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    Agencies.table.value(of: text, in: range) != nil
      || range.count <= 12 && text[range].allSatisfy { $0.isUppercase || $0 == 0x2D }
  }

  private static func atStart(in text: [UInt8], _ range: Range<Int>) -> Dateline? {
    // A letter of Cyrillic or Greek takes two bytes.
    let length = range.first.map { text[$0] >= 0xCE } ?? false ? 170 : 90
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + length)
    guard head.count >= 8, text.isUppercase(at: head.lowerBound), mayBeDateline(text, head) else {
      return nil
    }
    let scanner = PlaceScanner(text, head)
    guard scanner.end > head.lowerBound + 1 else { return nil }
    var at = scanner.end
    var hasDate = false
    if let dated = skipDate(in: text, at..<head.upperBound) {
      at = dated
      hasDate = true
    }
    let bare = hasDate ? bareAgency(in: text, at..<head.upperBound) : nil
    let agency = agency(in: text, at..<head.upperBound) ?? bare
    if let agency { at = agency.upperBound + (bare == nil ? 1 : 0) }
    // `Oldport (Norland), 6.6.2018 – `, `Oldport (Norland), 6 may (EFE).- `: a country between place and
    // date.
    if !hasDate, agency != nil, let dated = skipDate(in: text, at..<head.upperBound) {
      let second = Self.agency(in: text, dated..<head.upperBound)
      if dash(in: text, (second.map { $0.upperBound + 1 } ?? dated)..<head.upperBound) {
        return Dateline(
          place: head.lowerBound..<scanner.end, agency: second, confidence: 80, dated: at..<dated)
      }
    }
    // `Oldport, 7 May: The ferry ...` needs no dash behind its date.
    let hasColon = hasDate && at < head.upperBound && text[at] == 0x3A
    let hasDash = hasColon || dash(in: text, at..<head.upperBound)
    let place = head.lowerBound..<scanner.end
    // `OLDPORT Three owls` has lost its dash; `OLDPORT is worth a visit` is a sentence.
    let isCity = scanner.isCity && !beginsSmall(text, scanner.end..<head.upperBound)
    guard agency != nil || hasDash || isCity else { return nil }
    let isKnown = hasDash && Places.isKnown(text, place) || isAlone(text, place, range)
    if scanner.end == at, !isKnown, agency == nil, beginsSmallBehindDash(text, at..<head.upperBound)
    {
      return nil
    }
    guard scanner.isShouted || agency != nil && hasDash || hasDate && hasDash || isKnown else {
      return nil
    }
    if Agencies.table.value(of: text, in: place) != nil { return nil }
    if text.has("BC-", at: place.lowerBound, before: place.upperBound) { return nil }
    if noPlaces.value(of: text, in: place) != nil || RelatedHeading.isOne(text, place) {
      return nil
    }
    if let (cue, _) = Cue.prefixes.prefix(of: text, in: place), cue == .byline { return nil }
    return Dateline(place: place, agency: agency, confidence: agency != nil ? 92 : 80)
  }

  /// Whether the first word is all capitals, or a mark follows as behind a dateline.
  private static func mayBeDateline(_ text: [UInt8], _ head: Range<Int>) -> Bool {
    if !text[head.lowerBound + 1].isLowercase { return true }
    let mark = text.span.firstIndex(
      ofAny: (0x28, 0x2D, 0x2F, 0x3A, 0xE2), from: head.lowerBound, to: head.upperBound)
    return mark < head.upperBound
  }

  /// What stands before a dash in capitals and is no place.
  static let noPlaces = PhraseTable<Bool>([
    (
      true,
      [
        "fyi", "ps", "p.s", "nb", "note", "update", "updated", "correction", "clarification",
        "editor", "exclusive", "breaking", "watch", "video", "opinion", "analysis", "live", "faq",
        "q&a", "tl;dr", "photos", "advisory", "just in", "poll",
        "report", "review", "interview", "podcast", "gallery", "pictures", "listen", "factbox",
        "timeline", "explainer", "background", "context", "summary", "comment", "question",
        "answer",
        "warning", "caution", "spoiler", "disclaimer", "disclosure", "related", "frage", "antwort",
        "spørgsmål", "svar", "fakta", "fråga", "spørsmål", "opdateret", "uppdatering", "eilmeldung",
        "urgent", "срочно", "молния", "récit", "reportage", "analyse", "entretien", "enquête",
        "décryptage", "tribune", "chronique", "vidéo", "infographie", "exclusif", "portrait",
        "vídeo", "análisis", "entrevista", "reportaje", "crónica", "exclusiva", "análise",
        "opinião",
        "intervista", "analisi", "l'analisi", "intervju", "hintergrund", "kommentar", "reaktion",
      ]
    )
  ])

  /// `Oldport —` on a line of its own.
  private static func isAlone(_ text: [UInt8], _ place: Range<Int>, _ line: Range<Int>) -> Bool {
    let rest = text.trimmed(place.upperBound..<line.upperBound)
    return rest.count == 3 && text.has("—", at: rest.lowerBound, before: rest.upperBound)
      && place.count >= 4
  }

  /// `STARTLING--that is the word`, `FREEDOM—that is ...`.
  private static func beginsSmallBehindDash(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = range.first, text[first] != 0x20 else { return false }
    let behind = range.first { text[$0].isLetter || text[$0] == 0x20 }
    return behind.map { text[$0].isLowercase } ?? false
  }

  private static func beginsSmall(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.first { text[$0] != 0x20 }.map { text[$0].isLowercase } ?? false
  }

  /// An agency without brackets behind the day: `МОСКВА. 6 июня. ИНТЕРФАКС - `.
  private static func bareAgency(in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var at = range.lowerBound
    while at < range.upperBound,
      !text[at].isWordByte || text.has("–", at: at, before: range.upperBound)
    {
      at += text[at].isWordByte ? 3 : 1
    }
    guard at < range.upperBound, !text[range.lowerBound..<at].contains(0x28),
      let (_, end) = Agencies.table.prefix(of: text, in: at..<range.upperBound),
      end < range.upperBound, text[end] == 0x2E || dash(in: text, end..<range.upperBound)
    else { return nil }
    return at..<end
  }

  /// Skips `, June 6`, `, 6 июня`, `, 6.6.2018` or `, 2018. június 6., szerda`.
  private static func skipDate(in text: [UInt8], _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    var hasMonth = false
    var hasDay = false
    var hasWeekday = false
    var numbers = 0
    while at < range.upperBound {
      let byte = text[at]
      if byte == 0x20 || byte == 0x2C || byte == 0x2E {
        at += 1
      } else if byte.isDigit {
        hasDay = true
        while at < range.upperBound, text[at].isDigit { at += 1 }
        numbers += 1
        // `6.6.2018` names its month in figures.
        if numbers == 3, text[at - 3].isDigit { hasMonth = true }
      } else if byte.isWordByte, !text.has("–", at: at, before: range.upperBound),
        !text.has("—", at: at, before: range.upperBound)
      {
        var end = at
        while end < range.upperBound, text[end].isWordByte { end += 1 }
        let word = DateWords.table.value(of: text, in: at..<end)
        // `OLDPORT, Tuesday. --`, as older papers have it.
        if word == .weekday, !hasDay, !hasMonth {
          hasWeekday = true
          at = end
          continue
        }
        if word != .weekday && word != .joint || !hasDay {
          guard case .month? = word else { break }
          hasMonth = true
        }
        at = end
      } else {
        break
      }
    }
    return hasMonth && hasDay || hasWeekday && !hasMonth && !hasDay ? at : nil
  }

  /// `(Reuters)` or `/TASS/`.
  private static func agency(in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var at = range.lowerBound
    // `OLDPORT, N.Y.--(BUSINESS WIRE)--`
    while at < range.upperBound,
      text[at] == 0x20 || text[at] == 0x2E || text[at] == 0x2C || text[at] == 0x2D
    {
      at += 1
    }
    guard at < range.upperBound, text[at] == 0x28 || text[at] == 0x2F else { return nil }
    let closing: UInt8 = text[at] == 0x28 ? 0x29 : 0x2F
    var end = at + 1
    while end < range.upperBound, text[end] != closing { end += 1 }
    let longest = at + 1 < range.upperBound && text[at + 1] >= 0xCE ? 80 : 40
    guard end < range.upperBound, end - at > 2, end - at < longest else { return nil }
    return at + 1..<end
  }

  private static func dash(in text: [UInt8], _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound, text[at] == 0x20 || text[at] == 0x2E || text[at] == 0x2F {
      at += 1
    }
    if text.has("–", at: at, before: range.upperBound)
      || text.has("—", at: at, before: range.upperBound)
      || text.has("--", at: at, before: range.upperBound)
    {
      return true
    }
    guard at < range.upperBound, text[at] == 0x2D else { return false }
    return at + 1 == range.upperBound || text[at + 1] == 0x20 || text[at + 1] == 0x0A
  }
}
