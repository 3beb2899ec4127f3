import News
import Reader
import ReaderTestSupport
import Screen
import Search
import Testing

@Suite struct LoadingTests {
  /// One article, indexed.
  private func segment(_ name: String) -> Segment {
    var builder = ArticleBatchBuilder()
    let text = "Title: The \(name) Is Painted\n\nThe \(name) was painted blue on Monday.\n"
    _ = builder.add(Array(text.utf8), path: Array(name.utf8), root: 0)
    return Segment(indexing: builder.finish())
  }

  /// A list that is made on the side may be answered when everything else has arrived.
  @Test func whatCameAfterTheLastRequestIsListed() {
    var state = State(
      size: Size(width: 120, height: 30), title: "", today: PartialDate(year: 2019))
    _ = state.handle(.loaded([segment("pier")], LoadingProgress()))
    let listed = ListAnswer(ListRequest(), in: state.index).whole()
    _ = state.handle(.loaded([segment("mast")], LoadingProgress()))
    _ = state.handle(.finishedLoading(LoadingProgress(), skipped: []))
    #expect(state.list.ids.isEmpty)
    let effects = state.handle(.listed(listed, for: ListRequest()))
    #expect(effects.contains(.list(ListRequest())))
    _ = state.handle(
      .listed(ListAnswer(ListRequest(), in: state.index).whole(), for: ListRequest()))
    #expect(state.list.ids.count == 2)
  }

  /// A worker that makes a list shares the index, which is left as it is meanwhile.
  @Test func whatComesWhileAListIsMadeWaitsForIt() {
    var state = State(
      size: Size(width: 120, height: 30), title: "", today: PartialDate(year: 2019))
    _ = state.handle(.loaded([segment("pier")], LoadingProgress()))
    let listed = ListAnswer(ListRequest(), in: state.index).whole()
    _ = state.handle(.loaded([segment("mast")], LoadingProgress()))
    _ = state.handle(.loaded([segment("quay")], LoadingProgress()))
    #expect(state.index.count == 1)
    let effects = state.handle(.listed(listed, for: ListRequest()))
    #expect(state.index.count == 3 && effects.contains(.list(ListRequest())))
  }

  /// What an earlier session kept of a file that has changed goes before the file is read anew.
  @Test func marksOfWhatIsWithdrawnWaitForWhatComesInstead() throws {
    var session = Session(["pier.txt": "Title: The Pier Is Painted\n\nIt was painted blue.\n"])
    session.load(["mast.txt": "Title: The Mast Is Tarred\n\nIt was tarred on Monday.\n"])
    try session.press("s")
    let starred = try #require(session.state.marks.starred.first)
    let path = session.state.index.article(starred).path
    session.send(.withdrawn([starred]))
    #expect(session.state.list.ids == [1 - starred] && session.state.marks.starred.isEmpty)
    session.load([path == "pier.txt" ? "pier.txt" : "mast.txt": "Title: It Came Anew\n\nAs ever.\n"]
    )
    #expect(session.state.marks.starred == [2])
    #expect(Set(session.state.list.ids) == [1 - starred, 2])
  }

  /// Once, when nothing is left to be done, and again after everything was read anew.
  @Test func theIndexIsKeptWhenAllIsRead() {
    var state = State(
      size: Size(width: 120, height: 30), title: "", today: PartialDate(year: 2019))
    var kept: [Bool] = []
    let messages: [Message] = [
      .loaded([segment("pier")], LoadingProgress()),
      .finishedLoading(LoadingProgress(), skipped: []), .datesSettled(Index().settledDates()),
      .tick, .withdrawn([]),
    ]
    for message in messages { kept.append(state.handle(message).contains(.keepIndex)) }
    #expect(kept == [false, false, true, false, false])
    #expect(state.handle(.outdated) == [.rescan])
    _ = state.handle(.restarted)
    kept = messages.map { state.handle($0).contains(.keepIndex) }
    #expect(kept == [false, false, true, false, false])
  }
}
