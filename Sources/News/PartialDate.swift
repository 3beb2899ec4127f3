/// A date as precisely as a text states it: a year, a month, a day or a minute, perhaps with a zone.
///
/// The proleptic Gregorian calendar; written as ISO 8601.
package struct PartialDate: Sendable, Hashable {
  package var year: Int16
  /// 1...12; 0 when only the year is known.
  package var month: UInt8
  /// 1...31; 0 when only the month is known.
  package var day: UInt8
  /// Minutes since midnight as the text states them; nil when only the day is known.
  package var minuteOfDay: Int16?
  /// Minutes east of Greenwich; nil when the text names no zone.
  package var zone: Int16?

  package init(year: Int, month: Int = 0, day: Int = 0, minuteOfDay: Int? = nil, zone: Int? = nil) {
    self.year = Int16(clamping: year)
    self.month = UInt8(clamping: month)
    self.day = UInt8(clamping: day)
    self.minuteOfDay = minuteOfDay.map { Int16(clamping: $0) }
    self.zone = zone.map { Int16(clamping: $0) }
  }

  /// Days since 1970-01-01 in the zone that the text uses; a missing month or day counts as the first.
  ///
  /// After Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
  package var dayNumber: Int {
    let month = max(Int(self.month), 1)
    let day = max(Int(self.day), 1)
    let year = Int(self.year) - (month <= 2 ? 1 : 0)
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that is so many days from 1970-01-01.
  package init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Minutes since 1970-01-01T00:00Z; sorts dates of any precision and zone among each other.
  package var sortKey: Int {
    dayNumber * 1440 + Int(minuteOfDay ?? 0) - Int(zone ?? 0)
  }

  /// Monday is 0, Sunday is 6.
  package var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }

  package var isDayKnown: Bool { day != 0 }
}

extension PartialDate: CustomStringConvertible {
  /// ISO 8601, as precise as the date is: `2018`, `2018-09`, `2017-06-06`, `2018-06-29T11:36+03:00`.
  package var description: String {
    var text = Self.padded(Int(year), to: 4)
    guard month != 0 else { return text }
    text += "-" + Self.padded(Int(month), to: 2)
    guard day != 0 else { return text }
    text += "-" + Self.padded(Int(day), to: 2)
    guard let minuteOfDay else { return text }
    text += "T" + Self.clock(Int(minuteOfDay))
    guard let zone else { return text }
    guard zone != 0 else { return text + "Z" }
    return text + (zone < 0 ? "-" : "+") + Self.clock(abs(Int(zone)))
  }

  private static func clock(_ minutes: Int) -> String {
    padded(minutes / 60, to: 2) + ":" + padded(minutes % 60, to: 2)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
