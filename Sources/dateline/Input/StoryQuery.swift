import Search
import Stories

extension Index {
  /// The stories, if a query or an order asks for them: to find them takes longer than all else.
  func membership(for query: Query, sort: SortKey = .date) -> StoryMembership {
    query.dependsOnStories || sort.gathersStories
      ? stories(concurrently: onAllProcessors).membership : StoryMembership()
  }
}
