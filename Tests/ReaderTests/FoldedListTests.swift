import Search
import TestSupport
import Testing

@testable import Reader

/// Folding against the plainest way to do it.
@Suite struct FoldedListTests {
  @Test(arguments: UInt64(1)...40) func foldsAsTheRuleSays(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let end = Int.random(in: 0...30, using: &generator)
    let groupCount = Int.random(in: 0...6, using: &generator)
    var groups = [[ArticleID]](repeating: [], count: groupCount)
    for id in 0..<ArticleID(end) {
      let group = Int.random(in: 0...groupCount * 2, using: &generator)
      if groups.indices.contains(group) { groups[group].append(id) }
    }
    groups.removeAll { $0.count < 2 }
    let isByStory = seed % 2 == 0
    let third = ArticleID(end / 3)
    let stories = StoryMembership(
      stories: [Array(0..<third), Array(third..<third * 2)], reprints: groups,
      endID: ArticleID(end))
    // Some came after the copies were found.
    var listed = (0..<ArticleID(end + 3)).filter { _ in
      Int.random(in: 0..<4, using: &generator) > 0
    }.shuffled(using: &generator)
    if isByStory {
      listed = [0, 1, nil].flatMap { story in listed.filter { stories.story(of: $0) == story } }
      groups = groups.flatMap { group in
        [0, 1, nil].map { story in group.filter { stories.story(of: $0) == story } }
      }
    }
    var folding = Folding()
    folding.isUnfolded = Bool.random(using: &generator)
    folding.exceptions = Set((0..<3).map { _ in .random(in: 0...40, using: &generator) })
    folding.pinned = .random(in: 0...40, using: &generator)
    let list = FoldedList(listed, of: stories, folding: folding, isByStory: isByStory)
    // What is unfolded is unfolded wherever its copies stand.
    let exceptions = Set(folding.exceptions.compactMap(stories.reprintGroup))
    let rows = Self.rows(of: listed, groups, folding) { id in
      folding.isUnfolded != (stories.reprintGroup(of: id).map(exceptions.contains) ?? false)
    }
    #expect(list.ids == rows.flatMap { $0.isUnfolded ? $0.articles : [$0.articles[0]] })
    #expect(list.firsts == rows.map { $0.articles[0] })
    #expect(list.folds.map(\.count) == rows.map { $0.articles.count - 1 }.filter { $0 > 0 })
    expectPlaces(list, rows)
  }

  /// The rows of the first step are those that the whole list begins with.
  @Test(arguments: UInt64(1)...40) func theBeginningIsThatOfTheWhole(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let ids = Array(0..<ArticleID(60))
    let copies = ids.shuffled(using: &generator).prefix(30)
    let groups = (0..<6).map { number in Array(copies[number * 5..<number * 5 + 5]) }
    let stories = StoryMembership(reprints: groups, endID: 60)
    let listed = ids.shuffled(using: &generator)
    let count = Int.random(in: 10...40, using: &generator)
    var folding = Folding()
    folding.isUnfolded = seed % 3 == 0
    folding.exceptions = seed % 4 == 0 ? [copies[0]] : []
    folding.gathers = seed % 5 != 0
    let whole = FoldedList(listed, of: stories, folding: folding)
    let shown = listed.prefix(count)
    let rowCount = shown.count { id in
      let group = groups.first { $0.contains(id) } ?? []
      return !folding.gathers || shown.first(where: group.contains).map { $0 == id } ?? true
    }
    let isUnfolded = whole.folds.contains { $0.isUnfolded && shown.contains(whole.ids[$0.place]) }
    let beginning = FoldedList(
      beginning: count, of: listed, in: stories, folding: folding, least: 8)
    #expect((beginning == nil) == (isUnfolded || rowCount < 8))
    guard let beginning else { return }
    #expect(beginning.ids == Array(whole.ids.prefix(rowCount)) + Array(listed[count...]))
    #expect(beginning.folds.isEmpty)
  }

  private struct Row {
    let articles: [ArticleID]
    let isUnfolded: Bool
  }

  private static func rows(
    of listed: [ArticleID], _ groups: [[ArticleID]], _ folding: Folding,
    isUnfolded: (ArticleID) -> Bool
  ) -> [Row] {
    listed.compactMap { id in
      let group = groups.first { $0.contains(id) } ?? [id]
      let members = listed.filter(group.contains)
      let first = folding.pinned.flatMap { members.contains($0) ? $0 : nil } ?? members[0]
      guard id == first else { return nil }
      return Row(
        articles: [first] + members.filter { $0 != first }, isUnfolded: isUnfolded(id))
    }
  }

  private func expectPlaces(_ list: FoldedList, _ rows: [Row]) {
    var place = 0
    var count = 0
    var firsts: [Int] = []
    var isRight = true
    for row in rows {
      firsts.append(place)
      isRight = isRight && list.count(beforePlace: place) == count
      let copies = row.articles.dropFirst()
      isRight =
        isRight && list.foldedCopies(atPlace: place) == (row.isUnfolded ? [] : copies)
      for (offset, id) in row.articles.enumerated() {
        let expected = place + (row.isUnfolded ? offset : 0)
        isRight = isRight && list.place(of: id) == expected
      }
      let standing: FoldedList.Standing =
        copies.isEmpty ? .alone : row.isUnfolded ? .unfolded : .folded(copies.count)
      isRight = isRight && list.standing(ofPlace: place) == standing
      place += row.isUnfolded ? row.articles.count : 1
      count += row.articles.count
      guard row.isUnfolded, !copies.isEmpty else { continue }
      isRight = isRight && list.standing(ofPlace: place - 1) == .copy(isLast: true)
    }
    #expect(isRight)
    #expect(list.places(ofFirsts: Array(firsts.indices)) == firsts)
    #expect(list.place(of: 1_000) == nil)
  }
}
