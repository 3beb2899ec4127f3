#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Has the system fetch files before the workers come to them.
///
/// A worker waits for one file at a time, of which a disk could bring many; more workers instead
/// cost more processor time for the same articles. What is fetched stays with the system. It is begun
/// when files are seen to come from the disk, and ends when they don't: of files that are in memory it
/// would open each once more for nothing.
struct ReadAhead {
  let loading: Loading

  /// More than processors, since they wait for the disk when they open a file.
  static let threads = 8
  /// The rest of a longer file the system fetches itself once it is begun.
  private static let length = 128 << 10

  /// Starts to read ahead of the workers.
  static func start(for loading: Loading) {
    for _ in 0..<threads {
      let work: @Sendable () -> Void = {
        ReadAhead(loading: loading).run()
        loading.finishReadAhead()
      }
      // Fewer threads than asked for will do.
      if !WorkerThread.start(work) { loading.finishReadAhead() }
    }
  }

  /// Fetches until nothing is left, or what is left is in memory already.
  func run() {
    while let chunk = loading.chunkAhead() {
      let reads = DiskReads()
      for file in chunk.files {
        guard !loading.isCancelled else { return }
        fetch(file, of: chunk)
      }
      guard reads.arePart(ofFiles: chunk.files.count) else { return }
    }
  }

  /// What can't be opened is told when it is read.
  private func fetch(_ file: FileChunk.File, of chunk: FileChunk) {
    let location = loading.location(of: file, path: chunk.path(of: file))
    guard let open = try? OpenFile(location, flags: file.followsLink ? 0 : O_NOFOLLOW)
    else { return }
    #if canImport(Glibc)
    _ = posix_fadvise(open.number, 0, off_t(Self.length), POSIX_FADV_WILLNEED)
    #else
    var part = radvisory(ra_offset: 0, ra_count: Int32(Self.length))
    _ = unsafe fcntl(open.number, F_RDADVISE, &part)
    #endif
  }
}
