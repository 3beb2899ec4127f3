import Search
import Stories

extension Index {
  /// What a query is asked with: what was found of the archive, as far as the query looks at it.
  func request(for query: Query, sort: SortKey = .date, isReversed: Bool = false) -> Request {
    Request(
      query: query, sort: sort, isReversed: isReversed, stories: membership(for: query, sort: sort),
      names: query.dependsOnNames ? names(concurrently: onAllProcessors) : .none)
  }

  /// The stories, if a query or an order asks for them: to find them takes longer than all else.
  private func membership(for query: Query, sort: SortKey) -> StoryMembership {
    query.dependsOnStories || sort.gathersStories
      ? stories(concurrently: onAllProcessors).membership : StoryMembership()
  }
}
