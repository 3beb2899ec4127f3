import News
import Testing

/// What pages and databases put around an article.
@Suite struct PageFurnitureTests {
  @Test(arguments: [
    ("Source: Coast Post, 3 May 2016, p. 4", "Coast Post", "2016-05-03"),
    ("Quelle: Der Hafenbote vom 03.05.2016, S. 11", "Der Hafenbote", "2016-05-03"),
    ("Source: The Gull. 05/13/2016, p20. 3p.", "The Gull", "2016-05-13"),
    ("Paper: Coast Post (CA)\nDate: May 3, 2016", "Coast Post (CA)", "2016-05-03"),
    ("Coast Post • p. 4 • 300 words\nmardi 3 mai 2016", "Coast Post", "2016-05-03"),
    ("Coast Post · 3 May 2016 · Technology", "Coast Post", "2016-05-03"),
    ("La Croix, 3 mai 2016", "La Croix", "2016-05-03"),
  ])
  func readsOutletsWithTheirDay(line: String, source: String, day: String) throws {
    let article = try recovered("Reading Room Opens at Last\n\(line)\n\n" + Filler.body)
    #expect(article.source == source)
    #expect(article.published?.description == day)
    #expect(article.body == Filler.body)
  }

  @Test(arguments: [
    "Topics\nHarbour\nOld books", "Topics\nHarbour, Old books", "Categories: Harbour | Old books",
    "Subject Terms: Harbour; Old books", "NS  ghar : Harbour | gbok : Old books",
    "Schlagwörter:\nHarbour\nOld books",
  ])
  func readsTagsBelowTheText(tail: String) throws {
    let text = "Reading Room Opens at Last\nMay 6, 2019\n\n\(Filler.body)\n\n\(tail)"
    let article = try recovered(text)
    #expect(article.tags == ["Harbour", "Old books"])
    #expect(article.body == Filler.body)
  }

  @Test(arguments: [
    "More on this story\nFerry Lies Idle for a Week\n3 May 2019\nHarbour Master Resigns in Anger",
    "Related articles\n3 May 2019: Ferry Lies Idle for a Week\n2 May 2019: Harbour Master Resigns in Anger",
    "Related stories\n\"Ferry Lies Idle for a Week\" — Coast Post, May 3\n"
      + "\"Harbour Master Resigns in Anger\" — Coast Post, May 2",
    "Related news\n• \"Ferry Lies Idle for a Week\" — Wikinews, May 3, 2019\n"
      + "• \"Harbour Master Resigns in Anger\" — Wikinews, May 2, 2019\n\nSources\n\n"
      + "• Ada Quill. \"A room with a view of the whole harbour and of what lies beyond it\" — "
      + "Coast Post, May 6, 2019\n\n"
      + "Retrieved from \"https://en.wikinews.org/w/index.php?title=Reading_room_opens&oldid=4\"\n"
      + "• This page was last modified on 17 September 2019, at 21:04.\n"
      + "• This page is archived, and is no longer publicly editable.",
    "Lire aussi | Ferry Lies Idle for a Week\n\n"
      + "À lire aussi\nHarbour Master Resigns in Anger",
  ])
  func readsRelatedTitles(tail: String) throws {
    let text = "Reading Room Opens at Last\nMay 6, 2019\n\n\(Filler.body)\n\n\(tail)"
    #expect(
      try recovered(text).related
        == ["Ferry Lies Idle for a Week", "Harbour Master Resigns in Anger"])
  }

  @Test(arguments: [
    "[Ferry Lies Idle for a Week]", "Ferry Lies Idle for a Week\nRead more",
    "READ MORE: Ferry Lies Idle for a Week",
  ])
  func readsLinksInsideTheText(link: String) throws {
    let text = "Room Opens\nMay 6, 2019\n\n\(Filler.first)\n\n\(link)\n\n\(Filler.second)"
    let article = try recovered(text)
    #expect(article.related == ["Ferry Lies Idle for a Week"])
    #expect(article.body == Filler.first + "\n\n" + Filler.second)
  }

  @Test(arguments: [
    "© 2019 Coast Post. All rights reserved. No part of this may be copied without leave of the "
      + "publisher, whose office is in the old customs house by the inner harbour of the town.",
    "Cet article est paru dans La Croix", "Document COAST00002019050600e5600012",
    "Articles from this publication",
  ])
  func noticesOfRightsEndTheText(notice: String) throws {
    let article = try recovered("Room Opens\nMay 6, 2019\n\n\(Filler.body)\n\n\(notice)")
    #expect(article.body == Filler.body)
  }

  @Test func aPictureOfMarkdownIsACaption() throws {
    let article = try recovered(
      "# Room Opens\n\n![The old harbour](/a.jpg)\n\n\(Filler.body)")
    #expect(article.captions == ["The old harbour"])
    #expect(article.body == Filler.body)
  }

  @Test(arguments: [
    ("[2019/05/06] Reading Room Opens at Last\nAda Quill", "2019-05-06"),
    ("Reading Room Opens at Last (06.05.2019)\nAda Quill", "2019-05-06"),
  ])
  func aDateBesideTheHeadlineIsNoPartOfIt(head: String, day: String) throws {
    let article = try recovered(head + "\n\n" + Filler.body)
    #expect(article.headline == "Reading Room Opens at Last")
    #expect(article.published?.description == day)
  }

  @Test func aSentenceWithADateIsNoDateLine() throws {
    let sentence = "The decision follows a ruling of June 10, 2016 in which it was asked to act."
    let article = try recovered("\(Filler.first)\n\n\(sentence)\n\n\(Filler.second)")
    #expect(article.published == nil)
    #expect(article.body.contains(sentence))
  }

  @Test func codesOfDatabases() throws {
    let article = try recovered(
      "HD\nHarbour: Reading Room Opens\nBY\nAda Quill\nWC\n300 words\nPD\n6 May 2019\nSN\n"
        + "Coast Post\nSC\nCP\nLA\nEnglish\n\nLP\nOLDPORT (AFP) - \(Filler.first)\n\nTD\n"
        + "\(Filler.second)\n\nNS\nghar : Harbour | gbok : Old books\nAN\n"
        + "Document COAST00002019050600e5600012")
    #expect(article.headline == "Harbour: Reading Room Opens")
    #expect(article.authors == ["Ada Quill"])
    #expect(article.published?.description == "2019-05-06")
    #expect(article.source == "Coast Post")
    #expect(article.dateline == "OLDPORT")
    #expect(article.tags == ["Harbour", "Old books"])
    #expect(article.body == "OLDPORT (AFP) - \(Filler.first)\n\n\(Filler.second)")
  }

  @Test func sentencesAboveTheDateAreKept() throws {
    let article = try recovered(
      "Reading Room Opens at Last\n\n\(Filler.third)\n\nBy Ada Quill\nMay 6, 2019\n\n"
        + "\(Filler.first)\n\n\(Filler.second) \(Filler.first) \(Filler.second)")
    #expect(article.all(.standfirst).map(article.text(of:)) == [Filler.third])
    #expect(article.body.hasPrefix(Filler.first))
    #expect(article.authors == ["Ada Quill"])
  }

  @Test(arguments: ["Advertisement", "Share", "Subscribe", "ANZEIGE"])
  func anAdvertisementEndsNothing(line: String) throws {
    let text = [Filler.first, line, line, Filler.second, line, Filler.third]
    let article = try recovered("Room Opens\n\n" + text.joined(separator: "\n\n"))
    #expect(article.body == Filler.body)
  }

  @Test(arguments: [
    ("Fwd: Reading Room Opens", "Reading Room Opens"),
    ("AW: WG: Lesesaal öffnet", "Lesesaal öffnet"),
    ("Re: ", "Re:"), ("Reopening: A Room", "Reopening: A Room"),
  ])
  func subjectsLoseWhatMailProgramsAdd(subject: String, headline: String) throws {
    let text = "Subject: \(subject)\nFrom: Ada Quill\nDate: 6 May 2019\n\n" + Filler.body
    #expect(try recovered(text).headline == headline)
  }

  @Test(arguments: [
    (
      "Harbour Bridge Opens to Walkers - Coast Post", "Harbour Bridge Opens to Walkers",
      "Coast Post"
    ),
    ("Harbour Bridge Opens to Walkers | BBC News", "Harbour Bridge Opens to Walkers", "BBC News"),
    ("Harbour Bridge Opens to Walkers – Reuters", "Harbour Bridge Opens to Walkers – Reuters", nil),
    ("Harbour Bridge Opens - and Closes", "Harbour Bridge Opens - and Closes", nil),
  ])
  func anOutletBehindTheHeadlineIsTheSource(
    line: String, headline: String, source: String?
  ) throws {
    let article = try recovered(line + "\n\n" + Filler.body)
    #expect(article.headline == headline)
    #expect(article.source == source)
  }

  @Test(arguments: [
    "| Title | Reading Room Opens |\n| Newspaper | Coast Post |\n| Date | May 6, 2019 |",
    "Title\tReading Room Opens\nNewspaper\tCoast Post\nDate\tMay 6, 2019",
    "title:: Reading Room Opens\nsource:: [[Coast Post]]\ndate:: [[May 6th, 2019]]",
  ])
  func labelsInTablesAndOutlines(header: String) throws {
    let article = try recovered(header + "\n\n" + Filler.body)
    #expect(article.headline == "Reading Room Opens")
    #expect(article.source == "Coast Post")
    #expect(article.published?.description == "2019-05-06")
  }
}
