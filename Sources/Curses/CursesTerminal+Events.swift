import CNcurses
package import Screen

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension CursesTerminal {
  package mutating func waitForEvents(timeoutMilliseconds: Int?) -> [TerminalEvent] {
    let deadline = timeoutMilliseconds.map { ContinuousClock.now + .milliseconds(max($0, 0)) }
    while true {
      let ready = ready(until: deadline)
      guard ready.isSomething else { return [] }
      var events = ready.hasSignals ? takeSignals() : []
      if ready.hasInput { events += takeKeys() }
      if ready.isAtEnd { events.append(.terminate) }
      if !events.isEmpty { return events }
    }
  }
}

/// What a wait found.
private struct Ready {
  var hasInput = false
  var hasSignals = false
  var isAtEnd = false

  var isSomething: Bool { hasInput || hasSignals || isAtEnd }
}

extension CursesTerminal {
  private func ready(until deadline: ContinuousClock.Instant?) -> Ready {
    var files = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    // A signal interrupts the wait; it is in the pipe by then.
    while poll(&files, nfds_t(files.count), Self.milliseconds(until: deadline)) < 0 {
      guard errno == EINTR else { return Ready(isAtEnd: true) }
    }
    let input = CInt(files[0].revents)
    let isGone = input & (POLLHUP | POLLERR | POLLNVAL) != 0
    let hasInput = input & POLLIN != 0 && cn_input_length() > 0
    return Ready(
      hasInput: hasInput, hasSignals: CInt(files[1].revents) & POLLIN != 0,
      // Input that is ready, but has no bytes, has ended.
      isAtEnd: isGone || (input & POLLIN != 0 && !hasInput))
  }

  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> CInt {
    guard let deadline else { return -1 }
    let rest = ContinuousClock.now.duration(to: deadline)
    let whole = rest.components.seconds * 1000 + rest.components.attoseconds / 1_000_000_000_000_000
    // Rounded up, so as not to wake too early and spin.
    return rest > .zero ? CInt(clamping: whole + 1) : 0
  }

  private func takeKeys() -> [TerminalEvent] {
    var burst: [RawInput] = []
    var value: wint_t = 0
    while true {
      switch wget_wch(input, &value) {
      case OK: burst.append(.scalar(UInt32(value)))
      case KEY_CODE_YES:
        if let key = Key(code: CInt(bitPattern: value)) { burst.append(.key(key)) }
      default: return decodedKeys(burst).map { .key($0) }
      }
    }
  }

  private mutating func takeSignals() -> [TerminalEvent] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(signals, &bytes, bytes.count)
    guard count > 0 else { return [] }
    let arrived = Set(bytes[..<count].map(CInt.init))
    var events: [TerminalEvent] = []
    if arrived.contains(SIGTSTP) { stop() }
    if arrived.contains(SIGWINCH) { adoptRealSize() }
    if arrived.contains(SIGWINCH) || arrived.contains(SIGTSTP) { events.append(.resized(size)) }
    if arrived.contains(0) {
      cn_wake_taken()
      events.append(.woken)
    }
    if !arrived.isDisjoint(with: [SIGINT, SIGTERM, SIGHUP]) { events.append(.terminate) }
    return events
  }

  /// Gives the terminal to the shell until the program is brought back to the foreground.
  private mutating func stop() {
    suspend()
    cn_stop()
    resume()
  }
}
