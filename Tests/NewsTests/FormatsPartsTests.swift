@testable import News
import Testing

/// What formats hold beside paragraphs, and several articles in one file.
@Suite struct FormatsPartsTests {
  private static func element(_ title: String, _ text: String = Filler.body) -> String {
    let paragraphs = text.split(separator: "\n\n").map { "<p>\($0)</p>" }.joined()
    return "<article><h2>\(title)</h2><span class=byline>By Ada Quill</span>\(paragraphs)</article>"
  }

  @Test func titledElementsAreArticles() {
    let page =
      "<html><title>What Is New Today - Coast Post</title><body>"
      + Self.element("Reading Room Opens") + Self.element("Ferry Leaves") + "</body></html>"
    let found = articles(in: page)
    #expect(found.map(\.headline) == ["Reading Room Opens", "Ferry Leaves"])
    #expect(found.map(\.body) == [Filler.body, Filler.body])
    #expect(found.map(\.source) == ["Coast Post", "Coast Post"])
    #expect(found.map(\.authors) == [["Ada Quill"], ["Ada Quill"]])
  }

  @Test func teasersAreNoArticles() throws {
    let teasers = ["Ferry Leaves", "Gulls Return"].map { Self.element($0, "They came back.") }
    let page =
      "<html><body><h1>Reading Room Opens</h1><article>"
      + Self.element("Below").dropFirst(9) + teasers.joined()
      + "<p>We use cookies to count how many people read the pages of this site.</p></body></html>"
    let found = articles(in: page)
    #expect(found.map(\.headline) == ["Reading Room Opens"])
    #expect(found.first?.body.contains("came back") == false)
    #expect(found.first?.body.contains("cookies") == false)
  }

  @Test(arguments: [
    "1\n00:00:01,000 --> 00:00:02,000\n<i>The harbour library</i>\n\n2\n"
      + "00:00:03,000 --> 00:00:04,000\n{\\an8}opened its room.\n\n",
    "WEBVTT - Evening\n\nNOTE made by hand\n\n00:01.000 --> 00:02.000 line:0\nThe harbour library\n\n"
      + "second\n00:03.000 --> 00:04.000\nopened its room.\n",
  ])
  func subtitlesAreRunningText(_ text: String) throws {
    let article = try recovered(text)
    #expect(article.body == "The harbour library opened its room.")
    #expect(article.headline == nil)
  }

  @Test func speakersBeginParagraphs() throws {
    let cues = [
      "<v Ada Quill>The room is open.", "<v Ada Quill>Come in.", "<v Tom Marsh>Thank you.",
    ]
    let text = cues.map { "00:01.000 --> 00:02.000\n\($0)\n\n" }.joined()
    #expect(
      try recovered("WEBVTT\n\n" + text).body
        == "Ada Quill: The room is open. Come in.\n\nTom Marsh: Thank you.")
  }

  @Test(arguments: [
    "{{date|May 6, 2019}}\n{{byline|name=Ada Quill}}\n\(Filler.first)\n\n{| class=\"wide\"\n|-\n! Ward !! Votes"
      + "\n|-\n| [[Mill]]\n| style=\"x\" | 12\n|}\n\n\(Filler.second)\n",
    "#+TITLE: Gulls\n\n\(Filler.first)\n\n| Ward | Votes |\n|------+-------|\n| Mill | 12    |\n\n\(Filler.second)\n",
    "Gulls\n#####\n\n:date: 2019-05-06\n\n\(Filler.first)\n\n+------+-------+\n| Ward | Votes |\n+======+=======+\n"
      + "| Mill | 12    |\n+------+-------+\n\n\(Filler.second)\n",
  ])
  func rowsOfTablesAreLines(_ text: String) throws {
    let lines = [Filler.first, "Ward | Votes", "Mill | 12", Filler.second]
    #expect(try recovered(text).body == lines.joined(separator: "\n\n"))
  }

  @Test func dumpsOfWikisHoldPages() {
    let page =
      "<page><title>Gulls</title><ns>0</ns><revision><text>{{date|May 6, 2019}}\n"
      + "\(Filler.first)&lt;br /&gt;\n\n== Sources ==\n</text></revision></page>"
    let found = articles(
      in: "<mediawiki><siteinfo><sitename>A</sitename></siteinfo>\(page)\(page)</mediawiki>")
    #expect(found.map(summary) == Array(repeating: "Gulls|2019-05-06|||||", count: 2))
    #expect(found.map(\.body) == [Filler.first, Filler.first])
  }

  @Test func markupInDataIsTakenOut() throws {
    let text =
      "{\"title\": \"Feed\", \"items\": [{\"title\": \"Gulls\", \"content_html\": \"<p>\(Filler.first)</p>\"}]}"
    let article = try recovered(text)
    #expect(article.headline == "Gulls")
    #expect(article.body == Filler.first)
  }
}
