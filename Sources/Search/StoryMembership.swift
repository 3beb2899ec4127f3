/// Which articles belong to one story and which are copies, in the numbers of an ``Index``.
///
/// What `story:` and `is:reprint` ask; the stories are found elsewhere.
package struct StoryMembership: Sendable, Equatable {
  /// By article the number of its story plus one; 0 where it has none.
  private var stories: [UInt32]
  /// By article the number of the group of its copies plus one; 0 where it has none.
  private var groups: [UInt32]
  /// The first of each group, of which the others are copies.
  private var originals: [ArticleID]

  /// For stories and groups of copies whose ids are below an end.
  package init(stories: [[ArticleID]] = [], reprints: [[ArticleID]] = [], endID: ArticleID = 0) {
    self.stories = Array(repeating: 0, count: Int(endID))
    groups = self.stories
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
      if let story = story(of: former) { carried.stories[Int(successor)] = UInt32(story) + 1 }
      guard let group = reprintGroup(of: former) else { continue }
      carried.groups[Int(successor)] = UInt32(group) + 1
      if originals[group] == former { carried.originals[group] = successor }
    }
    return carried
  }

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
