package import News

/// A part of an index: what was made of one batch of articles.
package struct Segment: Sendable {
  let batch: ArticleBatch

  /// Indexes a batch; slow, to be run on a worker thread.
  package init(indexing batch: ArticleBatch) { self.batch = batch }

  package var count: Int { batch.count }
}
