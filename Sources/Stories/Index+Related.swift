package import Search

extension Index {
  /// The articles that belong to one article, the nearest first.
  ///
  /// Nothing is listed that is hardly related, so that there may be fewer than `limit`, or none.
  /// Copies of one text are one entry. Takes a few milliseconds at any size of the archive.
  package func related(to id: ArticleID, limit: Int) -> [RelatedStory] {
    guard contains(id), limit > 0 else { return [] }
    var terms = StopWords.pool
    let own = self.terms(of: [id], in: &terms)[0]
    let candidates = CandidateSearch(index: self, article: id, terms: own, pool: terms)
      .nearest(max(Self.poolSize, min(limit, Self.largestPool)))
    let readMore = ReadMore(of: id, in: self)
    let pool = Pool(
      index: self, first: id, terms: own, vocabulary: consume terms,
      others: candidates + readMore.targets.filter { !candidates.contains($0) })
    return Ranking(index: self, pool: pool, readMore: readMore).stories(limit: limit)
  }

  /// So many candidates are compared in full.
  private static let poolSize = 32
  private static let largestPool = 200
}
