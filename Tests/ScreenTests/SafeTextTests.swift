import Testing

@testable import Screen

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("harbour.txt", "harbour.txt"), ("a\u{1B}[31mb", "a␛[31mb"), ("a\nb\tc", "a␊b␉c"),
    ("\u{7F}\u{9B}2J", "␡\u{FFFD}2J"), ("x\u{202E}txt.exe", "x\u{FFFD}txt.exe"),
    ("作者\u{2028}", "作者\u{FFFD}"),
  ])
  func makesControlsVisible(text: String, expected: String) {
    #expect(sanitized(text) == expected)
  }

  @Test(arguments: [
    ("", [""]), ("a\nb", ["a", "b"]), ("a\r\nb\r", ["a", "b"]), ("a\n\nb\n", ["a", "", "b"]),
    ("a\tb", ["a       b"]), ("作\tb", ["作      b"]), ("\u{1B}[1m\u{0}", ["␛[1m␀"]),
  ])
  func showsRawText(text: String, expected: [String]) {
    #expect(visible(text) == expected)
  }

  @Test func keepsLongLines() {
    #expect(visible(String(repeating: "x", count: 100_000)).first?.count == 100_000)
  }

  @Test func nothingDrawnIsAControl() {
    var texts = SeededTexts(seed: 5)
    for _ in 0..<200 {
      let text = texts.text(length: 40)
      for item in Glyphs(text) {
        for scalar in item.glyph.scalars {
          #expect(![.control, .format, .lineSeparator].contains(scalar.properties.generalCategory))
        }
      }
    }
  }
}

@Suite struct FittingTests {
  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-12345, "-12,345")])
  func digitsAreGrouped(number: Int, text: String) { #expect(grouped(number) == text) }

  @Test(arguments: [
    ("harbour", 7, "harbour"), ("harbour", 6, "harbo…"), ("harbour", 1, "…"), ("harbour", 0, ""),
    ("港口今天", 8, "港口今天"), ("港口今天", 7, "港口今…"), ("港口今天", 6, "港口…"), ("", 3, ""),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func cutsToColumns(text: String, width: Int, expected: String) {
    #expect(truncated(text, toWidth: width) == expected)
  }

  @Test func cutsWithoutAnEllipsis() {
    #expect(truncated("港口今天", toWidth: 5, ellipsis: "") == "港口")
  }

  @Test(arguments: [("ab", "ab  "), ("港口今天", "港… "), ("港口", "港口")])
  func padsToColumns(text: String, expected: String) {
    #expect(padded(text, toWidth: 4) == expected)
  }

  @Test func padsOnTheLeft() {
    #expect(padded("42", toWidth: 5, isRightAligned: true) == "   42")
  }

  @Test(arguments: [(0..<2, "ab"), (1..<99, "bc"), (5..<9, "")])
  func slicesByOffsets(range: Range<Int>, expected: String) {
    #expect("abc".utf8Slice(range) == expected)
  }
}
