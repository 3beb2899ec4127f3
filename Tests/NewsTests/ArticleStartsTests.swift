import News
import Testing

/// Where articles begin in files that hold several.
@Suite struct ArticleStartsTests {
  private func articles(_ bytes: [UInt8]) -> [Article] {
    var builder = ArticleBatchBuilder()
    #expect(builder.add(bytes, path: Array("digest.txt".utf8), root: 0) == nil)
    let batch = builder.finish()
    return (0..<batch.count).map { batch[$0] }
  }

  /// The first line of each article as it stands in the file.
  private func firstLines(_ bytes: [UInt8]) -> [String] {
    articles(bytes).map { article in
      let text = rawText(of: bytes, partedAt: article.start).below
      return String(text.prefix { !$0.isNewline })
    }
  }

  private static let numbers = 1...6

  private static func body(_ number: Int) -> String {
    """
    Gate number \(number) at the café was painted on Monday, and the children of two schools watched.

    It took three hours and two buckets of paint, said the keeper of gate \(number), who held the ladder.
    """
  }

  private static let digest =
    numbers.map { "Gate \($0) Is Painted Green\n" }.joined() + "\n"
    + numbers.map {
      "----------\nGate \($0) Is Painted Green\nCoast Post, May \($0), 2019\n\n\(body($0))\n"
    }
    .joined()

  private static let encodings: [[UInt8]] = [
    Array(digest.utf8), [0xEF, 0xBB, 0xBF] + digest.utf8,
    Array(digest.replacing("\n", with: "\r\n").utf8),
    Array(digest.replacing("\n", with: "\r").utf8),
    [0xFF, 0xFE] + digest.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    digest.unicodeScalars.map { UInt8(clamping: $0.value) },
  ]

  @Test(arguments: encodings)
  func partsOfTextBeginAtTheirHeadlines(bytes: [UInt8]) {
    #expect(
      firstLines(bytes).suffix(5) == Self.numbers.dropFirst().map { "Gate \($0) Is Painted Green" })
  }

  @Test func messagesBeginAtTheirHeaders() {
    let box = Self.numbers.map { number in
      """
      From ada@post.example Mon Mar  6 09:1\(number):00 2017
      Received: from a.example
      \tby b.example; Mon, 6 Mar 2017 09:14:00 +0000
      From: Ada Quill <ada@post.example>
      Date: Mon, 6 Mar 2017 09:14:00 +0000
      Subject: \(number % 2 == 0 ? "=?utf-8?q?Caf=C3=A9_gate?=" : "Re: The gate is painted green")

      \(Self.body(number))


      """
    }.joined()
    let expected = Self.numbers.map { "From ada@post.example Mon Mar  6 09:1\($0):00 2017" }
    #expect(firstLines(Array(box.utf8)) == expected)
  }

  @Test func recordsOfOneLineBeginInsideIt() {
    let records = Self.numbers.map {
      "{\"title\": \"Gate \($0) Is Painted Green\", \"body\": \"Gate number \($0) was painted on Monday.\"}"
    }
    let lines = firstLines(Array(records.joined(separator: "\n").utf8))
    #expect(lines == records)
    let list = firstLines(Array(("[" + records.joined(separator: ",") + "]").utf8))
    #expect(list.dropFirst().map { $0.prefix(6) } == Self.numbers.dropFirst().map { "Gate \($0)" })
  }

  /// One after the other is looked for from the last one found, in bounded time.
  @Test func textThatIsNotThereAsItIsReadIsCheap() {
    let box = (0..<2000).map { number in
      "From a@b.example Mon Mar  6 09:14:00 2017\nSubject: =?utf-8?b?R2F0ZSBHYXRlIEdhdGU=?=\n"
        + "Content-Transfer-Encoding: base64\n\n"
        + "R2F0ZSBudW1iZXIgb25lIHdhcyBwYWludGVkIGdyZWVuIG9uIE1vbmRheSBtb3JuaW5nLg==\n\n"
    }.joined()
    let starts = articles(Array(box.utf8)).map(\.start)
    #expect(starts.count == 2000 && starts == starts.sorted())
  }

  @Test func correctedArticlesKeepTheirPlaces() throws {
    let article = try #require(articles(Array(Self.digest.utf8)).last)
    let corrected = article.corrected(by: [.source: try Correction(.source, typed: "The Gull")])[0]
    #expect(article.start > 0 && corrected.start == article.start)
  }

  @Test func anyPlaceParts() {
    let bytes = Array("é\nü".utf8)
    for place in -2...9 {
      let (above, below) = rawText(of: bytes, partedAt: place)
      #expect(above + below == "é\nü")
    }
  }
}
