import News
import Synchronization

/// Reads folders and files into batches of articles, on several threads.
package final class Loader: Sendable {
  /// Of a longer file only so many bytes are read.
  package static let defaultFileLimit = 64 << 20

  private let roots: [[UInt8]]
  private let workers: Int
  private let fileLimit: Int
  private let loading = Mutex<Loading?>(nil)

  /// Prepares to read the given paths; nothing is touched yet.
  ///
  /// A path may be a folder, a file, or a link to either; many thousands of files are fine.
  package convenience init(
    roots: [String], workers: Int = Loader.defaultWorkers, fileLimit: Int = Loader.defaultFileLimit
  ) {
    self.init(rootPaths: roots.map { Array($0.utf8) }, workers: workers, fileLimit: fileLimit)
  }

  /// Prepares to read paths that are bytes as the system has them, not always UTF-8.
  package init(
    rootPaths: [[UInt8]], workers: Int = Loader.defaultWorkers,
    fileLimit: Int = Loader.defaultFileLimit
  ) {
    roots = rootPaths
    self.workers = max(1, workers)
    self.fileLimit = fileLimit
  }

  /// Starts to read and returns at once.
  ///
  /// `deliver` is called on the reading threads, by several at a time, with batches in no certain
  /// order: the first ones small and soon, later ones of some megabytes. The last call, when nothing
  /// else will come, is `finished`. Folders are listed while files are read already. What was read is
  /// noted in `known`, for a ``FolderWatch`` to go on from, and in `ledger`, for a cache. With a sieve,
  /// only what it lets through is read.
  package func start(
    noting known: KnownFiles? = nil, ledger: FileLedger? = nil, sieve: FileSieve? = nil,
    deliver: @escaping @Sendable (Delivery) -> Void
  ) {
    start(isSorted: false, noting: known, ledger: ledger, sieve: sieve) { delivery, _ in
      deliver(delivery)
    }
  }

  /// Stops reading as soon as every thread is done with its file; `finished` still comes.
  package func cancel() {
    loading.withLock { $0?.cancel() }
  }

  /// As many as there are processors, and two at least: one waits for the disk while one works.
  package static var defaultWorkers: Int { min(max(2, processorCount), 16) }
}

extension Loader {
  /// Starts to read; with `isSorted` each chunk of files is delivered as one batch, even an empty one.
  func start(
    isSorted: Bool, noting known: KnownFiles? = nil, ledger: FileLedger? = nil,
    sieve: FileSieve? = nil,
    deliver: @escaping @Sendable (Delivery, _ chunk: Int) -> Void
  ) {
    let run = Loading(
      roots: roots, isSorted: isSorted, fileLimit: fileLimit, workers: workers, known: known,
      ledger: ledger, sieve: sieve, deliver: deliver)
    loading.withLock { $0 = run }
    for number in 0..<workers {
      let work: @Sendable () -> Void = {
        if number == 0 {
          var walker = Walker(loading: run)
          walker.walk()
          run.finishListing()
        }
        var worker = Worker(loading: run)
        worker.work()
        run.finishWorker()
      }
      // Without a single thread to be had it is done here and now.
      if !WorkerThread.start(work) { work() }
    }
  }
}
