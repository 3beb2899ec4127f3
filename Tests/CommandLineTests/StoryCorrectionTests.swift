import Foundation
import Marks
import Testing

/// What was said of stories in the reader holds for the commands.
@Suite struct StoryCorrectionTests {
  private let data: TemporaryFolder
  private let folder: TemporaryFolder

  init() throws {
    data = try TemporaryFolder(["kept/by": "others"])
    folder = try .smallArchive()
  }

  private func run(_ arguments: String...) throws -> Run {
    try Program.run(arguments, in: folder, environment: ["XDG_DATA_HOME": data.path])
  }

  private func place(_ path: String) -> KeptStoryCorrection.Place {
    .init(file: resolvedFolder(folder.path + "/news") + "/\(path)".utf8, part: 1)
  }

  private func keep(_ corrections: KeptStoryCorrection...) throws {
    var contents: [[UInt8]: FileContent] = [:]
    for file in corrections.flatMap({ [$0.article.file, $0.other.file] }) {
      let path = String(decoding: file, as: UTF8.self)
      contents[file] = FileContent(of: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    }
    try MarkStore(file: data.path + "/dateline/marks.sqlite").save(corrections, contents: contents)
  }

  private func paths(_ run: Run) throws -> [[String]] {
    try run.objects.map { $0["articles"] as? [String] ?? [] }
  }

  @Test func anArticleIsTakenOut() throws {
    try keep(.init(place("sub/kite-again.txt"), place("kite.txt"), isTogether: false))
    #expect(try run("stories", "--format", "jsonl", "news").objects.isEmpty)
    #expect(try run("list", "--query", "story:kite.txt", "news").lines.count == 1)
  }

  @Test(arguments: ["news", "moved"])
  func articlesAreJoined(name: String) throws {
    try keep(.init(place("otter.txt"), place("kite.txt"), isTogether: true))
    if name != "news" {
      try FileManager.default.moveItem(
        atPath: folder.path + "/news", toPath: folder.path + "/" + name)
    }
    let stories = try paths(run("stories", "--format", "jsonl", name))
    #expect(
      stories.count == 1 && Set(stories[0]) == ["kite.txt", "otter.txt", "sub/kite-again.txt"])
    #expect(try run("list", "--query", "story:otter.txt", name).lines.count == 3)
  }
}
