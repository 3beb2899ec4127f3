import News
import Testing

/// Layouts that no rule knows by name.
@Suite struct UnseenLayoutTests {
  private static let title = "Lantern Parade Moves to the New Quay"
  private static let below = "\n\n" + Filler.body + "\n\n"

  @Test(arguments: [
    // The way to a page, between slashes, behind words that say so, or without any marks.
    ("Home / Harbour Life /\n\n" + title + "\n3 May 2016" + below, "Harbour Life"),
    (
      "You are here: Start / Quays / " + title + "\n\n" + title + "\n\n3 May 2016" + below, "Quays"
    ),
    ("News Culture " + title + "\n\n" + title + "\n\n3 May 2016" + below, "Culture"),
    // Beside the day: behind it between brackets, or before it where a page follows.
    (title + "\n3 May 2016 [Harbour Life]" + below, "Harbour Life"),
    ("The Oldport Ledger\n\nQuays, 3 May 2016, p. 8\n\n" + title + below, "Quays"),
  ])
  func aSectionStandsBeside(text: String, section: String) throws {
    let article = try recovered(text)
    #expect(article.section == section)
    #expect(article.headline == Self.title)
  }

  @Test(arguments: [
    ("Text: Ada Quill   Photo: Tom Marsh", ["Ada Quill"]),
    ("geschreven door Ada Quill", ["Ada Quill"]),
    ("por Ada Quill publicado 16/02/2022 14h45", ["Ada Quill"]),
    ("The Quiet Quay by Anna Quill", ["Anna Quill"]),
  ])
  func anAuthorIsNamed(line: String, authors: [String]) throws {
    let article = try recovered(Self.title + "\n" + line + "\n3 May 2016" + Self.below)
    #expect(article.authors == authors)
  }

  @Test(arguments: [
    ("OLDPORT, Tuesday. -- ", "oldport"), ("(Lisbon) -- ", "lisbon"),
    ("OLDPORT, N.Y.--(BUSINESS WIRE)--", "oldport"),
  ])
  func aPlaceBegins(dateline: String, place: String) throws {
    let article = try recovered(Self.title + "\n3 May 2016\n\n" + dateline + Filler.body)
    #expect(article.dateline?.lowercased().hasPrefix(place) == true)
  }

  @Test(arguments: ["(Part One) -- ", "(Graphic) -- ", "(Monday) -- "])
  func bracketsHoldNoPlace(beginning: String) throws {
    let article = try recovered(Self.title + "\n3 May 2016\n\n" + beginning + Filler.body)
    #expect(article.dateline == nil)
  }

  @Test(arguments: [
    "From the quay, Ada Quill reports.",
    "In the first quarter, Quayside reports citing weak sales.",
  ])
  func whoReportsIsNoSource(lede: String) throws {
    let article = try recovered(Self.title + "\n3 May 2016\n\n" + lede + "\n" + Filler.body)
    #expect(article.source == nil)
  }

  @Test(arguments: [
    "2018年前三季度港口集装箱吞吐量同比增长6.7%", "Like this story of the bridge, many are old",
    "Be the first to cross the harbour bridge", "Permanent link between islands opens",
    "Follow the money on Facebook ads",
  ])
  func aHeadlineIsNoFurniture(headline: String) throws {
    let article = try recovered(headline + "\n3 May 2016" + Self.below)
    #expect(article.headline == headline)
  }

  @Test(arguments: [
    FieldSample(
      testDescription: "a story's name, and labels below it",
      text:
        "STORY: \(FieldSample.title)\nDATE: 6 January 2018\nREPORTER: Ada Quill\n\n\(Filler.body)",
      authors: ["Ada Quill"], begins: Filler.first),
    FieldSample(
      testDescription: "a monitor's record",
      text: "Document Title: \(FieldSample.title)\nDocument Date: 6 Jan 2018\n"
        + "Sourceline: AU1402114518 Oldport COAST RADIO in English 1018 GMT 6 Jan 18\n\n"
        + "[Excerpt] Oldport Jan 6 (CTK) -- \(Filler.body)",
      source: "Oldport COAST RADIO", place: "Oldport"),
    FieldSample(
      testDescription: "an outlet's name as catalogues order it",
      text: "Weekly Globe, The (Oldport)\n\nJanuary 6, 2018\nSection: Harbour\nPage: B1\n\n"
        + "\(FieldSample.title)\n\nAuthor: Ada Quill Globe Staff\n\n\(Filler.body)",
      source: "Weekly Globe", section: "Harbour", authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "a page's way that ends in the headline",
      text:
        "Home > News > \(FieldSample.title)\n\n6 January 2018\n\nBy Ada Quill\n\n\(Filler.body)",
      authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "an arrow before the headline",
      text: "← \(FieldSample.title)\n\nSaturday, January 6, 2018\n\n\(Filler.body)"),
    FieldSample(
      testDescription: "a name before the word for publishing",
      text: "\(FieldSample.title)\n\nAda Quill   Published January 6, 2018\n\n\(Filler.body)",
      authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "a blog's line",
      text: "\(FieldSample.title)\nPosted on January 6, 2018 by Ada Quill\n\n\(Filler.body)",
      authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "a paper's page of the day",
      text: "Today's Paper | January 06, 2018\n\n\(FieldSample.title)\n\n\(Filler.body)\n\n"
        + "Published in Gull, January 6th, 2018",
      source: "Gull", authors: [], ends: Filler.third),
    FieldSample(
      testDescription: "a catalogue's signature",
      text: "Title: \(FieldSample.title)\nDate: 6 January 2018\n\nBy: Ada Quill. Daily Courier\n\n"
        + Filler.body,
      source: "Daily Courier", authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "a weekday of no other language",
      text: "Thứ Ba, 16/1/2018, 08:15 (GMT+7)\n\n\(FieldSample.title)\n\n\(Filler.body)",
      day: "2018-01-16"),
    FieldSample(
      testDescription: "a wire's line above the headline",
      text: "AP-Reading Room, 1st Ld-Writethru\nEds: Adds quote.\n\n\(FieldSample.title)\n"
        + "By ADA QUILL\nJanuary 6, 2018\n\n\(Filler.body)",
      authors: ["ADA QUILL"]),
  ])
  func fieldsAreFound(sample: FieldSample) throws { try sample.check() }

  @Test func aDatabaseCitesBelowTheHeadline() throws {
    let article = try recovered(
      Self.title + "\nQuill, Ada. Coast Post; Oldport [Oldport]3 May 2016: A7.\n\nFull text\n\n"
        + Filler.body)
    #expect(article.headline == Self.title)
    #expect(article.published?.description == "2016-05-03")
    #expect(article.source == "Coast Post")
    #expect(article.authors == ["Ada Quill"])
    #expect(article.body == Filler.body)
  }

  @Test func anOldPaperHasDecks() throws {
    let article = try recovered(
      "The Coast Argus (Oldport), Saturday 14 June 1913, page 5\n\nA GREAT STORM.\nTHE QUAY DAMAGED.\n\n"
        + "OLDPORT, Friday.\n\n" + Filler.body)
    #expect(article.headline == "A GREAT STORM.")
    #expect(article.dateline == "OLDPORT")
    #expect(article.source == "The Coast Argus")
    #expect(article.body == Filler.body)
  }

  @Test func anAgencyFollowsADayWithoutAPlace() throws {
    let article = try recovered(Self.title + "\n3 May 2016\n\nMay 3 (Reuters) - " + Filler.body)
    #expect(article.source == "Reuters")
    #expect(article.dateline == nil)
  }

  @Test func anOutletAsks() throws {
    let talk = [
      "Coast Post: Why a new quay?", "Ada Quill: The old one leaks.",
      "Coast Post: And since when has it done so?",
      "Ada Quill: Since the winter before last, as far as I know.",
    ]
    let one = try recovered(
      Self.title + "\n3 May 2016\n\n" + Filler.first + "\n\n" + talk.joined(separator: "\n\n"))
    #expect(one.source == "Coast Post")
    let other = try recovered(
      Self.title + "\n3 May 2016\n\n" + Filler.first + "\n\n"
        + talk.prefix(2).joined(separator: "\n\n"))
    #expect(other.source == nil)
  }

  @Test(arguments: [
    "« Nous avons gagné la coupe », dit le capitaine", "TV Review: The Long Tide (Coast Post)",
    "Sports > Rovers Win 3 > 2 in the Cup Final",
  ])
  func aHeadlineStaysWhole(headline: String) throws {
    let article = try recovered(headline + "\n3 May 2016" + Self.below)
    #expect(article.headline == headline)
    #expect(article.source == nil)
  }

  @Test(arguments: ["OPINION, Friday.", "WEATHER, June 13"])
  func aSectionIsNoPlace(line: String) throws {
    let article = try recovered(Self.title + "\n3 May 2016\n\n" + line + Self.below)
    #expect(article.dateline == nil)
  }

  @Test func whatABankIsCalledIsNoCredit() throws {
    let lede = "The bank's old seat stands on the harbour square in Oldport. Credit Suisse"
    let article = try recovered(Self.title + "\n3 May 2016\n\n" + lede + Self.below)
    #expect(article.body.contains("Credit Suisse"))
  }

  @Test(arguments: [
    "20160503 Coast Post in Oldport", "AP20160503 Coast Post in English",
    "20160503T0930 Coast Post in English", "AU1402114594 in English",
  ])
  func anySourceIsRead(source: String) throws {
    let article = try recovered("Title: " + Self.title + "\nSource: " + source + Self.below)
    #expect(article.headline == Self.title)
  }

  @Test func whoTellsAStoryIsNotItsHeadline() throws {
    let article = try recovered(
      "Story: Ada Quill\nPhotos: Tom Marsh\n\n" + Self.title + "\n3 May 2016" + Self.below)
    #expect(article.headline == Self.title)
  }

  @Test func aCreditFollowsACaption() throws {
    let article = try recovered(
      Self.title
        + "\n3 May 2016\n\nThe new quay at low tide on Monday. Credit Tom Marsh for Coast Post\n\n"
        + Filler.body)
    #expect(article.credits == ["Tom Marsh for Coast Post"])
    #expect(article.body == Filler.body)
  }

  @Test func aHeadlineMayEndInAnother() throws {
    let article = try recovered(
      "Old Harbour Bridge Opens Today\nBridge Opens Today\n3 May 2016" + Self.below)
    #expect(article.headline == "Old Harbour Bridge Opens Today")
  }

  @Test func manyLabelsOnALineAreNoDepth() throws {
    let labels = String(repeating: "a  Source: b  Author: ", count: 20_000)
    let article = try recovered("Title: " + Self.title + "\nAuthor: " + labels + Self.below)
    #expect(article.headline == Self.title)
  }

  @Test(arguments: [
    ("Rubrik: Hafen, Fische", ["Hafen", "Fische"]),
    ("Section: Harbour | Fish", ["Harbour", "Fish"]),
    ("Categories: August 21, 2012 | Harbour | Fish", ["Harbour", "Fish"]),
    ("Section: Metro; Part B; Desk", []),
  ])
  func severalSectionsBelowATextAreTags(line: String, tags: [String]) throws {
    let article = try recovered(Self.title + "\n3 May 2016" + Self.below + line)
    #expect(article.tags.filter { !$0.contains("2012") } == tags)
  }

  @Test(arguments: ["The Path: A Weekly", "Radio Person: Stories"])
  func aColonMayStandInAName(source: String) throws {
    let article = try recovered("Title: \(Self.title)\nSource: \(source)" + Self.below)
    #expect(article.source == source)
  }

  @Test func anAgencyNamesItself() throws {
    let lede =
      "The quay opens on Friday, the mayor said in a statement, Reuters reports citing the town."
    let article = try recovered(Self.title + "\n3 May 2016\n\n" + lede + "\n\n" + Filler.body)
    #expect(article.source == "Reuters")
  }

  @Test func aListInsideATextStays() throws {
    let list = "- Where: the old mill\n- Author: the reading circle\n- Tickets: none"
    let article = try recovered(
      Self.title + "\n3 May 2016\n\n" + Filler.body + "\n\n" + list + "\n\n" + Filler.first)
    #expect(article.body.contains("Tickets: none"))
    #expect(article.authors.isEmpty)
  }

  @Test func whatWasAskedForIsNotTheArticle() throws {
    let request = "Time Of Request: May 9, 2019\nTerms: quay\nSource: All Papers\nProject ID:\n\n\n"
    let article = try recovered(
      request + "1 of 9 DOCUMENTS\n\nThe Oldport Post\n\nMay 3, 2016 Tuesday\n\n" + Self.title
        + "\n\nBYLINE: Ada Quill\n\nLENGTH: 60 words\n\n" + Filler.body)
    #expect(article.source == "The Oldport Post")
    #expect(article.headline == Self.title)
  }

  @Test func headlinesInColumnsAreOne() throws {
    let article = try recovered(
      "ICE HARVEST ENDS\nEARLY ON LAKE\n\n" + Filler.first + "\n\n" + Filler.second)
    #expect(article.headline == "ICE HARVEST ENDS EARLY ON LAKE")
  }
}
