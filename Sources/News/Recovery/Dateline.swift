/// A dateline at the start of a paragraph.
struct Dateline {
  var place: Range<Int>
  var agency: Range<Int>?
  var confidence: UInt8

  static func find(in text: [UInt8], _ range: Range<Int>) -> Dateline? {
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 90)
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
    let agency = agency(in: text, at..<head.upperBound)
    if let agency { at = agency.upperBound + 1 }
    // `Oldport, 7 May: The ferry ...` needs no dash behind its date.
    let hasColon = hasDate && at < head.upperBound && text[at] == 0x3A
    let hasDash = hasColon || dash(in: text, at..<head.upperBound)
    let place = head.lowerBound..<scanner.end
    // `OLDPORT Three owls` has lost its dash; `OLDPORT is worth a visit` is a sentence.
    let isCity = scanner.isCity && !beginsSmall(text, scanner.end..<head.upperBound)
    guard agency != nil || hasDash || isCity else { return nil }
    let isKnown = hasDash && Places.isKnown(text, place)
    guard scanner.isShouted || agency != nil && hasDash || hasDate && hasDash || isKnown else {
      return nil
    }
    if Agencies.table.value(of: text, in: place) != nil { return nil }
    if let (cue, _) = Cue.prefixes.prefix(of: text, in: place), cue == .byline { return nil }
    return Dateline(place: place, agency: agency, confidence: agency != nil ? 92 : 80)
  }

  /// Whether the first word is all capitals, or a mark follows as behind a dateline.
  private static func mayBeDateline(_ text: [UInt8], _ head: Range<Int>) -> Bool {
    if !text[head.lowerBound + 1].isLowercase { return true }
    return head.contains {
      switch text[$0] {
      case 0x28, 0x2D, 0x2F, 0x3A, 0xE2: true
      default: false
      }
    }
  }

  private static func beginsSmall(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.first { text[$0] != 0x20 }.map { text[$0].isLowercase } ?? false
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
