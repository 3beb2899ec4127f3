import Search
import Stories

extension Index {
  /// The stories, as far as a query asks for them: to find them takes longer than all else.
  func membership(for query: Query) -> StoryMembership {
    query.dependsOnStories
      ? stories(concurrently: onAllProcessors).membership : StoryMembership()
  }
}
