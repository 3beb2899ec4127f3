package import News
package import Search

/// What was found of all articles of an archive, kept for when it is opened again.
///
/// An article is known by its place and its content, not by its number: whatever of the archive is the
/// same by then needs no second look, and of the rest nothing that was kept holds.
extension StoryBasis {
  /// Keeps what was found; only that of a whole archive can be.
  package func keep(
    in sink: inout some SectionSink & ~Copyable, of index: Index,
    concurrently: @escaping Concurrently = oneByOne
  ) {
    sink.keep(count: scale.count)
    scale.frequencies.keep(in: &sink)
    sink.keep(index.storyKeys(of: articles.ids, concurrently))
    articles.keep(in: &sink)
    copies.keep(in: &sink)
    let places = Dictionary(uniqueKeysWithValues: articles.ids.enumerated().map { ($1, $0) })
    sink.keep(KeptVerdict.all(verdicts, places: places))
    sink.keep(pairs)
    sink.keep(groups.flatMap(\.self))
    sink.keep(groups.map { UInt32($0.count) })
  }

  /// What was kept, in the numbers that the articles of an index have.
  ///
  /// Whatever is in the source, nothing leads beyond the arrays.
  package init(
    from source: inout some SectionSource & ~Copyable, in index: Index,
    concurrently: @escaping Concurrently = oneByOne
  ) throws(SectionDamage) {
    let scaleCount = try source.nextCount(limit: Int(Int32.max))
    let scale = StoryScale(try DocumentFrequencies(from: &source), count: scaleCount)
    let keys = try source.next(of: UInt64.self)
    let ids = index.ids(ofStoryKeys: keys, concurrently)
    let articles = try ReadArticles(from: &source, ids: ids, in: index, endTerm: scale.endNumber)
    let copies = try CopyRuns(from: &source, count: keys.count)
    let verdicts = KeptVerdict.verdicts(try source.next(of: KeptVerdict.self), ids: ids)
    let pairs = try Self.pairs(from: &source, count: keys.count)
    var days = articles.dates.map { StoryDay($0) }
    StoryDay.guess(&days, by: pairs)
    let space = StorySpace(vectors: articles.vectors, days: days)
    let clusters = StoryClusters(
      pairs: pairs, space: space, threshold: scale.threshold, concurrently: concurrently)
    self.init(
      table: StoryTable(), affairs: [:], scale: scale, newTerms: NewTerms(), articles: articles,
      copies: copies, verdicts: verdicts, pairs: pairs, similar: clusters.similar, days: days,
      groups: try Self.groups(from: &source, count: keys.count), changeCount: 0, isWhole: false)
  }

  private static func pairs(
    from source: inout some SectionSource & ~Copyable, count: Int
  ) throws(SectionDamage) -> [CandidatePair] {
    let pairs = try source.next(of: CandidatePair.self)
    let areInside = pairs.allSatisfy { $0.first < $0.second && Int($0.second) < count }
    let areSorted = zip(pairs, pairs.dropFirst()).allSatisfy { $0.second <= $1.second }
    try SectionDamage.unless(areInside && areSorted)
    return pairs
  }

  private static func groups(
    from source: inout some SectionSource & ~Copyable, count: Int
  ) throws(SectionDamage) -> [[UInt32]] {
    let members = try source.next(of: UInt32.self)
    let sizes = try source.next(of: UInt32.self)
    // No article is in two groups.
    try SectionDamage.unless(members.count <= count && Set(members).count == members.count)
    try SectionDamage.unless(members.allSatisfy { Int($0) < count })
    var groups: [[UInt32]] = []
    var end = 0
    for size in sizes {
      let group = end..<end + Int(size)
      try SectionDamage.unless(size > 1 && group.upperBound <= members.count)
      groups.append(Array(members[group]))
      end = group.upperBound
    }
    try SectionDamage.unless(end == members.count)
    return groups
  }
}

/// An answer of ``CopyVerdicts``, by the places of both articles.
private struct KeptVerdict: BitwiseCopyable {
  let article: UInt32
  let other: UInt32
  /// 1 for a copy.
  let answer: UInt32

  static func all(_ verdicts: CopyVerdicts, places: [ArticleID: Int]) -> [KeptVerdict] {
    verdicts.compactMap { key, answer in
      guard let article = places[ArticleID(key >> 32)],
        let other = places[ArticleID(truncatingIfNeeded: key)]
      else { return nil }
      return KeptVerdict(
        article: UInt32(article), other: UInt32(other), answer: answer ? 1 : 0)
    }
  }

  static func verdicts(_ kept: [KeptVerdict], ids: [ArticleID]) -> CopyVerdicts {
    var verdicts = CopyVerdicts(minimumCapacity: kept.count)
    for verdict in kept where max(verdict.article, verdict.other) < ids.count {
      let (id, other) = (ids[Int(verdict.article)], ids[Int(verdict.other)])
      guard id != .max, other != .max else { continue }
      verdicts[UInt64(id) << 32 | UInt64(other)] = verdict.answer == 1
    }
    return verdicts
  }
}

extension CopyRuns {
  fileprivate func keep(in sink: inout some SectionSink & ~Copyable) {
    sink.keep(leaders)
    sink.keep(firsts)
  }

  fileprivate init(
    from source: inout some SectionSource & ~Copyable, count: Int
  ) throws(SectionDamage) {
    self.init(
      leaders: try source.next(of: UInt32.self), firsts: try source.next(of: UInt32.self))
    for numbers in [leaders, firsts] {
      let areEarlier = numbers.enumerated().allSatisfy { Int($1) <= $0 }
      try SectionDamage.unless(numbers.count == count && areEarlier)
    }
  }
}
