import Testing

@testable import Stories

@Suite struct SentenceSplitterTests {
  @Test(arguments: [
    ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
    (
      "Mr. Reed met Dr. J. Moss at St. Olm. He left.",
      ["Mr. Reed met Dr. J. Moss at St. Olm.", "He left."]
    ),
    (
      "The U.S. Navy came. It left the U.S. The end.",
      ["The U.S. Navy came.", "It left the U.S.", "The end."]
    ),
    (
      "It rose 3.5 percent on Jan. 12. No. 5 won.",
      ["It rose 3.5 percent on Jan. 12.", "No. 5 won."]
    ),
    ("\"Why?\" she asked. \"Go.\" They went.", ["\"Why?\" she asked.", "\"Go.\"", "They went."]),
    ("Wait... what? Yes… No.", ["Wait... what?", "Yes…", "No."]),
    ("橋が開いた。人が渡った！「早い。」終わり", ["橋が開いた。", "人が渡った！", "「早い。」", "終わり"]),
    ("See example.org for more. Done", ["See example.org for more.", "Done"]),
    ("  ", []), ("", []), ("...", ["..."]), ("((((", ["(((("]),
  ])
  func sentencesAreFound(text: String, sentences: [String]) {
    #expect(SentenceSplitter.sentences(of: text) == sentences)
  }

  @Test func whatHasNoEndIsCut() {
    let blanks = SentenceSplitter.sentences(of: String(repeating: "word ", count: 1_000))
    #expect(blanks.count == 5 && blanks.joined(separator: " ").count == 4_999)
    let solid = SentenceSplitter.sentences(of: String(repeating: "x", count: 100_000))
    #expect(solid.joined().count == 100_000 && solid.count == 84)
  }
}
