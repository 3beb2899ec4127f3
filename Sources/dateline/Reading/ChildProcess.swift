#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Another program, started with its arguments as they are: no shell ever sees text from an article.
struct ChildProcess: Sendable {
  /// What a child's standard streams are connected to.
  enum Streams {
    /// The terminal.
    case inherited
    /// Nothing: for programs that open windows of their own.
    case none
    /// The read end of a pipe as standard input, the terminal for the rest.
    case input(CInt)
  }

  private let id: pid_t

  /// Starts a program that is looked up in the `PATH`; nil when that fails.
  ///
  /// Arguments are bytes, as file names are.
  init?(_ arguments: [[UInt8]], streams: Streams = .inherited) {
    guard !arguments.isEmpty else { return nil }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    Self.connect(streams, &actions)
    Self.resetSignals(&attributes)
    var id = pid_t()
    var copies: [UnsafeMutablePointer<CChar>?] = arguments.map { argument in
      (argument + [0]).withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.flatMap { strdup($0) } }
      }
    }
    copies.append(nil)
    defer { for copy in copies { free(copy) } }
    guard let program = copies[0],
      posix_spawnp(&id, program, &actions, &attributes, copies, environ) == 0
    else { return nil }
    self.id = id
  }

  /// Waits for the end; the exit status, 128 + n after signal n.
  func wait() -> Int {
    var status: CInt = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(signal)
  }

  private static func connect(_ streams: Streams, _ actions: inout posix_spawn_file_actions_t) {
    switch streams {
    case .inherited:
      break
    case .none:
      for stream in 0...2 {
        posix_spawn_file_actions_addopen(&actions, CInt(stream), "/dev/null", O_RDWR, 0)
      }
    case .input(let descriptor):
      posix_spawn_file_actions_adddup2(&actions, descriptor, 0)
    }
  }

  /// The child gets the signals as a shell would give them, not as this program set them up.
  private static func resetSignals(_ attributes: inout posix_spawnattr_t) {
    var mask = sigset_t()
    sigemptyset(&mask)
    var defaults = sigset_t()
    sigfillset(&defaults)
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(
      &attributes, CShort(POSIX_SPAWN_SETSIGMASK) | CShort(POSIX_SPAWN_SETSIGDEF))
  }
}
