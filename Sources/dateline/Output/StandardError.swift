#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

import Screen

/// Tells people what went wrong, a line at a time.
enum StandardError {
  /// Writes `dateline: SENTENCE`; each of its lines is made safe to show.
  static func tell(_ sentence: String) {
    for line in ("dateline: " + sentence).split(separator: "\n", omittingEmptySubsequences: false) {
      write(sanitized(String(line)) + "\n")
    }
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes as it is; what can't be written there can't be told anywhere.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { systemWrite(STDERR_FILENO, $0) }
      guard count > 0 || errno == EINTR else { return }
      written += max(count, 0)
    }
  }
}
