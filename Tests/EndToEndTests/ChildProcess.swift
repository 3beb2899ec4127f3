#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a program printed and how it ended.
struct Outcome {
  let output: String
  /// The exit status; 128 and the signal's number after a signal; 127 if it could not be started.
  let status: Int32
}

/// Runs a program to its end, with nothing to read, and collects what it prints.
///
/// Threads of Swift Testing block signals, and a child would inherit that: it starts with none
/// blocked, so that SIGWINCH and SIGTERM arrive.
func run(_ arguments: [String], environment: [String: String]) -> Outcome {
  var ends: [Int32] = [-1, -1]
  guard let program = arguments.first, pipe(&ends) == 0 else {
    return Outcome(output: "", status: 127)
  }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  let child = spawn(program, arguments, environment, output: ends[1])
  close(ends[1])
  defer { close(ends[0]) }
  guard let child else { return Outcome(output: "", status: 127) }
  let output = readAll(ends[0])
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0, errno == EINTR {}
  let signal = status & 0x7F
  return Outcome(output: output, status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
}

private func spawn(
  _ program: String, _ arguments: [String], _ environment: [String: String], output: Int32
) -> pid_t? {
  #if canImport(Glibc)
  var actions = posix_spawn_file_actions_t()
  var attributes = posix_spawnattr_t()
  #else
  var actions: posix_spawn_file_actions_t?
  var attributes: posix_spawnattr_t?
  #endif
  posix_spawn_file_actions_init(&actions)
  posix_spawnattr_init(&attributes)
  defer {
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
  }
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
  posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
  var noSignals = sigset_t()
  sigemptyset(&noSignals)
  posix_spawnattr_setsigmask(&attributes, &noSignals)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
  let words = arguments.map { strdup($0) }
  let variables = environment.map { strdup("\($0.key)=\($0.value)") }
  defer { for text in words + variables { free(text) } }
  var child: pid_t = 0
  let result = posix_spawnp(
    &child, program, &actions, &attributes, words + [nil], variables + [nil])
  return result == 0 ? child : nil
}

private func readAll(_ file: Int32) -> String {
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(file, &block, block.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
    bytes += block[..<count]
  }
}
