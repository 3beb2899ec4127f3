import News
import Testing

@testable import Search

/// Names that were found beside an index.
@Suite struct FoundValuesTests {
  private static let articles = [
    TestArticle(path: "0", headline: "Bridge opens", tags: ["Bridges"]),
    TestArticle(path: "1", headline: "Ferry delayed", tags: ["ferries"]),
    TestArticle(path: "2", headline: "Bridge closes", tags: ["Bridges"]),
    TestArticle(path: "3", headline: "Nothing new"),
  ]

  private static let names: FoundValues = {
    var builder = FoundValuesBuilder(of: .name)
    let (ada, lindau) = (builder.number(of: "Ada Brook"), builder.number(of: "Lindau"))
    let again = builder.number(of: "LINDAU")
    builder.add([ada, lindau, again], of: 0)
    builder.add([lindau], of: 2)
    return builder.finish()
  }()

  private static func request(
    _ text: String = "", _ filter: FacetFilter = FacetFilter(), names: FoundValues = names
  ) throws -> Request {
    let query = try Query.parse(text, today: PartialDate(year: 2020, month: 3, day: 10))
    return Request(query: query, facets: filter, names: names)
  }

  private static func counts(_ listing: Listing) -> [String] {
    let names = listing.facets.first { $0.facet == .name }?.values ?? []
    return names.map { "\($0.name) \($0.count)" }
  }

  @Test(arguments: [1, 3])
  func areCountedAsFacet(segments: Int) throws {
    let index = Index(Self.articles, segments: segments)
    #expect(Self.counts(index.listing(for: try Self.request())) == ["Lindau 2", "Ada Brook 1"])
    #expect(Self.counts(index.listing(for: try Self.request("ferry"))) == [])
    #expect(Self.names.values(of: 0) == ["Ada Brook", "Lindau"])
    #expect(Self.names.values(of: 7) == [])
  }

  @Test(
    arguments: [
      ("name:lindau", [0, 2]), ("name:\"ada brook\"", [0]), ("name:bro*", [0]),
      ("-name:ada", [1, 2, 3]),
      ("name:lindau closes", [2]), ("name:nobody", []),
    ] as [(String, [ArticleID])])
  func areFound(by text: String, _ expected: [ArticleID]) throws {
    let index = Index(Self.articles, segments: 2)
    #expect(index.listing(for: try Self.request(text)).ids.sorted() == expected)
  }

  @Test func filter() throws {
    let index = Index(Self.articles, segments: 2)
    let lindau = FacetValue(facet: .name, name: "lindau")
    let bridges = FacetValue(facet: .tag, name: "ferries")
    let included = try Self.request("", FacetFilter(included: [lindau]))
    let excluded = try Self.request("", FacetFilter(excluded: [lindau]))
    let either = FacetFilter(included: [lindau, bridges], combinesWithOr: true)
    #expect(index.listing(for: included).ids.sorted() == [0, 2])
    #expect(index.listing(for: excluded).ids.sorted() == [1, 3])
    #expect(index.listing(for: try Self.request("", either)).ids.sorted() == [0, 1, 2])
  }

  @Test func suggestedTagsAreCountedApart() throws {
    let index = Index(Self.articles, segments: 2)
    var builder = FoundValuesBuilder(of: .tag)
    let (bridges, other) = (builder.number(of: "bridges"), builder.number(of: "Boats"))
    builder.add([bridges, other], of: 3)
    var request = Request(suggestedTags: builder.finish())
    func tags(_ listing: Listing) -> [String] {
      listing.facets[0].values.map { "\($0.name) \($0.count) ~\($0.suggested)" }
    }
    #expect(tags(index.listing(for: request)) == ["Bridges 2 ~1", "ferries 1 ~0"])
    request.facets.includesSuggested = true
    #expect(tags(index.listing(for: request)) == ["Bridges 3 ~1", "ferries 1 ~0"])
    request.facets.included = [FacetValue(facet: .tag, name: "Bridges")]
    let listing = index.listing(for: request)
    #expect(listing.ids.sorted() == [0, 2, 3])
    #expect(listing.facets[0].first(5).map(\.count) == [3])
  }

  /// An article that took the place of another has its names; one that came later has none.
  @Test func areCarriedOver() throws {
    var index = Index(Self.articles)
    index.remove([0])
    index.append(
      Segment(indexing: ArticleBatch([TestArticle(path: "0"), TestArticle(path: "5")][...])))
    let carried = Self.names.carriedOver(to: [0: 4])
    #expect(carried.values(of: 4) == ["Ada Brook", "Lindau"])
    #expect(
      Self.counts(index.listing(for: try Self.request(names: carried))) == [
        "Lindau 2", "Ada Brook 1",
      ])
    #expect(index.listing(for: try Self.request("name:ada", names: carried)).ids == [4])
    #expect(carried != Self.names)
  }
}
