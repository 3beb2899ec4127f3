import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension EndToEndTests {
  /// What the reader leaves behind, and where it refuses to start.
  @Suite struct MannersTests {
    @Test func givesTheTerminalBackOnQuit() async throws {
      let session = try await TerminalSession.reading()
      session.press("Q")
      try await session.waitForStatus(0)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func endsInOrderOnASignal(signal: Int32) async throws {
      let session = try await startedWithNumber()
      try kill(#require(session.process(in: "pid")), signal)
      try await session.waitForStatus(0)
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGQUIT])
    func givesTheTerminalBackInACrash(signal: Int32) async throws {
      let session = try await startedWithNumber()
      try kill(#require(session.process(in: "pid")), signal)
      try await session.waitForStatus(128 + Int(signal))
    }

    @Test func stopsAndComesBack() async throws {
      let session = try await TerminalSession.reading()
      session.press("J", "J")
      try await session.wait(for: "wire/2019-07-03-glacier-hut.txt")
      session.press("C-z")
      try await session.wait(until: "the shell is back") {
        $0.contains("Stopped") && !session.isAlternateScreen && session.isCursorShown
      }
      session.resize(columns: 90, rows: 30)
      session.type(line: "fg")
      try await session.wait(for: "wire/2019-07-03-glacier-hut.txt")
      #expect(session.isAlternateScreen)
      session.press("Q")
      try await session.waitForStatus(0)
    }

    @Test(arguments: [("dumb", "‘dumb’"), ("nonesuch", "‘nonesuch’"), ("", "TERM is not set")])
    func refusesATerminalThatCannotPaint(type: String, sentence: String) async throws {
      let session = try TerminalSession(columns: 120)
      try await session.wait(for: "ready>")
      session.type(line: "TERM=\(type) \(Program.reading); echo status=$?")
      let screen = try await session.wait(for: "status=2")
      #expect(screen.contains(sentence))
    }

    @Test func refusesToStartWithoutATerminal() {
      let outcome = run([Program.path, Program.fixtures], environment: ["TERM": "xterm-256color"])
      #expect(outcome.status == 2)
      #expect(outcome.output.contains("must be a terminal"))
      #expect(outcome.output.split(separator: "\n").count == 1)
    }

    @Test func asksTheTerminalForItsSize() async throws {
      let session = try TerminalSession(columns: 140, rows: 30)
      try await session.open("LINES=9 COLUMNS=33 \(Program.reading)")
      let widest = session.screen.split(separator: "\n").map(\.count).max() ?? 0
      #expect(widest > 100)
    }

    private func startedWithNumber() async throws -> TerminalSession {
      let session = try TerminalSession(columns: 140, rows: 40)
      try await session.open(#"sh -c 'echo $$ > "$HOME/pid"; exec "$0" "$1"' "# + Program.reading)
      return session
    }
  }
}

extension EndToEndTests {
  /// Which colours are sent to which terminal.
  @Suite struct ColorTests {
    private static var indexed: Regex<Substring> { /\u{1B}\[[0-9;]*[34]8[;:]/ }
    private static var basic: Regex<Substring> { /\u{1B}\[(?:[0-9;]*;)?(?:3|4|9|10)[0-7](?:;|m)/ }

    @Test func usesThePaletteOf256() async throws {
      let session = try await TerminalSession.reading()
      #expect(session.styledScreen.contains(Self.indexed))
    }

    @Test(arguments: ["xterm", "linux"])
    func usesEightColours(type: String) async throws {
      let session = try await TerminalSession.reading(type: type)
      let screen = session.styledScreen
      #expect(screen.contains(Self.basic) && !screen.contains(Self.indexed))
    }

    @Test func usesNoneWhereThereIsNone() async throws {
      let session = try await TerminalSession.reading(type: "vt100")
      expectNoColour(session)
    }

    @Test func usesNoneWhereNoneIsWanted() async throws {
      let session = try TerminalSession(columns: 140, rows: 40)
      try await session.open("NO_COLOR=1 \(Program.reading)")
      expectNoColour(session)
    }

    private func expectNoColour(_ session: TerminalSession) {
      let screen = session.styledScreen
      #expect(!screen.contains(Self.basic) && !screen.contains(Self.indexed))
    }
  }
}
