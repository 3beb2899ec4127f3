import News
import Search

/// Finds which articles of an index report one event.
///
/// Articles go by their places in the order of time, the undated last.
struct StoryFinder {
  private let index: Index
  private let concurrently: Concurrently
  private let ids: [ArticleID]
  /// The mean similarity within a story.
  private let threshold: Float

  /// Between two reports of a story no more days pass.
  static let largestGap = 14

  init(index: Index, concurrently: @escaping Concurrently) {
    self.index = index
    self.concurrently = concurrently
    ids = index.idsInTimeOrder()
    threshold = Self.threshold(count: index.count)
  }

  /// Grows with the logarithm of the archive, as then common words weigh more against the rarest.
  static func threshold(count: Int) -> Float {
    max(leastThreshold, thresholdGrowth * TermWeight.rarity(documentFrequency: 0, count: count))
  }

  private static let leastThreshold: Float = 0.07
  private static let thresholdGrowth: Float = 0.0095

  func find() -> StoryTable {
    guard !ids.isEmpty else { return StoryTable() }
    let read = read()
    var reprints = ReprintFinder(index: index, ids: ids, sketches: read.sketches)
    let copies = CopyRuns(leaders: reprints.leaders(), days: read.days, largestGap: Self.largestGap)
    var days = read.days
    let pairs = pairs(read, copies: copies)
    for pair in pairs.reversed() where days[Int(pair.first)].isStated {
      days[Int(pair.second)].guess(days[Int(pair.first)])
    }
    let space = StorySpace(vectors: read.vectors, days: days)
    let similar = pairs.compactMap { pair -> SimilarPair? in
      let prior = days[Int(pair.first)].prior(days[Int(pair.second)])
      let similarity = pair.likeness * prior
      return similarity >= threshold ? SimilarPair(pair, similarity: similarity) : nil
    }
    let groups = groups(of: similar, in: space)
    let builder = StoryTableBuilder(
      index: index, ids: ids, space: space, copies: copies, threshold: threshold,
      concurrently: concurrently)
    return builder.table(of: groups, pairs: pairs)
  }
}

/// What was read of the articles.
private struct ReadArticles: Sendable {
  let frequencies: DocumentFrequencies
  var vectors = TermVectors()
  var sketches: [TextSketch] = []
  var days: [StoryDay] = []
}

/// Two articles that are similar enough for a story of their own.
private struct SimilarPair {
  let first: Int
  let second: Int
  let similarity: Float

  init(_ pair: CandidatePair, similarity: Float) {
    first = Int(pair.first)
    second = Int(pair.second)
    self.similarity = similarity
  }
}

extension StoryFinder {
  private static let sliceSize = 512

  private func read() -> ReadArticles {
    let frequencies = index.documentFrequencies()
    let rarities = Rarities(frequencies, count: index.count)
    var all = ReadArticles(frequencies: frequencies)
    inSlices(of: ids.count, size: Self.sliceSize, concurrently) { slice in
      var builder = VectorBuilder(frequencies: frequencies, rarities: rarities)
      var days: [StoryDay] = []
      for id in ids[slice] {
        let article = index.article(id)
        builder.add(article)
        days.append(StoryDay(article.published))
      }
      return ReadArticles(
        frequencies: frequencies, vectors: builder.vectors, sketches: builder.sketches, days: days)
    } take: { part in
      all.vectors.append(part.vectors)
      all.sketches += part.sketches
      all.days += part.days
    }
    return all
  }

  /// The pairs of articles that may belong together; of copies the first of a run stands for all.
  private func pairs(_ read: ReadArticles, copies: CopyRuns) -> [CandidatePair] {
    let lists = SignatureLists(
      read.vectors, termsBelow: read.frequencies.endNumber, isWanted: { copies.isFirst($0) })
    let days = read.days
    var pairs: [CandidatePair] = []
    inSlices(of: ids.count, size: Self.sliceSize * 8, concurrently) { slice in
      var search = CandidatePairs(vectors: read.vectors, lists: lists, days: days)
      var found: [CandidatePair] = []
      for article in slice where copies.isFirst(article) {
        found += search.pairs(of: article) { pair in
          let prior = days[Int(pair.first)].prior(days[article])
          return pair.likeness * prior >= threshold
            || pair.likeness >= StoryTableBuilder.linkFactor * threshold
        }
      }
      return found
    } take: {
      pairs += $0
    }
    return pairs
  }

  /// Puts together by average linkage what is connected by similar pairs.
  private func groups(of pairs: [SimilarPair], in space: StorySpace) -> [[Int]] {
    let components = Self.components(of: pairs, count: ids.count)
    var groups: [[Int]] = []
    inSlices(of: components.count, size: 64, concurrently) { slice in
      components[slice].flatMap { component in
        space.groups(
          of: component, threshold: threshold, largestGap: Self.largestGap)
      }
    } take: {
      groups += $0
    }
    return groups
  }

  private static func components(of pairs: [SimilarPair], count: Int) -> [[SimilarPair]] {
    var sets = DisjointSets(count: count)
    for pair in pairs { sets.unite(pair.first, pair.second) }
    var numbers: [Int: Int] = [:]
    var components: [[SimilarPair]] = []
    for pair in pairs {
      let root = sets.root(of: pair.first)
      if let number = numbers[root] {
        components[number].append(pair)
      } else {
        numbers[root] = components.count
        components.append([pair])
      }
    }
    return components
  }
}

/// What stories are made of: the likeness and the days of all articles.
struct StorySpace: Sendable {
  let vectors: TermVectors
  let days: [StoryDay]

  func similarity(_ first: Int, _ second: Int) -> Float {
    vectors.likeness(first, second) * days[first].prior(days[second])
  }

  fileprivate func groups(
    of pairs: [SimilarPair], threshold: Float, largestGap: Int
  ) -> [[Int]] {
    let articles = Set(pairs.flatMap { [$0.first, $0.second] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($1, $0) })
    let local = pairs.compactMap { pair -> (first: Int, second: Int, similarity: Float)? in
      guard let first = places[pair.first], let second = places[pair.second] else { return nil }
      return (first, second, pair.similarity)
    }
    var linkage = AverageLinkage(
      count: articles.count, pairs: local, threshold: threshold, largestGap: largestGap,
      in: Component(space: self, articles: articles))
    return linkage.groups().map { group in group.map { articles[$0] } }
  }

  private struct Component: LinkageSpace {
    let space: StorySpace
    let articles: [Int]

    func similarity(_ first: Int, _ second: Int) -> Float {
      space.similarity(articles[first], articles[second])
    }

    func day(of thing: Int) -> Int? {
      let day = space.days[articles[thing]]
      return day.isStated ? day.number : nil
    }
  }
}
