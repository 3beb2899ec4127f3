import Reader
import Search
import Stories

extension ArchivePaths {
  /// The stories of an archive, with what a person said of them.
  func stories(of index: Index) -> StoryTable {
    let corrections = CorrectionTable(roots: roots)
    let found = index.stories(concurrently: onAllProcessors)
    let constraints = index.constraints(of: corrections.storyCorrections(of: index))
    return found.corrected(by: constraints, in: index)
  }

  /// What a query is asked with: what was found of the archive, as far as the query looks at it.
  func request(
    for query: Query, sort: SortKey = .date, isReversed: Bool = false, in index: Index
  ) -> Request {
    Request(
      query: query, sort: sort, isReversed: isReversed,
      stories: membership(for: query, sort: sort, in: index),
      names: query.dependsOnNames ? index.names(concurrently: onAllProcessors) : .none)
  }

  /// The stories, if a query or an order asks for them: to find them takes longer than all else.
  private func membership(
    for query: Query, sort: SortKey, in index: Index
  ) -> StoryMembership {
    query.dependsOnStories || sort.gathersStories
      ? stories(of: index).membership : StoryMembership()
  }
}
