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
    let index = session.state.library.index
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

  @Test func nothingIsBegunForAListThatKeepsItsPlace() throws {
    var session = Session(Gannets.files)
    try session.press("jj")
    session.delaysAnswers = true
    try session.press(":sort headline<Enter>")
    let request = try #require(session.state.requestInFlight)
    let former = session.state.list.ids
    let index = session.state.library.index
    let listing = Listing(ids: index.ids, total: index.count)
    session.send(.listBegun(ListContents(request, listing, in: index), for: request))
    #expect(session.state.list.ids == former)
  }
}
