import News
import Search
import TestSupport
import Testing

@testable import Stories

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The ranking as its definition says, pair by pair.
@Suite struct BruteForceTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6]) func relatedIsWhatTheDefinitionSays(seed: UInt64) {
    let index = Index(Self.stories(count: 36, seed: seed))
    for id in 0..<ArticleID(index.count) {
      let expected = BruteForce(index: index).related(to: id)
      let found = index.related(to: id, limit: 40).flatMap { [$0.id] + $0.reprints }
      #expect(Set(found) == Set(expected.map(\.id)))
      for story in index.related(to: id, limit: 40) {
        let score = expected.first { $0.id == story.id }?.score ?? 0
        #expect(abs(score - story.score) < 1e-3)
      }
      let scores = index.related(to: id, limit: 40).map(\.score)
      #expect(scores == scores.sorted(by: >))
    }
  }

  /// Words drawn so that some are common and some rare; half of the articles come in pairs.
  private static func stories(count: Int, seed: UInt64) -> [Story] {
    var random = SeededGenerator(seed: seed)
    func words(_ number: Int) -> String {
      let words = (0..<number).map { _ in
        "word"
          + String(Int.random(in: 0..<8, using: &random) * Int.random(in: 0..<30, using: &random))
      }
      return words.joined(separator: " ")
    }
    var stories: [Story] = []
    for number in 0..<count {
      let shared = number % 4 == 1 ? stories[number - 1].paragraphs[0] : words(20)
      let day = Bool.random(using: &random) ? Int.random(in: 0..<40, using: &random) : nil
      stories.append(Story("Head " + words(4), day: day, shared, words(12)))
    }
    return stories
  }
}

struct BruteForce {
  let index: Index

  func related(to id: ArticleID) -> [(id: ArticleID, score: Double)] {
    let telling = Set(index.terms(of: id).filter(isTelling).map(\.term))
    let others = (0..<ArticleID(index.count)).filter { other in
      other != id && index.terms(of: other).contains { telling.contains($0.term) }
    }
    let pool = [id] + others
    let near = others.filter { similarity(id, $0) >= 0.04 }
    let scored = near.map { (id: $0, score: similarity(id, $0) / pow(crowding($0, pool), 0.4)) }
    return scored.sorted { ($1.score, $0.id) < ($0.score, $1.id) }
  }

  private func isTelling(_ term: ArticleTerm) -> Bool {
    (2...max(index.count / 10, 20)).contains(term.documentFrequency)
  }

  private func crowding(_ id: ArticleID, _ pool: [ArticleID]) -> Double {
    let nearest = pool.filter { $0 != id }.map { similarity(id, $0) }.sorted(by: >).prefix(5)
    return 0.02 + nearest.reduce(0, +) / Double(nearest.count)
  }

  private func similarity(_ first: ArticleID, _ second: ArticleID) -> Double {
    let cosines = [
      (1.0, cosine(body(first), body(second))), (0.5, cosine(lede(first), lede(second))),
      (0.2, cosine(headline(first), headline(second))),
    ]
    let mean = cosines.reduce(0) { $0 + $1.0 * $1.1 } / 1.7
    let dates = (index.article(first).published, index.article(second).published)
    guard let one = dates.0, let other = dates.1 else { return mean * 0.45 }
    return mean * (0.3 + 0.7 * exp(-Double(abs(one.dayNumber - other.dayNumber)) / 3))
  }

  private func idf(_ term: ArticleTerm) -> Double {
    log((Double(index.count) + 1) / (Double(term.documentFrequency) + 0.5))
  }

  private func body(_ id: ArticleID) -> [String: Double] {
    vector(index.terms(of: id)) { (1 + log(Double($0.frequency))) * idf($0) }
  }

  private func lede(_ id: ArticleID) -> [String: Double] {
    let terms = index.terms(of: id)
    return vector(terms.prefix(45) + terms.dropFirst(45).filter(\.isInHeadline), idf)
  }

  private func headline(_ id: ArticleID) -> [String: Double] {
    vector(index.terms(of: id).filter(\.isInHeadline), idf)
  }

  private func vector(
    _ terms: some Sequence<ArticleTerm>, _ weight: (ArticleTerm) -> Double
  ) -> [String: Double] {
    Dictionary(uniqueKeysWithValues: terms.map { ($0.term, weight($0)) })
  }

  private func cosine(_ first: [String: Double], _ second: [String: Double]) -> Double {
    let product = first.reduce(0) { $0 + $1.value * (second[$1.key] ?? 0) }
    let squares = [first, second].map { $0.values.reduce(0) { $0 + $1 * $1 } }
    return product > 0 ? product / (squares[0] * squares[1]).squareRoot() : 0
  }
}
