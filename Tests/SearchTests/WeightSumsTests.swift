import News
import Testing

@testable import Search

/// Weights of terms added up for each article.
struct WeightSumsTests {
  @Test(arguments: [4, 7, 8, 9, 24, 80])
  func weightsAreAddedByFrequency(length: Int) {
    let word = String(repeating: "w", count: min(length, 64))
    let articles = [1, 2, 9, 70].map { count in
      TestArticle(
        headline: word,
        paragraphs: [Array(repeating: word, count: count).joined(separator: " ")])
    }
    for index in BruteForceTests.variants(articles) {
      let weights = (0..<20).map { Int32($0 * $0) }
      #expect(index.sums(of: word, weights: weights) == [4, 9, 100, 361])
    }
  }

  /// Steps of one byte, of two and of three, at the end of a list and before others.
  @Test func weightsAreAddedToArticlesFarApart() {
    let places = [0, 1, 63, 127, 128, 191, 1_000, 1_130, 9_400]
    let articles = (0..<9_401).map { place in
      TestArticle(
        headline: places.contains(place) ? "Zone" : "Area",
        paragraphs: place % 2 == 0 ? [] : ["Zone zone zone."])
    }
    let index = Index(articles, segments: 1)
    let sums = index.sums(of: "zone", weights: [0, 1, 2, 3, 4])
    let expected = articles.indices.map { place in
      (places.contains(place) ? 1 : 0) + (place % 2 == 0 ? 0 : 3) as Int32
    }
    #expect(sums == expected)
    // Each term has weights of its own, also one that stands nowhere.
    let several = index.sums(of: "zone", "ford", "area", weights: [0, 1, 2, 0, 5, 5, 0, 10, 20])
    let expectedOfSeveral = articles.indices.map { place in
      // More often than there are weights counts as the last.
      places.contains(place) ? (place % 2 == 0 ? 1 : 2) : (place % 2 == 0 ? 10 : 12) as Int32
    }
    #expect(several == expectedOfSeveral)
    let rare = Index(
      articles.indices.map { TestArticle(headline: places.contains($0) ? "Zone" : "Area") },
      segments: 1)
    let rareSums = rare.sums(of: "zone", weights: [0, 1])
    #expect(rareSums.indices.filter { rareSums[$0] == 1 } == places)
  }

  /// The last posting of all has no counts, behind a step of one byte, two or three.
  @Test(arguments: [1, 100, 9_000]) func theLastPostingIsRead(step: Int) {
    let articles = (0...step).map { place in
      TestArticle(
        headline: "Area", paragraphs: place == 0 || place == step ? ["Far away", "zone"] : [])
    }
    let sums = Index(articles, segments: 1).sums(of: "zone", weights: [0, 7])
    #expect(sums.indices.filter { sums[$0] == 7 } == [0, step])
    #expect(sums.reduce(0, +) == 14)
  }

  @Test func withoutTermsNothingIsAdded() {
    #expect(Index([TestArticle(headline: "Area")], segments: 1).sums(weights: []) == [0])
  }
}

extension Index {
  /// Of each article; 0 of removed ones.
  func sums(of terms: String..., weights: [Int32]) -> [Int32] {
    summing(terms.map { Array($0.utf8)[...] }, weights: weights) { sums, _ in sums }.flatMap(\.self)
  }
}
