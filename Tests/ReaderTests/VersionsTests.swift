import Reader
import ReaderTestSupport
import Screen
import Testing

/// Comparing the shown article with its copies and with other reports of its event.
@Suite struct VersionsTests {
  private func session(showing path: String, width: Int = 120) throws -> Session {
    var session = Session(carillon, size: Size(width: width, height: 40))
    try session.press("/path:\(path)<Enter><Enter>")
    return session
  }

  private func page(of session: Session) throws -> VersionsPage {
    guard case .versions(let page) = session.state.overlay else {
      throw Missing()
    }
    return page
  }

  private struct Missing: Error {}

  private func text(_ lines: some Sequence<Page.Line>) -> [String] {
    lines.map { $0.spans.map(\.text).joined() }
  }

  @Test(arguments: [
    ("ledger.txt", "", "Versions 1 of 3 · 1 sentence added, 1 dropped, 2 reworded, 1 moved"),
    ("ledger.txt", "]", "Versions 2 of 3 · 1 sentence added, 1 dropped, 1 reworded, 1 moved"),
    ("wire.txt", "", "Versions 1 of 3 · 1 sentence reworded"),
    ("wire.txt", "][]", "Versions 2 of 3 · 1 sentence added, 1 dropped, 2 reworded, 1 moved"),
  ])
  func versionsAreCompared(path: String, keys: String, title: String) throws {
    var session = try session(showing: path)
    try session.press("=" + keys)
    #expect(try page(of: session).title == title)
  }

  @Test func theOlderOneStandsFirst() throws {
    for path in ["ledger.txt", "wire.txt"] {
      var session = try session(showing: path, width: 100)
      try session.press("=")
      let page = try page(of: session)
      let head = text(page.head.dropLast())
      #expect(head.map { $0.contains("Coast Wire · 12 Jun 2018") } == [true, false])
      #expect(head.map { $0.contains("▸") } == [path == "wire.txt", path != "wire.txt"])
    }
  }

  @Test func belowEachOtherSignsSayWhatChanged() throws {
    var session = try session(showing: "ledger.txt", width: 80)
    try session.press("=")
    let lines = try text(page(of: session).lines).map { String($0.prefix(22)) }
    #expect(lines.contains { $0.hasPrefix("~- Some three hundred") })
    #expect(lines.contains { $0.hasPrefix("~+ More than four hun") })
    #expect(lines.contains { $0.hasPrefix("-  A concert") })
    #expect(lines.contains { $0.hasPrefix("+  Her first tune") })
  }

  @Test func otherReportsAreComparedToo() throws {
    var session = try session(showing: "square.txt")
    try session.press("=")
    #expect(try page(of: session).title.hasPrefix("Versions 1 of 3 · "))
    try session.press("]]]")
    #expect(session.state.notice?.sentence == "This is the last version.")
  }

  @Test(arguments: [
    ("=", "There is no copy of this article here, and no other report of its event."),
    (
      ":versions 99<Enter>", "\"99\" is neither the number of an article below this one nor a path."
    ),
    (":versions chess.txt<Enter>", "That is the article that is shown."),
  ])
  func whatCannotBeComparedIsSaid(keys: String, sentence: String) throws {
    var session = try session(showing: "chess.txt")
    try session.press(keys)
    #expect(session.state.notice?.sentence == sentence)
    #expect(session.state.overlay == nil)
  }

  @Test func anyTwoArticlesCanBeCompared() throws {
    var session = try session(showing: "chess.txt")
    try session.press(":versions wire.txt<Enter>")
    #expect(try page(of: session).title == "Versions · 1 sentence added, 7 dropped")
    try session.press("q")
    #expect(session.state.overlay == nil && session.shown?.hasPrefix("Clockmaker") == true)
  }

  @Test func theOtherOneIsCompleted() throws {
    var session = try session(showing: "ledger.txt")
    try session.press(":versions w<Tab>")
    #expect(session.state.prompt?.line.text == "versions wire.txt")
  }

  @Test func changesAreWalkedOnASmallScreen() throws {
    var session = try session(showing: "ledger.txt")
    session.resize(to: 44, 12)
    try session.press("=")
    #expect(try page(of: session).title == "Versions 1 of 3 · +1 -1 ~2 >1")
    #expect(try page(of: session).top == 0)
    try session.press("n")
    let first = try page(of: session).top
    try session.press("n")
    #expect(try page(of: session).top > first)
    try session.press("N")
    #expect(try page(of: session).top == first)
    session.resize(to: 120, 40)
    #expect(try page(of: session).top == 0)
    try session.press("=")
    #expect(session.state.overlay == nil)
  }
}
