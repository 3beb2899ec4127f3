import News
import Testing

@testable import Search

struct DateSettlingTests {
  private static let ambiguous: Article.Flags = [.hasAmbiguousDate, .namesMonthFirst]

  private static func article(
    _ month: Int, _ day: Int, _ flags: Article.Flags = []
  ) -> TestArticle {
    TestArticle(
      headline: "Tide table", published: PartialDate(year: 2018, month: month, day: day),
      flags: flags)
  }

  /// Three that write the day first, newest of all.
  private static let voters = (26...28).map { article(12, $0, .namesDayFirst) }

  private func dates(_ index: Index, below count: ArticleID) -> [String?] {
    (0..<count).map { index.article($0).published?.description }
  }

  @Test(arguments: [1, 2, 6])
  func isFoundAndSortedByTheNewDate(segments: Int) throws {
    let articles =
      [Self.article(1, 9, Self.ambiguous), Self.article(2, 8), Self.article(3, 7)] + Self.voters
    var index = Index(articles, segments: segments)
    #expect(index.listing(for: Request()).ids == [5, 4, 3, 2, 1, 0])
    index.apply(index.settledDates())
    #expect(dates(index, below: 3) == ["2018-09-01", "2018-02-08", "2018-03-07"])
    #expect(index.listing(for: Request()).ids == [5, 4, 3, 0, 2, 1])
    #expect(try index.found("after:2018-09") == [0, 3, 4, 5])
    #expect(index.settledDates().isEmpty)
  }

  @Test func withoutVotesNothingChanges() {
    let index = Index([Self.article(1, 9, Self.ambiguous)] + Self.voters.prefix(2))
    #expect(index.settledDates().isEmpty)
    #expect(Index().settledDates().isEmpty)
  }

  @Test func removedArticlesDoNotVote() {
    var index = Index([Self.article(1, 9, Self.ambiguous)] + Self.voters)
    index.remove([2])
    #expect(index.settledDates().isEmpty)
  }

  @Test func removedArticlesStayRemoved() {
    let open = (1...2).map { Self.article($0, 9, Self.ambiguous) }
    var index = Index(open + Self.voters)
    index.remove([0])
    index.apply(index.settledDates())
    #expect(index.listing(for: Request()).ids == [4, 3, 2, 1])
    #expect(dates(index, below: 2)[1] == "2018-09-02")
  }

  /// Whichever of the two comes first, the other one has to be begun anew.
  @Test(arguments: [false, true])
  func aMergeDoesNotUndoIt(mergesFirst: Bool) throws {
    let open = (0..<5).map { _ in Self.article(2, 5, Self.ambiguous) }
    var index = Index(open + Self.voters, segments: 8)
    let merge = try #require(index.pendingMerge(isSettled: true))
    let settled = index.settledDates()
    if mergesFirst { index.apply(merge.run()) }
    let isWhole = index.apply(settled)
    #expect(isWhole == !mergesFirst)
    index.apply(index.settledDates())
    index.apply(merge.run())
    while let next = index.pendingMerge(isSettled: true) { index.apply(next.run()) }
    #expect(dates(index, below: 5) == Array(repeating: "2018-05-02", count: 5))
    #expect(
      index.members.count == 1 && index.members[0].segment.dateOrder == [7, 6, 5, 0, 1, 2, 3, 4])
  }
}
