import News
import Testing

@testable import Reader

/// Dates as people read them.
@Suite struct DateTextTests {
  private static let day = PartialDate(year: 2018, month: 6, day: 29)

  @Test(arguments: [
    (day, day, "29 Jun 2018"),
    (day, PartialDate(year: 2018, month: 6, day: 30), "29 – 30 Jun 2018"),
    (day, PartialDate(year: 2018, month: 7, day: 2), "29 Jun – 2 Jul 2018"),
    (day, PartialDate(year: 2019, month: 1, day: 2), "29 Jun 2018 – 2 Jan 2019"),
    (day, PartialDate(year: 2018, month: 6), "29 Jun 2018"),
    (PartialDate(year: 2018, month: 6), day, "29 Jun 2018"),
    (PartialDate(year: 2018), day, "29 Jun 2018"),
    (day, PartialDate(year: 2018, month: 7), "29 Jun – Jul 2018"),
    (PartialDate(year: 2018), PartialDate(year: 2018, month: 6), "Jun 2018"),
  ])
  func rangesSayNothingTwice(from: PartialDate, to: PartialDate, text: String) {
    #expect(DateText.range(from, to) == text)
  }
}
