import Testing

@testable import News

/// Records of databases and papers' pages as people save and print them.
@Suite struct DatabaseFormTests {
  private static let title = FieldSample.title

  /// Three paragraphs broken at a width.
  private static let wrapped = """
    The harbour library opened its new reading room on Monday after two
    years of building work, as its director said at the quay on the day.

    “Children from three schools came with their teachers”, and the oldest
    of them read a poem aloud to all who had come to hear it, a “rare” day.

    The director said that the house would stay open until nine in the
    evening from now on, and that nobody would be sent away at closing.
    """

  private static let nexis = """


                                 1 of 1 DOCUMENT

                        Copyright 2018 Coast Press Group LLC
                                   CoastPost.com

                              January 6, 2018 Saturday

    \(title)

    BYLINE: Ada Quill

    SECTION: NEWS; Pg. 1


    \(wrapped)

    SUBJECT: BRIDGES & HARBOURS (93%); READING ROOMS (91%); HEADS OF
    LIBRARIES & ARCHIVES (90%)

    """

  @Test(arguments: [
    FieldSample(
      testDescription: "the outlet's name below a counter, and who has the rights above it",
      text: nexis, source: "CoastPost.com", section: "NEWS", authors: ["Ada Quill"],
      tags: ["BRIDGES & HARBOURS", "READING ROOMS", "HEADS OF LIBRARIES & ARCHIVES"]),
    FieldSample(
      testDescription: "a code's value that goes on below, set in",
      text:
        "HD  A new reading room for the harbour and for all of its\n    schools\nBY  Ada Quill\n"
        + "WC  196 words\nPD  6 January 2018\nSN  Coast Post\nLA  English\nLP  \n\(wrapped)",
      headline: "A new reading room for the harbour and for all of its schools",
      source: "Coast Post", authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "quotation marks in broken lines, and a long line below them",
      text: "\(title)\nAuthor: Ada Quill\nDate: Jan. 6, 2018\nFrom: Coast Post (Oldport)\n\n"
        + "Full Text: COPYRIGHT 2018 Coast Press\n\n\(wrapped)\n\nSource Citation\n"
        + "Quill, Ada. \"\(title).\" Coast Post, 6 Jan. 2018, p. A3. Gale OneFile: News, "
        + "link.gale.example/apps/doc/A1/STND?u=oldport&sid=gale. Accessed 14 Apr. 2023.",
      source: "Coast Post (Oldport)", authors: ["Ada Quill"],
      begins: "The harbour library", ends: "sent away at closing."),
    FieldSample(
      testDescription: "who wrote it and for whom, in capitals",
      text: "\(title)\nDate: Jan. 6, 2018\nFrom: Herald Tribune (Oldport)\n"
        + "Byline: Ada Quill, HERALD TRIBUNE\n\n\(Filler.body)",
      authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "a German record with descriptors and a known place before a stop",
      text: "\(title)\n\nOldporter Tageblatt vom 6.1.2018, S. 10 / Kultur\n\nVon Ada Quill\n\n"
        + "Hamburg. Die Bücherei am Hafen hat am Montag ihren neuen Lesesaal eröffnet, nach zwei "
        + "Jahren Bauzeit und mit vielen Kindern aus drei Schulen.\n\n"
        + "Quelle:           Oldporter Tageblatt vom 6.1.2018, S. 10\n"
        + "Deskriptoren:     Lesesaal; Hafen; Bücherei\n",
      place: "Hamburg", authors: ["Ada Quill"], tags: ["Lesesaal", "Hafen", "Bücherei"]),
    FieldSample(
      testDescription: "a program's save for reading, with the host alone",
      text: "coastpost.example\n\(title)\nBy Ada Quill\n5–8 minutes\n\nJanuary 6, 2018\n\n"
        + Filler.body,
      source: "coastpost.example", authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "a section below the outlet's name on a printed page",
      text: "The New York Times\n\nHARBOURS\n\n\(title)\n\nBy Ada Quill\nJanuary 6, 2018\n\n"
        + Filler.body,
      source: "The New York Times", section: "HARBOURS"),
    FieldSample(
      testDescription: "a section and an outlet before the day",
      text: "\(title)\n\nAda Quill\n\nCultura - la Repubblica, 6 gennaio 2018\n\n"
        + "La biblioteca del porto ha aperto lunedì la sua nuova sala di lettura, dopo due anni di "
        + "lavori, e sono venuti molti bambini di tre scuole con i loro insegnanti.\n",
      source: "la Repubblica", section: "Cultura"),
    FieldSample(
      testDescription: "a poll that an agency paid for",
      text: "The Guardian - Back to home\nSearch\nSign in\n\nHarbour's lead narrows to nine "
        + "points: Reuters/Ipsos\n\nAda Quill\nSat 6 Jan 2018 13.46 GMT\n\n\(Filler.body)",
      headline: "Harbour's lead narrows to nine points: Reuters/Ipsos", source: "The Guardian"),
    FieldSample(
      testDescription: "a wiki's categories and titles with their days",
      text: "\(title)\n\nSaturday, January 6, 2018\n\n\(Filler.body)\n\nRelated news\n"
        + "New ferry line puts on two boats, March 3, 2017\n"
        + "Harbour board looks for a chair, May 5, 2016\n\n"
        + "Category:Harbours\nCategory:Oldport\nCategory:Published\n",
      tags: ["Harbours", "Oldport"],
      related: ["New ferry line puts on two boats", "Harbour board looks for a chair"]),
    FieldSample(
      testDescription: "tags that nothing names so",
      text:
        "\(title)\n\nAda Quill\n\nJanuary 6, 2018\n\n\(Filler.first) It stands at Larch Quay, where "
        + "the Harbour Board has its offices, in the old customs house.\n\n\(Filler.second)\n\n"
        + "Larch Quay\nHarbour Board\nReading rooms\n\nMost read\nNew ferry line puts on two boats\n",
      tags: ["Larch Quay", "Harbour Board", "Reading rooms"]),
    FieldSample(
      testDescription: "the heading above tags",
      text:
        "\(title)\n\nAda Quill\n\nJanuary 6, 2018\n\n\(Filler.first) It stands at Larch Quay, where "
        + "the Harbour Board has its offices, in the old customs house.\n\n\(Filler.second)\n\n"
        + "Archivado en\nLarch Quay\nHarbour Board\n\nMost read\nNew ferry line puts on two boats\n",
      tags: ["Larch Quay", "Harbour Board"]),
    FieldSample(
      testDescription: "a list without blank lines, and the page's foot below it",
      text: "\(title)\n\nAda Quill\n\n6 de enero de 2018\n\n\(Filler.body)\n\nMás información\n"
        + "La nueva línea de barcos tiene dos naves\nLa junta del puerto busca una presidenta\n\n"
        + "EDICIONES COSTA S.L. DE OLDPORT\nContacto\nVenta de contenidos\nAviso legal\n",
      related: [
        "La nueva línea de barcos tiene dos naves", "La junta del puerto busca una presidenta",
      ]),
  ])
  func read(_ sample: FieldSample) throws { try sample.check() }

  /// What tools put between the files that they join.
  @Test(arguments: [
    ["##### 001 #####", "##### 002 #####"],
    ["----- 20180106_a.txt -----", "----- 20180107_b.txt -----"],
    ["==> bridge.txt <==", "==> ferry.txt <=="],
  ])
  func rulesWithNames(_ rules: [String]) {
    let texts = [
      "The bridge opens at last\n\nAda Quill\nJanuary 6, 2018\n\n\(Filler.body)",
      "The ferry stays in port\n\nBea Lund\nJanuary 7, 2018\n\n\(Filler.body)",
    ]
    let file = zip(rules, texts).map { "\($0)\n\($1)\n\n" }.joined()
    let articles = articles(in: file)
    #expect(articles.map(\.headline) == ["The bridge opens at last", "The ferry stays in port"])
    #expect(articles.map(\.body) == [Filler.body, Filler.body])
  }

  /// Headings, years and scores between marks belong to the text around them.
  @Test(arguments: [
    "#### Ferry Returns in 2016 ####", "**** Two Years Later, in 2018 ****",
    "----- 3 May 2016 -----",
    "==== 2016 ====", "---- 12 ----", "==> Ferry Returns <==",
  ])
  func headingsBetweenMarksStay(_ heading: String) throws {
    let text =
      "\(Self.title)\n\nAda Quill\nJanuary 6, 2018\n\n\(Filler.body)\n\n\(heading)\n\n\(Filler.body)"
    var builder = ArticleBatchBuilder()
    #expect(builder.add(Array(text.utf8), path: Array("a.txt".utf8), root: 0) == nil)
    #expect(builder.finish().count == 1)
    let line = Line.lines(of: Array(heading.utf8))[0]
    #expect(!NamedRule.isOne(Array(heading.utf8), line))
  }

  /// Labels without anything below them.
  @Test(arguments: ["Text:", "Body:", "Full text:", "Texto:", "Foto: Ada Quill\n\nText:"])
  func emptyBodies(_ text: String) throws {
    _ = try recovered(text)
    _ = try recovered("\(Self.title)\n\n\(text)")
  }

  /// A digest by mail: its list of contents, then numbered texts between rules.
  @Test func numberedTextsBetweenRules() {
    let rule = String(repeating: "-", count: 60)
    let titles = ["The bridge opens at last", "The ferry stays in port", "A chair for the board"]
    let parts = zip(1..., titles).map {
      "\($0). \($1)\nReuters, January \($0 + 3), 2018\n\n\(Filler.body)\n"
    }
    let contents = zip(1..., titles).map { "\($0). \($1) (Reuters)" }.joined(separator: "\n")
    let file =
      "From: Media Monitoring <monitoring@post.example>\nDate: Sat, 6 Jan 2018 06:31:07 +0000\n"
      + "Subject: Morning press digest\n\nIN THIS DIGEST\n\n\(contents)\n\n\(rule)\n\n"
      + parts.joined(separator: "\n\(rule)\n\n")
    let articles = articles(in: file)
    #expect(articles.map(\.headline) == titles)
    #expect(articles.map(\.source) == ["Reuters", "Reuters", "Reuters"])
    #expect(articles.map { $0.published?.day } == [4, 5, 6])
  }

  private func articles(in file: String) -> [Article] {
    var builder = ArticleBatchBuilder()
    guard builder.add(Array(file.utf8), path: Array("a.txt".utf8), root: 0) == nil else {
      return []
    }
    let batch = builder.finish()
    return (0..<batch.count).map { batch[$0] }
  }
}
