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

  /// The stories, if a query or an order asks for them: to find them takes longer than all else.
  func membership(
    for query: Query, sort: SortKey = .date, in index: Index
  ) -> StoryMembership {
    query.dependsOnStories || sort.gathersStories
      ? stories(of: index).membership : StoryMembership()
  }
}
