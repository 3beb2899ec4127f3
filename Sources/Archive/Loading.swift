import News
import Synchronization

/// One run through an archive: what its workers share.
final class Loading: Sendable {
  /// What is told at the end or once in a while, not at once.
  private struct Notes: Sendable {
    var skipped: [SkippedFile] = []
    var unreadableRoots: [UnreadableRoot] = []
  }

  let roots: [[UInt8]]
  let isSorted: Bool
  let fileLimit: Int
  /// Where to note what was read; nil when nobody wants to know.
  let known: KnownFiles?
  /// Where to note what was read for a later session; nil when nothing is kept.
  let ledger: FileLedger?
  /// Knows which files needn't be read; nil when all are.
  private let sieve: FileSieve?
  private let deliver: @Sendable (Delivery, _ chunk: Int) -> Void
  private let started = ContinuousClock.now
  private let queue = Monitor(ChunkQueue())
  private let notes = Monitor(Notes())
  private let workersLeft: Atomic<Int>
  private let isListed = Atomic(false)
  private let filesFound = Atomic(0)
  private let filesRead = Atomic(0)
  private let bytesRead = Atomic(0)
  private let batchesDelivered = Atomic(0)
  private let cancelled = Atomic(false)
  private let threadsAhead = Atomic(0)

  init(
    roots: [[UInt8]], isSorted: Bool, fileLimit: Int, workers: Int, known: KnownFiles? = nil,
    ledger: FileLedger? = nil, sieve: FileSieve? = nil,
    deliver: @escaping @Sendable (Delivery, _ chunk: Int) -> Void
  ) {
    self.roots = roots
    self.isSorted = isSorted
    self.fileLimit = fileLimit
    self.known = known
    self.ledger = ledger
    self.sieve = sieve
    self.deliver = deliver
    workersLeft = Atomic(workers)
  }

  var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  func cancel() {
    cancelled.store(true, ordering: .relaxed)
    // Whoever waits for a chunk looks again.
    queue.change { _ in }
  }

  var progress: Progress {
    Progress(
      filesFound: filesFound.load(ordering: .relaxed),
      filesRead: filesRead.load(ordering: .relaxed),
      bytesRead: bytesRead.load(ordering: .relaxed), isListing: queue.read(\.isListing),
      isFinished: workersLeft.load(ordering: .acquiring) == 0, elapsed: .now - started)
  }
}

/// What the walker does.
extension Loading {
  /// Few at first, so that they are read at once, then ever more; sorted chunks are always the same.
  func filesPerChunk(number: Int) -> Int {
    if isSorted { 512 } else if number < 4 { 8 << number } else { 128 }
  }

  func add(_ chunk: FileChunk) {
    filesFound.add(chunk.files.count, ordering: .relaxed)
    if let sieve {
      sieve.compare(chunk, for: self)
    } else {
      queue.change { $0.append(chunk) }
    }
  }

  func finishListing() {
    isListed.store(true, ordering: .relaxed)
    let rest = sieve?.rest(for: self) ?? []
    queue.change { $0.finishListing(with: rest) }
  }

  func reportUnreadable(root: Int, _ reason: SkippedFile.Reason) {
    let path = String(decoding: roots[root], as: UTF8.self)
    notes.change {
      $0.unreadableRoots.append(UnreadableRoot(path: path, root: root, reason: reason))
    }
  }

  func skip(_ path: [UInt8], root: Int, _ reason: SkippedFile.Reason) {
    let file = SkippedFile(
      path: String(decoding: path, as: UTF8.self), root: root, reason: reason)
    notes.change { $0.skipped.append(file) }
  }
}

/// What the readers do.
extension Loading {
  /// The next chunk to read; nil when there is none at the moment.
  func chunkAtOnce() -> FileChunk? {
    isCancelled ? nil : queue.change { $0.takeFirst() }
  }

  /// The next chunk to read, waited for; nil when there will be none.
  func chunk() -> FileChunk? { waitedFor { $0.step() } }

  /// The next chunk to be fetched before it is read, waited for; nil when there will be none.
  func chunkAhead() -> FileChunk? { waitedFor { $0.stepAhead() } }

  private func waitedFor(_ step: (inout ChunkQueue) -> ChunkQueue.Step?) -> FileChunk? {
    let step = queue.wait { isCancelled ? .end : step(&$0) }
    return if case .chunk(let chunk) = step { chunk } else { nil }
  }

  /// Has files fetched ahead of the workers; to be called by one that sees them come from the disk.
  func readAhead() {
    let isIdle = threadsAhead.compareExchange(
      expected: 0, desired: ReadAhead.threads, ordering: .relaxed
    ).exchanged
    if isIdle { ReadAhead.start(for: self) }
  }

  /// To be called by each thread that reads ahead as its last act.
  func finishReadAhead() { threadsAhead.subtract(1, ordering: .relaxed) }

  /// Where a file of a chunk is on disk.
  func location(of file: FileChunk.File, path: [UInt8]) -> [UInt8] {
    file.isRoot ? roots[file.root] : joined(roots[file.root], path)
  }

  func countFile(bytes: Int) {
    filesRead.add(1, ordering: .relaxed)
    bytesRead.add(bytes, ordering: .relaxed)
  }

  /// How many bytes make a batch: few at first, to show something soon, then ever more.
  ///
  /// Towards the end they are fewer again, so that the workers finish together, and need less memory
  /// when nearly everything is held (guided self-scheduling, Polychronopoulos & Kuck 1987).
  var batchSize: Int {
    let delivered = batchesDelivered.load(ordering: .relaxed)
    return delivered < 9 ? (16 << 10) << delivered : min(6 << 20, max(1 << 20, bytesLeft / 8))
  }

  /// About how many bytes are still to be read, by what the files had so far.
  private var bytesLeft: Int {
    let read = filesRead.load(ordering: .relaxed)
    guard isListed.load(ordering: .relaxed), read > 0 else { return .max }
    let left = max(0, filesFound.load(ordering: .relaxed) - read)
    return bytesRead.load(ordering: .relaxed) / read * left
  }

  /// Whether the first frame may still wait for rows.
  var isBeginning: Bool { batchesDelivered.load(ordering: .relaxed) < 4 }

  func deliver(_ batch: ArticleBatch, chunk: Int) {
    batchesDelivered.add(1, ordering: .relaxed)
    guard !isCancelled else { return }
    deliver(.batch(batch, progress), chunk)
    deliverSkipped()
  }

  /// To be called by each worker as its last act.
  func finishWorker() {
    guard workersLeft.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 else { return }
    deliverSkipped()
    let roots = notes.read(\.unreadableRoots).sorted { $0.root < $1.root }
    deliver(.finished(progress, unreadableRoots: roots), 0)
  }

  private func deliverSkipped() {
    let skipped = notes.change { notes in
      defer { notes.skipped = [] }
      return notes.skipped
    }
    if !skipped.isEmpty { deliver(.skipped(skipped), 0) }
  }
}
