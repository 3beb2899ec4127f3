import News
import Search

/// The stories of a table while articles are put elsewhere.
struct StoryGroups {
  private struct Group {
    var articles: [ArticleID]
    /// The stories of the table that went into it whole, but for what left them.
    var sources: [Int]
  }

  private let found: StoryTable
  /// What is no longer as it was found, by the number of a story or beyond all of them.
  private var changed: [Int: Group] = [:]
  /// The groups of articles that aren't where they were found.
  private var numbers: [ArticleID: Int] = [:]
  private var nextNumber: Int

  init(of found: StoryTable) {
    self.found = found
    nextNumber = found.stories.count
  }

  var isChanged: Bool { !changed.isEmpty }

  /// Takes an article and its copies out of its story, if any of the others is in that.
  mutating func part(_ article: ArticleID, from others: Set<ArticleID>) {
    guard let number = number(of: article) else { return }
    let group = group(number)
    let copies = Set(found.reprints(of: article) + [article])
    guard group.articles.contains(where: { others.contains($0) && !copies.contains($0) }) else {
      return
    }
    changed[number] = Group(
      articles: group.articles.filter { !copies.contains($0) }, sources: group.sources)
    add(Group(articles: group.articles.filter(copies.contains), sources: []))
  }

  /// Makes one of the stories of two articles.
  mutating func join(_ article: ArticleID, _ other: ArticleID) {
    let first = number(of: article) ?? add(Group(articles: [article], sources: []))
    let second = number(of: other) ?? add(Group(articles: [other], sources: []))
    guard first != second else { return }
    let (group, joined) = (group(first), group(second))
    changed[first] = Group(
      articles: group.articles + joined.articles, sources: group.sources + joined.sources)
    changed[second] = Group(articles: [], sources: [])
    for id in joined.articles { numbers[id] = first }
  }

  private func number(of id: ArticleID) -> Int? { numbers[id] ?? found.number(ofStoryOf: id) }

  private func group(_ number: Int) -> Group {
    changed[number] ?? Group(articles: found.stories[number].articles, sources: [number])
  }

  @discardableResult
  private mutating func add(_ group: Group) -> Int {
    changed[nextNumber] = group
    for id in group.articles { numbers[id] = nextNumber }
    nextNumber += 1
    return nextNumber - 1
  }
}

extension StoryGroups {
  /// The table of what there is now.
  func table(in index: Index) -> StoryTable {
    let order = order(in: index)
    var places = [Int?](repeating: nil, count: found.stories.count)
    for (place, entry) in order.enumerated() {
      for source in changed[entry.number]?.sources ?? [entry.number] { places[source] = place }
    }
    var stories = order.map(\.story)
    for (place, entry) in order.enumerated() {
      link(&stories, place, group: entry.number, places: places)
    }
    return StoryTable(stories: stories, reprints: found.reprints, endID: found.endID)
  }

  /// The groups that are stories, by their first articles, the oldest first.
  ///
  /// Those that are as they were found keep their order, and few others are put between them.
  private func order(in index: Index) -> [(number: Int, story: Story)] {
    var order = found.stories.enumerated().filter { changed[$0.offset] == nil }
      .map { (number: $0.offset, story: $0.element) }
    let others = changed.filter { $0.value.articles.count > 1 }.sorted { $0.key < $1.key }
    for (number, group) in others {
      let story = story(of: group, in: index)
      let key = index.timeKey(of: story.articles[0])
      var (low, high) = (0, order.count)
      while low < high {
        let middle = (low + high) / 2
        let other = index.timeKey(of: order[middle].story.articles[0])
        if (other, order[middle].number) < (key, number) { low = middle + 1 } else { high = middle }
      }
      order.insert((number, story), at: low)
    }
    return order
  }

  private typealias Story = StoryTable.Story

  private func story(of group: Group, in index: Index) -> Story {
    let articles = index.sortedByTime(group.articles)
    let dates = articles.compactMap { index.article($0).published }
    var copies: [Int: [ArticleID]] = [:]
    for id in articles {
      if let number = found.membership.reprintGroup(of: id) {
        copies[number, default: []].append(id)
      }
    }
    return Story(
      articles: articles, title: title(of: group, articles: articles, in: index),
      from: dates.min { $0.sortKey < $1.sortKey }, to: dates.max { $0.sortKey < $1.sortKey },
      reprints: copies.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value))
  }

  /// The neighbours of its sources, the nearest of each side, where they still are before and after it.
  private func link(_ stories: inout [Story], _ place: Int, group number: Int, places: [Int?]) {
    func start(_ place: Int) -> Int? { stories[place].from?.sortKey }
    func neighbour(_ side: KeyPath<Story, Int?>, isLater: Bool) -> Int? {
      let sources = changed[number]?.sources ?? [number]
      let old = sources.compactMap { found.stories[$0][keyPath: side] }
      // As they were found, and so is the order of their dates.
      if old.allSatisfy({ changed[$0] == nil }), changed[number] == nil {
        return old.first.flatMap { places[$0] }
      }
      guard let own = start(place) else { return nil }
      let near = old.compactMap { places[$0] }.compactMap { place in
        start(place).map { (distance: isLater ? $0 - own : own - $0, place: place) }
      }
      return near.filter { $0.distance > 0 }.min { $0.distance < $1.distance }?.place
    }
    let (previous, next) = (
      neighbour(\.previous, isLater: false), neighbour(\.next, isLater: true)
    )
    (stories[place].previous, stories[place].next) = (previous, next)
  }
}

/// Titles.
extension StoryGroups {
  /// Of many articles so many are looked at.
  private static let titleSample = 64

  /// That of the largest story that went into it; when its article left, the headline that is most like
  /// the others.
  private func title(of group: Group, articles: [ArticleID], in index: Index) -> ArticleID {
    let sources = group.sources.map { found.stories[$0] }.filter { articles.contains($0.title) }
    // Of equals the first.
    let largest = sources.reversed().max { $0.articles.count < $1.articles.count }
    return largest?.title ?? bestHeadline(of: articles, in: index)
  }

  private func bestHeadline(of articles: [ArticleID], in index: Index) -> ArticleID {
    let headed = articles.filter { index.article($0).first(.headline) != nil }
    let sample = Array((headed.isEmpty ? articles : headed).prefix(Self.titleSample))
    let words = sample.map { Set(FoldedHeadline(index.article($0).title).words) }
    let scores = words.map { own in
      words.reduce(Float(0)) { sum, other in
        sum + Float(own.intersection(other).count) / Float(max(1, own.union(other).count))
      }
    }
    let best = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) }
    return sample[best ?? 0]
  }
}
