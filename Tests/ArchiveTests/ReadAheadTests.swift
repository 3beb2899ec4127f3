@testable import Archive
import News
import Testing

@Suite struct ReadAheadTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Whatever is fetched ahead, however often and whether the reading goes on, all is read once.
  @Test(arguments: [0, 1, 2, 9], [1, 700]) func readsTheSame(timesBegun: Int, files: Int) throws {
    let names = (0..<files).map { "day\($0 % 9)/note\($0).txt" }
    for name in names { try folder.write("The kite festival, part \(name)", to: name) }
    try folder.link("elsewhere", to: "/etc/hostname/none")
    let all = Monitor(Deliveries())
    let loading = loading { delivery in all.change { $0.take(delivery) } }
    for _ in 0..<timesBegun { loading.readAhead() }
    finish(loading)
    let end = all.read(\.self)
    #expect(end.paths == names.sorted())
    #expect(end.skipped.map(\.path) == ["elsewhere"] && end.finishes == 1)
  }

  /// What was just written is in memory.
  @Test func endsWhereFilesAreInMemory() throws {
    for number in 0..<700 { try folder.write("Snow", to: "\(number).txt") }
    let loading = loading()
    list(loading)
    ReadAhead(loading: loading).run()
    #expect(loading.chunkAhead()?.number == 1)
    #expect(loading.chunk()?.number == 0)
  }

  @Test func endsWhenReadingIsCancelled() throws {
    for number in 0..<700 { try folder.write("Snow", to: "\(number).txt") }
    let loading = loading()
    var walker = Walker(loading: loading)
    walker.walk()
    loading.cancel()
    ReadAhead(loading: loading).run()
    #expect(loading.chunkAhead() == nil)
  }

  @Test func endsWithoutAnyFile() {
    let loading = loading()
    list(loading)
    ReadAhead(loading: loading).run()
    #expect(loading.chunkAhead() == nil)
  }

  @Test func doesNotMindWhatCannotBeOpened() throws {
    try folder.write("Snow", to: "here.txt")
    let loading = loading()
    var chunk = FileChunk()
    for name in ["gone.txt", "here.txt", "no/such/folder"] {
      chunk.append(Array(name.utf8), root: 0, isRoot: false, followsLink: false)
    }
    loading.add(chunk)
    loading.finishListing()
    ReadAhead(loading: loading).run()
    #expect(loading.chunkAhead() == nil)
  }

  @Test(arguments: [0, 1, 128]) func filesInMemoryDoNotComeFromTheDisk(count: Int) throws {
    for number in 0..<count { try folder.write("Snow", to: "\(number).txt") }
    var reader = FileReader(limit: 1 << 10)
    let reads = DiskReads()
    for number in 0..<count {
      try reader.read(Array("\(folder.path)/\(number).txt".utf8), followsLink: false)
    }
    #expect(!reads.arePart(ofFiles: count))
  }
}

extension ReadAheadTests {
  private func loading(deliver: @escaping @Sendable (Delivery) -> Void = { _ in }) -> Loading {
    Loading(
      roots: [Array(folder.path.utf8)], isSorted: false, fileLimit: 1 << 20, workers: 1
    ) { delivery, _ in deliver(delivery) }
  }

  private func list(_ loading: Loading) {
    var walker = Walker(loading: loading)
    walker.walk()
    loading.finishListing()
  }

  private func finish(_ loading: Loading) {
    list(loading)
    var worker = Worker(loading: loading)
    worker.work()
    loading.finishWorker()
  }
}
