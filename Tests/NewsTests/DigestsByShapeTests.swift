import News
import Testing

/// Digests without a line between their articles, and articles that look like them.
@Suite struct DigestsByShapeTests {
  private func articles(_ text: String) -> [Article] {
    var builder = ArticleBatchBuilder()
    #expect(builder.add(Array(text.utf8), path: Array("digest.txt".utf8), root: 0) == nil)
    let batch = builder.finish()
    return (0..<batch.count).map { batch[$0] }
  }

  private static let titles = [
    "Ferry Timetable Changes in May", "School Choir Wins a Prize", "Old Mill Finds New Tenant",
  ]

  /// What each form puts above the first article, around each, and below the last.
  struct Form: Sendable, CustomTestStringConvertible {
    let name: String
    var above = ""
    var gap = "\n\n"
    var below = ""
    let article: @Sendable (_ number: Int, _ title: String) -> String
    var testDescription: String { name }

    var text: String {
      above
        + titles.enumerated().map { article($0 + 1, $1) }.joined(separator: gap) + below
    }
  }

  static let forms = [
    Form(
      name: "the outlet first", gap: "\n\n\n",
      article: {
        "Coast Post\nMay \($0), 2019\nBusiness\n\n\($1)\n\nBy Ada Quill\n\n\(Filler.body)"
      }),
    Form(
      name: "the outlet last", gap: "\n\n\n",
      article: { "\($1)\n\n\(Filler.body)\n\nCoast Post, \($0) May 2019" }),
    Form(
      name: "a wire's marks", gap: "\n\n\n",
      article: {
        "BC-Harbour, 10\($0)\n^\($1)<\n^By ADA QUILL=\n    OLDPORT (AP) _ \(Filler.body)"
          + "\n\nAP-NY-05-0\($0)-19 1407EST<"
      }),
    Form(
      name: "headlines in stars that their text follows",
      above: "THE COAST POST\nSunday, 5 May 2019\n\nNEWS IN BRIEF\n\n",
      article: { "**\($1)** OLDPORT: \(Filler.first) \(Filler.second) On day \($0) it rained." }),
    Form(
      name: "a list of headlines in stars",
      above: "# Coast Post — Daily Digest\n\n*5 May 2019*\n\n",
      article: { "- **\($1)** \(Filler.first) \(Filler.second) On day \($0) it rained." }),
    Form(
      name: "a feed dumped item by item",
      above: "Feed: Coast Post - World\nURL: http://post.example/rss\nItems: 3\n\n",
      article: {
        "Title: \($1)\nLink: http://post.example/\($0)\nPubDate: 5 May 2019 10:4\($0)\n"
          + "Author: Ada Quill\nDescription:\n\(Filler.first) \(Filler.second)"
      }),
    Form(
      name: "a newsletter by mail",
      above: "From: The Coast Post <news@coastpost.example>\nTo: reader@example.org\n"
        + "Subject: Morning Briefing: mill finds tenant\nDate: Sun, 5 May 2019 06:00:12 +0000\n\n"
        + "THE MORNING BRIEFING\nSunday, May 5, 2019\n\nGood morning. Here is your news.\n\n",
      article: {
        "\($1.uppercased())\nBy Ada Quill\n\n\(Filler.first) \(Filler.second)\n"
          + "Read more: https://coastpost.example/news/\($0)"
      }),
    Form(
      name: "a German review with rules", above: "Pressespiegel Stadt Althafen\nSeite 1 von 3\n\n",
      gap: "\n\n----------------\n\n",
      article: {
        "Hafenbote vom 0\($0).05.2019, Seite 5, Ressort Lokales\n\($1)\nVon Ada Quill\n\n"
          + Filler.body
      }),
    Form(
      name: "lines broken at a width", gap: "\n\n",
      article: {
        "============\n\($1)\nCoast Post, \($0) May 2019\nBy Ada Quill\n\n"
          + "OLDPORT - The harbour library opened its new\nreading room on Monday after two years.\n\n"
          + "Children from three schools came with their\nteachers, and the oldest of them read a poem\naloud.\n"
      }),
    Form(
      name: "a channel's messages",
      article: { "Morning Wire, [0\($0).05.19 10:1\($0)]\n\($1)\n\n\(Filler.body)" }),
    Form(
      name: "an outlet in capitals above each headline",
      above: "PRESS REVIEW\n\nContents\n\n" + titles.map { "\($0) (Coast Post)\n" }.joined() + "\n",
      article: { "COAST POST\n\n\($1)\nMay \($0), 2019\nBy Ada Quill\n\n\(Filler.body)" }),
    Form(
      name: "alerts", above: "Coast Alert - harbours\n\nNEWS\n\n",
      below: "\n\nUnsubscribe | View all your alerts",
      article: { _, title in
        "\(title)\nThe Independent\n\(Filler.first) \(Filler.second)\nFlag as irrelevant"
      }),
    Form(
      name: "clippings", above: "Pressespiegel vom 06.05.2019\n\n",
      article: { "Coast Post, 0\($0).05.2019, S. 12\n\n\($1)\n\n\(Filler.body)" }),
    Form(
      name: "headlines in wide brackets",
      article: { "【\($1)】\n来源：旧港日报　日期：2019-05-0\($0)\n\(Filler.body)" }),
    Form(
      name: "briefs", above: "COAST BRIEFS\nMay 5, 2019\n\n",
      article: { _, title in "\(title.uppercased())\nOLDPORT — \(Filler.first)\n\(Filler.second)" }),
    Form(
      name: "messages below a list of subjects",
      above: "Harbour Digest    Volume 12 : Issue 112\n\nToday's Topics:\n\n"
        + titles.map { "   \($0)\n" }.joined() + "\n" + String(repeating: "-", count: 70) + "\n\n",
      gap: "\n\n------------------------------\n\n",
      article: { "Date: 0\($0) May 2019\nFrom: Ada Quill\nSubject: \($1)\n\n\(Filler.body)" }),
    Form(
      name: "numbers, and a line below each",
      above: "THE MORNING QUAY\n6 May 2019\n\nGood morning to all of you.\n\n",
      article: { "\($0). \($1)\n\(Filler.first) \(Filler.second)\n(read on)" }),
    Form(
      name: "numbers below a list of contents",
      above: "QUAY DAILY DIGEST\nNo. 93, 6 May 2019\n\nCONTENTS\n\n"
        + titles.enumerated().map { "[\($0 + 1)] \($1.uppercased())\n" }.joined() + "\n",
      article: { "[\($0)] \($1.uppercased()). \(Filler.first) \(Filler.second) -- Ada Quill" }),
    Form(
      name: "a press review", above: "PRESS REVIEW\n6 May 2019\n\n",
      article: { "\($1)\n(Coast Post, p. \($0))\n\n\(Filler.body)" }),
    Form(
      name: "news in brief", above: "The Coast Post, Monday May 6 2019\n\nNEWS IN BRIEF\n\n",
      article: { _, title in "\(title)\n\nAshby: \(Filler.first) \(Filler.second)" }),
    Form(
      name: "a byline and a day, one paragraph",
      article: { "\($1)\nBy Ada Quill\n\($0) May 2019\n\(oneParagraph)" }),
    Form(name: "a byline", article: { "\($1)\nBy Ada Quill\n\(oneParagraph)" }),
    Form(
      name: "a byline apart", above: "LOCAL NEWS\n\n",
      article: {
        "\($1)\n\nBy Ada Quill\n\n\(Filler.body)\n\nRead more: https://post.example/\($0)"
      }),
    Form(
      name: "labels below each headline",
      article: { "\($1)\nAuthor: Ada Quill\nDate: \($0) May 2019\n\(oneParagraph)" }),
    Form(
      name: "an outlet and a day below each headline",
      article: { "\($1)\nCoast Post - \($0) May 2019\n\(oneParagraph)" }),
    Form(
      name: "an address below each headline",
      article: { "\($1)\nhttps://post.example/story-\($0)\n\(oneParagraph)" }),
    Form(
      name: "the latest day first",
      article: { "\(4 - $0) May 2019\n\($1)\n\(oneParagraph)" }),
    Form(
      name: "outlets above each headline", above: "Press review\n\n",
      article: { _, title in "Larch Herald\n\(title)\n\(oneParagraph)" }),
    Form(
      name: "a source below each text",
      article: { "\($1)\n\(oneParagraph)\nSource: Coast Post, \($0) May 2019" }),
    Form(
      name: "rules in a briefing", above: "Morning Briefing, 6 May 2019\n\n", gap: "\n\n* * *\n\n",
      article: { _, title in "\(title)\n\n\(oneParagraph)\n\n(Coast Post)" }),
    Form(
      name: "bold headlines in a digest", above: "# Daily digest - 6 May 2019\n\n",
      article: { _, title in "**\(title)**\n\(oneParagraph)" }),
    Form(
      name: "days whose year the masthead tells",
      above: "Quay Headlines for April 3, 2019\nhttps://quay.example/headlines\n\n",
      article: { _, title in "\(title)\nApril 3\n\n\(Filler.body)" }),
    Form(
      name: "files behind each other by more", gap: "\n",
      article: {
        "::::::::::::::\nquay_0\($0).txt\n::::::::::::::\nHEADLINE: \($1)\nBYLINE: Ada Quill\n"
          + "DATE: \($0) May 2019\n\n\(Filler.body)"
      }),
    Form(
      name: "parts of a page that fold", above: "# Quay digest, 6 May 2019\n\n",
      article: {
        "<details>\n<summary>\($1)</summary>\n\n*The Coast Herald, May \($0), 2019*\n\n"
          + "\(Filler.body)\n\n</details>"
      }),
    Form(
      name: "a list of headlines above them, without blank lines",
      above: "Coast Post Headlines for Tuesday, May 7, 2019\n\n"
        + titles.enumerated().map { "\($0 + 1). \($1)\n" }.joined() + "\n",
      article: { _, title in "\(title)\n\(oneParagraph)\nIt rained." }),
    Form(
      name: "a list of headlines below a heading with a colon, a byline and a day",
      above: "In this issue:\n" + titles.map { "- \($0)\n" }.joined() + "\n",
      article: { "\($1)\nBy Ada Quill\nMay \($0), 2019\n\n\(oneParagraph)" }),
    Form(
      name: "a numbered issue, headlines in capitals that their text follows",
      above: "QUAY NEWSLINE Vol. 4, No. 33, Part I, 16 May 2019\n\n",
      article: { _, title in "\(title.uppercased()). \(Filler.first) \(Filler.second) PG" }),
    Form(
      name: "entries with numbers",
      article: {
        "Entry \($0)\nTitle: \($1)\nLink: https://post.example/\($0)\nPublished: \($0) May 2019\n"
          + "Author: Ada Quill\nSummary:\n\(Filler.first) \(Filler.second)"
      }),
    Form(
      name: "headings with a byline in stars", above: "# The Coast Post\n\n## 7 May 2019\n\n",
      article: { _, title in "### \(title)\n\n*Ada Quill*\n\n\(oneParagraph)" }),
    Form(
      name: "datelines of an agency between rules, a number and a day below each",
      above: "COAST GENERAL NEWS SERVICE\n\n****************************************\n\n",
      gap: "\n\n****************************************\n\n",
      article: {
        "(WORLD) \($1)\n\n    OLDPORT, May \($0) (Xinhua) -- \(Filler.first) \(Filler.second)\n\n"
          + "Item 136351\($0)   2019-05-0\($0) 09:37"
      }),
    Form(
      name: "underlined headlines",
      article: {
        "\($1)\n\(String(repeating: "=", count: $1.utf8.count))\n\n*Coast Post, May \($0), 2019*\n\n"
          + Filler.body
      }),
  ]

  private static let oneParagraph = [Filler.first, Filler.second, Filler.third]
    .joined(separator: " ")

  @Test(arguments: 17...19)
  func aMastheadHoldsForAll(form: Int) {
    let all = articles(Self.forms[form].text)
    #expect(all.allSatisfy { $0.published?.description == "2019-05-06" })
    #expect(all.allSatisfy { $0.source != nil })
  }

  @Test(arguments: forms)
  func everyArticleIsOne(form: Form) {
    let all = articles(form.text)
    #expect(all.map { $0.headline?.lowercased() } == Self.titles.map { $0.lowercased() })
    #expect(all.allSatisfy { $0.body.contains(Filler.second) })
  }

  @Test func anOutletBetweenBracketsBeginsAText() {
    let digest =
      "# News digest for 6 May 2019\n\n"
      + Self.titles.map { "- **\($0)** (Coast Post) — \(Self.oneParagraph)" }.joined(
        separator: "\n")
    let all = articles(digest)
    #expect(all.map(\.source) == ["Coast Post", "Coast Post", "Coast Post"])
    #expect(all.allSatisfy { $0.body.hasPrefix(Filler.first) })
  }

  @Test func anOutletInStarsStandsBehindADash() {
    let digest =
      "# Island digest – 6 May 2019\n\n"
      + Self.titles.enumerated().map {
        "\($0 + 1). **\($1)** – *Coast Post*, \($0 + 1) May 2019\n\n   \(Self.oneParagraph)"
      }.joined(separator: "\n\n")
    #expect(articles(digest).map(\.source) == ["Coast Post", "Coast Post", "Coast Post"])
  }

  @Test func anOutletStandsBehindAHeadline() {
    let digest =
      "Coast News Roundup\n6 May 2019\n\n"
      + Self.titles.map { "\($0) (Coast Post)\n\(Self.oneParagraph)\nhttp://post.example/a\n\n" }
      .joined()
    let all = articles(digest)
    #expect(all.map(\.headline) == Self.titles)
    #expect(all.map(\.source) == ["Coast Post", "Coast Post", "Coast Post"])
  }

  @Test func whatFoldsBelowATextPartsNothing() {
    let notes = Self.titles.map {
      "<details>\n<summary>\($0)</summary>\n\nBy Ada Quill\n\n\(Self.oneParagraph)\n\n</details>\n"
    }
    let text =
      "# A year at the harbour\n\nBy Ada Quill\n\nMay 6, 2019\n\n\(Filler.body)\n\n"
      + notes.joined(separator: "\n")
    #expect(articles(text).count == 1)
  }

  @Test func booksAndTheirAuthorsPartNothing() {
    let text =
      "# Three books for the summer\n\n"
      + Self.titles.map { "### \($0)\n\n*Ada Quill*\n\n\(Self.oneParagraph)\n\n" }.joined()
    #expect(articles(text).count == 1)
  }

  @Test func aListOfChaptersPartsNothing() {
    let chapters = ["The old quay", "The new quay", "What the mayor said"]
    let text =
      "A year at the harbour\nBy Ada Quill\nMay 6, 2019\n\n"
      + chapters.map { "- \($0)\n" }.joined() + "\n"
      + chapters.map { "\($0)\n\n\(Self.oneParagraph)\n\n" }.joined()
    #expect(articles(text).count == 1)
  }

  @Test func aWiresLastLineDatesItsStory() {
    let all = articles(Self.forms[2].text)
    #expect(all.map(\.published?.description) == ["2019-05-01", "2019-05-02", "2019-05-03"])
    #expect(all.map(\.authors) == [["ADA QUILL"], ["ADA QUILL"], ["ADA QUILL"]])
  }

  @Test func sectionsWithDatelinesAreArticles() {
    let parts = zip(Self.titles, ["OLDPORT", "LARCH BAY", "WICK"]).map { title, place in
      "## \(title)\n\n**\(place)** — \(Filler.first)\n\n\(Filler.second) *— dpa*"
    }
    let text =
      "# World in brief\n\n*The Coast Post — Tuesday, May 7, 2019*\n\n---\n\n"
      + parts.joined(separator: "\n\n")
    let all = articles(text)
    #expect(all.map(\.headline) == Self.titles)
    #expect(all.map(\.dateline) == ["OLDPORT", "LARCH BAY", "WICK"])
    #expect(all.allSatisfy { $0.source == "The Coast Post" })
    #expect(all.allSatisfy { $0.published?.description == "2019-05-07" })
  }

  @Test func signedCitationsHeadArticles() {
    let parts = zip(Self.titles, ["Der Larchbote", "Coast Post", "Seeblatt"]).map { title, outlet in
      "© \(outlet); 07.05.2019; Ausgabe-Nr. 178; Seite 12\n\nWirtschaft\n\n\(title)\n\n"
        + "Ada Quill\n\n\(Filler.body)\n\nDokument-ID: 458372375"
    }
    let all = articles(
      "Mediendatenbank\n\n3 Dokumente\nSuchbegriff: Hafen\n\n\n"
        + parts.joined(separator: "\n\n\n"))
    #expect(all.map(\.headline) == Self.titles)
    #expect(all.map(\.source) == ["Der Larchbote", "Coast Post", "Seeblatt"])
    #expect(all.allSatisfy { $0.published?.description == "2019-05-07" })
  }

  @Test func aNewslettersArticlesNameTheirOutlets() {
    let parts = Self.titles.map {
      "\($0)\n(The Coast Post)\n\n\(Filler.body)\n\nRead more: https://post.example/1"
    }
    let rule = "\n\n" + String(repeating: "-", count: 60) + "\n\n"
    let header =
      "From: Morning Briefing <news@post.example>\nSubject: Morning Briefing: Ferries\n"
      + "Date: Mon, 06 May 2019 06:30:00 +0000\n\n"
    let all = articles(header + parts.joined(separator: rule))
    #expect(all.map(\.headline) == Self.titles)
    #expect(all.allSatisfy { $0.source == "The Coast Post" })
  }

  /// A digest sent by mail whose name stands in its header and above its greeting.
  @Test(arguments: [
    "From: Coast Post <news@post.example>\nSubject: Morning Briefing\nDate: Mon, 6 May 2019 06:30:00 +0000\n\n",
    "Morning Briefing, 6 May 2019\n\n",
  ])
  func noGreetingIsLost(header: String) {
    let rule = "\n\n* * *\n\n"
    let parts = Self.titles.map { "\($0)\n\n\(Filler.first) \(Filler.second)" }
    let greeting = "\(Filler.first.dropLast()), and the kettle is on.\n\n\(Filler.third)"
    let all = articles(header + greeting + rule + parts.joined(separator: rule))
    let words = all.map { "\($0.headline ?? "") \($0.body)" }.joined(separator: "\n")
    for part in parts + [greeting] {
      for sentence in part.split(separator: "\n", omittingEmptySubsequences: true) {
        #expect(words.contains(sentence))
      }
    }
  }

  private static let top = "Reading Room Opens at Last\nBy Ada Quill\nMay 6, 2019\n\n"

  @Test(arguments: [
    // Paragraphs far apart.
    "\(Filler.first)\n\n\n\(Filler.second)\n\n\n\(Filler.third)",
    // Sections far apart.
    "\(Filler.body)\n\n\nBefore the Great Flood\n\n\(Filler.body)\n\n\nAfter the Great Flood\n\n\(Filler.body)",
    // Comments, and another article that a page shows.
    "\(Filler.body)\n\n\nNo comments:\n\nPost a Comment\n\nThe Independent\n\nFeatured Post\n\n"
      + "Old Mill Finds New Tenant\n\n\(Filler.first)",
    // A timeline.
    "May 1, 2019\n\n\(Filler.first)\n\nMay 2, 2019\n\n\(Filler.second)\n\nMay 3, 2019\n\n\(Filler.third)",
    // People who talk.
    "Ada Quill, [01.05.19 10:15]\n\(Filler.first)\n\nTom Marsh, [01.05.19 10:16]\n\(Filler.second)\n\n"
      + "Ada Quill, [01.05.19 10:17]\n\(Filler.third)",
    // The same line below each section.
    "What the Room Holds\n\(Filler.first)\nBack to top\n\nWhat the Room Lacks\n\(Filler.second)\n"
      + "Back to top\n\nWhat the Room Needs\n\(Filler.third)\nBack to top",
    // Reports from three places.
    "\(Filler.body)\n\nIn the Old Harbour Town\nOLDPORT — \(Filler.first)\n\nOn the Northern Island\n"
      + "SKERRY — \(Filler.second)\n\nUp on the Green Hill\nTRESK — \(Filler.third)",
    // Reports that are cited below each paragraph.
    "\(Filler.first)\n\nCoast Post, 1 May 2019\n\nWhat the Room Holds\n\n\(Filler.second)\n\n"
      + "Coast Post, 2 May 2019\n\nWhat the Room Lacks\n\n\(Filler.third)",
    // Days that go on.
    "What the Room Holds\n1 May 2019\n\(Filler.body)\n\nWhat the Room Lacks\n2 May 2019\n\(Filler.body)\n\n"
      + "What the Room Needs\n3 May 2019\n\(Filler.body)",
    // A live report.
    "6 May 2019, 12:30\nThe Choir Begins to Sing\n\(Filler.body)\n\n6 May 2019, 12:10\nThe Doors Open Wide\n"
      + "\(Filler.body)\n\n6 May 2019, 12:00\nThe Crowd Waits Outside\n\(Filler.body)",
    // Where each section's figures come from.
    "What the Room Holds\n\(Filler.first)\nSource: Coast Post\n\nWhat the Room Lacks\n\(Filler.second)\n"
      + "Source: Coast Post\n\nWhat the Room Needs\n\(Filler.third)\nSource: Larch Herald",
    // Another article that a page shows below this one.
    "\(Filler.body)\n\nRead next\n\nOld Mill Finds New Tenant\nBy Tom Reed\n3 May 2019\n\(Filler.first) \(Filler.second)",
    // Books, who wrote them, and where they are sold.
    "\(Filler.body)\n\nA Walk Along the Quay\nby Rachel Reed\n\(Filler.first)\n\nThe Old Mill by the Sea\n"
      + "https://books.example/2\n\(Filler.second)\n\nOn the Width of Bridges\nhttps://books.example/3\n"
      + "\(Filler.third)",
    // How papers see it.
    "The Guardian\nA Room Too Late\n\(Filler.body)\n\nLe Monde\nA Room for All\n\(Filler.body)\n\n"
      + "The Independent\nA Room of Books\n\(Filler.body)",
    // Numbered points.
    "1. What the room holds\n\n\(Filler.body)\n\n2. What the room lacks\n\n\(Filler.body)\n\n"
      + "3. What the room needs\n\n\(Filler.body)",
    // A list of its sections above them.
    "What the Room Holds\nWhat the Room Lacks\n\nWhat the Room Holds\n\n\(Filler.body)\n\n"
      + "What the Room Lacks\n\n\(Filler.body)",
  ])
  func oneArticleStaysOne(body: String) {
    let all = articles(Self.top + body)
    #expect(all.count == 1)
    #expect(all.first?.headline == "Reading Room Opens at Last")
  }
}

/// Digests whose sections, lists or senders stand around each article.
@Suite struct DigestsOfListsTests {
  private static let rule = String(repeating: "-", count: 30)

  private static func message(_ number: Int, _ subject: String, _ text: String) -> String {
    "\(rule)\n\nMessage: \(number)\nDate: Mon, \(5 + number) Feb 2018 12:47:52 -0500\n"
      + "From: Tom Marsh <tom@post.example>\nSubject: [Clips] \(subject)\nTo: clips@post.example\n"
      + "Message-ID: <\(number)@post.example>\n\n\(text)\n\n"
  }

  @Test func aListsDigestHoldsClippedArticles() {
    let text =
      "Send Clips mailing list submissions to\n\tclips@post.example\n\nToday's Topics:\n\n"
      + "   1. Ferry Timetable Changes for the Whole of the Coming Season and\n      Beyond (Tom Marsh)\n"
      + "   2. School Choir Wins a Prize (Tom Marsh)\n\n\n"
      + Self.message(
        1, "Ferry Timetable Changes for the Whole of the Coming Season and\n\tBeyond",
        "Coast Herald\nFebruary 5, 2018\n\nBy Ada Quill\n\n" + Filler.body)
      + Self.message(
        2, "School Choir Wins a Prize", "Coast Herald\nFebruary 6, 2018\n\n" + Filler.body)
    #expect(
      articles(in: text).map { "\($0.headline ?? "")|\($0.source ?? "")|\($0.authors)" } == [
        "Ferry Timetable Changes for the Whole of the Coming Season and Beyond|Coast Herald|"
          + "[\"Ada Quill\"]",
        "School Choir Wins a Prize|Coast Herald|[\"Tom Marsh\"]",
      ])
  }

  @Test func sectionsStandBetweenMarks() {
    let parts = [("WORLD", "Ferry Timetable Changes"), ("BUSINESS", "Old Mill Finds New Tenant")]
    let text =
      "THE EVENING EDITION\nYour Friday wrap-up | January 5, 2018\n\nGood evening.\n\n"
      + parts.map {
        "\n~~~ \($0) ~~~\n\n\($1)\n\n\(Filler.body)\n\n— Ada Quill, Coast Herald, Jan 5, 2018\n"
      }.joined(separator: "\n")
    #expect(
      articles(in: text).map { "\($0.headline ?? "")|\($0.section ?? "")|\($0.source ?? "")" } == [
        "Ferry Timetable Changes|WORLD|Coast Herald",
        "Old Mill Finds New Tenant|BUSINESS|Coast Herald",
      ])
  }

  @Test func bracketsBeforeHeadlinesAreSections() {
    let parts = [("Quays", "Ferry Timetable Changes"), ("Culture", "School Choir Wins a Prize")]
    let text =
      "EVENING SUMMARY\nFriday, 5 January 2018\n\n"
      + parts.map {
        "· · ·\n\n[\($0)] \($1)\nBy Ada Quill | Coast Herald | 05/01/2018\n\n\(Filler.body)"
      }
      .joined(separator: "\n\n")
    #expect(
      articles(in: text).map { "\($0.headline ?? "")|\($0.section ?? "")" } == [
        "Ferry Timetable Changes|Quays", "School Choir Wins a Prize|Culture",
      ])
  }

  @Test func placesStandAboveBriefs() {
    let parts = [
      ("DETROIT", "Ferry Timetable Changes in May"), ("SEATTLE", "School Choir Wins a Prize"),
      ("MEXICO CITY", "Old Mill Finds New Tenant"),
    ]
    let text =
      "NATION IN BRIEF\nTuesday, April 5, 2016\n\n\n"
      + parts.map { "\($0)\n\($1)\n\n  \(Filler.first)\n  \(Filler.second)\n\n\n" }.joined()
    #expect(
      articles(in: text).map { "\($0.headline ?? "")|\($0.dateline ?? "")|\($0.source ?? "")" }
        == parts.map { "\($1)|\($0)|" })
  }

  @Test func rowsOfAConsoleAreArticles() {
    let rows = [("Ferry Timetable Changes", "2018-01-05"), ("School Choir Wins", "2018-01-06")]
    let text =
      rows.enumerated().map { number, row in
        "*************************** \(number + 1). row ***************************\n"
          + "        id: 6449\(number)\n  headline: \(row.0)\n  pub_date: \(row.1) 00:00:00\n"
          + "    source: Coast Herald\n   content: \(Filler.first)\n\(Filler.second)\n"
      }.joined() + "2 rows in set (0.01 sec)\n"
    #expect(articles(in: text).map(\.headline) == rows.map(\.0))
    #expect(articles(in: text).map(\.source) == ["Coast Herald", "Coast Herald"])
  }

  @Test func aTableMayNumberItsRows() {
    let text =
      ",id,title,publication,date,content\n0,17,Ferry Sails,Coast Herald,2018-01-05,\"\(Filler.first)\"\n"
      + "1,18,Choir Wins,Coast Herald,2018-01-06,\"\(Filler.second)\"\n"
    #expect(articles(in: text).map(\.headline) == ["Ferry Sails", "Choir Wins"])
  }
}

/// Articles that a program saved, each with a line that says from where.
@Suite struct SavedArticlesTests {
  @Test func theSameLineBelowEachParts() {
    let titles = [
      "Ferry Timetable Changes in May", "School Choir Wins a Prize", "Old Mill Finds New Tenant",
    ]
    let text =
      "The Coast Herald\n\n[Sat, 05 May 2018]\n\n"
      + titles.enumerated().map { number, title in
        "\(title)\n\nBy ADA QUILL\n\nMay \(number + 3), 2018\n\n\(Filler.body)\n\n"
          + "This article was saved by a program from https://post.example/\(number)\n\n"
      }.joined()
    #expect(articles(in: text).map(\.headline) == titles)
    #expect(articles(in: text).allSatisfy { $0.body.hasPrefix(Filler.first) })
  }
}
