import Foundation
import Marks
import Testing

/// What was corrected in the reader is what the commands print.
@Suite struct CorrectionTests {
  private let data: TemporaryFolder
  private let folder: TemporaryFolder

  init() throws {
    data = try TemporaryFolder(["kept/by": "others"])
    folder = try .smallArchive()
    let kite = resolvedFolder(folder.path + "/news") + "/kite.txt".utf8
    try MarkStore(file: data.path + "/dateline/marks.sqlite").save([
      KeptCorrection(file: kite, part: 1, field: "headline", text: "Kites in the Tank"),
      KeptCorrection(file: kite, part: 1, field: "date", text: "2019-05"),
      KeptCorrection(file: kite, part: 1, field: "tags", text: "wind\ntowers"),
      KeptCorrection(file: kite, part: 1, field: "section", text: ""),
      KeptCorrection(file: kite, part: 1, field: "source", text: "Evil\u{1B}]0;title\u{7}"),
      KeptCorrection(file: kite, part: 1, field: "colour", text: "of a later version"),
      KeptCorrection(file: kite, part: 2, field: "headline", text: "Another article"),
    ])
  }

  private func run(_ arguments: String...) throws -> Run {
    try Program.run(arguments, in: folder, environment: ["XDG_DATA_HOME": data.path])
  }

  @Test(arguments: [["news"], ["."], ["news/kite.txt"], ["news/sub", "news/kite.txt"]])
  func exportPrintsCorrections(paths: [String]) throws {
    let run = try Program.run(
      ["export"] + paths, in: folder, environment: ["XDG_DATA_HOME": data.path])
    let row = try #require(
      try run.objects.first { ($0["path"] as? String)?.hasSuffix("kite.txt") == true })
    #expect(row["headline"] as? String == "Kites in the Tank")
    #expect(row["published"] as? String == "2019-05")
    #expect(row["tags"] as? [String] == ["wind", "towers"])
    #expect(row["section"] is NSNull)
    #expect(row["source"] as? String == "Evil]0;title")
    #expect((row["body"] as? String)?.hasPrefix("The kite museum") == true)
    #expect(run.errors.isEmpty)
  }

  @Test func everyCommandPrintsThem() throws {
    #expect(try run("list", "news").lines.first?.contains("Kites in the Tank") == true)
    #expect(try run("search", "headline:tank", "news").lines.first?.contains("Kites") == true)
    #expect(try run("search", "headline:museum", "news").status == 1)
    #expect(try run("show", "news/kite.txt").lines.first == "Kites in the Tank")
    #expect(try run("show", "kite.txt", "news").lines.first == "Kites in the Tank")
    #expect(try run("related", "sub/kite-again.txt", "news").output.contains("Kites in the Tank"))
    let tags = try run("tags", "--format", "jsonl", "news").objects
    #expect(tags.contains { $0["value"] as? String == "wind" })
    #expect(!tags.contains { $0["value"] as? String == "museums" })
  }

  @Test func aStoreThatCannotBeReadIsToldAndLeftAlone() throws {
    let broken = try TemporaryFolder(["dateline/marks.sqlite": "no database at all"])
    let run = try Program.run(
      ["list", "news"], in: folder, environment: ["XDG_DATA_HOME": broken.path])
    #expect(run.status == 0 && run.lines.count == 3)
    #expect(run.errors.contains("Corrections can't be looked up"))
    #expect(try broken.text(of: "dateline/marks.sqlite") == "no database at all")
  }

  /// A folder that was moved keeps its corrections; a copy beside the file has none.
  @Test func correctionsFollowAFileThatIsMoved() throws {
    let kite = resolvedFolder(folder.path + "/news") + "/kite.txt".utf8
    let text = try folder.text(of: "news/kite.txt")
    let store = try MarkStore(file: data.path + "/dateline/marks.sqlite")
    try store.save([], contents: [kite: FileContent(of: Array(text.utf8))])
    let files = FileManager.default
    try files.copyItem(atPath: folder.path + "/news", toPath: folder.path + "/copy")
    #expect(try run("show", "copy/kite.txt").lines.first?.hasPrefix("Kite Museum") == true)
    try files.moveItem(atPath: folder.path + "/news", toPath: folder.path + "/moved")
    #expect(try run("show", "moved/kite.txt").lines.first == "Kites in the Tank")
    #expect(try run("search", "headline:tank", "moved").lines.first?.contains("Kites") == true)
    // Another file of the same size is another file.
    let other = text.replacing("two hundred", with: "six hundred")
    try Data(other.utf8).write(to: URL(fileURLWithPath: folder.path + "/moved/kite.txt"))
    #expect(try run("show", "moved/kite.txt").lines.first?.hasPrefix("Kite Museum") == true)
  }
}
