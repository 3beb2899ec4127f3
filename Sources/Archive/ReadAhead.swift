#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Has the system fetch files before the workers come to them.
///
/// A worker that waits for the disk asks for one file at a time, of which a disk could bring many. It
/// is begun only when reads are seen to wait: of files that are in memory it would open each once more
/// for nothing.
struct ReadAhead {
  private let loading: Loading

  /// More than processors, since all they do is wait.
  private static let threads = 8
  /// Longer files are read ahead by the system itself once they are begun.
  private static let longest = 256 << 10

  /// Starts to read ahead of the workers.
  static func start(for loading: Loading) {
    for _ in 0..<threads {
      // Fewer threads than asked for are as good.
      _ = WorkerThread.start { ReadAhead(loading: loading).run() }
    }
  }

  private func run() {
    while let chunk = loading.chunkAhead() {
      for file in chunk.files {
        guard !loading.isCancelled else { return }
        fetch(file, of: chunk)
      }
    }
  }

  /// What can't be opened is told when it is read.
  private func fetch(_ file: FileChunk.File, of chunk: FileChunk) {
    let root = loading.roots[file.root]
    let path = file.isRoot ? root : joined(root, chunk.path(of: file))
    guard let open = try? OpenFile(path, flags: file.followsLink ? 0 : O_NOFOLLOW),
      let status = try? FileStatus(of: open), status.kind == .file, status.size <= Self.longest
    else { return }
    #if canImport(Glibc)
    posix_fadvise(open.number, 0, 0, POSIX_FADV_WILLNEED)
    #else
    var part = radvisory(ra_offset: 0, ra_count: Int32(status.size))
    unsafe _ = fcntl(open.number, F_RDADVISE, &part)
    #endif
  }
}

/// Tells by the time that single reads take whether the disk is the limit.
struct ReadClock {
  private var reads = 0
  private var slow = 0

  /// One read in so many is timed.
  private static let sample = 8
  /// Longer than any read from memory, shorter than any from a disk.
  private static let patience = Duration.microseconds(80)
  /// So many slow reads more than quick ones are no chance.
  private static let certainty = 12

  /// Runs a read; afterwards tells whether enough of them were slow.
  mutating func time<Failure: Error>(_ read: () throws(Failure) -> Void) throws(Failure) {
    reads &+= 1
    guard reads % Self.sample == 0 else { return try read() }
    let start = ContinuousClock.now
    defer { slow = .now - start > Self.patience ? slow + 1 : max(0, slow - 1) }
    try read()
  }

  var isDiskTheLimit: Bool { slow >= Self.certainty }
}
