import Search

/// Goes through a listing once and puts copies behind the first of their group.
struct CopyGatherer {
  /// An article that has no copy before it but may have some behind it.
  struct Leader {
    /// Its place among the ``firsts``.
    let place: Int
    let id: ArticleID
  }

  private let stories: StoryMembership
  private let isByStory: Bool
  private let pinned: (id: ArticleID, group: Int)?
  /// By group the number of its last leader.
  private var numbers: [UInt32]
  /// Copies of the pinned article before it.
  private var waiting: [ArticleID] = []
  /// The listing without the copies.
  private(set) var firsts: [ArticleID] = []
  /// By their places.
  private(set) var leaders: [Leader] = []
  private(set) var copies: [(leader: UInt32, id: ArticleID)] = []

  private static let none = UInt32.max

  init(
    _ listed: [ArticleID], of stories: StoryMembership, pinned id: ArticleID? = nil,
    isByStory: Bool = false
  ) {
    self.stories = stories
    self.isByStory = isByStory
    let group = id.flatMap(stories.reprintGroup)
    pinned =
      if let id, let group, listed.contains(id) { (id, group) } else { nil }
    numbers = Array(repeating: Self.none, count: stories.reprintGroupCount)
    gather(listed)
  }

  /// The copies of one leader after those of the other, and for each leader where its own end.
  func copiesByLeader() -> (copies: [ArticleID], ends: [Int]) {
    var ends = [Int](repeating: 0, count: leaders.count)
    for copy in copies { ends[Int(copy.leader)] += 1 }
    var sum = 0
    for number in ends.indices {
      // Where its copies begin; filling them in moves it to where they end.
      (ends[number], sum) = (sum, sum + ends[number])
    }
    var sorted = [ArticleID](repeating: 0, count: copies.count)
    for copy in copies {
      sorted[ends[Int(copy.leader)]] = copy.id
      ends[Int(copy.leader)] += 1
    }
    return (sorted, ends)
  }
}

extension CopyGatherer {
  /// Most articles are in no group: these are only moved up to where copies were taken out.
  private mutating func gather(_ listed: [ArticleID]) {
    let groupsByID = stories.groups
    let groups = groupsByID.span
    var kept = listed
    var rows = kept.mutableSpan
    var end = 0
    for place in rows.indices {
      let id = rows[place]
      let group = Int(id) < groups.count ? Int(groups[Int(id)]) : 0
      if group == 0 || isFirst(id, ofGroup: group - 1, at: end) {
        rows[end] = id
        end += 1
      }
    }
    kept.removeLast(kept.count - end)
    firsts = kept
  }

  /// Whether an article leads its group, standing at a place among the ``firsts``; otherwise it is a copy.
  private mutating func isFirst(_ id: ArticleID, ofGroup group: Int, at place: Int) -> Bool {
    let number = numbers[group]
    guard number == Self.none || !isTogether(id, leaders[Int(number)].id) else {
      copies.append((number, id))
      return false
    }
    if let pinned, pinned.group == group, pinned.id != id, isTogether(id, pinned.id) {
      waiting.append(id)
      return false
    }
    let own = UInt32(leaders.count)
    numbers[group] = own
    leaders.append(Leader(place: place, id: id))
    if pinned?.id == id { copies += waiting.map { (own, $0) } }
    return true
  }

  /// Whether two copies of one text may share a row.
  private func isTogether(_ id: ArticleID, _ other: ArticleID) -> Bool {
    !isByStory || stories.story(of: id) == stories.story(of: other)
  }
}
