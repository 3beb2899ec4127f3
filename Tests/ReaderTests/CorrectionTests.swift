import News
import Reader
import ReaderTestSupport
import Screen
import Search
import Testing

/// Setting right what was recovered wrongly, as it looks from the keyboard.
@Suite struct CorrectionTests {
  private static let bridge = "Swing bridge at Varnholm turns for the first time"

  private func session(_ keys: String = "") throws -> Session {
    var session = Session(harbour)
    try session.press("}}" + keys)
    return session
  }

  @Test(arguments: [
    ("headline Bridge turns", CorrectableField.headline, ["Bridge turns"]),
    ("date 1 May 2018 11:36 GMT", .date, ["2018-05-01T11:36Z"]),
    ("source none", .source, []), ("section  Travel ", .section, ["Travel"]),
    ("place Skerry", .dateline, ["Skerry"]),
    ("author Ada Quill; Tom Reed", .authors, ["Ada Quill", "Tom Reed"]),
    ("tags ice;boats", .tags, ["ice", "boats"]),
    ("url https://example.org/a", .url, ["https://example.org/a"]),
  ])
  func aFieldIsSet(words: String, field: CorrectableField, values: [String]) throws {
    var session = try session()
    #expect(session.shown == Self.bridge)
    try session.press(":set \(words)<Enter>")
    let article = try #require(session.state.shownArticle)
    #expect(article.values(of: field) == values)
    #expect(article.all(field.kind).allSatisfy { $0.origin == .correction && $0.confidence == 100 })
    #expect(session.state.notice?.isError == false)
    try session.press("U")
    #expect(session.state.shownArticle?.values(of: field) == article.recoveredValues(of: field))
    #expect(session.state.shownArticle?.corrections.isEmpty == true)
  }

  @Test(arguments: [
    (":set date soon", "No date"), (":set date 03/04/2018", "No date"),
    (":set foo bar", "Fields are headline"), (":set headline", "Write it as :set FIELD"),
    (":set theme", "Write it as :set theme"), (":unset headline", "nothing was set"),
    (":unset foo", "Fields are headline"), (":unset", "Write it as :unset"),
    (":set", "Write it as :set"), (":set tags ;", "nothing in it"),
    ("/zeppelin<Enter>:set source x", "No article is shown"),
  ])
  func whatCannotBeSetIsSaid(keys: String, sentence: String) throws {
    let session = try session(keys + "<Enter>")
    #expect(session.state.notice?.isError == true)
    #expect(session.state.notice?.sentence.contains(sentence) == true)
    #expect(session.effects.isEmpty)
  }

  @Test(arguments: [
    ("set ", ["set headline", "set date", "set source"]), ("set da", ["set date", "set dateline"]),
    ("set theme d", ["set theme dark"]), ("set tags ", ["set tags bridge; Varnholm; engineering"]),
    ("set headline ", ["set headline " + bridge]), ("set authors ", []), ("unset ", []),
  ])
  func tabCompletes(text: String, expected: [String]) throws {
    var session = try session()
    try session.press(":" + text.replacing(" ", with: "<Space>") + "<Tab>")
    let completions = session.state.prompt?.completions ?? []
    #expect(Array(completions.prefix(3).prefix(max(expected.count, 1))) == expected)
  }

  @Test(arguments: [
    ("authors Tom Reed, Jane Doe", "Set 2 authors: Tom Reed; Jane Doe. U takes it back."),
    ("tags ice", "Set 1 tag: ice."), ("date 2018", "Corrected the date to 2018."),
    ("tags none", "The article now has no tags."), ("url a", "Corrected the address."),
  ])
  func whatWasSetIsSaid(words: String, sentence: String) throws {
    let session = try session(":set \(words)<Enter>")
    #expect(session.state.notice?.sentence.hasPrefix(sentence) == true)
  }

  @Test func theListTheTagsAndTheSearchFollow() throws {
    var session = try session()
    try session.press(
      ":set headline Zebra crosses<Enter>:set tags zebra<Enter>:set date 2020<Enter>")
    #expect(session.selected == "Zebra crosses" && session.headlines.first == "Zebra crosses")
    #expect(session.headlines.count == 7 && !session.headlines.contains(Self.bridge))
    let tags = session.state.list.contents.listing.facets.first { $0.facet == .tag }?.values ?? []
    #expect(tags.contains { $0.name == "zebra" && $0.count == 1 })
    #expect(tags.first { $0.name == "bridge" }?.count == 1)
    #expect(session.groupTitles.first == "2020")
    try session.press("/zebra<Enter>")
    #expect(session.headlines == ["Zebra crosses"])
    try session.press("/<C-u>headline:varnholm<Enter>")
    #expect(session.headlines == ["Varnholm swing bridge passes its second test"])
  }

  @Test func theReadingPlaceAndTheMarksStay() throws {
    var session = Session(harbour, size: Size(width: 50, height: 7))
    try session.press("}}s<Enter><C-f><C-d>")
    let top = session.state.detail.top
    let row = session.state.list.selected
    #expect(top > 4)
    try session.press(":set authors Ada Quill<Enter>")
    #expect(session.state.detail.top == top + 1)
    try session.press(":set headline Bridge turns<Enter>")
    #expect(session.state.list.selected == row && session.selected == "Bridge turns")
    let id = try #require(session.state.detail.id)
    #expect(session.state.marks.starred == [id] && session.state.marks.read == [id])
    try session.press("UUU")
    #expect(session.state.marks.starred.isEmpty && session.shown == Self.bridge)
    #expect(session.state.detail.top == top)
  }

  @Test func anArticleThatTheSearchNoLongerFindsStaysShown() throws {
    var session = try session(
      "/bridge<Enter>j:set headline Zebra crosses<Enter>:set tags none<Enter>")
    #expect(session.shown == "Zebra crosses")
    try session.press("/<C-u>varnholm headline:bridge<Enter>j")
    let before = session.headlines
    try session.press(":set headline Zebra crosses<Enter>")
    #expect(session.shown == "Zebra crosses" && session.headlines.count == before.count - 1)
    try session.press("U")
    #expect(session.shown == before.last && session.headlines == before)
    #expect(session.selected == session.shown)
  }

  @Test func quickCorrectionsAllCount() throws {
    var session = try session()
    session.delaysAnswers = true
    try session.press(":set headline One<Enter>:set source Two<Enter>v")
    #expect(session.shown == Self.bridge)
    session.answer()
    #expect(session.shown == "One" && session.state.shownArticle?.source == "Two")
    guard case .raw(let page) = session.state.overlay else {
      Issue.record("the raw file is not shown")
      return
    }
    #expect(page.id == session.state.detail.id && page.text != nil)
    try session.press("v:unset headline<Enter>U:unset source<Enter>")
    session.answer()
    #expect(session.shown == "One" && session.state.shownArticle?.source == "Coast Wire")
  }

  @Test func linksAndVisitsLeadToTheCorrectedArticle() throws {
    var session = try session("<Enter>1")
    #expect(session.shown?.hasPrefix("Ferry line") == true)
    try session.press(":set headline Boat trial<Enter><C-o>")
    #expect(session.shown == Self.bridge)
    #expect(
      session.state.detail.document?.links.first?.target
        == .search("Ferry line tries an electric boat on the Ommer"))
    try session.press(">U<C-o>1")
    #expect(session.shown?.hasPrefix("Ferry line") == true)
  }

  @Test func whyShowsWhatTheFileSays() throws {
    let session = try session(":set source Ledger<Enter>:set tags none<Enter>w")
    guard case .page(let page) = session.state.overlay else {
      Issue.record("no page is shown")
      return
    }
    let text = page.lines.map { $0.spans.map(\.text).joined() }.joined(separator: "\n")
    #expect(text.contains("set by you, 100% sure; the file says: Coast Wire"))
    #expect(text.contains("the file says: bridge; Varnholm; engineering"))
  }

  /// Above so many articles a worker makes the lists.
  @Test func aListThatWasAskedForBeforeACorrectionNamesNothingThatIsGone() throws {
    var session = try session()
    session.delaysAnswers = true
    try session.press(":sort source<Enter>:set headline One<Enter>:set source Zebra Post<Enter>")
    session.answer()
    #expect(session.selected == "One" && session.shown == "One")
    #expect(session.headlines.last == "One" && session.headlines.count == 7)
    let above = session.headlines[5]
    try session.press(":set headline Two<Enter>K")
    session.answer()
    #expect(session.shown == above && session.headlines.last == "Two")
  }

  @Test func correctionsWhileArticlesArrive() throws {
    var session = try session()
    session.send(.restarted)
    session.load(harbour)
    session.delaysAnswers = true
    try session.press(":set headline One<Enter>")
    let late = "Title: A late report\nDate: 2018-12-24\n\nSnow fell on the quay."
    session.load(["late.txt": late])
    session.answer()
    session.send(.finishedLoading(LoadingProgress(), skipped: []))
    session.answer()
    #expect(session.shown == "One" && session.selected == "One")
    #expect(session.headlines.count == 8)
  }
}
