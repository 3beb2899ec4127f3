import Foundation
import Testing

/// Dates such as `03/04/2017` are read as the archive's other files write theirs, by every command.
@Suite struct AmbiguousDateTests {
  private static func text(_ headline: String, _ date: String) -> String {
    "\(headline)\n\(date)\n\nThe pump at the lower pond was repaired and runs again.\n"
  }

  /// A folder whose dates name the day first, one where it is the month, one of two minds, and in
  /// each the same article.
  private static func archive() throws -> TemporaryFolder {
    var files: [String: String] = [:]
    for day in 25...29 {
      files["news/a/\(day).txt"] = text("Pump \(day) is repaired", "\(day)/12/2016")
      files["news/b/\(day).txt"] = text("Kettle \(day) is polished", "12/\(day)/2016")
      let isDayFirst = day < 27
      files["news/c/\(day).txt"] = text(
        "Boat \(day) is tarred", isDayFirst ? "\(day)/12/2016" : "12/\(day)/2016")
    }
    for folder in ["a", "b", "c"] {
      files["news/\(folder)/gate.txt"] = text("Gate is painted green", "03/04/2017")
    }
    return try TemporaryFolder(files)
  }

  private static let expected = [
    "a/gate.txt": "2017-04-03", "b/gate.txt": "2017-03-04", "c/gate.txt": "2017-03-04",
  ]

  @Test(arguments: [
    ["export"], ["export", "--query", "gate"], ["list", "--format", "jsonl"],
    ["list", "--format", "jsonl", "--query", "gate"], ["search", "--format", "jsonl", "gate"],
  ])
  func everyCommandReadsThemAlike(arguments: [String]) throws {
    let folder = try Self.archive()
    let rows = try Program.run(arguments + ["news"], in: folder).objects
    let dates = rows.compactMap { row -> (String, String)? in
      guard let path = row["path"] as? String, path.hasSuffix("gate.txt") else { return nil }
      return (path, row["published"] as? String ?? "")
    }
    #expect(Dictionary(uniqueKeysWithValues: dates) == Self.expected)
    let others = rows.filter { ($0["path"] as? String)?.hasSuffix("gate.txt") == false }
    #expect(others.allSatisfy { ($0["published"] as? String)?.hasPrefix("2016-12-2") == true })
  }

  @Test func rowsKeepTheirOrder() throws {
    let folder = try Self.archive()
    let exported = try Program.run(["export", "news"], in: folder).objects
    let paths = exported.compactMap { $0["path"] as? String }
    #expect(paths.count == 18 && paths == paths.sorted())
    let listed = try Program.run(["list", "--format", "jsonl", "news"], in: folder).objects
    let dates = listed.compactMap { $0["published"] as? String }
    #expect(dates.count == 18 && dates == dates.sorted(by: >))
    #expect(listed.first?["path"] as? String == "a/gate.txt")
  }

  @Test func checkSaysWhatDecided() throws {
    let folder = try Self.archive()
    let summary = try #require(
      try Program.run(["check", "--format", "jsonl", "news"], in: folder).objects.first)
    #expect(summary["ambiguousDates"] as? [String: Int] == ["byOtherFiles": 2, "byLanguage": 1])
    let text = try Program.run(["check", "news"], in: folder).output
    #expect(text.contains("2 read as the archive's other files write theirs, 1 as their language"))
    #expect(
      try Program.run(["check", "news/a/25.txt"], in: folder).output.contains("in doubt") == false)
  }

  /// A file of its own, or too few beside it, is read as its language has it.
  @Test func aSingleFileIsReadByItself() throws {
    let folder = try Self.archive()
    for arguments in [["show", "--format", "jsonl"], ["export"]] {
      let run = try Program.run(arguments + ["news/a/gate.txt"], in: folder)
      #expect(try run.objects.first?["published"] as? String == "2017-03-04")
    }
    let text = try Program.run(["show", "news/a/gate.txt"], in: folder).output
    #expect(text.contains("4 Mar 2017 (or 3 Apr 2017)"))
  }

  /// A folder that is named tells how its files write dates.
  @Test(arguments: ["gate.txt", "a/gate.txt", "news/a/gate.txt"])
  func showAsksTheFolderThatIsNamed(name: String) throws {
    let folder = try Self.archive()
    let path = name == "gate.txt" ? "news/a" : "news"
    for (arguments, environment) in [([path], [:]), ([], ["DATELINE_ARCHIVE": path])] {
      let run = try Program.run(
        ["show", "--format", "jsonl", name] + arguments, in: folder, environment: environment)
      #expect(try run.objects.first?["published"] as? String == "2017-04-03")
      #expect(try run.objects.first?["path"] as? String == name)
    }
  }

  @Test func filesOverruleTheLanguageOfOne() throws {
    var files = [
      "tor.txt": """
      Das Tor ist gestrichen
      03/04/2017

      Das Tor am oberen Teich wurde gestrichen, und die Kinder waren dabei, als es fertig war.

      """
    ]
    let alone = try TemporaryFolder(files)
    for day in 25...29 { files["\(day).txt"] = Self.text("Pump \(day)", "12/\(day)/2016") }
    let folder = try TemporaryFolder(files)
    for (folder, date) in [(alone, "2017-04-03"), (folder, "2017-03-04")] {
      let row = try Program.run(["export", "."], in: folder).objects.last
      #expect(row?["path"] as? String == "tor.txt" && row?["published"] as? String == date)
    }
  }
}
