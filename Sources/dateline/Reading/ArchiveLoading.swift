import Archive
import News
import Reader
import Search
import Synchronization

/// Reads the folders in the background and posts what was read, indexed, to the mailbox; then what
/// changes in them.
///
/// With a cache, only what changed since an earlier session is read.
final class ArchiveLoading: Sendable {
  private let roots: [[UInt8]]
  private let corrections: CorrectionTable
  private let mailbox: Mailbox
  private let isWatching: Bool
  private let cache: ArchiveCache?
  private let running = Mutex(Running())
  private let worker = Worker()

  private struct Running: Sendable {
    var loader: Loader?
    var cachedStart: CachedStart?
    var watch: FolderWatch?
    var keeping: IndexKeeping?
    /// Whether the cache was read, or need not be.
    var isCacheRead = false
  }

  /// - Parameters:
  ///   - roots: The paths to read.
  ///   - corrections: What was set of articles.
  ///   - mailbox: Where all goes.
  ///   - isWatching: Whether to go on with what changes when all was read.
  ///   - cache: What earlier sessions kept of these paths, and where to keep what is read.
  init(
    roots: [[UInt8]], corrections: CorrectionTable, mailbox: Mailbox, isWatching: Bool = false,
    cache: ArchiveCache? = nil
  ) {
    self.isWatching = isWatching
    self.roots = roots
    self.corrections = corrections
    self.mailbox = mailbox
    self.cache = cache
  }

  /// Starts reading; when it has been started before, everything from the beginning.
  func start() {
    ArrayMemory.giveBackAtOnce()
    let loader = Loader(rootPaths: roots)
    let sender = mailbox.sender
    let readsCache = running.withLock { running in
      defer { running.isCacheRead = true }
      running.loader = loader
      return !running.isCacheRead
    }
    guard readsCache, let cache, cache.isThere else { return start(loader, sender) }
    worker.run { [self] in start(loader, sender, from: cache) }
  }

  /// Finds the stories of what is being read, with what earlier sessions found out about them.
  func makeStoryKeeping() -> StoryKeeping {
    StoryKeeping(cache: cache?.ofStories, sender: mailbox.sender)
  }

  func cancel() {
    running.withLock { running in
      running.loader?.cancel()
      running.cachedStart?.cancel()
      running.watch?.stop()
      running.keeping?.cancel()
      running = Running(isCacheRead: true)
    }
  }

  /// Keeps an index of what was read for the next session, if that pays; on another thread.
  func keep(_ index: Index) {
    let sender = mailbox.sender
    runInBackground { [self] in
      do throws(CacheProblem) {
        try keepNow(index)
      } catch {
        tell(error, to: sender)
      }
    }
  }

  /// The same, waited for.
  func keepNow(_ index: Index) throws(CacheProblem) {
    try running.withLock(\.keeping)?.keep(index)
  }
}

extension ArchiveLoading {
  private func start(_ loader: Loader, _ sender: Sender, from cache: ArchiveCache) {
    do throws(CacheProblem) {
      guard var reader = try cache.open() else { return start(loader, sender) }
      let cachedStart = CachedStart(sender: sender)
      running.withLock { if $0.loader === loader { $0.cachedStart = cachedStart } }
      let sieve = try cachedStart.begin(
        with: &reader, rootCount: roots.count, corrections: corrections)
      start(loader, sender, cachedStart, sieve)
      cachedStart.load(&reader, rootCount: roots.count)
    } catch {
      tell(error, to: sender)
      start(loader, sender)
    }
  }

  private func start(
    _ loader: Loader, _ sender: Sender, _ cachedStart: CachedStart? = nil,
    _ sieve: FileSieve? = nil
  ) {
    let known = isWatching ? KnownFiles() : nil
    let ledger = cache.map { _ in FileLedger() }
    let skipped = SkippedSentences()
    let corrections = corrections
    let indexer = SegmentIndexer()
    loader.start(noting: known, ledger: ledger, sieve: sieve) { [self] delivery in
      switch delivery {
      case .batch(let batch, let progress):
        // Indexed here, on the reading thread, while the text is still in the cache.
        let segment = indexer.segment(of: corrections.corrected(batch))
        sender.post(.loaded([segment], LoadingProgress(progress)))
      case .skipped(let files):
        skipped.add(files.map(\.sentence))
      case .finished(let progress, let unreadable):
        indexer.giveBackRoom()
        guard cachedStart?.isOutdated != true else { return }
        skipped.add(unreadable.map(\.sentence))
        if let ledger, cachedStart?.isWorthKeeping(filesFound: progress.filesFound) != false {
          prepareToKeep(ledger, after: loader)
        }
        sender.post(.finishedLoading(LoadingProgress(progress), skipped: skipped.all))
        if let known { watch(from: known, after: loader, sender) }
      }
    }
  }

  private func prepareToKeep(_ ledger: FileLedger, after loader: Loader) {
    running.withLock { running in
      guard running.loader === loader, let cache else { return }
      running.keeping = IndexKeeping(cache: cache, ledger: ledger)
    }
  }

  /// Watches what was read, unless it has been let go meanwhile.
  private func watch(from known: KnownFiles, after loader: Loader, _ sender: Sender) {
    running.withLock { running in
      guard running.loader === loader else { return }
      running.watch = FolderWatch(
        roots: roots, known: known, corrections: corrections, sender: sender)
    }
  }
}

/// The sentences about skipped files, gathered from several threads.
private final class SkippedSentences: Sendable {
  private let sentences = Mutex<[String]>([])

  func add(_ more: [String]) { sentences.withLock { $0 += more } }
  var all: [String] { sentences.withLock { $0 } }
}

extension LoadingProgress {
  fileprivate init(_ progress: Archive.Progress) {
    let (seconds, attoseconds) = progress.elapsed.components
    self.init(
      filesFound: progress.filesFound, filesRead: progress.filesRead,
      bytesRead: progress.bytesRead, isListing: progress.isListing,
      milliseconds: Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
  }
}
