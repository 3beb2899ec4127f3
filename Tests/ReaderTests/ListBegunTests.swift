import News
import ReaderTestSupport
import Search
import Testing

@testable import Reader

/// A search that finds much shows its first rows before the rest of the list is there.
@Suite struct ListBegunTests {
  /// A reader in which a search was typed; its first rows are there, all others in a wrong order.
  private static func begun(_ keys: String) throws -> Session {
    var session = Session(Gannets.files)
    try session.press("/th")
    session.delaysAnswers = true
    try session.press(keys)
    let request = try #require(session.state.requestInFlight)
    let index = session.state.index
    let ids = index.listing(for: request.request).ids
    let listing = Listing(ids: ids.prefix(1) + ids.dropFirst().reversed(), total: index.count)
    session.send(.listBegun(ListContents(request, listing, in: index), for: request))
    return session
  }

  @Test func theFirstRowsComeFirst() throws {
    var session = try Self.begun("e")
    let before = Session(Gannets.files)
    let list = session.state.list
    #expect(list.selected == 0)
    #expect(session.state.detail.id == list.selectedID)
    #expect(
      list.contents.listing.facets.map(\.count)
        == before.state.list.contents.listing.facets.map(\.count))
    session.answer()
    #expect(session.state.list.selectedID == list.selectedID)
    #expect(session.state.list.top == 0)
    #expect(session.state.list.contents.listing.ids.count == list.contents.listing.ids.count)
    #expect(session.state.requestInFlight == nil)
  }

  @Test func whatIsSelectedMeanwhileStaysSelected() throws {
    var session = try Self.begun("e<Enter>")
    try session.press("j")
    let selected = try #require(session.state.list.selectedID)
    #expect(session.state.list.selected == 1)
    session.answer()
    #expect(session.state.list.selectedID == selected)
  }

  /// Of the rows on the screen only the numbers of copies are still to come.
  @Test func copiesAreFoldedFromTheFirstStepOn() throws {
    var builder = ArticleBatchBuilder()
    for number in 0..<2_100 {
      let text = "Headline: Lamp \(number)\n\nThe keeper trimmed its wick.\n"
      _ = builder.add(Array(text.utf8), path: Array("\(number)".utf8), root: 0, isCutShort: false)
    }
    var index = Index()
    index.append(Segment(indexing: builder.finish()))
    let pairs = (0..<1_050).map { [ArticleID($0 * 2), ArticleID($0 * 2 + 1)] }
    let stories = StoryMembership(reprints: pairs, endID: index.endID)
    let query = try Query.parse("keeper", today: PartialDate(year: 2019))
    let request = Request(query: query, sort: .relevance, stories: stories)
    let answer = ListAnswer(ListRequest(request), in: index)
    let (beginning, whole) = (try #require(answer.beginning()).articles, answer.whole().articles)
    #expect(whole.ids.count == 1_050 && beginning.ids.count == 2_100 - 64)
    #expect(beginning.ids.prefix(64) == whole.ids.prefix(64))
    #expect(beginning.standing(ofPlace: 0) == .alone && whole.standing(ofPlace: 0) == .folded(1))
  }

  @Test func nothingIsBegunForAListThatKeepsItsPlace() throws {
    var session = Session(Gannets.files)
    try session.press("jj")
    session.delaysAnswers = true
    try session.press(":sort headline<Enter>")
    let request = try #require(session.state.requestInFlight)
    let former = session.state.list.ids
    let index = session.state.index
    let listing = Listing(ids: index.ids, total: index.count)
    session.send(.listBegun(ListContents(request, listing, in: index), for: request))
    #expect(session.state.list.ids == former)
  }
}
