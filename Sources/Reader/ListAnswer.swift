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

  /// The best matches in order, the others behind them, nothing counted and copies folded among the
  /// best alone; nil where the whole takes hardly longer, or where that would change a row in sight.
  package func beginning() -> ListContents? {
    guard let best = selection.best(Self.beginningCount),
      let rows = FoldedList(
        beginning: Self.beginningCount, of: best.ids, in: request.request.stories,
        folding: request.folding, least: Self.screenful)
    else { return nil }
    return ListContents(listing: best, rows: rows)
  }

  /// All in order, with the counts of every facet.
  package func whole(concurrently: Concurrently = oneByOne) -> ListContents {
    ListContents(request, selection.listing(concurrently: concurrently), in: index)
  }
}
