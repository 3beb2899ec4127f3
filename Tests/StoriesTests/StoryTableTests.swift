import News
import Search
import TestSupport
import Testing

@testable import Stories

/// Stories of invented reports: the bridge and the goat of ``RelatedTests``, and what is like them.
@Suite struct StoryTableTests {
  private let index = Index(RelatedTests.bridge + RelatedTests.goat + RelatedTests.fillers)

  @Test func theReportsOfOneEventAreOneStory() throws {
    let table = index.stories()
    #expect(table.stories.map(\.articles) == [[0, 1, 2], [3, 4]])
    let bridge = try #require(table.story(of: 1))
    #expect(bridge.from == index.article(0).published)
    #expect(bridge.to == index.article(2).published)
    #expect(bridge.outlets(in: index) == ["Harbour Gazette", "Daily Lantern"])
    #expect(bridge.articles.contains(bridge.title))
    #expect(table.story(of: 5) == nil)
    #expect(table.number(ofStoryOf: 4) == 1)
    #expect(table.number(ofStoryOf: 10_000) == nil)
    #expect(table.reprints.isEmpty)
  }

  @Test func anotherBridgeIsAnotherStory() {
    let later = RelatedTests.bridge.map { story in
      Story(
        story.headline, day: story.day.map { $0 + 60 }, source: story.source,
        story.paragraphs.joined(separator: " "))
    }
    var index = Index(RelatedTests.bridge + RelatedTests.goat + RelatedTests.fillers)
    index.append(Segment(indexing: ArticleBatch(later.map(Self.reworded))))
    let table = index.stories()
    #expect(table.stories.map(\.articles) == [[0, 1, 2], [3, 4], [35, 36, 37]])
    #expect(table.stories.map(\.next) == [2, nil, nil])
    #expect(table.stories.map(\.previous) == [nil, nil, 0])
  }

  /// The same words in another order: like the story, but no copy.
  private static func reworded(_ story: Story) -> Story {
    let words = story.paragraphs[0].split(separator: " ").sorted()
    return Story(
      story.headline, day: story.day, source: story.source, words.joined(separator: " "))
  }

  @Test func anUndatedReportJoinsAStory() {
    var bridge = RelatedTests.bridge
    bridge[1].day = nil
    let index = Index(bridge + RelatedTests.goat + RelatedTests.fillers)
    #expect(index.stories().stories.map(\.articles) == [[0, 2, 1], [3, 4]])
  }

  /// Of tables the words between the figures say nothing, but what the headline names does.
  @Test func noticesOfOneFormAreNoStory() {
    let companies = [
      "Ashmere Loom", "Brackwell Tin", "Corvale Salt", "Dunmoor Glass", "Ashmere Loom",
    ]
    let notices = companies.enumerated().map { number, company in
      let figures = (0..<6).map { String(number * 613 + $0 * 37 + 11) }
      return Story(
        "\(company) fourth quarter net",
        "Operating share \(figures[0]) against \(figures[1]), discontinued carryforward "
          + "\(figures[2]) against \(figures[3]), restated revenues \(figures[4]) or \(figures[5])."
      )
    }
    let more = (0..<12).map { Story("Firm\($0) fourth quarter net", "Share \($0) against 1.") }
    let table = Index(notices + more + RelatedTests.fillers).stories()
    #expect(table.stories.map(\.articles) == [[0, 4]])
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func theAnswerIsThatOfAllPairs(seed: UInt64) {
    let index = Index(RandomReports.make(count: 120, seed: seed))
    let table = index.stories()
    #expect(table.stories.count > 5)
    #expect(table.stories.map(\.articles) == AllPairs.stories(of: index))
  }

  @Test func theOrderOfArrivalAndTheSegmentsChangeNothing() {
    let reports = RandomReports.make(count: 90, seed: 9)
    var parts = Index()
    for start in stride(from: 0, to: 90, by: 30) {
      parts.append(Segment(indexing: ArticleBatch(Array(reports[start..<start + 30]), from: start)))
    }
    let whole = Index(reports).stories()
    #expect(parts.stories().stories == whole.stories)
    let backwards = Index(reports.reversed()).stories().stories.map { story in
      Set(story.articles.map { 89 - $0 })
    }
    #expect(Set(backwards) == Set(whole.stories.map { Set($0.articles) }))
  }

  @Test func removedArticlesBelongToNothing() {
    var index = index
    index.remove([1, 3])
    #expect(index.stories().stories.map(\.articles) == [[0, 2]])
    #expect(Index().stories().stories.isEmpty)
  }
}

/// Reports of events, each with words of its own between common ones.
enum RandomReports {
  static func make(count: Int, seed: UInt64) -> [Story] {
    var random = SeededGenerator(seed: seed)
    func words(_ number: Int, _ prefix: String, below: Int) -> String {
      (0..<number).map { _ in prefix + String(Int.random(in: 0..<below, using: &random)) }
        .joined(separator: " ")
    }
    return (0..<count).map { number in
      let event = Int.random(in: 0..<count / 4, using: &random)
      let day = event % 11 * 6 + Int.random(in: 0..<4, using: &random)
      return Story(
        words(2, "event\(event)x", below: 6) + " " + words(2, "common", below: 3_000), day: day,
        words(40, "event\(event)x", below: 16), words(60, "common", below: 3_000))
    }
  }
}

/// Stories by looking at all pairs.
private enum AllPairs {
  static func stories(of index: Index) -> [[ArticleID]] {
    let ids = index.idsInTimeOrder()
    var builder = VectorBuilder(scale: StoryScale(of: index))
    for id in ids { builder.add(index.article(id)) }
    let days = ids.map { StoryDay(index.article($0).published) }
    let space = StorySpace(vectors: builder.vectors, days: days)
    let similarities = ids.indices.map { one in
      ids.indices.map { space.similarity(one, $0) }
    }
    var groups = ids.indices.map { [$0] }
    while let (first, second) = bestMerge(of: groups, similarities, days: days) {
      groups[first] += groups[second]
      groups.remove(at: second)
    }
    return groups.filter { $0.count > 1 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
      .map { group in group.map { ids[$0] } }
  }

  private static func bestMerge(
    of groups: [[Int]], _ similarities: [[Float]], days: [StoryDay]
  ) -> (Int, Int)? {
    var best: (mean: Float, merge: (Int, Int))?
    for first in groups.indices {
      for second in groups.indices.dropFirst(first + 1) {
        let mean = mean(groups[first], groups[second], similarities)
        guard mean >= StoryScale.threshold(count: similarities.count), mean > best?.mean ?? 0,
          gap(groups[first], groups[second], days) <= StoryFinder.largestGap
        else { continue }
        best = (mean, (first, second))
      }
    }
    return best?.merge
  }

  private static func mean(_ first: [Int], _ second: [Int], _ similarities: [[Float]]) -> Float {
    let sum = first.reduce(Float(0)) { sum, one in
      second.reduce(sum) { $0 + similarities[one][$1] }
    }
    return sum / Float(first.count * second.count)
  }

  private static func gap(_ first: [Int], _ second: [Int], _ days: [StoryDay]) -> Int {
    let numbers = [first, second].map { $0.compactMap { days[$0].number }.sorted() }
    guard let start = numbers[0].first, let end = numbers[0].last,
      let otherStart = numbers[1].first, let otherEnd = numbers[1].last
    else { return 0 }
    return max(start, otherStart) - min(end, otherEnd)
  }
}
