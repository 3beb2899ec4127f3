import News
import TestSupport
import Testing

/// Whatever the bytes are, recovery ends, crashes nothing and keeps its promises.
@Suite struct TotalityTests {
  private static let seeds: [String] = [
    "Title: A\nDate: 2019-05-06\n\n" + Filler.body,
    "11:36 GMT +329 June 2018\n\n  A B\n\n © AFP / X\n OLDPORT (AFP) - " + Filler.body,
    "---\ntags: [a, 'b', \"c\"]\n---\n" + Filler.body + "\nTags:\nx, y\n© 2019 Z",
    "By A | May 6, 2019 | Posted in B | Tagged\n* x\n* y\n|||\n" + Filler.body
      + "\nMost Read\n1. Q",
    "From a@b.example Mon Mar  6 09:14:00 2017\nSubject: =?utf-8?q?A=C3=A9?=\n\n" + Filler.first
      + "\n\nFrom a@b.example Mon Mar  6 09:15:00 2017\nSubject: A B\n\n" + Filler.second + "\n",
    "# A B C\nMay 5, 2019\n\n\(Filler.body)\n\n# D E F\nMay 6, 2019\n\n\(Filler.body)\n",
    "{\"title\": \"A B C\", \"body\": \"\(Filler.first)\"}\n{\"body\": \"\(Filler.second)\"}",
    "Ferry *Returns* to **Oldport** Quay (Eds: adds)\n*By **Ada** Quill*\n\n" + Filler.body,
    "&#x;&#99;&amp;amp;â€™Ã©\u{85}\u{2028}" + Filler.body,
  ]

  private func check(_ bytes: [UInt8]) {
    var builder = ArticleBatchBuilder()
    let unread = builder.add(bytes, path: [0x61], root: 0)
    let batch = builder.finish()
    #expect((unread == nil) == (batch.count >= 1))
    for position in 0..<batch.count {
      let article = batch[position]
      #expect(article.bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 })
      for piece in article.pieces {
        #expect(piece.range.upperBound <= article.bytes.count)
        #expect(String(validating: article.bytes(of: piece), as: UTF8.self) != nil)
        #expect(!piece.range.isEmpty)
      }
      let blocks = article.blocks
      for (block, next) in zip(blocks, blocks.dropFirst()) { #expect(block.start <= next.start) }
    }
    let starts = (0..<batch.count).map { batch[$0].start }
    let text = rawText(of: bytes)
    #expect(starts == starts.sorted() && starts.last ?? 0 <= text.utf8.count)
    for start in starts.suffix(2) {
      let (above, below) = rawText(of: bytes, partedAt: start)
      #expect(above + below == text)
    }
  }

  @Test(arguments: 0..<8)
  func survivesRandomBytes(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<40 {
      let count = Int.random(in: 0..<600, using: &random)
      let most = [UInt8(127), 255, 255, 96][seed % 4]
      check((0..<count).map { _ in UInt8.random(in: 0...most, using: &random) })
    }
  }

  @Test(arguments: 0..<8)
  func survivesMutatedArticles(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 1000)
    for _ in 0..<40 {
      var bytes = Array(Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &random)].utf8)
      for _ in 0..<Int.random(in: 1..<20, using: &random) {
        mutate(&bytes, using: &random)
      }
      check(bytes)
    }
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
    guard bytes.count > 2 else { return }
    let at = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.removeSubrange(at..<min(bytes.count, at + 9))
    case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 30)], at: at)
    case 3: bytes.insert(0x0A, at: at)
    default: bytes = Array(bytes.prefix(at))
    }
  }

  @Test(arguments: ["a", "a ", "word, ", "1. ", "\"'", "(", "©", "| ", "2018-", "&amp;", "Ã", "- "])
  func survivesOneHugeLine(unit: String) {
    check(Array(String(repeating: unit, count: 200_000 / unit.utf8.count).utf8))
  }

  @Test(arguments: [
    "a\n", "* b\n", "Title: x\n", "By A B\n", "2019-05-06\n", "READ MORE:\n\n", "-\n",
  ])
  func survivesManyShortLines(unit: String) {
    check(Array(String(repeating: unit, count: 20_000).utf8))
  }

  /// The first step of a way to a page at the very beginning of a text.
  @Test func survivesWaysThatBeginWithTheirMark() {
    check(Array(">*Gulls » Room of the harbour opens today\n\n\(Filler.body)".utf8))
  }

  /// The same words below several texts, twice right below each other.
  @Test func survivesClosingsBesideEachOther() {
    let link = "https:://a[b[c]"
    let closing = "just so. The house stays open until nine"
    let lines = [
      "will have paid.", closing, "will have paid.", link, "", "will have paid.", closing,
      "open in the evening, but for Sundays.", "", link, link, "",
      "be too small for that. In May some people came, and teachers and parents", closing,
    ]
    check(Array(lines.joined(separator: "\n").utf8))
  }

  /// Marks that stand first or last, or right below a title that ends the text.
  @Test func survivesMarksAtTheEdges() {
    let texts = [
      "[TITLE]", "[TITLE] ", "[a", "[]", "Ada Quill\n=========", "Ada Quill\n=========\n", "======",
      "A b\n------\n------", "© 2018", "A ©", "A © 2018", "Special to ", "Special to the ",
      "\(FieldSample.title)\n\nSpecial to the \n\n\(Filler.body)", "X MAY 3, 2016 / ", "1.", "1.3",
      "Title: .\nSource: a\nAccession Number: 1", "Original-Content von:", "SECTION: Desk; desk",
      "Source: , Edition", "Source: a, edition (",
    ]
    for text in texts { check(Array(text.utf8)) }
  }
}
