import News
package import Search

extension Index {
  /// The stories of the archive, and the copies of one text in it.
  ///
  /// Slow, for a worker: time and memory grow with the number of articles, whatever they are.
  package func stories(concurrently: @escaping Concurrently = oneByOne) -> StoryTable {
    StoryFinder(index: self, concurrently: concurrently).find()
  }

  /// Every article, the oldest first, those of no known day last.
  func idsInTimeOrder() -> [ArticleID] {
    let keyed = ids.map { id -> (key: Int, id: ArticleID) in
      let date = article(id).published
      return (date?.isDayKnown == true ? date?.sortKey ?? .max : .max, id)
    }
    return keyed.sorted { ($0.key, $0.id) < ($1.key, $1.id) }.map(\.id)
  }
}
