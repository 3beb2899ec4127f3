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
    let kept = (0..<nextNumber).compactMap { number -> (key: Int, group: Group, story: Story)? in
      let group = group(number)
      guard group.articles.count > 1 else { return nil }
      let story =
        changed[number] == nil ? found.stories[number] : self.story(of: group, in: index)
      return (index.timeKey(of: story.articles[0]), group, story)
    }
    let sorted = kept.enumerated().sorted {
      ($0.element.key, $0.offset) < ($1.element.key, $1.offset)
    }.map(\.element)
    var places = [Int?](repeating: nil, count: found.stories.count)
    for (place, element) in sorted.enumerated() {
      for source in element.group.sources { places[source] = place }
    }
    var stories = sorted.map(\.story)
    for (place, element) in sorted.enumerated() {
      link(&stories, place, sources: element.group.sources, places: places)
    }
    return StoryTable(stories: stories, reprints: found.reprints, endID: found.endID)
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
  private func link(_ stories: inout [Story], _ place: Int, sources: [Int], places: [Int?]) {
    func start(_ place: Int) -> Int? { stories[place].from?.sortKey }
    guard let own = start(place) else {
      (stories[place].previous, stories[place].next) = (nil, nil)
      return
    }
    func neighbours(_ side: KeyPath<Story, Int?>) -> [(start: Int, place: Int)] {
      sources.compactMap { found.stories[$0][keyPath: side].flatMap { places[$0] } }
        .compactMap { place in start(place).map { ($0, place) } }
    }
    let earlier = neighbours(\.previous).filter { $0.start < own }
    let later = neighbours(\.next).filter { $0.start > own }
    stories[place].previous = earlier.max { $0.start < $1.start }?.place
    stories[place].next = later.min { $0.start < $1.start }?.place
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
