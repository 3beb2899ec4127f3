import News
import Reader
import ReaderTestSupport
import Screen
import Search
import Testing

/// Dates that can be read in two ways, as they look when everything is loaded.
@Suite struct DateSettlingTests {
  private static let gate = """
    Title: The gate is painted
    Date: 03/04/2017

    The gate of the upper pond was painted green, and the children were there when it was.
    """

  private static func report(_ date: String) -> String {
    "Title: Pump \(date)\nDate: \(date)\n\nThe pump at the lower pond runs again since Monday.\n"
  }

  /// The newest first: a pump, the gate as its language has it, four pumps.
  private static let pumps: KeyValuePairs<String, String> = [
    "a/1.txt": report("27/03/2017"), "a/2.txt": report("24/02/2017"),
    "a/3.txt": report("23/02/2017"), "a/4.txt": report("22/02/2017"), "a/gate.txt": gate,
  ]

  /// A reader in which all is read but for the end of loading.
  private func session() -> Session {
    var session = Session([:])
    session.send(.restarted)
    session.load(Self.pumps)
    return session
  }

  private func titles(_ session: Session) -> [String] {
    session.groupTitles
  }

  private func finish(_ session: inout Session) {
    session.send(.finishedLoading(LoadingProgress(), skipped: []))
  }

  @Test func theListMovesAndTheSelectionStays() throws {
    var session = session()
    try session.press("jj")
    #expect(session.headlines[1] == "The gate is painted")
    #expect(titles(session)[1] == "Sat 4 Mar 2017" && session.selected == "Pump 24/02/2017")
    finish(&session)
    #expect(session.headlines.first == "The gate is painted")
    #expect(titles(session)[0] == "Mon 3 Apr 2017" && titles(session).count == 5)
    #expect(session.selected == "Pump 24/02/2017" && session.shown == session.selected)
  }

  @Test func theShownArticleAndItsOriginsFollow() throws {
    var session = session()
    try session.press("jw")
    #expect(page(session).contains("day and month in the order of its language, 55% sure"))
    finish(&session)
    #expect(session.shown == "The gate is painted" && session.selected == session.shown)
    let lines = session.state.detail.document?.blocks.map(\.text) ?? []
    #expect(lines.contains("3 Apr 2017"))
    #expect(page(session).contains("2017-04-03"))
    #expect(page(session).contains("in the order of the archive's other files, 75% sure"))
  }

  @Test func aWorkerMayTakeItsTime() throws {
    var session = session()
    session.delaysAnswers = true
    try session.press("jj")
    finish(&session)
    #expect(titles(session)[1] == "Sat 4 Mar 2017")
    session.answer()
    #expect(titles(session)[0] == "Mon 3 Apr 2017" && session.selected == "Pump 24/02/2017")
  }

  /// What is made anew from the article as it was before all was read has its former date.
  @Test func anArticleThatIsCorrectedMeanwhileIsSettledToo() throws {
    var session = session()
    try session.press("j")
    session.delaysAnswers = true
    try session.press(":set headline The door is painted<Enter>")
    session.delaysAnswers = false
    finish(&session)
    session.answer()
    #expect(session.headlines.first == "The door is painted")
    #expect(session.state.shownArticle?.published?.description == "2017-04-03")
    #expect(session.state.shownArticle?.dateDecision == .otherFiles)
  }

  @Test func aCorrectedDateStaysUntilItIsTakenBack() throws {
    var session = session()
    try session.press("j:set date 1 May 2016<Enter>")
    finish(&session)
    #expect(session.shown == "The gate is painted")
    #expect(session.state.shownArticle?.published?.description == "2016-05-01")
    try session.press("U")
    #expect(session.state.shownArticle?.published?.description == "2017-04-03")
  }

  /// The open page as one text.
  private func page(_ session: Session) -> String {
    guard case .page(let page) = session.state.overlay else { return "" }
    return page.lines.map { $0.spans.map(\.text).joined() }.joined(separator: "\n")
  }
}
