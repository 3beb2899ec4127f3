import News
import TestSupport
import Testing

@testable import Search

struct DayRunTests {
  @Test(arguments: [PartialDate(year: -4), PartialDate(year: 2019, month: 13, day: 77), nil])
  func stampsKeepDates(date: PartialDate?) {
    #expect(DayStamp(date).date == date)
  }

  /// Runs are those of comparing each article's date with the one before.
  @Test(arguments: UInt64(1)...4)
  func runsAreThoseOfTheDates(seed: UInt64) {
    var corpus = ChangingIndex(seed: seed)
    for _ in 0..<20 {
      corpus.change()
      let index = corpus.index
      let ids = index.listing(for: Request()).ids
      let dates = ids.map { id -> PartialDate? in
        var date = index.article(id).published
        date?.minuteOfDay = nil
        date?.zone = nil
        return date
      }
      let expected = dates.indices.filter { $0 == 0 || dates[$0] != dates[$0 - 1] }
        .map { DayRun(first: $0, date: dates[$0]) }
      #expect(index.dayRuns(in: ids) == expected)
    }
  }
}
