import News
import Reader
import ReaderTestSupport
import Screen
import Search
import TestSupport
import Testing

/// Copies of one text, folded under one row.
@Suite struct FoldingTests {
  private static let folded = [Gannets.third, Gannets.pier, Gannets.ferry, Gannets.chess]
  private static let unfolded = [
    Gannets.third, Gannets.second, Gannets.first, Gannets.pier, Gannets.ferry, Gannets.chess,
  ]

  /// A reader that has listed all articles and hasn't found copies yet.
  private static func loading(_ keys: String) throws -> Session {
    var session = Session([:])
    session.send(.restarted)
    session.load(Gannets.files)
    try session.press(keys)
    return session
  }

  @Test func copiesFoldUnderTheFirstOfThem() {
    let session = Session(Gannets.files)
    #expect(session.headlines == Self.folded)
    let contents = session.state.list.contents
    #expect(contents.articles.standing(ofPlace: 0) == .folded(2))
    #expect(contents.listing.ids.count == 6)
    #expect(contents.groups.map(\.first) == [0, 1, 2, 3])
    #expect(session.groupTitles.first == "Mon 2 Jul 2018")
    let sources = contents.listing.facets.first { $0.facet == .source }?.values ?? []
    #expect(sources.reduce(0) { $0 + $1.count } == 6)
  }

  /// What Z does, by the rows, the row that is selected and what the detail shows.
  @Test(arguments: [
    ("Z", unfolded, Gannets.third, Gannets.third, ""),
    ("ZZ", folded, Gannets.third, Gannets.third, ""),
    ("Zj", unfolded, Gannets.second, Gannets.second, ""),
    ("ZjjZ", folded, Gannets.third, Gannets.first, ""),
    ("ZjjZZ", unfolded, Gannets.first, Gannets.first, ""),
    ("ZjjZ<Enter>", folded, Gannets.third, Gannets.first, ""),
    ("ZjjZj", folded, Gannets.pier, Gannets.pier, ""),
    ("ZjjZjk", folded, Gannets.third, Gannets.third, ""),
    ("jZ", unfolded, Gannets.pier, Gannets.pier, "Unfolded all copies"),
    ("jZZ", folded, Gannets.pier, Gannets.pier, "Folded all copies"),
    ("jZgZ", folded, Gannets.third, Gannets.third, ""),
    ("ZGZ", folded, Gannets.chess, Gannets.chess, "Folded all copies"),
    (
      "/is:reprint<Enter>Z", [Gannets.third, Gannets.second], Gannets.third, Gannets.third,
      "A search for copies"
    ),
    ("/ferry<Enter>Z", [Gannets.ferry], Gannets.ferry, Gannets.ferry, "No two articles"),
    ("/gannets return<Enter>", [Gannets.first], Gannets.first, Gannets.first, ""),
    (":sort source<Enter>", [Gannets.pier, Gannets.first], Gannets.first, Gannets.third, ""),
    (":sort date reversed<Enter>g", [Gannets.chess], Gannets.chess, Gannets.chess, ""),
  ])
  func foldingIsChanged(
    keys: String, rows: [String], selected: String, shown: String, sentence: String
  ) throws {
    var session = Session(Gannets.files)
    try session.press(keys)
    #expect(session.headlines.starts(with: rows))
    #expect(session.selected == selected && session.shown == shown)
    #expect(session.state.notice?.sentence.hasPrefix(sentence) ?? sentence.isEmpty)
  }

  @Test func unfoldedCopiesStandUnderTheHeaderOfTheFirst() throws {
    var session = Session(Gannets.files)
    try session.press("Z")
    #expect(session.state.list.contents.groups.map(\.first) == [0, 3, 4, 5])
    try session.press("}")
    #expect(session.selected == Gannets.pier)
    try session.press("{")
    #expect(session.selected == Gannets.third)
  }

  /// However many copies fold or unfold, the row of the first one stays.
  @Test func theListDoesNotJumpWhenCopiesAreUnfolded() throws {
    var session = Session(Gannets.files, size: Size(width: 120, height: 7))
    func row(of headline: String) -> Int? {
      let list = session.state.list
      return session.headlines.firstIndex(of: headline).map {
        list.contents.row(ofPlace: $0) - list.top
      }
    }
    try session.press(":sort headline<Enter>gjj")
    #expect(session.selected == Gannets.ferry && row(of: Gannets.third) == 0)
    try session.press("ggZjjZ")
    #expect(session.selected == Gannets.third && session.shown == Gannets.first)
    #expect(row(of: Gannets.third) == 0)
    try session.press("Z")
    #expect(session.selected == Gannets.first && row(of: Gannets.third) == 0)
  }

  /// The row that somebody reads stays where it is and becomes that of its group.
  @Test func theListDoesNotJumpWhenCopiesAreFound() throws {
    var session = try Self.loading("jjj")
    #expect(session.headlines.count == 6 && session.selected == Gannets.second)
    try session.press("Z")
    #expect(session.state.notice?.sentence == "Copies are still being found.")
    session.send(.finishedLoading(LoadingProgress(), skipped: []))
    #expect(session.headlines == [Gannets.pier, Gannets.ferry, Gannets.second, Gannets.chess])
    #expect(session.selected == Gannets.second && session.shown == Gannets.second)
    try session.press(":sort date<Enter>")
    #expect(session.headlines == Self.folded)
    #expect(session.selected == Gannets.third && session.shown == Gannets.second)
  }

  @Test func whoHasPressedNoKeyStaysAtTheTop() throws {
    var session = try Self.loading("")
    session.send(.finishedLoading(LoadingProgress(), skipped: []))
    #expect(session.headlines == Self.folded && session.selected == Gannets.third)
  }

  @Test func onlyWhatIsShownIsMarkedAsRead() throws {
    var session = Session(Gannets.files)
    try session.press("<Enter>")
    #expect(session.state.marks.read.count == 1)
    try session.press("A")
    #expect(session.state.marks.read.count == 4)
    #expect(
      session.state.notice?.sentence
        == "Marked 3 articles as read; U takes it back. 2 folded copies stay unread.")
    try session.press("/is:unread<Enter>")
    #expect(session.headlines == [Gannets.second])
  }

  /// The next unread article is one that has a row.
  @Test func theNextUnreadIsInSight() throws {
    var session = Session(Gannets.files)
    try session.press("<Enter>qjn")
    #expect(session.selected == Gannets.ferry)
    try session.press("NN")
    #expect(session.selected == Gannets.pier)
    #expect(session.state.notice?.sentence == "No unread article above.")
  }

  @Test func aCopyThatIsVisitedIsItsGroupsRow() throws {
    var session = Session(Gannets.files)
    try session.press("G")
    try session.press("g[")
    #expect(session.shown == Gannets.second && session.selected == Gannets.third)
    try session.press("[qj")
    #expect(session.selected == Gannets.pier)
    try session.press("<C-o>")
    #expect(session.shown == Gannets.second && session.selected == Gannets.third)
  }

  @Test func theNextCopyStandsForOneThatVanished() throws {
    var session = Session(Gannets.files)
    try session.press("jk")
    session.send(.filesChanged(FileChanges(vanished: "third.txt")))
    #expect(session.headlines == [Gannets.pier, Gannets.ferry, Gannets.second, Gannets.chess])
    #expect(session.selected == Gannets.second && session.shown == Gannets.third)
    #expect(session.state.list.contents.articles.standing(ofPlace: 2) == .folded(1))
  }

  @Test func aCorrectedCopyStaysInItsGroup() throws {
    var session = Session(Gannets.files)
    session.delaysAnswers = true
    try session.press("jk:set source Harbour Almanac<Enter>")
    session.answer()
    #expect(session.headlines == Self.folded && session.selected == Gannets.third)
    #expect(session.state.list.contents.articles.standing(ofPlace: 0) == .folded(2))
    try session.press("Z")
    session.answer()
    try session.press("j:set source Harbour Almanac<Enter>")
    session.answer()
    #expect(session.headlines == Self.unfolded)
    #expect(session.selected == Gannets.second)
  }

  @Test func copiesThatComeLaterFoldWhenTheyAreFound() throws {
    var session = Session(Gannets.files)
    try session.press("j")
    session.load(["fourth.txt": Gannets.file("Gannets at home", "2018-07-03", "Skerry Post")])
    session.send(.finishedLoading(LoadingProgress(), skipped: []))
    #expect(session.headlines == ["Gannets at home"] + Self.folded.dropFirst())
    #expect(session.selected == Gannets.pier)
    #expect(session.state.list.contents.articles.standing(ofPlace: 0) == .folded(3))
  }

  /// Whatever is pressed, every listed article has a row, or is folded under one.
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func nothingIsLost(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var session = Session(Gannets.files, size: Size(width: 100, height: 9))
    let keys = [
      "Z", "j", "k", "J", "G", "g", "}", "{", "[", "]", "S", "n", "<Space>", "s", "u", "A", "U",
      "/gannets<Enter>", "/is:reprint<Enter>", "<Esc>", "<C-o>", ":set source Ebb<Enter>",
    ]
    for _ in 0..<150 {
      try session.press(keys.randomElement(using: &generator) ?? "j")
      let list = session.state.list
      let rows = list.ids.indices.flatMap { place in
        [list.ids[place]] + list.contents.articles.foldedCopies(atPlace: place)
      }
      try #require(rows.sorted() == list.contents.listing.ids.sorted())
      let groups = list.contents.groups.map(\.first)
      try #require(groups == groups.sorted() && groups.allSatisfy(list.ids.indices.contains))
      try #require(list.ids.isEmpty || list.ids.indices.contains(list.selected))
    }
  }
}

extension FileChanges {
  /// A file that is gone.
  fileprivate init(vanished path: String) {
    self.init(
      segment: Segment(indexing: ArticleBatchBuilder().finish()), read: [],
      vanished: [FilePlace(root: 0, path: Array(path.utf8))], moved: [:])
  }
}
