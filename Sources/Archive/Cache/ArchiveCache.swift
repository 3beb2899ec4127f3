import News

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What was made of an archive in an earlier session, in a file of its own.
///
/// Known by the folders. Written whole and put in its place in one step, so that a reader finds all of one
/// writing or nothing; what a power failure leaves is found by its checks.
package struct ArchiveCache: Sendable {
  private let folder: [UInt8]
  private let program: UInt64
  /// The folders' canonical paths, each ended by a NUL.
  private let roots: [UInt8]
  private var name: [UInt8]

  /// What is worth keeping.
  package let policy: Policy

  /// More paths are a list of files, for one time.
  private static let mostRoots = 16
  private static let suffix = Array(".cache".utf8)
  private static let storiesSuffix = Array("-stories.cache".utf8)
  private static let draftSuffix = Array(".new".utf8)

  /// The cache of an archive; nil for one that isn't worth it.
  ///
  /// - Parameters:
  ///   - folder: where caches are; made when one is written.
  ///   - roots: the paths of the archive.
  ///   - program: a number that is another one for each build of the program.
  ///   - policy: what is worth keeping.
  package init?(
    folder: String, roots: [[UInt8]], program: UInt64, policy: Policy = Policy()
  ) {
    self.policy = policy
    guard roots.count <= Self.mostRoots else { return nil }
    self.folder = Array(folder.utf8)
    self.program = program
    var resolved: [UInt8] = []
    for root in roots {
      resolved += (try? canonicalPath(of: root)) ?? root
      resolved.append(0)
    }
    self.roots = resolved
    name = Self.digits(of: resolved, seed: 0) + Self.digits(of: resolved, seed: 1) + Self.suffix
  }

  private static func digits(of roots: [UInt8], seed: UInt64) -> [UInt8] {
    let hash = String(SectionHash.value(of: roots, seed: seed), radix: 16)
    return [UInt8](repeating: 0x30, count: 16 - hash.utf8.count) + Array(hash.utf8)
  }

  /// A cache beside this one, for what was found out about the stories of the archive.
  package var ofStories: ArchiveCache {
    var cache = self
    cache.name = name.dropLast(Self.suffix.count) + Self.storiesSuffix
    return cache
  }

  /// Whether there is something to be opened.
  package var isThere: Bool { (try? FileStatus(ofLink: joined(folder, name))) != nil }

  /// Opens the cache; nil when there is none.
  package func open() throws(CacheProblem) -> CacheReader? {
    guard let folder = try CacheFolder.opened(folder) else { return nil }
    guard let file = try folder.file(named: name) else { return nil }
    // The one that was used longest ago goes first.
    folder.touch(file)
    var reader = try CacheReader(file, program: program)
    guard let roots = try? reader.next(of: UInt8.self) else { throw .damaged }
    guard roots == self.roots else { throw .foreign }
    return reader
  }

  /// Writes the cache in the place of the one that is there.
  ///
  /// - Parameters:
  ///   - size: about how many bytes it will take; much more must be free.
  ///   - isCancelled: asked before each section.
  ///   - body: writes what is to be read.
  /// - Throws: why there is nothing new in its place; what was there stays.
  package func write(
    size: Int, isCancelled: @escaping () -> Bool,
    _ body: (inout CacheWriter) -> Void
  ) throws(CacheProblem) {
    guard size < policy.mostBytes else { return }
    let folder = try CacheFolder.made(folder)
    guard folder.freeSpace / 2 > size else {
      throw .unwritable(path: folder.name, errno: ENOSPC)
    }
    removeDraftsLeftBehind(in: folder)
    var writer = CacheWriter(try makeDraft(in: folder), isCancelled: isCancelled)
    writer.keep(roots)
    body(&writer)
    let isWhole: Bool
    do throws(SystemError) {
      isWhole = try writer.finish(program: program)
      if isWhole { try folder.rename(draft, to: name) }
    } catch {
      folder.remove(draft)
      throw .unwritable(path: folder.name, errno: error.errno)
    }
    guard isWhole else {
      folder.remove(draft)
      throw .cancelled
    }
    evict(from: folder)
  }

  /// Takes the cache away.
  package func remove() {
    guard let folder = try? CacheFolder.opened(folder) else { return }
    folder.remove(name)
  }

  /// Takes away what is being written, to be called when there is no time to wait for its end.
  package func abandonWriting() {
    guard let folder = try? CacheFolder.opened(folder) else { return }
    folder.remove(draft)
  }
}

extension ArchiveCache {
  /// What is worth keeping, and how much of it.
  package struct Policy: Sendable {
    /// Fewer articles are read again before anybody notices.
    package var leastArticles = 4_096
    /// All caches together take at most so many bytes.
    package var mostBytes = 4 << 30
    /// Files that were changed so shortly before they were read, in nanoseconds, aren't relied on.
    package var settlingTime: Int64 = 2_000_000_000

    package init() {}
  }

  /// What becomes the cache; each reader writes one of its own, and the last one stays.
  private var draft: [UInt8] { name + Array(".\(getpid())".utf8) + Self.draftSuffix }

  private func makeDraft(in folder: borrowing CacheFolder) throws(CacheProblem) -> OpenFile {
    do throws(SystemError) {
      return try folder.makeLocked(draft)
    } catch {
      if error.errno == EEXIST { throw .busy }
      throw .unwritable(path: folder.name, errno: error.errno)
    }
  }

  /// Removes the drafts whose writers didn't live to finish them.
  private func removeDraftsLeftBehind(in folder: borrowing CacheFolder) {
    guard var listing = try? FolderReader(folder.path, followsLink: true) else { return }
    while let entry = try? listing.next() {
      guard entry.name.suffix(Self.draftSuffix.count) == Self.draftSuffix[...] else { continue }
      folder.removeUnlocked(entry.name)
    }
  }

  /// Removes caches until all together take no more than is allowed, first the one that was not used for
  /// the longest time; never the own one.
  private func evict(from folder: borrowing CacheFolder) {
    var caches: [(name: [UInt8], size: Int, last: Int64)] = []
    guard var listing = try? FolderReader(folder.path, followsLink: true) else { return }
    while let entry = try? listing.next() {
      guard entry.name.suffix(Self.suffix.count) == Self.suffix[...], entry.name != name,
        let use = folder.use(of: entry.name)
      else { continue }
      caches.append((entry.name, use.size, use.last))
    }
    var size = caches.reduce(folder.use(of: name)?.size ?? 0) { $0 + $1.size }
    for cache in caches.sorted(by: { $0.last < $1.last }) where size > policy.mostBytes {
      folder.remove(cache.name)
      size -= cache.size
    }
  }
}
