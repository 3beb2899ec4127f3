import News
import TestSupport
import Testing

@testable import Search

/// Orders that gather the reports of a story, against sorting them by hand.
@Suite struct StoryOrderTests {
  private struct Group {
    let ids: [ArticleID]
    let newest: Int
  }

  @Test(arguments: UInt64(1)...12, [SortKey.storySize, .storyFreshness])
  func storiesStandTogether(seed: UInt64, key: SortKey) throws {
    var generator = SeededGenerator(seed: seed)
    let articles = (0..<30).map { _ in
      let day = Int.random(in: 0...20, using: &generator)
      return TestArticle(
        tags: [["ice", "boats"].randomElement(using: &generator) ?? "ice"],
        published: day == 0 ? nil : PartialDate(year: 2018, month: 6, day: day))
    }
    var index = Index(articles, segments: 3)
    var stories = [[ArticleID]](repeating: [], count: 6)
    for id in 0..<ArticleID(24) {
      let story = Int.random(in: 0..<9, using: &generator)
      if stories.indices.contains(story) { stories[story].append(id) }
    }
    stories = stories.filter { !$0.isEmpty }.map { $0.shuffled(using: &generator) }
    index.remove([3, 20])
    let facets = FacetFilter(
      included: seed % 3 == 0 ? [] : [FacetValue(facet: .tag, name: "ice")])
    let isReversed = seed % 2 == 0
    let membership = StoryMembership(stories: stories, endID: 24)
    let listing = index.listing(
      for: Request(facets: facets, sort: key, isReversed: isReversed, stories: membership))
    let dated = index.listing(for: Request(facets: facets, isReversed: isReversed)).ids
    let groups = stories.map { reports in
      let ids = reports.filter(dated.contains)
      return Group(ids: ids, newest: ids.map { articles[Int($0)].age }.min() ?? .max)
    }.filter { !$0.ids.isEmpty }
    let told = Set(groups.flatMap(\.ids))
    let expected = groups.sorted { Self.isBefore($0, $1, by: key, isReversed) }.map(\.ids)
    #expect(listing.ids == expected.flatMap { $0 } + dated.filter { !told.contains($0) })
  }

  private static func isBefore(
    _ one: Group, _ other: Group, by key: SortKey, _ isReversed: Bool
  ) -> Bool {
    let sign = isReversed ? -1 : 1
    let age = { (group: Group) in group.newest == .max ? .max : sign * group.newest }
    let keys = { (group: Group) in
      key == .storySize
        ? (-sign * group.ids.count, group.newest, group.ids[0])
        : (age(group), -group.ids.count, group.ids[0])
    }
    guard (keys(one).0, keys(one).1) != (keys(other).0, keys(other).1) else {
      return false  // As they are numbered: sorting is stable.
    }
    return (keys(one).0, keys(one).1) < (keys(other).0, keys(other).1)
  }

  @Test func whatTookThePlaceOfAReportStandsThere() {
    let dates = [3, 5, 9, 4].map { PartialDate(year: 2018, month: 6, day: $0) }
    let index = Index(dates.map { TestArticle(published: $0) })
    let found = StoryMembership(stories: [[0, 1]], titles: [0], endID: 2)
    let carried = found.carriedOver(to: [0: 3])
    #expect(carried.reports(ofStory: 0) == [3, 1] && carried.title(ofStory: 0) == 3)
    let request = Request(sort: .storySize, stories: carried)
    #expect(index.listing(for: request).ids == [3, 1, 2, 0])
  }
}

extension TestArticle {
  /// Grows with the years.
  fileprivate var age: Int { published.map { -$0.sortKey } ?? .max }
}
