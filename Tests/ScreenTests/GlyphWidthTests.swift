import Testing

@testable import Screen

@Suite struct GlyphWidthTests {
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("ß", 1), ("я", 1), ("ω", 1), ("א", 1), ("ش", 1), ("中", 2), ("か", 2),
      ("カ", 2), ("ｶ", 1), ("한", 2), ("Ａ", 2), ("…", 1), ("“", 1), ("—", 1), ("⭐", 2), ("⚡", 2),
      ("❤", 1), ("👩", 2), ("☰", 2), ("䷀", 2), ("🛜", 2), ("🫨", 2), ("\u{301}", 0), ("\u{20DD}", 0),
      ("\u{1161}", 0), ("\u{200B}", 0), ("\u{200D}", 0), ("\u{FE0F}", 0), ("\u{AD}", 0),
      ("\u{202E}", 0), ("\u{FEFF}", 0), ("\u{7}", 1), ("\u{7F}", 1), ("\u{9B}", 1), ("\u{2028}", 1),
      ("\u{378}", 1), ("\u{E000}", 1), ("\u{FFFD}", 1), ("\u{10FFFF}", 1), ("𠀀", 2), ("　", 2),
    ] as [(Unicode.Scalar, Int)])
  func measuresScalars(scalar: Unicode.Scalar, columns: Int) {
    #expect(GlyphWidth.columns(of: scalar) == columns)
  }

  @Test(arguments: [
    ("", 0), ("Harbour", 7), ("作者", 4), ("cafe\u{301}", 4), ("👩‍👩‍👦", 2), ("🇫🇷", 2), ("❤️", 1),
    ("👍🏽", 2), ("a\tb", 3), ("नमस्ते", 4),
  ])
  func measuresTexts(text: String, columns: Int) {
    #expect(GlyphWidth.columns(of: text) == columns)
  }

  @Test func wideRangesAscendWithoutTouching() {
    for (range, next) in zip(GlyphWidth.wideRanges, GlyphWidth.wideRanges.dropFirst()) {
      #expect(range.upperBound < next.lowerBound)
    }
  }

  @Test func everyScalarIsMeasuredAsItIsDrawn() {
    var wrong: [Unicode.Scalar] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let drawn = Glyphs(String(Character(scalar))).reduce(0) { $0 + Int($1.glyph.width) }
      let isMark = GlyphWidth.kind(of: scalar) == .mark
      if drawn != GlyphWidth.columns(of: scalar) + (isMark ? 1 : 0) { wrong.append(scalar) }
    }
    #expect(wrong.isEmpty)
  }
}

@Suite struct GlyphsTests {
  @Test(arguments: [
    ("cafe\u{301}s", ["c", "a", "f", "e\u{301}", "s"]),
    ("e\u{301}\u{302}\u{303}\u{304}\u{305}!", ["e\u{301}\u{302}\u{303}\u{304}", "!"]),
    ("👩‍👩‍👦|", ["👩", "|"]), ("👍🏽|", ["👍", "|"]), ("🇫🇷", ["F", "R"]), ("❤️|", ["❤", "|"]),
    ("\u{301}a", [" \u{301}", "a"]), ("\u{7}\u{301}", ["\u{FFFD}", " \u{301}"]),
    ("a\u{200D}b", ["a", "b"]), ("\u{202E}abc\u{202C}", ["a", "b", "c"]),
    ("a\tb", ["a", " ", "b"]),
    ("\u{FEFF}", []), ("👩\u{200D}", ["👩"]), ("👩\u{200D}a", ["👩", "a"]),
  ])
  func reducesToBaseAndMarks(text: String, expected: [String]) {
    let glyphs = Glyphs(text).map { glyph in
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: glyph.glyph.scalars)
      return Array(scalars)
    }
    #expect(glyphs == expected.map { Array($0.unicodeScalars) })
  }

  @Test func rangesFollowOneAnother() {
    var generator = SeededTexts(seed: 11)
    for _ in 0..<300 {
      let text = generator.text(length: 60)
      var end = 0
      for item in Glyphs(text) {
        #expect(item.range.lowerBound == end && item.range.upperBound > end)
        end = item.range.upperBound
      }
      #expect(end <= text.utf8.count)
    }
  }
}
