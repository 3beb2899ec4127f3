import News
import Testing

@testable import Search

/// What each part of the query language finds in a small archive.
struct QueryTests {
  private static let articles = [
    TestArticle(
      path: "2019/bridge.txt", headline: "New bridge opens in Lindau", source: "Harbour Herald",
      section: "Local", place: "Lindau", authors: ["Ada Brook"], tags: ["Bridges", "Lake Town"],
      paragraphs: ["The ferries stopped running.", "Crowds ran across the well-known bridge."],
      captions: ["A violin on the pier"], published: PartialDate(year: 2019, month: 5, day: 2)),
    TestArticle(
      path: "2019/ferry.txt", headline: "Ferry crossing ends", source: "Daily Lantern",
      section: "Travel", tags: ["ferries"],
      paragraphs: ["A café by the quay closed too.", "Nobody runs the ferry now."],
      published: PartialDate(year: 2020, month: 3, day: 5)),
    TestArticle(
      path: "ja/tower.txt", headline: "東京都の新しい塔", paragraphs: ["京の町は静か。"],
      published: PartialDate(year: 2020), language: .japanese),
    TestArticle(
      path: "de/haus.txt", headline: "Neue Häuser am See",
      paragraphs: ["Das Haus steht. Die Straße endet."],
      published: PartialDate(year: 2020, month: 3), language: .german),
    TestArticle(path: "empty.txt"),
  ]

  private static let marks = Marks(
    read: [0, 3], starred: [1], noted: [1], notes: [1: "Check the timetable"])

  private static let stories = StoryMembership(
    stories: [[3, 4], [0, 1]], reprints: [[1, 2]], endID: 4 + 1)

  @Test(
    arguments: [
      ("", [0, 1, 2, 3, 4]), ("bridge", [0]), ("bridges", [0]), ("ferry", [0, 1]),
      ("running", [0, 1]), ("\"ran\"", [0]), ("\"runs\"", [1]), ("BRIDGE", [0]),
      ("ferry bridge", [0]), ("bridge OR café", [0, 1]), ("cafe", [1]), ("ferry -bridge", [1]),
      ("-ferry", [2, 3, 4]), ("--ferry", [0, 1]), ("(bridge OR quay) crowds", [0]),
      ("bridge OR quay nobody", [0, 1]), ("\"well known bridge\"", [0]), ("well-known", [0]),
      ("\"known well\"", []), ("\"ends ferries\"", []), ("viol*", [0]), ("v* q*", []),
      ("fer*", [0, 1]),
      ("headline:ferry", [1]), ("body:ferry", [0, 1]), ("body:violin", [0]),
      ("headline:brid*", [0]),
      ("headline:\"ferry crossing\"", [1]), ("body:\"ferry crossing\"", []),
      ("tag:bridges", [0]), ("tag:lake", [0]), ("tag:\"lake town\"", [0]), ("tag:brid", []),
      ("tag:brid*", [0]), ("tag:FERRIES", [1]), ("source:herald", [0]), ("section:travel", [1]),
      ("author:brook", [0]), ("author:\"ada brook\"", [0]), ("place:lindau", [0]),
      ("path:2019/", [0, 1]), ("path:HAUS", [3]), ("note:timetable", [1]), ("note:bus", []),
      ("after:2020", [1, 2, 3]), ("after:2020-03-02", [1]), ("before:2020", [0]),
      ("on:2020-03", [1, 3]), ("on:2020-03-05", [1]), ("after:7d", [1]), ("before:7d", [0, 2, 3]),
      ("is:unread", [1, 2, 4]), ("is:read", [0, 3]), ("is:starred", [1]), ("is:reprint", [2]),
      ("has:note", [1]), ("has:tags", [0, 1]), ("-has:tags", [2, 3, 4]),
      ("story:2019/ferry.txt", [0, 1]), ("story:ja/tower.txt", [2]),
      ("story:nowhere.txt", []), ("東京", [2]), ("京", [2]), ("新しい", [2]), ("京都の", [2]),
      ("京東", []),
      ("haus", [3]), ("Häuser", [3]), ("strasse", [3]), ("\"haus steht\"", [3]),
      ("is:unread ferry", [1]), ("& —", [0, 1, 2, 3, 4]),
    ] as [(String, [ArticleID])])
  func finds(query: String, expected: [ArticleID]) throws {
    for segments in [1, 2, 5] {
      let index = Index(Self.articles, segments: segments)
      #expect(try index.found(query, marks: Self.marks, stories: Self.stories) == expected)
    }
  }

  @Test(
    arguments: [
      ("fer", [0, 1]), ("ferry bri", [0]), ("\"well kno", [0]), ("(bridge OR ca", [0, 1]),
      ("bridge OR ", [0]), ("bridge OR", [0]), ("bridge -", [0]), ("bridge tag:", [0]),
      ("bridge (", [0]), ("bridge \"", [0]), ("tag:bri", [0]), ("bridge is:un", [0]),
      ("bridge after:20", [0]), ("-brid", [0, 1, 2, 3, 4]), ("fer ", []), ("tag:\"lake t", [0]),
    ] as [(String, [ArticleID])])
  func toleratesWhatIsBeingTyped(query: String, expected: [ArticleID]) throws {
    #expect(try Index(Self.articles).found(query, isTyping: true) == expected)
  }
}
