import News
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: [
    (PartialDate(year: 2018), "2018"),
    (PartialDate(year: 2018, month: 9), "2018-09"),
    (PartialDate(year: 2017, month: 6, day: 6), "2017-06-06"),
    (
      PartialDate(year: 2018, month: 6, day: 29, minuteOfDay: 696, zone: 180),
      "2018-06-29T11:36+03:00"
    ),
    (PartialDate(year: 2017, month: 6, day: 6, minuteOfDay: 1236, zone: 0), "2017-06-06T20:36Z"),
  ])
  func isWrittenAsPreciselyAsItIs(date: PartialDate, text: String) {
    #expect(date.description == text)
  }

  @Test(arguments: [-719_162, -1, 0, 59, 60, 11_016, 17_711, 2_932_896])
  func dayNumbersComeBack(number: Int) {
    #expect(PartialDate(dayNumber: number).dayNumber == number)
  }

  @Test func weekdaysStartOnMonday() {
    #expect(PartialDate(year: 2018, month: 6, day: 29).weekday == 4)
  }
}
