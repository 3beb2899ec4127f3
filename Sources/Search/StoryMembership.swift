/// Which articles belong to one story and which are copies, in the numbers of an ``Index``.
///
/// What `story:` and `is:reprint` ask, and what gathers the reports of a story; the stories are found elsewhere.
package struct StoryMembership: Sendable, Equatable {
  /// By article the number of its story plus one; 0 where it has none.
  private var stories: [UInt32]
  /// By article the number of the group of its copies plus one; 0 where it has none.
  ///
  /// For loops over all articles; shorter than the index when some came later.
  package private(set) var groups: [UInt32]
  /// The first of each group, of which the others are copies.
  private var originals: [ArticleID]
  /// By story its reports, in time order.
  private var reports: [[ArticleID]]
  /// By story the article whose headline is its title.
  private var titles: [ArticleID]

  /// For stories, whose reports are in time order, and groups of copies; the ids are below an end.
  ///
  /// Without titles the first report of each story gives it its title.
  package init(
    stories: [[ArticleID]] = [], titles: [ArticleID] = [], reprints: [[ArticleID]] = [],
    endID: ArticleID = 0
  ) {
    self.stories = Array(repeating: 0, count: Int(endID))
    groups = self.stories
    reports = stories
    self.titles = titles.count == stories.count ? titles : stories.map { $0.first ?? .max }
    originals = reprints.map { $0.first ?? .max }
    for (number, story) in stories.enumerated() {
      for id in story { self.stories[Int(id)] = UInt32(number) + 1 }
    }
    for (number, group) in reprints.enumerated() {
      for id in group { groups[Int(id)] = UInt32(number) + 1 }
    }
  }

  /// The same for articles that took the places of others.
  ///
  /// `successors` names for former articles those that stand for them now.
  package func carriedOver(to successors: [ArticleID: ArticleID]) -> StoryMembership {
    var carried = self
    let end = Int(successors.values.max() ?? 0) + 1
    if end > stories.count {
      carried.stories += repeatElement(0, count: end - stories.count)
      carried.groups += repeatElement(0, count: end - groups.count)
    }
    for (former, successor) in successors {
      if let story = story(of: former) { carried.replace(former, by: successor, in: story) }
      guard let group = reprintGroup(of: former) else { continue }
      carried.groups[Int(successor)] = UInt32(group) + 1
      if originals[group] == former { carried.originals[group] = successor }
    }
    return carried
  }

  private mutating func replace(_ former: ArticleID, by successor: ArticleID, in story: Int) {
    stories[Int(successor)] = UInt32(story) + 1
    if titles[story] == former { titles[story] = successor }
    if let place = reports[story].firstIndex(of: former) { reports[story][place] = successor }
  }

  /// How many stories there are.
  package var storyCount: Int { reports.count }

  /// The reports of a story, in time order.
  package func reports(ofStory number: Int) -> [ArticleID] { reports[number] }

  /// The article whose headline is a story's title.
  package func title(ofStory number: Int) -> ArticleID { titles[number] }

  /// The number of an article's story; nil when it has none, or came later.
  package func story(of id: ArticleID) -> Int? {
    guard Int(id) < stories.count, stories[Int(id)] > 0 else { return nil }
    return Int(stories[Int(id)]) - 1
  }

  /// How many groups of copies there are.
  package var reprintGroupCount: Int { originals.count }

  /// The number of the group of an article's copies; nil when there are none.
  package func reprintGroup(of id: ArticleID) -> Int? {
    guard Int(id) < groups.count, groups[Int(id)] > 0 else { return nil }
    return Int(groups[Int(id)]) - 1
  }

  /// Whether an article is a copy of another one.
  package func isReprint(_ id: ArticleID) -> Bool {
    reprintGroup(of: id).map { originals[$0] != id } ?? false
  }
}
