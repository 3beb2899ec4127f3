import News
import ReaderTestSupport
import Screen
import Search
import Testing

@testable import Reader

/// The story of the shown article: its part of the detail, and walking from report to report.
@Suite struct StoryWalkTests {
  private static let first = "Swing bridge at Varnholm turns for the first time"
  private static let second = "Varnholm swing bridge passes its second test"

  private func session(showing headline: String) throws -> Session {
    var session = Session(harbour, size: Size(width: 120, height: 40))
    try session.press("/headline:\"\(headline)\"<Enter><Enter>")
    return session
  }

  @Test func theDetailShowsWhereTheReaderStands() throws {
    let session = try session(showing: Self.second)
    let blocks = session.state.detail.document?.blocks ?? []
    let heading = blocks.firstIndex { $0.text == "Story · report 2 of 2" }
    #expect(heading.map { blocks[$0 + 1].text } == Self.first)
    #expect(heading.map { blocks[$0 + 2].text } == "29 – 30 Jun 2018 · Coast Wire, Morning Ledger")
    let shown = blocks.first { $0.label == " ▸  " }
    #expect(shown?.text == Self.second && shown?.link == nil && shown?.repeatsLabel == false)
  }

  @Test func theDetailNamesTheStoriesBeforeAndAfter() {
    let index = Session(harbour, size: Size(width: 120, height: 40)).state.index
    let story = ShownStory(
      reports: [0, 1].map { ShownStory.Report(id: $0, isReprint: false) }, position: 0, title: 1,
      earlier: ShownStory.Neighbour(title: 2, nearest: 3),
      later: ShownStory.Neighbour(title: 4, nearest: 4))
    var builder = DocumentBuilder(width: 60, highlighter: nil)
    let document = builder.document(of: 0, in: index, linkTargets: [], related: [], story: story)
    let links = document.links.filter(\.isRelated)
    #expect(links.map(\.target) == [.article(3), .article(1), .article(4)])
    let texts = links.map { document.blocks[$0.block].text }
    #expect(texts[0].hasPrefix("Before it") && texts[0].hasSuffix(index.article(2).title))
    #expect(texts[2].hasPrefix("After it") && texts[2].hasSuffix(index.article(4).title))
  }

  @Test(arguments: [
    (second, "[", first, "Report 1 of 2 of this story."),
    (first, "]", second, "Report 2 of 2 of this story."),
    (first, "[", first, "This is the oldest report of this story."),
    (second, "]", second, "This is the newest report of this story."),
    (
      "Clockmaker wins the regional chess final", "]", "Clockmaker wins the regional chess final",
      "No other article here reports this event."
    ),
  ])
  func reportsAreWalked(from: String, key: String, to: String, sentence: String) throws {
    var session = try session(showing: from)
    try session.press(key)
    #expect(session.shown == to)
    #expect(session.state.notice?.sentence == sentence)
  }

  @Test func theStoryStaysWithAnArticleThatIsCorrected() throws {
    var session = try session(showing: Self.second)
    session.delaysAnswers = true
    try session.press(":set source Harbour Almanac<Enter>")
    session.answer()
    try session.press("[")
    #expect(session.shown == Self.first)
    try session.press("<C-o>]")
    #expect(session.shown == Self.second)
  }

  @Test func storiesAreAskedForInQueries() throws {
    var session = Session(harbour, size: Size(width: 120, height: 40))
    try session.press("/story:wire/bridge-test.txt<Enter>")
    #expect(Set(session.headlines) == [Self.first, Self.second])
    // What was corrected stays in its story, also before stories are found anew.
    session.delaysAnswers = true
    try session.press("<Enter>:set source Harbour Almanac<Enter>")
    session.answer()
    #expect(Set(session.headlines) == [Self.first, Self.second])
  }
}
