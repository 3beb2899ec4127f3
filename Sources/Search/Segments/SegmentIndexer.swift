package import News
import Synchronization

/// Indexes batches on several threads, in room that is used again.
package final class SegmentIndexer: Sendable {
  private let idle = Mutex<[SegmentBuilder]>([])

  /// Room for batches so many times larger than one is given back instead of used for it.
  private static let tolerance = 4

  package init() {}

  /// Indexes a batch; slow, to be called on a worker thread.
  package func segment(of batch: ArticleBatch) -> Segment {
    var builder = idle.withLock { $0.popLast() } ?? SegmentBuilder()
    if builder.room / Self.tolerance > batch.bytes.count { builder = SegmentBuilder() }
    let contents = builder.contents(of: batch)
    idle.withLock { [builder] in $0.append(builder) }
    return Segment(contents, parts: [Segment.Part(base: 0, batch: batch)])
  }

  /// Gives all room back, until it is needed again.
  package func giveBackRoom() { idle.withLock { $0 = [] } }
}
