import Reader
import ReaderTestSupport
import Search
import Testing

/// The tag filter, the search prompt and what is left of them.
@Suite struct FilterTests {
  @Test(arguments: [
    ("t/bridge<Enter><Space>", 2),
    ("t/bridge<Enter><Space><Space>", 7),
    ("t/bridge<Enter>x", 5),
    ("t/bridge<Enter>xx", 7),
    ("t/bridge<Enter><Enter>", 2),
    ("t/bridge<Enter><Space><Esc>/engineering<Enter><Space>", 1),
    ("t/bridge<Enter><Space><Esc>/engineering<Enter><Space>o", 3),
    ("t/bridge<Enter><Space>o<Esc>/ferry<Enter><Space>", 3),
    ("t/bridge<Enter><Space><C-t>", 7),
    ("t/2017<Enter><Space>", 1),
    ("t/morning<Enter><Space>", 2),
  ])
  func tagsFilter(keys: String, count: Int) throws {
    var session = Session(harbour)
    try session.press(keys)
    #expect(session.headlines.count == count)
  }

  @Test func countsFollowTheSelection() throws {
    var session = Session(harbour)
    try session.press("/comet<Enter>")
    let tags = session.state.list.contents.listing.facets.first { $0.facet == .tag }
    #expect(tags?.values.filter { $0.count > 0 }.map(\.name).sorted() == ["comet", "school"])
  }

  @Test func aMalformedQueryLosesNothing() throws {
    var session = Session(harbour)
    try session.press("/ferry<Enter>")
    let before = session.headlines
    try session.press("/<C-u>(ferry))<Enter>")
    #expect(session.state.prompt?.line.text == "(ferry))")
    #expect(session.state.queryError != nil)
    try session.press("<Esc>")
    #expect(session.headlines == before)
    #expect(session.state.queryText == "ferry")
  }

  @Test func theSelectionStaysOnItsArticleWhileMoreArrive() throws {
    var session = Session(harbour)
    try session.press("jj")
    let selected = session.selected
    session.load([
      "late.txt":
        "Title: A late report\nDate: 2018-12-24\nSource: Coast Wire\n\nSnow fell on the quay."
    ])
    #expect(session.selected == selected)
    #expect(session.headlines.first == "A late report")
  }

  @Test func theTopStaysUntilAKeyIsPressed() {
    var session = Session(harbour)
    session.load([
      "late.txt":
        "Title: A late report\nDate: 2018-12-24\nSource: Coast Wire\n\nSnow fell on the quay."
    ])
    #expect(session.selected == "A late report")
    #expect(session.shown == "A late report")
  }

  @Test func readAndStarredArticlesCanBeSearchedFor() throws {
    var session = Session(harbour)
    try session.press("s/is:starred<Enter>")
    #expect(session.headlines == ["Clockmaker wins the regional chess final"])
    try session.press("/<C-u>is:unread<Enter>")
    #expect(session.headlines.count == 7)
    try session.press("<Enter>q/<C-u>is:unread <Enter>")
    #expect(session.headlines.count == 6)
  }

  @Test func marksCanBeUndone() throws {
    var session = Session(harbour)
    try session.press("A")
    #expect(session.state.marks.read.count == 7)
    try session.press("U")
    #expect(session.state.marks.read.isEmpty)
  }
}
