import News
import TestSupport
import Testing

@testable import Search

/// What was kept of an index answers as the index does; whatever else is in its place does no harm.
struct KeepingTests {
  private static let today = PartialDate(year: 2020, month: 3, day: 10)

  @Test(arguments: UInt64(1)...4)
  func anIndexThatWasKeptAnswersTheSame(seed: UInt64) throws {
    var corpus = RandomCorpus(seed: seed)
    let articles = corpus.articles(300)
    var index = Index(articles, segments: Int(seed) * 5)
    while let merge = index.pendingMerge(isSettled: true) { index.apply(merge.run()) }
    let kept = try Index(keeping: index)
    #expect(kept.termSizes == index.termSizes)
    for _ in 0..<60 {
      let query = try Query.parse(corpus.query(depth: 2), today: Self.today)
      let (expected, found) = (index.answer(query), kept.answer(query))
      #expect(found == expected, "\(query.source)")
    }
  }

  /// Lists of many articles have skips, and some were put together.
  @Test(arguments: [1, 3, 9])
  func longListsAreSound(segments: Int) throws {
    let articles = (0..<1_200).map { number in
      var article = TestArticle(path: "\(number)")
      article.paragraphs = ["the sea " + (number % 3 == 0 ? "tower" : "the sea")]
      return article
    }
    var index = Index(articles, segments: segments)
    while let merge = index.pendingMerge(isSettled: true) { index.apply(merge.run()) }
    let query = try Query.parse("tower \"sea the\" OR tower", today: Self.today)
    #expect(try Index(keeping: index).answer(query) == index.answer(query))
  }

  /// Which of them are to be kept depends on what else is there: they are settled anew.
  @Test func datesAreKeptAsTheirFilesSay() throws {
    let articles = (1...5).map { number in
      var article = TestArticle(path: "folder/\(number)")
      let isOpen = number == 5
      article.published = PartialDate(year: 2017, month: 4, day: isOpen ? 3 : 20 + number)
      article.flags = isOpen ? [.hasAmbiguousDate, .namesDayFirst] : .namesMonthFirst
      return article
    }
    let open = Index(articles, segments: 2)
    let before = open.allArticles.map(\.published)
    var index = open
    index.apply(index.settledDates())
    let settled = index.allArticles
    #expect(settled.map(\.published) != before)
    var kept = try Index(keeping: index)
    #expect(kept.allArticles.map(\.published) == before)
    #expect(kept.allArticles.allSatisfy { !$0.flags.contains(.isDatedLikeOthers) })
    kept.apply(kept.settledDates())
    #expect(kept.allArticles.map(\.published) == settled.map(\.published))
    #expect(kept.allArticles.map(\.flags) == settled.map(\.flags))
    #expect(kept.allArticles.map(\.pieces) == settled.map(\.pieces))
  }

  @Test func filesOfWhichSomethingWasChangedAreNotKept() throws {
    var corpus = RandomCorpus(seed: 3)
    var index = Index(corpus.articles(6))
    index.remove([0, 2])
    let first = index.article(0)
    let correction = try Correction(.headline, values: ["Ferries Moved"])
    index.append(Segment(indexing: first.corrected(by: [.headline: correction])))
    var places: [String] = []
    for kept in index.keptSegments {
      kept.forEachFile { place, articles in
        #expect(articles.count == 1)
        places.append(String(decoding: place.path, as: UTF8.self))
      }
    }
    #expect(places == [1, 3, 4, 5].map { "folder\($0 % 3)/\($0).txt" })
  }

  /// Every byte of every section in turn is another one: there is nothing to be had, or something that can
  /// be asked.
  @Test(arguments: UInt64(1)...2)
  func whateverIsReadCanBeAsked(seed: UInt64) throws {
    var corpus = RandomCorpus(seed: seed)
    var random = SeededGenerator(seed: seed)
    let sound = Index(corpus.articles(4), segments: 2).kept
    let queries = try ["the* sea OR tag:oil", "\"the sea\" ferry", "headline:run -of"].map {
      try Query.parse($0, today: Self.today)
    }
    var refused = 0
    for section in sound.sections.indices {
      for place in sound.sections[section].indices {
        var sections = sound
        sections.sections[section][place] ^= UInt8.random(in: 1...255, using: &random)
        guard var index = try? Index(sections) else {
          refused += 1
          continue
        }
        for query in queries { _ = index.answer(query) }
        index.apply(index.settledDates())
        while let merge = index.pendingMerge(isSettled: true) { index.apply(merge.run()) }
        _ = index.answer(queries[0])
      }
    }
    #expect(refused > 500)
  }

  @Test func sectionsThatEndTooSoonAreRefused() throws {
    var corpus = RandomCorpus(seed: 7)
    let sound = Index(corpus.articles(2)).kept
    for section in sound.sections.indices where !sound.sections[section].isEmpty {
      var shorter = sound
      shorter.sections[section].removeLast()
      #expect(throws: SectionDamage.self) { try Index(shorter) }
      var longer = sound
      longer.sections[section].append(0)
      #expect(throws: SectionDamage.self) { try Index(longer) }
      var fewer = sound
      fewer.sections.removeSubrange(section...)
      #expect(throws: SectionDamage.self) { try Index(fewer) }
    }
  }
}

extension Index {
  /// What is kept of its segments, in order.
  fileprivate var kept: MemorySections {
    var sections = MemorySections()
    sections.keep(count: members.count)
    for member in members { member.segment.keep(in: &sections) }
    return sections
  }

  fileprivate init(keeping index: Index) throws { try self.init(index.kept) }

  fileprivate init(_ kept: MemorySections) throws(SectionDamage) {
    self.init()
    var source = kept
    for _ in 0..<(try source.nextCount(limit: 100)) {
      append(try Segment(from: &source, rootCount: 1))
    }
  }

  fileprivate var allArticles: [Article] { ids.map(article) }

  /// What a query finds, and the text of it.
  fileprivate func answer(_ query: Query) -> [String] {
    let listing = listing(for: Request(query: query, sort: .relevance))
    let found = listing.ids.enumerated().map { place, id in
      let article = article(id)
      return "\(id) \(listing.scores.isEmpty ? 0 : listing.scores[place]) \(article.path) "
        + "\(article.title) \(article.body) \(article.published?.description ?? "")"
    }
    return found + listing.facets.flatMap { facet in facet.values.map { "\($0.name) \($0.count)" } }
  }
}
