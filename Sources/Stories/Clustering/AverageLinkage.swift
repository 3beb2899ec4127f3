/// What linkage asks about things that it puts together.
protocol LinkageSpace {
  /// From 0 to 1; asked for one thing and several others after each other.
  mutating func similarity(_ first: Int, _ second: Int) -> Float
  /// The day of a thing; nil when it isn't stated.
  func day(of thing: Int) -> Int?
}

/// Puts together what is alike on average: agglomerative clustering by average linkage.
///
/// Of all pairs of groups the most similar is put together, again and again, as long as the mean
/// similarity over all pairs of their members reaches a threshold and their days lie near enough. Only the
/// pairs of things that reach the threshold have to be known beforehand: two groups without any such
/// pair can't reach it on average. So the result is that of all pairs, as long as none was left out.
struct AverageLinkage<Space: LinkageSpace> {
  private var space: Space
  private let threshold: Float
  /// Between two groups that are put together no more days may lie.
  private let largestGap: Int
  /// The members of each group under the number of one of them; empty for the others.
  private var members: [[Int]]
  /// The first and last day of each group, nil where none is stated.
  private var days: [ClosedRange<Int>?]
  /// For each group those that it has similar pairs with, with what the mean is at most.
  private var bounds: [[Int: Float]]
  /// For each group those that are similar enough, but too far in time.
  private var waiting: [[Int]]
  private var queue: MaximumHeap<Merge>
  /// The pairs of which a mean is made, in the order in which they are compared and in that of the sum.
  private var order: [UInt64] = []
  private var similarities = [Float](repeating: 0, count: Self.largestSample)

  /// Of two large groups so many pairs stand for all.
  static var largestSample: Int { 256 }

  private struct Merge: Comparable {
    let bound: Float
    private let groups: (first: UInt32, second: UInt32)

    init(_ first: Int, _ second: Int, bound: Float) {
      self.bound = bound
      groups = (UInt32(min(first, second)), UInt32(max(first, second)))
    }

    var first: Int { Int(groups.first) }
    var second: Int { Int(groups.second) }

    static func == (one: Merge, other: Merge) -> Bool {
      one.bound == other.bound && one.groups == other.groups
    }

    /// Of equal merges that of the first things is the greatest.
    static func < (one: Merge, other: Merge) -> Bool {
      one.bound != other.bound ? one.bound < other.bound : other.groups < one.groups
    }
  }

  /// Prepares to put together so many things, of which some pairs are similar.
  init(
    count: Int, pairs: [(first: Int, second: Int, similarity: Float)], threshold: Float,
    largestGap: Int, in space: Space
  ) {
    self.space = space
    self.threshold = threshold
    self.largestGap = largestGap
    members = (0..<count).map { [$0] }
    days = (0..<count).map { thing in space.day(of: thing).map { $0...$0 } }
    bounds = Array(repeating: [:], count: count)
    waiting = Array(repeating: [], count: count)
    for pair in pairs {
      bounds[pair.first][pair.second] = pair.similarity
      bounds[pair.second][pair.first] = pair.similarity
    }
    queue = MaximumHeap(pairs.map { Merge($0.first, $0.second, bound: $0.similarity) })
  }

  /// The groups, each with its members ascending, in the order of their first.
  mutating func groups() -> [[Int]] {
    while let merge = queue.popFirst() {
      guard bounds[merge.first][merge.second] == merge.bound else { continue }
      let mean = mean(merge.first, merge.second)
      setBound(mean, merge.first, merge.second)
      guard mean >= threshold else { continue }
      let next = Merge(merge.first, merge.second, bound: mean)
      if let following = queue.first, next < following {
        queue.insert(next)
      } else if areNear(merge.first, merge.second) {
        put(together: merge.first, merge.second)
      } else {
        waiting[merge.first].append(merge.second)
        waiting[merge.second].append(merge.first)
      }
    }
    return members.filter { !$0.isEmpty }.map { $0.sorted() }
      .sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }
}

extension AverageLinkage {
  private mutating func setBound(_ bound: Float, _ first: Int, _ second: Int) {
    bounds[first][second] = bound
    bounds[second][first] = bound
  }

  private func areNear(_ first: Int, _ second: Int) -> Bool {
    guard let ones = days[first], let others = days[second] else { return true }
    let gap = max(ones.lowerBound, others.lowerBound) - min(ones.upperBound, others.upperBound)
    return gap <= largestGap
  }

  /// The mean similarity of the members of two groups.
  private mutating func mean(_ first: Int, _ second: Int) -> Float {
    let (ones, others) = (members[first], members[second])
    let count = ones.count * others.count
    // Of two things it is what their pair says.
    if count == 1, let bound = bounds[first][second] { return bound }
    let sampleCount = min(count, Self.largestSample)
    // A prime, so that a sample is spread over both groups and no pair is in it twice.
    let step = count == sampleCount ? 1 : 0x9E37_79B1
    let isFirstSmaller = ones.count <= others.count
    order.removeAll(keepingCapacity: true)
    for number in 0..<sampleCount {
      let pair = number * step % count
      let thing = isFirstSmaller ? pair / others.count : pair % others.count
      order.append(UInt64(thing) << 32 | UInt64(number))
    }
    // One of the smaller group after the other, with all that it is compared with.
    order.sort()
    for entry in order {
      let number = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF)
      let pair = number * step % count
      let (one, other) = (ones[pair / others.count], others[pair % others.count])
      similarities[number] =
        isFirstSmaller ? space.similarity(one, other) : space.similarity(other, one)
    }
    return similarities[..<sampleCount].reduce(0, +) / Float(sampleCount)
  }

  /// The group with fewer neighbours goes into the other, whose bounds stay good.
  ///
  /// Where the smaller has no similar pair with a neighbour, their mean is below the threshold, and
  /// that of the whole can't be above what it was.
  private mutating func put(together first: Int, _ second: Int) {
    let isFirstLarger = bounds[first].count >= bounds[second].count
    let (whole, part) = isFirstLarger ? (first, second) : (second, first)
    let shares = (Float(members[whole].count), Float(members[part].count))
    let neighbours = bounds[part]
    members[whole] += members[part]
    members[part] = []
    let formerDays = days[whole]
    days[whole] = Self.union(formerDays, days[part])
    bounds[part] = [:]
    waiting[part] = []
    bounds[whole][part] = nil
    for (neighbour, bound) in neighbours where neighbour != whole {
      bounds[neighbour][part] = nil
      let known = bounds[whole][neighbour] ?? threshold
      let mean = (shares.0 * known + shares.1 * bound) / (shares.0 + shares.1)
      setBound(mean, whole, neighbour)
      if mean >= threshold { queue.insert(Merge(whole, neighbour, bound: mean)) }
    }
    if days[whole] != formerDays { retryWaiting(whole) }
  }

  /// Those that were too far in time may be near enough now.
  private mutating func retryWaiting(_ group: Int) {
    let retried = waiting[group]
    waiting[group] = []
    for other in retried {
      if let bound = bounds[group][other], bound >= threshold {
        queue.insert(Merge(group, other, bound: bound))
      }
    }
  }

  private static func union(
    _ first: ClosedRange<Int>?, _ second: ClosedRange<Int>?
  ) -> ClosedRange<Int>? {
    guard let first, let second else { return first ?? second }
    return min(first.lowerBound, second.lowerBound)...max(first.upperBound, second.upperBound)
  }
}
