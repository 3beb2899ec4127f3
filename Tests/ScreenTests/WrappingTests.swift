import Testing

@testable import Screen

@Suite struct WrappingTests {
  @Test(
    arguments: [
      ("", 10, [""]),
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 8, ["one two", "three"]),
      ("one  two", 4, ["one", "two"]),
      ("one two ", 7, ["one two"]),
      ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
      ("to abcdefghij", 4, ["to", "abcd", "efgh", "ij"]),
      ("first\n\nsecond", 20, ["first", "", "second"]),
      ("first\n", 20, ["first", ""]),
      ("  indented words", 10, ["  indented", "words"]),
      ("well-known", 6, ["well-", "known"]),
      ("a 2018-06-29", 8, ["a", "2018-06-", "29"]),
      ("no\u{A0}break here", 8, ["no\u{A0}break", "here"]),
      ("港口今天重新开放。", 8, ["港口今天", "重新开", "放。"]),
      ("他说「港口」", 6, ["他说", "「港", "口」"]),
      ("작은 항구가 열렸다", 8, ["작은", "항구가", "열렸다"]),
      ("中", 1, ["中"]),
      ("a中", 2, ["a", "中"]),
      ("word", 0, ["w", "o", "r", "d"]),
    ] as [(String, Int, [String])])
  func breaksLines(text: String, width: Int, expected: [String]) {
    #expect(wrapped(text, width: width).map { String(text.utf8Slice($0.range)) } == expected)
  }

  @Test func losesNoTextAndKeepsToTheWidth() {
    var texts = SeededTexts(seed: 3)
    for _ in 0..<800 {
      let text = texts.text(length: 80)
      let width = texts.number(in: 1...30)
      var end = 0
      for line in wrapped(text, width: width) {
        #expect(isBreakable(text.utf8Slice(end..<line.range.lowerBound)))
        end = line.range.upperBound
        let columns = GlyphWidth.columns(of: text.utf8Slice(line.range))
        #expect(columns == line.width)
        #expect(line.width <= max(width, 2) && line.range.lowerBound <= end)
      }
      #expect(isBreakable(text.utf8Slice(end..<text.utf8.count)))
    }
  }

  @Test func wrapsOneHugeLine() {
    let text = String(repeating: "word ", count: 200_000) + String(repeating: "x", count: 100_000)
    let lines = wrapped(text, width: 79)
    #expect(lines.count == 12_500 + 1_266)
    #expect(lines.allSatisfy { $0.width <= 79 })
  }

  /// Whether only white space and what is never shown was left out between two lines.
  private func isBreakable(_ text: Substring) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0 == "\n" || LineBreaking.isBlank($0) || GlyphWidth.kind(of: $0) == .ignored
    }
  }
}
