package import News

/// A date without the clock, in four bytes; two are equal when year, month and day are.
struct DayStamp: Hashable, Sendable {
  private let rawValue: UInt32

  /// No date: there is no month of this number.
  private static let undated = UInt32.max

  init(_ date: PartialDate?) {
    rawValue =
      date.map { date in
        UInt32(UInt16(bitPattern: date.year)) << 16 | UInt32(date.month) << 8 | UInt32(date.day)
      } ?? Self.undated
  }

  var date: PartialDate? {
    guard rawValue != Self.undated else { return nil }
    return PartialDate(
      year: Int(Int16(truncatingIfNeeded: rawValue >> 16)), month: Int(rawValue >> 8 & 0xFF),
      day: Int(rawValue & 0xFF))
  }
}

/// Neighbours in a list that are of one day.
package struct DayRun: Sendable, Equatable {
  /// The place of the first of them in the list.
  package let first: Int
  /// Without the clock; nil for undated articles.
  package let date: PartialDate?
}

extension Index {
  /// When an article was published, without the clock.
  package func day(of id: ArticleID) -> PartialDate? { dayStamps[Int(id)].date }

  /// The runs of articles of the same day, or, where no more is known, month or year.
  package func dayRuns(in ids: [ArticleID]) -> [DayRun] {
    var runs: [DayRun] = []
    var previous: DayStamp?
    for (place, id) in ids.enumerated() where dayStamps[Int(id)] != previous {
      let stamp = dayStamps[Int(id)]
      previous = stamp
      runs.append(DayRun(first: place, date: stamp.date))
    }
    return runs
  }
}
