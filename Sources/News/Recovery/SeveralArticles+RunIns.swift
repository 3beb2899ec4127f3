/// Headlines that their text follows on the same line.
extension SeveralArticles {
  /// The lines of a digest that begin with a headline of their own; nil when there are not several.
  func runIns() -> [Int]? {
    guard marks.runIns.count > 2, let first = marks.runIns.first,
      linesAbove(first).nameUnsignedDigest
    else { return nil }
    let headlines = marks.runIns.compactMap { Self.runInHeadline(text, lines[$0].range)?.headline }
    // Who speaks comes again, in few words.
    let short = headlines.count { text[$0].count { $0 == 0x20 } < 2 }
    let areDistinct = Set(headlines.map { Array(text[$0]) }).count == headlines.count
    return areDistinct && short * 2 < headlines.count ? marks.runIns : nil
  }

  /// The text behind a headline, below a blank line; an outlet between brackets at its beginning stands
  /// above that: `(Coast Post) — The bridge ...`.
  static func withCitationApart(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    let text = bytes.trimmed(range)
    guard !text.isEmpty, bytes[text.lowerBound] == 0x28,
      let close = bytes[text.prefix(longestHeadline)].firstIndex(of: 0x29),
      Outlets.isOutlet(bytes, text.lowerBound + 1..<close)
    else { return [0x0A] + bytes[range] }
    var rest = close + 1
    while rest < text.upperBound {
      // `-5` begins with its sign.
      if bytes[rest].isBlank || bytes[rest] == 0x3A
        || bytes.has("- ", at: rest, before: text.upperBound)
      {
        rest += 1
      } else if bytes.has("—", at: rest, before: text.upperBound)
        || bytes.has("–", at: rest, before: text.upperBound)
      {
        rest += 3
      } else {
        break
      }
    }
    return bytes[text.lowerBound...close] + [0x0A, 0x0A] + bytes[rest...]
  }

  /// Whether two capitals, a star or a list's mark stand first.
  static func mayRunIn(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let first = text[range.lowerBound]
    return first == 0x2A || first == 0x2D || first.isUppercase && text[range.lowerBound + 1] < 0x61
  }

  /// A headline in capitals or in Markdown's stars at the beginning of a text, and where the rest
  /// begins: `BRIDGE OPENS AT LAST. The bridge ...`, `- **Bridge opens.** The bridge ...`.
  static func runInHeadline(
    _ text: [UInt8], _ range: Range<Int>
  ) -> (headline: Range<Int>, rest: Int)? {
    let whole = text.trimmed(range)
    guard whole.count > 12 else { return nil }
    if text[whole.lowerBound].isUppercase, text[whole.lowerBound + 1] < 0x61 {
      return capitals(text, whole).map { (whole.lowerBound..<$0 - 1, $0) }
    }
    return stars(text, whole)
  }

  /// Behind the stop of a headline in capitals.
  private static func capitals(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    var words = 1
    var capitals = 0
    for at in range.prefix(longestHeadline) {
      switch text[at] {
      case 0x20: words += 1
      case 0x2E
      where at + 2 < range.upperBound && text[at + 1] == 0x20 && !text[at + 2].isLowercase
        && !isOfAbbreviation(at, in: text, range):
        return words >= 3 && capitals >= 10 ? at + 1 : nil
      case let byte where byte.isLowercase: return nil
      case let byte where byte.isUppercase: capitals += 1
      default: break
      }
    }
    return nil
  }

  /// Whether a stop is one of `U.S.`, `...` or `JAN. 15`.
  private static func isOfAbbreviation(_ stop: Int, in text: [UInt8], _ range: Range<Int>) -> Bool {
    let word = text[range.lowerBound..<stop].lastIndex(of: 0x20).map { $0 + 1 } ?? range.lowerBound
    return stop - word <= 1 || text[word..<stop].contains(0x2E)
      || stop - word <= 4 && text[stop + 2].isDigit
  }

  /// A headline between stars.
  private static func stars(
    _ text: [UInt8], _ range: Range<Int>
  ) -> (headline: Range<Int>, rest: Int)? {
    var start = range.lowerBound
    // The mark of a list.
    if text[start] == 0x2D || text[start] == 0x2A, text[start + 1] == 0x20 { start += 2 }
    guard text.has("**", at: start, before: range.upperBound) else { return nil }
    let inner = start + 2..<min(range.upperBound, start + 2 + longestHeadline)
    guard let end = text.firstIndex(of: "**", in: inner), end - start > 8 else { return nil }
    let headline = text.trimmed(start + 2..<end)
    guard let last = headline.last, text[last] != 0x3A, text[headline].contains(0x20) else {
      return nil
    }
    return (headline, end + 2)
  }

  private static let longestHeadline = 160
}
