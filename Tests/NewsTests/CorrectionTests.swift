import News
import TestSupport
import Testing

/// What a person types for a field, and the article that comes of it.
@Suite struct CorrectionTests {
  @Test(arguments: [
    ("2018-06-29", "2018-06-29"), ("29 June 2018", "2018-06-29"), ("2018-06", "2018-06"),
    ("2018-06-29 11:36 +03:00", "2018-06-29T11:36+03:00"), ("2018", "2018"),
    ("2018-06-29T11:36+03:00", "2018-06-29T11:36+03:00"), ("Friday, 29 June 2018", "2018-06-29"),
    ("June 2018", "2018-06"), ("29.6.2018", "2018-06-29"), ("6/29/2018", "2018-06-29"),
    ("2018-06-29T11:36Z", "2018-06-29T11:36Z"), ("2018-06-29T11:36", "2018-06-29T11:36"),
  ])
  func datesAreReadInAnyForm(typed: String, expected: String) throws {
    let correction = try Correction(.date, typed: typed)
    #expect(correction.values == [expected])
    #expect(try Correction(.date, values: correction.values) == correction)
  }

  @Test(arguments: [
    "soon", "03/04/2017", "2018-13-01", "2018-06-29 or 30", "99", "2018-06-29 25:70",
  ])
  func whatIsNoCertainDateIsRefused(typed: String) {
    #expect(throws: CorrectionError.notADate) { try Correction(.date, typed: typed) }
  }

  @Test(
    arguments: [
      (.headline, "  Two\twords\n", ["Two words"]), (.headline, "none", []),
      (.headline, "None", ["None"]), (.headline, "a; b", ["a; b"]),
      (.tags, "boats; ;  ice ;boats", ["boats", "ice"]), (.authors, "Ada Quill", ["Ada Quill"]),
      (.authors, "Tom Reed and Jane Doe", ["Tom Reed", "Jane Doe"]),
      (.authors, "Tom Reed, Jane Doe & Ada Quill", ["Tom Reed", "Jane Doe", "Ada Quill"]),
      (.authors, "Tom Reed; Jane Doe;", ["Tom Reed", "Jane Doe"]),
      (.authors, "Tom Reed, Jr.", ["Tom Reed, Jr."]),
      (.authors, "Tom Reed, Jr. and Jane Doe, PhD", ["Tom Reed, Jr.", "Jane Doe, PhD"]),
      (.authors, "Jane Doe, Tom Reed, Jr.; Ada Quill", ["Jane Doe", "Tom Reed, Jr.", "Ada Quill"]),
      (.authors, "Reed, Tom; Doe, Jane", ["Tom Reed", "Jane Doe"]),
      (.authors, "Reed, Jr.", ["Reed, Jr."]), (.authors, "Reed and Sons", ["Reed and Sons"]),
      (.authors, "Ludwig van Marsh und José Núñez", ["Ludwig van Marsh", "José Núñez"]),
      (.authors, "the night desk, with help", ["the night desk, with help"]),
      (.authors, "Ada Quill, 12, of Oldport", ["Ada Quill, 12, of Oldport"]),
      (.source, "A\u{1B}[2J\u{202E}b\u{200B}c", ["A[2Jbc"]), (.tags, "none", []),
    ] as [(CorrectableField, String, [String])])
  func valuesAreMadeSafe(field: CorrectableField, typed: String, expected: [String]) throws {
    #expect(try Correction(field, typed: typed).values == expected)
  }

  @Test func valuesThatAreNoneAreRefused() {
    #expect(throws: CorrectionError.noValue) { try Correction(.source, typed: " \u{200B} ") }
    #expect(throws: CorrectionError.noValue) { try Correction(.tags, typed: ";;") }
    let long = String(repeating: "long ", count: 300)
    #expect(throws: CorrectionError.tooLong) { try Correction(.headline, typed: long) }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func anythingTypedIsSafeOrRefused(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let scalars: [Unicode.Scalar] = [
      "\u{0}", "\u{1B}", "\n", "\u{85}", "\u{2028}", "\u{202E}", "\u{200D}", "\u{FEFF}",
      "\u{E0041}",
      " ", ";", "2", "0", "1", "8", "-", ":", "+", "/", ".", "M", "a", "y", "ü", "年", "🛥",
    ]
    for _ in 0..<300 {
      let typed = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
        scalars.randomElement(using: &random).map(Character.init)
      }
      for field in CorrectableField.allCases {
        guard let correction = try? Correction(field, typed: String(typed)) else { continue }
        let unsafe = correction.values.joined().unicodeScalars.contains {
          scalars.prefix(6).contains($0)
        }
        try #require(!unsafe && !correction.values.contains(""))
        try #require(try Correction(field, values: correction.values) == correction)
      }
    }
  }

  private static let file = """
    Title: Menu and search
    Date: 2018-06-29
    Source: Coast Wire
    Tags: boats, ice

    The ferry to Skerry was late on Friday because of fog, its captain said.
    """

  private func article() -> Article {
    var builder = ArticleBatchBuilder()
    _ = builder.add(Array(Self.file.utf8), path: Array("a/b.txt".utf8), root: 3, isCutShort: true)
    return builder.finish()[0]
  }

  @Test func correctedFieldsReplaceRecoveredOnes() throws {
    let recovered = article()
    let corrections: Corrections = [
      .headline: try Correction(.headline, typed: "Ferry late in fog"),
      .date: try Correction(.date, typed: "2018-06"),
      .source: try Correction(.source, typed: "none"),
      .authors: try Correction(.authors, typed: "Ada Quill; Tom Reed"),
    ]
    let article = recovered.corrected(by: corrections)[0]
    #expect(article.headline == "Ferry late in fog")
    #expect(article.first(.headline)?.origin == .correction)
    #expect(article.published == PartialDate(year: 2018, month: 6))
    #expect(article.source == nil)
    #expect(article.authors == ["Ada Quill", "Tom Reed"])
    #expect(article.tags == recovered.tags && article.body == recovered.body)
    #expect(article.path == "a/b.txt" && article.root == 3 && article.flags == .cutShort)
    #expect(article.recoveredValues(of: .headline) == ["Menu and search"])
    #expect(article.recoveredValues(of: .date) == ["2018-06-29"])
    #expect(article.corrections == corrections)
  }

  @Test func correctionsCanBeTakenBack() throws {
    let recovered = article()
    let headline = try Correction(.headline, typed: "Ferry late in fog")
    let corrected = recovered.corrected(by: [.headline: headline])[0]
    let again = corrected.corrected(by: [.source: try Correction(.source, typed: "Ledger")])[0]
    #expect(again.headline == recovered.headline && again.source == "Ledger")
    let back = again.corrected(by: [:])[0]
    #expect(back.corrections.isEmpty && back.source == recovered.source)
    #expect(Array(back.bytes) == Array(recovered.bytes))
    #expect(Array(back.pieces) == Array(recovered.pieces))
  }

  @Test func aBatchWithoutCorrectionsStaysAsItIs() throws {
    let batch = article().batch
    #expect(batch.corrected { _ in [:] } === batch)
  }

  @Test func onlyTheArticlesMeantChange() throws {
    var builder = ArticleBatchBuilder()
    for name in ["a", "b", "c"] {
      _ = builder.add(Array(Self.file.utf8), path: Array(name.utf8), root: 0)
    }
    let headline = try Correction(.headline, typed: "Ferry late in fog")
    let batch = builder.finish().corrected { $0.path == "b" ? [.headline: headline] : [:] }
    let headlines = batch.articles.map(\.headline)
    #expect(headlines == ["Menu and search", "Ferry late in fog", "Menu and search"])
    #expect(batch.articles.map(\.path) == ["a", "b", "c"])
    #expect(batch.articles.map(\.body).allSatisfy { $0.hasSuffix("captain said.") })
  }
}

extension ArticleBatch {
  fileprivate var articles: [Article] { (0..<count).map { self[$0] } }
}
