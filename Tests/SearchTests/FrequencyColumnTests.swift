import News
import TestSupport
import Testing

@testable import Search

/// Columns hold what the postings do.
struct FrequencyColumnTests {
  @Test(arguments: UInt64(1)...4)
  func columnsAreThoseOfThePostings(seed: UInt64) throws {
    var corpus = RandomCorpus(seed: seed)
    let articles = corpus.articles(20) + [RandomCorpus.often] + corpus.articles(20)
    let segment = Segment(indexing: ArticleBatch(articles))
    let tables = SegmentTables(segment)
    var tabled = 0
    for first in 0..<segment.dictionary.count {
      for end in first + 1...segment.dictionary.count {
        guard let column = tables.column(of: first..<end) else { continue }
        tabled += 1
        var sums = [UInt32](repeating: 1, count: segment.count)
        column.add(to: &sums, times: 3)
        #expect(sums == self.sums(of: first..<end, in: segment).map { $0 * 3 + 1 })
      }
    }
    #expect(tabled > 3)
  }

  @Test(arguments: [Leaf.Scope.everything, .headline, .body])
  func neighboursAreSummedUp(scope: Leaf.Scope) {
    var corpus = RandomCorpus(seed: 7)
    let segment = Segment(indexing: ArticleBatch(corpus.articles(30) + [RandomCorpus.often]))
    let all = 0..<segment.dictionary.count
    for terms in [all, 0..<0, 3..<4, 5..<9] {
      var sums = [UInt32](repeating: 0, count: segment.count)
      segment.lists.addHalves(of: terms, in: scope, to: &sums, times: 1)
      #expect(sums == self.sums(of: terms, in: segment, scope: scope))
    }
  }

  private func sums(
    of terms: Range<Int>, in segment: Segment, scope: Leaf.Scope = .everything
  ) -> [UInt32] {
    var sums = [UInt32](repeating: 0, count: segment.count)
    for term in terms {
      segment.lists.forEachPosting(of: term) { article, counts in
        sums[Int(article)] += Ranking.halves(counts, in: scope)
      }
    }
    return sums
  }

  @Test func tablesChangeNoAnswer() throws {
    var corpus = RandomCorpus(seed: 11)
    let articles = corpus.articles(60) + [RandomCorpus.often]
    let plain = Index(articles, segments: 3)
    let prepared = Index(articles, segments: 3)
    prepared.prepareAll()
    for text in [
      "the", "the of", "t*", "th*", "the OR s*", "s* -the", "headline:t*", "\"the thaw\"",
      "\"thaw the\" sea", "body:\"the thaw\"", "\"the thaw the\"", "\"the the\"",
    ] {
      let query = try Query.parse(text, today: PartialDate(year: 2020))
      let request = Request(query: query, sort: .relevance)
      let (first, second) = (plain.listing(for: request), prepared.listing(for: request))
      #expect(first.ids == second.ids && first.scores == second.scores, "\(text)")
    }
  }
}
