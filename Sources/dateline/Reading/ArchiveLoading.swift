import Archive
import Reader
import Search
import Synchronization

/// Reads the folders in the background and posts what was read, indexed, to the mailbox; then what
/// changes in them.
final class ArchiveLoading: Sendable {
  private let roots: [[UInt8]]
  private let corrections: CorrectionTable
  private let mailbox: Mailbox
  private let isWatching: Bool
  private let running = Mutex(Running())

  private struct Running: Sendable {
    var loader: Loader?
    var watch: FolderWatch?
  }

  /// - Parameters:
  ///   - roots: The paths to read.
  ///   - corrections: What was set of articles.
  ///   - mailbox: Where all goes.
  ///   - isWatching: Whether to go on with what changes when all was read.
  init(
    roots: [[UInt8]], corrections: CorrectionTable, mailbox: Mailbox, isWatching: Bool = false
  ) {
    self.isWatching = isWatching
    self.roots = roots
    self.corrections = corrections
    self.mailbox = mailbox
  }

  /// Starts reading, from the beginning when it has been started before.
  func start() {
    ArrayMemory.giveBackAtOnce()
    let loader = Loader(rootPaths: roots)
    running.withLock { $0.loader = loader }
    let run = ObjectIdentifier(loader)
    let known = isWatching ? KnownFiles() : nil
    let skipped = SkippedSentences()
    let sender = mailbox.sender
    let corrections = corrections
    loader.start(noting: known) { [self] delivery in
      switch delivery {
      case .batch(let batch, let progress):
        // Indexed here, on the reading thread, while the text is still in the cache.
        let segment = Segment(indexing: corrections.corrected(batch))
        sender.post(.loaded([segment], LoadingProgress(progress)))
      case .skipped(let files):
        skipped.add(files.map(\.sentence))
      case .finished(let progress, let unreadable):
        skipped.add(unreadable.map(\.sentence))
        sender.post(.finishedLoading(LoadingProgress(progress), skipped: skipped.all))
        if let known { watch(from: known, after: run, sender) }
      }
    }
  }

  func cancel() {
    running.withLock { running in
      running.loader?.cancel()
      running.watch?.stop()
      running = Running()
    }
  }

  /// Watches what was read, unless it has been let go meanwhile.
  private func watch(from known: KnownFiles, after run: ObjectIdentifier, _ sender: Sender) {
    running.withLock { running in
      guard running.loader.map(ObjectIdentifier.init) == run else { return }
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
