import Archive
import News
import Search

/// What opening an archive consists of, each step on its own, on one thread.
struct OpeningSteps {
  /// Finding the files; on the wall clock.
  private(set) var list = Duration.zero
  /// Getting the files' bytes into memory; on the wall clock.
  private(set) var read = Duration.zero
  /// Decoding and recovery of files that are in memory; on the processor's clock.
  private(set) var recover = Duration.zero
  /// Cutting into words and making segments of an index, unmerged; on the processor's clock.
  private(set) var index = Duration.zero
  private(set) var outcome = Loader.Outcome()
  private let indexer = SegmentIndexer()

  /// So many bytes of files are held at a time, so that each step runs for a while before the next
  /// takes its place in the processor's caches.
  private static let held = 64 << 20
  /// An archive of so many bytes is a small one.
  private static let small = 16 << 20
  /// So many bytes of files the reader makes a batch of.
  private static let batchSize = 4 << 20

  private struct HeldFile {
    let file: SteppedReader.File
    let contents: [UInt8]
  }

  /// Takes the steps; nothing is kept of what they make.
  init(rootPaths: [[UInt8]]) {
    var reader = SteppedReader(rootPaths: rootPaths)
    timed(&list) { reader.list() }
    var files: [HeldFile] = []
    var size = 0
    var isAll = true
    while let file = timed(&read, { reader.readNext() }) {
      // A copy of its own, since the reader uses the same bytes for the next file.
      var contents: [UInt8] = []
      contents.append(contentsOf: reader.contents[...])
      files.append(HeldFile(file: file, contents: contents))
      size += contents.count
      guard size >= Self.held else { continue }
      recoverAndIndex(files, of: reader, isAll: false)
      isAll = false
      files = []
      size = 0
    }
    recoverAndIndex(files, of: reader, isAll: isAll)
    outcome = reader.finish()
  }

  /// Of a small archive each step is over before the processor is at its pace: it is taken some times,
  /// and the median counts.
  private mutating func recoverAndIndex(_ files: [HeldFile], of reader: SteppedReader, isAll: Bool)
  {
    let size = files.reduce(0) { $0 + $1.contents.count }
    let turns = isAll && size <= Self.small ? 5 : 1
    var times: [(recover: Duration, index: Duration)] = []
    for turn in 0..<turns {
      var time = (recover: Duration.zero, index: Duration.zero)
      var batches: [ArticleBatch] = []
      processorTimed(&time.recover) {
        batches = Self.recovered(files) { if turn == 0 { reader.skip($0, $1) } }
      }
      processorTimed(&time.index) {
        for batch in batches { _ = indexer.segment(of: batch) }
      }
      times.append(time)
    }
    recover += times.map(\.recover).sorted()[turns / 2]
    index += times.map(\.index).sorted()[turns / 2]
  }

  private static func recovered(
    _ files: [HeldFile], skip: (SteppedReader.File, SkippedFile.Reason) -> Void
  ) -> [ArticleBatch] {
    var batches: [ArticleBatch] = []
    var builder = ArticleBatchBuilder(expecting: batchSize)
    for held in files {
      let file = held.file
      let unread = builder.add(
        held.contents, path: file.path, root: file.root, isCutShort: file.isCutShort)
      if let unread { skip(file, SkippedFile.Reason(unread)) }
      guard builder.byteCount >= Self.batchSize else { continue }
      batches.append(builder.finish())
      builder = ArticleBatchBuilder(expecting: batchSize)
    }
    batches.append(builder.finish())
    return batches
  }
}
