import News
import Search

/// Makes the table of stories out of groups of articles that belong together.
struct StoryTableBuilder {
  let index: Index
  let ids: [ArticleID]
  let space: StorySpace
  let copies: CopyRuns
  let threshold: Float
  /// What was found before, whose titles and affairs still hold for what is the same.
  let former: StoryTable
  let formerAffairs: StoryAffairs
  let concurrently: Concurrently

  /// Stories of one affair are on average so many times as alike as the threshold asks for, without regard
  /// to dates.
  static let linkFactor: Float = 2
  /// Of a large story so many articles are looked at to find its title.
  private static let titleSample = 64
  /// Of two large stories so many articles each are compared.
  private static let linkSample = 8

  /// `groups` hold the first of each run of copies.
  func table(
    of groups: [[UInt32]], pairs: [CandidatePair]
  ) -> (table: StoryTable, affairs: StoryAffairs) {
    let runs = runs()
    var units = groups.map { $0.map(Int.init) }
    let grouped = Set(units.joined())
    units += runs.keys.filter { !grouped.contains($0) }.map { [$0] }
    units.sort { $0[0] < $1[0] }
    var stories: [StoryTable.Story] = []
    let sorted = units
    inSlices(of: sorted.count, size: 256, concurrently) { slice in
      sorted[slice].map { story(of: $0, runs: runs) }
    } take: {
      stories += $0
    }
    let affairs = link(&stories, units: units, pairs: pairs)
    let table = StoryTable(stories: stories, reprints: reprints(), endID: index.endID)
    return (table, affairs)
  }
}

extension StoryTableBuilder {
  /// The copies under the first of each run, where there are any.
  private func runs() -> [Int: [Int]] {
    var runs: [Int: [Int]] = [:]
    for (article, first) in copies.firsts.enumerated() where Int(first) != article {
      runs[Int(first), default: [Int(first)]].append(article)
    }
    return runs
  }

  /// The copies in the whole archive, whatever time passes between them.
  private func reprints() -> [[ArticleID]] {
    var groups: [UInt32: [ArticleID]] = [:]
    for (article, leader) in copies.leaders.enumerated() where Int(leader) != article {
      groups[leader, default: [ids[Int(leader)]]].append(ids[article])
    }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  private func story(of unit: [Int], runs: [Int: [Int]]) -> StoryTable.Story {
    let articles = unit.flatMap { runs[$0] ?? [$0] }.sorted()
    let dates = articles.compactMap { index.article(ids[$0]).published }
    let numbers = articles.map { ids[$0] }
    let reprints = unit.compactMap { runs[$0] }.map { $0.map { ids[$0] } }
    return StoryTable.Story(
      articles: numbers,
      title: formerNumber(of: numbers, reprints: reprints).map { former.stories[$0].title }
        ?? ids[title(of: unit)],
      from: dates.min { $0.sortKey < $1.sortKey }, to: dates.max { $0.sortKey < $1.sortKey },
      reprints: reprints)
  }

  /// The number that a story had if it is as it was.
  private func formerNumber(of articles: [ArticleID], reprints: [[ArticleID]]) -> Int? {
    guard let number = former.number(ofStoryOf: articles[0]),
      former.stories[number].articles == articles, former.stories[number].reprints == reprints
    else { return nil }
    return number
  }

  /// The article with a headline that is most like the others; of equals the first.
  private func title(of unit: [Int]) -> Int {
    let sample = Self.sample(unit, count: Self.titleSample)
    let headed = sample.filter { index.article(ids[$0]).first(.headline) != nil }
    var probe = LikenessProbe()
    let scored = (headed.isEmpty ? sample : headed).map { article in
      probe.load(article, of: space.vectors)
      var sum: Float = 0
      for other in sample where other != article {
        sum += probe.likeness(to: other, in: space.vectors)
      }
      return (article, sum)
    }
    return scored.max { ($0.1, $1.0) < ($1.1, $0.0) }?.0 ?? unit[0]
  }

  private static func sample(_ unit: [Int], count: Int) -> [Int] {
    guard unit.count > count else { return unit }
    return (0..<count).map { unit[$0 * unit.count / count] }
  }
}

/// By the numbers of two stories, the lesser one above the other, whether they are of one affair; of all
/// stories that were compared.
typealias StoryAffairs = [UInt64: Bool]

/// The stories of a longer affair.
extension StoryTableBuilder {
  private typealias Neighbours = (first: Int, second: Int)

  private func link(
    _ stories: inout [StoryTable.Story], units: [[Int]], pairs: [CandidatePair]
  ) -> StoryAffairs {
    let neighbours = neighbours(of: units, pairs: pairs)
    let formerNumbers = stories.map { formerNumber(of: $0.articles, reprints: $0.reprints) }
    var affairs = StoryAffairs(minimumCapacity: neighbours.count)
    var unknown: [Neighbours] = []
    for (first, second) in neighbours {
      if let one = formerNumbers[first], let other = formerNumbers[second],
        let known = formerAffairs[Self.key(one, other)]
      {
        affairs[Self.key(first, second)] = known
      } else {
        unknown.append((first, second))
      }
    }
    compare(unknown, units: units, &affairs)
    for (first, second) in neighbours where affairs[Self.key(first, second)] == true {
      link(first, second, in: &stories)
    }
    return affairs
  }

  private static func key(_ first: Int, _ second: Int) -> UInt64 {
    UInt64(min(first, second)) << 32 | UInt64(max(first, second))
  }

  private func compare(
    _ neighbours: [Neighbours], units: [[Int]], _ affairs: inout StoryAffairs
  ) {
    var number = 0
    inSlices(of: neighbours.count, size: 256, concurrently) { slice in
      var probe = LikenessProbe()
      return neighbours[slice].map { meanLikeness(units[$0.first], units[$0.second], &probe) }
    } take: { means in
      for mean in means {
        let (first, second) = neighbours[number]
        affairs[Self.key(first, second)] = mean >= Self.linkFactor * threshold
        number += 1
      }
    }
  }

  /// Stories of which two articles are alike enough, by their numbers, each two once.
  private func neighbours(of units: [[Int]], pairs: [CandidatePair]) -> [Neighbours] {
    var numbers = [Int32](repeating: -1, count: ids.count)
    for (number, unit) in units.enumerated() {
      for article in unit { numbers[article] = Int32(number) }
    }
    var seen: Set<UInt64> = []
    var neighbours: [Neighbours] = []
    for pair in pairs where pair.likeness >= Self.linkFactor * threshold {
      let (first, second) = (Int(numbers[Int(pair.first)]), Int(numbers[Int(pair.second)]))
      guard first >= 0, second >= 0, first != second,
        seen.insert(Self.key(first, second)).inserted
      else { continue }
      // In this order the sum over both comes out the same each time.
      neighbours.append((min(first, second), max(first, second)))
    }
    return neighbours
  }

  private func meanLikeness(
    _ first: [Int], _ second: [Int], _ probe: inout LikenessProbe
  ) -> Float {
    let ones = Self.sample(first, count: Self.linkSample)
    let others = Self.sample(second, count: Self.linkSample)
    var sum: Float = 0
    for one in ones {
      probe.load(one, of: space.vectors)
      for other in others { sum += probe.likeness(to: other, in: space.vectors) }
    }
    return sum / Float(ones.count * others.count)
  }

  /// Takes each of two stories as the other's neighbour if none is nearer in time.
  private func link(_ first: Int, _ second: Int, in stories: inout [StoryTable.Story]) {
    guard let start = stories[first].from?.sortKey, let otherStart = stories[second].from?.sortKey,
      start != otherStart
    else { return }
    let (early, late) = start < otherStart ? (first, second) : (second, first)
    let next = stories[early].next.flatMap { stories[$0].from?.sortKey }
    if next.map({ $0 > max(start, otherStart) }) ?? true { stories[early].next = late }
    let previous = stories[late].previous.flatMap { stories[$0].from?.sortKey }
    if previous.map({ $0 < min(start, otherStart) }) ?? true { stories[late].previous = early }
  }
}
