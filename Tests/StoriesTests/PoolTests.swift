import Search
import TestSupport
import Testing

@testable import Stories

@Suite struct PoolTests {
  @Test(arguments: [1, 2, 3]) func similaritiesAreThoseOfEachPairByItself(seed: UInt64) {
    let index = Index(Self.stories(count: 30, seed: seed))
    let bruteForce = BruteForce(index: index)
    let articles = [7] + (8..<ArticleID(index.count)).reversed()
    let pool = Pool(index: index, articles: articles)
    for first in pool.articles.indices {
      let row = bruteForce.similarities[Int(pool.articles[first])]
      let wrong = pool.articles.indices.filter { second in
        let expected = row[Int(pool.articles[second])]
        return abs(Double(pool.similarity(first, second)) - expected) > 1e-5
      }
      #expect(wrong.isEmpty)
    }
  }

  @Test func termsAreThoseOfTheArticles() {
    let index = Index(Self.stories(count: 12, seed: 4))
    var vocabulary = StopWords.pool
    let ids = Array(index.ids.reversed())
    for (id, terms) in zip(ids, index.terms(of: ids, in: &vocabulary)) {
      let expected = index.terms(of: id)
      #expect(terms.map { vocabulary.text(of: $0.number) } == expected.map(\.term))
      #expect(terms.map(\.frequency) == expected.map(\.frequency))
      #expect(terms.map(\.isInHeadline) == expected.map(\.isInHeadline))
      let frequencies = terms.map {
        StopWords.contains($0) ? nil : vocabulary.documentFrequency(of: $0.number)
      }
      #expect(
        frequencies
          == expected.map { BruteForce.stopWords.contains($0.term) ? nil : $0.documentFrequency })
    }
  }

  /// Longer than a lede, some words more than once, some of them stop words, dates missing.
  private static func stories(count: Int, seed: UInt64) -> [Story] {
    var random = SeededGenerator(seed: seed)
    let nouns = (0..<90).map { "noun" + String($0 * $0 % 97) }
    let words = nouns + BruteForce.stopWords.sorted()
    func text(_ length: Int) -> String {
      (0..<length).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }
    return (0..<count).map { number in
      Story(text(6), day: number % 3 == 0 ? nil : number / 2, text(30), text(number * 5))
    }
  }
}
