import News
import Search

/// Makes the table of stories out of groups of articles that belong together.
struct StoryTableBuilder {
  let index: Index
  let ids: [ArticleID]
  let space: StorySpace
  let copies: CopyRuns
  let threshold: Float
  let concurrently: Concurrently

  /// Stories of one affair are on average so many times as alike as the threshold asks for, without regard
  /// to dates.
  static let linkFactor: Float = 2
  /// Of a large story so many articles are looked at to find its title.
  private static let titleSample = 64
  /// Of two large stories so many articles each are compared.
  private static let linkSample = 8

  /// `groups` hold the first of each run of copies.
  func table(of groups: [[Int]], pairs: [CandidatePair]) -> StoryTable {
    let runs = runs()
    var units = groups.filter { $0.count > 1 || runs[$0[0]] != nil }
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
    link(&stories, units: units, pairs: pairs)
    return StoryTable(stories: stories, reprints: reprints(), endID: index.endID)
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
    return StoryTable.Story(
      articles: articles.map { ids[$0] }, title: ids[title(of: unit)],
      from: dates.min { $0.sortKey < $1.sortKey }, to: dates.max { $0.sortKey < $1.sortKey },
      reprints: unit.compactMap { runs[$0] }.map { $0.map { ids[$0] } })
  }

  /// The article with a headline that is most like the others; of equals the first.
  private func title(of unit: [Int]) -> Int {
    let sample = Self.sample(unit, count: Self.titleSample)
    let headed = sample.filter { index.article(ids[$0]).first(.headline) != nil }
    let scored = (headed.isEmpty ? sample : headed).map { article in
      let others = sample.lazy.filter { $0 != article }
      return (article, others.reduce(0) { $0 + space.vectors.likeness(article, $1) })
    }
    return scored.max { ($0.1, $1.0) < ($1.1, $0.0) }?.0 ?? unit[0]
  }

  private static func sample(_ unit: [Int], count: Int) -> [Int] {
    guard unit.count > count else { return unit }
    return (0..<count).map { unit[$0 * unit.count / count] }
  }
}

/// The stories of a longer affair.
extension StoryTableBuilder {
  private func link(
    _ stories: inout [StoryTable.Story], units: [[Int]], pairs: [CandidatePair]
  ) {
    var numbers: [Int: Int] = [:]
    for (number, unit) in units.enumerated() {
      for article in unit { numbers[article] = number }
    }
    var seen: Set<UInt64> = []
    for pair in pairs where pair.likeness >= Self.linkFactor * threshold {
      guard let first = numbers[Int(pair.first)], let second = numbers[Int(pair.second)],
        first != second,
        seen.insert(UInt64(min(first, second)) << 32 | UInt64(max(first, second))).inserted,
        meanLikeness(units[first], units[second]) >= Self.linkFactor * threshold
      else { continue }
      link(first, second, in: &stories)
    }
  }

  private func meanLikeness(_ first: [Int], _ second: [Int]) -> Float {
    let ones = Self.sample(first, count: Self.linkSample)
    let others = Self.sample(second, count: Self.linkSample)
    let sum = ones.reduce(Float(0)) { sum, one in
      others.reduce(sum) { $0 + space.vectors.likeness(one, $1) }
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
