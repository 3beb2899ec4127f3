import Search

/// What was found of stories, with all that is needed to find them again when articles came or went.
///
/// A finding after another one gives what a finding of all would that weighs by the same ``StoryScale``:
/// only articles whose candidates may have changed are compared again, and only connected
/// groups in which a similarity changed are put together again.
package struct StoryBasis: Sendable {
  /// The stories.
  package let table: StoryTable

  let affairs: StoryAffairs
  let scale: StoryScale
  let newTerms: NewTerms
  let articles: ReadArticles
  let copies: CopyRuns
  let verdicts: CopyVerdicts
  /// By the later article, ascending; of one the likeliest first.
  let pairs: [CandidatePair]
  /// Those of the pairs that are similar enough for a story, in the same order.
  let similar: [SimilarPair]
  /// With guesses for articles without a day.
  let days: [StoryDay]
  /// Groups of two articles or more, places ascending.
  let groups: [[UInt32]]
  /// How many articles came, and how many went, since the scale was made.
  let changeCount: Int
  /// Whether all articles were looked at, and nothing was known from before.
  package let isWhole: Bool

  /// From one in so many articles on the scale is made anew.
  private static let heldShare = 10
  /// Stories of so few articles are found from the start each time.
  private static let smallCount = 1_000
}

extension StoryBasis {
  /// Nothing yet, to be weighed by a scale.
  init(scale: StoryScale) {
    self.init(
      table: StoryTable(), affairs: [:], scale: scale, newTerms: NewTerms(),
      articles: ReadArticles(),
      copies: CopyRuns(leaders: [], days: [], largestGap: 0), verdicts: [:], pairs: [],
      similar: [], days: [], groups: [], changeCount: 0, isWhole: true)
  }

  /// About how many bytes it takes.
  package var size: Int {
    articles.vectors.terms.count * 6
      + articles.count * (TextSketches.binCount * 2 + 48)
      + pairs.count * (MemoryLayout<CandidatePair>.stride + MemoryLayout<SimilarPair>.stride)
      + scale.endNumber * 9
  }

  /// Whether so much has changed that all is to be found anew.
  func isWorn(in index: Index) -> Bool {
    guard index.count > Self.smallCount else { return true }
    let changes = ArticleChanges(since: articles, in: index)
    return (changeCount + changes.count) * Self.heldShare > scale.count
  }
}
