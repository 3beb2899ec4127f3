import News
import Reader
import ReaderTestSupport
import Screen
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
    ("t/ommer<Enter><Space>", 2),
    ("/name:dahlgaard<Enter>", 2),
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

  /// Whoever has not moved in the tags begins at the top of them, whatever came while they were loaded.
  @Test func theTagsOpenAtTheirFirst() throws {
    var session = Session(["a.txt": "Title: A\nTags: quay, mast\n\nThe mast fell on the quay.\n"])
    let files = (1...3).map { number in
      ("\(number).txt", "Title: \(number)\nTags: buoy, keel\n\nA buoy hit keel \(number).\n")
    }
    for (path, text) in files { session.load([path: text]) }
    try session.press("t")
    #expect(session.state.tagsPane.selected == 1)
    try session.press("j")
    let chosen = session.state.tagsPane.selectedName
    for path in 4...9 {
      session.load(["\(path).txt": "Title: \(path)\nTags: quay, rope\n\nA rope lay on the quay.\n"])
    }
    #expect(session.state.tagsPane.selected > 2)
    #expect(session.state.tagsPane.selectedName == chosen && chosen != nil)
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

  @Test(arguments: ["/cxq<Enter><Esc>", "/xq<Enter><Esc>", "/xq<Esc>", "/ferry -ferry<Enter><Esc>"])
  func whoFoundNothingComesBackToTheArticle(keys: String) throws {
    var session = Session(harbour)
    try session.press("jjj")
    let selected = session.selected
    try session.press(keys)
    #expect(session.selected == selected && session.shown == selected)
    #expect(session.headlines.count == 7)
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

  @Test func undoLeavesAloneWhatCameMeanwhile() throws {
    var session = Session(harbour)
    try session.press("s")
    var saved = SavedMarks()
    saved.read = [SavedMarks.Key(root: 0, path: Array("late.txt".utf8), part: 1)]
    session.send(.marked(saved))
    session.load([
      "late.txt":
        "Title: A late report\nDate: 2018-12-24\nSource: Coast Wire\n\nSnow fell on the quay."
    ])
    try session.press("<Enter>qU")
    #expect(session.state.marks.starred.isEmpty)
    #expect(session.state.marks.read.count == 2)
  }

  @Test func whatIsSelectedIsShownAfterAFilter() throws {
    var session = Session(harbour)
    try session.press("t/bridge<Enter><Space>")
    #expect(session.selected == "Varnholm swing bridge passes its second test")
    #expect(session.shown == session.selected)
    try session.press("t/zeppelin<Enter>")
    #expect(session.headlines.isEmpty)
    #expect(session.shown == nil)
  }

  @Test(arguments: ["F after:2018<Enter>", "F is:unread<Enter>", "F source:post<Enter>"])
  func withoutWordsTheDaysStay(keys: String) throws {
    var session = Session(harbour)
    try session.press(keys)
    #expect(session.state.sort == .date)
    #expect(!session.state.list.contents.groups.isEmpty)
  }

  @Test(arguments: [
    ("is:unread", true), ("-is:read x", true), ("note:x OR y", true), ("x", false),
    ("\"is: it\"", false), ("headline:\"what is: this\"", false),
  ])
  func onlyMarksMakeAQueryDependOnMarks(text: String, depends: Bool) throws {
    let query = try Query.parse(text, today: PartialDate(year: 2019, month: 1, day: 1))
    #expect(query.dependsOnMarks == depends)
  }

  @Test func aNarrowScreenShowsWhatIsFoundWhileOneTypes() throws {
    var session = Session(harbour, size: Size(width: 40, height: 15))
    try session.press("<Enter>/ferry")
    #expect(session.state.focus == .list)
    try session.press("<Esc>")
    #expect(session.state.focus == .detail)
    try session.press("q<Space>")
    #expect(session.state.focus == .detail)
    #expect(session.state.detail.top == 0)
  }

  @Test func thePlaceSurvivesASizeWhereAllFits() throws {
    var session = Session(harbour, size: Size(width: 40, height: 8))
    try session.press("}}<Enter><C-f>")
    let top = session.state.detail.top
    #expect(top > 0)
    session.resize(to: 140, 50)
    #expect(session.state.detail.top == 0)
    session.resize(to: 40, 8)
    #expect(session.state.detail.top == top)
  }
}

extension TagsPane {
  fileprivate var selectedName: String? {
    if case .value(let value, _, _, _) = selectedRow { value.name } else { nil }
  }
}
