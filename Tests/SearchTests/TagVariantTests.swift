import News
import Testing

@testable import Search

/// Spellings of one tag.
@Suite struct TagVariantTests {
  @Test(arguments: [
    ("U.S.", "US"), ("usa", "United States"), ("E.U.", "European Union"), ("São Tomé", "sao tome"),
    ("oil-rigs", "Oil Rigs"), ("wind_turbine", "Wind Turbine"), ("Ferry", "ferries"),
    ("#bridge", "Bridges"),
    ("Farmers' market", "farmers market"),
  ])
  func areOne(_ first: String, _ second: String) {
    #expect(FoldedName(tag: first) == FoldedName(tag: second))
  }

  @Test(arguments: [
    ("new", "news"), ("1.5", "15"), ("2018-19", "201819"), ("politics", "politic"),
    ("glass", "glas"),
    ("Paris", "Pari"), ("UK", "UN"), ("...", "--"), ("time", "times"),
    ("Tom Wainwright", "Tom Wainwrights"), ("Williams", "William"), ("c", "c++"), ("s", ""),
  ])
  func areTwo(_ first: String, _ second: String) {
    #expect(FoldedName(tag: first) != FoldedName(tag: second))
  }

  private static let articles = [
    TestArticle(path: "0", tags: ["US", "U.S."]), TestArticle(path: "1", tags: ["U.S."]),
    TestArticle(path: "2", tags: ["US", "Ferry"]), TestArticle(path: "3", tags: ["ferries"]),
    TestArticle(path: "4", source: "U.S. Post"), TestArticle(path: "5", source: "US Post"),
  ]

  private static func tags(_ index: Index, _ facet: Int = 0) -> [String] {
    index.listing(for: Request()).facets[facet].values.map {
      ([$0.name, String($0.count)] + $0.spellings).joined(separator: " ")
    }
  }

  @Test(arguments: [1, 2, 6])
  func areOneFacetWithItsSpellings(segments: Int) {
    let index = Index(Self.articles, segments: segments)
    #expect(Self.tags(index) == ["US 3 U.S.", "Ferry 2 ferries"])
    #expect(Self.tags(index, 2) == ["U.S. Post 1", "US Post 1"])
  }

  @Test(
    arguments: [
      ("tag:us", [0, 1, 2]), ("tag:\"u.s.\"", [0, 1, 2]), ("tag:ferry", [2, 3]),
      ("tag:ferries", [2, 3]),
    ] as [(String, [ArticleID])])
  func areFoundByAnySpelling(text: String, expected: [ArticleID]) throws {
    #expect(try Index(Self.articles, segments: 2).found(text) == expected)
  }

  /// What no article is spelled with any more is no spelling.
  @Test func vanishWithTheirArticles() throws {
    var index = Index(Self.articles, segments: 2)
    index.remove([1, 3])
    #expect(Self.tags(index) == ["US 2", "Ferry 1"])
    #expect(try index.found("tag:ferries") == [])
    index.append(Segment(indexing: ArticleBatch(Self.articles[3...3])))
    #expect(Self.tags(index) == ["Ferry 2 ferries", "US 2"])
    #expect(try index.found("tag:ferries") == [2, 6])
  }
}
