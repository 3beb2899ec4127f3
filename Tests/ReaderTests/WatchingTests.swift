import News
import Reader
import ReaderTestSupport
import Screen
import Search
import Stories
import TestSupport
import Testing

/// Files that come, change and go while somebody reads.
@Suite struct WatchingTests {
  private static func place(_ path: String) -> FilePlace {
    FilePlace(root: 0, path: Array(path.utf8))
  }

  private static func segment(_ files: [String: String]) -> Segment {
    var builder = ArticleBatchBuilder()
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      _ = builder.add(Array(text.utf8), path: Array(path.utf8), root: 0)
    }
    return Segment(indexing: builder.finish())
  }

  private static func changes(
    _ files: [String: String], gone: [String] = [], moved: [String: String] = [:]
  ) -> Message {
    .filesChanged(
      FileChanges(
        segment: segment(files), read: files.keys.map(place), vanished: gone.map(place),
        moved: Dictionary(
          uniqueKeysWithValues: moved.map { (place($0.key), place($0.value)) })))
  }

  private static func report(_ headline: String, on date: String, lines: Int = 3) -> String {
    let body = (1...lines).map { "The harbour saw line \($0) of it.\n\n" }.joined()
    return "Title: \(headline)\nDate: \(date)\nTags: harbour\n\n\(body)"
  }

  @Test func theSelectionAndTheReadingPlaceStay() throws {
    var session = Session(harbour, size: Size(width: 120, height: 12))
    try session.press("jj<Enter>jj")
    let (shown, top) = (session.shown, session.state.detail.top)
    let row = session.state.list.selected - session.state.list.top
    session.send(
      Self.changes(
        ["new/1.txt": Self.report("Newest", on: "2018-12-30")], gone: ["web/chess.txt"]))
    #expect(session.headlines.first == "Newest" && session.headlines.count == 7)
    #expect(session.shown == shown && session.selected == shown)
    #expect(session.state.detail.top == top && top > 0)
    #expect(session.state.notice?.sentence == "1 new, 1 gone")
    #expect(session.state.list.selected - session.state.list.top <= row + 1)
  }

  /// In an archive that is too large for all stories to be found anew for one file.
  @Test func aReportJoinsItsStoryAtOnce() throws {
    let rows = (0..<1_100).map { number in
      #"{"title": "Note \#(number)", "text": "Row\#(number) of shed\#(number / 3) grew on."}"#
    }
    let capsize =
      "The ferry Tern capsized off Ketter Sound; skipper Ulla Brandt swam ashore at Nessby."
    let report = { (text: String) in "Title: Ferry Tern capsizes\nDate: 2018-03-04\n\n\(text)\n" }
    var session = Session([
      "notes.jsonl": rows.joined(separator: "\n"),
      "first.txt": report(capsize + " Nobody drowned, the wardens of Nessby wrote."),
      "second.txt": report("All live, said a warden. " + capsize),
    ])
    try session.press("jj<Enter>")
    let (selected, shown) = (session.selected, session.shown)
    session.send(
      Self.changes(["third.txt": report("Tern is lost. " + capsize + " It had rained.")]))
    #expect(session.selected == selected && session.shown == shown)
    try session.press("q/story:third.txt<Enter>")
    #expect(session.listedHeadlines.count == 3)
    session.send(Self.changes([:], gone: ["second.txt"]))
    #expect(session.listedHeadlines.count == 2)
  }

  @Test func theFirstArticleStaysBeforeAnyKeyToo() {
    var session = Session(harbour)
    let shown = session.shown
    session.send(Self.changes(["new/1.txt": Self.report("Newest", on: "2018-12-30")]))
    #expect(session.headlines.first == "Newest")
    #expect(session.shown == shown && session.selected == shown)
  }

  @Test func aVanishedArticleIsShownUntilItIsLeft() throws {
    var session = Session(harbour)
    try session.press("j")
    let (shown, next) = (session.shown, session.headlines[2])
    session.send(Self.changes([:], gone: ["web/comet.txt"]))
    #expect(shown == "Students photograph a faint comet" && session.shown == shown)
    #expect(session.headlines.count == 6 && session.selected == next)
    session.send(Self.changes(["new/1.txt": Self.report("Newest", on: "2018-12-30")]))
    #expect(session.shown == shown && session.selected == next)
    try session.press("<Enter>")
    #expect(session.shown == next)
  }

  @Test func aChangedArticleStaysShownWithItsMarks() throws {
    var session = Session(harbour)
    try session.press("js")
    session.send(
      Self.changes(["web/comet.txt": Self.report("A comet, and brighter", on: "2018-11-25")]))
    #expect(session.shown == "A comet, and brighter" && session.selected == session.shown)
    #expect(session.state.marks.starred == Set([session.state.detail.id].compactMap(\.self)))
    #expect(session.state.notice?.sentence == "1 changed")
    try session.press("/is:starred<Enter>")
    #expect(session.headlines == ["A comet, and brighter"])
  }

  @Test func marksAndCorrectionsFollowAMovedFile() throws {
    var session = Session(harbour)
    try session.press("js:set headline A comet above<Enter>")
    let text = harbour.first { $0.key == "web/comet.txt" }?.value ?? ""
    session.send(
      Self.changes(["sky/comet.txt": text], moved: ["sky/comet.txt": "web/comet.txt"]))
    #expect(session.shown == "A comet above" && session.selected == session.shown)
    #expect(session.state.shownArticle?.path == "sky/comet.txt")
    #expect(session.state.marks.starred == Set([session.state.detail.id].compactMap(\.self)))
    #expect(session.headlines.count == 7 && session.state.notice?.sentence == "1 moved")
    let saves = session.effects.filter { if case .saveMarks = $0 { true } else { false } }
    #expect(saves.count == 2)
  }

  @Test func aCorrectionOnItsWayReachesTheChangedArticle() throws {
    var session = Session(harbour)
    try session.press("j")
    session.delaysAnswers = true
    try session.press(":set headline Mine<Enter>")
    session.send(Self.changes(["web/comet.txt": Self.report("Theirs", on: "2018-11-25")]))
    session.delaysAnswers = false
    session.answer()
    #expect(session.shown == "Mine" && session.headlines.contains("Mine"))
  }

  @Test func whatComesIsCountedUntilAKeyIsPressed() throws {
    var session = Session(harbour)
    for number in 1...3 {
      session.send(
        Self.changes(["new/\(number).txt": Self.report("New \(number)", on: "2018-12-30")]))
    }
    #expect(session.state.notice?.sentence == "3 new")
    try session.press("j")
    session.send(Self.changes([:], gone: ["new/1.txt", "never/there.txt"]))
    #expect(session.state.notice?.sentence == "1 gone")
    #expect(session.state.messages.map(\.sentence) == ["3 new", "1 gone"])
  }

  @Test func everyPartOfAFileGoesWithIt() {
    let digest = (1...3).map {
      "Title: Part \($0)\nDate: 2018-01-0\($0)\n\nThe part \($0) of it is told here.\n"
    }.joined(separator: "\n--------------------\n\n")
    var session = Session(["digest.txt": digest])
    let count = session.headlines.count
    session.send(Self.changes([:], gone: ["digest.txt"]))
    #expect(count > 0 && session.headlines.isEmpty)
  }

  /// However files come and go, the reader holds what one holds that is opened now.
  @Test(arguments: UInt64(1)...8) func endsUpAsIfOpenedAnew(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var files: [String: String] = [:]
    var session = Session([:])
    for round in 1...40 {
      var read: [String: String] = [:]
      var moved: [String: String] = [:]
      var gone: [String] = []
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let path =
          "d\(Int.random(in: 0..<2, using: &generator))/"
          + "\(Int.random(in: 0..<9, using: &generator)).txt"
        let target = "m/\(round)-\(path.dropFirst(3))"
        switch Int.random(in: 0..<4, using: &generator) {
        case 0 where files[path] != nil && read[path] == nil:
          files[path] = nil
          gone.append(path)
        case 1 where files[path] != nil && read[path] == nil && read[target] == nil:
          read[target] = files.removeValue(forKey: path)
          files[target] = read[target]
          moved[target] = path
        default:
          guard !gone.contains(path), !moved.values.contains(path) else { continue }
          read[path] = Self.report(
            "Pump \(Int.random(in: 0..<5, using: &generator)) of \(round) runs again",
            on: "201\(Int.random(in: 0..<9, using: &generator))-03-02",
            lines: Int.random(in: 1...3, using: &generator))
          files[path] = read[path]
        }
      }
      session.send(Self.changes(read, gone: gone, moved: moved))
      let keys = ["j", "k", "s", "<Enter>", "J", "gg"].randomElement(using: &generator)
      try session.press(keys ?? "j")
    }
    try expectSame(session, files)
  }

  private func expectSame(_ session: Session, _ files: [String: String]) throws {
    var (session, fresh) = (session, Session([:]))
    fresh.send(.loaded([Self.segment(files)], LoadingProgress()))
    fresh.send(.tick)
    #expect(session.listedHeadlines.sorted() == fresh.listedHeadlines.sorted())
    #expect(session.state.tagsPane.rows == fresh.state.tagsPane.rows)
    for headline in fresh.listedHeadlines {
      let (one, other) = (session.path(of: headline), fresh.path(of: headline))
      #expect(one == other)
    }
    try session.press("/pump 3<Enter>")
    try fresh.press("/pump 3<Enter>")
    #expect(session.listedHeadlines.sorted() == fresh.listedHeadlines.sorted())
  }
}

extension Session {
  /// Where the article is that a link with a headline leads to.
  fileprivate func path(of headline: String) -> String? {
    let id = state.index.article(headlined: headline)
    return id.map { state.index.article($0).path }
  }
}
