#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Tells whether files had to be brought from a disk since it was made, or were in memory.
///
/// What the system counts, not how long it took: a read from a quick disk takes no longer than one that
/// another thread interrupts. To be made and asked on one thread.
struct DiskReads {
  private let start = Self.blocks

  /// Whether, of so many files, enough came from the disk that it pays to fetch others ahead: one in
  /// eight, since the least that is fetched of one is mostly eight of the blocks that are counted.
  func arePart(ofFiles count: Int) -> Bool { Self.blocks - start >= max(1, count) }

  /// So many blocks of 512 bytes this thread had brought from disks; the whole process where threads
  /// aren't counted apart.
  private static var blocks: Int {
    var usage = rusage()
    #if canImport(Glibc)
    // RUSAGE_THREAD, which the headers keep from Swift.
    let isKnown = unsafe getrusage(__rusage_who_t(1), &usage) == 0
    #else
    let isKnown = unsafe getrusage(RUSAGE_SELF, &usage) == 0
    #endif
    return isKnown ? Int(usage.ru_inblock) : 0
  }
}
