import News
import Testing

/// Records of databases, wires' copy, clippings and letters.
@Suite struct RecordTests {
  private static let title = "Lantern parade moves to the new quay"
  private static let below = "\n\n" + Filler.body + "\n\n"

  @Test func aCataloguesCitationIsTakenApart() throws {
    let article = try recovered(
      "Title: \(Self.title). By: Quill, Ada, The Larch, MAY 03, 2016\nDatabase: Paper Shelf"
        + Self.below)
    #expect(article.headline == Self.title)
    #expect(article.source == "The Larch")
    #expect(article.authors == ["Ada Quill"])
    #expect(article.published?.description == "2016-05-03")
  }

  @Test(arguments: [
    ("Title: \(title).\nAuthors: Quill, Ada\nDatabase: Paper Shelf", title),
    ("Title: \(title).\nAuthor: Ada Quill\nDate: 3 May 2016", title + "."),
    ("% \(title)\n% Ada Quill\n% May 3, 2016", title),
    ("AP-Oldport-Quay, 2nd Ld-Writethru, a0123, 350\n\(title)\nBy ADA QUILL", title),
    ("DJ \(title) (Eds: adds details)\nBy Ada Quill", title),
    ("Lantern *parade* moves to **the** new quay (Eds: adds details)\nBy Ada Quill", title),
    ("Media contact: Tom Reed\npress@example.org | 555-0123\n\n\(title)\nBy Ada Quill", title),
    ("SHOW: Morning Quay 8:00 AM\n\(title)\nREPORTERS: Ada Quill\nMay 3, 2016", title),
  ])
  func theHeadlineStandsAlone(head: String, headline: String) throws {
    let article = try recovered(head + Self.below)
    #expect(article.headline == headline)
    #expect(article.authors.map { $0.lowercased() } == ["ada quill"])
  }

  @Test func fieldsBelowTheTextAreTheArticles() throws {
    let article = try recovered(
      "\(Self.title)\n\nAuthor: Quill, Ada.\n\nFull text:" + Self.below + """
        Subject: Quays; Parades

        Title: \(Self.title)

        Publication title: The Larch

        Publication date: May 3, 2016

        Section: Culture

        Source type: Newspapers

        Last updated: 2021-04-10
        """)
    #expect(article.source == "The Larch")
    #expect(article.section == "Culture")
    #expect(article.published?.description == "2016-05-03")
    #expect(article.tags == ["Quays", "Parades"])
  }

  @Test(arguments: [
    // A wire's dateline has the day; a clipping's own day is none of the article's.
    ("\(title)\n\nOldport, 3 May 2016 (AFP) - ", "2016-05-03"),
    ("---\ncreated: 2022-05-13T10:11:56\nsource: https://a.example/b\n---\n# \(title)\n\n", nil),
    ("\(title)\nStand: 03.05.2016, 18:33 Uhr\n\n", "2016-05-03T18:33"),
  ])
  func theDayIsThePublicationsDay(head: String, day: String?) throws {
    let article = try recovered(head + Filler.body)
    #expect(article.published?.description == day)
    #expect(article.source != "Stand")
  }

  @Test(arguments: [
    ("tags: [\"Quays\", \"Parades\"],", ["Quays", "Parades"]),
    ("tags: [[Quays]], [[Parades]]", ["Quays", "Parades"]),
    ("tags: #quays #old-parades", ["quays", "old-parades"]),
  ])
  func tagsOfSeveralForms(line: String, tags: [String]) throws {
    let article = try recovered("---\ntitle: \(Self.title)\n\(line)\n---" + Self.below)
    #expect(article.tags == tags)
  }

  @Test(arguments: [
    "À lire aussi", "Themenverwandte Artikel", "Articles connexes", "Noticias relacionadas",
    "Les også", "Lea también:",
  ])
  func linksBelowAHeading(heading: String) throws {
    let article = try recovered(
      "\(Self.title)\n3 May 2016\(Self.below)\(heading)\n\nOwls return to the old mill\n"
        + "Ferry keeps its summer timetable\n\nInscrivez-vous à notre lettre\n")
    #expect(article.related == ["Owls return to the old mill", "Ferry keeps its summer timetable"])
    #expect(article.body == Filler.body)
  }

  @Test func aLettersWriterSignsBelow() throws {
    let article = try recovered(
      "LETTERS\nMay 3, 2016\n\(Self.title)\n\nTo the Editor:\(Self.below)Ada Quill\nOldport")
    #expect(article.section == "LETTERS")
    #expect(article.headline == Self.title)
    #expect(article.authors == ["Ada Quill"])
  }
}
