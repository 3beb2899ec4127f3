extension Index {
  /// Articles story by story, the reports of each in time order; those of no story come last, by date.
  ///
  /// Stories are ordered by how many of the articles are theirs, or by their newest; of equals the
  /// newest or the largest comes first. Those without a date are the stalest, also when it is reversed.
  func byStory(
    _ ids: [ArticleID], by key: SortKey, isReversed: Bool, in stories: StoryMembership
  ) -> [ArticleID] {
    guard stories.storyCount > 0 else { return dated(ids, isReversed: isReversed) }
    var sizes = [UInt32](repeating: 0, count: stories.storyCount)
    var newest = [UInt32](repeating: ArticleColumns.undated, count: stories.storyCount)
    var isLeft = [Bool](repeating: false, count: Int(endID))
    for element in dateKeyed(ids) {
      isLeft[Int(element.owner)] = true
      guard let story = stories.story(of: element.owner) else { continue }
      sizes[story] += 1
      newest[story] = min(newest[story], UInt32(element >> 32))
    }
    let keyed = sizes.indices.filter { sizes[$0] > 0 }.map { story in
      let keys =
        key == .storySize
        ? (Self.sizeKey(sizes[story], isReversed: isReversed), newest[story])
        : (Self.dateKey(newest[story], isReversed: isReversed), ~sizes[story])
      return (key: UInt64(hash: keys.0, owner: keys.1), story: story)
    }.sorted { ($0.key, $0.story) < ($1.key, $1.story) }
    var order: [ArticleID] = []
    order.reserveCapacity(ids.count)
    for (_, story) in keyed {
      for id in stories.reports(ofStory: story) where id < endID && isLeft[Int(id)] {
        order.append(id)
        isLeft[Int(id)] = false
      }
    }
    return order + dated(ids.filter { isLeft[Int($0)] }, isReversed: isReversed)
  }

  private static func sizeKey(_ size: UInt32, isReversed: Bool) -> UInt32 {
    isReversed ? size : ~size
  }

  private static func dateKey(_ key: UInt32, isReversed: Bool) -> UInt32 {
    isReversed && key != ArticleColumns.undated ? ArticleColumns.undated - 1 - key : key
  }
}
