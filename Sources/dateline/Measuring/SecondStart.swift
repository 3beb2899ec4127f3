import Archive
import Reader
import Settings

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How long the reader takes to open an archive that an earlier session kept.
struct SecondStart {
  /// Where the first session keeps the archive, apart from what other sessions keep.
  let cache: ArchiveCache?
  private let folder: String

  init(of roots: [[UInt8]]) {
    let parent = cacheFolder(environment: Environment.variables) ?? "/tmp"
    folder = parent + "/measure-\(getpid())"
    cache = ArchiveCache(folder: folder, roots: roots, program: programVersion())
  }

  /// Keeps what a reader has open, lets that go, opens it again, and takes away what was kept.
  ///
  /// - Returns: nil when nothing could be kept, or was too little to be kept.
  func time(after reader: inout HeadlessReader, opening another: () -> HeadlessReader) -> Duration?
  {
    defer {
      cache?.remove()
      rmdir(folder)
    }
    guard (try? reader.keep()) != nil, cache?.isThere == true else { return nil }
    reader = another()
    var time = Duration.zero
    timed(&time) { _ = reader.open() }
    return time
  }
}
