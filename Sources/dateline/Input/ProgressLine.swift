import Archive
import Screen
import Synchronization

/// A line on the terminal that counts the files while a command reads; gone when it has.
final class ProgressLine: Sendable {
  private struct State {
    var shown: Duration?
    var isOver = false
  }

  private let isShown: Bool
  private let state = Mutex(State())

  private static let patience = Duration.milliseconds(200)
  private static let pause = Duration.milliseconds(100)

  init(isShown: Bool) {
    self.isShown = isShown && StandardError.isTerminal && Environment["TERM"] != "dumb"
  }

  /// Shows how far it is, if that has taken long enough to be worth telling.
  func show(_ progress: Progress) {
    guard isShown, progress.elapsed > Self.patience else { return }
    state.withLock { state in
      guard !state.isOver, progress.elapsed - (state.shown ?? .zero) > Self.pause else { return }
      state.shown = progress.elapsed
      StandardError.write("\r" + Self.text(progress) + "\u{1B}[K")
    }
  }

  func clear() {
    state.withLock { state in
      state.isOver = true
      if state.shown != nil { StandardError.write("\r\u{1B}[K") }
    }
  }

  private static func text(_ progress: Progress) -> String {
    let seconds = progress.elapsed / .seconds(1)
    let rate = seconds > 0 ? Int(Double(progress.filesRead) / seconds) : 0
    let found = grouped(progress.filesFound) + (progress.isListing ? " so far" : "")
    return "\(grouped(progress.filesRead)) of \(found) files, \(grouped(rate)) a second"
  }
}
