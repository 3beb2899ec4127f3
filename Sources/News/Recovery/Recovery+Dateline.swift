/// Where a report was sent from: `CITY (AGENCY) -`, `CITY, June 6. /AGENCY/.`, `CITY —`.
extension Recovery {
  mutating func readDateline() {
    for index in body.prefix(3) where roles[index] == .prose || roles[index] == .text {
      guard let found = Dateline.find(in: text, lines[index].range) else { continue }
      findings.propose(.dateline, found.place, .pattern, found.confidence)
      if let agency = found.agency { findings.propose(.source, agency, .pattern, 64) }
      return
    }
  }

  /// A date in the address, for want of a better one.
  mutating func inferFromAddress() {
    guard let url = findings[.url]?.range, !findings.has(.published) else { return }
    guard let found = reader.dates.firstDate(in: text, url) else { return }
    findings.propose(found, .fileName, 60)
  }
}

/// A dateline at the start of a paragraph.
struct Dateline {
  var place: Range<Int>
  var agency: Range<Int>?
  var confidence: UInt8

  static func find(in text: [UInt8], _ range: Range<Int>) -> Dateline? {
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 90)
    guard head.count >= 8, text.isUppercase(at: head.lowerBound) else { return nil }
    let placeEnd = endOfPlace(in: text, head)
    guard placeEnd.end > head.lowerBound + 1 else { return nil }
    var at = placeEnd.end
    var hasDate = false
    if let dated = skipDate(in: text, at..<head.upperBound) {
      at = dated
      hasDate = true
    }
    let agency = agency(in: text, at..<head.upperBound)
    if let agency { at = agency.upperBound + 1 }
    let hasDash = dash(in: text, at..<head.upperBound)
    let place = head.lowerBound..<placeEnd.end
    guard agency != nil || hasDash || placeEnd.isCity else { return nil }
    guard placeEnd.isShouted || agency != nil && hasDash || hasDate && hasDash else { return nil }
    if Agencies.table.value(of: text, in: place) != nil { return nil }
    if let (cue, _) = Cue.prefixes.prefix(of: text, in: place), cue == .byline { return nil }
    return Dateline(place: place, agency: agency, confidence: agency != nil ? 92 : 80)
  }

  /// The end of the words that may be a place, and what they look like.
  private static func endOfPlace(
    in text: [UInt8], _ range: Range<Int>
  ) -> (end: Int, isShouted: Bool, isCity: Bool) {
    var at = range.lowerBound
    var end = at
    var words = 0
    var isShouted = true
    var isBehindComma = false
    while at < range.upperBound, words < 6 {
      var wordEnd = at
      var capitals = 0
      var small = 0
      while wordEnd < range.upperBound, text[wordEnd] != 0x20, text[wordEnd] != 0x2C,
        text[wordEnd] != 0x28
      {
        if text.isUppercase(at: wordEnd) { capitals += 1 }
        if text[wordEnd].isLowercase { small += 1 }
        if text[wordEnd].isDigit { return (end, isShouted, false) }
        wordEnd += 1
      }
      guard wordEnd > at, text.isUppercase(at: at) || words > 0 && small == 2 else { break }
      // `RIO DE JANEIRO` isn't in January.
      if words > 0, isBehindComma || text[at - 2] == 0x2E,
        DateWords.table.prefix(of: text, in: at..<wordEnd).map({ isMonth($0.value) }) == true
      {
        break
      }
      // `MANILA U.S. officials` ends before the initials.
      if words > 0, !isBehindComma, capitals > 0, at + 1 < wordEnd, text[at + 1] == 0x2E { break }
      let isAllCaps = small == 0 && capitals >= 2
      if !isAllCaps {
        // `SAN JUAN, Puerto Rico`; but `WASHINGTON Tutors denied` ends before the small letters.
        if isShouted, words > 0, !isBehindComma { break }
        if words == 0 { isShouted = false }
      }
      words += 1
      end = wordEnd
      isBehindComma = isBehindComma || wordEnd < range.upperBound && text[wordEnd] == 0x2C
      at = wordEnd
      while at < range.upperBound, text[at] == 0x20 || text[at] == 0x2C { at += 1 }
      if isBehindComma, let region = Countries.table.prefix(of: text, in: at..<range.upperBound) {
        end = endOfSecondPlace(in: text, region.end..<range.upperBound)
        break
      }
      if text[end - 1] == 0x2E, wordEnd - (range.lowerBound) > 3, small > 0 || capitals > 2 {
        break
      }
    }
    let isRegion = isBehindComma && isAbbreviation(text, range.lowerBound..<end)
    while end > range.lowerBound, text[end - 1] == 0x2E, !isRegion,
      !isInitials(text, range.lowerBound..<end)
    {
      end -= 1
    }
    let isCity = isShouted && Places.isKnown(text, range.lowerBound..<end)
    return (end, isShouted, isCity)
  }

  /// `BILLERICA, Mass./LOS ANGELES`: behind the region, and behind a slash the other city.
  private static func endOfSecondPlace(in text: [UInt8], _ range: Range<Int>) -> Int {
    guard let first = range.first, text[first] == 0x2F else { return range.lowerBound }
    let city = endOfPlace(in: text, first + 1..<range.upperBound)
    return city.end > first + 1 && city.isShouted ? city.end : range.lowerBound
  }

  private static func isInitials(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.count >= 4 && text[range.upperBound - 3] == 0x2E
  }

  /// `Ariz.`, `Fla.`: the last word of a place is cut short.
  private static func isAbbreviation(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let comma = range.reversed().first(where: { text[$0] == 0x2C }) else { return false }
    return range.upperBound - comma <= 8
  }

  private static func isMonth(_ meaning: DateWords.Meaning) -> Bool {
    if case .month = meaning { return true }
    return false
  }

  /// Skips `, June 6` or `, 6 июня`.
  private static func skipDate(in text: [UInt8], _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    var hasMonth = false
    var hasDay = false
    while at < range.upperBound {
      let byte = text[at]
      if byte == 0x20 || byte == 0x2C || byte == 0x2E {
        at += 1
      } else if byte.isDigit {
        hasDay = true
        at += 1
      } else if byte.isWordByte, !text.has("–", at: at, before: range.upperBound),
        !text.has("—", at: at, before: range.upperBound)
      {
        var end = at
        while end < range.upperBound, text[end].isWordByte { end += 1 }
        guard case .month? = DateWords.table.value(of: text, in: at..<end) else { break }
        hasMonth = true
        at = end
      } else {
        break
      }
    }
    return hasMonth && hasDay ? at : nil
  }

  /// `(Reuters)` or `/TASS/`.
  private static func agency(in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var at = range.lowerBound
    while at < range.upperBound, text[at] == 0x20 || text[at] == 0x2E || text[at] == 0x2C {
      at += 1
    }
    guard at < range.upperBound, text[at] == 0x28 || text[at] == 0x2F else { return nil }
    let closing: UInt8 = text[at] == 0x28 ? 0x29 : 0x2F
    var end = at + 1
    while end < range.upperBound, text[end] != closing { end += 1 }
    guard end < range.upperBound, end - at > 2, end - at < 40 else { return nil }
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
