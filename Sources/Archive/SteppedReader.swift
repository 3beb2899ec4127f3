/// An archive read on the caller's thread: all its files are found first, then read one by one.
///
/// What a ``Loader`` does on several threads at a time, in steps that can be measured apart.
package struct SteppedReader {
  private let loading: Loading
  private let outcome = Monitor(Loader.Outcome())
  private var reader = FileReader(limit: Loader.defaultFileLimit)
  private var chunk = FileChunk()
  private var next = 0

  /// A file that was read.
  package struct File: Sendable {
    /// Below its root, as the file system spells it.
    package let path: [UInt8]
    package let root: Int
    /// Whether it is longer than what was read of it.
    package let isCutShort: Bool
  }

  /// Prepares to read paths that are bytes as the system has them; nothing is touched yet.
  package init(rootPaths: [[UInt8]]) {
    loading = Loading(
      roots: rootPaths, isSorted: false, fileLimit: Loader.defaultFileLimit, workers: 1
    ) { [outcome] delivery, _ in
      outcome.change { $0.take(delivery) }
    }
  }

  /// What the file that was read last holds.
  package var contents: [UInt8] { reader.contents }

  /// Finds all files, to be called once and first.
  package func list() {
    var walker = Walker(loading: loading)
    walker.walk()
    loading.finishListing()
  }

  /// Reads the next file that can be read; nil when there is none.
  package mutating func readNext() -> File? {
    while let file = nextFile() {
      let path = chunk.path(of: file)
      let location = loading.roots[file.root]
      do {
        try reader.read(
          file.isRoot ? location : joined(location, path), followsLink: file.followsLink,
          isWorthReading: isText)
        loading.countFile(bytes: reader.contents.count)
        return File(path: path, root: file.root, isCutShort: reader.isCutShort)
      } catch {
        loading.skip(path, root: file.root, error.reason)
        loading.countFile(bytes: 0)
      }
    }
    return nil
  }

  /// Notes that a file that was read gave no article.
  package func skip(_ file: File, _ reason: SkippedFile.Reason) {
    loading.skip(file.path, root: file.root, reason)
  }

  /// What is known when everything has been read; to be called once and last.
  package func finish() -> Loader.Outcome {
    loading.finishWorker()
    return outcome.read(\.self)
  }

  private mutating func nextFile() -> FileChunk.File? {
    while next >= chunk.files.count {
      guard let following = loading.chunkAtOnce() else { return nil }
      chunk = following
      next = 0
    }
    defer { next += 1 }
    return chunk.files[next]
  }
}

extension Loader.Outcome {
  fileprivate mutating func take(_ delivery: Delivery) {
    switch delivery {
    case .batch: break
    case .skipped(let files): skipped += files
    case .finished(let progress, let roots):
      self.progress = progress
      unreadableRoots = roots
    }
  }
}
