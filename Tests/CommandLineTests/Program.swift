import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a run of the program left behind.
struct Run {
  let status: Int32
  let output: String
  let errors: String

  var lines: [Substring] { output.split(separator: "\n") }

  /// Each line as the JSON object it is.
  var objects: [[String: Any]] {
    get throws {
      try lines.map {
        let value = try JSONSerialization.jsonObject(with: Data($0.utf8))
        guard let object = value as? [String: Any] else { throw NotAnObject(line: String($0)) }
        return object
      }
    }
  }

  struct NotAnObject: Error { let line: String }
}

/// The program as it was built beside these tests.
enum Program {
  private static let path = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("dateline").path

  /// Runs the program in a folder, with no settings and no terminal.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, input: String = "",
    environment: [String: String] = [:]
  ) throws -> Run {
    try spawn([path] + arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a line of shell in which `$0` is the program.
  static func shell(_ line: String, in folder: TemporaryFolder) throws -> Run {
    try spawn(["/bin/sh", "-c", line, path], in: folder, input: "", environment: [:])
  }

  private static func spawn(
    _ arguments: [String], in folder: TemporaryFolder, input: String,
    environment: [String: String]
  ) throws -> Run {
    let files = try TemporaryFolder(["input": input])
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files.path + "/input", O_RDONLY, 0)
    let created = O_WRONLY | O_CREAT
    posix_spawn_file_actions_addopen(&actions, 1, files.path + "/output", created, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, files.path + "/errors", created, 0o600)
    let status = try wait(
      for: spawned(
        ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path] + arguments, &actions,
        variables(environment, home: files)))
    return Run(
      status: status, output: try files.text(of: "output"), errors: try files.text(of: "errors"))
  }

  private static func variables(
    _ environment: [String: String], home: TemporaryFolder
  ) -> [String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return (["PATH": path, "HOME": home.path, "TZ": "UTC"].merging(environment) { $1 })
      .map { $0.key + "=" + $0.value }
  }

  /// Test threads block signals; the program must not inherit that.
  private static func spawned(
    _ arguments: [String], _ actions: inout posix_spawn_file_actions_t, _ variables: [String]
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = variables.map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    var id = pid_t()
    let error = posix_spawn(&id, arguments[0], &actions, &attributes, &argv, &envp)
    guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .EINVAL) }
    return id
  }

  private static func wait(for id: pid_t) throws -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { throw POSIXError(.ECHILD) }
    }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }
}

/// A folder of files that is gone when its last user is.
final class TemporaryFolder {
  let path: String

  init(_ files: [String: String]) throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("dateline-" + UUID().uuidString)
    path = url.path
    for (name, text) in files {
      let file = url.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
