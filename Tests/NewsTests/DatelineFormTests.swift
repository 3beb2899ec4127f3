@testable import News
import Testing

/// Datelines as wires of many countries write them.
@Suite struct DatelineFormTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var lead: String
    var place: String
    var agency: String?
    var authors: [String] = []
    var testDescription: String { lead }
  }

  @Test(arguments: [
    Sample(lead: "(ANSA) - PORTOVECCHIO, 20 ago - ", place: "PORTOVECCHIO", agency: "ANSA"),
    Sample(
      lead: "(Adnkronos) – Portovecchio, 20 ago. – ", place: "Portovecchio", agency: "Adnkronos"),
    Sample(lead: "Villar del Lago, 14 mar (EFE).- ", place: "Villar del Lago", agency: "EFE"),
    Sample(lead: "СТАРЫЙ ПОРТ. 3 февраля. ИНТЕРФАКС - ", place: "СТАРЫЙ ПОРТ", agency: "ИНТЕРФАКС"),
    Sample(lead: "СТАРЫЙ ПОРТ, 3 фев - РИА Новости. ", place: "СТАРЫЙ ПОРТ", agency: "РИА Новости"),
    Sample(lead: "04.12.2006 Stary Port (PAP) – ", place: "Stary Port", agency: "PAP"),
    Sample(lead: "Starý Přístav 30. března (ČTK) - ", place: "Starý Přístav", agency: "ČTK"),
    Sample(
      lead: "Ókikötő, 2015. április 2., csütörtök (MTI) - ", place: "Ókikötő", agency: "MTI"),
    Sample(lead: "Stari Luka, 6.6.2018. (HINA) - ", place: "Stari Luka", agency: "HINA"),
    Sample(lead: "Oldport Cross —\n\n", place: "Oldport Cross"),
    Sample(
      lead: "　　新华社旧港6月6日电（记者奎尔德）", place: "旧港", agency: "新华社", authors: ["奎尔德"]),
    Sample(lead: "中新社旧港6月6日電 (記者 奎爾德)", place: "旧港", agency: "中新社", authors: ["奎爾德"]),
    Sample(lead: "**ASHBY** – ", place: "ASHBY"),
    Sample(lead: "【旧港共同】", place: "旧港", agency: "共同"),
    Sample(lead: "【旧港＝奎尔德】", place: "旧港", authors: ["奎尔德"]),
    Sample(lead: "(구항구=연합뉴스) 김퀼드 기자 = ", place: "구항구", agency: "연합뉴스", authors: ["김퀼드"]),
  ])
  func isRead(_ sample: Sample) throws {
    let article = try recovered(
      "A new reading room for the harbour\n\n\(sample.lead)\(Filler.body)\n")
    #expect(article.dateline == sample.place)
    #expect(article.source == sample.agency)
    #expect(article.authors == sample.authors)
  }

  @Test(arguments: [
    "(Photo: A. Quill) - The old harbour, 20 years on, has a reading room again. ",
    "12.04.2018 was the day on which the old harbour got its reading room back. ",
    "2018. The old harbour got its reading room back in June, said those (who know) - and others. ",
    "FYI - ", "BC-HARBOUR-ROOM (TV, PIX) - ", "EXCLUSIVE – ",
    "【更新】旧港图书馆星期一重新开放，共有三所学校的学生前来参观，馆长表示以后每晚开放到九点。",
  ])
  func nothingElseIs(_ lead: String) throws {
    #expect(try recovered("A new reading room\n\n\(lead)\(Filler.body)\n").dateline == nil)
  }

  @Test func itsDayCountsForWantOfAnother() throws {
    let text = "Otwarto nową czytelnię w porcie\n\n04.12.2006 Stary Port (PAP) – \(Filler.body)\n"
    #expect(try recovered(text).published == PartialDate(year: 2006, month: 12, day: 4))
  }

  @Test(arguments: ["06.06.2018", "2018/06/06/", "06.06.2018 "])
  func aDayAloneIsNoDateline(text: String) {
    #expect(Dateline.find(in: Array(text.utf8), 0..<text.utf8.count) == nil)
  }
}
