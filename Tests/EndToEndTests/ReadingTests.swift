import Testing

extension EndToEndTests {
  /// The ways of a reader through the fixtures.
  @Suite struct ReadingTests {
    @Test func opensWithThreePanes() async throws {
      let session = try await TerminalSession.reading()
      let screen = try await session.wait(for: "Articles")
      #expect(screen.contains(" Tags ") && screen.contains("by date"))
      #expect(screen.contains(Newest.path))
      #expect(session.isAlternateScreen && !session.isCursorShown)
    }

    @Test func filtersByTag() async throws {
      let session = try await TerminalSession.reading()
      session.press("t", "/")
      try await session.wait(for: "tags:")
      session.type("astronomy")
      try await session.wait(until: "the facets are narrowed") { !$0.contains("engineering") }
      session.press("Enter", "Space")
      let screen = try await session.wait(for: "+ astronomy")
      try await session.wait(until: "the articles are filtered") { $0.contains("Articles 5 of") }
      #expect(screen.contains("Comet"))
      session.press("C-t")
      try await session.wait(until: "the filter is gone") { !$0.contains("Articles 5 of") }
    }

    @Test func searchesAsOneTypesAndComesBack() async throws {
      let session = try await TerminalSession.reading()
      session.press("/")
      session.type("breakwater")
      let screen = try await session.wait(for: "by relevance")
      #expect(screen.contains("Breakwater Finished"))
      #expect(session.isCursorShown)
      session.press("Escape")
      try await session.wait(until: "the search is undone") {
        $0.contains("by date") && $0.contains(Newest.headline)
      }
    }

    @Test func jumpsToARelatedStoryAndBack() async throws {
      let session = try await TerminalSession.reading()
      session.press("1")
      try await session.wait(until: "another article is open") { !$0.contains(Newest.path) }
      session.press("C-o")
      try await session.wait(for: Newest.path)
    }

    @Test func showsTheRawFile() async throws {
      let session = try await TerminalSession.reading()
      session.press("v")
      let screen = try await session.wait(for: "Title: \(Newest.headline)")
      #expect(screen.contains("as it is on disk"))
      session.press("q")
      try await session.wait(for: "Articles")
    }

    @Test func keepsThePlaceThroughAllSizes() async throws {
      let session = try await TerminalSession.reading()
      session.press("J", "J")
      try await session.wait(for: "wire/2019-07-03-glacier-hut.txt")
      session.press("l")
      for (columns, rows) in [(80, 24), (40, 15), (20, 5), (12, 3), (140, 40)] {
        session.resize(columns: columns, rows: rows)
        guard columns >= 20 else { continue }
        try await session.wait(until: "the article is shown at \(columns)x\(rows)") { screen in
          screen.contains("Glacier Hut") && screen.contains("3/")
        }
      }
    }

    @Test func copiesByWayOfTheTerminal() async throws {
      let session = try await TerminalSession.reading()
      session.allowCopying()
      session.press("y", "h")
      try await session.wait(until: "the headline is copied") { _ in
        session.clipboard == Newest.headline
      }
    }

    @Test func showsHostileNamesAndTextsAsText() async throws {
      let session = try TerminalSession(columns: 140, rows: 20)
      try await session.wait(for: "ready>")
      session.type(
        line:
          #"cd; mkdir a; printf 'Odd \033]0;evil\007 news\n\nIt rains.\n' > a/x$(printf '\033[2J').txt"#
      )
      session.type(line: "clear; '\(Program.path)' a")
      try await session.wait(for: "Articles 1 ")
      session.press("v")
      let screen = try await session.wait(for: "␛]0;evil␇")
      #expect(screen.contains("␛[2J"))
    }
  }
}
