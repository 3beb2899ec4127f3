import News
import Search
import Stories

/// "Not the same" and "the same": setting right which articles report one event.
extension State {
  /// Takes the shown article, and its copies with it, out of its story for good.
  mutating func splitFromStory() -> [Effect] {
    guard let (id, stories) = articleToPlace() else { return [] }
    let own = former(id)
    let copies = Set(stories.reprints(of: own) + [own])
    let reports = present(stories.story(of: own)?.articles ?? [])
    let others = reports.filter { !copies.contains($0) }
    guard !others.isEmpty else {
      say(
        reports.count > 1
          ? "This story is one text and its copies, which stay together."
          : "No other article here reports this event.")
      return []
    }
    let leaving = reports.filter(copies.contains)
    let with =
      leaving.count > 1 ? " with \(counted(leaving.count - 1, "copy", "copies")) of it" : ""
    let rest = counted(others.count, "report", "reports")
    say("Not the same: taken out of the story\(with), which leaves \(rest). \(undoHint)")
    return perform(split(own, leaving: leaving, from: others))
  }

  /// Makes one story of that of the shown article and that of another one, named by its number in the
  /// detail or by its path.
  mutating func joinStory(with words: String) -> [Effect] {
    guard let (id, stories) = articleToPlace(), let other = otherArticle(named: words) else {
      return []
    }
    let ids = (former(id), former(other))
    let groups = [ids.0, ids.1].map { stories.story(of: $0)?.articles ?? [$0] }
    guard !groups[0].contains(ids.1) else {
      say("Both are of one story already.")
      return []
    }
    let isLater = max(ids.0, ids.1) >= stories.endID
    let count = present(groups[0] + groups[1]).count
    say(
      isLater
        ? "The same: they will be of one story when stories are next found. \(undoHint)"
        : "The same: one story of \(counted(count, "report", "reports")). \(undoHint)")
    return perform(join(ids.0, ids.1, groups: groups))
  }

  /// Takes in what was said of stories in earlier sessions, or in another reader.
  mutating func take(_ corrections: Set<StoryCorrection>) -> [Effect] {
    guard corrections != storyCorrections else { return [] }
    storyCorrections = corrections
    return correctStories()
  }

  mutating func undoStoryCorrection(_ change: StoryCorrectionChange) -> [Effect] {
    say("Undid the last change of stories.")
    return apply(change.inverse)
  }

  /// Takes the stories that were found as the person has them, and lists the articles by them.
  mutating func correctStories() -> [Effect] {
    guard let foundStories else { return [] }
    let constraints = index.constraints(of: storyCorrections, number: former)
    let corrected = foundStories.corrected(by: constraints, in: index)
    stories = corrected
    storyMembership =
      replacements.isEmpty
      ? corrected.membership : corrected.membership.carriedOver(to: replacements)
    // The row that somebody is on stays where it is when copies fold.
    folding.pinned = hasMoved ? list.selectedFirst : nil
    layOutDetail()
    return requestList()
  }

  /// What was said of files holds where they are now.
  mutating func moveStoryCorrections(_ moved: [FilePlace: FilePlace]) -> [Effect] {
    guard !moved.isEmpty, !storyCorrections.isEmpty else { return [] }
    let places = Dictionary(moved.map { ($0.value, $0.key) }) { first, _ in first }
    let place = { (key: SavedMarks.Key) -> SavedMarks.Key in
      guard let place = places[FilePlace(root: key.root, path: key.path)] else { return key }
      return SavedMarks.Key(root: place.root, path: place.path, part: key.part)
    }
    let now = Set(storyCorrections.map { $0.mapping(place) })
    let change = StoryCorrectionChange(
      added: now.subtracting(storyCorrections), removed: storyCorrections.subtracting(now))
    storyCorrections = now
    undoableChanges = undoableChanges.map {
      guard case .stories(let change) = $0 else { return $0 }
      return .stories(change.mapping(place))
    }
    return change.added.isEmpty ? [] : [.saveStoryCorrections(change)]
  }
}

extension State {
  /// Of each of two stories that are joined so many reports are remembered.
  private static let mostJoined = 6

  private mutating func articleToPlace() -> (id: ArticleID, stories: StoryTable)? {
    guard let id = detail.id else {
      say("No article is shown.")
      return nil
    }
    guard let stories else {
      say(areStoriesPending ? "Stories are still being found." : "There are no stories here.")
      return nil
    }
    return (id, stories)
  }

  /// Those that the archive still has.
  private func present(_ ids: [ArticleID]) -> [ArticleID] {
    ids.filter { index.contains(current($0)) }
  }

  /// What joined those that leave to those that stay no longer holds, but all that stay stay together.
  private func split(
    _ own: ArticleID, leaving: [ArticleID], from others: [ArticleID]
  ) -> StoryCorrectionChange {
    let (leavers, stayers) = (Set(leaving.map(key)), Set(others.map(key)))
    let bonds = storyCorrections.filter {
      $0.kind == .together && $0.connects(leavers, stayers)
    }
    let ends = Set(bonds.flatMap { [$0.article, $0.other] }).intersection(stayers)
    // One of each story that was found stands for it.
    let found =
      bonds.isEmpty
      ? []
      : Set(
        others.map { id in
          key(foundStories?.story(of: id)?.articles.first { others.contains($0) } ?? id)
        })
    let bound = ends.union(found)
      .sorted { ($0.root, $0.text) < ($1.root, $1.text) }
    let bridges = zip(bound, bound.dropFirst()).map { StoryCorrection(.together, $0, $1) }
    let added = Set(stayers.map { StoryCorrection(.apart, key(own), $0) } + bridges)
    return StoryCorrectionChange(added: added.subtracting(storyCorrections), removed: bonds)
  }

  /// What kept members of the two apart no longer holds.
  ///
  /// More than one pair is kept, so that the two stay one story when files go.
  private func join(
    _ own: ArticleID, _ other: ArticleID, groups: [[ArticleID]]
  ) -> StoryCorrectionChange {
    let (ones, others) = (Set(groups[0].map(key)), Set(groups[1].map(key)))
    let pairs = product(of: present(groups[0]), present(groups[1]), beginningWith: (own, other))
    let added = Set(pairs.map { StoryCorrection(.together, key($0.0), key($0.1)) })
    return StoryCorrectionChange(
      added: added.subtracting(storyCorrections),
      removed: storyCorrections.filter { $0.kind == .apart && $0.connects(ones, others) })
  }

  /// Every report of one story with every one of the other; of large stories some.
  private func product(
    of ones: [ArticleID], _ others: [ArticleID], beginningWith pair: (ArticleID, ArticleID)
  ) -> [(ArticleID, ArticleID)] {
    let own = [pair.0] + ones.filter { $0 != pair.0 }.prefix(Self.mostJoined - 1)
    let other = [pair.1] + others.filter { $0 != pair.1 }.prefix(Self.mostJoined - 1)
    return own.flatMap { one in other.map { (one, $0) } }
  }

  private func key(_ id: ArticleID) -> SavedMarks.Key {
    SavedMarks.Key(index.article(current(id)))
  }

  private mutating func perform(_ change: StoryCorrectionChange) -> [Effect] {
    undoableChanges.append(.stories(change))
    return apply(change)
  }

  private mutating func apply(_ change: StoryCorrectionChange) -> [Effect] {
    storyCorrections.subtract(change.removed)
    storyCorrections.formUnion(change.added)
    return [.saveStoryCorrections(change)] + correctStories()
  }

  private var undoHint: String { "\(key(for: .undo)) undoes it." }

  private func counted(_ count: Int, _ one: String, _ several: String) -> String {
    "\(count) \(count == 1 ? one : several)"
  }
}

extension StoryCorrection {
  /// Whether one end is among the ones and the other end among the others.
  fileprivate func connects(_ ones: Set<SavedMarks.Key>, _ others: Set<SavedMarks.Key>) -> Bool {
    ones.contains(article) && others.contains(other)
      || others.contains(article) && ones.contains(other)
  }
}
