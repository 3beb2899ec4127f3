import News
import Reader
import ReaderTestSupport
import Screen
import Search
import Testing

/// Saying that articles report one event, or don't.
@Suite struct StoryCorrectionTests {
  private func session(showing path: String) throws -> Session {
    var session = Session(carillon, size: Size(width: 120, height: 40))
    try session.press("/path:\(path)<Enter><Enter>")
    return session
  }

  /// The paths of an article's story, of itself alone when it has none.
  private func story(of path: String, in session: Session) throws -> [String] {
    var session = session
    try session.press("q/story:\(path)<Enter>")
    return session.state.list.contents.listing.ids
      .map { session.state.index.article($0).path }.sorted()
  }

  private func changes(_ session: Session) -> [StoryCorrectionChange] {
    session.effects.compactMap { effect in
      guard case .saveStoryCorrections(let change) = effect else { return nil }
      return change
    }
  }

  private static let all = ["ledger.txt", "post.txt", "square.txt", "wire.txt"]

  @Test func anArticleLeavesItsStory() throws {
    var session = try session(showing: "ledger.txt")
    try session.press(":split<Enter>")
    #expect(
      session.state.notice?.sentence
        == "Not the same: taken out of the story, which leaves 3 reports. U undoes it.")
    #expect(try story(of: "ledger.txt", in: session) == ["ledger.txt"])
    #expect(try story(of: "wire.txt", in: session) == ["post.txt", "square.txt", "wire.txt"])
    let blocks = session.state.detail.document?.blocks ?? []
    #expect(!blocks.contains { $0.text.hasPrefix("Story") })
    #expect(changes(session).map(\.added.count) == [3])
    try session.press("U")
    #expect(try story(of: "ledger.txt", in: session) == Self.all)
    #expect(changes(session).last?.removed.count == 3)
  }

  @Test func copiesGoWithIt() throws {
    var session = try session(showing: "wire.txt")
    try session.press(":split<Enter>")
    #expect(
      session.state.notice?.sentence == "Not the same: taken out of the story with 1 copy of it, "
        + "which leaves 2 reports. U undoes it.")
    #expect(try story(of: "post.txt", in: session) == ["post.txt", "wire.txt"])
    #expect(try story(of: "square.txt", in: session) == ["ledger.txt", "square.txt"])
  }

  @Test(arguments: ["wire.txt", "post.txt"])
  func twoStoriesBecomeOne(path: String) throws {
    var session = try session(showing: "chess.txt")
    try session.press(":join \(path)<Enter>")
    #expect(session.state.notice?.sentence == "The same: one story of 5 reports. U undoes it.")
    #expect(try story(of: "chess.txt", in: session) == ["chess.txt"] + Self.all)
    #expect(
      session.state.detail.document?.blocks.contains { $0.text == "Story · report 5 of 5" } == true)
    try session.press("U")
    #expect(try story(of: "chess.txt", in: session) == ["chess.txt"])
  }

  /// The stories stay one when the file that somebody named is gone, here and in later sessions.
  @Test func whatIsLeftOfTwoStoriesStaysOne() throws {
    var session = try session(showing: "chess.txt")
    try session.press(":join wire.txt<Enter>")
    let said = try #require(changes(session).last).added
    var left = Session([:], size: Size(width: 120, height: 40))
    left.send(.restarted)
    for (path, text) in carillon where path != "wire.txt" {
      left.load([path: text])
    }
    left.send(.finishedLoading(LoadingProgress(), skipped: []))
    left.send(.storiesCorrected(said))
    #expect(
      try story(of: "chess.txt", in: left) == [
        "chess.txt", "ledger.txt", "post.txt", "square.txt",
      ])
  }

  @Test func theOtherOneCanBeNamedByItsNumber() throws {
    var session = try session(showing: "ledger.txt")
    try session.press(":split<Enter>:join 1<Enter>")
    #expect(session.state.notice?.sentence == "The same: one story of 4 reports. U undoes it.")
    // What kept it apart no longer holds.
    #expect(changes(session).last?.removed.count == 3)
    #expect(try story(of: "ledger.txt", in: session) == Self.all)
  }

  /// What was joined only by way of the article that leaves stays together.
  @Test func theOthersStayTogether() throws {
    var session = try session(showing: "chess.txt")
    try session.press(":join square.txt<Enter>q/path:square.txt<Enter><Enter>:split<Enter>")
    #expect(try story(of: "square.txt", in: session) == ["square.txt"])
    try session.press("q/path:wire.txt<Enter><Enter>:join chess.txt<Enter>")
    #expect(try story(of: "chess.txt", in: session).count == 4)
    try session.press("q/path:square.txt<Enter><Enter>:join chess.txt<Enter>")
    try session.press("q/path:chess.txt<Enter><Enter>:split<Enter>")
    #expect(try story(of: "square.txt", in: session) == Self.all)
  }

  @Test func theOthersStayTogetherWithWhatWasJoined() throws {
    var session = try session(showing: "ledger.txt")
    try session.press(":join chess.txt<Enter>:split<Enter>")
    #expect(try story(of: "ledger.txt", in: session) == ["ledger.txt"])
    #expect(
      try story(of: "chess.txt", in: session) == [
        "chess.txt", "post.txt", "square.txt", "wire.txt",
      ])
  }

  @Test(arguments: [
    ("chess.txt", ":split<Enter>", "No other article here reports this event."),
    ("wire.txt", ":join post.txt<Enter>", "Both are of one story already."),
    (
      "wire.txt", ":join 77<Enter>",
      "\"77\" is neither the number of an article below this one nor a path."
    ),
    ("wire.txt", ":join wire.txt<Enter>", "That is the article that is shown."),
  ])
  func whatCannotBeSaidIsExplained(path: String, keys: String, sentence: String) throws {
    var session = try session(showing: path)
    try session.press(keys)
    #expect(session.state.notice?.sentence == sentence)
    #expect(changes(session).isEmpty)
  }

  @Test func joinAsksForTheOtherOne() throws {
    var session = try session(showing: "chess.txt")
    try session.press(":join<Enter>")
    #expect(session.state.prompt?.line.text == "join ")
  }

  @Test func whatWasSaidHoldsForTheNextReading() throws {
    var session = try session(showing: "ledger.txt")
    try session.press(":split<Enter>")
    let said = Set(changes(session).flatMap(\.added))
    session.send(.restarted)
    session.load(carillon)
    session.send(.finishedLoading(LoadingProgress(), skipped: []))
    #expect(try story(of: "ledger.txt", in: session) == ["ledger.txt"])
    // In another session it comes from the store, before or after stories are found.
    var next = Session(carillon, size: Size(width: 120, height: 40))
    next.send(.storiesCorrected(said))
    #expect(try story(of: "ledger.txt", in: next) == ["ledger.txt"])
    next.send(.storiesCorrected([]))
    #expect(try story(of: "ledger.txt", in: next) == Self.all)
  }

  @Test func itHoldsForAnArticleThatIsMadeAnew() throws {
    var session = try session(showing: "ledger.txt")
    try session.press(":set source Evening Ledger<Enter>:split<Enter>")
    #expect(try story(of: "ledger.txt", in: session) == ["ledger.txt"])
    try session.press(":set source Noon Ledger<Enter>")
    #expect(try story(of: "wire.txt", in: session) == ["post.txt", "square.txt", "wire.txt"])
  }

  @Test func itFollowsAFileThatIsMoved() throws {
    var session = try session(showing: "ledger.txt")
    try session.press(":split<Enter>")
    let text = carillon.first { $0.key == "ledger.txt" }?.value ?? ""
    var builder = ArticleBatchBuilder()
    _ = builder.add(Array(text.utf8), path: Array("new.txt".utf8), root: 0, isCutShort: false)
    let (new, former) = ("new.txt", "ledger.txt")
    session.send(
      .filesChanged(
        FileChanges(
          segment: Segment(indexing: builder.finish()),
          read: [FilePlace(root: 0, path: Array(new.utf8))],
          moved: [
            FilePlace(root: 0, path: Array(new.utf8)): FilePlace(root: 0, path: Array(former.utf8))
          ])))
    let change = try #require(changes(session).last)
    #expect(change.added.allSatisfy { $0.article.path == Array(new.utf8) })
    #expect(change.added.count == 3 && change.removed.count == 3)
    #expect(try story(of: "wire.txt", in: session) == ["post.txt", "square.txt", "wire.txt"])
    try session.press("U")
    #expect(changes(session).last?.removed == change.added)
  }
}
