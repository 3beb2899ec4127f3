import News
import Reader
import ReaderTestSupport
import Screen
import Search
import Testing

/// Tags that the archive suggests for an article that lacks them.
@Suite struct SuggestedTagTests {
  private static let topics = [
    ("gardens", "marrow compost seedling hedge orchard trowel"),
    ("ferries", "quay gangway tide skipper mooring wharf"),
  ]

  /// Twenty-four tagged articles, and the newest, which has no tags.
  private static func opened() throws -> Session {
    var session = Session([:])
    session.send(.restarted)
    session.load([
      "new.txt": """
      Title: Compost for every orchard
      Date: 2018-12-30

      The seedling stood below the hedge, and the marrow beside the compost of the orchard.
      """
    ])
    for number in 0..<24 {
      let (tag, words) = topics[number % 2]
      session.load([
        "\(number).txt": """
        Title: Notes of day \(number)
        Date: 2018-11-\(number + 1 < 10 ? "0" : "")\(number + 1)
        Tags: \(tag)

        These are the notes on \(words) of the day.
        """
      ])
    }
    session.send(.finishedLoading(LoadingProgress(), skipped: []))
    try session.press("g<Enter>")
    return session
  }

  @Test func suggestionsAreShownAndTaken() throws {
    var session = try Self.opened()
    #expect(session.shown == "Compost for every orchard")
    let lines = session.state.detail.document?.blocks.map(\.text) ?? []
    #expect(lines.contains("~gardens"))
    try session.press("a")
    #expect(session.state.shownArticle?.tags == ["gardens"])
    try session.press("U")
    #expect(session.state.shownArticle?.tags == [])
  }

  /// Suggested tags are counted apart until the reader wants them in.
  @Test func suggestionsAreCountedApartOrIn() throws {
    var session = try Self.opened()
    func gardens() -> TagsPane.Row? {
      session.state.tagsPane.rows.first { row in
        if case .value(let value, _, _, _) = row { value.name == "gardens" } else { false }
      }
    }
    let value = FacetValue(facet: .tag, name: "gardens")
    #expect(gardens() == .value(value, count: 12, suggested: 1))
    try session.press("t/gardens<Enter><Space>")
    #expect(session.headlines.count == 12)
    try session.press("~")
    #expect(session.headlines.count == 13)
    #expect(gardens() == .value(value, count: 13, suggested: 1))
    try session.press("x")
    #expect(session.headlines.count == 12)
    try session.press("~")
    #expect(session.headlines.count == 13)
  }

  /// Once taken, a suggestion is a tag like others.
  @Test func aTakenSuggestionIsNoLongerOne() throws {
    var session = try Self.opened()
    try session.press("at/gardens<Enter><Space>")
    #expect(session.headlines.count == 13)
    #expect(
      session.state.tagsPane.rows.contains(
        .value(FacetValue(facet: .tag, name: "gardens"), count: 13, suggested: 0)))
  }

  @Test func withoutSuggestionsNothingIsTaken() throws {
    var session = try Self.opened()
    try session.press("Ja")
    #expect(session.state.notice?.sentence == "No tags are suggested for this article.")
    #expect(session.state.shownArticle?.tags.count == 1)
  }
}
