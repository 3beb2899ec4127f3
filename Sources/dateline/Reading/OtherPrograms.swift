#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Opens an address in `$BROWSER` or the system's opener; what went wrong, if something did.
///
/// Only called for addresses that the reader saw; nothing of them goes through a shell.
func openInBrowser(_ address: String) -> String? {
  let chosen = environmentVariable("BROWSER").map { [$0] } ?? []
  for program in chosen + ["xdg-open", "open"] {
    let words = program.split(separator: " ").map(String.init) + [address]
    guard let child = ChildProcess(words.map { Array($0.utf8) }, streams: .none) else { continue }
    // Nobody waits for the browser, but its end has to be taken note of.
    Worker().run { _ = child.wait() }
    return nil
  }
  return "No browser could be started; set BROWSER to one."
}

/// Opens a file in `$VISUAL` or `$EDITOR` and waits for its end; what went wrong, if something did.
func runEditor(on path: [UInt8]) -> String? {
  let editor = environmentVariable("VISUAL") ?? environmentVariable("EDITOR") ?? "vi"
  let words = editor.split(separator: " ").map { Array($0.utf8) }
  return runInForeground { ChildProcess(words + [path]) } == nil
    ? "The editor \(editor) could not be started." : nil
}

/// Gives a text to a command that the reader typed and waits for its end; what went wrong.
func runShell(_ command: String, input: String) -> String? {
  var ends: [CInt] = [0, 0]
  guard pipe(&ends) == 0 else { return "The command could not be started." }
  _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
  let status = runInForeground {
    let child = ChildProcess(
      ["/bin/sh", "-c", command].map { Array($0.utf8) }, streams: .input(ends[0]))
    close(ends[0])
    writeAll(Array(input.utf8), to: ends[1])
    close(ends[1])
    return child
  }
  guard let status else { return "The command could not be started." }
  waitForEnter()
  return status == 0 ? nil : "The command ended with status \(status)."
}

/// Runs a child that has the terminal; what is typed to stop it doesn't stop this program.
private func runInForeground(_ start: () -> ChildProcess?) -> Int? {
  let interrupt = signal(SIGINT, SIG_IGN)
  let quit = signal(SIGQUIT, SIG_IGN)
  let brokenPipe = signal(SIGPIPE, SIG_IGN)
  defer {
    signal(SIGINT, interrupt)
    signal(SIGQUIT, quit)
    signal(SIGPIPE, brokenPipe)
  }
  return start()?.wait()
}

private func writeAll(_ bytes: [UInt8], to descriptor: CInt) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count > 0 || (count < 0 && errno == EINTR) else { return }
    rest = rest.dropFirst(max(0, count))
  }
}

/// Leaves what a command printed on the screen until it has been read.
private func waitForEnter() {
  writeAll(Array("\nEnter goes back to dateline. ".utf8), to: STDOUT_FILENO)
  var byte: UInt8 = 0
  while read(STDIN_FILENO, &byte, 1) == 1, byte != 0x0A, byte != 0x0D {}
}

func environmentVariable(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}
