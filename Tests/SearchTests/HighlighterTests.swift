import News
import Testing

@testable import Search

struct HighlighterTests {
  private static let today = PartialDate(year: 2020)

  /// The text with its matches in brackets.
  private static func marked(_ text: String, _ ranges: [Range<Int>]) -> String {
    var bytes = Array(text.utf8)
    for range in ranges.reversed() {
      bytes.insert(UInt8(ascii: "]"), at: range.upperBound)
      bytes.insert(UInt8(ascii: "["), at: range.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("ferry", "The [ferries] and the [Ferry]’s crew; ferrous."),
    ("\"ferry\"", "The ferries and the [ferry]."),
    ("fer*", "The [ferries], [ferrous] ones."),
    ("\"the ferry\"", "[The] [ferry] and the big ferry."),
    ("well-known", "A [well]-[known] well."),
    ("cafe -tea", "[Café], tea."),
    ("headline:cafe body:tea", "[Café], [tea]."),
    ("tag:cafe", "Café."),
    ("東京", "[東京]都 京"), ("京", "東[京都] [京]"),
    ("us", "The [U.S]. and [us]."),
    ("a OR (b c)", "[A] [b] [c] d"),
  ])
  func marksWhatMatches(query: String, marked: String) throws {
    let text = marked.filter { $0 != "[" && $0 != "]" }
    let highlighter = Highlighter(try Query.parse(query, today: Self.today))
    #expect(Self.marked(text, highlighter.ranges(in: text, language: .english)) == marked)
  }

  @Test func stemsByLanguage() throws {
    let highlighter = Highlighter(try Query.parse("häuser", today: Self.today))
    #expect(highlighter.ranges(in: "Haus", language: .german) == [0..<4])
    #expect(highlighter.ranges(in: "Haus", language: .english) == [])
  }

  @Test func marksThePrefixBeingTyped() throws {
    let query = try Query.parse("old fer", today: Self.today, isTyping: true)
    #expect(Highlighter(query).ranges(in: "old ferry", language: nil) == [0..<3, 4..<9])
  }

  /// An article is found exactly when something in it is highlighted.
  @Test(arguments: UInt64(1)...4)
  func agreesWithTheIndex(seed: UInt64) throws {
    var corpus = RandomCorpus(seed: seed)
    let articles = corpus.articles(40)
    let index = Index(articles, segments: 3)
    for word in ["runs", "harbours", "caf*", "\"the sea\"", "京", "haus", "the voted", "US"] {
      let query = try Query.parse(word.replacing(" voted", with: " OR voted"), today: Self.today)
      let highlighter = Highlighter(query)
      let marked = articles.indices.filter { id in
        let article = articles[id]
        return
          ([article.headline].compactMap(\.self) + article.tags + article.paragraphs
          + article.captions)
          .contains { !highlighter.ranges(in: $0, language: article.language).isEmpty }
      }
      #expect(index.listing(for: Request(query: query)).ids.sorted() == marked.map(ArticleID.init))
    }
  }
}
