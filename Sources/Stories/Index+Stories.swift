import News
package import Search

extension Index {
  /// The stories of the archive, and the copies of one text in it.
  ///
  /// Slow, for a worker: time and memory grow with the number of articles, whatever they are.
  package func stories(concurrently: @escaping Concurrently = oneByOne) -> StoryTable {
    storyBasis(concurrently: concurrently).table
  }

  /// The same, with all that is needed to find them again when articles came or went.
  ///
  /// After a former finding in the same index only what changed is looked at, unless that is much; see
  /// ``StoryBasis``.
  package func storyBasis(
    after former: StoryBasis? = nil, concurrently: @escaping Concurrently = oneByOne
  ) -> StoryBasis {
    if let former, !former.isWorn(in: self) {
      return StoryFinder(index: self, after: former, concurrently: concurrently).find()
    }
    return StoryFinder(index: self, concurrently: concurrently).find()
  }

  /// Every article, the oldest first, those of no known day last; of one time in the order of paths.
  ///
  /// In whatever order files were read, their stories are the same.
  func idsInTimeOrder() -> [ArticleID] { sortedByTime(ids) }

  /// The same of some articles.
  func sortedByTime(_ ids: [ArticleID]) -> [ArticleID] {
    let keyed = ids.map { (key: timeKey(of: $0), id: $0) }
    return keyed.sorted(by: isInTimeOrder).map(\.id)
  }

  /// Whether an article comes before another one, both with their keys.
  func isInTimeOrder(
    _ first: (key: Int, id: ArticleID), _ second: (key: Int, id: ArticleID)
  ) -> Bool {
    first.key != second.key ? first.key < second.key : isBefore(first.id, second.id)
  }

  /// A number that ascends with the time of articles.
  func timeKey(of id: ArticleID) -> Int {
    let date = article(id).published
    return date?.isDayKnown == true ? date?.sortKey ?? .max : .max
  }

  private func isBefore(_ first: ArticleID, _ second: ArticleID) -> Bool {
    let (one, other) = (article(first), article(second))
    if one.root != other.root { return one.root < other.root }
    guard one.pathBytes.elementsEqual(other.pathBytes) else {
      return one.pathBytes.lexicographicallyPrecedes(other.pathBytes)
    }
    return (one.part, first) < (other.part, second)
  }
}
