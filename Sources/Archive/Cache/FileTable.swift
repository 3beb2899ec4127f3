package import News

/// A file as a cache knows it.
struct CachedFile: BitwiseCopyable {
  let key: UInt64
  let version: FileVersion
  let root: UInt32
  let pathStart: UInt32
  let pathLength: UInt32
  /// The segment that its articles are in; ``noSegment`` for a file without.
  let segment: UInt32
  /// The first of its articles; of a file without, why.
  let first: UInt32
  let count: UInt32

  static let noSegment = UInt32.max

  var articles: Range<Int> { Int(first)..<Int(first) + Int(count) }
}

/// The files of an archive, in the order of their keys, and where in the cache their articles are.
package struct FileTable: Sendable {
  fileprivate let files: [CachedFile]
  fileprivate let paths: [UInt8]

  /// Without any file.
  package init() { self.init(files: [], paths: []) }

  fileprivate init(files: [CachedFile], paths: [UInt8]) {
    self.files = files
    self.paths = paths
  }

  package var count: Int { files.count }

  /// The articles of each file that has some.
  package func articles(of file: Int) -> (segment: Int, articles: Range<Int>)? {
    let file = files[file]
    guard file.segment != CachedFile.noSegment else { return nil }
    return (Int(file.segment), file.articles)
  }

  package func place(of file: Int) -> FilePlace {
    let file = files[file]
    return FilePlace(root: Int(file.root), path: Array(path(of: file)))
  }

  /// In bytes.
  func size(of file: Int) -> Int { Int(clamping: files[file].version.size) }

  /// A file that gave no article; nil when it gave some.
  func skipped(_ file: Int) -> FileLedger.Skipped? {
    guard files[file].segment == CachedFile.noSegment else { return nil }
    let isEmpty = files[file].first == FileLedger.SkipReason.empty.rawValue
    return FileLedger.Skipped(
      place: place(of: file), version: files[file].version, reason: isEmpty ? .empty : .binary)
  }

  /// The file at a place, when it still is what it was.
  func file(at place: FilePlace, version: FileVersion) -> Int? {
    let key = place.key
    var number = files.partitioningIndex { $0.key >= key }
    while number < files.count, files[number].key == key {
      let file = files[number]
      if file.version == version, Int(file.root) == place.root,
        path(of: file).elementsEqual(place.path)
      {
        return number
      }
      number += 1
    }
    return nil
  }

  private func path(of file: CachedFile) -> ArraySlice<UInt8> {
    paths[Int(file.pathStart)..<Int(file.pathStart) + Int(file.pathLength)]
  }
}

extension FileTable {
  package func keep(in sink: inout some SectionSink & ~Copyable) {
    sink.keep(files)
    sink.keep(paths)
  }

  package init(from source: inout some SectionSource & ~Copyable) throws(SectionDamage) {
    files = try source.next(of: CachedFile.self)
    paths = try source.next(of: UInt8.self)
    let pathCount = paths.count
    let areInside = files.allSatisfy { Int($0.pathStart) + Int($0.pathLength) <= pathCount }
    let areSorted = zip(files, files.dropFirst()).allSatisfy { $0.key <= $1.key }
    try SectionDamage.unless(areInside && areSorted)
  }
}

/// Gathers a ``FileTable``.
package struct FileTableBuilder {
  /// In the order of keys.
  private let versions: [(key: UInt64, version: FileVersion)]
  /// Files that were changed later aren't relied on.
  private let latest: Int64
  private var files: [CachedFile] = []
  private var paths: [UInt8] = []

  /// Begins with the files without articles, and takes everything away that was noted.
  package init(_ ledger: FileLedger, for cache: ArchiveCache) {
    let contents = ledger.takeAll()
    latest = ledger.begun - cache.policy.settlingTime
    versions = contents.versions.joined().sorted { $0.key < $1.key }
    files.reserveCapacity(versions.count)
    for file in contents.skipped {
      add(
        file.place, file.version, segment: CachedFile.noSegment, first: file.reason.rawValue,
        count: 0)
    }
  }

  /// Whether most of what was read had been left alone for a while.
  package var isMostSettled: Bool {
    versions.count { $0.version.isSettled(since: latest) } * 2 >= versions.count
  }

  /// Adds a file of which it is known what it was when it was read.
  package mutating func add(_ place: FilePlace, segment: Int, articles: Range<Int>) {
    let key = place.key
    let found = versions.partitioningIndex { $0.key >= key }
    guard found < versions.count, versions[found].key == key else { return }
    add(
      place, versions[found].version, segment: UInt32(segment), first: UInt32(articles.lowerBound),
      count: UInt32(articles.count))
  }

  package consuming func finish() -> FileTable {
    files.sort { ($0.key, $0.pathStart) < ($1.key, $1.pathStart) }
    return FileTable(files: files, paths: paths)
  }

  private mutating func add(
    _ place: FilePlace, _ version: FileVersion, segment: UInt32, first: UInt32, count: UInt32
  ) {
    // What was written a moment before may be written to again without a trace.
    guard version.isSettled(since: latest) else { return }
    files.append(
      CachedFile(
        key: place.key, version: version, root: UInt32(clamping: place.root),
        pathStart: UInt32(clamping: paths.count), pathLength: UInt32(place.path.count),
        segment: segment, first: first, count: count))
    paths += place.path
  }
}

extension Array {
  /// The first index whose element satisfies the condition, when all that satisfy it come last.
  fileprivate func partitioningIndex(where isInSecond: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if isInSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
