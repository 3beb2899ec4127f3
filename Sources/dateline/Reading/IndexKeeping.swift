import Archive
import News
import Search
import Synchronization

/// Writes an index into the cache, once all was read.
final class IndexKeeping: Sendable {
  private let cache: ArchiveCache
  private let ledger: FileLedger
  private let isCancelled = Atomic(false)
  private let isWriting = Atomic(false)

  init(cache: ArchiveCache, ledger: FileLedger) {
    self.cache = cache
    self.ledger = ledger
  }

  /// Breaks the writing off; what was there before stays.
  func cancel() {
    isCancelled.store(true, ordering: .relaxed)
    if isWriting.load(ordering: .acquiring) { cache.abandonWriting() }
  }

  /// Writes everything, a section at a time; slow.
  func keep(_ index: Index) throws(CacheProblem) {
    guard index.count >= cache.policy.leastArticles, !isCancelled.load(ordering: .relaxed) else {
      return
    }
    let segments = index.keptSegments
    var files = FileTableBuilder(ledger, for: cache)
    // Of an archive that was just made nothing can be relied on.
    guard files.isMostSettled else { return }
    for (number, kept) in segments.enumerated() {
      kept.forEachFile { files.add($0, segment: number, articles: $1) }
    }
    let size = segments.reduce(0) { $0 + $1.size }
    let front = KeptFront(of: index, in: segments)
    let table = files.finish()
    defer { isWriting.store(false, ordering: .releasing) }
    try cache.write(
      size: size, isCancelled: { [self] in isCancelled.load(ordering: .relaxed) }
    ) { writer in
      // Only now is the draft this reader's own.
      isWriting.store(true, ordering: .releasing)
      front.keep(in: &writer)
      table.keep(in: &writer)
      writer.keep(count: segments.count)
      for kept in segments { kept.segment.keep(in: &writer) }
    }
  }
}
