package import Search

/// The answer to a request for the list; of a search that finds much the first rows come before the rest.
///
/// To put everything in order and count every facet takes as long as finding it, and nobody sees more
/// than the first rows while typing.
package struct ListAnswer {
  private let request: ListRequest
  private let index: Index
  private let selection: Selection

  /// So many rows come first; more than screens have, and as many again, as copies fold.
  private static let beginningCount = 128
  private static let screenful = 64

  /// Finds what is asked for; what a worker does for the list.
  package init(_ request: ListRequest, in index: Index, concurrently: Concurrently = oneByOne) {
    self.request = request
    self.index = index
    selection = index.selection(for: request.request, concurrently: concurrently)
  }

  /// The best matches in order, the others behind them, nothing counted; nil where the whole takes
  /// hardly longer, or where so many of the best are folded that others would fill the screen.
  package func beginning() -> ListContents? {
    guard let best = selection.best(Self.beginningCount) else { return nil }
    let contents = ListContents(request, best, in: index)
    let inOrder = Set(best.ids.prefix(Self.beginningCount))
    let first = contents.articles.ids.prefix(Self.screenful)
    return first.allSatisfy(inOrder.contains) ? contents : nil
  }

  package func whole() -> ListContents { ListContents(request, selection.listing(), in: index) }
}
