import News
import Search

/// The articles of an index that bear tags, and who bears which.
struct TaggedArticles {
  struct Tag {
    /// As most articles spell it.
    let name: String
    let key: FoldedName
    /// Which of the tagged articles bear it, ascending.
    let articles: [Int]
  }

  private(set) var articles: [ArticleID] = []
  /// Fewer tags than that are few: none at all, or less than half of what half of the tagged articles
  /// have.
  private(set) var fewTags = 1
  private var bearers: [FoldedName: [Int]] = [:]
  private var spellings: [FoldedName: [String: Int]] = [:]

  /// So many articles at most, spread evenly over the archive.
  init(of index: Index, atMost most: Int) {
    var tagged = index.ids.filter { !index.article($0).tags.isEmpty }
    if tagged.count > most {
      let all = tagged
      tagged = (0..<most).map { all[$0 * all.count / most] }
    }
    var counts: [Int] = []
    for id in tagged {
      let tags = index.article(id).tags
      counts.append(tags.count)
      for tag in tags { add(tag, of: articles.count) }
      articles.append(id)
    }
    counts.sort()
    if !counts.isEmpty { fewTags = max(1, counts[counts.count / 2] / 2) }
  }

  private mutating func add(_ tag: String, of article: Int) {
    let key = FoldedName(tag: tag)
    spellings[key, default: [:]][tag, default: 0] += 1
    if bearers[key]?.last != article { bearers[key, default: []].append(article) }
  }

  /// The commonest first; of tags as common in the order of their names.
  func commonestTags(_ count: Int, usedAtLeast fewest: Int) -> [Tag] {
    let tags = bearers.compactMap { key, bearers -> Tag? in
      guard bearers.count >= fewest, bearers.count < articles.count,
        let name = spellings[key]?.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key
      else { return nil }
      return Tag(name: name, key: key, articles: bearers)
    }
    let sorted = tags.sorted {
      let (first, second) = ($0.articles.count, $1.articles.count)
      return first != second ? first > second : $0.name < $1.name
    }
    return Array(sorted.prefix(count))
  }
}
