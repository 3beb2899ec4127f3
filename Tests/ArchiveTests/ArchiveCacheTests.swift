import News
import Testing

@testable import Archive

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A cache gives back what was written, or says why it doesn't.
struct ArchiveCacheTests {
  private let folder: TemporaryFolder
  private let roots: [[UInt8]]

  init() throws {
    folder = try TemporaryFolder()
    roots = [Array((folder.path + "/news").utf8)]
    try folder.makeFolder(Array("news".utf8))
  }

  private func cache(
    in name: String = "caches", roots: [[UInt8]]? = nil, program: UInt64 = 7,
    mostBytes: Int = 1 << 20
  ) throws -> ArchiveCache {
    var policy = ArchiveCache.Policy()
    policy.mostBytes = mostBytes
    policy.settlingTime = -60_000_000_000
    return try #require(
      ArchiveCache(
        folder: folder.path + "/" + name, roots: roots ?? self.roots, program: program,
        policy: policy))
  }

  /// Writes two sections, behind those of a file of two articles and one without.
  private func write(_ cache: ArchiveCache) throws {
    let ledger = FileLedger()
    let place = FilePlace(root: 0, path: Array("a.txt".utf8))
    let status = try FileStatus(of: roots[0])
    ledger.add([(place.key, status.version)])
    ledger.add(
      FileLedger.Skipped(
        place: FilePlace(root: 0, path: Array("b.jpg".utf8)), version: status.version,
        reason: .binary))
    var files = FileTableBuilder(ledger, for: cache)
    files.add(place, segment: 3, articles: 4..<6)
    let table = files.finish()
    try cache.write(size: 10, isCancelled: { false }) { writer in
      table.keep(in: &writer)
      writer.keep([1, 2, 3] as [UInt32])
      writer.keep(Array("words".utf8))
    }
  }

  private func read(_ cache: ArchiveCache) throws -> String? {
    guard var reader = try cache.open() else { return nil }
    let files = try FileTable(from: &reader)
    let numbers = try reader.next(of: UInt32.self)
    let words = try reader.next(of: UInt8.self)
    return "\(files.count) \(numbers) " + String(decoding: words, as: UTF8.self)
  }

  /// The names of what is in a folder.
  private func names(in name: String = "caches") throws -> [String] {
    var reader = try FolderReader(Array((folder.path + "/" + name).utf8), followsLink: false)
    var names: [String] = []
    while let entry = try reader.next() {
      names.append(String(decoding: entry.name, as: UTF8.self))
    }
    return names.sorted()
  }

  private func path(in name: String = "caches") throws -> String {
    let names = try names(in: name).filter { $0.hasSuffix(".cache") }
    #expect(names.count == 1)
    return folder.path + "/" + name + "/" + (try #require(names.first))
  }

  private func mode(of name: String) throws -> mode_t {
    var status = stat()
    #expect(stat(folder.path + "/" + name, &status) == 0)
    return status.st_mode & 0o777
  }

  private func bytes(of path: String) throws -> [UInt8] { try readFile(at: Array(path.utf8)) }

  private func put(_ bytes: [UInt8], at path: String) throws {
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  @Test func whatWasWrittenIsRead() throws {
    let cache = try cache()
    #expect(try read(cache) == nil && !cache.isThere)
    try write(cache)
    #expect(cache.isThere)
    #expect(try read(cache) == "2 [1, 2, 3] words")
    guard var reader = try cache.open() else { return }
    let open = try FileTable(from: &reader)
    let status = try FileStatus(of: roots[0])
    let place = FilePlace(root: 0, path: Array("a.txt".utf8))
    let file = try #require(open.file(at: place, version: status.version))
    #expect(open.articles(of: file)?.segment == 3 && open.articles(of: file)?.articles == 4..<6)
    #expect(open.place(of: file) == place && open.skipped(file) == nil)
    let elsewhere = FilePlace(root: 1, path: Array("a.txt".utf8))
    #expect(open.file(at: elsewhere, version: status.version) == nil)
    let other = try FileStatus(of: Array("/".utf8)).version
    #expect(open.file(at: place, version: other) == nil)
    let skipped = open.file(
      at: FilePlace(root: 0, path: Array("b.jpg".utf8)), version: status.version)
    #expect(skipped.flatMap(open.skipped)?.reason == .binary)
    cache.remove()
    #expect(!cache.isThere)
  }

  @Test func nobodyElseMayReadIt() throws {
    try write(try cache(in: "above/caches"))
    let file = "above/caches/" + (try names(in: "above/caches").joined())
    #expect(try ["above", "above/caches", file].map(mode(of:)) == [0o700, 0o700, 0o600])
  }

  /// Every byte in turn is another one, and every length is tried.
  @Test func damageIsFound() throws {
    let cache = try cache()
    try write(cache)
    let path = try path()
    let sound = try bytes(of: path)
    var believed: [Int] = []
    for place in sound.indices {
      var damaged = sound
      damaged[place] ^= 0x10
      for bytes in [damaged, Array(sound[..<place])] {
        try put(bytes, at: path)
        if (try? read(cache)) != nil { believed.append(place) }
      }
    }
    #expect(believed.isEmpty)
    try put(sound + [0], at: path)
    #expect(throws: CacheProblem.damaged) { try read(cache) }
    try put(sound, at: path)
    #expect(try read(cache) != nil)
  }

  @Test func anotherProgramsCacheIsForeign() throws {
    try write(try cache())
    #expect(throws: CacheProblem.foreign) { try read(try cache(program: 8)) }
  }

  /// Even when it lies where theirs would.
  @Test func otherFoldersCacheIsForeign() throws {
    let other = try cache(in: "others", roots: [Array("/".utf8)])
    try write(other)
    let bytes = try bytes(of: path(in: "others"))
    other.remove()
    let cache = try cache()
    try write(cache)
    try put(bytes, at: path())
    #expect(throws: CacheProblem.foreign) { try read(cache) }
  }

  @Test func linksAndFilesOfOthersAreRefused() throws {
    let cache = try cache()
    try write(cache)
    let path = try path()
    #expect(chmod(path, 0o620) == 0)
    #expect(throws: CacheProblem.unsafe(path: path)) { try read(cache) }
    #expect(chmod(path, 0o600) == 0 && rename(path, folder.path + "/elsewhere") == 0)
    #expect(symlink(folder.path + "/elsewhere", path) == 0)
    #expect(throws: CacheProblem.unsafe(path: path)) { try read(cache) }
    #expect(unlink(path) == 0 && mkfifo(path, 0o600) == 0)
    #expect(throws: CacheProblem.unsafe(path: path)) { try read(cache) }
    #expect(unlink(path) == 0)
    try folder.setMode(0o777, of: "caches")
    #expect(throws: CacheProblem.unsafe(path: folder.path + "/caches")) { try read(cache) }
    #expect(throws: CacheProblem.unsafe(path: folder.path + "/caches")) { try write(cache) }
  }

  @Test func aFolderThatCannotBeMadeIsToldOf() throws {
    try folder.write("", to: "caches")
    let cache = try cache(in: "caches/below")
    let problem = try #require(throws: CacheProblem.self) { try write(cache) }
    #expect(problem.sentence?.hasPrefix("The cache \(folder.path)/caches/below can't be") == true)
  }

  @Test func whatIsBrokenOffLeavesTheFormerOne() throws {
    let cache = try cache()
    try write(cache)
    let before = try bytes(of: path())
    #expect(throws: CacheProblem.cancelled) {
      try cache.write(size: 0, isCancelled: { true }) { $0.keep([1]) }
    }
    #expect(try bytes(of: path()) == before)
    #expect(try names().count == 1)
  }

  /// What another reader is writing stays, what one that broke down had written goes.
  @Test func everyReaderHasADraftOfItsOwn() throws {
    let cache = try cache()
    try write(cache)
    let (written, left) = (try path() + ".1.new", try path() + ".2.new")
    for draft in [written, left] { try put([], at: draft) }
    let file = open(written, O_RDONLY)
    #expect(flock(file, LOCK_EX) == 0)
    try write(cache)
    #expect(access(written, F_OK) == 0 && access(left, F_OK) != 0)
    close(file)
    try write(cache)
    #expect(try names().count == 1)
  }

  @Test func whatIsAbandonedGoesAtOnce() throws {
    let cache = try cache()
    try write(cache)
    let before = try bytes(of: path())
    let problem = #expect(throws: CacheProblem.self) {
      try cache.write(size: 0, isCancelled: { false }) {
        $0.keep([1])
        #expect(throws: CacheProblem.busy) { try write(cache) }
        cache.abandonWriting()
      }
    }
    #expect(problem?.sentence?.contains("can't be written") == true)
    #expect(try bytes(of: path()) == before && names().count == 1)
  }

  @Test func theOneThatWasNotUsedForLongestGoesFirst() throws {
    try write(try cache(in: "one"))
    let size = try bytes(of: path(in: "one")).count
    let names = ["news", "old", "new"]
    let caches = try names.map { name in
      try folder.makeFolder(Array(name.utf8))
      return try cache(roots: [Array((folder.path + "/" + name).utf8)], mostBytes: size * 5 / 2)
    }
    for cache in caches.dropFirst() {
      try write(cache)
      // Longer than a tick of the file system's clock.
      usleep(20_000)
    }
    #expect(caches.map(\.isThere) == [false, true, true])
    #expect(try read(caches[1]) != nil)
    try write(caches[0])
    #expect(caches.map(\.isThere) == [true, true, false])
  }

  @Test func filesThatWereJustWrittenAreNotReliedOn() throws {
    var policy = ArchiveCache.Policy()
    for (settlingTime, count) in [(Int64(2_000_000_000), 0), (-60_000_000_000, 1)] {
      policy.settlingTime = settlingTime
      let cache = try #require(
        ArchiveCache(folder: folder.path, roots: roots, program: 1, policy: policy))
      let ledger = FileLedger()
      let place = FilePlace(root: 0, path: [1])
      ledger.add([(place.key, try FileStatus(of: roots[0]).version)])
      var files = FileTableBuilder(ledger, for: cache)
      files.add(place, segment: 0, articles: 0..<1)
      #expect(files.finish().count == count)
    }
  }
}
