import Testing

extension EndToEndTests {
  /// What was recovered wrongly is set right, for this session and the next.
  @Suite struct CorrectionTests {
    @Test func aCorrectionIsThereAtTheNextStart() async throws {
      let session = try TerminalSession(columns: 140, rows: 40)
      try await session.wait(for: "ready>")
      session.type(
        line: "cp -r '\(Program.fixtures)' ~/news; cd ~/news; find . -type f | sort >../l")
      session.type(line: "cat $(cat ../l) | cksum >../before; clear")
      try await session.open("'\(Program.path)' .")
      session.type(line: ":set headline Zebras of the harbour")
      try await session.wait(for: "Corrected the headline")
      session.type(line: ":set date 5 October 2031")
      try await session.wait(for: "Sun 5 Oct 2031")
      session.press("R")
      try await session.wait(until: "the folder is read anew") { screen in
        screen.contains("Zebras of the harbour") && !screen.contains("Corrected the")
      }
      session.press("Q")
      try await session.waitForStatus(0)

      session.type(
        line: "clear; find . -type f | sort | cmp - ../l && cat $(cat ../l) | cksum >../after")
      session.type(
        line: "cmp ../before ../after && echo the same; '\(Program.path)' list | head -n 1")
      let printed = try await session.wait(for: "5 Oct 2031")
      #expect(printed.contains("the same\n") && printed.contains("Zebras of the harbour"))

      session.type(line: "clear; '\(Program.path)'")
      try await session.wait(for: "Sun 5 Oct 2031")
      try await session.wait(for: "Zebras of the harbour")
      session.type(line: ":unset date")
      try await session.wait(until: "the recovered date is back") { screen in
        !screen.contains("Oct 2031") && screen.contains("Zebras of the harbour")
      }
    }

    /// What was said of a story holds for the commands and for the next start.
    @Test func aStoryStaysSplit() async throws {
      let session = try TerminalSession(columns: 140, rows: 80)
      try await session.wait(for: "ready>")
      session.type(line: "cp -r '\(Program.fixtures)' ~/news; clear")
      try await session.open("'\(Program.path)' ~/news")
      session.type(line: "/headline:pupils headline:frames")
      session.press("Enter")
      try await session.wait(for: "Story · report 1 of 4")
      session.type(line: ":split")
      try await session.wait(for: "Not the same: taken out of the story, which leaves 3 reports.")
      session.press("Q")
      try await session.waitForStatus(0)

      let count = "list --query story:web/2017/comet-confirmed.txt ~/news | wc -l"
      session.type(line: "clear; echo reports=$('\(Program.path)' \(count))")
      try await session.wait(for: "reports=3\n")
      session.type(line: "clear; '\(Program.path)' ~/news --query path:comet-confirmed")
      try await session.wait(for: "Story · report 1 of 3")
    }

    /// What was taken back stays so, also where the folder was moved away again.
    @Test func correctionsMoveWithTheFolder() async throws {
      let session = try TerminalSession(columns: 140, rows: 40)
      try await session.wait(for: "ready>")
      session.type(line: "cp -r '\(Program.fixtures)' ~/news; clear")
      try await session.open("'\(Program.path)' ~/news")
      session.type(line: ":set headline Zebras of the harbour")
      try await session.wait(for: "Corrected the headline")
      session.press("Q")
      try await session.waitForStatus(0)

      session.type(line: "mv ~/news ~/moved; clear")
      try await session.open("'\(Program.path)' ~/moved")
      try await session.wait(for: "Zebras of the harbour")
      session.type(line: ":unset headline")
      try await session.wait(for: "Took back the correction")
      session.press("Q")
      try await session.waitForStatus(0)

      session.type(line: "clear; echo zebras=$('\(Program.path)' list ~/moved | grep -c Zebras)")
      try await session.wait(for: "zebras=0\n")
    }
  }
}
