import Search
import Stories
import Synchronization

/// Finds the stories of an index that articles come to and go from.
///
/// What was found last is held, so that only what changed has to be looked at: 6 bytes a term, some
/// 600 an article.
final class StoryKeeping: Sendable {
  private let basis = Mutex<StoryBasis?>(nil)

  /// Finds them on all processors; to be called by one worker.
  func find(in index: Index) -> StoryTable {
    let found = index.storyBasis(after: basis.withLock(\.self), concurrently: onAllProcessors)
    basis.withLock { $0 = found }
    // Finding all takes much that isn't needed again soon.
    if found.isWhole { ArrayMemory.giveBackNow() }
    return found.table
  }
}
