package import News

/// Compares the files that are found with those that a cache knows, and lets through what has to be read.
///
/// Nothing is let through before the listing ends: what a file held before has to be gone by then.
package final class FileSieve: Sendable {
  private struct Compared: Sendable {
    let chunk: FileChunk
    /// For each file of the chunk its number in the cache; nil when it isn't there or has changed.
    let known: [Int?]
  }

  /// Let go as soon as all are compared.
  private let table: Monitor<FileTable>
  private let isExcluded: @Sendable (FilePlace, _ size: Int) -> Bool
  private let conclude: @Sendable ([Bool]) -> [Bool]?
  private let compared = Monitor<[Compared]>([])

  /// - Parameters:
  ///   - table: the files that the cache knows.
  ///   - isExcluded: whether a file is to be read whatever the cache says of it.
  ///   - conclude: gets for each file of the table whether it is as it was, and says of which of them the
  ///     articles are there; all others are read. With nil nothing more is.
  package init(
    _ table: FileTable, isExcluded: @escaping @Sendable (FilePlace, _ size: Int) -> Bool,
    conclude: @escaping @Sendable ([Bool]) -> [Bool]?
  ) {
    self.table = Monitor(table)
    self.isExcluded = isExcluded
    self.conclude = conclude
  }

  /// Takes some files of the walk.
  func compare(_ chunk: FileChunk, for loading: Loading) {
    let table = table.read(\.self)
    var stamps: [(FilePlace, FileStamp)] = []
    var versions: [(key: UInt64, version: FileVersion)] = []
    let known = chunk.files.map { file -> Int? in
      let place = FilePlace(root: file.root, path: chunk.path(of: file))
      let root = loading.roots[file.root]
      let location = file.isRoot ? root : joined(root, place.path)
      let status =
        file.followsLink
        ? try? FileStatus(of: location) : try? FileStatus(ofLink: location)
      guard let status, status.kind == .file, !isExcluded(place, status.size),
        let number = table.file(at: place, version: status.version)
      else { return nil }
      stamps.append((place, status.stamp))
      versions.append((place.key, status.version))
      return number
    }
    loading.known?.add(stamps)
    loading.ledger?.add(versions)
    compared.change { $0.append(Compared(chunk: chunk, known: known)) }
  }

  /// The files that have to be read, now that all are compared.
  func rest(for loading: Loading) -> [FileChunk] {
    let compared = compared.change { compared in
      defer { compared = [] }
      return compared
    }
    let table = table.change { table in
      defer { table = FileTable() }
      return table
    }
    var isUnchanged = [Bool](repeating: false, count: table.count)
    for case let number? in compared.lazy.flatMap(\.known) { isUnchanged[number] = true }
    guard !loading.isCancelled, let isHeld = conclude(isUnchanged) else {
      loading.cancel()
      return []
    }
    var chunks: [FileChunk] = []
    for part in compared {
      var rest = FileChunk()
      for (file, number) in zip(part.chunk.files, part.known) {
        if let number, isHeld[number] {
          count(number, of: table, for: loading)
        } else {
          rest.append(file, of: part.chunk)
        }
      }
      if !rest.files.isEmpty { chunks.append(rest) }
    }
    return chunks
  }

  /// Counts a file that needn't be read, and tells again why it gave no article.
  private func count(_ number: Int, of table: FileTable, for loading: Loading) {
    loading.countFile(bytes: table.size(of: number))
    guard let skipped = table.skipped(number) else { return }
    let reason: SkippedFile.Reason = skipped.reason == .empty ? .empty : .binary
    loading.skip(skipped.place.path, root: skipped.place.root, reason)
    loading.ledger?.add(skipped)
  }
}

extension FileChunk {
  /// Appends a file of another chunk.
  fileprivate mutating func append(_ file: File, of chunk: FileChunk) {
    append(
      chunk.path(of: file), root: file.root, isRoot: file.isRoot, followsLink: file.followsLink)
  }
}
