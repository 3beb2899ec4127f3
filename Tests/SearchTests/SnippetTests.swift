import News
import Testing

@testable import Search

struct SnippetTests {
  private static let filler = String(repeating: "Plain words fill the page. ", count: 20)
  private static let index = Index([
    TestArticle(
      headline: "Lighthouse lit",
      paragraphs: [
        "A lighthouse stands here.", filler + "The lighthouse keeper left the island. " + filler,
      ]),
    TestArticle(
      headline: "灯台", paragraphs: [String(repeating: "海の町の灯台。", count: 50)], language: .japanese),
    TestArticle(headline: "Only this"),
  ])

  private static func snippet(_ id: ArticleID, _ query: String, width: Int) throws -> Snippet {
    let query = try Query.parse(query, today: PartialDate(year: 2020))
    return index.snippet(of: id, for: query, width: width)
  }

  @Test func showsTheBestPassage() throws {
    let snippet = try Self.snippet(0, "lighthouse keeper", width: 60)
    #expect(snippet.text.contains("lighthouse keeper"))
    #expect(snippet.text.hasPrefix("…") && snippet.text.hasSuffix("…"))
    #expect(snippet.text.unicodeScalars.count <= 62)
    let words = snippet.matches.map {
      String(decoding: Array(snippet.text.utf8)[$0], as: UTF8.self)
    }
    #expect(words == ["lighthouse", "keeper"])
  }

  @Test func beginsWithTheLedeWithoutAMatch() throws {
    #expect(try Self.snippet(0, "", width: 60).text == "A lighthouse stands here.")
    #expect(try Self.snippet(2, "", width: 60).text == "Only this")
  }

  @Test(arguments: [-1, 0, 1, 2, 7, 1000], ["", "灯台", "町*"])
  func anyWidthIsAllRight(width: Int, query: String) throws {
    for id in ArticleID(0)...2 {
      let snippet = try Self.snippet(id, query, width: width)
      #expect(snippet.matches.allSatisfy { $0.upperBound <= snippet.text.utf8.count })
      #expect(snippet.text.unicodeScalars.count <= max(width, 1) + 2)
    }
  }
}
