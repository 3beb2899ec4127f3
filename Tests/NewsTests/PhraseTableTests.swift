import Testing

@testable import News

@Suite struct PhraseTableTests {
  private static let table = PhraseTable<Int>([
    (1, ["date", "date of issue"]), (2, ["x"]), (3, ["d'après", "a b"]), (4, ["über uns", "où"]),
    (5, ["тема", "日付"]),
  ])

  @Test(arguments: [
    ("Date: today", 1, 4), ("DATE OF ISSUE", 1, 13), ("date  of\tissue", 1, 14),
    ("X marks", 2, 1), ("D’APRÈS nous", 3, 10), ("d'après", 3, 8), ("A\tB", 3, 3),
    ("Über uns", 4, 9), ("OÙ?", 4, 3), ("ТЕМА", 5, 8), ("日付：", 5, 6),
  ])
  func findsAPrefix(text: String, value: Int, end: Int) {
    let bytes = Array(text.utf8)
    let found = Self.table.prefix(of: bytes, in: 0..<bytes.count)
    #expect(found?.value == value)
    #expect(found?.end == end)
  }

  @Test(arguments: ["", "d", "dates", "issue", "xy", "a", "ab", "темаы"])
  func findsNoPrefix(text: String) {
    let bytes = Array(text.utf8)
    #expect(Self.table.prefix(of: bytes, in: 0..<bytes.count) == nil)
  }

  @Test func findsTheFirstPhraseInsideAText() {
    let bytes = Array("update, then Date of issue".utf8)
    let found = Self.table.first(in: bytes, 0..<bytes.count)
    #expect(found?.value == 1)
    #expect(found?.range == 13..<26)
  }

  /// No filter before the table turns one of its own phrases away, whatever follows and whatever the case.
  @Test func findsEachOfManyPhrases() {
    let letters = ["by", "von", "foto", "d'", "o'brien", "é", "год", "日付", "24h", "-30-", "a.m."]
    let phrases = letters + letters.flatMap { first in letters.map { "\(first) \($0)" } }
    let table = PhraseTable(phrases.enumerated().map { ($0.offset, [$0.element]) })
    for (index, phrase) in phrases.enumerated() {
      let gapped = phrase.split(separator: " ").joined(separator: "\t ")
      for text in [phrase, phrase.uppercased(), gapped] {
        let bytes = Array("\(text): x".utf8)
        #expect(table.value(of: bytes, in: 0..<text.utf8.count) == index, "\(text)")
        #expect(table.prefix(of: bytes, in: 0..<bytes.count)?.value == index, "\(text)")
      }
    }
  }
}
