#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Ends the wait of another thread.
final class WatchSignal: Sendable {
  private let readEnd: Int32
  private let writeEnd: Int32

  /// Nil when the system has no pipe to give.
  init?() {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return nil }
    readEnd = ends[0]
    writeEnd = ends[1]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  func raise() {
    var byte: UInt8 = 0
    _ = unsafe write(writeEnd, &byte, 1)
  }

  /// Waits for what a descriptor has to tell, for a while; false when the signal was raised.
  func wait(for descriptor: Int32?, until end: ContinuousClock.Instant?) -> Bool {
    var waiting = [pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)]
    if let descriptor { waiting.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
    let milliseconds = end.map { Self.milliseconds(until: $0) } ?? -1
    _ = unsafe poll(&waiting, nfds_t(waiting.count), milliseconds)
    return waiting[0].revents == 0
  }

  /// Rounded up, so that the time has come when it is over; at most some days.
  private static func milliseconds(until end: ContinuousClock.Instant) -> Int32 {
    let left = max(end - .now, .zero) / Duration.milliseconds(1)
    return Int32(min(left.rounded(.up), 1e9))
  }
}
