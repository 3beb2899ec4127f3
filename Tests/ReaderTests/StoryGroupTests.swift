import News
import Reader
import ReaderTestSupport
import Screen
import Search
import Testing

/// The list sorted by story, its reports below its title.
@Suite struct StoryGroupTests {
  private static let turns = "Swing bridge at Varnholm turns for the first time"
  private static let passes = "Varnholm swing bridge passes its second test"
  private static let rest = [Gannets.pier, Gannets.ferry, Gannets.chess]
  private static let bridge = [turns, passes]

  /// The gannets, three copies of one report, and, two months later, two reports of the bridge.
  private static func loading(_ keys: String = "") throws -> Session {
    func bridge(_ path: String) -> String {
      let text = harbour.first { $0.key == path }?.value ?? ""
      return text.replacing("2018-06", with: "2018-08")
    }
    var session = Session([:])
    session.send(.restarted)
    session.load(Gannets.files)
    session.load([
      "turns.txt": bridge("wire/bridge-test.txt"), "passes.txt": bridge("wire/bridge-again.txt"),
    ])
    try session.press(keys)
    return session
  }

  private static func opened(_ keys: String) throws -> Session {
    var session = try loading()
    session.send(.finishedLoading(LoadingProgress(), skipped: []))
    try session.press(keys)
    return session
  }

  @Test(arguments: [
    (":sort story-size<Enter>", [Gannets.first] + bridge + rest, [Gannets.first, turns]),
    (":sort story-freshness<Enter>", bridge + [Gannets.first] + rest, [turns, Gannets.first]),
    (
      ":sort story-size reversed<Enter>", bridge + [Gannets.first] + rest.reversed(),
      [turns, Gannets.first]
    ),
    (
      ":sort story-freshness reversed<Enter>", [Gannets.first] + bridge + rest.reversed(),
      [Gannets.first, turns]
    ),
    (
      "Z:sort story-size<Enter>",
      [Gannets.first, Gannets.second, Gannets.third] + bridge + rest, [Gannets.first, turns]
    ),
    ("SSSSSS", [Gannets.first] + bridge + rest, [Gannets.first, turns]),
    ("SSSSSSSS", bridge + [Gannets.first] + rest, [turns, Gannets.first]),
  ])
  func reportsStandBelowTheirStory(keys: String, rows: [String], titles: [String]) throws {
    let session = try Self.opened(keys)
    #expect(session.headlines == rows)
    #expect(session.groupTitles == titles + ["In no story"])
    #expect(session.state.sortLabel.hasPrefix("story"))
  }

  @Test func headersTellWhatIsListed() throws {
    var session = try Self.opened(":sort story-size<Enter>")
    #expect(
      session.stories == [
        Story(listed: 3, all: 3, from: "2018-06-29", to: "2018-07-02"),
        Story(listed: 2, all: 2, from: "2018-08-29", to: "2018-08-30"),
      ])
    #expect(session.state.list.contents.groups.last?.heading == .noStory(3))
    try session.press("/second test OR birds<Enter>")
    #expect(
      session.stories == [
        Story(listed: 2, all: 3, from: "2018-06-30", to: "2018-07-02"),
        Story(listed: 1, all: 2, from: "2018-08-30", to: "2018-08-30"),
      ])
    #expect(session.headlines == [Gannets.second, Self.passes])
    #expect(session.groupTitles == [Gannets.first, Self.turns])
  }

  @Test func groupsAreJumpedTo() throws {
    var session = try Self.opened(":sort story-size<Enter>g}")
    #expect(session.selected == Self.turns)
    try session.press("}")
    #expect(session.selected == Gannets.pier)
    try session.press("{j")
    #expect(session.selected == Self.passes)
  }

  @Test func untilStoriesAreFoundTheListIsByDate() throws {
    var session = try Self.loading("jjj:sort story-size<Enter>")
    let selected = session.selected
    #expect(session.headlines.first == Self.passes && session.headlines.count == 8)
    #expect(session.groupTitles.first == "Thu 30 Aug 2018")
    #expect(session.state.sortLabel == "date, finding stories…")
    session.send(.finishedLoading(LoadingProgress(), skipped: []))
    #expect(session.groupTitles == [Gannets.first, Self.turns, "In no story"])
    #expect(session.selected == selected && session.shown == selected)
    #expect(session.state.sortLabel == "story size")
  }

  @Test func anArchiveWithoutStoriesIsByDate() throws {
    var session = Session(["pier.txt": Gannets.file(Gannets.pier, "2018-07-01", "Coast Wire")])
    try session.press(":sort story-size<Enter>")
    #expect(session.groupTitles == ["Sun 1 Jul 2018"])
    #expect(session.state.sortLabel == "date, no stories")
    session.load([
      "chess.txt": Gannets.file(Gannets.chess, "2018-07-02", "Coast Wire", text: "A rook fell.")
    ])
    session.send(.finishedLoading(LoadingProgress(), skipped: []))
    #expect(session.groupTitles == ["Mon 2 Jul 2018", "Sun 1 Jul 2018"])
    #expect(session.state.sortLabel == "date, no stories")
  }

  @Test func anEmptyListHasNoGroups() throws {
    var session = Session([:])
    try session.press(":sort story-freshness<Enter>}{jkZ")
    #expect(session.state.list.contents.rowCount == 0)
    session = try Self.opened(":sort story-size<Enter>/zeppelin<Enter>}{Z")
    #expect(session.state.list.contents.rowCount == 0)
  }

  @Test func storiesThatAreFoundAnewTakeInWhatCame() throws {
    var session = try Self.opened(":sort story-size<Enter>G")
    session.load([
      "third.txt": harbour.first { $0.key == "wire/bridge-again.txt" }?.value
        .replacing("2018-06-30", with: "2018-09-01") ?? ""
    ])
    session.send(.finishedLoading(LoadingProgress(), skipped: []))
    #expect(session.stories.map(\.listed) == [3, 3] && session.selected == Gannets.chess)
  }

  @Test func whatIsGoneIsNotCounted() throws {
    var session = try Self.opened(":sort story-size<Enter>j")
    session.send(.withdrawn(session.state.list.contents.listing.ids.prefix(2).map { $0 }))
    #expect(session.stories.map(\.all).allSatisfy { $0 < 3 })
    #expect(session.listedHeadlines.count == 6)
  }
}

/// What a header tells of a story.
private struct Story: Equatable {
  let listed: Int
  let all: Int
  let from: String
  let to: String
}

extension Session {
  fileprivate var stories: [Story] {
    state.list.contents.groups.compactMap { group in
      guard case .story(let story) = group.heading else { return nil }
      return Story(
        listed: story.listedCount, all: story.count, from: story.from?.description ?? "",
        to: story.to?.description ?? "")
    }
  }
}
