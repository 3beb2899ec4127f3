/// What stories are made of: the likeness and the days of all articles.
struct StorySpace: Sendable {
  let vectors: TermVectors
  let days: [StoryDay]

  func similarity(_ first: Int, _ second: Int) -> Float {
    vectors.likeness(first, second) * days[first].prior(days[second])
  }

  /// Puts the articles of a connected group together by average linkage; groups of two or more.
  func groups(of pairs: [SimilarPair], threshold: Float, largestGap: Int) -> [[UInt32]] {
    let articles = Set(pairs.flatMap { [$0.first, $0.second] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($1, $0) })
    let local = pairs.compactMap { pair -> (first: Int, second: Int, similarity: Float)? in
      guard let first = places[pair.first], let second = places[pair.second] else { return nil }
      return (first, second, pair.similarity)
    }
    var linkage = AverageLinkage(
      count: articles.count, pairs: local, threshold: threshold, largestGap: largestGap,
      in: Component(space: self, articles: articles))
    return linkage.groups().filter { $0.count > 1 }.map { group in group.map { articles[$0] } }
  }

  private struct Component: LinkageSpace {
    let space: StorySpace
    let articles: [UInt32]
    private var probe = LikenessProbe()

    init(space: StorySpace, articles: [UInt32]) {
      self.space = space
      self.articles = articles
    }

    mutating func similarity(_ first: Int, _ second: Int) -> Float {
      let (one, other) = (Int(articles[first]), Int(articles[second]))
      probe.load(one, of: space.vectors)
      let likeness = probe.likeness(to: other, in: space.vectors)
      return likeness * space.days[one].prior(space.days[other])
    }

    func day(of thing: Int) -> Int? {
      let day = space.days[Int(articles[thing])]
      return day.isStated ? day.number : nil
    }
  }
}

/// Two articles that are similar enough for a story of their own.
struct SimilarPair: Sendable, Equatable, BitwiseCopyable {
  let first: UInt32
  /// The later one.
  let second: UInt32
  let similarity: Float
}
