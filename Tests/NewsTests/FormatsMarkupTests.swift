@testable import News
import Testing

@Suite struct FormatsMarkupTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let summary: String
  }

  private static let page = """
    <!DOCTYPE html><html><head><title>Reading Room Opens | Coast Post</title>
    <meta property="og:site_name" content="Coast Post">
    <meta property="article:published_time" content="2019-05-06T10:30:00+02:00">
    <meta property="article:section" content="Culture">
    <meta property="article:tag" content="Libraries"><meta name="author" content="Ada Quill">
    <script>if (a < b) { write("<p>Never shown.</p>") }</script></head>
    <body><nav><a href="/">Home</a></nav><article><h1>Reading Room Opens</h1>
    <p>\(Filler.first)<p>\(Filler.second)
    <figure><figcaption>Readers at the window</figcaption></figure>
    <p><a href="/ferry">Ferry Timetable to Change in June</a></p>
    <p>\(Filler.third)</p><aside>Write to us.</aside></article>
    <footer>Imprint</footer></body></html>
    """

  private static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Coast Post</title>
    <updated>2019-05-07T00:00:00Z</updated><entry><title>Reading Room Opens</title>
    <link rel="alternate" href="https://post.example/1"/><id>tag:post.example:1</id>
    <published>2019-05-06T10:30:00+02:00</published><updated>2019-05-07T00:00:00Z</updated>
    <author><name>Ada Quill</name><email>ada@post.example</email></author>
    <category term="Libraries"/><content type="html">&lt;p&gt;\(Filler.first)&lt;/p&gt;
    &lt;p&gt;\(Filler.second)&lt;/p&gt;</content></entry></feed>
    """

  private static let trec = """
    <DOC>
    <DOCNO> LA050619-0042 </DOCNO>
    <SECTION><P>
    Culture; Part B; Page 2; City Desk
    </P></SECTION>
    <LENGTH><P>
    48 words
    </P></LENGTH>
    <HEADLINE><P>
    Reading Room
    Opens
    </P></HEADLINE>
    <BYLINE><P>
    By ADA QUILL, POST STAFF WRITER
    </P></BYLINE>
    <DATELINE><P>OLDPORT </P></DATELINE>
    <TEXT><P>
    \(Filler.first)
    </P>
    <P>
    \(Filler.second)
    </P></TEXT>
    </DOC>
    """

  private static let nitf = """
    <?xml version="1.0"?>
    <nitf><head><title>Reading Room Opens</title><meta name="online_sections" content="Culture"/>
    <docdata><date.issue norm="20190506T000000"/><doc.copyright holder="Coast Post"/>
    <identified-content><classifier type="descriptor">Libraries</classifier></identified-content>
    </docdata></head><body><body.head><hedline><hl1>Reading Room Opens</hl1></hedline>
    <byline>By Ada Quill</byline></body.head><body.content><block class="lead_paragraph">
    <p>\(Filler.first)</p></block><block class="full_text"><p>\(Filler.first)</p>
    <p>\(Filler.second)</p></block></body.content></body></nitf>
    """

  private static let feed = """
    <?xml version="1.0"?><rss><channel><title>Coast Post</title><link>https://post.example</link>
    <item><title>Reading Room Opens</title><pubDate>Mon, 06 May 2019 10:30:00 +0200</pubDate>
    <dc:creator><![CDATA[Ada Quill]]></dc:creator><category>Libraries</category>
    <description>In short.</description><content:encoded><![CDATA[<p>\(Filler.first)</p>
    <p>\(Filler.second)</p>]]></content:encoded></item></channel></rss>
    """

  private static let gigaword = """
    <DOC id="AFP_ENG_20190506.0042" type="story" >
    <HEADLINE>
    Reading Room Opens
    </HEADLINE>
    <DATELINE>
    OLDPORT, May 6 (AFP)
    </DATELINE>
    <TEXT>
    <P>
    \(Filler.first)
    </P>
    <P>
    \(Filler.second)
    </P>
    </TEXT>
    </DOC>
    """

  static let cases = [
    Case(
      testDescription: "a page", text: page,
      summary: "Reading Room Opens|2019-05-06T10:30+02:00|Coast Post|Culture||Ada Quill|Libraries"),
    Case(
      testDescription: "TREC", text: trec,
      summary: "Reading Room Opens|2019-05-06||Culture|OLDPORT|ADA QUILL|"),
    Case(
      testDescription: "NITF", text: nitf,
      summary: "Reading Room Opens|2019-05-06|Coast Post|Culture||Ada Quill|Libraries"),
    Case(
      testDescription: "RSS", text: feed,
      summary: "Reading Room Opens|2019-05-06T10:30+02:00|Coast Post|||Ada Quill|Libraries"),
    Case(
      testDescription: "Atom", text: atom,
      summary: "Reading Room Opens|2019-05-06T10:30+02:00|Coast Post|||Ada Quill|Libraries"),
    Case(
      testDescription: "Gigaword", text: gigaword,
      summary: "Reading Room Opens|2019-05-06|||OLDPORT||"),
  ]

  @Test(arguments: cases) func fieldsComeFromElements(_ example: Case) {
    let found = articles(in: example.text)
    #expect(found.map(summary) == [example.summary])
    #expect(found.first?.body.hasPrefix(Filler.first + "\n\n" + Filler.second) == true)
  }

  @Test(arguments: cases) func whatIsCutShortKeepsItsText(_ example: Case) {
    for length in stride(from: 40, to: example.text.utf8.count, by: 97) {
      let found = articles(in: Array(example.text.utf8.prefix(length)))
      #expect(found.count == 1)
    }
  }

  @Test func picturesAndLinksKeepTheirPlaces() throws {
    let article = try recovered(Self.page)
    #expect(article.captions == ["Readers at the window"])
    #expect(article.related == ["Ferry Timetable to Change in June"])
    #expect(!article.body.contains("Never") && !article.body.contains("Write to us"))
  }

  @Test func tagsLeftInPlainTextAreTakenOut() throws {
    let article = try recovered(
      """
      Title: Reading Room Opens
      Date: 2019-05-06

      <p>\(Filler.first.replacing("new", with: "<b>new</b>"))</p>
      <p>\(Filler.second) <GULL.N></p>
      """)
    #expect(article.headline == "Reading Room Opens")
    #expect(article.body == Filler.first + "\n\n" + Filler.second + " <GULL.N>")
  }

  @Test func dataInScriptsFillsGaps() throws {
    let data =
      #"{"@graph": [{"@type": "NewsArticle", "headline": "Reading Room Opens","#
      + #""author": {"name": "Ada Quill"}, "publisher": {"name": "Coast Post"},"#
      + #""datePublished": "2019-05-06T10:30:00+02:00", "articleSection": "Culture"}]}"#
    let article = try recovered(
      "<html><script type=\"application/ld+json\">\(data)</script><p>\(Filler.body)</p></html>")
    #expect(
      summary(article)
        == "Reading Room Opens|2019-05-06T10:30+02:00|Coast Post|Culture||Ada Quill|")
  }

  @Test func oneFileHoldsSeveralDocuments() {
    let found = articles(in: Self.trec + "\n" + Self.gigaword + "\n" + Self.trec)
    #expect(found.map(\.path) == ["a.txt", "a.txt#2", "a.txt#3"])
    #expect(found.map(\.dateline) == ["OLDPORT", "OLDPORT", "OLDPORT"])
  }

  @Test(arguments: [
    "<GULLS LTD> SIX MTHS\n\n" + Filler.body, "< five of them > came\n\n" + Filler.body,
    "<3 for the library\n\n" + Filler.body,
  ])
  func textThatBeginsWithABracketIsText(_ text: String) {
    #expect(articles(in: text).first?.body.contains(Filler.third) == true)
    #expect(StructuredText.articles(in: Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    String(repeating: "<div>", count: 50_000) + "deep", "<doc><headline>" + Filler.body,
    "<html><nav>" + Filler.body, "<html><!-- " + Filler.body, "<doc><![CDATA[" + Filler.body,
    "<html><script>" + Filler.body, "<p a='" + String(repeating: "<p b=\"", count: 50_000),
    "<doc>" + String(repeating: "<!--", count: 50_000), "<rss><item><description>" + Filler.body,
  ])
  func brokenMarkupLosesNoText(_ text: String) {
    let found = articles(in: text)
    #expect(!found.isEmpty)
    if text.contains(Filler.third) {
      #expect(found.contains { $0.body.contains(Filler.second) })
    }
  }
}
