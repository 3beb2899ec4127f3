import News
import Search
import TestSupport
import Testing

@testable import Stories

/// What an outlet made of a wire story about an invented clock.
@Suite struct VersionComparisonTests {
  private func comparison(_ older: [String], _ newer: [String]) -> VersionComparison {
    var stories = [Story("Clock", day: 1), Story("Clock", day: 2)]
    (stories[0].paragraphs, stories[1].paragraphs) = (older, newer)
    let index = Index(stories)
    return VersionComparison(older: index.article(0), newer: index.article(1))
  }

  /// A letter for each row: `=+-~`, `<` and `>` for where a sentence was and is.
  private func letters(_ comparison: VersionComparison) -> String {
    comparison.rows.map { row in
      switch row.change {
      case .same: "="
      case .added: "+"
      case .dropped: "-"
      case .reworded: "~"
      case .moved: row.newer == nil ? "<" : ">"
      }
    }.joined()
  }

  @Test(arguments: [
    (["The clock stopped. Nobody knew why."], ["The clock stopped. Nobody knew why."], "=="),
    (["The clock stopped."], ["“THE CLOCK” stopped!"], "="),
    (
      ["The clock stopped. Nobody knew why."], ["The clock stopped. It was noon. Nobody knew why."],
      "=+="
    ),
    (
      ["The clock stopped. It was noon. Nobody knew why."], ["The clock stopped. Nobody knew why."],
      "=-="
    ),
    (
      ["The tower clock stopped on Monday.", "Nobody in the town knew why."],
      ["The tower clock stopped early on Tuesday.", "A goat ate the grass."], "~-+"
    ),
    (
      ["A baker wound it up. The clock stopped. It was noon. Nobody knew why."],
      ["The clock stopped. It was noon. Nobody knew why. A baker wound it up."], "<===>"
    ),
    ([], ["It was noon."], "+"), (["It was noon."], [], "-"), ([], [], ""),
    (["Ja. Ja. Ja. Nein."], ["Ja. Nein."], "=--="),
    (["時計が止まった。町は静かだ。"], ["時計が昨日止まった。町は静かだ。"], "~="),
    (["It cost $5."], ["It cost €5."], "~"),
  ])
  func changesAreTold(older: [String], newer: [String], rows: String) {
    #expect(letters(comparison(older, newer)) == rows)
  }

  @Test func changedWordsAreMarked() throws {
    let comparison = comparison(
      ["The old tower clock stopped at noon on Monday, a keeper said."],
      ["The tower clock stopped at noon on Tuesday morning, the town's keeper said."])
    let row = try #require(comparison.rows.first)
    func marked(_ sentence: VersionComparison.Sentence?) -> [String] {
      sentence.map { sentence in
        sentence.changedWords.map { String(decoding: Array(sentence.text.utf8)[$0], as: UTF8.self) }
      } ?? []
    }
    #expect(row.change == .reworded && comparison.rows.count == 1)
    #expect(marked(row.older) == ["old", "Monday, a"])
    #expect(marked(row.newer) == ["Tuesday morning, the town's"])
  }

  @Test func sentencesAreCounted() {
    let comparison = comparison(
      ["A baker wound it up. The clock stopped. Nobody in the town knew why. It was noon."],
      ["The clock stopped. Nobody in town knew why. It was noon. It rained. A baker wound it up."])
    let counts = VersionComparison.Change.allCases.map(comparison.count)
    #expect(counts == [2, 1, 0, 1, 1])
  }

  /// Each version can be read from its side of the rows, and no row is empty.
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func noSentenceIsLost(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func text() -> [String] {
      (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        (0..<Int.random(in: 1..<5, using: &random)).map { _ in
          ["ash", "bell", "crab", "dune"].randomElement(using: &random) ?? ""
        }.joined(separator: " ") + "."
      }
    }
    let (older, newer) = (text(), text())
    let rows = comparison(older, newer).rows
    #expect(rows.compactMap(\.older?.text) == older)
    #expect(rows.compactMap(\.newer?.text) == newer)
    #expect(
      rows.allSatisfy {
        ($0.change == .same || $0.change == .reworded) == ($0.older != nil && $0.newer != nil)
      })
  }

  /// Texts that only somebody wrote who wants it to take long.
  @Test(arguments: [
    "a. ", "a b c d e f g h i j k l m n o p. ", "x", "word ", "。", ".", "?!", "\u{301}", "( ",
  ])
  func hostileTextsAreCompared(unit: String) {
    let older = String(repeating: unit, count: 20_000)
    let newer = "b. " + String(repeating: unit, count: 19_000) + "c"
    let comparison = comparison([older], [newer])
    #expect(!comparison.rows.isEmpty)
    #expect(comparison.isCut == (older.utf8.count > VersionText.largestLength))
  }

  /// However many sentences are reworded, in which no run of words stayed: by rare words, by none, and
  /// behind what was added.
  @Test(arguments: [(3_000, 0), (40, 0), (3_000, 700)])
  func thousandsOfSentencesAreAligned(vocabulary: Int, addedCount: Int) {
    var random = SeededGenerator(seed: 7)
    let sentences = (0..<1_600).map { _ in
      (0..<9).map { _ in "w\(Int.random(in: 0..<vocabulary, using: &random))" }
    }
    let added = (0..<addedCount).map { "New\($0) is what sentence n\($0) says m\($0)." }
    let reworded = sentences.map { $0.shuffled(using: &random).joined(separator: " ") + "." }
    let comparison = comparison(
      sentences.map { $0.joined(separator: " ") + "." },
      Array(reworded[..<800] + added + reworded[800...]))
    #expect(comparison.count(of: .reworded) > 1_500)
    #expect(comparison.count(of: .added) < addedCount + 60)
  }

  @Test func theNearestVersionHasMostInCommon() {
    let index = Index([
      Story("A", day: 1, "the tower clock of the old town stopped at noon on a hot day"),
      Story("B", day: 1, "a goat ate all of the grass that grew around the tower clock"),
      Story("C", day: 2, "nothing was the same after the summer when all of it began again"),
      Story("D", day: 9, "they say the tower clock of the old town stopped at noon on a cold day"),
    ])
    #expect(index.nearestVersions(of: 0, among: [0, 1, 2, 3]) == [3, 1, 2])
  }
}
