package import News

/// Dates as people read them; one order everywhere, always with the year where a year matters.
package enum DateText {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// As precise as the date is: `2018`, `Sep 2018`, `6 Jun 2017`.
  package static func short(_ date: PartialDate) -> String {
    guard let month = monthName(date) else { return String(date.year) }
    guard date.isDayKnown else { return "\(month) \(date.year)" }
    return "\(date.day) \(month) \(date.year)"
  }

  /// Without the year where it is that of another date: `6 Jun`.
  package static func short(_ date: PartialDate, beside other: PartialDate?) -> String {
    guard date.isDayKnown, date.year == other?.year, let month = monthName(date) else {
      return short(date)
    }
    return "\(date.day) \(month)"
  }

  /// From one day to another: `29 Jun 2018`, `29 – 30 Jun 2018`, `29 Jun – 2 Jul 2018`; a month or a
  /// year that holds the day adds nothing to it.
  package static func range(_ from: PartialDate, _ to: PartialDate) -> String {
    guard short(from) != short(to), !holds(from, to) else { return short(to) }
    guard !holds(to, from) else { return short(from) }
    guard from.isDayKnown, to.isDayKnown, from.year == to.year, from.month == to.month else {
      return "\(short(from, beside: to)) – \(short(to))"
    }
    return "\(from.day) – \(short(to))"
  }

  /// Whether a month or a year holds a date that says more.
  private static func holds(_ wide: PartialDate, _ date: PartialDate) -> Bool {
    !wide.isDayKnown && wide.year == date.year && (wide.month == 0 || wide.month == date.month)
  }

  /// With the clock and the zone where they are known: `29 Jun 2018, 11:36 GMT+3`.
  package static func long(_ date: PartialDate) -> String {
    guard let clock = clock(date) else { return short(date) }
    return "\(short(date)), \(clock)\(zone(date))"
  }

  /// For day headers, with the weekday: `Fri 29 Jun 2018`.
  package static func day(_ date: PartialDate) -> String {
    guard date.isDayKnown else { return short(date) }
    return "\(weekdays[date.weekday]) \(short(date))"
  }

  /// The time of day, such as `11:36`.
  package static func clock(_ date: PartialDate) -> String? {
    guard let minute = date.minuteOfDay else { return nil }
    let minutes = Int(minute) % 60
    return "\(Int(minute) / 60):\(minutes < 10 ? "0" : "")\(minutes)"
  }

  private static func monthName(_ date: PartialDate) -> String? {
    months.indices.contains(Int(date.month) - 1) ? months[Int(date.month) - 1] : nil
  }

  private static func zone(_ date: PartialDate) -> String {
    guard let zone = date.zone else { return "" }
    guard zone != 0 else { return " GMT" }
    let hours = abs(Int(zone)) / 60
    let minutes = abs(Int(zone)) % 60
    return " GMT\(zone < 0 ? "-" : "+")\(hours)" + (minutes == 0 ? "" : ":\(minutes)")
  }
}
