import News
import Search
import Testing

@testable import Stories

@Suite struct LinkTests {
  private static let headlines: [String?] = [
    "Kestrel Bridge reopens after month-long repairs, mayor says",
    "‘A turnip for Biscuit’: goat honoured at Umber Fell",
    "Storm Agnes hits the coast | Harbour Gazette",
    nil,
    "Harbour budget passes with 14 votes in the second reading",
    "Kestrel Bridge reopens after month-long repairs, mayor says",
    "Ferry timetable: what changes in autumn and who has to wait longer than before",
    "Long-haul ferry wins prize",
  ]

  private static func index(_ stories: [Story]) -> Index {
    var index = Index()
    index.append(Segment(indexing: ArticleBatch(stories)))
    return index
  }

  private let index = Self.index(
    headlines.enumerated().map { number, headline in Story(headline, day: number + 1, "A text.") })

  @Test(arguments: [
    ("Kestrel Bridge reopens after month-long repairs, mayor says", 0),
    ("KESTREL BRIDGE REOPENS AFTER MONTH–LONG REPAIRS, MAYOR SAYS", 0),
    ("  Kestrel  Bridge reopens after month long repairs – mayor says ", 0),
    ("\"A Turnip for Biscuit\": Goat Honoured at Umber Fell", 1),
    ("'A turnip for Biscuit' - goat honoured at Umber Fell - Daily Lantern", 1),
    ("Storm Agnes hits the coast", 2),
    ("Storm Agnes hits the coast - Harbour Gazette", 2),
    ("Kestrel Bridge reopens after long month-long repairs, mayor says", 0),
    ("Kestrel Bridge reopens after month-long repairs, says mayor", nil),
    ("Harbour budget passes with 15 votes in the second reading", nil),
    ("Harbor budget passes with 14 votes in the second reading", 4),
    ("Ferry timetable: what changes in autumn…", 6),
    ("Ferry timetable: what changes in autumn", nil),
    ("Long", nil), ("Storm", nil), ("", nil), ("…", nil), ("—", nil), ("Biscuit", nil),
  ])
  func findsTheHeadline(link: String, expected: Int?) {
    #expect(index.article(headlined: link).map(Int.init) == expected)
  }

  @Test func theOldestOfOneHeadlineIsFoundWheneverItArrives() {
    let stories = [
      Story("Turnip fair opens early", day: 9, "A text."),
      Story("Turnip fair opens early", day: 4, "A text."),
      Story("Turnip fair opens early", "A text."),
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      var index = Index()
      for place in order { index.append(Segment(indexing: ArticleBatch([stories[place]]))) }
      let found = index.article(headlined: "Turnip fair opens early")
      #expect(found.map { order[Int($0)] } == 1)
    }
  }

  @Test func theNextOldestStandsForOneThatIsGone() {
    var index = Self.index([
      Story("Turnip fair opens early | Daily Lantern", day: 4, "A text."),
      Story("Turnip fair opens early | Harbour Gazette", day: 9, "A text."),
      Story("Turnip fair opens early | Harbour Gazette", day: 7, "A text."),
      Story("Ferry fair", "A text."),
    ])
    var found: [ArticleID?] = []
    for gone in [0, 2, 1, 3, 3] as [ArticleID] {
      found.append(index.article(headlined: "Turnip fair opens early"))
      index.remove([gone])
    }
    #expect(found == [0, 2, 1, nil, nil])
  }

  @Test func aNearMatchOfTwoIsNone() {
    let index = Self.index([
      Story("Council votes on the north pier tomorrow morning", "A text."),
      Story("Council votes on the south pier tomorrow morning", "A text."),
    ])
    #expect(index.article(headlined: "Council votes on the old pier tomorrow morning") == nil)
    #expect(index.article(headlined: "Council votes on the south pier tomorrow morning") == 1)
  }

  /// All words that stand in few articles are those of the outlet, which the headline doesn't have.
  @Test func anOutletOfRareWordsHidesNothing() {
    let common = (0..<30).map { Story("The pier and the bridge \($0)", "Zephyr quartz onyx jade.") }
    let index = Self.index(common + [Story("The pier and the bridge", "A text.")])
    let link = "The pier and the bridge - Zephyr Quartz Onyx Jade"
    #expect(index.article(headlined: link) == 30)
  }

  /// Words of scripts without spaces are many terms.
  @Test func anOutletOfManyTermsHidesNothing() {
    let others = (0..<20).map { Story("다리 개통식 \($0)", "항구 이야기.") }
    let outlet = Story("다른 소식", "하버타임스신문 디지털뉴스편집국 알림.")
    let index = Self.index(others + [outlet, Story("한강 새 다리 개통식 열려", "A text.")])
    #expect(index.article(headlined: "한강 새 다리 개통식 열려 | 하버타임스신문 디지털뉴스편집국") == 21)
  }

  @Test func findsNothingInAnEmptyIndex() {
    #expect(Index().article(headlined: "Anything at all") == nil)
  }
}

@Suite struct FoldedHeadlineTests {
  @Test func foldsAsciiAsEveryScalar() {
    let ascii = (0x30..<0x7B as Range<UInt8>).map { Unicode.Scalar($0) }.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    #expect(ascii.count == 62)
    let headlines = ascii.map { FoldedHeadline(String(Character($0))) }
    let expected = ascii.map { scalar in
      scalar.properties.lowercaseMapping.unicodeScalars.reduce(0x811C_9DC5) {
        ($0 ^ $1.value) &* 0x0100_0193
      }
    }
    #expect(headlines.map(\.words) == expected.map { [$0] })
  }
}
