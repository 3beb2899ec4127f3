package import News

/// Reads chunks of files into batches of articles, on one thread.
struct Worker {
  private let loading: Loading
  private var reader: FileReader
  private var builder: ArticleBatchBuilder
  private var lastDelivery = ContinuousClock.now
  /// The files of the present chunk, for those who watch them.
  private var stamps: [(FilePlace, FileStamp)] = []
  /// The same, for those who keep what was read.
  private var versions: [(key: UInt64, version: FileVersion)] = []

  /// So long at most an article waits for its batch to fill, however slow the disk is.
  private static let patience = Duration.milliseconds(200)
  /// Files above this take about as long as a first frame.
  private static let longSize = 64 << 10

  init(loading: Loading) {
    self.loading = loading
    reader = FileReader(limit: loading.fileLimit)
    builder = ArticleBatchBuilder(expecting: loading.batchSize)
  }

  /// Reads until nothing is left.
  mutating func work() {
    while let chunk = nextChunk() {
      let reads = DiskReads()
      let (first, long) = parted(chunk)
      guard read(first, of: chunk) else { return }
      if !long.isEmpty { deliver(chunk: chunk.number) }
      guard read(long, of: chunk) else { return }
      if reads.arePart(ofFiles: chunk.files.count) { loading.readAhead() }
      loading.known?.add(stamps)
      stamps.removeAll(keepingCapacity: true)
      loading.ledger?.add(versions)
      versions = []
      if loading.isSorted { finish(chunk: chunk.number) }
    }
    deliver(chunk: 0)
  }
}

extension Worker {
  /// Reads files of a chunk and hands over what is enough for a batch; false when nobody wants more.
  private mutating func read(_ files: [FileChunk.File], of chunk: FileChunk) -> Bool {
    for file in files {
      guard !loading.isCancelled else { return false }
      read(file, of: chunk)
      note(file, of: chunk)
      if !loading.isSorted && isDue { deliver(chunk: chunk.number) }
    }
    return true
  }

  private var isDue: Bool {
    builder.byteCount >= loading.batchSize || .now - lastDelivery > Self.patience
  }

  /// The files of a chunk that are read first, and those that wait for them.
  ///
  /// While there is little to be seen, long files wait: each would hold up the rows of many others.
  private func parted(_ chunk: FileChunk) -> (first: [FileChunk.File], long: [FileChunk.File]) {
    guard !loading.isSorted, loading.isBeginning else { return (chunk.files, []) }
    var parts: (first: [FileChunk.File], long: [FileChunk.File]) = ([], [])
    for file in chunk.files {
      let location = loading.location(of: file, path: chunk.path(of: file))
      let isLong = (try? FileStatus(of: location)).map { $0.size > Self.longSize } ?? false
      if isLong { parts.long.append(file) } else { parts.first.append(file) }
    }
    return parts
  }

  /// Hands over what there is before it waits.
  private mutating func nextChunk() -> FileChunk? {
    if let chunk = loading.chunkAtOnce() { return chunk }
    deliver(chunk: 0)
    return loading.chunk()
  }

  private mutating func deliver(chunk: Int) {
    lastDelivery = .now
    guard builder.count > 0 else { return }
    finish(chunk: chunk)
  }

  /// Hands over what the chunk gave, even if that is nothing: those who sort wait for each of them.
  private mutating func finish(chunk: Int) {
    let batch = builder.finish()
    builder = ArticleBatchBuilder(expecting: loading.batchSize)
    loading.deliver(batch, chunk: chunk)
  }

  private mutating func note(_ file: FileChunk.File, of chunk: FileChunk) {
    guard loading.known != nil || loading.ledger != nil, let status = reader.status else { return }
    let place = FilePlace(root: file.root, path: chunk.path(of: file))
    if loading.known != nil { stamps.append((place, status.stamp)) }
    if loading.ledger != nil { versions.append((place.key, status.version)) }
  }

  private mutating func read(_ file: FileChunk.File, of chunk: FileChunk) {
    let path = chunk.path(of: file)
    do {
      try reader.read(
        loading.location(of: file, path: path), followsLink: file.followsLink,
        isWorthReading: isText)
      let unread = builder.add(
        reader.contents, path: path, root: file.root, isCutShort: reader.isCutShort)
      if let unread { skip(path, root: file.root, SkippedFile.Reason(unread)) }
      loading.countFile(bytes: reader.contents.count)
    } catch {
      skip(path, root: file.root, error.reason)
      loading.countFile(bytes: 0)
    }
  }

  private func skip(_ path: [UInt8], root: Int, _ reason: SkippedFile.Reason) {
    loading.skip(path, root: root, reason)
    guard let ledger = loading.ledger, let version = reader.status?.version,
      let kept = FileLedger.SkipReason(reason)
    else { return }
    let place = FilePlace(root: root, path: path)
    ledger.add(FileLedger.Skipped(place: place, version: version, reason: kept))
  }
}

/// Whether a file that begins so is worth reading whole.
func isText(_ beginning: [UInt8]) -> Bool {
  var probe = ArticleBatchBuilder()
  return probe.add(beginning, path: [], root: 0, isCutShort: true) != .binary
}

extension SkippedFile.Reason {
  /// Why the content of a file that could be read gives no article.
  package init(_ unread: Unread) {
    self =
      switch unread {
      case .empty: .empty
      case .binary: .binary
      }
  }
}
