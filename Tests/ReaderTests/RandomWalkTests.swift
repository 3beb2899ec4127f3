import Reader
import ReaderTestSupport
import Screen
import Search
import TestSupport
import Testing

/// Whatever is pressed in whatever order, the state holds together.
@Suite struct RandomWalkTests {
  private static let keys =
    commandTable.flatMap(\.keys) + ["a", "e", "<BS>", "<Left>", "\"", "("]
    + ["headline Ebb", "tags a; e", "date 2020", "authors none"].map { ":set \($0)<Enter>" }
    + ["split", "join 1", "join web/comet.txt", "versions 2"].map { ":\($0)<Enter>" }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func invariantsHold(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var session = Session(harbour)
    for _ in 0..<400 {
      if Int.random(in: 0..<20, using: &generator) == 0 {
        session.resize(
          to: .random(in: 1...160, using: &generator), .random(in: 1...50, using: &generator))
      }
      try session.press(Self.keys.randomElement(using: &generator) ?? "j")
      let state = session.state
      let count = state.list.ids.count
      let isSelectionInside = count == 0 || (0..<count).contains(state.list.selected)
      let isDetailInside =
        state.detail.top >= 0 && state.detail.top <= state.detail.document?.lineCount ?? 0
      let arePanesInside = state.layout.panes.allSatisfy { pane in
        pane.frame.maxX <= state.size.width && pane.frame.maxY < state.size.height
      }
      let index = state.index
      try #require(
        (state.list.ids + [state.detail.id].compactMap { $0 }).allSatisfy(index.contains))
      try #require(isSelectionInside && isDetailInside && arePanesInside)
    }
  }
}
