import News
import Testing

@testable import Stories

@Suite struct DatePriorTests {
  private static let monday = PartialDate(year: 2031, month: 3, day: 10)

  @Test(arguments: [
    (PartialDate?.some(monday), 1.0), (PartialDate(year: 2031, month: 3, day: 13), 0.5575),
    (PartialDate(year: 2031, month: 3, day: 7), 0.5575),
    (PartialDate(year: 1999, month: 1, day: 1), 0.3),
    (nil, 0.45), (PartialDate(year: 2031, month: 3), 0.45), (PartialDate(year: 2031), 0.45),
    (PartialDate(year: 2029), 0.3), (PartialDate(year: 2031, month: 9), 0.3),
  ])
  func factors(date: PartialDate?, expected: Double) {
    #expect(abs(DatePrior(Self.monday).factor(DatePrior(date)) - expected) < 0.001)
    #expect(abs(DatePrior(date).factor(DatePrior(Self.monday)) - expected) < 0.001)
  }
}
