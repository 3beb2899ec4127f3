import Reader
import ReaderTestSupport
import Screen
import Testing
import Views

/// A concluded source stands in the role of guesses, in the list and above the text.
@Suite struct GuessViewTests {
  private static let file: KeyValuePairs<String, String> = [
    "ferry.txt": """
    Title: Idle at the old pier
    Date: 2019-05-06
    URL: https://www.post.example/ferry

    The boat lay idle on Monday, and nobody could say for how long it would stay there.

    The master asked for patience, and for a new rope of forty metres.
    """
  ]

  @Test func guessesAreInTheirRole() throws {
    var session = Session(Self.file, size: Size(width: 140, height: 12), theme: probeTheme)
    try session.press("<Enter>")
    let canvas = frame(of: session.state).canvas
    var roles: [Role: String] = [:]
    for y in 0..<canvas.size.height {
      for cell in canvas.row(y) {
        guard case .rgb(let place, 0, 0) = cell.style.foreground else { continue }
        roles[Role.allCases[Int(place)], default: ""].unicodeScalars.append(cell.glyph.base)
      }
    }
    #expect(roles[.detailGuess]?.contains("post.example") == true)
    #expect(roles[.detailGuess]?.contains("2019") == false)
    #expect(roles[.detailMeta]?.contains("6 May 2019") == true)
    #expect(roles[.detailMatch] == nil)
  }
}
