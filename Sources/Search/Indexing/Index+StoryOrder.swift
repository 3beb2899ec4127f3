extension Index {
  /// Articles story by story, the reports of each in time order; those of no story come last, by date.
  ///
  /// Stories are ordered by how many of the articles are theirs, or by their newest; of equals the
  /// newest or the largest comes first. Those without a date are the stalest, also when it is reversed.
  func byStory(
    _ ids: [ArticleID], by key: SortKey, isReversed: Bool, in stories: StoryMembership
  ) -> [ArticleID] {
    guard stories.storyCount > 0 else { return dated(ids, isReversed: isReversed) }
    let tally = StoryTally(of: dateKeyed(ids), in: stories)
    var isLeft = [Bool](repeating: false, count: Int(endID))
    for id in ids { isLeft[Int(id)] = true }
    var order: [ArticleID] = []
    order.reserveCapacity(ids.count)
    for story in tally.sorted(by: key, isReversed: isReversed) {
      for id in stories.reports(ofStory: story) where id < endID && isLeft[Int(id)] {
        order.append(id)
        isLeft[Int(id)] = false
      }
    }
    return order + dated(ids.filter { isLeft[Int($0)] }, isReversed: isReversed)
  }
}

/// By the numbers of stories, what some articles tell of them.
private struct StoryTally {
  private var sizes: [UInt32]
  /// Date keys, of which the least is the newest.
  private var newest: [UInt32]

  /// For articles under their date keys.
  init(of dated: [UInt64], in stories: StoryMembership) {
    sizes = Array(repeating: 0, count: stories.storyCount)
    newest = Array(repeating: ArticleColumns.undated, count: stories.storyCount)
    for element in dated {
      guard let story = stories.story(of: element.owner) else { continue }
      sizes[story] += 1
      newest[story] = min(newest[story], UInt32(element >> 32))
    }
  }

  /// The stories with any of the articles.
  func sorted(by key: SortKey, isReversed: Bool) -> [Int] {
    let told = sizes.indices.filter { sizes[$0] > 0 }
    let keyed = told.map { story in
      let (size, date) = (sizes[story], newest[story])
      let key =
        key == .storySize
        ? UInt64(hash: isReversed ? size : ~size, owner: date)
        : UInt64(hash: isReversed ? Self.reversed(date) : date, owner: ~size)
      return (key: key, story: story)
    }
    return keyed.sorted { ($0.key, $0.story) < ($1.key, $1.story) }.map(\.story)
  }

  private static func reversed(_ date: UInt32) -> UInt32 {
    date == ArticleColumns.undated ? date : ArticleColumns.undated - 1 - date
  }
}
