import News
import Testing

/// Pages of papers as people copy them: menus, notices and lists around an article.
@Suite struct CopiedPageTests {
  @Test(arguments: [
    FieldSample(
      testDescription: "a menu on one line, in several languages",
      text: "Strona główna  Kraj  Świat  Biznes  Sport  Zaloguj się\n\n\(FieldSample.title)\n\n"
        + "6 January 2018\n\n\(Filler.body)",
      begins: Filler.first),
    FieldSample(
      testDescription: "a menu in capitals below the outlet's name",
      text: "The Oldport Herald\nWORLD BUSINESS SPORT CULTURE TRAVEL\n\n\(FieldSample.title)\n\n"
        + "6 January 2018\n\n\(Filler.body)",
      source: "The Oldport Herald", begins: Filler.first),
    FieldSample(
      testDescription: "what leads past the menus, and the outlet with its section",
      text: "Ir al contenido\nSuscríbete\nINICIO  DEPORTES  ECONOMÍA  CULTURA  OPINIÓN\n"
        + "Diario de Oldport · Cultura\n\n\(FieldSample.title)\n\n6 January 2018\n\n\(Filler.body)",
      source: "Diario de Oldport", section: "Cultura", begins: Filler.first),
    FieldSample(
      testDescription: "a standfirst apart that says more of the text",
      text: "El Litoral de Oldport  |  Deportes\n\n\(FieldSample.title)\n\n"
        + "The harbour library opened its reading room, and the mayor praised its windows and chairs"
        + "\n\n6 January 2018\nBy Ada Quill\nEnviado especial\n\n\(Filler.body)",
      source: "El Litoral de Oldport", section: "Deportes", authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "what a picture shows, twice, and who took it",
      text: "\(FieldSample.title)\n\n6 January 2018\nBy Ada Quill\n\n"
        + "Readers in the new room of the library\n"
        + "Readers in the new room of the library. Foto: Tom Marsh\n\n\(Filler.body)",
      authors: ["Ada Quill"], begins: Filler.first),
    FieldSample(
      testDescription: "what a picture shows and its credit, in four ways",
      text: "\(FieldSample.title)\n\n6 January 2018\nBy Ada Quill\n\n\(Filler.first)\n\n"
        + "The director in her new room, fot. Tom Marsh\n\n\(Filler.second)\n\n"
        + "Readers at the long table. Bild: Keystone\n\n\(Filler.third)\n\n"
        + "The house from the quay (foto Marsh)",
      authors: ["Ada Quill"], begins: Filler.first, ends: Filler.third),
    FieldSample(
      testDescription: "a menu whose entries dots part",
      text: "Latest · Local · The Shire · World · Letters · Ask Ada\n\n\(FieldSample.title)\n\n"
        + "6 January 2018\n\n\(Filler.body)",
      begins: Filler.first),
    FieldSample(
      testDescription: "a picture's caption above its credit in brackets",
      text: "\(FieldSample.title)\nThe copper cockerel had pointed north for years\nBy\nAda Quill\n"
        + "6 January 2018\nShare\nTom Marsh in the new reading room on Monday\n(Image: Ross Marsh)\n"
        + "\(Filler.body)",
      authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "a notice that asks for consent",
      text:
        "We and our 874 partners store and access personal data, such as browsing data, on your "
        + "device. By choosing I Accept you consent to advertising that is made for you.\nI Accept\n\n"
        + "\(FieldSample.title)\n\n6 January 2018\n\n\(Filler.body)",
      begins: Filler.first),
    FieldSample(
      testDescription: "a reporter's portrait and name",
      text: "\(FieldSample.title)\n\nPortrait of Ada Quill Ada Quill\nOldport Register-Star\n\n"
        + "6 January 2018\n\n\(Filler.body)",
      authors: ["Ada Quill"], begins: Filler.first),
    FieldSample(
      testDescription: "a name and a job",
      text: "\(FieldSample.title)\n\nADA QUILL Staff writer\n\n6 January 2018\n\n\(Filler.body)",
      authors: ["ADA QUILL"], begins: Filler.first),
    FieldSample(
      testDescription: "how to reach the writer",
      text: "\(FieldSample.title)\nBy Ada Quill\n6 January 2018\n\n\(Filler.body)\n\n"
        + "Ada Quill can be reached at quill@post.example or 555-0142.",
      authors: ["Ada Quill"], begins: Filler.first, ends: Filler.third),
    FieldSample(
      testDescription: "tags with hashes",
      text:
        "\(FieldSample.title)\n6 January 2018\n\n\(Filler.body)\n\n#harbours #libraries #news\n\n"
        + "Facebook\nTwitter",
      tags: ["harbours", "libraries", "news"], ends: Filler.third),
    FieldSample(
      testDescription: "tags below what heads other lists too",
      text: "\(FieldSample.title)\n6 January 2018\n\n\(Filler.body)\n\nMehr zum Thema\nOldport\n"
        + "Bibliotheken\nDenkmalschutz\n\nImpressum",
      tags: ["Oldport", "Bibliotheken", "Denkmalschutz"], related: []),
    FieldSample(
      testDescription: "titles below the same",
      text: "\(FieldSample.title)\n6 January 2018\n\n\(Filler.body)\n\nMehr zum Thema\n"
        + "Die alte Brücke öffnet wieder\nDas neue Freibad bleibt geschlossen\n\nImpressum",
      tags: [],
      related: ["Die alte Brücke öffnet wieder", "Das neue Freibad bleibt geschlossen"]),
    FieldSample(
      testDescription: "tags that slashes part",
      text: "\(FieldSample.title)\n6 January 2018\n\n\(Filler.body)\n\nRelated Topics\n"
        + "Oldport / fishing fleet / good news\n\nBACK TO TOP",
      tags: ["Oldport", "fishing fleet", "good news"]),
    FieldSample(
      testDescription: "a place in capitals that the text says again",
      text:
        "\(FieldSample.title)\n6 January 2018\n\nQUAYSTAD: The library opened its reading room on "
        + "Monday, and some 200 people came to see it, the city of Quaystad said.\n\n\(Filler.body)",
      place: "QUAYSTAD"),
    FieldSample(
      testDescription: "an archive's bar above the page",
      text: "http://www.post.example/harbour.html    Go   APR MAY JUN\n12 captures\n"
        + "22 May 2016 - 3 Nov 2019\nThe Wayback Machine - "
        + "https://web.archive.org/web/20180106120000/http://www.post.example/harbour.html\n\n"
        + "\(FieldSample.title)\n\n6 January 2018\n\n\(Filler.body)",
      begins: Filler.first),
    FieldSample(
      testDescription: "an outlet whose short name signs, and whose rights are reserved",
      text:
        "\(FieldSample.title)\n\nBy Ada Quill\nTribune Staff\n6 January 2018\n\n\(Filler.body)\n\n"
        + "(c) 2018 Bayside Tribune. All rights reserved.",
      source: "Bayside Tribune", authors: ["Ada Quill"]),
  ])
  func fieldsAreRead(_ sample: FieldSample) throws { try sample.check() }

  @Test(arguments: [
    "Business, Sport and Politics: What Oldport Votes On", "World Health Day Opens in Oldport",
    "Sport and Culture Close the Gap in Old Harbour Towns",
  ])
  func sectionsInAHeadlineAreNoMenu(headline: String) throws {
    let article = try recovered("\(headline)\n\n6 January 2018\n\n\(Filler.body)")
    #expect(article.headline == headline)
  }

  @Test func anArticleOnCookiesIsText() throws {
    let lede =
      "The city's site stores cookies and personal data of those who accept them, the auditor said."
    let article = try recovered("City Site Audited\n\n6 January 2018\n\n\(lede)\n\n\(Filler.body)")
    #expect(article.body.hasPrefix(lede))
  }

  @Test(arguments: [
    "Saved From the Sea, a Gull Flies Home", "Ask About the Bridge, Mayor Tells Town",
    "Notebook: Tigers Drop Third Straight Game", "Il vous reste une semaine pour voir le phare",
    "Fire Guts Warehouse", "Close Window of Opportunity for Ferry Talks",
  ])
  func headlinesAreNoFurniture(headline: String) throws {
    let text = "\(headline)\nNorth Oldport\n\n6 January 2018\n\n\(Filler.body)"
    #expect(try recovered(text).headline == headline)
  }

  @Test(arguments: [
    "With photo ID now required, voters wait longer at the polls of the town.",
    "“We will not accept cookies,” she said, after our reporters found ads on her device.",
    "Tech firms will ask people to agree before cookies are set, under a new law on ads.",
    "Anyone who saw the sailor can be reached at help@oldport.example, police said on Monday.",
    "Deseja receber o prêmio, disse o prefeito da cidade na segunda-feira.",
    "#Harbours #Libraries",
  ])
  func sentencesInATextStay(sentence: String) throws {
    let text =
      "\(FieldSample.title)\n6 January 2018\n\n\(Filler.first)\n\n\(sentence)\n\n\(Filler.body)"
    #expect(try recovered(text).body.contains(sentence))
  }

  @Test(arguments: [
    "Mehr zum Thema\nBrücke öffnet\nFreibad zu", "Related stories\nBridge reopens\nPool closed",
  ])
  func titlesAreNoTags(list: String) throws {
    let text = "\(FieldSample.title)\n6 January 2018\n\n\(Filler.body)\n\n\(list)"
    #expect(try recovered(text).tags.isEmpty)
  }

  @Test(arguments: [
    "TRUMP: The bridge may fall, Trump said to those", "Вопрос: Когда откроется мост",
  ])
  func whatIsNoPlaceIsNoDateline(lede: String) throws {
    let text =
      "\(FieldSample.title)\n6 January 2018\n\n\(lede) who came to the harbour.\n\n\(Filler.body)"
    #expect(try recovered(text).dateline == nil)
  }

  @Test func whatStandsAboveAnArchivesAddressStays() throws {
    let text =
      "Harbour Room Opens to Readers\n\nBy Ada Quill\n\nThe Wayback Machine - "
      + "https://web.archive.org/web/2016/http://post.example/x\n\n6 January 2018\n\n\(Filler.body)"
    #expect(try recovered(text).headline == "Harbour Room Opens to Readers")
  }
}
