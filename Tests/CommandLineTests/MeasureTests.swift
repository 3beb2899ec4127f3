import Foundation
import Testing

/// What is measured; how long it took is nothing to test.
@Suite struct MeasureTests {
  private static let steps = [
    "list", "read", "recover", "index", "related", "ready", "total", "connect", "stories",
    "secondStart",
  ]
  private static let answers = [
    "word", "and", "prefix", "phrase", "related", "facets", "frame", "commonestWord", "oneLetter",
    "letters", "commonestPair", "contentPhrase", "wholeList",
  ]

  @Test(arguments: ["news", "news/kite.txt", "news/none", fixtures])
  func everyFigureIsThere(path: String) throws {
    let folder = try TemporaryFolder.smallArchive()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/news/none", withIntermediateDirectories: true)
    let run = try Program.run(["measure", "--format", "jsonl", path], in: folder)
    #expect(run.status == 0)
    let object = try #require(try run.objects.first)
    let articles = try #require(object["articles"] as? Int)
    #expect((articles == 0) == (path == "news/none"))
    #expect(try #require(object["peakResidentBytes"] as? Int) > 1 << 20)
    let seconds = try #require(object["seconds"] as? [String: Any])
    #expect(Set(seconds.keys) == Set(Self.steps))
    // So few articles aren't kept.
    #expect(seconds["secondStart"] is NSNull)
    let timed = seconds.values.compactMap { $0 as? Double }.filter { $0 >= 0 }
    #expect(timed.count == Self.steps.count - 1)
    let sizes = try #require(object["indexBytes"] as? [String: Any])
    #expect(Set(sizes.keys) == ["postings", "places", "dictionary", "bytesPerCorpusByte"])
    #expect((sizes["bytesPerCorpusByte"] as? Double).map { $0 > 0 } ?? (articles == 0))
    let latencies = try #require(object["microseconds"] as? [String: [String: Any]])
    #expect(Set(latencies.keys) == Set(Self.answers))
    for (name, times) in latencies {
      guard let half = times["p50"] as? Double, let most = times["p99"] as? Double else {
        #expect(articles == 0 && times["p50"] is NSNull && times["p99"] is NSNull, "\(name)")
        continue
      }
      #expect(half > 0 && half <= most, "\(name)")
    }
  }

  @Test func theKeysAreInOrder() throws {
    let run = try Program.run(["measure", "--format", "jsonl", "news"], in: .smallArchive())
    let names = Self.steps.map { "\"\($0)\":" } + Self.answers.map { "\"\($0)\":{\"p50\":" }
    var rest = run.output[...]
    for name in names {
      let place = try #require(rest.range(of: name), "\(name)")
      rest = rest[place.upperBound...]
    }
  }

  @Test func filesAndBytesAreThoseOfTheFolder() throws {
    let run = try Program.run(["measure", "news", "--format", "jsonl"], in: .smallArchive())
    let object = try #require(try run.objects.first)
    #expect(object["files"] as? Int == 4)
    #expect(object["articles"] as? Int == 3)
    let text = try Program.run(["measure", "news"], in: .smallArchive()).output
    #expect(text.hasPrefix("4 files, 0.0 MB, 3 articles; "))
    #expect(!text.contains("nan"))
  }

  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures").standardized.path
}
