import Testing

/// Where articles come from and how they are named.
@Suite struct PathTests {
  private func paths(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> [String] {
    let run = try Program.run(
      ["export"] + arguments, in: .smallArchive(), input: input, environment: environment)
    return try run.objects.compactMap { $0["path"] as? String }
  }

  private static let names: [(arguments: [String], expected: [String])] = [
    (["news"], ["kite.txt", "otter.txt", "sub/kite-again.txt"]),
    (["news/"], ["kite.txt", "otter.txt", "sub/kite-again.txt"]),
    (["news/sub"], ["kite-again.txt"]),
    (["news/kite.txt"], ["news/kite.txt"]),
    (["news/sub", "news/otter.txt"], ["news/sub/kite-again.txt", "news/otter.txt"]),
    ([], ["news/kite.txt", "news/otter.txt", "news/sub/kite-again.txt"]),
  ]

  @Test(arguments: names)
  func namesAreRelativeToASingleFolder(arguments: [String], expected: [String]) throws {
    #expect(try paths(arguments) == expected)
  }

  @Test func aListIsReadFromStandardInput() throws {
    let expected = ["news/otter.txt", "news/sub/kite-again.txt"]
    #expect(try paths(["-"], input: "news/otter.txt\nnews/sub\n") == expected)
    #expect(try paths(["-", "-0"], input: "news/otter.txt\0news/sub\0") == expected)
    #expect(try paths(["-"], input: "news/otter.txt") == ["news/otter.txt"])
  }

  @Test func theArchiveIsNamedByTheEnvironment() throws {
    let variable = ["DATELINE_ARCHIVE": "news/sub:news/otter.txt"]
    let expected = ["news/sub/kite-again.txt", "news/otter.txt"]
    #expect(try paths([], environment: variable) == expected)
    #expect(try paths(["news/sub"], environment: variable) == ["kite-again.txt"])
  }

  private static let places: [(arguments: [String], environment: [String: String])] = [
    (["news/kite.txt"], [:]), (["kite.txt", "news"], [:]), (["news/kite.txt", "news"], [:]),
    (["kite.txt"], ["DATELINE_ARCHIVE": "news"]),
  ]

  @Test(arguments: places)
  func showFindsTheFile(arguments: [String], environment: [String: String]) throws {
    let run = try Program.run(
      ["show"] + arguments, in: .smallArchive(), environment: environment)
    #expect(run.lines.first == "Kite Museum Opens in Old Water Tower")
  }

  @Test func showPrintsTheRawFileAsItIs() throws {
    let folder = try TemporaryFolder.smallArchive()
    let run = try Program.run(["show", "--raw", "news/kite.txt"], in: folder)
    #expect(try run.output == folder.text(of: "news/kite.txt"))
  }

  @Test func linesKeepToTheMeasure() throws {
    let run = try Program.run(
      ["show", "news/kite.txt"], in: .smallArchive(), environment: ["COLUMNS": "40"])
    #expect(run.lines.allSatisfy { $0.count <= 40 })
    let wide = try Program.run(["show", "news/kite.txt"], in: .smallArchive())
    #expect(wide.lines.contains { $0.count > 60 })
    #expect(wide.lines.allSatisfy { $0.count <= 76 })
    let list = try Program.run(
      ["list", "news"], in: .smallArchive(), environment: ["COLUMNS": "50"])
    #expect(list.lines.allSatisfy { $0.count <= 50 })
  }

  /// The whole file, or what one article has of it.
  @Test func rawPrintsThePartThatWasNamed() throws {
    let parts = (1...3).map { number in
      """
      Pier \(number) Gets New Planks
      Coast Post, May \(number), 2019

      Pier number \(number) was closed on Monday, when twelve carpenters laid oak planks from end to \
      end. The ferry stopped at the old quay, and nobody had to wait for longer than an hour.

      """
    }
    let rule = String(repeating: "-", count: 30) + "\n"
    let folder = try TemporaryFolder(["piers.txt": parts.joined(separator: rule)])
    let whole = try Program.run(["show", "--raw", "piers.txt"], in: folder).output
    #expect(whole == parts.joined(separator: rule))
    #expect(
      try Program.run(["show", "--raw", "piers.txt#2"], in: folder).output == parts[1] + rule)
    #expect(try Program.run(["show", "--raw", "piers.txt#3"], in: folder).output == parts[2])
    #expect(try Program.run(["show", "--raw", "piers.txt#4"], in: folder).status == 66)
  }
}
