import News
import Search
import TestSupport
import Testing

@testable import Stories

/// Stories as a person corrects them.
@Suite struct StoryConstraintTests {
  /// Articles 0 to 9, a day each; two stories of three and of two, a chain, and copies of article 1.
  private let index = Index(
    (0..<10).map { (number: Int) in
      Story("Headline \(number) of a report", day: number, "Text number \(number).")
    })

  private var table: StoryTable {
    StoryTable(
      stories: [
        story([0, 1, 2, 3], title: 1, reprints: [[1, 2]], next: 1),
        story([4, 5], title: 4, previous: 0, next: 2), story([6, 7], title: 7, previous: 1),
      ], reprints: [[1, 2, 9]], endID: 10)
  }

  private func story(
    _ articles: [ArticleID], title: ArticleID, reprints: [[ArticleID]] = [], previous: Int? = nil,
    next: Int? = nil
  ) -> StoryTable.Story {
    let dates = articles.compactMap { index.article($0).published }
    return StoryTable.Story(
      articles: articles, title: title, from: dates.first, to: dates.last, reprints: reprints,
      previous: previous, next: next)
  }

  private func corrected(_ constraints: StoryConstraint...) -> StoryTable {
    table.corrected(by: constraints, in: index)
  }

  @Test(arguments: [
    // An article leaves; its copies go with it; what is left alone is no story.
    ([StoryConstraint(.apart, 0, 3)], [[1, 2, 3], [4, 5], [6, 7]]),
    ([StoryConstraint(.apart, 1, 0)], [[0, 3], [1, 2], [4, 5], [6, 7]]),
    ([StoryConstraint(.apart, 2, 1)], [[0, 1, 2, 3], [4, 5], [6, 7]]),
    ([StoryConstraint(.apart, 4, 5)], [[0, 1, 2, 3], [6, 7]]),
    ([StoryConstraint(.apart, 4, 6)], [[0, 1, 2, 3], [4, 5], [6, 7]]),
    ([StoryConstraint(.apart, 0, 3), StoryConstraint(.apart, 3, 1)], [[1, 2], [4, 5], [6, 7]]),
    // Stories and single articles are joined.
    ([StoryConstraint(.together, 8, 9)], [[0, 1, 2, 3], [4, 5], [6, 7], [8, 9]]),
    ([StoryConstraint(.together, 8, 4)], [[0, 1, 2, 3], [4, 5, 8], [6, 7]]),
    ([StoryConstraint(.together, 7, 0)], [[0, 1, 2, 3, 6, 7], [4, 5]]),
    (
      [StoryConstraint(.together, 7, 0), StoryConstraint(.together, 6, 4)],
      [[0, 1, 2, 3, 4, 5, 6, 7]]
    ),
    // What left can be joined elsewhere, and what is said last of a pair is said whole.
    (
      [StoryConstraint(.apart, 0, 1), StoryConstraint(.together, 0, 4)],
      [[0, 4, 5], [1, 2, 3], [6, 7]]
    ),
    ([StoryConstraint(.together, 0, 200)], [[0, 1, 2, 3], [4, 5], [6, 7]]),
    (
      [StoryConstraint(.together, 0, 0), StoryConstraint(.apart, 0, 0)],
      [[0, 1, 2, 3], [4, 5], [6, 7]]
    ),
  ])
  func articlesArePutWhereTheyBelong(constraints: [StoryConstraint], stories: [[ArticleID]]) {
    let corrected = table.corrected(by: constraints, in: index)
    #expect(corrected.stories.map(\.articles) == stories)
    for (number, story) in stories.enumerated() {
      #expect(story.allSatisfy { corrected.number(ofStoryOf: $0) == number })
    }
    #expect(corrected.reprints == table.reprints)
  }

  @Test func whatIsSaidOfAStoryIsWorkedOutAnew() throws {
    let parted = try #require(corrected(StoryConstraint(.apart, 1, 0)).stories.first)
    #expect(parted.title == 0 && parted.reprints == [])
    #expect(parted.from == index.article(0).published && parted.to == index.article(3).published)
    let joined = try #require(corrected(StoryConstraint(.together, 9, 0)).stories.first)
    #expect(joined.title == 1 && joined.reprints == [[1, 2, 9]])
    #expect(joined.to == index.article(9).published)
  }

  @Test func theChainStays() {
    let gone = corrected(StoryConstraint(.apart, 4, 5))
    #expect(gone.stories.map(\.next) == [nil, nil] && gone.stories.map(\.previous) == [nil, nil])
    let ends = corrected(StoryConstraint(.together, 7, 0))
    #expect(ends.stories.map(\.next) == [1, nil] && ends.stories.map(\.previous) == [nil, 0])
    let single = corrected(StoryConstraint(.together, 8, 9))
    #expect(single.stories.map(\.next) == [1, 2, nil, nil])
  }

  /// Whatever is said, every article is in one story at most, and neighbours lead onwards.
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func theTableHoldsTogether(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let constraints = (0..<12).map { _ in
      StoryConstraint(
        Bool.random(using: &random) ? .apart : .together, .random(in: 0..<12, using: &random),
        .random(in: 0..<12, using: &random))
    }
    let corrected = table.corrected(by: constraints, in: index)
    let members = corrected.stories.flatMap(\.articles)
    #expect(Set(members).count == members.count)
    for story in corrected.stories {
      let start = story.from?.sortKey ?? 0
      let next = story.next.flatMap { corrected.stories[$0].from?.sortKey }
      let previous = story.previous.flatMap { corrected.stories[$0].from?.sortKey }
      #expect(story.articles.count > 1 && story.articles.contains(story.title))
      #expect(next ?? .max > start && previous ?? .min < start)
    }
  }
}
