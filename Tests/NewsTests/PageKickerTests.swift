import News
import Testing

/// What stands right above a headline, around it, and between it and its text.
@Suite struct PageKickerTests {
  private static let title = "A new reading room for the harbour"
  private static let rest = "\n\nBy Ada Quill\n6 January 2018\n\n" + Filler.body

  @Test(arguments: [
    ("Coast Post\n\nWorld | News\n\n\(title)", "World"),
    ("Coast Post > Culture\n\n\(title)", "Culture"),
    ("Coast Post\n\nHarbours / Culture\n\n\(title)", "Harbours / Culture"),
    ("Coast Post\n\nCulture|Harbour library\n\n\(title)", "Culture"),
    ("(CULTURE) \(title)", "CULTURE"),
    // The last one above the headline, not a menu's.
    ("Coast Post\n\nHome\nPolitics\nSport\n\nCulture\n\n\(title)", "Culture"),
  ])
  func aSectionStandsAbove(head: String, section: String) throws {
    let article = try recovered(head + Self.rest)
    #expect(article.section == section)
    #expect(article.headline == Self.title)
  }

  @Test(arguments: [
    ("<summary>\(title)</summary>", title), ("\(title); [Final Edition]", title),
    ("Bridge Opens; [Final Edition]", "Bridge Opens"),
    ("Bridge Opens (Eds: adds details)", "Bridge Opens"),
    ("RTRS - \(title)", title), ("View source for \(title)", title),
    ("Texte source de « \(title) »", title), ("Quelltext der Seite \(title) ansehen", title),
    // Nothing of these is a mark.
    ("<b>A new</b> reading room for <i>the harbour</i>", title),
    ("(Nearly) a new reading room for the harbour", "(Nearly) a new reading room for the harbour"),
    ("Navigation for ships grows harder in spring", "Navigation for ships grows harder in spring"),
  ])
  func marksAroundAHeadlineAreNoneOfIt(line: String, headline: String) throws {
    #expect(try recovered(line + Self.rest).headline == headline)
  }

  @Test(arguments: [
    // Whom a picture shows.
    ("By Ada Quill\n6 January 2018\n\nTom Marsh at the quay\nPhoto: Ben Hale/AP", ["Ada Quill"]),
    ("Author: Ada Quill; Oldport Herald Staff Writer\nDate: 6 January 2018", ["Ada Quill"]),
    ("Text by: Ada Quill\n6 January 2018", ["Ada Quill"]),
    ("From Reuters\n6 January 2018", []),
  ])
  func authorsAreThoseWhoWrote(below: String, authors: [String]) throws {
    let article = try recovered(Self.title + "\n" + below + "\n\n" + Filler.body)
    #expect(article.authors == authors)
    #expect(article.published?.day == 6)
  }

  @Test func theOutletStandsBeforeItsCityAboveLabels() throws {
    let article = try recovered(
      Self.title + "\n[Final Edition]\nThe Oldport Herald - Oldport, Mass.\nAuthor: Ada Quill\n"
        + "Date: Jan 6, 2018\nSection: Culture\n\n Document Text\n\n" + Filler.body)
    #expect(article.headline == Self.title)
    #expect(article.source == "The Oldport Herald")
  }

  @Test func aDayThatIsGluedToItselfIsRead() throws {
    let article = try recovered(
      Self.title + "\n\nBy Ada Quill\nPublished On 6 Jan 20186 Jan 2018\n\n" + Filler.body)
    #expect(article.published?.year == 2018 && article.published?.day == 6)
  }

  @Test func aPicturesTextIsNoHeadline() throws {
    let article = try recovered(
      "# " + Self.title + "\n\n![A gull on the roof of the old customs house](gull.jpg)\n"
        + "A gull on the roof of the old customs house\n\n" + Filler.body)
    #expect(article.headline == Self.title)
  }

  @Test func frontMatterMayBeJSON() throws {
    let article = try recovered(
      """
      ---json
      {
        "title": "\(Self.title)",
        "date": "2018-01-06",
        "author": "Ada Quill",
        "tags": [
          "Harbours",
          "Old quays"
        ],
        "permalink": "/reading-room/"
      }
      ---

      \(Filler.body)
      """)
    #expect(article.headline == Self.title)
    #expect(article.tags == ["Harbours", "Old quays"])
    #expect(article.authors == ["Ada Quill"])
  }

  @Test func aListsMarkIsNoPartOfASubject() throws {
    let article = try recovered(
      "Date: Sat, 6 Jan 2018 10:00:00 +0000\nFrom: Tom Marsh <tom@post.example>\n"
        + "To: clips@lists.example\nSubject: [Clips] \(Self.title)\n\n"
        + "Coast Post\nJanuary 6, 2018\n\n\(Self.title)\nBy Ada Quill\n\n\(Filler.body)")
    #expect(article.headline == Self.title)
    #expect(article.authors == ["Ada Quill"])
  }

  @Test func aWikisStatesAreNoTags() throws {
    let article = try recovered(
      Self.title + "\n\nDa Wikinotizie.\n\nsabato 6 gennaio 2018\n\n" + Filler.body
        + "\n\nCategorie: Articoli pubblicati | Porti | Biblioteche\n")
    #expect(article.tags == ["Porti", "Biblioteche"])
    #expect(article.source == "Wikinotizie")
    #expect(article.authors.isEmpty)
  }
}
