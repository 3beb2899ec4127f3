import News
import Testing

@testable import Search

struct DateSwapTests {
  private static func article(_ date: PartialDate?) -> TestArticle {
    TestArticle(headline: "Tide table", published: date)
  }

  @Test(arguments: [
    (PartialDate(year: 2017, month: 4, day: 3), "2017-03-04"),
    (
      PartialDate(year: 2017, month: 12, day: 1, minuteOfDay: 61, zone: 60),
      "2017-01-12T01:01+01:00"
    ),
    (PartialDate(year: 2017, month: 4, day: 13), "2017-04-13"),
    (PartialDate(year: 2017, month: 4, day: 4), "2017-04-04"),
    (PartialDate(year: 2017, month: 4), "2017-04"),
    (PartialDate(year: 2017), "2017"),
  ])
  func exchangesWhatCanBeExchanged(date: PartialDate, expected: String) {
    var index = Index([Self.article(date), Self.article(nil)])
    index.swapDayAndMonth(of: [0, 1, 2])
    #expect(index.article(0).published?.description == expected)
    #expect(index.article(1).published == nil)
  }

  @Test func isFoundAndSortedByTheNewDate() throws {
    let dates = [(1, 9), (2, 8), (3, 7)].map { PartialDate(year: 2018, month: $0, day: $1) }
    var index = Index(dates.map(Self.article), segments: 2)
    index.swapDayAndMonth(of: [0])
    #expect(index.listing(for: Request()).ids == [0, 2, 1])
    #expect(try index.found("after:2018-09") == [0])
    index.swapDayAndMonth(of: [0])
    #expect(index.listing(for: Request()).ids == [2, 1, 0])
  }

  @Test func saysThatTheDateIsInferred() {
    let bytes = Array("a.txt03/04/2017".utf8)
    let record = ArticleRecord(
      path: 0..<5, text: 5..<15, pieces: 0..<1,
      published: PartialDate(year: 2017, month: 4, day: 3))
    let batch = ArticleBatch(bytes: bytes, pieces: [Piece(.published, 0..<10)], records: [record])
    var index = Index()
    index.append(Segment(indexing: batch))
    index.swapDayAndMonth(of: [0])
    let piece = index.article(0).first(.published)
    #expect(piece == Piece(.published, 0..<10, origin: .inference, confidence: 75))
    #expect(batch.pieces[0].origin == .position)
  }

  @Test func aMergeDoesNotUndoIt() throws {
    let date = PartialDate(year: 2018, month: 2, day: 5)
    var index = Index((0..<8).map { _ in Self.article(date) }, segments: 8)
    let merge = try #require(index.pendingMerge(isSettled: true))
    index.swapDayAndMonth(of: [3])
    index.apply(merge.run())
    #expect(index.article(3).published?.month == 5)
    let next = try #require(index.pendingMerge(isSettled: true))
    index.apply(next.run())
    #expect(index.members.count == 1 && index.pendingMerge(isSettled: true) == nil)
    #expect(index.article(3).published?.month == 5)
    #expect(index.members[0].segment.dateOrder == [3, 0, 1, 2, 4, 5, 6, 7])
  }
}
