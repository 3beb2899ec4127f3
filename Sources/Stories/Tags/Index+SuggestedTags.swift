package import Search

extension Index {
  private static let suggestingSliceSize = 64

  /// The tags that its articles seem to lack, in the order of the index.
  ///
  /// Slow, for a worker: every article with few tags is read.
  package func suggestedTags(
    by suggester: TagSuggester, concurrently: @escaping Concurrently = oneByOne
  ) -> FoundValues {
    let ids = ids
    var builder = FoundValuesBuilder(of: .tag)
    var place = 0
    inSlices(of: ids.count, size: Self.suggestingSliceSize, concurrently) { slice in
      slice.map { suggester.suggestions(for: article(ids[$0])).map(\.name) }
    } take: { slice in
      for names in slice {
        builder.add(names.map { builder.number(of: $0) }, of: ids[place])
        place += 1
      }
    }
    return builder.finish()
  }
}
