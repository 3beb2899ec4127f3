import Testing

/// The program under test and what it is shown.
enum Program {
  /// The built `dateline`, which lies beside the test bundle.
  static let path: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ""
    let folder = bundle.split(separator: "/", omittingEmptySubsequences: false)
      .prefix { !$0.hasSuffix(".xctest") }
    return (folder + ["dateline"]).joined(separator: "/")
  }()

  /// The repository's folder of articles.
  static let fixtures: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return (parts.dropLast(3) + ["Fixtures"]).joined(separator: "/")
  }()

  /// The command line that opens the reader on the fixtures.
  static let reading = "'\(path)' '\(fixtures)'"
}

extension TerminalSession {
  /// A session whose reader has opened the fixtures and read them all.
  static func reading(
    columns: Int = 140, rows: Int = 40, type: String = "xterm-256color",
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> TerminalSession {
    let session = try TerminalSession(columns: columns, rows: rows, type: type)
    try await session.open(Program.reading, sourceLocation: sourceLocation)
    return session
  }

  /// Starts the reader by a command line at the prompt and waits until all articles are there.
  func open(
    _ line: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await wait(for: "ready>", sourceLocation: sourceLocation)
    type(line: line)
    try await wait(for: "files were skipped", sourceLocation: sourceLocation)
    try await wait(for: "Related", sourceLocation: sourceLocation)
  }

  /// Waits for the prompt after a program's end, and for its exit status.
  func waitForStatus(
    _ status: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await wait(until: "the screen is given back", sourceLocation: sourceLocation) { _ in
      !isAlternateScreen
    }
    type(line: "echo status=$?; stty -a")
    let screen = try await wait(for: "status=\(status)\n", sourceLocation: sourceLocation)
    #expect(isCursorShown, sourceLocation: sourceLocation)
    let modes = try await wait(for: "echoke", sourceLocation: sourceLocation)
    #expect(
      !modes.contains("-icanon") && !modes.contains("-echo "), Comment(rawValue: screen),
      sourceLocation: sourceLocation)
  }
}

/// The article of the fixtures that comes first by date.
enum Newest {
  static let headline = "Harbour Museum Shows the Beam That Stopped the Bridge"
  static let path = "exports/courier-2019-09.txt"
}
