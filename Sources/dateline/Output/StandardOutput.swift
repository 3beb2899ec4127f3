#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Standard output, gathered into few large writes.
struct StandardOutput: ~Copyable {
  /// Why nothing more can be written.
  enum WriteError: Error, Equatable {
    /// Nobody reads any more: `dateline list | head`.
    case closed
    case failed(errno: Int32)
  }

  private var pending: [UInt8] = []
  private let descriptor: Int32

  private static let capacity = 64 << 10

  init(descriptor: Int32 = STDOUT_FILENO) {
    self.descriptor = descriptor
    // A reader that went away is an error of `write`, not a signal.
    signal(SIGPIPE, SIG_IGN)
  }

  mutating func write(_ bytes: [UInt8]) throws(WriteError) {
    pending += bytes
    if pending.count >= Self.capacity { try flush() }
  }

  mutating func write(_ text: String) throws(WriteError) {
    pending += text.utf8
    if pending.count >= Self.capacity { try flush() }
  }

  mutating func writeLine(_ text: String) throws(WriteError) {
    try write(text + "\n")
  }

  /// Writes what is pending; to be called at the end.
  mutating func flush() throws(WriteError) {
    var written = 0
    while written < pending.count {
      let count = pending[written...].withUnsafeBytes { systemWrite(descriptor, $0) }
      if count > 0 {
        written += count
      } else if errno == EPIPE {
        throw .closed
      } else if errno == EAGAIN {
        waitUntilWritable(descriptor)
      } else if errno != EINTR {
        throw .failed(errno: errno)
      }
    }
    pending.removeAll(keepingCapacity: true)
  }
}
