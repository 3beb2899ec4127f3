import News

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How likely two articles tell of one event, by their dates alone.
struct DatePrior {
  /// Nil where the date isn't known.
  private let days: ClosedRange<Int>?
  private let isDayKnown: Bool

  /// In days: after so many the likelihood has fallen by two thirds.
  private static let decay = 3.0
  /// Years apart two articles may still tell of one thing.
  private static let floor = 0.3
  /// Where a date isn't known; about what dated pairs have on average, so that it neither helps nor harms.
  private static let unknown = 0.45

  init(_ date: PartialDate?) {
    days = date.map(Self.days)
    isDayKnown = date?.isDayKnown == true
  }

  func factor(_ other: DatePrior) -> Double {
    guard let days, let otherDays = other.days else { return Self.unknown }
    let gap = Self.gap(between: days, and: otherDays)
    let factor = Self.floor + (1 - Self.floor) * exp(-Double(gap) / Self.decay)
    return isDayKnown && other.isDayKnown ? factor : min(factor, Self.unknown)
  }

  private static func days(of date: PartialDate) -> ClosedRange<Int> {
    let first = date.dayNumber
    if date.isDayKnown { return first...first }
    return first...first + (date.month == 0 ? 365 : 30)
  }

  private static func gap(between first: ClosedRange<Int>, and second: ClosedRange<Int>) -> Int {
    max(0, max(first.lowerBound, second.lowerBound) - min(first.upperBound, second.upperBound))
  }
}
