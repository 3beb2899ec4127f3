import Search
import TestSupport
import Testing

@testable import Stories

/// Tags suggested for invented reports of gardens and ferries.
@Suite struct SuggestedTagTests {
  private static let topics: [(tag: String, words: [String])] = [
    (
      "gardens",
      ["marrow", "compost", "seedling", "hedge", "orchard", "trowel", "pruning", "allotment"]
    ),
    ("ferries", ["quay", "gangway", "tide", "skipper", "mooring", "wharf", "hull", "crossing"]),
    ("chess", ["gambit", "pawn", "bishop", "endgame", "checkmate", "tournament", "rook", "clock"]),
  ]
  private static let filler = [
    "town", "council", "street", "meeting", "visitors", "summer", "plan",
  ]

  /// Reports that take four of a topic's words each, and three of everybody's.
  private static func reports(_ count: Int, seed: UInt64, isTagged: Bool) -> [Story] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      let topic = topics[number % topics.count]
      let words =
        topic.words.shuffled(using: &random).prefix(4) + filler.shuffled(using: &random).prefix(3)
      let story = Story("Report \(number)", words.shuffled(using: &random).joined(separator: " "))
      return isTagged ? story.tagged(topic.tag) : story
    }
  }

  @Test func untaggedArticlesGetTheTagsOfTheirLikes() throws {
    let index = Index(
      Self.reports(60, seed: 1, isTagged: true) + Self.reports(12, seed: 2, isTagged: false))
    let suggester = try #require(TagSuggester(learningFrom: index))
    let names = index.ids.map { suggester.suggestions(for: index.article($0)).map(\.name) }
    let expected = (0..<12).map { [Self.topics[$0 % 3].tag] }
    #expect(names == Array(repeating: [], count: 60) + expected)
  }

  @Test func whatIsLikeNothingGetsNone() throws {
    let stranger = Story("Moth", "A pale moth sat on a warm lamp.")
    let index = Index(Self.reports(60, seed: 1, isTagged: true) + [stranger])
    let suggester = try #require(TagSuggester(learningFrom: index))
    #expect(suggester.suggestions(for: index.article(60)).isEmpty)
  }

  @Test func tagsThatWordsDontTellAreNotSuggested() {
    var random = SeededGenerator(seed: 3)
    let stories = Self.reports(60, seed: 1, isTagged: false).map {
      Bool.random(using: &random) ? $0.tagged("lucky") : $0.tagged("unlucky")
    }
    let index = Index(stories + Self.reports(30, seed: 4, isTagged: false))
    let suggested = TagSuggester(learningFrom: index).map { suggester in
      index.ids.count { !suggester.suggestions(for: index.article($0)).isEmpty }
    }
    #expect(suggested ?? 0 <= 3)
  }

  @Test(arguments: [
    [], [Story("A", "a kite")], [Story("A", "a kite").tagged("kites")],
    Array(repeating: Story("A", "a kite flew").tagged("kites"), count: 40),
    Array(repeating: Story(nil).tagged("kites", "Kites", ""), count: 40),
  ])
  func tooLittleToLearnFromTeachesNothing(stories: [Story]) {
    #expect(TagSuggester(learningFrom: Index(stories)) == nil)
  }

  @Test func spellingsOfATagAreOne() throws {
    let stories = Self.reports(60, seed: 1, isTagged: false).enumerated().map { number, story in
      story.tagged(
        number % 3 == 0 ? ["Gardens", "gardens", "GARDENS", "gardens"][number / 3 % 4] : "x")
    }
    let index = Index(stories + Self.reports(1, seed: 2, isTagged: false))
    let suggester = try #require(TagSuggester(learningFrom: index))
    #expect(suggester.suggestions(for: index.article(60)).first?.name == "gardens")
  }

  @Test func fewTagsAreFewerThanHalfOfWhatIsUsual() {
    let tagged = Self.reports(30, seed: 1, isTagged: false).map { $0.tagged("a", "b", "c", "d") }
    let archive = TaggedArticles(of: Index(tagged), atMost: 20)
    #expect(archive.fewTags == 2)
    #expect(archive.articles.count == 20 && archive.articles.last ?? 0 >= 27)
  }

  @Test func separatesWhatCanBeSeparated() {
    var random = SeededGenerator(seed: 5)
    let points = (0..<200).map { _ in (0..<4).map { _ in Float.random(in: -1...1, using: &random) }
    }
    let vectors = SparseVectors(
      points.map { SparseVector(features: [0, 1, 2, 3, 4], values: [1] + $0) })
    let examples = points.enumerated().map { (vector: $0, isPositive: $1[0] - 2 * $1[2] > 0.3) }
    var separator = LinearSeparator(vectors, featureCount: 6)
    separator.learn(from: examples)
    let right = examples.count { (separator.sum(of: $0.vector) > 0) == $0.isPositive }
    #expect(right >= 196)
    #expect(separator.heaviest(2).features.contains(3))
    #expect(separator.heaviest(9).features == [0, 1, 2, 3, 4])
  }

  /// The first example is learnt and, for all that the others teach, forgotten again.
  @Test func noFeatureIsHeavyTwice() {
    var random = SeededGenerator(seed: 2)
    let vectors = SparseVectors(
      (0..<60).map { number in
        let common = Float.random(in: 0.2...1, using: &random) * (number < 30 ? 1 : -1)
        return SparseVector(features: [0, Int32(number) + 1], values: [common, 0.1])
      })
    var separator = LinearSeparator(vectors, featureCount: 61)
    separator.learn(from: (0..<60).map { ($0, $0 < 30) })
    let features = separator.heaviest(61).features
    #expect(Set(features).count == features.count && features.contains(0))
  }

  @Test func severalProcessorsLearnTheSame() throws {
    let tagged = Self.reports(90, seed: 4, isTagged: false).enumerated().map { number, report in
      report.tagged(Self.topics[number % 3].tag, "part \(number % 6)", "desk \(number % 9)")
    }
    let index = Index(tagged + Self.reports(12, seed: 2, isTagged: false))
    let alone = try #require(TagSuggester(learningFrom: index))
    let together = try #require(
      TagSuggester(learningFrom: index) { count, work in
        for number in (0..<count).reversed() { work(number) }
      })
    for id in index.ids.suffix(12) {
      #expect(!alone.suggestions(for: index.article(id)).isEmpty)
      #expect(
        alone.suggestions(for: index.article(id)) == together.suggestions(for: index.article(id)))
    }
  }

  @Test(arguments: [
    // Clearly apart: drawn to 0. What never passes has nothing wrong.
    ([0.9, 0.8, 0.7], [-0.9, -0.8], Float(-0.8)...0.7, Float(1)),
    // All alike: a threshold lets through everything or nothing.
    ([0.1], [0.1, 0.1, 0.1], -0.8...0.5, 0.3),
  ])
  func thresholdsLieBetween(
    positive: [Float], negative: [Float], range: ClosedRange<Float>, precision: Float
  ) {
    let sums = positive.map { ($0, true) } + negative.map { ($0, false) }
    let threshold = TagThreshold(for: sums, negativeWeight: 1)
    #expect(range.contains(threshold.value))
    #expect(abs(threshold.precision - precision) < 0.15)
  }
}
