import News
import Search
import TestSupport
import Testing

@testable import Stories

/// Copies in a whole archive.
@Suite struct ReprintFinderTests {
  private static let report =
    "The gannets of Skerry Holm came back on Friday, three weeks before the wardens had expected "
    + "them, and took every ledge of the north cliff within the hour. Warden Tilda Marsh counted "
    + "four hundred pairs from her boat and then lost count. Visitors may watch them from the "
    + "harbour wall until the end of July, when the last chicks should have left the rock."

  private static let cases: [(name: String, text: String, isCopy: Bool)] = [
    ("verbatim", report, true),
    ("other white space", report.split(separator: " ").joined(separator: "\n"), true),
    ("other case and quotes", report.uppercased(), true),
    ("one word changed", report.replacing("Friday", with: "Saturday"), true),
    ("a sentence more", report + " Boats leave at nine, at noon and at four.", true),
    ("shortened", String(report.prefix(report.count * 7 / 10)), true),
    ("another report", report.split(separator: " ").reversed().joined(separator: " "), false),
    ("too short", "The gannets of Skerry Holm came back on Friday.", false),
  ]

  @Test(arguments: cases) func findsCopies(name: String, text: String, isCopy: Bool) {
    let index = Index(
      [
        Story("Gannets return", day: 3, Self.report),
        Story("Birds are back on the rock", day: 5, text),
      ] + RelatedTests.goat + RelatedTests.fillers)
    let table = index.stories()
    #expect(table.reprints == (isCopy ? [[0, 1]] : []))
    #expect(table.reprints(of: 1) == (isCopy ? [0, 1] : []))
    #expect(table.isReprint(1) == isCopy)
    #expect(!table.isReprint(0))
    if isCopy { #expect(table.story(of: 0)?.reprints == [[0, 1]]) }
  }

  /// A form that is filled in each day is no copy of itself, a report with one more figure is one.
  @Test(arguments: [
    ("41 boats and 7 ferries", "23 boats and 9 ferries", false),
    ("41 boats and 7 ferries", "41 boats and 8 ferries", true),
    ("41 boats and no ferries", "41 boats and 16 ferries", true),
  ])
  func copiesTellTheSameFigures(first: String, second: String, isCopy: Bool) {
    let index = Index(
      [first, second].enumerated().map { day, figures in
        Story(
          "Harbour office", day: day,
          "The harbour office counted \(figures) on the quay and noted their names in a ledger with a "
            + "green cover, as it does each morning. The clerk said that this was usual for the month."
        )
      } + RelatedTests.goat + RelatedTests.fillers)
    #expect(index.stories().isReprint(1) == isCopy)
  }

  @Test func aCopyOfAnotherTimeIsNoneOfTheStory() {
    let days = [1, 3, 90, 92, nil]
    let index = Index(days.map { Story("Gannets return", day: $0, Self.report) })
    let table = index.stories()
    #expect(table.reprints == [[0, 1, 2, 3, 4]])
    #expect(table.stories.map(\.articles) == [[0, 1], [2, 3, 4]])
  }

  @Test func aFewWordsAreACopyUnderOneHeadlineOnly() {
    let index = Index([
      Story("Tide table", day: 1, "High water at nine."),
      Story("Tide table", day: 1, "High water at nine."),
      Story("Ferry times", day: 1, "High water at nine."),
      Story("Nothing", day: 1, ""), Story("Nothing", day: 1, ""),
    ])
    #expect(index.stories().reprints == [[0, 1]])
  }
}

/// Archives that no one would keep; that they end, and what comes of it.
@Suite struct HostileArchiveTests {
  @Test func equalFilesAreOneStory() {
    let count = 2_000
    let story = Story(
      "Goat wins", day: 1, String(repeating: "A goat won the hill race. ", count: 9))
    let table = Index(Array(repeating: story, count: count)).stories()
    #expect(table.stories.map { $0.articles.sorted() } == [Array(0..<ArticleID(count))])
    #expect(table.reprints.map(\.count) == [count])
  }

  @Test func whatAllHaveInCommonConnectsNothing() {
    let stories = (0..<400).map { number in
      Story(nil, day: 1, "Weather report weather report " + RandomReports.words(number))
    }
    let table = Index(stories).stories()
    #expect(table.stories.isEmpty)
  }

  @Test(arguments: [nil, 1]) func aLargeStoryWithoutDaysOrOnOneDayIsFound(day: Int?) {
    let stories = (0..<150).map { number in
      Story(
        "Volcano of Ash Tarn wakes", day: day,
        "Ash Tarn erupted near Hollin Dale; lava reached Birk Edge and Fenwick Scar.",
        RandomReports.words(number, count: 8))
    }
    let table = Index(stories + RelatedTests.fillers + RandomReports.others).stories()
    let largest = table.stories.map(\.articles.count).max() ?? 0
    #expect(largest == 150)
  }

  @Test func theCandidatesOfAnArticleAreFew() {
    let reports = RandomReports.make(count: 30, seed: 3)
    let index = Index((0..<40).flatMap { copy in reports.map { $0.varied(by: copy) } })
    let scale = StoryScale(of: index)
    var builder = VectorBuilder(scale: scale)
    for id in index.ids { builder.add(index.article(id)) }
    let lists = SignatureLists(builder.vectors, termsBelow: scale.endNumber) { _ in true }
    let days = index.ids.map { StoryDay(index.article($0).published) }
    var candidates = CandidatePairs(vectors: builder.vectors, lists: lists, days: days)
    var compared = 0
    for article in 0..<index.count {
      let pairs = candidates.pairs(of: article) { _ in
        compared += 1
        return true
      }
      #expect(pairs.count <= CandidatePairs.keptCount)
    }
    #expect(compared <= index.count * CandidatePairs.comparedCount)
  }
}

extension RandomReports {
  /// Words that no other number has.
  fileprivate static func words(_ number: Int, count: Int = 40) -> String {
    (0..<count).map { "w\(number)x\($0)" }.joined(separator: " ")
  }

  /// So many that what a few hundred have in common is rare.
  fileprivate static var others: [Story] {
    (0..<2_000).map { Story(nil, day: $0 % 90, "Plot \($0) has bean\($0 / 3) and leek\($0 / 5).") }
  }
}

extension Story {
  fileprivate func varied(by number: Int) -> Story {
    var story = self
    story.paragraphs.append("Edition \(number) of paper\(number).")
    return story
  }
}
