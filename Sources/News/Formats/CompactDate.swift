/// Dates as machines write them without separators.
enum CompactDate {
  /// `20150929T1030` as `2015-09-29T10:30`, `910514` as `1991-05-14`; other text as it is.
  ///
  /// Midnight to the second is how formats write that no clock is known.
  static func spelledOut(_ text: [UInt8]) -> [UInt8] {
    let digits = text.prefix(while: \.isDigit).count
    let rest = text[digits...]
    switch digits {
    case 6 where rest.isEmpty: return day(century(of: text[0..<2]) + text[0..<6])
    case 8 where rest.isEmpty: return day(text[0..<8])
    case 8 where rest.first == 0x54:
      let clock = rest.dropFirst().prefix(while: \.isDigit)
      let zone = rest.dropFirst(1 + clock.count)
      guard clock.count >= 4, !clock.allSatisfy({ $0 == 0x30 }) else { return day(text[0..<8]) }
      let first = clock.startIndex
      return day(text[0..<8]) + [0x54] + clock[first..<first + 2] + [0x3A]
        + clock[first + 2..<first + 4] + zone
    case 12 where rest.isEmpty, 14 where rest.isEmpty:
      return day(text[0..<8]) + [0x54] + text[8..<10] + [0x3A] + text[10..<12]
    // Seconds or milliseconds since 1970, up to 2033.
    case 10 where rest.isEmpty && text[0] == 0x31, 13 where rest.isEmpty && text[0] == 0x31:
      let seconds = text[0..<10].reduce(0) { $0 * 10 + Int($1 & 15) }
      return time(secondsSince1970: seconds)
    default: return text
    }
  }

  private static func day(_ digits: some Collection<UInt8>) -> [UInt8] {
    let digits = Array(digits)
    return digits[0..<4] + [0x2D] + digits[4..<6] + [0x2D] + digits[6..<8]
  }

  private static func century(of year: ArraySlice<UInt8>) -> [UInt8] {
    Array((year.first ?? 0 >= 0x35 ? "19" : "20").utf8)
  }

  /// After Howard Hinnant, "chrono-compatible low-level date algorithms".
  private static func time(secondsSince1970 seconds: Int) -> [UInt8] {
    let days = seconds / 86400 + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let minutes = seconds / 60 % 1440
    let text =
      "\(year)-\(padded(month))-\(padded(day))T\(padded(minutes / 60)):\(padded(minutes % 60))Z"
    return Array(text.utf8)
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
