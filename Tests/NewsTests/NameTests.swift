import News
import Testing

/// Authors in the forms that pages and databases write them in.
@Suite struct NameTests {
  @Test(arguments: [
    ("Author: Quill, Ada", ["Ada Quill"]),
    ("Author: Quill, Ada; Marsh, Tom B.", ["Ada Quill", "Tom B. Marsh"]),
    ("Byline: ADA QUILL; Foreign Staff", ["ADA QUILL"]),
    ("Author/Byline: Ada Quill, Herald Staff", ["Ada Quill"]),
    ("Author: Coast Post: Ada Quill", ["Ada Quill"]),
    ("author: \"[[Ada Quill]]\"", ["Ada Quill"]),
    ("By **Ada Quill and Tom Marsh**", ["Ada Quill", "Tom Marsh"]),
    ("By [8]Ada Quill", ["Ada Quill"]),
    ("Von Ada Quill und Tom Marsh", ["Ada Quill", "Tom Marsh"]),
  ])
  func readsBylines(line: String, authors: [String]) throws {
    let text = "Reading Room Opens at Last\n\(line)\nMay 6, 2019\n\n" + Filler.body
    #expect(try recovered(text).authors == authors)
  }

  @Test(arguments: [
    ("Roula Marsh\nMay 6, 2019", ["Roula Marsh"]),
    (
      "Roula Marsh and Tom Anders Quill\n300 words\n6 May 2019",
      ["Roula Marsh", "Tom Anders Quill"]
    ),
    ("Roula Marsh\nPolitical reporter\nMay 6, 2019", ["Roula Marsh"]),
    ("6 May 2019\nMarc van Quill", ["Marc van Quill"]),
  ])
  func knowsNamesByTheirPlace(lines: String, authors: [String]) throws {
    let article = try recovered("Reading Room Opens at Last\n\(lines)\n\n" + Filler.body)
    #expect(article.authors == authors)
    #expect(article.headline == "Reading Room Opens at Last")
  }

  @Test(arguments: [
    "Harbour News\nMay 6, 2019", "Middle East\nMay 6, 2019", "NewsMarkets Sport\nMay 6, 2019",
    "South Korea\nMay 6, 2019", "Daily Edition\nMay 6, 2019",
  ])
  func inventsNoAuthor(lines: String) throws {
    #expect(
      try recovered("Reading Room Opens at Last\n\(lines)\n\n" + Filler.body).authors == [])
  }

  @Test func signatureBehindTheLastSentence() throws {
    let article = try recovered("Reading Room Opens at Last\n\n\(Filler.body) Roula Marsh")
    #expect(article.authors == ["Roula Marsh"])
    #expect(article.first(.author)?.isGuess == true)
  }
}
