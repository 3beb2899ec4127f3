import News
import Testing

@testable import Search

/// However articles come and go, an index answers like one that was made of those that are there.
struct ChangeTests {
  private static let today = PartialDate(year: 2020, month: 3, day: 10)

  @Test(arguments: UInt64(1)...12)
  func answersLikeARebuiltIndex(seed: UInt64) throws {
    var changing = ChangingIndex(seed: seed)
    for round in 0..<10 {
      for _ in 0..<3 { changing.change() }
      if round == 6 { changing.settle() }
      if round == 8 { changing.removeAll() }
      let rebuilt = Index(changing.entries.map(\.article))
      expectSameArticles(changing, rebuilt)
      for _ in 0..<4 { try expectSameAnswers(&changing, rebuilt) }
    }
  }

  private func expectSameArticles(_ changing: ChangingIndex, _ rebuilt: Index) {
    let (index, ids) = (changing.index, changing.entries.map(\.id))
    #expect(index.count == ids.count && index.ids == ids)
    #expect((0..<index.endID + 2).filter(index.contains) == ids)
    for path in ["folder0/0.txt", "folder1/1.txt", "folder2/5.txt"] {
      #expect(index.ids(ofPath: path) == rebuilt.ids(ofPath: path).map { ids[Int($0)] })
    }
    for (place, entry) in changing.entries.enumerated().prefix(5) {
      let terms = index.terms(of: entry.id)
      #expect(terms == rebuilt.terms(of: ArticleID(place)))
      #expect(index.article(entry.id).published == entry.article.published)
      for term in terms.map(\.term) {
        #expect(index.frequencies(of: term) == rebuilt.frequencies(of: term))
      }
    }
  }

  private func expectSameAnswers(_ changing: inout ChangingIndex, _ rebuilt: Index) throws {
    let text = changing.corpus.isLikely(0.2) ? "" : changing.query()
    let query = try Query.parse(text, today: Self.today)
    let (marks, marksByID) = changing.marks()
    let ids = changing.entries.map(\.id)
    let filter = changing.filter()
    for sort in SortKey.allCases {
      var request = Request(
        query: query, facets: filter, sort: sort, isReversed: changing.corpus.isLikely(0.5),
        marks: marks)
      let expected = Answer(rebuilt.listing(for: request), ids: ids)
      request.marks = marksByID
      #expect(Answer(changing.index.listing(for: request)) == expected, "\(text)")
    }
    let listing = changing.index.listing(for: Request(query: query, marks: marksByID))
    let scores = BruteForce(changing.entries.map(\.article), marks: marks).scores(query)
    let found = ids.indices.filter { scores[$0] != nil }
    #expect(listing.ids.sorted() == found.map { ids[$0] }, "\(text)")
    let ranks = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    let errors = zip(listing.ids, listing.scores).map { id, score in
      abs(score - (ranks[id].flatMap { scores[$0] } ?? -1))
    }
    #expect(errors.allSatisfy { $0 < 0.0005 }, "\(text)")
    for (id, rank) in ranks.prefix(2) {
      let snippet = rebuilt.snippet(of: ArticleID(rank), for: query, width: 20)
      #expect(changing.index.snippet(of: id, for: query, width: 20) == snippet)
    }
  }
}

/// What a listing says, to be compared as a whole.
private struct Answer: Equatable {
  let ids: [ArticleID]
  let scores: [Float]
  let facets: [String]
  let total: Int

  init(_ listing: Listing, ids: [ArticleID]? = nil) {
    self.ids = listing.ids.map { id in ids.map { $0[Int(id)] } ?? id }
    scores = listing.scores
    facets = listing.facets.flatMap { counts in
      counts.values.map { "\(counts.facet) \($0.name) \($0.count)" }
    }
    total = listing.total
  }
}

extension Index {
  /// How often a folded term stands in each article that is there.
  fileprivate func frequencies(of term: String) -> [Int32] {
    let sums = sums(of: term, weights: (0..<64).map(Int32.init))
    return ids.map { sums[Int($0)] }
  }
}
