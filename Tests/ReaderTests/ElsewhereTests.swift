import News
import Reader
import ReaderTestSupport
import Search
import Testing

/// What another reader on the same folder marks and corrects.
@Suite struct ElsewhereTests {
  private static let comet = SavedMarks.Key(root: 0, path: Array("web/comet.txt".utf8), part: 1)
  private static let chess = SavedMarks.Key(root: 0, path: Array("web/chess.txt".utf8), part: 1)
  private static let gone = SavedMarks.Key(root: 0, path: Array("web/comet.txt".utf8), part: 2)

  private func headlines(_ ids: Set<ArticleID>, in session: Session) -> [String] {
    ids.map { session.state.index.article($0).title }.sorted()
  }

  @Test func marksAppearAndGo() throws {
    var session = Session(harbour)
    try session.press("/is:starred<Enter>")
    var saved = SavedMarks()
    saved.starred = [Self.comet, Self.gone]
    saved.read = [Self.chess]
    session.send(.changedElsewhere(saved, [:]))
    #expect(session.headlines == ["Students photograph a faint comet"])
    #expect(
      headlines(session.state.marks.read, in: session) == [
        "Clockmaker wins the regional chess final"
      ])
    session.send(.changedElsewhere(SavedMarks(), [:]))
    #expect(session.headlines.isEmpty && session.state.marks == Marks())
  }

  /// What was marked here and isn't told of by the store stays.
  @Test func ownMarksStay() throws {
    var session = Session(harbour)
    try session.press("s")
    var saved = SavedMarks()
    saved.starred = [Self.comet]
    session.send(.changedElsewhere(saved, [:]))
    #expect(session.state.marks.starred.count == 2)
    let saves = session.effects.filter { if case .saveMarks = $0 { true } else { false } }
    #expect(saves.count == 1)
  }

  @Test func correctionsAppearAndGo() throws {
    var session = Session(harbour)
    try session.press("j<Enter>")
    let corrections: Corrections = [.headline: try Correction(.headline, typed: "A comet above")]
    session.send(
      .changedElsewhere(SavedMarks(), [Self.comet: corrections, Self.gone: corrections]))
    #expect(session.shown == "A comet above" && session.headlines.contains("A comet above"))
    #expect(session.headlines.count == 7)
    session.send(.changedElsewhere(SavedMarks(), [Self.comet: corrections]))
    session.send(.changedElsewhere(SavedMarks(), [Self.comet: [:]]))
    #expect(session.shown == "Students photograph a faint comet")
    #expect(session.effects.count { if case .remake = $0 { true } else { false } } == 2)
    #expect(!session.effects.contains { if case .correct = $0 { true } else { false } })
  }

  @Test func anOwnCorrectionOnItsWayStays() throws {
    var session = Session(harbour)
    session.delaysAnswers = true
    try session.press(":set headline Mine<Enter>")
    let corrections: Corrections = [.headline: try Correction(.headline, typed: "Theirs")]
    session.send(.changedElsewhere(SavedMarks(), [Self.chess: corrections]))
    session.answer()
    #expect(session.shown == "Mine")
  }
}
