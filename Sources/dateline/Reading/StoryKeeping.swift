import Archive
import News
import Search
import Stories
import Synchronization

/// Finds the stories of an index that articles come to and go from, and keeps them for later sessions.
///
/// What was found last is held, so that only what changed has to be looked at: some 900 bytes an
/// article.
final class StoryKeeping: Sendable {
  private let cache: ArchiveCache?
  private let sender: Sender
  private let basis = Mutex<StoryBasis?>(nil)
  private let isCancelled = Atomic(false)
  private let isWriting = Atomic(false)

  /// Without a cache nothing is kept.
  init(cache: ArchiveCache?, sender: Sender) {
    self.cache = cache
    self.sender = sender
  }

  /// Whether something is known, so that to find them takes less than other work.
  var isQuick: Bool { basis.withLock { $0 != nil } || cache?.isThere == true }

  /// Finds them on all processors; to be called by one worker.
  func find(in index: Index) -> StoryTable {
    let former = basis.withLock(\.self) ?? kept(of: index)
    let found = index.storyBasis(after: former, concurrently: onAllProcessors)
    basis.withLock { $0 = found }
    guard found.isWhole else { return found.table }
    // To find all takes much that isn't needed again soon.
    ArrayMemory.giveBackNow()
    runInBackground { [self] in
      do throws(CacheProblem) { try keep(found, of: index) } catch { tell(error, to: sender) }
    }
    return found.table
  }

  /// Breaks writing off; what was there before stays.
  func cancel() {
    isCancelled.store(true, ordering: .relaxed)
    if isWriting.load(ordering: .acquiring) { cache?.abandonWriting() }
  }
}

extension StoryKeeping {
  private func kept(of index: Index) -> StoryBasis? {
    guard let cache, cache.isThere else { return nil }
    do throws(CacheProblem) {
      guard var reader = try cache.open() else { return nil }
      do throws(SectionDamage) {
        return try StoryBasis(from: &reader, in: index, concurrently: onAllProcessors)
      } catch {
        throw .damaged
      }
    } catch {
      // What is said of another version's index holds for this one too.
      if case .foreign = error { return nil }
      tell(error, to: sender)
      return nil
    }
  }

  private func keep(_ found: StoryBasis, of index: Index) throws(CacheProblem) {
    guard let cache, index.count >= cache.policy.leastArticles,
      !isCancelled.load(ordering: .relaxed)
    else { return }
    defer { isWriting.store(false, ordering: .releasing) }
    try cache.write(
      size: found.size, isCancelled: { [self] in isCancelled.load(ordering: .relaxed) }
    ) { writer in
      // Only now is the draft this reader's own.
      isWriting.store(true, ordering: .releasing)
      found.keep(in: &writer, of: index)
    }
  }
}
