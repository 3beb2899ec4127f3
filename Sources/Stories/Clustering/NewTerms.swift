import News
import Search

/// The terms of articles that a ``StoryScale`` doesn't know; those came after it was made.
struct NewTerms: Sendable {
  /// In how many articles each is.
  private(set) var counts: [UInt64: Int] = [:]
  private var terms: [ArticleID: [UInt64]] = [:]

  private static let sliceSize = 64

  /// Lets articles go and others come.
  ///
  /// - Returns: those others of which a term is now in more or fewer articles.
  mutating func update(
    gone: [ArticleID], new: [ArticleID], in index: Index, scale: StoryScale,
    _ concurrently: Concurrently
  ) -> Set<ArticleID> {
    var changed: Set<UInt64> = []
    for id in gone {
      for term in terms.removeValue(forKey: id) ?? [] {
        changed.insert(term)
        counts[term, default: 1] -= 1
        if counts[term] == 0 { counts[term] = nil }
      }
    }
    var come: [ArticleID: [UInt64]] = [:]
    inSlices(of: new.count, size: Self.sliceSize, concurrently) { slice in
      new[slice].map { (id: $0, terms: Self.terms(of: index.article($0), newTo: scale)) }
    } take: { found in
      for (id, terms) in found where !terms.isEmpty { come[id] = terms }
    }
    for term in come.values.joined() {
      changed.insert(term)
      counts[term, default: 0] += 1
    }
    let others = changed.isEmpty ? [:] : terms.filter { !changed.isDisjoint(with: $0.value) }
    terms.merge(come) { $1 }
    return Set(others.keys)
  }

  private static func terms(of article: Article, newTo scale: StoryScale) -> [UInt64] {
    var terms: Set<UInt64> = []
    article.forEachTermHash { hash, _, _ in
      if scale.isNew(hash) { terms.insert(hash) }
    }
    return terms.sorted()
  }
}
