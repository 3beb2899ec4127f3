import News
import Search

/// Finds which articles of an index report one event.
///
/// Articles go by their places in the order of time, the undated last.
struct StoryFinder {
  private let index: Index
  private let concurrently: Concurrently
  private let former: StoryBasis
  /// Whether the scale knows all terms.
  private let isFirst: Bool

  /// Between two reports of a story no more days pass.
  static let largestGap = 14

  /// Begins with what was found before, if anything was.
  init(
    index: Index, after former: StoryBasis? = nil, concurrently: @escaping Concurrently = oneByOne
  ) {
    self.index = index
    self.concurrently = concurrently
    self.former = former ?? StoryBasis(scale: StoryScale(of: index))
    isFirst = former == nil
  }

  func find() -> StoryBasis {
    var changes = ArticleChanges(since: former.articles, in: index)
    let changeCount = isFirst ? 0 : former.changeCount + changes.count
    let (newTerms, scale) = takeNewTerms(of: &changes)
    let places = PlaceChanges(from: former.articles, changes, in: index)
    let new = ReadArticles(places.new, in: index, scale: scale, concurrently)
    let articles = ReadArticles(former.articles, and: new, as: places)
    var days = articles.dates.map { StoryDay($0) }
    var reprints = ReprintFinder(
      index: index, articles: articles, verdicts: former.verdicts, concurrently: concurrently)
    let copies = CopyRuns(leaders: reprints.leaders(), days: days, largestGap: Self.largestGap)
    let pairs = pairs(of: articles, days: days, copies: copies, places)
    StoryDay.guess(&days, by: pairs)
    let space = StorySpace(vectors: articles.vectors, days: days)
    var clusters = StoryClusters(
      pairs: pairs, space: space, threshold: scale.threshold, concurrently: concurrently)
    clusters.find(after: former, places)
    let builder = StoryTableBuilder(
      index: index, ids: articles.ids, space: space, copies: copies, threshold: scale.threshold,
      former: former.table, formerAffairs: former.affairs, concurrently: concurrently)
    let (table, affairs) = builder.table(of: clusters.groups, pairs: pairs)
    return StoryBasis(
      table: table, affairs: affairs, scale: scale, newTerms: newTerms,
      articles: articles, copies: copies, verdicts: reprints.verdicts, pairs: pairs,
      similar: clusters.similar, days: days, groups: clusters.groups, changeCount: changeCount,
      isWhole: isFirst)
  }
}

extension StoryFinder {
  private static let sliceSize = 4_096

  /// Counts the terms that the scale doesn't know; articles that they weigh otherwise for are read anew.
  private func takeNewTerms(of changes: inout ArticleChanges) -> (NewTerms, StoryScale) {
    var (newTerms, scale) = (former.newTerms, former.scale)
    guard !isFirst else { return (newTerms, scale) }
    let changed = newTerms.update(
      gone: changes.gone, new: changes.new, in: index, scale: scale, concurrently)
    changes.refresh(changed, of: former.articles)
    scale.newTerms = newTerms.counts
    return (newTerms, scale)
  }

  /// The pairs of articles that may belong together; of copies the first of a run stands for all.
  private func pairs(
    of articles: ReadArticles, days: [StoryDay], copies: CopyRuns, _ places: PlaceChanges
  ) -> [CandidatePair] {
    let vectors = articles.vectors
    let threshold = former.scale.threshold
    let lists = SignatureLists(
      vectors, termsBelow: former.scale.endNumber, isWanted: { copies.isFirst($0) })
    var changes = CandidateChanges(
      after: former, places, articles: articles, copies: copies, lists: lists, days: days)
    let changed = changes.places()
    var found: [CandidatePair] = []
    inSlices(of: changed.count, size: Self.sliceSize, concurrently) { slice in
      var search = CandidatePairs(vectors: vectors, lists: lists, days: days)
      return changed[slice].flatMap { article in
        search.pairs(of: article) { pair in
          let prior = days[Int(pair.first)].prior(days[article])
          return pair.likeness * prior >= threshold
            || pair.likeness >= StoryTableBuilder.linkFactor * threshold
        }
      }
    } take: {
      found += $0
    }
    return changes.merged(with: found)
  }
}
