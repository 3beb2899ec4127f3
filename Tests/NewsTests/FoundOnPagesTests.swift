import News
import Testing

/// Menus, boxes of other articles, tags and clippings' lines around a text.
@Suite struct FoundOnPagesTests {
  private static let title = FieldSample.title
  private static let menu = """
    Skip to content
    Coast Post
    Home
    News
    Sports
    Culture
    Opinion
    Travel
    Weather


    """

  static let samples = [
    FieldSample(
      testDescription: "the last entry of a menu is no section",
      text: menu + title + "\nBy Ada Quill\n6 January 2018\n\n" + Filler.body,
      source: "Coast Post", section: nil, authors: ["Ada Quill"], begins: Filler.first),
    FieldSample(
      testDescription: "a section apart, right above the day",
      text: menu + "Harbour\nCulture\n6 January 2018\n\n" + title + "\nBy Ada Quill\n\n"
        + Filler.body,
      source: "Coast Post", section: "Culture"),
    FieldSample(
      testDescription: "steps in a list that begins with the way home",
      text: "* Politics\n* Business\n* Sport\n* Culture\n* Travel\n\n1. Home\n2. Quays\n\n# "
        + title + "\n\n6 January 2018\n\n" + Filler.body,
      section: "Quays"),
    FieldSample(
      testDescription: "tags above the headline",
      text: "COAST NEWS\n\nRelated topics\n\n* Libraries\n* Oldport\n\n" + title
        + "\n\nBy ADA QUILL\n\n6 January 2018\n\n" + Filler.body,
      authors: ["ADA QUILL"], tags: ["Libraries", "Oldport"]),
    FieldSample(
      testDescription: "tags end where a blank line does",
      text: title + "\n6 January 2018\n\n" + Filler.body
        + "\n\nTopics\nLibraries\nOldport\nPupils\n\nTop of page\nHelp\nContact",
      tags: ["Libraries", "Oldport", "Pupils"], ends: Filler.third),
    FieldSample(
      testDescription: "tags behind their heading on one line",
      text: title + "\n6 January 2018\n\n" + Filler.body
        + "\n\nTags Libraries, Oldport, Ada Quill\nSHARE",
      tags: ["Libraries", "Oldport", "Ada Quill"], ends: Filler.third),
    FieldSample(
      testDescription: "a box of titles in the text",
      text: title + "\n6 January 2018\n\n" + Filler.first
        + "\n\nMore from Oldport\nFerry Line Buys a Third Ship\nChoir Wins First Prize Again\n\n"
        + Filler.second + "\n\n" + Filler.third,
      related: ["Ferry Line Buys a Third Ship", "Choir Wins First Prize Again"],
      ends: Filler.second + "\n\n" + Filler.third),
    FieldSample(
      testDescription: "a heading in capitals before a title",
      text: title + "\n6 January 2018\n\n" + Filler.first
        + "\n\nREAD ALSO - Ferry Line Buys a Third Ship\n\n" + Filler.second + "\n\n"
        + Filler.third,
      related: ["Ferry Line Buys a Third Ship"], ends: Filler.third),
    FieldSample(
      testDescription: "a section of the text is no box",
      text: title + "\n6 January 2018\n\n" + Filler.first + "\n\nMore from the director\n\n"
        + Filler.second + "\n\n" + Filler.third,
      related: [], ends: Filler.second + "\n\n" + Filler.third),
    FieldSample(
      testDescription: "names and the outlet on one line",
      text: title + "\n\nAda Quill and Tom Marsh, The Coast Herald\nPublished 6 January 2018\n\n"
        + Filler.body,
      source: "The Coast Herald", authors: ["Ada Quill", "Tom Marsh"]),
    FieldSample(
      testDescription: "capitals before the outlet",
      text: title + "\nBY ADA QUILL Coast Herald\nJan 6, 2018\n\n" + Filler.body,
      source: "Coast Herald", authors: ["ADA QUILL"]),
    FieldSample(
      testDescription: "the credit below a picture's description",
      text: title + "\nBY TOM MARSH\nJan 6, 2018\n\nReaders sit at the long window.\n"
        + "ADA QUILL, ASSOCIATED PRESS\n\n" + Filler.body,
      authors: ["TOM MARSH"]),
    FieldSample(
      testDescription: "a scanned paper's title, run, day and page",
      text: "The Coast Herald (Oldport, Essex : 1926 - 2020), Saturday 6 January 2018, page 8\n\n"
        + title + "\n\nBy ADA QUILL\n\n" + Filler.body,
      source: "The Coast Herald", authors: ["ADA QUILL"]),
    FieldSample(
      testDescription: "a catalogue's title of a scanned paper",
      text: "The Coast Herald. [volume] (Oldport, Essex) 1902-current, January 06, 2018, FINAL "
        + "EDITION, Page 2, Image 2\n\n" + title + "\n\nBy ADA QUILL\n\n" + Filler.body,
      source: "The Coast Herald"),
    FieldSample(
      testDescription: "a wire's keywords above the headline",
      text: "Oldport-library-harbour\n" + title + "\n6 January 2018\n\n" + Filler.body),
    FieldSample(
      testDescription: "when an archive saved a page",
      text: "https://post.example/room.html\n12 captures\n08 Apr 2019 - 11 Jan 2021\n\n" + title
        + "\nBy Ada Quill - 6 January 2018\n\n" + Filler.body,
      authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "a headline that a record goes on with below",
      text: "Coast Records - Newspapers\n\nAccess No:     20608301\n"
        + "Title:         A new reading room for\n               the harbour\n"
        + "Authors:       Quill, Ada\nSource:        The Coast Herald\n"
        + "Date:          Jan 6, 2018\nSection:       A  p: 12  col: 3\n\nText:\n" + Filler.body,
      source: "The Coast Herald", section: "A", authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "a page's title above the headline alone",
      text: "Title: \(title) | Coast Culture\n\nPublished Time: 2018-01-06\n\nContent:\n" + title
        + "\n\n" + Filler.body),
    FieldSample(
      testDescription: "who reports to an outlet",
      text: title + "\n6 January 2018\nSource: COAST ONLINE, dpa, AFP\n\n" + Filler.body,
      source: "COAST ONLINE"),
    FieldSample(
      testDescription: "a word before the day is no outlet",
      text: "Suisse\nModifié le 6 janvier 2018\n" + title + "\n\n" + Filler.body, source: nil),
  ]

  @Test(arguments: samples)
  func fieldsAreFound(_ sample: FieldSample) throws { try sample.check() }

  /// Nothing but the mark of a list below tags.
  @Test(arguments: ["-", "*", "+", "*\n", "-\n\n*\n", "• "])
  func anEntryMayBeEmpty(mark: String) throws {
    for text in [Filler.body, "No stop", ""] {
      _ = articles(in: "\(text)\n\nTags\nBridges\nFerries\n\n\(mark)")
      _ = articles(in: "\(text)\n\nTopics\n\(mark)")
    }
  }

  @Test func theSameLineAboveSeveralClippingsPartsThem() {
    let text = (1...3).map {
      "Coast Herald (Oldport, Essex : 1926 - 1954), Monday \($0) May 1950, page 1\($0)\n\n"
        + "Ferry Number \($0) Leaves the Quay\n\n\(Filler.body)"
    }.joined(separator: "\n\n\n")
    #expect(articles(in: text).map(\.source) == ["Coast Herald", "Coast Herald", "Coast Herald"])
  }

  @Test(arguments: ["Modifié le 6 janvier 2018", "Mis à jour : 6 janvier 2018 à 10:40"])
  func wordsBeforeDaysNameNobody(line: String) throws {
    let article = try recovered(line + "\n" + Self.title + "\n\n" + Filler.body)
    #expect(article.source == nil)
  }
}

/// AsciiDoc.
@Suite struct AsciiDocTests {
  private static let page = """
    = Reading Room Opens
    Ada Quill <quill@post.example>; Tom Marsh
    v1.1, 2019-05-06: second print
    // a comment
    :keywords: libraries, Oldport
    :publisher: Coast Post

    .Readers at the long window
    image::room.jpg[The room,640]

    \(Filler.first) It is by
    https://post.example/sea[the
    sea].

    == Pupils read aloud
    \(Filler.second)

    [quote, Ada Quill]
    ____
    \(Filler.third)
    ____

    == See also

    * link:ferry.html[Ferry Line Buys a Third Ship]
    * link:choir.html[Choir Wins First Prize Again]
    """

  @Test func aPageIsRead() throws {
    let article = try recovered(Self.page)
    #expect(
      summary(article)
        == "Reading Room Opens|2019-05-06|Coast Post|||Ada Quill;Tom Marsh|libraries;Oldport")
    #expect(article.captions == ["Readers at the long window"])
    #expect(article.related == ["Ferry Line Buys a Third Ship", "Choir Wins First Prize Again"])
    #expect(
      article.body
        == [
          Filler.first + " It is by the sea.", "Pupils read aloud", Filler.second, "Ada Quill",
          Filler.third,
        ]
        .joined(separator: "\n\n"))
  }

  @Test(arguments: [
    "= Reading Room Opens =\n:a wiki's indent\n\n\(Filler.body)",
    "= Reading Room Opens\n\n\(Filler.body)",
    "= \n:a: b", "=", "= x\n:date:\n\nlink:[", "= x\n:a: b\n\nhttps://a[b[c]",
    "= x\n2019-05-06\n\nimage::[",
  ])
  func nothingIsLostOfWhatOnlyBeginsSo(text: String) {
    let body = articles(in: text).map { ($0.headline ?? "") + " " + $0.body }.joined()
    for sentence in [Filler.first, Filler.second, Filler.third] where text.contains(sentence) {
      #expect(body.contains(sentence))
    }
  }
}
