import News
import Reader
import ReaderTestSupport
import Screen
import Search
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

  /// What is opened from the view closes onto it; another article closes all.
  @Test(arguments: [
    ("vq", "Versions 2 of 3", 3), ("wq", "Versions 2 of 3", 3), ("v?wqqq", "Versions 2 of 3", 3),
    ("vJ", "none", 1), ("vqq", "none", 0),
  ])
  func otherViewsCloseOntoTheVersions(keys: String, title: String, top: Int) throws {
    var session = try session(showing: "ledger.txt")
    session.resize(to: 60, 12)
    try session.press("=]jjj" + keys)
    guard let page = try? page(of: session) else {
      #expect(title == "none" && session.state.overlays.count == top)
      return
    }
    #expect(page.title.hasPrefix(title) && page.top == top)
  }

  @Test func aVersionThatChangesIsComparedAnew() throws {
    var session = try session(showing: "ledger.txt")
    session.resize(to: 80, 12)
    try session.press("=jjj")
    let (title, top) = try (page(of: session).title, page(of: session).top)
    let text = carillon.first { $0.key == "wire.txt" }?.value ?? ""
    session.change(["wire.txt": text + "\n\nNobody in the town slept that night."])
    #expect(try page(of: session).title != title && page(of: session).top == top)
    session.change(["wire.txt": text])
    #expect(try page(of: session).title == title)
  }

  @Test func aVersionThatGoesIsLeftOut() throws {
    var session = try session(showing: "ledger.txt")
    try session.press("=]")
    #expect(
      try page(of: session).title.hasPrefix("Versions 2 of 3 · 1 sentence added, 1 dropped, 1"))
    session.change(gone: ["wire.txt"])
    #expect(try page(of: session).title.hasPrefix("Versions 1 of 2") == true)
    session.change(gone: ["post.txt"])
    #expect(try page(of: session).title.hasPrefix("Versions · ") == true)
    #expect(try !page(of: session).hasSeveral)
    session.change(gone: ["square.txt"])
    #expect(session.state.overlay == nil)
    #expect(session.state.notice?.sentence == "The file of the other version is gone.")
  }

  /// Where source, date and headline are alike the paths tell the versions apart; on a narrow screen the
  /// headlines do where sources and dates are alike.
  @Test(arguments: [
    (120, "Gannets", ["1/x.txt · Skerry Post", "b/2/x.txt · Skerry Post"]),
    (40, "Gannets", ["1/x.txt · Skerry Post", "b/2/x.txt · Skerry Post"]),
    (120, "Birds are back", ["Skerry Post · 3 Jul 2018", "Birds are back"]),
    (40, "Birds are back", ["Gannets", "Birds are back"]),
  ])
  func theHeadsDiffer(width: Int, headline: String, names: [String]) throws {
    var session = Session(
      [
        "a/1/x.txt": Gannets.file("Gannets", "2018-07-03", "Skerry Post"),
        "a/b/2/x.txt": Gannets.file(headline, "2018-07-03", "Skerry Post"),
      ], size: Size(width: width, height: 20))
    try session.press("/path:b/2<Enter><Enter>=")
    let head = text(try page(of: session).head).joined(separator: "\n")
    #expect(names.allSatisfy(head.contains))
  }

  @Test(arguments: [
    ("wire.txt", 40, "=n", "The only change is in sight."),
    ("ledger.txt", 40, "=n", "Every change is in sight."),
    ("ledger.txt", 12, "=Gn", "The last change is in sight."),
    ("ledger.txt", 12, "=N", "The first change is in sight."),
    ("wire.txt", 12, "=Gn", "Nothing was changed below."),
  ])
  func whereChangesAreIsSaid(path: String, height: Int, keys: String, sentence: String) throws {
    var session = try session(showing: path, width: 80)
    session.resize(to: 80, height)
    try session.press(keys)
    #expect(session.state.notice?.sentence == sentence)
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

extension Session {
  /// Files change or go while the reader is open.
  fileprivate mutating func change(_ files: [String: String] = [:], gone: [String] = []) {
    func place(_ path: String) -> FilePlace { FilePlace(root: 0, path: Array(path.utf8)) }
    var builder = ArticleBatchBuilder()
    for (path, text) in files {
      _ = builder.add(Array(text.utf8), path: Array(path.utf8), root: 0, isCutShort: false)
    }
    send(
      .filesChanged(
        FileChanges(
          segment: Segment(indexing: builder.finish()), read: files.keys.map(place),
          vanished: gone.map(place))))
  }
}
