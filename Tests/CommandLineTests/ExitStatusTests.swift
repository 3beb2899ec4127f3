import Testing

@Suite struct ExitStatusTests {
  private static let ends: [(status: Int32, arguments: [[String]])] = [
    (
      0,
      [
        ["--help"],
        ["--version"],
        ["help", "list"],
        ["--generate-completion-script", "bash"],
        ["list", "news"],
        ["list", "--query", "otters", "news"],
        ["search", "otters", "news"],
        ["check", "news"],
        ["stories", "--sort", "newest", "news"],
        ["list", "--query", "story:kite.txt", "news"],
        ["measure", "news"],
      ]
    ),
    (
      1,
      [
        ["search", "zeppelin", "news"],
        ["list", "--query", "zeppelin", "news"],
        ["export", "--query", "zeppelin", "news"],
        ["tags", "--query", "zeppelin", "news"],
        ["stories", "--query", "zeppelin", "news"],
        ["list", "--query", "is:reprint", "news"],
      ]
    ),
    (
      2,
      [
        ["list", "--no-such-option"],
        ["list", "--limit", "0", "news"],
        ["list", "--sort", "colour", "news"],
        ["stories", "--sort", "date", "news"],
        ["search"],
        ["search", "(otters", "news"],
        ["list", "--query", "after:yesteryear", "news"],
        ["read", "--query", "\"otters OR", "--theme", "dark", "news"],
        ["read", "news"],
        ["read", "--theme", "no-such-theme", "news"],
      ]
    ),
    (
      66,
      [
        ["related", "news"],
        ["list", "nowhere"],
        ["stories", "nowhere"],
        ["nowhere"],
        ["check", "nowhere"],
        ["measure", "nowhere"],
        ["measure", "news/empty.txt"],
        ["show", "nowhere.txt"],
        ["show", "news"],
        ["show", "news/empty.txt"],
        ["show", "news/kite.txt#2"],
        ["list", "news/empty.txt"],
        ["related", "nowhere.txt", "news"],
        ["list", "news", "nowhere"],
      ]
    ),
  ]

  @Test(arguments: ends.flatMap { end in end.arguments.map { ($0, end.status) } })
  func eachEndHasItsStatus(arguments: [String], status: Int32) throws {
    let run = try Program.run(arguments, in: .smallArchive())
    #expect(run.status == status)
    #expect(run.errors.isEmpty == (status < 2))
    #expect(status < 2 || run.errors.hasPrefix("dateline: "))
  }

  @Test func aMalformedQueryIsMarkedAtItsPlace() throws {
    let run = try Program.run(["search", "otters (kites OR", "news"], in: .smallArchive())
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasSuffix("otters (kites OR"))
    #expect(lines[2].trimmingPrefix { $0 == " " }.allSatisfy { $0 == "^" })
  }

  @Test func whatCanBeReadIsPrintedBesideWhatCannot() throws {
    let run = try Program.run(["list", "nowhere", "news", "neither"], in: .smallArchive())
    #expect(run.lines.count == 3)
    #expect(
      run.errors == """
        dateline: nowhere can't be read: there is no such file or folder.
        dateline: neither can't be read: there is no such file or folder.

        """)
  }

  @Test func aReaderThatGoesAwayIsNoError() throws {
    let folder = try TemporaryFolder.smallArchive()
    let line = "yes news/kite.txt | head -2000 | { \"$0\" export -; echo $? >&2; } | head -1"
    let run = try Program.shell(line, in: folder)
    #expect(run.lines.count == 1)
    #expect(run.errors == "0\n")
  }

  @Test func outputThatCannotBeWrittenIsAnError() throws {
    let run = try Program.shell("\"$0\" export news >&-", in: .smallArchive())
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("dateline: The output can't be written: "))
  }
}
