/// Datelines of places that no table knows: before a dash, a colon or a stop at a text's start.
extension Recovery {
  /// `Ashby - The ferry ...`: a place that no table knows, before a dash and a sentence.
  ///
  /// Not in English, in which a dash stands behind many a first word.
  func unknownPlace(_ range: Range<Int>, isEmphasized: Bool) -> Dateline? {
    guard range.count > 70, text.isUppercase(at: range.lowerBound) else { return nil }
    let found = placeBeforeColon(range) ?? placeBeforeStop(range, isEmphasized: isEmphasized)
    if let found { return found }
    let head = range.prefix(40)
    // A hyphen, or the first byte of a dash.
    let dash = text.span.firstIndex(
      ofAny: (0x2D, 0xE2, 0x2D, 0xE2, 0x2D), from: head.lowerBound, to: head.upperBound)
    guard dash < head.upperBound else { return nil }
    let mark =
      head.first { text[$0] == 0x20 && (dashLength($0, head.upperBound) > 0) }
      ?? head.first { text.has("---", at: $0, before: head.upperBound) }
    guard let mark, mark - range.lowerBound >= 3 else { return nil }
    let place = range.lowerBound..<mark
    let length = text[mark] == 0x20 ? dashLength(mark, head.upperBound) : 3
    let next = mark + length
    let isHyphen = length == 3 && text[mark] == 0x20
    guard next < range.upperBound, text.isUppercase(at: next),
      language.map({ $0 != .english }) ?? !isHyphen,
      mayBePlace(place)
    else { return nil }
    return Dateline(place: place, agency: nil, confidence: 66)
  }

  /// `Ashby: The ferry ...`, of a known place, or in a language that has it so.
  private func placeBeforeColon(_ range: Range<Int>) -> Dateline? {
    guard let colon = text[range.prefix(32)].firstIndex(of: 0x3A), colon + 2 < range.upperBound,
      text[colon + 1] == 0x20, text.isUppercase(at: colon + 2)
    else { return nil }
    let place = range.lowerBound..<colon
    // Nordic languages have it so; none of them is among those that are told apart. Indian papers have
    // it in capitals.
    let isShouted = !text[place].contains(where: \.isLowercase) && place.count >= 4
    guard language == nil || Places.isKnown(text, place) || isShouted && isSaidAsPlace(place),
      mayBePlace(place)
    else { return nil }
    return Dateline(place: place, agency: nil, confidence: 64)
  }

  /// Whether the text says `in Ashby` or `city of Ashby` of a name in capitals, in letters of ASCII.
  private func isSaidAsPlace(_ name: Range<Int>) -> Bool {
    guard text[name].allSatisfy({ $0 < 0x80 }) else { return false }
    let spoken = text[name].split(separator: 0x20, omittingEmptySubsequences: false)
      .map { $0.prefix(1) + $0.dropFirst().map(\.lowercased) }.joined(separator: [0x20])
    let words = Array(spoken)
    return lines.contains { line in
      guard line.length > words.count + Self.longestBeforePlace else { return false }
      let first = Int(line.start) + Self.longestBeforePlace
      return (first...Int(line.end) - words.count).contains { at in
        text[at] == words[0] && text[at..<at + words.count].elementsEqual(words)
          && (at + words.count == text.count || !text[at + words.count].isWordByte)
          && Self.beforePlaces.contains { text.has($0, at: at - $0.utf8CodeUnitCount, before: at) }
      }
    }
  }

  private static let beforePlaces: [StaticString] = [" in ", " at ", "city of ", "town of "]
  private static let longestBeforePlace = 8

  /// `ASHBY CROSS. Die Fähre ...`, `Ashby. Die Fähre ...`: capitals or a known place before a full
  /// stop, as newspapers on the Continent begin.
  private func placeBeforeStop(_ range: Range<Int>, isEmphasized: Bool) -> Dateline? {
    guard
      let stop = text[range.prefix(40)].firstIndex(of: 0x2E), stop + 5 < range.upperBound,
      let next = text.has(".- ", at: stop, before: range.upperBound)
        ? stop + 3 : text[stop + 1] == 0x20 ? stop + 2 : nil,
      text.isUppercase(at: next), !text.isUppercase(at: next + 1)
    else { return nil }
    let place = range.lowerBound..<stop
    let isShouted = !text[place].contains(where: \.isLowercase)
    let isOfContinent = language.map { $0 != .english && !$0.isEastAsian } ?? false
    // German papers have the place in small letters; elsewhere `.- ` tells it from a short sentence.
    let isPlain =
      isEmphasized || language == .german || text.has(".- ", at: stop, before: range.upperBound)
    guard place.count >= 5, isShouted || isPlain, mayBePlace(place),
      Places.isKnown(text, place) || (isShouted || isEmphasized) && isOfContinent,
      Agencies.table.value(of: text, in: place) == nil
    else { return nil }
    return Dateline(place: place, agency: nil, confidence: 62)
  }

  /// One to three capitalised words that nothing else is known by.
  private func mayBePlace(_ place: Range<Int>) -> Bool {
    guard place.count >= 3,
      text[place].allSatisfy({
        $0.isLetter || $0 >= 0x80 || $0 == 0x20 || $0 == 0x2D || $0 == 0x27
      })
    else { return false }
    let words = text[place].split(separator: 0x20)
    return words.count <= 3 && words.allSatisfy { text.isUppercase(at: $0.startIndex) }
      && Dateline.noPlaces.value(of: text, in: place) == nil && !FirstNames.isFirst(text, place)
      && !Outlets.isOutlet(text, place) && Sections.table.value(of: text, in: place) == nil
      && Cue.lines.value(of: text, in: place) == nil
      && Cue.prefixes.prefix(of: text, in: place) == nil
      && FieldLabel.table.value(of: text, in: place) == nil
      && DateWords.table.prefix(of: text, in: place) == nil
  }
}
