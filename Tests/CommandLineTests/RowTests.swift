import Foundation
import Testing

/// What programs read: the keys of each command, in their order.
@Suite struct RowTests {
  private static let rows: [(arguments: [String], keys: [String])] = [
    (
      ["export", "--format", "jsonl", "news"],
      [
        "path", "headline", "published", "source", "section", "authors", "dateline", "tags",
        "suggestedTags", "related", "captions", "credits", "language", "words", "body",
        "standfirst",
      ]
    ),
    (
      ["show", "news/kite.txt", "--format", "jsonl"],
      [
        "path", "headline", "published", "source", "section", "authors", "dateline", "tags",
        "suggestedTags", "related", "captions", "credits", "language", "words", "body",
        "standfirst",
      ]
    ),
    (
      ["list", "--format", "jsonl", "news"],
      ["path", "headline", "published", "source", "tags", "words"]
    ),
    (
      ["search", "kites", "--format", "jsonl", "news"],
      ["path", "score", "headline", "published", "source", "snippet"]
    ),
    (
      ["related", "kite.txt", "--format", "jsonl", "news"],
      ["path", "score", "headline", "published", "source", "why", "reprints", "parts"]
    ),
    (["related", "--all", "--format", "jsonl", "news"], ["path", "related"]),
    (
      ["stories", "--format", "jsonl", "news"],
      ["headline", "from", "to", "articles", "reprints", "previous", "next"]
    ),
    (["tags", "--format", "jsonl", "news"], ["facet", "value", "count", "spellings"]),
    (
      ["measure", "--format", "jsonl", "news"],
      [
        "files", "bytes", "articles", "seconds", "peakResidentBytes",
        "connectedPeakResidentBytes", "indexBytes", "microseconds",
      ]
    ),
    (["keys", "--format", "jsonl"], ["command", "context", "keys", "group", "help"]),
    (["themes", "--format", "jsonl"], ["theme"]),
    (["config", "--format", "jsonl"], ["folder", "archive", "theme", "sort", "problems"]),
  ]

  @Test(arguments: rows)
  func everyObjectHasItsKeysInOrder(arguments: [String], keys: [String]) throws {
    let run = try Program.run(arguments, in: .smallArchive())
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let objects = try run.objects
    #expect(!objects.isEmpty)
    for (line, object) in zip(run.lines, objects) {
      #expect(Set(object.keys) == Set(keys))
      let places = keys.compactMap { line.range(of: "\"\($0)\":")?.lowerBound }
      #expect(places.count == keys.count)
      #expect(places == places.sorted())
    }
  }

  @Test func exportGivesEveryField() throws {
    let run = try Program.run(["export", "news"], in: .smallArchive())
    let objects = try run.objects
    #expect(
      objects.map { $0["path"] as? String } == ["kite.txt", "otter.txt", "sub/kite-again.txt"])
    let kite = try #require(objects.first)
    #expect(kite["headline"] as? String == "Kite Museum Opens in Old Water Tower")
    #expect(kite["published"] as? String == "2018-03-04")
    #expect(kite["source"] as? String == "Pellin Post")
    #expect(kite["section"] as? String == "Culture")
    #expect(kite["authors"] as? [String] == ["Mara Tindle"])
    #expect(kite["tags"] as? [String] == ["kites", "museums"])
    #expect(kite["dateline"] is NSNull)
    #expect(kite["captions"] as? [String] == [])
    #expect((kite["body"] as? String)?.components(separatedBy: "\n\n").count == 2)
    #expect(objects[1]["published"] as? String == "2017-11")
  }

  private static let listings: [(options: [String], paths: [String])] = [
    ([], ["sub/kite-again.txt", "kite.txt", "otter.txt"]),
    (["--reverse"], ["otter.txt", "kite.txt", "sub/kite-again.txt"]),
    (["--sort", "headline"], ["kite.txt", "otter.txt", "sub/kite-again.txt"]),
    (["--sort", "source"], ["sub/kite-again.txt", "kite.txt", "otter.txt"]),
    (["--limit", "1"], ["sub/kite-again.txt"]),
    (["--query", "tag:kites", "--sort", "headline"], ["kite.txt", "sub/kite-again.txt"]),
    (["--query", "tag:kites", "--limit", "1"], ["sub/kite-again.txt"]),
  ]

  @Test(arguments: listings)
  func listSortsAndSelects(options: [String], paths: [String]) throws {
    let run = try Program.run(
      ["list", "news", "--format", "jsonl"] + options, in: .smallArchive())
    #expect(try run.objects.map { $0["path"] as? String } == paths)
  }

  @Test func relatedNamesTheOtherReport() throws {
    let folder = try TemporaryFolder.smallArchive()
    for name in ["kite.txt", "news/kite.txt", "./news/../news/kite.txt"] {
      let run = try Program.run(["related", name, "news", "--format", "jsonl"], in: folder)
      #expect(try run.objects.first?["path"] as? String == "sub/kite-again.txt")
    }
    let all = try Program.run(["related", "--all", "--format", "jsonl", "news"], in: folder).objects
    let first = try #require((all.first?["related"] as? [[String: Any]])?.first)
    #expect(Set(first.keys) == ["path", "score", "why", "reprints"])
    #expect(all.count == 3)
  }

  @Test func checkCountsFieldsAndNamesWhatWasSkipped() throws {
    let run = try Program.run(["check", "--format", "jsonl", "news"], in: .smallArchive())
    let objects = try run.objects
    let summary = try #require(objects.first)
    #expect(summary["kind"] as? String == "summary")
    #expect(summary["files"] as? Int == 4)
    #expect(summary["articles"] as? Int == 3)
    let fields = try #require(summary["fields"] as? [String: [String: Any]])
    #expect(fields["headline"]?["articles"] as? Int == 3)
    #expect(fields["authors"]?["articles"] as? Int == 1)
    #expect(objects.contains { $0["path"] as? String == "empty.txt" && $0["reason"] != nil })
  }

  @Test func markdownHasAHeadingForEachArticle() throws {
    let run = try Program.run(["export", "--format", "markdown", "news"], in: .smallArchive())
    #expect(run.lines.count { $0.hasPrefix("# ") } == 3)
  }

  @Test func theSameIsPrintedEachTime() throws {
    let folder = try TemporaryFolder.smallArchive()
    for command in ["list", "export", "tags"] {
      let runs = try (0..<3).map { _ in try Program.run([command, "news"], in: folder).output }
      #expect(Set(runs).count == 1)
    }
  }
}
