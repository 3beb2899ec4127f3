import News
import Testing

@testable import Search

struct RemovalTests {
  private static let articles = (0..<24).map { number in
    TestArticle(
      path: "f/\(number).txt", headline: "Kite number \(number)",
      tags: number % 3 == 0 ? ["wind"] : ["Wind"], paragraphs: ["Kites over the dunes."])
  }

  @Test(arguments: [
    [], [ArticleID(99)], [5, 5, 5], [0, 23, 24, .max], Array(0..<24), Array(0..<1000),
  ])
  func takesOutWhatIsThere(ids: [ArticleID]) throws {
    let left = (ArticleID(0)..<24).filter { !ids.contains($0) }
    for var index in BruteForceTests.variants(Self.articles) {
      for _ in 0..<2 { index.remove(ids) }
      #expect(index.ids == left && index.count == left.count && index.endID == 24)
      #expect(try index.found("kite") == left)
      #expect(try index.found("-kite").isEmpty)
      #expect(index.documentFrequency(of: "dunes") == left.count)
      index.append(Segment(indexing: ArticleBatch([TestArticle(headline: "Kite")])))
      #expect(try index.found("kite") == left + [24])
      #expect(index.article(3).headline == "Kite number 3")
    }
  }

  @Test func nothingIsRemovedFromAnEmptyIndex() {
    var index = Index()
    index.remove([0, 1])
    index.apply(index.settledDates())
    #expect(index.ids.isEmpty && !index.contains(0))
  }

  /// Few articles of many are read again, of more the postings are.
  @Test(arguments: [1, 3, 4, 100])
  func documentFrequenciesAreThoseOfWhatIsLeft(count: Int) {
    var corpus = RandomCorpus(seed: 3)
    let articles = corpus.articles(200)
    let rebuilt = Index(Array(articles.dropFirst(count)))
    var index = Index(articles)
    index.remove(0..<ArticleID(count))
    for id in ArticleID(count)..<200 {
      #expect(index.terms(of: id) == rebuilt.terms(of: id - ArticleID(count)))
    }
  }

  @Test func aValueIsNamedByTheSpellingThatIsLeft() {
    for var index in BruteForceTests.variants(Self.articles) {
      #expect(index.tags == ["Wind 24"])
      index.remove((0..<24).filter { $0 % 3 != 0 })
      #expect(index.tags == ["wind 8"])
      index.remove(0..<24)
      #expect(index.tags.isEmpty)
    }
  }

  /// The accent parts the initials, so that the spellings of one name have different words.
  @Test func aValueIsSoughtByTheWordsOfItsSpellings() throws {
    let tags = ["U.E", "U.E", "U.É", "U.É"]
    for var index in BruteForceTests.variants(tags.map { TestArticle(tags: [$0]) }) {
      #expect(try index.found("tag:ue") == [0, 1, 2, 3])
      index.remove([0])
      #expect(try index.found("tag:ue") == [1, 2, 3])
      index.remove([1])
      #expect(try index.found("tag:ue").isEmpty)
      #expect(try index.found("tag:\"u e\"") == [2, 3])
    }
  }

  @Test func aMergeLeavesOutThePostingsOfRemovedArticles() throws {
    var index = Index(Self.articles, segments: 6)
    index.remove([1, 2, 3, 4, 5, 6, 7])
    let merge = try #require(index.pendingMerge(isSettled: true))
    // What is removed meanwhile is still in the merged segment, but not found.
    index.remove([20, 7])
    index.apply(merge.run())
    let lists = index.members[0].segment.lists
    let term = try #require(index.members[0].segment.dictionary.number(of: Array("dunes".utf8)))
    #expect(index.members.count == 1)
    #expect(lists.documentFrequency(of: term) == 17)
    #expect(index.documentFrequency(of: "dunes") == 16)
    #expect(try index.found("dunes") == index.ids)
  }

  @Test func aSegmentIsWrittenAnewWhenMostOfItWasRemoved() throws {
    var index = Index(Self.articles)
    index.remove(0..<12)
    #expect(index.pendingMerge(isSettled: true) == nil)
    index.remove([12])
    #expect(index.pendingMerge(isSettled: false) == nil)
    let merge = try #require(index.pendingMerge(isSettled: true))
    index.apply(merge.run())
    #expect(index.pendingMerge(isSettled: true) == nil)
    #expect(
      index.members[0].segment.lists.size < Index(Self.articles).members[0].segment.lists.size)
    #expect(try index.found("dunes") == index.ids && index.ids == Array(13..<24))
  }

  @Test func anEmptySegmentIsNotKept() throws {
    var index = Index(Self.articles, segments: 2)
    index.append(Segment(indexing: ArticleBatch([])))
    #expect(index.members.count == 2 && index.endID == 24)
  }
}

extension Index {
  fileprivate var tags: [String] {
    listing(for: Request()).facets[0].values.map { "\($0.name) \($0.count)" }
  }
}

extension Index {
  fileprivate func documentFrequency(of term: String) -> Int {
    members.reduce(0) { sum, member in
      let number = member.segment.dictionary.number(of: Array(term.utf8))
      return sum + (number.map(member.documentFrequency) ?? 0)
    }
  }
}
