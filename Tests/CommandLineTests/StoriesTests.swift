import Testing

/// What `stories` prints of the small archive, in which two articles are of one story.
@Suite struct StoriesTests {
  @Test func aStoryIsARow() throws {
    let run = try Program.run(["stories", "--format", "jsonl", "news"], in: .smallArchive())
    let story = try #require(run.objects.first)
    #expect(run.lines.count == 1)
    #expect(story["articles"] as? [String] == ["kite.txt", "sub/kite-again.txt"])
    #expect(story["from"] as? String == "2018-03-04")
    #expect(story["to"] as? String == "2018-03-05")
    #expect((story["reprints"] as? [[String]])?.isEmpty == true)
  }

  @Test func peopleReadHeadlinesDatesAndOutlets() throws {
    let run = try Program.run(["stories", "news"], in: .smallArchive())
    #expect(
      run.output == """
        Kite Museum Opens in Old Water Tower
        4 – 5 Mar 2018 · 2 articles · Pellin Post, Ostra Daily
          4 Mar 2018 · Pellin Post · Kite Museum Opens in Old Water Tower · kite.txt
          5 Mar 2018 · Ostra Daily · Water Tower Becomes Home to Two Hundred Kites ·
          sub/kite-again.txt


        """)
  }

  @Test(arguments: [
    ("story:kite.txt", ["sub/kite-again.txt", "kite.txt"]), ("story:otter.txt", ["otter.txt"]),
    ("story:kite.txt after:2018-03-05", ["sub/kite-again.txt"]),
  ])
  func aQueryKnowsTheStories(query: String, paths: [String]) throws {
    let run = try Program.run(
      ["list", "--query", query, "--format", "jsonl", "news"], in: .smallArchive())
    #expect(try run.objects.map { $0["path"] as? String } == paths)
  }

  /// The two reports of the story, the older one first; then the rest, newest first.
  @Test(arguments: ["story-size", "story-freshness"])
  func aListIsSortedByStory(key: String) throws {
    let byDate = try Program.run(["list", "--format", "jsonl", "news"], in: .smallArchive())
    let paths = try byDate.objects.compactMap { $0["path"] as? String }
    let run = try Program.run(
      ["list", "--sort", key, "--format", "jsonl", "news"], in: .smallArchive())
    let story = ["kite.txt", "sub/kite-again.txt"]
    #expect(
      try run.objects.map { $0["path"] as? String }
        == story + paths.filter { !story.contains($0) })
  }
}
