import News
import Testing

/// Text that gives no sign of where its sentences end, or where its lines were broken.
@Suite struct LongLineTests {
  @Test(arguments: [
    String(repeating: "旧港图书馆星期一重新开放共有三所学校的学生前来参观", count: 2000),
    String(repeating: "旧港图书馆星期一重新开放，共有三所学校的学生前来参观。", count: 2000),
    String(repeating: "the old harbour has a reading room again and ", count: 3000),
    String(repeating: "OldHarbour ReadingRoom ", count: 3000),
    String(repeating: "ท่าเรือเก่ามีห้องอ่านหนังสือ", count: 500),
  ])
  func keepsItsText(_ text: String) throws {
    let article = try recovered(text)
    #expect(
      article.body.utf8.count + (article.headline?.utf8.count ?? 0) > text.utf8.count * 9 / 10)
  }

  @Test func keepsItsTextBelowAHeadline() throws {
    let line = String(repeating: "旧港图书馆星期一重新开放共有三所学校的学生前来参观", count: 2000)
    let article = try recovered("旧港图书馆重新开放\n\(line)\n")
    #expect(article.headline == "旧港图书馆重新开放")
    #expect(article.body == line)
  }

  @Test func keepsSentencesBetweenFields() throws {
    let text =
      "---\npubDate: 2018-01-06\n\(Filler.first)\nauthor: Ada Quill\nlayout: post\n\(Filler.second)\n---\n"
    #expect(try recovered(text).body == Filler.first + "\n\n" + Filler.second)
  }

  /// German nouns begin with capitals wherever a line was broken.
  @Test func isJoinedWhereNoWordHadRoom() throws {
    let text = """
      Neuer Lesesaal am Hafen
      Coast Post vom 6. Januar 2018, Seite 12, mit einem Bild auf der Titelseite

      Die Bibliothek am Hafen hat seit Montag
      wieder einen Lesesaal, den Kinder aus drei
      Schulen besuchten, Lehrer und Eltern
      ebenso. Das Haus bleibt bis neun Uhr
      abends offen, Sonntage ausgenommen.

      Die Leiterin sprach von einem Tag, Worte
      seien dafür zu klein. Im Mai folgt ein
      zweiter Saal, den Leser Stuhl um Stuhl
      bezahlt haben.
      """
    #expect(try recovered(text).body.split(separator: "\n").count == 2)
  }
}
