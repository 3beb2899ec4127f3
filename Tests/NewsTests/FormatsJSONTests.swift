@testable import News
import Testing

@Suite struct FormatsJSONTests {
  private static let body = Filler.body.split(separator: "\n\n").joined(separator: #"\n\n"#)

  @Test(arguments: [
    #"{"title": "Reading Room Opens", "author": "Ada Quill", "source": "Coast Post","#
      + #""published": "2019-05-06T10:30:00Z", "text": "\#(body)"}"#,
    #"[{"headline": "Reading Room Opens", "datePublished": "2019-05-06T10:30:00Z","#
      + #""author": [{"@type": "Person", "name": "Ada Quill"}],"#
      + #""publisher": {"name": "Coast Post"}, "articleBody": "\#(body)"}]"#,
    #"{"status": "ok", "articles": [{"source": {"id": "post", "name": "Coast Post"},"#
      + #""author": "Ada Quill", "title": "Reading Room Opens", "description": "In short.","#
      + #""publishedAt": "2019-05-06T10:30:00Z", "content": "\#(body)"}]}"#,
    #"{"title": "Reading Room Opens", "authors": ["Ada Quill"], "date_publish": 1557138600,"#
      + #""source_domain": "other.example", "sitename": "Coast Post", "maintext": "\#(body)"}"#,
  ])
  func keysOfManyKindsAreKnown(_ text: String) {
    let found = articles(in: text)
    #expect(
      found.map(summary) == ["Reading Room Opens|2019-05-06T10:30Z|Coast Post|||Ada Quill|"])
    #expect(found.first?.body == Filler.body)
  }

  @Test func eachLineIsAnArticle() {
    let line = #"{"title": "Reading Room Opens", "tags": ["Libraries"], "text": "\#(Self.body)"}"#
    let found = articles(in: "\u{FEFF}" + line + "\r\n" + line + "\r\n" + line)
    #expect(found.map(\.path) == ["a.txt", "a.txt#2", "a.txt#3"])
    #expect(found.allSatisfy { $0.tags == ["Libraries"] && $0.body == Filler.body })
  }

  @Test func escapesAreUndone() throws {
    let text =
      #"{"title": "Caf\u00e9 \ud83d\ude00 \"Gull\" Opens\/Closes", "text": "\#(Self.body)"}"#
    #expect(try recovered(text).headline == "Café 😀 \"Gull\" Opens/Closes")
  }

  @Test func markupInTheTextIsRead() throws {
    let text =
      #"{"title": "Reading Room Opens", "html": "<p>\#(Filler.first)</p>\n<p>\#(Filler.second)"}"#
    #expect(try recovered(text).body == Filler.first + "\n\n" + Filler.second)
  }

  @Test func anObjectCutShortKeepsItsText() {
    let text = #"{"title": "Reading Room Opens", "source": "Coast Post", "text": "\#(Self.body)"}"#
    for length in stride(from: 150, to: text.utf8.count, by: 31) {
      let found = articles(in: Array(text.utf8.prefix(length)))
      #expect(found.map(\.headline) == ["Reading Room Opens"])
    }
  }

  @Test(arguments: [
    #"{"a": 1, "b": [1, 2]}"#, "[Photo: gulls]\n\nText.", "{ gulls }", "[1, 2, 3]", "{}", "[[[[",
    String(repeating: "[{\"a\":", count: 20_000), "{\"title\": \"Gulls\"} and more words",
    "{\"text\": \"\\u12", "{\"title\": [null, {\"name\": 4}], \"text\": tru",
  ])
  func whatHoldsNoArticleIsText(_ text: String) {
    #expect(StructuredText.articles(in: Array(text.utf8)) == nil)
    #expect(articles(in: text).count == 1)
  }
}
