import Reader
import ReaderTestSupport
import Screen
import Search
import Testing

/// What keys do, told by the headline that is selected and the one that is shown afterwards.
@Suite struct KeyScriptTests {
  @Test(arguments: [
    ("", "Clockmaker wins the regional chess final"),
    ("j", "Students photograph a faint comet"),
    ("jj", "Varnholm swing bridge passes its second test"),
    ("jjk", "Students photograph a faint comet"),
    ("<Down><Down><Up>", "Students photograph a faint comet"),
    ("G", "How to moor a small boat"),
    ("Gg", "Clockmaker wins the regional chess final"),
    ("Ggg", "Clockmaker wins the regional chess final"),
    ("<End><Home>", "Clockmaker wins the regional chess final"),
    ("kkk", "Clockmaker wins the regional chess final"),
    ("}", "Varnholm swing bridge passes its second test"),
    ("}}{", "Varnholm swing bridge passes its second test"),
    ("<Enter>J", "Students photograph a faint comet"),
    ("<Enter>JK", "Clockmaker wins the regional chess final"),
    ("<C-d>", "How to moor a small boat"),
    ("/ferry<Enter>", "Ferry line tries an electric boat on the Ommer"),
    ("jj/ferry<Esc>", "Varnholm swing bridge passes its second test"),
    ("/ferry<Enter><Esc>", "Ferry line tries an electric boat on the Ommer"),
    ("/comet<Enter>/<C-u>", "Students photograph a faint comet"),
    (":sort source<Enter>g", "Swing bridge at Varnholm turns for the first time"),
    (":bottom<Enter>", "How to moor a small boat"),
    ("F source:\"Morning Ledger\"<Enter>", "Students photograph a faint comet"),
  ])
  func keysSelect(keys: String, headline: String) throws {
    var session = Session(harbour)
    try session.press(keys)
    #expect(session.selected == headline)
    #expect(session.shown == headline)
  }

  @Test(arguments: [
    ("", Pane.list), ("l", .detail), ("<Enter>", .detail), ("h", .tags), ("t", .tags),
    ("tt", .list), ("<Tab>", .detail), ("<Tab><Tab>", .tags), ("<S-Tab>", .tags),
    ("<Enter>q", .list), ("lh", .list), ("z", .detail), ("zz", .list), ("r", .detail),
  ])
  func keysMoveTheFocus(keys: String, pane: Pane) throws {
    var session = Session(harbour)
    try session.press(keys)
    #expect(session.state.focus == pane)
  }

  /// A file that holds many articles is shown at the one that was read; the rest is above and below.
  @Test func theRawFileOpensAtItsArticle() throws {
    var session = Session(harbour, size: Size(width: 30, height: 10))
    session.rawText = String(repeating: "A line of another article, wrapped.\n", count: 40)
    session.rawStart = 36 * 20
    func top() throws -> Int {
      guard case .raw(let page) = session.state.overlay else { throw NoRawFile() }
      return page.top
    }
    try session.press("v")
    #expect(try top() == 40)
    try session.press("k")
    #expect(try top() == 39)
    session.resize(to: 60, 10)
    #expect(try top() == 19)
    try session.press("g")
    #expect(try top() == 0)
    session.rawStart = 36 * 39
    try session.press("vv")
    #expect(try top() == 39)
  }

  private struct NoRawFile: Error {}

  @Test(arguments: [
    ("q", 1), ("Q", 1), ("<Esc>", 0), ("<Esc><Esc><Esc>", 0), ("<Enter>q", 0), ("<Enter>qq", 1),
    ("?q", 0), ("vq", 0), ("wq", 0), ("zq", 0), ("/q<Esc>", 0), ("tq", 0), (":quit<Enter>", 1),
    (":q<Enter>", 1), ("<Enter>Q", 1), ("/zzz<Enter>q", 0), ("/zzz<Enter>qq", 1),
  ])
  func keysLeave(keys: String, times: Int) throws {
    var session = Session(harbour)
    try session.press(keys)
    #expect(session.effects.filter { $0 == .quit }.count == times)
  }

  @Test func relatedStoriesAndLinksAreNumberedJumps() throws {
    var session = Session(harbour)
    try session.press("/turns for the first<Enter><Enter>1")
    #expect(session.shown == "Ferry line tries an electric boat on the Ommer")
    try session.press("<C-o>")
    #expect(session.shown == "Swing bridge at Varnholm turns for the first time")
    try session.press(">")
    #expect(session.shown == "Ferry line tries an electric boat on the Ommer")
  }

  @Test func aLinkThatTheArchiveLacksSearches() throws {
    var session = Session(harbour)
    try session.press("/turns for the first<Enter><Enter>2")
    #expect(session.state.queryText == "Lighthouse keeper retires after forty winters")
  }

  @Test func relatedStoriesAreWalkedAndFollowed() throws {
    var session = Session(harbour)
    try session.press("/second test<Enter>r")
    #expect(session.state.detail.selectedLink != nil)
    try session.press("<Enter>")
    #expect(session.shown == "Swing bridge at Varnholm turns for the first time")
  }

  @Test func escapeTakesBackTheInnermostThing() throws {
    var session = Session(harbour)
    try session.press("t<Space>/o<Esc>")
    #expect(session.state.tagsPane.narrowing.isEmpty)
    #expect(!session.state.filter.isEmpty)
    try session.press("t/boat<Enter><Esc>")
    #expect(session.state.queryText.isEmpty)
    try session.press("<Esc>")
    #expect(session.state.filter.isEmpty)
  }

  @Test func helpCanBeSearched() throws {
    var session = Session(harbour)
    try session.press("?/raw")
    guard case .page(let page) = session.state.overlay else {
      Issue.record("no help is shown")
      return
    }
    let text = page.lines.flatMap(\.spans).map(\.text).joined(separator: " ")
    #expect(text.contains("Show the raw file"))
    #expect(!text.contains("Go to the top"))
    try session.press("<Enter>q")
    #expect(session.state.overlay == nil)
  }
}
