import Testing

@testable import News

@Suite struct DateScannerTests {
  private func date(_ text: String, isDayFirst: Bool = false) -> FoundDate? {
    var scanner = DateScanner()
    scanner.isDayFirst = isDayFirst
    return scanner.firstDate(in: Array(text.utf8), 0..<text.utf8.count)
  }

  @Test(arguments: [
    "The firmware (12.05.20160503) was released", "10:05:20160503", "10:05.291136 Jun 18",
  ])
  func longNumbersAreNoZones(text: String) {
    #expect((date(text)?.date.year ?? 2016) >= 1900)
  }

  @Test(arguments: [
    ("2018-06-29", "2018-06-29"), ("2018-06-29T11:36:05+03:00", "2018-06-29T11:36+03:00"),
    ("2016-04-05T19:01:00+0000", "2016-04-05T19:01Z"), ("20180629", "2018-06-29"),
    ("2018/6/9 7:05", "2018-06-09T07:05"), ("29 June 2018", "2018-06-29"),
    ("June 29, 2018", "2018-06-29"), ("Sept. 3rd, 2014", "2014-09-03"),
    ("the 3rd of May 2011", "2011-05-03"), ("3-MAR-1987 05:36:38.23", "1987-03-03T05:36"),
    ("Tue, 06 Jun 2017 20:36 UTC", "2017-06-06T20:36Z"),
    ("Wed Mar 9, 2016 5:58pm GMT", "2016-03-09T17:58Z"),
    ("March 22, 2016 / 10:16 AM", "2016-03-22T10:16"),
    ("18 May 2017 at 13:41 ET", "2017-05-18T13:41-04:00"),
    ("18 January 2017 at 1 p.m. ET", "2017-01-18T13:00-05:00"),
    ("11:36 GMT +329 June 2018", "2018-06-29T11:36+03:00"),
    ("11:36 GMT +35 June 2018", "2018-06-05T11:36+03:00"),
    ("16:22 GMT14 June 2021", "2021-06-14T16:22Z"),
    ("11:20, Friday, 29 June, 2018", "2018-06-29T11:20"), ("May 2017", "2017-05"),
    ("2018-09", "2018-09"), ("2018年1", "2018-01"), ("291136 Jun 18", "2018-06-29T11:36"),
    ("dpa ma n1 ar 031110 Nov 23", "2023-11-03T11:10"), ("2018年1月", "2018-01"),
    ("29. Juni 2018, 14:30 Uhr", "2018-06-29T14:30"),
    ("1er août 2019", "2019-08-01"), ("29 de junio de 2018", "2018-06-29"),
    ("7 de março de 2020", "2020-03-07"), ("3 febbraio 2017", "2017-02-03"),
    ("12 maart 2015", "2015-03-12"), ("29 июня 2018 г.", "2018-06-29"),
    ("15 września 2016", "2016-09-15"), ("4 Ağustos 2020", "2020-08-04"),
    ("2018年6月29日 10時", "2018-06-29"), ("２０１８年６月２９日", "2018-06-29"),
    ("2019년 3월 4일", "2019-03-04"), ("29.06.2018", "2018-06-29"),
    ("10:13 13.05.2018", "2018-05-13T10:13"),
    ("29/06/18", "2018-06-29"), ("6/29/2018", "2018-06-29"), ("29-Jun-98", "1998-06-29"),
    ("11.22.63", "1963-11-22"), ("01.02.38", "2038-02-01"),
  ])
  func finds(text: String, date expected: String) {
    #expect(date(text)?.date.description == expected)
  }

  @Test(arguments: [
    "", "June", "99 bottles", "31 February", "2018-13-01", "the 12th man", "may 5", "1.2.3.4",
    "12345678901234567890", "30.30.2018", "call 555-1234", "17:30",
  ])
  func findsNothingIn(text: String) {
    #expect(date(text) == nil)
  }

  @Test func theLanguageDecidesWhichNumberIsTheDay() {
    #expect(date("03/04/2017")?.date.description == "2017-03-04")
    #expect(date("03/04/2017", isDayFirst: true)?.date.description == "2017-04-03")
    #expect(date("03/04/2017")?.isAmbiguous == true)
    #expect(date("13/04/2017")?.isAmbiguous == false)
    #expect(date("03.04.2017")?.isAmbiguous == false)
  }
}
