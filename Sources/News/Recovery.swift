/// Turns the bytes of files into articles, and gathers them into a batch.
package struct ArticleBatchBuilder: Sendable {
  package init() {}
}
