import TestSupport
import Testing

@testable import Stories

@Suite struct AverageLinkageTests {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func groupsAreThoseOfAllPairs(seed: UInt64) {
    let things = RandomThings(count: 40, seed: seed)
    for threshold in [0.3, 0.45, 0.6] as [Float] {
      var linkage = things.linkage(threshold: threshold, largestGap: 5)
      #expect(linkage.groups() == things.groups(threshold: threshold, largestGap: 5))
    }
  }

  private static let chains: [(days: [Int?], groups: [[Int]])] = [
    ([1, 2, 3, 4], [[0, 1, 2, 3]]),
    ([1, 20, 40, 60], [[0], [1], [2], [3]]),
    // Too far from the first until those between have joined it.
    ([1, 6, 11, 16], [[0, 1, 2, 3]]),
    ([1, 6, 30, 31], [[0, 1], [2, 3]]),
    ([nil, 2, 90, nil], [[0, 1, 3], [2]]),
    ([nil, nil, nil, nil], [[0, 1, 2, 3]]),
    ([-12_000_000, 0, 12_000_000, nil], [[0, 3], [1], [2]]),
  ]

  @Test(arguments: chains)
  func noGapIsTooLong(days: [Int?], groups: [[Int]]) {
    // The first pairs are the most similar, so that it is known which go together first.
    let things = FixedThings(days: days) { 0.9 - Float($0 + $1) / 100 }
    var linkage = things.linkage(threshold: 0.5, largestGap: 5)
    #expect(linkage.groups() == groups)
  }

  @Test func theWorkGrowsWithThePairs() {
    let counts = [250, 500, 1_000].map { count in
      let things = FixedThings(days: Array(repeating: 1, count: count)) { _, _ in 0.9 }
      let counter = Counter()
      let pairs = (1..<count).flatMap { later in
        (max(0, later - 16)..<later).map { (first: $0, second: later, similarity: Float(0.9)) }
      }
      var linkage = AverageLinkage(
        count: count, pairs: pairs, threshold: 0.5, largestGap: 5,
        in: Counted(things: things, counter: counter))
      #expect(linkage.groups() == [Array(0..<count)])
      return counter.count
    }
    #expect(counts[1] < 3 * counts[0])
    #expect(counts[2] < 3 * counts[1])
  }
}

/// Things whose similarities are given by their numbers.
private struct FixedThings: LinkageSpace {
  let days: [Int?]
  let similarity: (Int, Int) -> Float

  func similarity(_ first: Int, _ second: Int) -> Float {
    similarity(min(first, second), max(first, second))
  }

  func day(of thing: Int) -> Int? { days[thing] }
}

private final class Counter {
  var count = 0
}

/// Counts how often a similarity is asked for.
private struct Counted: LinkageSpace {
  let things: FixedThings
  let counter: Counter

  func similarity(_ first: Int, _ second: Int) -> Float {
    counter.count += 1
    return things.similarity(first, second)
  }

  func day(of thing: Int) -> Int? { things.day(of: thing) }
}

/// Things in a few clouds, some of them without a day.
private struct RandomThings: LinkageSpace {
  private let places: [(x: Float, y: Float)]
  private let days: [Int?]

  init(count: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    places = (0..<count).map { _ in
      (Float.random(in: 0..<2, using: &random), Float.random(in: 0..<2, using: &random))
    }
    days = (0..<count).map { _ in
      Int.random(in: 0..<4, using: &random) == 0 ? nil : Int.random(in: 0..<30, using: &random)
    }
  }

  func similarity(_ first: Int, _ second: Int) -> Float {
    let (one, other) = (places[first], places[second])
    return max(0, 1 - abs(one.x - other.x) - abs(one.y - other.y))
  }

  func day(of thing: Int) -> Int? { days[thing] }

  /// By looking at all pairs of groups again and again.
  func groups(threshold: Float, largestGap: Int) -> [[Int]] {
    var groups = places.indices.map { [$0] }
    while let best = bestMerge(of: groups, threshold: threshold, largestGap: largestGap) {
      groups[best.0] += groups[best.1]
      groups.remove(at: best.1)
    }
    return groups.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private func bestMerge(
    of groups: [[Int]], threshold: Float, largestGap: Int
  ) -> (Int, Int)? {
    var best: (mean: Float, merge: (Int, Int))?
    for first in groups.indices {
      for second in groups.indices.dropFirst(first + 1) {
        let pairs = groups[first].flatMap { one in groups[second].map { (one, $0) } }
        let mean = pairs.reduce(0) { $0 + similarity($1.0, $1.1) } / Float(pairs.count)
        guard mean >= threshold, mean > best?.mean ?? 0,
          gap(groups[first], groups[second]) <= largestGap
        else { continue }
        best = (mean, (first, second))
      }
    }
    return best?.merge
  }

  private func gap(_ first: [Int], _ second: [Int]) -> Int {
    let days = [first, second].map { $0.compactMap { self.days[$0] } }
    guard let start = days[0].min(), let otherStart = days[1].min(), let end = days[0].max(),
      let otherEnd = days[1].max()
    else { return 0 }
    return max(start, otherStart) - min(end, otherEnd)
  }
}

extension LinkageSpace {
  /// With all pairs that reach the threshold.
  fileprivate func linkage(threshold: Float, largestGap: Int, count: Int) -> AverageLinkage<Self> {
    var space = self
    let pairs = (0..<count).flatMap { later in
      (0..<later).map { (first: $0, second: later, similarity: space.similarity($0, later)) }
    }
    return AverageLinkage(
      count: count, pairs: pairs.filter { $0.similarity >= threshold }, threshold: threshold,
      largestGap: largestGap, in: self)
  }
}

extension FixedThings {
  func linkage(threshold: Float, largestGap: Int) -> AverageLinkage<Self> {
    linkage(threshold: threshold, largestGap: largestGap, count: days.count)
  }
}

extension RandomThings {
  func linkage(threshold: Float, largestGap: Int) -> AverageLinkage<Self> {
    linkage(threshold: threshold, largestGap: largestGap, count: places.count)
  }
}
