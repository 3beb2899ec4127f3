import CNcurses

/// Wakes the thread that waits for events of the terminal; several calls may be one `woken`.
package struct Waker: Sendable {
  init() {}

  /// Makes `waitForEvents` return; for any thread, also after the terminal was closed.
  package func wake() { cn_wake() }
}
