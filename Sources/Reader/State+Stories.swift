import News
import Search
import Stories

/// The stories that articles belong to.
extension State {
  /// So many articles, or a hundredth of the archive, have to be new before names are found anew.
  private static let newCount: (fewest: Int, share: Int) = (50, 100)
  /// From one change in so many articles on, stories are found again: up to so many with each.
  private static let changedShare = 200_000

  /// Stories and names are found in the background, when nothing else is left to be done for the index:
  /// names anew, which takes long, stories by what changed.
  mutating func findStories() -> [Effect] {
    let index = index
    guard !isFindingStories, index.count > 1 else { return [] }
    let areStoriesWanted = storiesBasis.map(isOutdated) ?? true
    let areNamesWanted = areNamesWanted
    isFindingStories = areStoriesWanted
    if areStoriesWanted { storiesBasis = (index.endID, index.count) }
    if areNamesWanted { namesEnd = index.endID }
    // All stories take longer than all names.
    return (areNamesWanted ? [.findNames] : []) + (areStoriesWanted ? [.findStories] : [])
      + (areNamesWanted ? suggestTags() : [])
  }

  private func isOutdated(_ basis: (endID: ArticleID, count: Int)) -> Bool {
    let come = Int(index.endID - basis.endID)
    let gone = basis.count + come - index.count
    return come + gone > 0 && (come + gone) * Self.changedShare >= index.count
  }

  private var areNamesWanted: Bool {
    let index = index
    guard let namesEnd else { return true }
    let new = Int(index.endID - namesEnd)
    let isWorthIt = max(Self.newCount.fewest, index.count / Self.newCount.share)
    return new >= isWorthIt || new > 0 && index.count <= 1_000
  }

  mutating func take(names found: FoundValues) -> [Effect] {
    names = found
    return requestList()
  }

  /// Whether nobody knows yet which articles belong together.
  var areStoriesPending: Bool {
    stories == nil && (loading != nil || isTidying || isFindingStories)
  }

  mutating func take(_ found: StoryTable) -> [Effect] {
    isFindingStories = false
    foundStories = found
    return correctStories() + tidyIndex()
  }

  /// Where an article stands in its story; nil when it is the only report, or nobody knows yet.
  func shownStory(of id: ArticleID) -> ShownStory? {
    guard let story = stories?.story(of: former(id)) else { return nil }
    let reports = story.articles.map {
      ShownStory.Report(id: current($0), isReprint: stories?.isReprint($0) ?? false)
    }.filter { index.contains($0.id) }
    guard reports.count > 1, let position = reports.firstIndex(where: { $0.id == id }) else {
      return nil
    }
    return ShownStory(
      reports: reports, position: position, title: shown(story.title) ?? id,
      earlier: neighbour(story.previous, isNewer: false),
      later: neighbour(story.next, isNewer: true))
  }

  /// A story before or after another in an affair, as it is shown; nil when it isn't there.
  private func neighbour(_ number: Int?, isNewer: Bool) -> ShownStory.Neighbour? {
    let story = number.flatMap { stories?.stories[$0] }
    let nearest = (isNewer ? story?.articles.first : story?.articles.last).flatMap(shown)
    return nearest.map {
      ShownStory.Neighbour(title: story.flatMap { shown($0.title) } ?? $0, nearest: $0)
    }
  }

  /// What stands for an article of the time when stories were found; nil when it is gone.
  private func shown(_ id: ArticleID) -> ArticleID? {
    let id = current(id)
    return index.contains(id) ? id : nil
  }

  /// Goes to the report of the story that is newer or older by one; at its end to the story that the
  /// affair goes on with.
  mutating func visitReport(step: Int) -> [Effect] {
    guard let id = detail.id else { return [] }
    guard let shown = shownStory(of: id) else {
      say(
        areStoriesPending
          ? "Stories are still being found." : "No other article here reports this event.")
      return []
    }
    let next = shown.position + step
    if shown.reports.indices.contains(next) {
      say("Report \(next + 1) of \(shown.reports.count) of this story.")
      return visit(shown.reports[next].id)
    }
    return visitStory(beyond: shown, isNewer: step > 0)
  }

  /// The story before or after another, if the affair has one.
  private mutating func visitStory(beyond story: ShownStory, isNewer: Bool) -> [Effect] {
    guard let report = (isNewer ? story.later : story.earlier)?.nearest else {
      say("This is the \(isNewer ? "newest" : "oldest") report of this story.")
      return []
    }
    say(isNewer ? "The affair goes on with this story." : "The affair began with this story.")
    return visit(report)
  }

  /// The number that an article had when stories were found.
  func former(_ id: ArticleID) -> ArticleID {
    guard let end = foundStories?.endID, id >= end else { return id }
    // The last of those that came before: the others were gone by then.
    return replacements.lazy.filter { $0.value == id && $0.key < end }.map(\.key).max() ?? id
  }
}
