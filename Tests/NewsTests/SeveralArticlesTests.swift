import News
import Testing

@Suite struct SeveralArticlesTests {
  private static let rule = String(repeating: "-", count: 40)

  private func articles(_ text: String) -> [Article] {
    var builder = ArticleBatchBuilder()
    #expect(builder.add(Array(text.utf8), path: Array("digest.txt".utf8), root: 3) == nil)
    let batch = builder.finish()
    return (0..<batch.count).map { batch[$0] }
  }

  @Test func aDigestIsTakenApart() {
    let parts = [
      "Ferry Timetable to Change\nCoast Post, May 5, 2019\n\n" + Filler.body,
      "School Choir Wins Prize\nThe Gull, May 4, 2019\n\n" + Filler.body,
    ]
    let all = articles(
      "MORNING DIGEST\n\n\(Self.rule)\n" + parts.joined(separator: "\n\(Self.rule)\n"))
    #expect(all.map(\.headline) == ["Ferry Timetable to Change", "School Choir Wins Prize"])
    #expect(all.map(\.path) == ["digest.txt", "digest.txt#2"])
    #expect(all.map(\.published?.description) == ["2019-05-05", "2019-05-04"])
    #expect(all.map(\.source) == ["Coast Post", "The Gull"])
    #expect(all.allSatisfy { $0.body == Filler.body && $0.root == 3 })
  }

  @Test func repeatedHeadersBeginArticles() {
    let part = "Title: Reading Room Opens\nDate: 2019-05-06\n\n" + Filler.body
    #expect(articles(part + "\n\n" + part + "\n\n" + part).count == 3)
  }

  @Test func rulesInsideAnArticlePartNothing() {
    let text = "Reading Room Opens\nMay 6, 2019\n\n\(Filler.first)\n\(Self.rule)\n\(Filler.second)"
    #expect(articles(text).count == 1)
  }

  /// What stands between two articles, and how each of them is headed.
  struct Digest: Sendable, CustomTestStringConvertible {
    let name: String
    var before = ""
    let heading: @Sendable (_ number: Int, _ title: String) -> String
    var behind: @Sendable (_ number: Int) -> String = { _ in "" }
    var testDescription: String { name }
  }

  private static let titles = [
    "Ferry Timetable Changes in May", "School Choir Wins a Prize", "Old Mill Finds New Tenant",
  ]

  static let digests = [
    Digest(
      name: "counters",
      heading: { "\($0) of 3 DOCUMENTS\n\nCoast Post\n\nMay \($0), 2019 Monday\n\n\($1)\n\n" }),
    Digest(
      name: "numbered documents",
      heading: { "Document \($0) of 3\n\n\($1)\n\nDate: May \($0), 2019\n\n" }),
    Digest(
      name: "end marks", heading: { "\($1)\nAda Quill\n300 words\n\($0) May 2019\nCoast Post\n\n" },
      behind: { "\n\nDocument COAST0000201905\($0)0e5600012" }),
    Digest(
      name: "blocks of labels",
      heading: { "Feed: Coast Post\nTitle: \($1)\nDate: 2019-05-0\($0)\n\n" }),
    Digest(
      name: "Markdown's headings", before: "# Letters of the Week\n\n",
      heading: { "## \($1)\n\nCoast Post | \($0) May 2019\n\n" }),
    Digest(
      name: "bold headings", heading: { "**\($1)**\n*Coast Post, \($0) May 2019*\n\n" }),
    Digest(
      name: "stars", heading: { "\($1)\nBy Ada Quill\nMay \($0), 2019\n\n" },
      behind: { $0 < 3 ? "\n\n* * *" : "" }),
    Digest(
      name: "form feeds", heading: { "\($1)\nBy Ada Quill\nMay \($0), 2019\n\n" },
      behind: { $0 < 3 ? "\n\u{0C}" : "" }),
    Digest(
      name: "capitals and rules", heading: { _, title in title.uppercased() + "\n\n" },
      behind: { $0 < 3 ? "\n\n==========" : "" }),
    Digest(
      name: "numbers below a list of contents",
      before: "PRESS REVIEW\n\nContents\n\n"
        + titles.enumerated().map { "\($0 + 1). \($1)\n" }.joined() + "\n",
      heading: { "\($0). \($1)\nCoast Post, May \($0), 2019\n\n" }),
    Digest(
      name: "blank lines", heading: { "\n\($1)\nBy Ada Quill\nMay \($0), 2019\n\n" }),
  ]

  @Test(arguments: digests)
  func everyDivisionIsSeen(digest: Digest) {
    let parts = Self.titles.enumerated().map { index, title in
      digest.heading(index + 1, title) + Filler.body + digest.behind(index + 1)
    }
    let all = articles(digest.before + parts.joined(separator: "\n\n"))
    let isShouted = digest.name.hasPrefix("capitals")
    #expect(all.map(\.headline) == Self.titles.map { isShouted ? $0.uppercased() : $0 })
    #expect(all.allSatisfy { $0.body == Filler.body })
    #expect(isShouted || all.compactMap(\.published?.day) == [1, 2, 3])
  }

  @Test(arguments: [
    "\(Filler.first)\n\n* * *\n\n\(Filler.second)\n\n* * *\n\n\(Filler.third)",
    "## Before the Flood\n\n\(Filler.first)\n\n## After the Flood\n\n\(Filler.second)",
    "1. Bring a coat in May\n\n\(Filler.first)\n\n2. Bring a book in June\n\n\(Filler.second)",
    "**How it began**\n\n\(Filler.first)\n\n**How it went on**\n\n\(Filler.second)",
    "\(Filler.third)\n\n1. The Great Storm of the Year\n\nMarch 1, 1901\n\n\(Filler.first)\n\n"
      + "2. The Great Storm of Next Year\n\nMarch 2, 1902\n\n\(Filler.second)",
    "\(Filler.first)\n___\n4:14 p.m.\n\n\(Filler.second)\n___\n2:10 p.m.\n\n\(Filler.third)",
    "\(Filler.first)\n\n\u{0C}\(Filler.second)\n\n\u{0C}\(Filler.third)",
    "\(Filler.body)\n\nMore on this story\nFerry Lies Idle for a Second Week\nMay 3, 2019\n"
      + "Harbour Master Resigns After a Row\nMay 2, 2019",
  ])
  func partsOfOneArticleStayTogether(body: String) throws {
    let all = articles("Reading Room Opens at Last\nBy Ada Quill\nMay 6, 2019\n\n" + body)
    #expect(all.count == 1)
    #expect(all.first?.headline == "Reading Room Opens at Last")
    #expect(all.first?.body.contains(Filler.second) == true)
  }

  @Test(arguments: [
    // Days that follow each other.
    (1...3).map { "## Works on Pier \($0) Begin\n\nMay \($0), 2019\n\n\(Filler.body)" },
    // Long ago.
    [2, 1].map { "## Works on Pier \($0) Begin\n\nMay \($0), 192\($0)\n\n\(Filler.body)" },
  ])
  func aTimelineIsOneArticle(sections: [String]) {
    let all = articles((["# The Piers of Oldport"] + sections).joined(separator: "\n\n"))
    #expect(all.map(\.headline) == ["The Piers of Oldport"])
  }

  private static let note =
    "A word from the printers: the next letter comes in two weeks, as soon as the paper is there."

  @Test func whatIsNoArticleStaysWithTheOneBefore() {
    let article = "Ferry Timetable Changes\nBy Ada Quill\nMay 5, 2019\n\n" + Filler.body
    let other = "School Choir Wins a Prize\nBy Tom Marsh\nMay 4, 2019\n\n" + Filler.body
    let all = articles([article, Self.note, other].joined(separator: "\n***\n"))
    #expect(all.map(\.headline) == ["Ferry Timetable Changes", "School Choir Wins a Prize"])
    #expect(all.first?.body.contains(Self.note) == true)
  }
}
