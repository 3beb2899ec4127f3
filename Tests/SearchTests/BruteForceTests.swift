import News
import Testing

@testable import Search

/// The index finds, scores, counts and sorts as reading every article does.
struct BruteForceTests {
  private static let today = PartialDate(year: 2020, month: 3, day: 10)

  @Test(arguments: UInt64(1)...6)
  func scoresEqual(seed: UInt64) throws {
    var corpus = RandomCorpus(seed: seed)
    let articles = corpus.articles(40)
    let marks = Marks(
      read: corpus.ids(below: 40), starred: corpus.ids(below: 40), noted: corpus.ids(below: 40),
      notes: [3: "the sea", 5: "seen"])
    let brute = BruteForce(articles, marks: marks)
    let indexes = Self.variants(articles)
    for round in 0..<40 {
      let text = corpus.query(depth: 2)
      for isTyping in [false, true] {
        let text = isTyping && round % 4 == 0 ? text + " OR \"the se" : text
        let query = try Query.parse(text, today: Self.today, isTyping: isTyping)
        let expected = brute.scores(query)
        let request = Request(query: query, sort: .relevance, marks: marks)
        for index in indexes {
          expect(index.listing(for: request), expected, query)
          expectBestFirst(of: index.selection(for: request), query)
        }
      }
    }
  }

  /// One segment, several, several merged into one, partly merged ones, and two with their tables.
  static func variants(_ articles: [TestArticle]) -> [Index] {
    var merged = Index(articles, segments: 7)
    while let merge = merged.pendingMerge(isSettled: true) { merged.apply(merge.run()) }
    var partly = Index(articles, segments: 20)
    while let merge = partly.pendingMerge(isSettled: false) { partly.apply(merge.run()) }
    let prepared = Index(articles, segments: 2)
    prepared.prepareAll()
    return [Index(articles), Index(articles, segments: 7), merged, partly, prepared]
  }

  private func expect(_ listing: Listing, _ expected: [Float?], _ query: Query) {
    let comment = Comment(rawValue: query.source)
    #expect(
      listing.ids.sorted() == expected.indices.filter { expected[$0] != nil }.map(ArticleID.init),
      comment)
    #expect(listing.scores.count == (query.leaves.isEmpty ? 0 : listing.ids.count), comment)
    let errors = zip(listing.ids, listing.scores).map { abs($1 - (expected[Int($0)] ?? -1)) }
    #expect(errors.allSatisfy { $0 < 0.0005 }, comment)
    #expect(listing.scores == listing.scores.sorted(by: >), comment)
  }

  /// The best come as they do in the whole listing, and none of the others is missing behind them.
  private func expectBestFirst(of selection: Selection, _ query: Query) {
    let comment = Comment(rawValue: query.source)
    let listing = selection.listing()
    let best = selection.best(5, ofMoreThan: 5)
    #expect((best == nil) == (query.leaves.isEmpty || selection.count <= 5), comment)
    guard let best else { return }
    let scores = Dictionary(uniqueKeysWithValues: zip(listing.ids, listing.scores))
    #expect(best.ids.prefix(5) == listing.ids.prefix(5), comment)
    #expect(best.ids.sorted() == listing.ids.sorted(), comment)
    #expect(best.scores == best.ids.map { scores[$0] }, comment)
  }

  @Test(arguments: UInt64(1)...8)
  func facetsEqual(seed: UInt64) throws {
    var corpus = RandomCorpus(seed: seed)
    let articles = corpus.articles(50)
    var filter = FacetFilter(combinesWithOr: seed.isMultiple(of: 2))
    for facet in [Facet.tag, .source] where corpus.isLikely(0.7) {
      filter.included.append(FacetValue(facet: facet, name: corpus.name()))
    }
    if corpus.isLikely(0.5) { filter.excluded = [FacetValue(facet: .author, name: corpus.name())] }
    let query = try Query.parse("the OR sea*", today: Self.today)
    let scores = BruteForce(articles).scores(query)
    let selected = articles.indices.filter { scores[$0] != nil && passes(filter, articles[$0]) }
    // Where included values widen the selection, the counts are those of what they could add.
    let widest = FacetFilter(
      included: filter.combinesWithOr ? [] : filter.included, excluded: filter.excluded)
    let counted = articles.indices.filter { scores[$0] != nil && passes(widest, articles[$0]) }
    for index in Self.variants(articles) {
      let listing = index.listing(for: Request(query: query, facets: filter))
      #expect(listing.ids.sorted() == selected.map(ArticleID.init))
      for counts in listing.facets { expect(counts, counted.map { articles[$0] }, filter) }
    }
  }

  private func passes(_ filter: FacetFilter, _ article: TestArticle) -> Bool {
    let has = { (value: FacetValue) in
      article.names(value.facet).contains { FoldedName($0) == FoldedName(value.name) }
    }
    let isIncluded =
      filter.included.isEmpty
      || (filter.combinesWithOr
        ? filter.included.contains(where: has) : filter.included.allSatisfy(has))
    return isIncluded && !filter.excluded.contains(where: has)
  }

  private func expect(_ counts: FacetCounts, _ articles: [TestArticle], _ filter: FacetFilter) {
    var expected: [FoldedName: Int] = [:]
    for value in filter.included + filter.excluded where value.facet == counts.facet {
      expected[FoldedName(value.name)] = 0
    }
    for article in articles {
      for name in Set(article.names(counts.facet).map { FoldedName($0) }) {
        expected[name, default: 0] += 1
      }
    }
    let found = counts.values.map { (FoldedName($0.name), $0.count) }
    #expect(Dictionary(found) { $0 + $1 } == expected)
    #expect(found.count == expected.count)
    for limit in [0, 1, 3, 100] {
      let first = counts.first(limit).map { [$0.name, "\($0.count)"] }
      #expect(first == counts.values.prefix(limit).map { [$0.name, "\($0.count)"] })
    }
    #expect(counts.count == counts.values.count)
    let chosen = Set(
      (filter.included + filter.excluded).filter { $0.facet == counts.facet }
        .map { FoldedName($0.name) })
    #expect(
      counts.chosen.map(\.name)
        == counts.values.map(\.name).filter { chosen.contains(FoldedName($0)) })
    if counts.facet == .year {
      #expect(counts.values.map(\.name) == counts.values.map(\.name).sorted(by: >))
    } else {
      #expect(counts.values.map(\.count) == counts.values.map(\.count).sorted(by: >))
    }
  }

  @Test(arguments: SortKey.allCases, [false, true])
  func sortsEqual(key: SortKey, isReversed: Bool) throws {
    var corpus = RandomCorpus(seed: 9)
    let articles = corpus.articles(60)
    for text in ["", "the OR sea", "harbour"] {
      let query = try Query.parse(text, today: Self.today)
      let request = Request(query: query, sort: key, isReversed: isReversed)
      let listings = Self.variants(articles).map { $0.listing(for: request) }
      #expect(Set(listings.map(\.ids)).count == 1)
      guard let ids = listings.first?.ids else { continue }
      let sorted = zip(ids, ids.dropFirst()).allSatisfy { first, second in
        let pair = (articles[Int(first)], articles[Int(second)])
        let scores = listings[0].scores
        return isReversed && key != .date && !key.gathersStories
          && (key != .relevance || !scores.isEmpty)
          ? isInOrder(pair.1, pair.0, key) : isInOrder(pair.0, pair.1, key, isReversed: isReversed)
      }
      #expect(sorted)
    }
  }

  private func isInOrder(
    _ first: TestArticle, _ second: TestArticle, _ key: SortKey, isReversed: Bool = false
  ) -> Bool {
    switch key {
    case .source:
      guard let source = first.source else { return second.source == nil }
      guard let other = second.source else { return true }
      return FoldedName(source) <= FoldedName(other)
    // The title of an article without a headline is for the article to say.
    case .headline:
      guard let headline = first.headline, let other = second.headline else { return true }
      return FoldedName(headline) <= FoldedName(other)
    case .relevance: return true
    case .date, .storySize, .storyFreshness:
      guard let date = first.published else { return second.published == nil }
      guard let other = second.published else { return true }
      return isReversed ? date.sortKey <= other.sortKey : date.sortKey >= other.sortKey
    }
  }
}
