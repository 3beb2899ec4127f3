import News
import Search
import Stories

/// The stories that articles belong to.
extension State {
  /// So many articles, or a hundredth of the archive, have to be new before stories are found anew.
  private static let newCount: (fewest: Int, share: Int) = (50, 100)

  /// Stories are found in the background, when nothing else is left to be done for the index, and
  /// before them the names, which take less long.
  mutating func findStories() -> [Effect] {
    let new = Int(library.index.endID) - (storiesEnd ?? 0)
    let isWorthIt = max(Self.newCount.fewest, library.index.count / Self.newCount.share)
    guard !isFindingStories, library.index.count > 1,
      storiesEnd == nil || new >= isWorthIt || new > 0 && library.index.count <= 1_000
    else { return [] }
    isFindingStories = true
    storiesEnd = Int(library.index.endID)
    return [.findNames, .findStories] + suggestTags()
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
    }.filter { library.index.contains($0.id) }
    guard reports.count > 1, let position = reports.firstIndex(where: { $0.id == id }) else {
      return nil
    }
    return ShownStory(reports: reports, position: position)
  }

  /// Goes to the report of the story that is newer or older by one; at its end to the story that the
  /// affair goes on with.
  mutating func visitReport(step: Int) -> [Effect] {
    guard let id = detail.id else { return [] }
    guard let stories, let shown = shownStory(of: id) else {
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
    return visitStory(beyond: id, in: stories, isNewer: step > 0)
  }

  /// The story before or after an article's own, if the affair has one.
  private mutating func visitStory(
    beyond id: ArticleID, in stories: StoryTable, isNewer: Bool
  ) -> [Effect] {
    let story = stories.story(of: former(id))
    let neighbour = (isNewer ? story?.next : story?.previous).map { stories.stories[$0] }
    let report = (isNewer ? neighbour?.articles.first : neighbour?.articles.last).map(current)
    guard let report, library.index.contains(report) else {
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
