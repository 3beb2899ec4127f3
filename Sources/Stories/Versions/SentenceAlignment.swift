/// Finds which sentences of two texts are the same, or the same in other words.
///
/// What is equal at both ends is paired first; between, sentences that stand once in either text are
/// anchors, after B. Cohen's patience diff: the longest run of them in the order of both is kept. In
/// what lies between two anchors those pairs count that are most alike together. Where that would be
/// too many to compare, sentences with rare words in common are anchors, and where there are none, a
/// window moves along both texts: time grows with their length.
struct SentenceAlignment {
  /// Ascending in both.
  private(set) var pairs: [(first: Int, second: Int)] = []
  private let older: [VersionText.Sentence]
  private let newer: [VersionText.Sentence]
  /// How many comparisons of words there may still be.
  private var budget = Self.largestWork

  /// Sentences that have less of their words in common tell something else.
  static let leastLikeness: Float = 0.5
  private static let largestWork = 20_000_000
  private static let largestTable = 1_000_000
  /// So many sentences of either text are always compared each with each.
  private static let window = 128
  /// So deep anchors are sought between anchors.
  private static let largestDepth = 8

  init(_ older: [VersionText.Sentence], _ newer: [VersionText.Sentence]) {
    self.older = older
    self.newer = newer
    align(0..<older.count, 0..<newer.count, depth: 0)
    pairs.sort { $0.first < $1.first }
  }
}

extension SentenceAlignment {
  private mutating func align(_ ones: Range<Int>, _ others: Range<Int>, depth: Int) {
    let (ones, others) = pairEnds(of: ones, others)
    guard !ones.isEmpty, !others.isEmpty else { return }
    let anchors = depth < Self.largestDepth ? anchors(in: ones, others) : []
    guard !anchors.isEmpty else { return alignByLikeness(ones, others) }
    var (first, second) = (ones.lowerBound, others.lowerBound)
    for anchor in anchors + [(ones.upperBound, others.upperBound)] {
      align(first..<anchor.first, second..<anchor.second, depth: depth + 1)
      (first, second) = (anchor.first + 1, anchor.second + 1)
    }
    pairs += anchors
  }

  /// Pairs what both begin and end with; returns what lies between.
  private mutating func pairEnds(
    of ones: Range<Int>, _ others: Range<Int>
  ) -> (Range<Int>, Range<Int>) {
    var (ones, others) = (ones, others)
    while let one = ones.first, let other = others.first, areEqual(one, other) {
      pairs.append((one, other))
      (ones, others) = (ones.dropFirst(), others.dropFirst())
    }
    while let one = ones.last, let other = others.last, areEqual(one, other) {
      pairs.append((one, other))
      (ones, others) = (ones.dropLast(), others.dropLast())
    }
    return (ones, others)
  }

  private func areEqual(_ one: Int, _ other: Int) -> Bool {
    older[one].number == newer[other].number
  }

  /// The longest run, ascending in both, of sentences that stand in either range once.
  private func anchors(
    in ones: Range<Int>, _ others: Range<Int>
  ) -> [(first: Int, second: Int)] {
    var places: [Int: Int?] = [:]
    for other in others {
      let number = newer[other].number
      places[number] = places[number] == nil ? .some(other) : .some(nil)
    }
    var counts: [Int: Int] = [:]
    for one in ones { counts[older[one].number, default: 0] += 1 }
    let unique = ones.compactMap { one -> (first: Int, second: Int)? in
      let number = older[one].number
      guard counts[number] == 1, let place = places[number], let other = place else { return nil }
      return (one, other)
    }
    return longestAscent(of: unique)
  }

  private mutating func alignByLikeness(_ ones: Range<Int>, _ others: Range<Int>, depth: Int = 0) {
    guard !ones.isEmpty, !others.isEmpty else { return }
    if let found = pairsMostAlike(ones, others) {
      pairs += found
      return
    }
    let anchors =
      depth < Self.largestDepth
      ? RareWordAnchors(older[ones], newer[others]).pairs(alikeBy: Self.leastLikeness) : []
    guard !anchors.isEmpty else { return alignInWindows(ones, others) }
    var (first, second) = (ones.lowerBound, others.lowerBound)
    for anchor in anchors + [(ones.upperBound, others.upperBound)] {
      alignByLikeness(first..<anchor.first, second..<anchor.second, depth: depth + 1)
      (first, second) = (anchor.first + 1, anchor.second + 1)
    }
    pairs += anchors
  }

  /// The pairs that are most alike together; nil where there is too much to compare.
  private mutating func pairsMostAlike(
    _ ones: Range<Int>, _ others: Range<Int>
  ) -> [(first: Int, second: Int)]? {
    let counts = (wordCount(of: older[ones]), wordCount(of: newer[others]))
    let work = counts.0 * others.count + counts.1 * ones.count
    let isSmall = max(ones.count, others.count) <= Self.window
    guard isSmall || work <= budget && ones.count * others.count <= Self.largestTable else {
      return nil
    }
    if !isSmall { budget -= work }
    let found = heaviestPairs(ones.count, others.count) { one, other in
      let first = older[ones.lowerBound + one]
      let second = newer[others.lowerBound + other]
      if first.number == second.number { return 1 }
      let likeness = first.likeness(second)
      // Squared, so that two poor pairs don't outweigh a good one.
      return likeness >= Self.leastLikeness ? likeness * likeness : 0
    }
    return found.map { (ones.lowerBound + $0.first, others.lowerBound + $0.second) }
  }

  private func wordCount(of sentences: ArraySlice<VersionText.Sentence>) -> Int {
    sentences.reduce(0) { $0 + $1.words.count }
  }

  /// Aligns what has no anchors window by window, each beginning in the middle of the one before it.
  private mutating func alignInWindows(_ ones: Range<Int>, _ others: Range<Int>) {
    var (first, second) = (ones.lowerBound, others.lowerBound)
    while first < ones.upperBound, second < others.upperBound {
      let window = first..<min(first + Self.window, ones.upperBound)
      let otherWindow = second..<min(second + Self.window, others.upperBound)
      let isLast =
        window.upperBound == ones.upperBound && otherWindow.upperBound == others.upperBound
      let found = pairsMostAlike(window, otherWindow) ?? []
      // What lies beyond the middle in both texts is compared again, with what follows.
      let middle =
        isLast
        ? (ones.upperBound, others.upperBound)
        : (first + Self.window / 2, second + Self.window / 2)
      let kept = found.prefix { $0.first < middle.0 || $0.second < middle.1 }
      pairs += kept
      first = max(middle.0, (kept.last?.first ?? 0) + 1)
      second = max(middle.1, (kept.last?.second ?? 0) + 1)
    }
  }
}
