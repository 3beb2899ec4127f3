#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a file was when it was read, as it can be compared in a later session.
///
/// The device isn't in it: some file systems get another number each time they are mounted.
package struct FileVersion: BitwiseCopyable, Hashable, Sendable {
  let size: Int64
  /// When it was last written to, in nanoseconds since 1970.
  let modified: Int64
  /// When it was last written to, renamed or given other rights; no program can set it back.
  let changed: Int64
  let inode: UInt64

  init(_ status: stat) {
    size = Int64(status.st_size)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    #if canImport(Glibc)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
    #else
    modified = Self.nanoseconds(status.st_mtimespec)
    changed = Self.nanoseconds(status.st_ctimespec)
    #endif
  }

  /// Whether the file was left alone from a moment on.
  ///
  /// A file can be written to twice within one tick of the file system's clock, two seconds at worst, and
  /// look the same after both: `git` calls such files of its index racily clean.
  func isSettled(since moment: Int64) -> Bool { max(modified, changed) < moment }

  /// The time now, as files have it.
  static var now: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
