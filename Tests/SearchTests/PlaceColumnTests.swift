import News
import TestSupport
import Testing

@testable import Search

/// Columns say where the postings have their places.
struct PlaceColumnTests {
  @Test(arguments: UInt64(1)...4)
  func columnsFindThePlacesOfThePostings(seed: UInt64) throws {
    var corpus = RandomCorpus(seed: seed)
    // More than one block of articles.
    let articles = corpus.articles(140) + [RandomCorpus.often] + corpus.articles(20)
    let segment = Segment(indexing: ArticleBatch(articles))
    for term in 0..<segment.dictionary.count {
      let column = try #require(PlaceColumn(of: term, in: segment))
      var cursor = PostingCursor(segment.lists, term: term)
      var isThere = cursor.next()
      var wrong: [UInt32] = []
      for article in 0..<UInt32(segment.count) {
        let range = column.range(in: article)
        if isThere, cursor.article == article {
          if range != cursor.rangeOfPlaces() { wrong.append(article) }
          isThere = cursor.next()
        } else if !range.isEmpty {
          wrong.append(article)
        }
      }
      #expect(wrong.isEmpty, "\(segment.dictionary.text(of: term))")
    }
  }

  /// Then the postings are asked instead.
  @Test func moreThanAStepCanCountHasNoColumn() throws {
    let long = TestArticle(
      path: "long.txt", headline: "Long",
      paragraphs: [String(repeating: "gull ", count: 70_000), "A heron."])
    let other = TestArticle(path: "other.txt", headline: "Short", paragraphs: ["A gull, a heron."])
    let segment = Segment(indexing: ArticleBatch([long, other]))
    let gull = try #require(segment.dictionary.number(of: Array("gull".utf8)))
    let heron = try #require(segment.dictionary.number(of: Array("heron".utf8)))
    #expect(PlaceColumn(of: gull, in: segment) == nil)
    #expect(PlaceColumn(of: heron, in: segment) != nil)
    let index = Index([long, other], segments: 1)
    index.prepareAll()
    let query = try Query.parse("\"a gull\"", today: PartialDate(year: 2020))
    #expect(index.listing(for: Request(query: query, sort: .relevance)).ids == [1])
  }
}
