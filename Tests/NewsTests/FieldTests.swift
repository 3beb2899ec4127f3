import News
import Testing

@Suite struct FieldTests {
  @Test(arguments: [
    "Title: Reading Room Opens\nDate: 2019-05-06\nSource: Harbour Herald\nAuthor: Ada Quill\n"
      + "Section: Culture\nTags: library, harbour",
    "Titel: Reading Room Opens\nDatum: 6. Mai 2019\nQuelle: Harbour Herald\nVon: Ada Quill\n"
      + "Ressort: Culture\nSchlagwörter: library, harbour",
    "Título: Reading Room Opens\nFecha: 6 de mayo de 2019\nFuente: Harbour Herald\n"
      + "Autor: Ada Quill\nSección: Culture\nEtiquetas: library; harbour",
    "Titre: Reading Room Opens\nPublié le: 6 mai 2019\nSource: Harbour Herald\n"
      + "Auteur: Ada Quill\nRubrique: Culture\nMots-clés: library, harbour",
    "Tytuł: Reading Room Opens\nData: 6 maja 2019\nŹródło: Harbour Herald\n"
      + "Autor: Ada Quill\nDział: Culture\nTagi: library, harbour",
    "---\ntitle: \"Reading Room Opens\"\ndate: 2019-05-06\nsource: Harbour Herald\n"
      + "author: Ada Quill\ncategories: [Culture]\ntags:\n  - library\n  - harbour\n---",
    "+++\ntitle = \"Reading Room Opens\"\ndate = 2019-05-06\nsource = \"Harbour Herald\"\n"
      + "author = \"Ada Quill\"\nsection = \"Culture\"\ntags = [\"library\", \"harbour\"]\n+++",
    "Subject: Reading Room Opens\nFrom: Ada Quill\nDate: Mon, 06 May 2019 08:00:00 +0000\n"
      + "Message-ID: <1@harbour.example>\nPublication: Harbour Herald\nCategory: Culture\n"
      + "Keywords: library, harbour",
  ])
  func readsLabelledHeaders(header: String) throws {
    let article = try recovered(header + "\n\n" + Filler.body)
    #expect(article.headline == "Reading Room Opens")
    #expect(article.published?.description.hasPrefix("2019-05-06") == true)
    #expect(article.source == "Harbour Herald")
    #expect(article.authors == ["Ada Quill"])
    #expect(article.section == "Culture")
    #expect(article.tags == ["library", "harbour"])
    #expect(article.body == Filler.body)
    #expect(article.first(.headline)?.origin == .label)
  }

  @Test(arguments: [
    ("OLDPORT (AFP) - The ferry is back.", "OLDPORT", "AFP"),
    ("OLDPORT, May 6 (Reuters) - The ferry is back.", "OLDPORT", "Reuters"),
    ("OLDPORT. Sept 28 (Interfax) - The ferry is back.", "OLDPORT", "Interfax"),
    ("OLDPORT, June 6. /TASS/. The ferry is back.", "OLDPORT", "TASS"),
    ("NEW HAVEN, Conn. — The ferry is back.", "NEW HAVEN, Conn.", nil),
    ("SANTA CLARA, Chile — The ferry is back.", "SANTA CLARA, Chile", nil),
    ("OLDPORT The ferry of Oldport is back.", "OLDPORT", nil),
    ("WASHINGTON The ferry is back.", "WASHINGTON", nil),
    ("RIO DE JANEIRO, March 3 - The ferry is back.", "RIO DE JANEIRO", nil),
    ("Lagos, March 3 - The ferry is back.", "Lagos", nil),
    ("МОСКВА, 6 июня (Интерфакс) — Паром вернулся.", "МОСКВА", "Интерфакс"),
  ])
  func readsDatelines(opening: String, place: String, agency: String?) throws {
    let text = "Ferry Returns\n\n" + opening + " " + Filler.first + "\n\n" + Filler.second
    let article = try recovered(text)
    #expect(article.dateline == place)
    #expect(article.source == agency)
    #expect(article.headline == "Ferry Returns")
  }

  @Test(arguments: [
    "The ferry is back, and so are its gulls. ", "NASA engineers built the ferry's new engine. ",
    "FERRY NEWS Tickets cost less this year. ", "In May - as ever - the ferry came back. ",
  ])
  func inventsNoDateline(opening: String) throws {
    #expect(try recovered("Ferry Returns\n\n" + opening + Filler.body).dateline == nil)
  }

  @Test(arguments: [
    ("By Ada Quill", ["Ada Quill"]), ("BY ADA QUILL AND BO REED", ["ADA QUILL", "BO REED"]),
    ("By Ada Quill, Bo Reed and Cy Vane", ["Ada Quill", "Bo Reed", "Cy Vane"]),
    ("Von Ada Quill und Bo Reed", ["Ada Quill", "Bo Reed"]), ("Por Ana López", ["Ana López"]),
    ("By Ada Quill, Staff Writer", ["Ada Quill"]),
    ("By Ada Quill | May 6, 2019 | Posted in Culture", ["Ada Quill"]),
  ])
  func readsBylines(byline: String, names: [String]) throws {
    let article = try recovered("Reading Room Opens at Last\n" + byline + "\n\n" + Filler.body)
    #expect(article.authors == names)
    #expect(article.body == Filler.body)
  }

  @Test func readsALineOfFields() throws {
    let article = try recovered(
      "Reading Room Opens at Last\nBy Ada Quill | May 6, 2019 | Posted in Culture | "
        + "Tagged library, harbour | 4 Comments\n\n" + Filler.body)
    #expect(article.published?.description == "2019-05-06")
    #expect(article.section == "Culture")
    #expect(article.tags == ["library", "harbour"])
  }

  @Test func anOutletBehindAByline() throws {
    let article = try recovered(
      "Reading Room Opens at Last\n\nBy Ada Quill, The Harbour Times\n6 May 2019\n\n" + Filler.body)
    #expect(article.source == "The Harbour Times")
    #expect(article.authors == ["Ada Quill"])
  }

  @Test func anOutletWithAnAmpersandBehindAByline() throws {
    let article = try recovered(
      "# Reading Room Opens\n\n*By Ada Quill, Reef & Rudder, 6 May 2019*\n\n" + Filler.body)
    #expect(article.source == "Reef & Rudder")
    #expect(article.authors == ["Ada Quill"])
    #expect(article.published?.description == "2019-05-06")
  }

  @Test func aNamedAuthorWinsOverTheSenderOfAMessage() throws {
    let header = "Subject: Reading Room Opens\nFrom: Bo Reed <reed@harbour.example>\n"
    let article = try recovered(header + "Author: Ada Quill\n\n" + Filler.body)
    #expect(article.authors == ["Ada Quill"])
    #expect(try recovered(header + "To: all\n\n" + Filler.body).authors == ["Bo Reed"])
  }

  @Test func subjectsBelowTheText() throws {
    let article = try recovered(
      "Reading Room Opens\n\n" + Filler.body + "\n\nSUBJECT: LIBRARIES (91%); HARBOURS (88%)")
    #expect(article.headline == "Reading Room Opens")
    #expect(article.tags == ["LIBRARIES", "HARBOURS"])
  }

  @Test(arguments: [
    ("2019-05-06-reading-room.txt", "2019-05-06"), ("news/a_20190506.txt", "2019-05-06"),
    ("room-b20190506c.txt", nil), ("2019/reading-room.txt", nil), ("05-06-19.txt", nil),
  ])
  func infersADateFromTheFileName(path: String, date: String?) throws {
    var builder = ArticleBatchBuilder()
    let text = Array("Reading Room Opens\n\n\(Filler.body)".utf8)
    #expect(builder.add(text, path: Array(path.utf8), root: 0) == nil)
    let article = builder.finish()[0]
    #expect(article.published?.description == date)
    #expect(article.first(.published)?.origin == (date == nil ? nil : .fileName))
    #expect(article.first(.published)?.confidence ?? 0 < 60)
    #expect(article.first(.published).map(article.text(of:)) == date)
  }

  @Test func theFileSaysNothing() throws {
    let article = try recovered(Filler.first + " " + Filler.second + "\n\n" + Filler.third)
    #expect(article.headline == nil)
    #expect(article.published == nil)
    #expect(article.source == nil)
    #expect(article.section == nil)
    #expect(article.title.hasSuffix("…"))
  }
}
