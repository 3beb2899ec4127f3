import News
import Testing

@testable import Search

struct IndexTests {
  private static let articles = (0..<30).map { number in
    TestArticle(
      path: "f/\(number % 29).txt", headline: "At Pier \(number)",
      tags: number < 20 ? ["Oil", "oil"] : ["oil"],
      paragraphs: ["The pier at noon, piers everywhere.", "Pier."])
  }

  @Test func findsArticlesByPath() {
    for index in BruteForceTests.variants(Self.articles) {
      #expect(index.id(ofPath: "f/7.txt") == 7)
      #expect(index.ids(ofPath: "f/0.txt") == [0, 29])
      #expect(index.id(ofPath: "f/99.txt") == nil)
      for id in ArticleID(0)..<30 { #expect(index.article(id).headline == "At Pier \(id)") }
    }
  }

  /// Three words of the headline, one or two tags, seven words of text.
  @Test func lengthsAreInWords() {
    for index in BruteForceTests.variants(Self.articles) {
      let lengths = (0..<30).map { index.length(of: ArticleID($0)) }
      #expect(lengths == (0..<30).map { $0 < 20 ? 12 : 11 })
    }
  }

  @Test func anEmptyIndexAnswers() {
    let listing = Index().listing(for: Request())
    #expect(listing.ids.isEmpty && listing.total == 0)
    #expect(Index().id(ofPath: "x") == nil)
    #expect(Index([]).listing(for: Request(sort: .headline)).ids.isEmpty)
  }

  @Test func namesAValueByItsCommonestSpelling() {
    for index in BruteForceTests.variants(Self.articles) {
      let tags = index.listing(for: Request()).facets[0].values
      #expect(tags.map(\.name) == ["Oil"] && tags.map(\.count) == [30])
    }
  }

  @Test func mergesEqualARebuild() {
    let whole = Index(Self.articles).members[0].segment
    var merged = Index(Self.articles, segments: 9)
    while let merge = merged.pendingMerge(isSettled: true) { merged.apply(merge.run()) }
    let segment = merged.members[0].segment
    #expect(merged.members.count == 1)
    #expect(segment.lists.postings == whole.lists.postings)
    #expect(segment.lists.places == whole.lists.places)
    #expect(segment.stems.all == whole.stems.all)
    #expect(segment.dateOrder == whole.dateOrder)
    #expect(
      (0..<whole.dictionary.count).allSatisfy { segment.dictionary[$0] == whole.dictionary[$0] })
  }

  @Test func aLargeSegmentIsNotMergedWithOneSmallOne() {
    var index = Index(Self.articles)
    index.append(Segment(indexing: ArticleBatch([TestArticle(headline: "Late")])))
    #expect(!index.hasPendingMerge)
    for _ in 0..<7 {
      index.append(Segment(indexing: ArticleBatch([TestArticle(headline: "Late")])))
    }
    #expect(index.hasPendingMerge)
  }

  @Test func aMergeThatComesTooLateChangesNothing() throws {
    var index = Index(Self.articles, segments: 9)
    let merge = try #require(index.pendingMerge(isSettled: true))
    index.apply(merge.run())
    let before = index.members.map { ObjectIdentifier($0.segment) }
    index.apply(merge.run())
    #expect(index.members.map { ObjectIdentifier($0.segment) } == before)
  }

  @Test func longListsCanBeSkippedThrough() throws {
    let articles = (0..<2000).map { number in
      TestArticle(
        path: "\(number)", headline: number % 400 == 7 ? "rare find" : "daily",
        paragraphs: ["common words stand here \(number)"])
    }
    for index in BruteForceTests.variants(articles) {
      #expect(try index.found("rare common") == [7, 407, 807, 1207, 1607])
      #expect(try index.found("1207 \"common words stand here 1207\"") == [1207])
      #expect(try index.found("\"words stand\" rare") == [7, 407, 807, 1207, 1607])
    }
  }

  @Test func exactFormsRankHigher() throws {
    let texts = ["The vote came late.", "The votes came late.", "They voted very late."]
    let index = Index(texts.map { TestArticle(paragraphs: ["Opening.", $0]) })
    let query = try Query.parse("votes", today: PartialDate(year: 2020))
    #expect(index.listing(for: Request(query: query, sort: .relevance)).ids.first == 1)
  }

  @Test func headlinesOutrankTheBody() throws {
    let index = Index([
      TestArticle(headline: "News", paragraphs: ["Opening.", "A regatta."]),
      TestArticle(headline: "News", paragraphs: ["A regatta.", "Closing."]),
      TestArticle(headline: "Regatta", paragraphs: ["An opening.", "Closing."]),
    ])
    let query = try Query.parse("regatta", today: PartialDate(year: 2020))
    #expect(index.listing(for: Request(query: query, sort: .relevance)).ids == [2, 1, 0])
  }

  @Test func givesTheTermsOfAnArticle() throws {
    let index = Index(Self.articles, segments: 4)
    let terms = index.terms(of: 3)
    let pier = try #require(terms.first { $0.term == "pier" })
    #expect(
      pier == ArticleTerm(term: "pier", frequency: 3, documentFrequency: 30, isInHeadline: true))
    #expect(terms.first { $0.term == "piers" }?.isInHeadline == false)
    let wanted = ["pier", "absent", "noon"].map { Array($0.utf8)[...] }
    #expect(index.writtenForms(of: wanted, in: 3) == ["Pier", nil, "noon"])
    #expect(index.sums(of: "pier", weights: [0, 1, 2, 4]) == Array(repeating: 4, count: 30))
  }
}

extension Index {
  fileprivate var hasPendingMerge: Bool { pendingMerge(isSettled: true) != nil }
}
