import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A shell in a real terminal: a tmux server of its own, without configuration, in an empty home.
///
/// Keys are tmux's names (`j`, `Enter`, `C-d`, `PPage`). Nothing waits for a fixed time: after each
/// step a test waits until the screen shows what it should, and a time-out prints the screen.
final class TerminalSession {
  /// Whether there is a tmux to run.
  static let isAvailable =
    run(["tmux", "-V"], environment: ["PATH": searchPath]).status == 0

  private static var searchPath: String {
    getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
  }

  /// An empty folder, removed at the end.
  let home: String
  private let environment: [String: String]

  init(columns: Int = 80, rows: Int = 24, type: String = "xterm-256color") throws {
    home = try Self.makeHome()
    environment = [
      "PATH": Self.searchPath, "HOME": home, "TMUX_TMPDIR": home, "LANG": "C.UTF-8", "TZ": "UTC",
      "XDG_CONFIG_HOME": home + "/config", "XDG_DATA_HOME": home + "/data",
      "XDG_STATE_HOME": home + "/state", "XDG_CACHE_HOME": home + "/cache", "PS1": "ready> ",
      "ENV": "/dev/null", "SHELL": "/bin/sh", "SWIFT_BACKTRACE": "enable=no",
    ]
    let started = tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "env -u LINES -u COLUMNS -u TMUX TERM=\(type) /bin/sh -i")
    try #require(started.status == 0, "tmux did not start: \(started.output)")
  }

  deinit {
    tmux("kill-server")
    _ = run(["rm", "-r", "-f", home], environment: environment)
  }

  private static func makeHome() throws -> String {
    var template = Array(("/tmp" + "/dateline-tests-XXXXXX").utf8CString)
    try #require(mkdtemp(&template) != nil)
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

extension TerminalSession {
  /// Types a command line at the prompt.
  func type(line: String) {
    type(line)
    press("Enter")
  }

  /// Types a text as it is.
  func type(_ text: String) { tmux("send-keys", "-l", "--", text) }

  /// Presses keys, by tmux's names.
  func press(_ keys: String...) {
    for key in keys { tmux("send-keys", key) }
  }

  func resize(columns: Int, rows: Int) {
    tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The rows of the screen, without the blanks at their ends.
  var screen: String { tmux("capture-pane", "-p").output }

  /// The rows of the screen with the sequences of their colours and attributes.
  var styledScreen: String { tmux("capture-pane", "-p", "-e").output }

  /// Whether the alternate screen is up, as it must not be once a program has ended.
  var isAlternateScreen: Bool { value(of: "alternate_on") == "1" }

  var isCursorShown: Bool { value(of: "cursor_flag") == "1" }

  /// What the program copied to the clipboard.
  var clipboard: String { tmux("show-buffer").output }

  /// Lets programs copy, which tmux does not by itself.
  func allowCopying() { tmux("set-option", "-s", "set-clipboard", "on") }

  /// The number of the process that wrote it to this file in the home folder.
  func process(in file: String) -> pid_t? {
    pid_t(run(["cat", home + "/" + file], environment: environment).output.filter(\.isNumber))
  }

  private func value(of variable: String) -> String {
    tmux("display-message", "-p", "#{\(variable)}").output.filter { !$0.isNewline }
  }

  @discardableResult
  private func tmux(_ arguments: String...) -> Outcome {
    run(["tmux", "-L", "dateline"] + arguments, environment: environment)
  }
}

extension TerminalSession {
  /// Waits until the screen shows a text, and returns the screen.
  @discardableResult
  func wait(
    for text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    try await wait(until: "‘\(text)’ is shown", sourceLocation: sourceLocation) {
      $0.contains(text)
    }
  }

  /// Waits until the screen meets a condition, and returns the screen.
  @discardableResult
  func wait(
    until description: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ isMet: (String) -> Bool
  ) async throws -> String {
    let deadline = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < deadline {
      let shown = screen
      if isMet(shown) { return shown }
      try await Task.sleep(for: .milliseconds(10))
    }
    let message = Comment(rawValue: "Timed out before \(description):\n\(styledFrame)")
    Issue.record(message, sourceLocation: sourceLocation)
    throw TimedOut()
  }

  private var styledFrame: String {
    let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
    return rows.map { "│\($0)" }.joined(separator: "\n")
  }
}

/// Ends a test whose condition was not met; the issue with the screen is recorded already.
struct TimedOut: Error {}
