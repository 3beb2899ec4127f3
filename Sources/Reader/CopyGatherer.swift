import Search

/// Goes through a listing and puts copies behind the first of their group.
struct CopyGatherer {
  private let stories: StoryMembership
  private let pinned: (id: ArticleID, group: Int)?
  /// By group the number of its first article among the ``firsts``.
  private var numbers: [UInt32]
  /// Copies of the pinned article before it.
  private var waiting: [ArticleID] = []
  private(set) var firsts: [ArticleID] = []
  private(set) var copies: [(first: UInt32, id: ArticleID)] = []

  private static let none = UInt32.max

  init(stories: StoryMembership, pinned id: ArticleID?, in listed: [ArticleID]) {
    self.stories = stories
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
    guard numbers[group] == Self.none else {
      copies.append((numbers[group], id))
      return
    }
    if let pinned, pinned.group == group, pinned.id != id {
      waiting.append(id)
      return
    }
    let number = UInt32(firsts.count)
    numbers[group] = number
    firsts.append(id)
    if pinned?.id == id { copies += waiting.map { (number, $0) } }
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
