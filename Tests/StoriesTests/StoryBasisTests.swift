import News
import Search
import TestSupport
import Testing

@testable import Stories

/// Stories after articles came and went, beside those that are found from the start.
@Suite struct StoryBasisTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func whatChangedGivesWhatAllGives(seed: UInt64) {
    var archive = ChangingArchive(seed: seed, count: 220)
    let first = StoryFinder(index: archive.index).find()
    let scale = StoryBasis(scale: first.scale)
    #expect(first.table.stories.count > 5)
    var basis = first
    for _ in 0..<7 {
      archive.change()
      basis = StoryFinder(index: archive.index, after: basis).find()
      let whole = StoryFinder(index: archive.index, after: scale).find()
      #expect(basis.table.stories == whole.table.stories)
      #expect(basis.table.reprints == whole.table.reprints)
      #expect(basis.pairs == whole.pairs)
      #expect(basis.table.endID == archive.index.endID)
    }
    #expect(basis.table.stories != first.table.stories)
  }

  @Test func aReportJoinsItsStory() {
    var index = Index(RelatedTests.goat + RelatedTests.bridge.dropLast() + RelatedTests.fillers)
    let basis = StoryFinder(index: index).find()
    index.append(Segment(indexing: ArticleBatch([RelatedTests.bridge[2]], from: 90)))
    let next = StoryFinder(index: index, after: basis).find()
    #expect(next.table.story(of: index.endID - 1)?.articles == [2, 3, index.endID - 1])
    #expect(next.changeCount == 1)
    index.remove([2, 3])
    let last = StoryFinder(index: index, after: next).find()
    #expect(last.table.stories.map(\.articles) == [[0, 1]])
    #expect(last.changeCount == 3)
  }

  /// Names that the archive never had are as rare as they are among the new reports.
  @Test func newWordsMakeAStory() {
    var index = Index(RelatedTests.bridge + RandomReports.make(count: 40, seed: 5))
    let basis = StoryFinder(index: index).find()
    let reports = ["one", "two"].map { paper in
      Story(
        "Zorblax tower tilts", day: 80,
        "The Zorblax tower of Quendle leans by an inch, wrote the \(paper)post, Ulbrecht said.",
        (0..<30).map { "\(paper)word\($0)" }.joined(separator: " "))
    }
    let former = index.endID
    index.append(Segment(indexing: ArticleBatch(reports, from: 90)))
    let next = StoryFinder(index: index, after: basis).find()
    #expect(next.table.story(of: former)?.articles == [former, former + 1])
    index.remove([former])
    let last = StoryFinder(index: index, after: next).find()
    #expect(last.table.stories.map(\.articles) == basis.table.stories.map(\.articles))
  }

  @Test func aTenthThatIsNewHasAllFoundAnew() {
    var index = Index(RandomReports.make(count: 1_200, seed: 1))
    var basis = index.storyBasis()
    #expect(basis.isWhole)
    index.remove([7])
    basis = index.storyBasis(after: basis)
    #expect(!basis.isWhole)
    index.append(
      Segment(indexing: ArticleBatch(RandomReports.make(count: 120, seed: 2), from: 1_200)))
    basis = index.storyBasis(after: basis)
    #expect(basis.isWhole)
    #expect(basis.table.stories == index.stories().stories)
  }
}

/// An archive of reports of few events, with copies and undated reports, that changes.
private struct ChangingArchive {
  private(set) var index: Index
  private var random: SeededGenerator
  private var reports: [Story]
  private var nextNumber: Int

  init(seed: UInt64, count: Int) {
    random = SeededGenerator(seed: seed)
    index = Index()
    reports = []
    nextNumber = 0
    add(count)
  }

  /// A few articles come, a few go, and one that was there is read anew with another day.
  mutating func change() {
    let ids = index.ids
    let gone = (0..<Int.random(in: 0..<4, using: &random)).compactMap { _ in
      ids.randomElement(using: &random)
    }
    index.remove(gone)
    add(Int.random(in: 1..<6, using: &random))
  }

  private mutating func add(_ count: Int) {
    let stories = (0..<count).map { _ in makeReport() }
    reports += stories
    index.append(Segment(indexing: ArticleBatch(stories, from: nextNumber)))
    nextNumber += count
  }

  private mutating func makeReport() -> Story {
    if reports.count > 20, Int.random(in: 0..<6, using: &random) == 0 {
      // A copy, word for word or lightly edited, on some other day.
      var copy = reports[Int.random(in: 0..<reports.count, using: &random)]
      copy.day = Bool.random(using: &random) ? copy.day : Int.random(in: 0..<60, using: &random)
      if Bool.random(using: &random) { copy.paragraphs.append("Edition \(nextNumber) of it.") }
      return copy
    }
    // Later ones are of events that the archive hasn't heard of yet.
    let event = Int.random(in: 0..<6, using: &random) + nextNumber / 100
    let day =
      Int.random(in: 0..<7, using: &random) == 0
      ? nil : event % 5 * 9 + Int.random(in: 0..<5, using: &random)
    return Story(
      words(2, "event\(event)x", below: 5) + " " + words(1, "common", below: 900), day: day,
      words(12, "event\(event)x", below: 14), words(50, "common", below: 900))
  }

  private mutating func words(_ count: Int, _ prefix: String, below end: Int) -> String {
    (0..<count).map { _ in prefix + String(Int.random(in: 0..<end, using: &random)) }
      .joined(separator: " ")
  }
}
