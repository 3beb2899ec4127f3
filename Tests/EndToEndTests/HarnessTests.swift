import Testing

extension EndToEndTests {
  @Suite struct HarnessTests {
    @Test func showsWhatAShellPrints() async throws {
      let session = try TerminalSession(columns: 60, rows: 10)
      try await session.wait(for: "ready>")
      session.type(line: "echo $((6 * 7)) ${LINES-none} $TERM; stty size")
      let screen = try await session.wait(for: "10 60")
      #expect(screen.contains("42 none xterm-256color"))
      #expect(!session.isAlternateScreen && session.isCursorShown)
    }
  }
}
