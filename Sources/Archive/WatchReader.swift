import News

/// Reads the files that came or changed.
struct WatchReader {
  private var reader = FileReader(limit: Loader.defaultFileLimit)
  private var builder = ArticleBatchBuilder()
  private var read: [FilePlace] = []

  /// About so many bytes are handed over at a time.
  private static let batchSize = 8 << 20

  /// Reads what is different and hands it over, in the order of paths.
  mutating func read(
    _ differences: WatchedFiles.Differences, noting files: inout WatchedFiles,
    deliver: (FolderChanges) -> Void
  ) {
    var differences = differences
    var moved = differences.takeMoved()
    for file in differences.found.sorted(by: { $0.place.isBefore($1.place) }) {
      read(file, noting: &files)
      guard builder.byteCount >= Self.batchSize else { continue }
      deliver(finish([], &moved))
    }
    // Those that were moved and can't be read where they are now are gone all the same.
    let found = Set(read)
    let lost = moved.filter { !found.contains($0.key) }.values
    let changes = finish(Array(differences.vanished.keys) + lost, &moved)
    if !changes.read.isEmpty || !changes.vanished.isEmpty { deliver(changes) }
  }

  private mutating func read(_ file: WatchedFiles.Found, noting files: inout WatchedFiles) {
    do {
      try reader.read(file.location, followsLink: file.followsLink, isWorthReading: isText)
      _ = builder.add(
        reader.contents, path: file.place.path, root: file.place.root,
        isCutShort: reader.isCutShort)
    } catch {
      // What was read before stays until the file can be read again.
      if case .unreadable = error.reason { return files.note(nil, of: file.place) }
    }
    files.note(reader.status?.stamp, of: file.place)
    read.append(file.place)
  }

  private mutating func finish(
    _ vanished: [FilePlace], _ moved: inout [FilePlace: FilePlace]
  ) -> FolderChanges {
    var taken: [FilePlace: FilePlace] = [:]
    for place in read { taken[place] = moved.removeValue(forKey: place) }
    let changes = FolderChanges(
      batch: builder.finish(), read: read, vanished: vanished, moved: taken)
    builder = ArticleBatchBuilder()
    read = []
    return changes
  }
}

extension FilePlace {
  fileprivate func isBefore(_ other: FilePlace) -> Bool {
    root == other.root ? path.lexicographicallyPrecedes(other.path) : root < other.root
  }
}
