package import Search

/// The answer to a request for the list; of a search that finds much the first rows come before the rest.
///
/// To put everything in order and count every facet takes as long as finding it, and nobody sees more
/// than the first rows while typing.
package struct ListAnswer {
  private let request: ListRequest
  private let index: Index
  private let selection: Selection

  /// More rows than screens have.
  private static let beginningCount = 128

  /// Finds what is asked for; what a worker does for the list.
  package init(_ request: ListRequest, in index: Index) {
    self.request = request
    self.index = index
    selection = index.selection(for: request.request)
  }

  /// The best matches in order, the others behind them, nothing counted; nil where the whole takes
  /// hardly longer.
  package func beginning() -> ListContents? {
    selection.best(Self.beginningCount).map { ListContents(request, $0, in: index) }
  }

  package func whole() -> ListContents { ListContents(request, selection.listing(), in: index) }
}
