import Search

/// Goes through a listing and puts copies behind the first of their group.
struct CopyGatherer {
  private let stories: StoryMembership
  private let isByStory: Bool
  private let pinned: (id: ArticleID, group: Int)?
  /// By group the number of its last first article among the ``firsts``.
  private var numbers: [UInt32]
  /// Copies of the pinned article before it.
  private var waiting: [ArticleID] = []
  private(set) var firsts: [ArticleID] = []
  private(set) var copies: [(first: UInt32, id: ArticleID)] = []

  private static let none = UInt32.max

  init(
    stories: StoryMembership, pinned id: ArticleID?, isByStory: Bool, in listed: [ArticleID]
  ) {
    self.stories = stories
    self.isByStory = isByStory
    numbers = Array(repeating: Self.none, count: stories.reprintGroupCount)
    firsts.reserveCapacity(listed.count)
    let group = id.flatMap(stories.reprintGroup)
    pinned =
      if let id, let group, listed.contains(id) { (id, group) } else { nil }
  }

  mutating func take(_ id: ArticleID) {
    guard let group = stories.reprintGroup(of: id) else {
      firsts.append(id)
      return
    }
    let number = numbers[group]
    guard number == Self.none || !isTogether(id, firsts[Int(number)]) else {
      copies.append((number, id))
      return
    }
    if let pinned, pinned.group == group, pinned.id != id, isTogether(id, pinned.id) {
      waiting.append(id)
      return
    }
    let own = UInt32(firsts.count)
    numbers[group] = own
    firsts.append(id)
    if pinned?.id == id { copies += waiting.map { (own, $0) } }
  }

  /// Whether two copies of one text may share a row.
  private func isTogether(_ id: ArticleID, _ other: ArticleID) -> Bool {
    !isByStory || stories.story(of: id) == stories.story(of: other)
  }

  /// The copies of one article after those of the other, and for each article where its own end.
  func copiesByFirst() -> (copies: [ArticleID], ends: [Int]) {
    var ends = [Int](repeating: 0, count: firsts.count)
    for copy in copies { ends[Int(copy.first)] += 1 }
    var sum = 0
    for number in ends.indices {
      // Where its copies begin; filling them in moves it to where they end.
      (ends[number], sum) = (sum, sum + ends[number])
    }
    var sorted = [ArticleID](repeating: 0, count: copies.count)
    for copy in copies {
      sorted[ends[Int(copy.first)]] = copy.id
      ends[Int(copy.first)] += 1
    }
    return (sorted, ends)
  }
}
