import News
import Testing

/// Days as the newspapers of many countries write them below a headline.
@Suite struct DatesByLanguageTests {
  @Test(arguments: [
    "6. ledna 2018", "6. januára 2018", "2018. január 6.", "6 січня 2018 року", "6 Ιανουαρίου 2018",
    "6 ΙΑΝΟΥΑΡΊΟΥ 2018", "6. tammikuuta 2018", "6 ianuarie 2018", "6 de gener de 2018",
    "6 януари 2018 г.", "lørdag den 6. januar 2018", "lördag 6 januari 2018", "6 ינואר 2018",
    "6 जनवरी 2018", "sobota 6. ledna 2018", "6 ژانویه 2018",
  ])
  func areRead(_ day: String) throws {
    let article = try recovered("A new reading room for the harbour\n\(day)\n\n\(Filler.body)\n")
    #expect(article.published == PartialDate(year: 2018, month: 1, day: 6))
  }
}
