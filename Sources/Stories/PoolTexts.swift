import Search

/// The texts of a pool's articles as they are written, each made when it is asked for.
struct PoolTexts {
  private let index: Index
  private let articles: [ArticleID]
  private var texts: [WrittenText?]

  init(index: Index, pool: Pool) {
    self.index = index
    articles = pool.articles
    texts = Array(repeating: nil, count: pool.articles.count)
  }

  mutating func text(of member: Int) -> WrittenText {
    if let known = texts[member] { return known }
    let text = WrittenText(index.article(articles[member]))
    texts[member] = text
    return text
  }
}
