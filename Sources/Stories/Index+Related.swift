package import Search

extension Index {
  /// The articles that belong to one article, the nearest first.
  ///
  /// Nothing is listed that is hardly related, so that there may be fewer than `limit`, or none.
  /// Copies of one text are one entry. Takes a few milliseconds at any size of the archive.
  package func related(
    to id: ArticleID, limit: Int, concurrently: Concurrently = oneByOne
  ) -> [RelatedStory] {
    guard contains(id), limit > 0 else { return [] }
    var terms = StopWords.pool
    let own = self.terms(of: [id], in: &terms)[0]
    let candidates = CandidateSearch(index: self, article: id, terms: own, pool: terms)
      .nearest(max(Self.poolSize, min(limit, Self.largestPool)), concurrently: concurrently)
    let readMore = ReadMore(of: id, in: self)
    let others = candidates + readMore.targets.filter { !candidates.contains($0) }
    let (taken, runs) = both(concurrently) { [terms] in
      var vocabulary = terms
      return (terms: others.map { vocabulary.add(article($0)) }, vocabulary: vocabulary)
    } and: {
      ([id] + others).map { NameRuns(of: WrittenText(article($0))) }
    }
    var vocabulary = taken.vocabulary
    vocabulary.countArticles(in: self, concurrently: concurrently)
    let pool = Pool(
      index: self, articles: [id] + others, terms: [own] + taken.terms, vocabulary: vocabulary)
    return Ranking(index: self, pool: pool, runs: runs, readMore: readMore)
      .stories(limit: limit, concurrently: concurrently)
  }

  /// So many candidates are compared in full.
  private static let poolSize = 32
  private static let largestPool = 200
}
