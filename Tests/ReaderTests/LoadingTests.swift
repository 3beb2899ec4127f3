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
    let listed = ListContents(Request(), in: state.library.index)
    _ = state.handle(.loaded([segment("mast")], LoadingProgress()))
    _ = state.handle(.finishedLoading(LoadingProgress(), skipped: []))
    #expect(state.list.ids.isEmpty)
    let effects = state.handle(.listed(listed, for: Request()))
    #expect(effects.contains(.list(Request())))
    _ = state.handle(.listed(ListContents(Request(), in: state.library.index), for: Request()))
    #expect(state.list.ids.count == 2)
  }
}
