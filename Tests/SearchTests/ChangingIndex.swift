import News

@testable import Search

/// An index that articles come into and go out of at random, beside what it should hold.
struct ChangingIndex {
  private(set) var index = Index()
  /// In the order of ids.
  private(set) var entries: [(id: ArticleID, article: TestArticle)] = []
  var corpus: RandomCorpus
  /// A merge that was begun before the last changes.
  private var merge: IndexMerge?

  init(seed: UInt64) {
    corpus = RandomCorpus(seed: seed)
    for _ in 0..<3 { append(corpus.articles(6)) }
  }

  mutating func change() {
    switch corpus.number(in: 0..<8) {
    case 0, 1: append(corpus.articles(corpus.number(in: 0..<9)))
    case 2: remove(corpus.ids(below: Int(index.endID) + 3).filter { $0 % 2 == 0 })
    case 3: replaceOne()
    case 4: settleDates()
    case 5: merge = merge ?? index.pendingMerge(isSettled: corpus.isLikely(0.5))
    case 6: index.prepareAll()
    default: finishMerge()
    }
  }

  /// Does all merges that are worth doing.
  mutating func settle() {
    finishMerge()
    while let merge = index.pendingMerge(isSettled: true) { index.apply(merge.run()) }
  }

  mutating func removeAll() { remove(Set(entries.map(\.id))) }

  mutating func append(_ articles: [TestArticle]) {
    for (place, article) in articles.enumerated() {
      entries.append((index.endID + ArticleID(place), article))
    }
    index.append(Segment(indexing: ArticleBatch(articles)))
  }

  private mutating func replaceOne() {
    guard !entries.isEmpty else { return }
    let old = entries[corpus.number(in: 0..<entries.count)]
    var article = corpus.articles(1)[0]
    article.path = old.article.path
    remove([old.id])
    append([article])
  }

  private mutating func remove(_ ids: Set<ArticleID>) {
    entries.removeAll { ids.contains($0.id) }
    index.remove(Array(ids) + ids.prefix(2))
  }

  private mutating func settleDates() {
    let before = entries.map(\.article)
    for place in entries.indices {
      let article = entries[place].article
      guard article.flags.contains(.hasAmbiguousDate), !article.flags.contains(.isDatedLikeOthers),
        let order = usualOrder(around: article, in: before)
      else { continue }
      entries[place].article.flags.insert(.isDatedLikeOthers)
      guard let date = article.published, !article.flags.contains(order) else { continue }
      entries[place].article.published?.day = date.month
      entries[place].article.published?.month = date.day
    }
    index.apply(index.settledDates())
  }

  private func usualOrder(
    around article: TestArticle, in articles: [TestArticle]
  ) -> Article.Flags? {
    let voters = articles.filter { !$0.flags.contains(.hasAmbiguousDate) && !$0.flags.isEmpty }
    let near = voters.filter { $0.path.prefix(8) == article.path.prefix(8) }
    let decided = near.count >= 3 ? near : voters
    guard decided.count >= 3 else { return nil }
    return [.namesDayFirst, .namesMonthFirst].first { order in
      [near, decided].allSatisfy { voters in
        voters.filter { !$0.flags.contains(order) }.count * 10 <= voters.count
      }
    }
  }

  private mutating func finishMerge() {
    if let merge { index.apply(merge.run()) }
    merge = nil
  }
}

extension ChangingIndex {
  mutating func query() -> String { corpus.query(depth: 2) }

  mutating func filter() -> FacetFilter {
    let values = [Facet.tag, .source].map { FacetValue(facet: $0, name: corpus.name()) }
    return FacetFilter(
      included: corpus.isLikely(0.5) ? values : [],
      excluded: corpus.isLikely(0.3) ? [FacetValue(facet: .author, name: corpus.name())] : [],
      combinesWithOr: corpus.isLikely(0.5))
  }

  /// Some marks by the places of the articles, and the same by their ids.
  mutating func marks() -> (places: Marks, ids: Marks) {
    let read = corpus.ids(below: entries.count)
    let noted = corpus.ids(below: entries.count)
    return (Marks(read: read, noted: noted), Marks(read: ids(of: read), noted: ids(of: noted)))
  }

  private func ids(of places: Set<UInt32>) -> Set<ArticleID> {
    Set(places.map { entries[Int($0)].id })
  }
}
