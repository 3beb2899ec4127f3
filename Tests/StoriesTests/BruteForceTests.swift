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
  @Test(arguments: [1, 2, 3]) func relatedIsWhatTheDefinitionSays(seed: UInt64) {
    let index = Index(Self.stories(count: 36, seed: seed))
    let bruteForce = BruteForce(index: index)
    for id in 0..<index.count {
      let expected = bruteForce.related(to: id)
      let found = index.related(to: ArticleID(id), limit: 40)
      #expect(Set(found.flatMap { [$0.id] + $0.reprints }.map(Int.init)) == Set(expected.map(\.id)))
      #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
      for story in found {
        let score = expected.first { $0.id == story.id }?.score ?? 0
        #expect(abs(score - story.score) < 1e-3)
      }
    }
  }

  @Test func aRemovedArticleIsRelatedToNothing() {
    let stories = Self.stories(count: 36, seed: 4)
    var index = Index(stories)
    let left = stories.indices.filter { $0 % 5 != 2 }.map(ArticleID.init)
    index.remove(stories.indices.map(ArticleID.init).filter { !left.contains($0) })
    let rebuilt = Index(left.map { stories[Int($0)] })
    for (place, id) in left.enumerated() {
      let found = index.related(to: id, limit: 40)
      let expected = rebuilt.related(to: ArticleID(place), limit: 40)
      #expect(found.map(\.id) == expected.map { left[Int($0.id)] })
      #expect(found.map(\.score) == expected.map(\.score))
      #expect(found.map(\.why) == expected.map(\.why))
    }
    #expect(index.related(to: 2, limit: 40).isEmpty)
  }

  /// Whether terms were counted beforehand or are asked for changes nothing, nor does what was removed.
  @Test func relatedIsTheSameOfCountedTerms() {
    let stories = Self.stories(count: 36, seed: 5)
    var indices = [Index(stories), Index(stories), Index(stories)]
    indices[0].countTerms()
    for place in indices.indices { indices[place].remove([3, 8, 9, 20]) }
    indices[1].countTerms()
    for id in indices[2].ids {
      let expected = indices[2].related(to: id, limit: 40)
      #expect(indices[0].related(to: id, limit: 40) == expected)
      #expect(indices[1].related(to: id, limit: 40) == expected)
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
  private let index: Index
  private let terms: [[ArticleTerm]]
  let similarities: [[Double]]

  /// Those of the words that count nowhere that the tests use.
  static let stopWords: Set<String> = ["the", "and", "yesterday", "spokesperson"]

  init(index: Index) {
    self.index = index
    terms = (0..<ArticleID(index.count)).map { index.terms(of: $0) }
    let vectors = terms.map { Vectors(terms: $0, count: index.count) }
    let dates = (0..<ArticleID(index.count)).map { index.article($0).published }
    similarities = vectors.indices.map { first in
      vectors.indices.map { second in
        vectors[first].similarity(vectors[second]) * Self.prior(dates[first], dates[second])
      }
    }
  }

  func related(to id: Int) -> [(id: Int, score: Double)] {
    let telling = Set(terms[id].filter(isTelling).map(\.term))
    let others = terms.indices.filter { other in
      other != id && terms[other].contains { telling.contains($0.term) }
    }
    let near = others.filter { similarities[id][$0] >= 0.03 }
    return near.map { other in
      (other, similarities[id][other] / pow(crowding(other, in: [id] + others), 0.4))
    }
  }

  private func isTelling(_ term: ArticleTerm) -> Bool {
    (2...max(index.count / 10, 20)).contains(term.documentFrequency)
  }

  private func crowding(_ id: Int, in pool: [Int]) -> Double {
    let nearest = pool.filter { $0 != id }.map { similarities[id][$0] }.sorted(by: >).prefix(5)
    return 0.02 + nearest.reduce(0, +) / Double(nearest.count)
  }

  private static func prior(_ first: PartialDate?, _ second: PartialDate?) -> Double {
    guard let first, let second else { return 0.45 }
    return 0.3 + 0.7 * exp(-Double(abs(first.dayNumber - second.dayNumber)) / 3)
  }
}

/// An article's words, its lede's and its headline's, weighted.
private struct Vectors {
  private let parts: [[String: Double]]

  init(terms: [ArticleTerm], count: Int) {
    func idf(_ term: ArticleTerm) -> Double {
      log((Double(count) + 1) / (Double(term.documentFrequency) + 0.5))
    }
    func vector(
      _ terms: some Sequence<ArticleTerm>, _ weight: (ArticleTerm) -> Double
    ) -> [String: Double] {
      let telling = terms.filter { !BruteForce.stopWords.contains($0.term) }
      return Dictionary(uniqueKeysWithValues: telling.map { ($0.term, weight($0)) })
    }
    parts = [
      vector(terms) { (1 + log(Double($0.frequency))) * idf($0) },
      vector(terms.prefix(45) + terms.dropFirst(45).filter(\.isInHeadline), idf),
      vector(terms.filter(\.isInHeadline), idf),
    ]
  }

  func similarity(_ other: Vectors) -> Double {
    let weights = [1, 0.5, 0.2]
    let sum = parts.indices.reduce(0) {
      $0 + weights[$1] * Self.cosine(parts[$1], other.parts[$1])
    }
    return sum / weights.reduce(0, +)
  }

  private static func cosine(_ first: [String: Double], _ second: [String: Double]) -> Double {
    let product = first.reduce(0) { $0 + $1.value * (second[$1.key] ?? 0) }
    let squares = [first, second].map { $0.values.reduce(0) { $0 + $1 * $1 } }
    return product > 0 ? product / (squares[0] * squares[1]).squareRoot() : 0
  }
}
