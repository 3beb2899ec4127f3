#if canImport(Glibc)
import Glibc

/// The kernel's notes of what happens in folders: inotify.
final class WatchQueue {
  /// One note.
  struct Event {
    /// The number of the folder's watch.
    let folder: Int32
    let mask: UInt32
    /// What it happened to in the folder; empty for the folder itself.
    let name: [UInt8]

    func says(_ flags: Int32...) -> Bool { flags.contains { mask & UInt32($0) != 0 } }
  }

  private let file: OpenFile
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)

  init() throws(SystemError) {
    file = OpenFile(
      owning: try retrying { inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK)) })
  }

  /// What to wait for.
  var descriptor: Int32 { file.number }

  /// Files are noted when they are complete, not while they are written.
  private static let flags =
    IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_DELETE_SELF
    | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK

  /// Watches a folder; one that is watched already keeps its number.
  func watch(_ path: [UInt8], followsLink: Bool) throws(SystemError) -> Int32 {
    let mask = UInt32(Self.flags | (followsLink ? 0 : IN_DONT_FOLLOW))
    let number = file.number
    return try retrying {
      unsafe withCString(path) { unsafe inotify_add_watch(number, $0, mask) }
    }
  }

  func unwatch(_ folder: Int32) { _ = inotify_rm_watch(file.number, folder) }

  /// The notes that have come, some thousands at most at a time.
  func events() -> [Event] {
    let number = file.number
    let length = try? retrying {
      unsafe buffer.withUnsafeMutableBytes { unsafe read(number, $0.baseAddress, $0.count) }
    }
    return Self.events(in: buffer[..<(length ?? 0)])
  }

  private static let headLength = MemoryLayout<inotify_event>.size

  /// Each is four numbers and a name, which NULs fill up.
  static func events(in bytes: ArraySlice<UInt8>) -> [Event] {
    var events: [Event] = []
    var rest = bytes
    while rest.count >= headLength {
      let numbers = unsafe rest.withUnsafeBytes { bytes in
        (0..<4).map { unsafe bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self) }
      }
      rest = rest.dropFirst(headLength)
      let name = rest.prefix(Int(numbers[3]))
      rest = rest.dropFirst(name.count)
      events.append(
        Event(
          folder: Int32(bitPattern: numbers[0]), mask: numbers[1],
          name: Array(name.prefix { $0 != 0 })))
    }
    return events
  }
}
#endif
