import Dispatch
import Search
import Testing

@testable import Stories

/// Which articles are compared in full with one.
@Suite struct CandidateSearchTests {
  private static let backwards: Concurrently = { count, work in
    DispatchQueue.concurrentPerform(iterations: count) { work(count - 1 - $0) }
  }

  private func candidates(
    of index: Index, _ limit: Int, concurrently: Concurrently = oneByOne
  ) -> [ArticleID] {
    var pool = TermPool()
    let terms = index.terms(of: [0], in: &pool)[0]
    return CandidateSearch(index: index, article: 0, terms: terms, pool: pool)
      .nearest(limit, concurrently: concurrently)
  }

  /// What has as much in common and says more beside it is less near, wherever it stands.
  @Test(arguments: [false, true]) func theShorterOfTwoTextsIsNearer(isLast: Bool) {
    let others = (0..<80).map { "gravel\($0)" }.joined(separator: " ")
    let short = Story("Otter sighted", "An otter swam past Umber Lock.")
    let long = Story("Otter sighted", "An otter swam past Umber Lock.", others)
    let index = Index(
      [Story("Otter at Umber Lock", "An otter was there.")]
        + (isLast ? [long, short] : [short, long]))
    #expect(candidates(of: index, 1) == [isLast ? 2 : 1])
    #expect(candidates(of: index, 2) == (isLast ? [2, 1] : [1, 2]))
  }

  /// Of many articles that have as much in common the first are found, as when all are looked at.
  @Test(arguments: [1, 3, 7]) func nothingIsLostOfMany(segments: Int) {
    // Each stands in one of thirteen, all texts are as long, and none has a date.
    let words = (0..<40).map { "weir\($0)" }
    let stories = (0..<900).map { number in
      let own = words.indices.map { (number + $0 * 5) % 13 == 0 ? words[$0] : "plain\(number)" }
      return Story("Report", own.joined(separator: " "))
    }
    let index = Index(
      [Story("Report", words.joined(separator: " "))] + stories, segments: segments)
    let all = candidates(of: index, 901)
    #expect(all.count > 700)
    for limit in [1, 2, 5, 24] {
      #expect(candidates(of: index, limit) == Array(all.prefix(limit)))
      let found = candidates(of: index, limit, concurrently: Self.backwards)
      #expect(found == Array(all.prefix(limit)))
    }
  }

  /// Of equally telling terms the first forty are looked up.
  @Test func theFirstOfManyTermsAreLookedUp() {
    let words = (0..<60).map { "harbour\($0)" }
    let stories = words.map { Story(nil, $0) }
    let index = Index([Story(nil, words.joined(separator: " "))] + stories)
    #expect(candidates(of: index, 100).sorted() == (1...40).map { ArticleID($0) })
  }
}
