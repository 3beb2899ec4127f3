/// Finds how far the words reach that may be a dateline's place.
struct PlaceScanner {
  private let text: [UInt8]
  private let range: Range<Int>
  /// Behind the place's last word.
  private(set) var end: Int
  /// Whether the city is all capitals.
  private(set) var isShouted = true
  private var words = 0
  private var isBehindComma = false

  init(_ text: [UInt8], _ range: Range<Int>) {
    self.text = text
    self.range = range
    end = range.lowerBound
    var at = range.lowerBound
    while words < 6, let next = take(at) { at = next }
    dropStop()
  }

  /// Whether the place is known to be one.
  var isCity: Bool { isShouted && Places.isKnown(text, range.lowerBound..<end) }

  private struct Word {
    var end: Int
    var capitals = 0
    var small = 0
  }

  /// Takes in the word at a place and returns where the next begins; nil when the place has ended.
  private mutating func take(_ at: Int) -> Int? {
    guard let word = word(at), !isMonth(at..<word.end) else { return nil }
    if isInitials(at, word) {
      // `MANILA U.S. officials` ends before the initials, but `WASHINGTON D.C.` holds them.
      end = Countries.table.prefix(of: text, in: at..<range.upperBound)?.end ?? end
      return nil
    }
    if word.small > 0 || word.capitals < 2 {
      // `SAN JUAN, Puerto Rico`; but `WASHINGTON Tutors denied` ends before the small letters.
      if isShouted, words > 0, !isBehindComma { return nil }
      if words == 0 { isShouted = false }
    }
    words += 1
    end = word.end
    if end < range.upperBound, text[end] == 0x2C { isBehindComma = true }
    var next = end
    while next < range.upperBound, text[next] == 0x20 || text[next] == 0x2C { next += 1 }
    if isBehindComma, let region = Countries.table.prefix(of: text, in: next..<range.upperBound) {
      end = endOfSecondPlace(region.end..<range.upperBound)
      return nil
    }
    let endsSentence =
      text[end - 1] == 0x2E && end - range.lowerBound > 3 && (word.small > 0 || word.capitals > 2)
    return endsSentence || next >= range.upperBound ? nil : next
  }

  /// The word at a place; nil when it can't be part of a name.
  private func word(_ at: Int) -> Word? {
    var word = Word(end: at)
    while word.end < range.upperBound {
      let byte = text[word.end]
      if byte == 0x20 || byte == 0x2C || byte == 0x28 || isDash(word.end) { break }
      if byte.isDigit { return nil }
      if text.isUppercase(at: word.end) { word.capitals += 1 }
      if byte.isLowercase { word.small += 1 }
      word.end += 1
    }
    // `de` and `of` may stand inside a name.
    let isJoint = words > 0 && (word.small == 2 || isParticle(at..<word.end))
    return word.end > at && (text.isUppercase(at: at) || isJoint) ? word : nil
  }

  /// `OLDPORT--The ferry`, `OLDPORT.- The ferry`.
  private func isDash(_ at: Int) -> Bool {
    text.has("--", at: at, before: range.upperBound)
      || text.has(".-", at: at, before: range.upperBound)
      || text.has("—", at: at, before: range.upperBound)
  }

  /// `del` in `Villar del Lago`.
  private func isParticle(_ word: Range<Int>) -> Bool {
    word.count <= 5 && Self.particles.value(of: text, in: word) != nil
  }

  private static let particles = PhraseTable<Bool>([
    (
      true,
      [
        "del", "dos", "das", "les", "lès", "sur", "sous", "aux", "von", "der", "den", "des", "las",
        "los", "della", "delle", "degli", "nad", "pod", "upon", "aan", "ter",
      ]
    )
  ])

  /// `, March 3` and ` March 3` aren't part of the place; but `RIO DE JANEIRO` isn't in January.
  private func isMonth(_ word: Range<Int>) -> Bool {
    guard words > 0,
      isBehindComma || isBeforeDay(word) || text[word.lowerBound - 2] == 0x2E
    else { return false }
    switch DateWords.table.prefix(of: text, in: word)?.value {
    case .month, .weekday: return true
    default: return false
    }
  }

  /// ` 3 (AP)`, but neither ` 3 May` nor ` 2016`.
  private func isBeforeDay(_ word: Range<Int>) -> Bool {
    guard word.upperBound + 2 < range.upperBound else { return false }
    let digits = text[word.upperBound + 1..<range.upperBound].prefix { $0.isDigit }
    guard (1...2).contains(digits.count), digits.endIndex + 1 < range.upperBound else {
      return false
    }
    if case .month? = DateWords.table.prefix(
      of: text, in: digits.endIndex + 1..<range.upperBound)?.value
    {
      return false
    }
    return true
  }

  private func isInitials(_ at: Int, _ word: Word) -> Bool {
    words > 0 && !isBehindComma && word.capitals > 0 && at + 1 < word.end && text[at + 1] == 0x2E
  }

  /// `BILLERICA, Mass./LOS ANGELES`: behind the region, and behind a slash the other city.
  private func endOfSecondPlace(_ rest: Range<Int>) -> Int {
    guard let first = rest.first, text[first] == 0x2F else { return rest.lowerBound }
    let city = PlaceScanner(text, first + 1..<rest.upperBound)
    return city.end > first + 1 && city.isShouted ? city.end : rest.lowerBound
  }

  /// Drops a full stop that ends a sentence rather than `Ariz.` or `D.C.`.
  private mutating func dropStop() {
    let place = range.lowerBound..<end
    let comma = place.reversed().first { text[$0] == 0x2C }
    if isBehindComma, let comma, end - comma <= 8 { return }
    if place.count >= 4, text[end - 3] == 0x2E { return }
    while end > range.lowerBound, text[end - 1] == 0x2E { end -= 1 }
  }
}
