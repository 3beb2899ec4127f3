import News
import ReaderTestSupport
import Screen
import Search
import Testing

@testable import Reader

/// Values that are guesses stand in a role of their own beside those that are none.
@Suite struct GuessTests {
  private static let file: KeyValuePairs<String, String> = [
    "ferry.txt": """
    Title: Ferry lies idle
    Date: 2019-05-06
    URL: https://www.harbour.example/ferry

    The ferry lay idle at the old pier on Monday, and nobody could say for how long it would stay there.

    The harbour master asked for patience, and for a new rope of forty metres.
    """
  ]

  @Test(arguments: [
    (nil, ["harbour.example=detail.guess"]),
    ("harbour", ["harbour=detail.match", ".example=detail.guess"]),
    ("example", ["harbour.=detail.guess", "example=detail.match"]),
    ("may", ["harbour.example=detail.guess", "May=detail.match"]),
  ])
  func theHeadMarksGuesses(query: String?, marks: [String]) throws {
    let session = Session(Self.file, size: Size(width: 120, height: 40))
    let today = PartialDate(year: 2020)
    let highlighter = try query.map { Highlighter(try Query.parse($0, today: today)) }
    var builder = DocumentBuilder(width: 60, highlighter: highlighter)
    let document = builder.document(
      of: 0, in: session.state.index, linkTargets: [], related: nil)
    let meta = document.blocks[1]
    let bytes = Array(meta.text.utf8)
    #expect(meta.text.hasPrefix("harbour.example · "))
    #expect(
      meta.marks.map { String(decoding: bytes[$0.range], as: UTF8.self) + "=\($0.role.rawValue)" }
        == marks)
  }
}
