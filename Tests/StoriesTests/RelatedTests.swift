import Dispatch
import News
import Search
import TestSupport
import Testing

@testable import Stories

/// Related stories of invented reports: a bridge that is closed, a goat that won a race, filler.
@Suite struct RelatedTests {
  static let bridge = [
    Story(
      "Kestrel Bridge closed after crack is found", day: 10, source: "Harbour Gazette",
      "Engineers closed the Kestrel Bridge in Port Ellory on Monday after a crack was found in a pylon.",
      "Mayor Orla Finch said ferries would carry commuters across the Vellen until repairs end."),
    Story(
      "Port Ellory ferries full as bridge stays shut", day: 11, source: "Daily Lantern",
      "Ferries across the Vellen were full on Tuesday, a day after the Kestrel Bridge was shut.",
      "Orla Finch, the mayor, promised two more boats. The crack in the pylon is being measured."),
    Story(
      "Repairs to Kestrel Bridge will take a month", day: 13, source: "Harbour Gazette",
      "Repairs to the cracked pylon of the Kestrel Bridge will take a month, engineers in Port Ellory say."
    ),
  ]
  static let goat = [
    Story(
      "Goat wins the hill race at Umber Fell", day: 10, source: "Daily Lantern",
      "A goat named Biscuit crossed the line first at the Umber Fell hill race, ahead of 200 runners.",
      "The stewards gave Biscuit a ribbon and a turnip."),
    Story(
      "Biscuit the goat gets a medal", day: 12, source: "Fell Times",
      "Biscuit, the goat that outran every runner at Umber Fell, was given a medal by the stewards."
    ),
  ]
  static let fillers = (0..<30).map { (number: Int) -> Story in
    Story(
      "Bulletin \(number)", day: number,
      "Garden notes \(number): sow the beans, water the marrows and mend the fence of plot \(number)."
    )
  }

  let index = Index(Self.bridge + Self.goat + Self.fillers)

  @Test func findsTheReportsOfOneEvent() {
    let ids = index.related(to: 0, limit: 10).map(\.id)
    #expect(Set(ids.prefix(2)) == [1, 2])
    #expect(!ids.contains(3) && !ids.contains(4))
    #expect(index.related(to: 3, limit: 10).map(\.id) == [4])
  }

  /// What is said of a score is what the score was made of.
  @Test(arguments: [ArticleID(1), 2, 5])
  func partsMakeTheSimilarity(other: ArticleID) {
    let pool = Pool(index: index, articles: [0, other])
    let parts = index.scoreParts(of: 0, other)
    #expect(parts.link == 0)
    let likeness = (parts.body + 0.5 * parts.lede + 0.2 * parts.headline) / 1.7
    #expect(abs(likeness * parts.days - Double(pool.similarity(0, 1))) < 0.0001)
    #expect(parts.days >= 0.3 && parts.days <= 1)
  }

  /// Copies of one report don't crowd out the others of the event, nor are they all that an archive has.
  @Test func manyCopiesAreOneEntry() {
    let copies = Array(repeating: Self.bridge[0], count: 40)
    let others = (0..<460).map { Story("Tide table \($0)", "High water at \($0) past.") }
    let index = Index(copies + Self.bridge + others)
    let found = index.related(to: 0, limit: 12)
    #expect(found.prefix(3).map(\.reprints.count) == [39, 0, 0])
    #expect(Set(found.dropFirst().prefix(2).map(\.id)) == [41, 42])
    let alike = Index(Array(repeating: Self.goat[0], count: 20))
    #expect(alike.related(to: 0, limit: 12).map(\.reprints.count) == [18])
  }

  /// Whatever runs first; with segments of no articles and with some of few.
  @Test(arguments: [1, 3, 70]) func threadsChangeNothing(segments: Int) {
    let stories = (0..<60).map { number in
      Story(
        "Ferry \(number % 7) leaves for Larch Bay", day: number % 28 + 1,
        "The ferry \(number % 7) left Kestrel Pier for Larch Bay with \(number % 5) crates of herring.",
        "Harbour master Ada Quill counted \(number % 11) gulls and \(number % 13) ropes.")
    }
    let index = Index(stories, segments: segments)
    let backwards: Concurrently = { count, work in
      DispatchQueue.concurrentPerform(iterations: count) { work(count - 1 - $0) }
    }
    for id in index.ids {
      let alone = index.related(to: id, limit: 12)
      #expect(index.related(to: id, limit: 12, concurrently: backwards) == alone)
    }
  }

  /// Of equal hashes the first place counts, and many that begin in one slot are told apart.
  @Test(arguments: [0, 1, 512, 513, 1_024]) func hashesAreNumbered(count: Int) {
    let hashes = (0..<count).map { UInt64($0) << 20 | 7 }
    let placed = HashNumbers(hashes + hashes)
    var numbered = HashNumbers(capacity: count)
    #expect(hashes.map { numbered.number(of: $0) } == Array(0..<count))
    #expect(hashes.map { placed.known($0) } == hashes.map { numbered.known($0) })
    #expect(hashes.allSatisfy { numbered.known($0) != nil } && !placed.contains(9))
  }

  @Test func listsNothingThatIsHardlyRelated() {
    let alone = Index(Self.bridge + [Story("Moth", day: 1, "A pale moth sat on a warm lamp.")])
    #expect(alone.related(to: 3, limit: 10).isEmpty)
  }

  @Test func saysWhy() throws {
    let related = index.related(to: 0, limit: 10)
    for story in related {
      #expect((1...5).contains(story.why.count))
      #expect(story.why.contains("Kestrel Bridge"))
      #expect(Set(story.why.map { $0.lowercased() }).isDisjoint(with: ["the", "after", "was"]))
      #expect(!story.why.contains { $0.hasPrefix("Harbour") })
    }
    let ferries = try #require(related.first { $0.id == 1 })
    #expect(ferries.why.contains("Orla Finch"))
    #expect(ferries.why.contains("Vellen"))
  }

  @Test func respectsTheLimit() {
    #expect(index.related(to: 0, limit: 1).count == 1)
    #expect(index.related(to: 0, limit: 0).isEmpty)
    #expect(index.related(to: UInt32(index.count), limit: 5).isEmpty)
    #expect(Index().related(to: 0, limit: 5).isEmpty)
  }

  @Test func nearerDatesComeFirst() {
    let report = "The lighthouse at Gull Point was painted yellow, to the delight of the keeper."
    let stories = [
      Story("Lighthouse turns yellow", day: 100, report),
      Story("Lighthouse keeper delighted", day: 400, report + " Paint was donated by a bakery."),
      Story("Lighthouse keeper delighted", day: 101, report + " Brushes were lent by a school."),
    ]
    let index = Index(stories + Self.fillers)
    #expect(index.related(to: 0, limit: 5).map(\.id) == [2, 1])
  }

  @Test func copiesAreOneEntry() throws {
    let copied = Self.bridge[1]
    var edited = copied
    edited.headline = "Ferries full in Port Ellory"
    edited.source = "Evening Sail"
    edited.paragraphs[0] += " Queues were long."
    let index = Index(Self.bridge + [copied, edited] + Self.goat + Self.fillers)
    let related = index.related(to: 0, limit: 10)
    let entry = try #require(related.first { [1, 3, 4].contains($0.id) })
    #expect(Set([entry.id] + entry.reprints) == [1, 3, 4])
    #expect(related.count { [1, 3, 4].contains($0.id) } == 1)
    #expect(related.contains { $0.id == 2 && $0.reprints.isEmpty })
    // Copies among the first make room for others, whose reasons are found then.
    for limit in 1...related.count {
      #expect(index.related(to: 0, limit: limit) == Array(related.prefix(limit)))
    }
  }

  @Test func aloneOrWithoutWordsNothingIsRelated() {
    let wordless = Story(nil)
    #expect(Index([Self.goat[0]]).related(to: 0, limit: 1).isEmpty)
    let index = Index([wordless] + Self.goat + [wordless])
    index.countTerms()
    #expect(index.related(to: 0, limit: 12).isEmpty)
    #expect(index.related(to: 1, limit: 12).map(\.id) == [2])
  }

  @Test func whatALinkLeadsToIsRelated() throws {
    var linking = Self.goat[1]
    linking.links = ["Kestrel Bridge closed after crack is found", "Nothing of the kind"]
    let index = Index(Self.bridge + [Self.goat[0], linking] + Self.fillers)
    let linked = index.related(to: 4, limit: 10)
    #expect(linked.map(\.id) == [3, 0])
    #expect(linked.map { $0.why.first == "READ MORE" } == [false, true])
    #expect(index.scoreParts(of: 4, 0).link == 0.02 && index.scoreParts(of: 0, 4).link == 0.02)
    #expect(index.scoreParts(of: 4, 3).link == 0)
  }

  @Test func anArticleThatLinksHereSaysSo() throws {
    var linking = Self.bridge[2]
    linking.links = ["KESTREL BRIDGE CLOSED AFTER CRACK IS FOUND"]
    let index = Index(Array(Self.bridge.prefix(2)) + [linking] + Self.fillers)
    let entry = try #require(index.related(to: 0, limit: 10).first { $0.id == 2 })
    #expect(entry.why.first == "READ MORE" && entry.why.count <= 5)
  }

  @Test func anUndatedReportIsNotPunished() {
    var undated = Self.bridge
    undated[1].day = nil
    undated[2].day = 300
    let ids = Index(undated + Self.fillers).related(to: 0, limit: 10).map(\.id)
    #expect(ids.first == 1)
  }
}

/// Texts that no one would write.
@Suite struct HostileTextTests {
  @Test func longTextsEnd() {
    let shout = String(repeating: "Umber Fell Goat Race ", count: 6_000)
    let line = String(repeating: "x", count: 100_000)
    let index = Index([
      Story("Shout", day: 1, shout), Story("Shout", day: 1, shout), Story("Line", line),
      Story("Line", line), Story(nil), Story("", ""), Story("Fell", day: 2, "Umber Fell"),
    ])
    for id in 0..<ArticleID(index.count) {
      #expect(index.related(to: id, limit: 5).allSatisfy { $0.why.count <= 5 && $0.id != id })
    }
    #expect(index.related(to: 0, limit: 5).first?.id == 1)
  }
}
