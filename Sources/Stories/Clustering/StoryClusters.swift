import Search

/// Puts together by average linkage what is connected by similar pairs.
struct StoryClusters {
  private(set) var similar: [SimilarPair] = []
  /// Groups of two articles or more, places ascending, in no particular order.
  private(set) var groups: [[UInt32]] = []

  private let space: StorySpace
  private let threshold: Float
  private let concurrently: Concurrently
  private var sets: DisjointSets

  /// Groups of fewer pairs are put together several at a time.
  private static let largeCount = 256

  init(
    pairs: [CandidatePair], space: StorySpace, threshold: Float,
    concurrently: @escaping Concurrently
  ) {
    self.space = space
    self.threshold = threshold
    self.concurrently = concurrently
    sets = DisjointSets(count: space.days.count)
    for pair in pairs {
      let prior = space.days[Int(pair.first)].prior(space.days[Int(pair.second)])
      let similarity = pair.likeness * prior
      guard similarity >= threshold else { continue }
      similar.append(
        SimilarPair(first: pair.first, second: pair.second, similarity: similarity))
      sets.unite(Int(pair.first), Int(pair.second))
    }
  }

  /// Finds the groups; where no similarity changed, those that were found before.
  mutating func find(after former: StoryBasis, _ places: PlaceChanges) {
    let isChanged = changedRoots(after: former, places)
    for group in former.groups {
      let group = group.map { places.places[Int($0)] }
      guard !group.contains(PlaceChanges.gone), !isChanged[sets.root(of: Int(group[0]))] else {
        continue
      }
      groups.append(group)
    }
    cluster(components { isChanged[$0] })
  }
}

extension StoryClusters {
  /// By the roots of connected articles whether one of them has other similar pairs than before, or is
  /// taken to be of another day.
  private mutating func changedRoots(
    after former: StoryBasis, _ places: PlaceChanges
  ) -> [Bool] {
    var isChanged = [Bool](repeating: false, count: space.days.count)
    for (place, day) in former.days.enumerated() {
      if let now = places.place(of: place), space.days[now] != day { isChanged[now] = true }
    }
    markDifferences(from: former.similar, places, &isChanged)
    for place in isChanged.indices where isChanged[place] { isChanged[sets.root(of: place)] = true }
    return isChanged
  }

  /// Marks both ends of each pair that came, went or has another similarity.
  private func markDifferences(
    from former: [SimilarPair], _ places: PlaceChanges, _ isChanged: inout [Bool]
  ) {
    var next = 0
    for pair in former {
      let first = places.places[Int(pair.first)]
      let second = places.places[Int(pair.second)]
      let now = SimilarPair(first: first, second: second, similarity: pair.similarity)
      if next < similar.count, similar[next] == now {
        next += 1
        continue
      }
      // Pairs of earlier articles are all new; of the same one the order may have changed.
      while next < similar.count, second != PlaceChanges.gone, similar[next].second <= second,
        similar[next] != now
      {
        mark(similar[next].first, similar[next].second, &isChanged)
        next += 1
      }
      if next < similar.count, similar[next] == now {
        next += 1
      } else {
        mark(first, second, &isChanged)
      }
    }
    for pair in similar[next...] { mark(pair.first, pair.second, &isChanged) }
  }

  private func mark(_ first: UInt32, _ second: UInt32, _ isChanged: inout [Bool]) {
    for place in [first, second] where place != PlaceChanges.gone { isChanged[Int(place)] = true }
  }

  /// The similar pairs of connected articles, for those roots that are wanted; the largest first, which
  /// take longest.
  private mutating func components(_ isWanted: (Int) -> Bool) -> [[SimilarPair]] {
    var numbers: [Int: Int] = [:]
    var components: [[SimilarPair]] = []
    for pair in similar {
      let root = sets.root(of: Int(pair.first))
      guard isWanted(root) else { continue }
      if let number = numbers[root] {
        components[number].append(pair)
      } else {
        numbers[root] = components.count
        components.append([pair])
      }
    }
    return components.sorted { $0.count > $1.count }
  }

  private mutating func cluster(_ components: [[SimilarPair]]) {
    let (space, threshold) = (space, threshold)
    let slices = Self.slices(of: components)
    let found = results(of: slices.count, concurrently) { number in
      components[slices[number]].flatMap {
        space.groups(of: $0, threshold: threshold, largestGap: StoryFinder.largestGap)
      }
    }
    groups += found.joined()
  }

  /// Pieces of work that are neither very small nor larger than need be.
  private static func slices(of components: [[SimilarPair]]) -> [Range<Int>] {
    var slices: [Range<Int>] = []
    var (start, count) = (0, 0)
    for (number, component) in components.enumerated() {
      count += component.count
      guard count >= largeCount || number == components.count - 1 else { continue }
      slices.append(start..<number + 1)
      (start, count) = (number + 1, 0)
    }
    return slices
  }
}
