package import Search

extension Index {
  /// The articles that belong to one article, the nearest first.
  ///
  /// Nothing is listed that is hardly related, so that there may be fewer than `limit`, or none.
  /// Copies of one text are one entry; where they leave too few others, more articles are looked at. Takes a
  /// few milliseconds at any size of the archive.
  package func related(
    to id: ArticleID, limit: Int, concurrently: @escaping Concurrently = oneByOne
  ) -> [RelatedStory] {
    guard contains(id), limit > 0 else { return [] }
    var vocabulary = TermPool()
    let terms = self.terms(of: [id], in: &vocabulary)[0]
    let hashed = vocabulary.hashed(terms)
    let telling = zip(terms, hashed).filter { !StopWords.termHashes.contains($1.hash) }.map(\.0)
    let own = PoolVector(hashed, count: count)
    let reasons = Meanwhile { [vocabulary] in
      Reasons(index: self, article: id, terms: telling, vector: own, vocabulary: vocabulary)
    }
    let concurrently = reasons.beside(concurrently)
    let search = CandidateSearch(index: self, article: id, terms: telling, pool: vocabulary)
    let readMore = ReadMore(of: id, in: self)
    let stories = { (candidateCount: Int) in
      let candidates = search.nearest(candidateCount, concurrently: concurrently)
      let others = candidates + readMore.targets.filter { !candidates.contains($0) }
      let pool = Pool(index: self, articles: [id] + others, first: own, concurrently)
      return Ranking(index: self, pool: pool, reasons: reasons.value(), readMore: readMore)
        .stories(limit: limit, concurrently: concurrently)
    }
    let candidateCount = max(Self.poolSize, min(limit, Self.largestPool))
    let found = stories(candidateCount)
    let copyCount = found.reduce(0) { $0 + $1.reprints.count }
    // Copies of one report may have crowded out what else there is.
    let isCrowded = found.count < limit && copyCount * 2 >= candidateCount
    return isCrowded && candidateCount < Self.largestPool ? stories(Self.largestPool) : found
  }

  /// So many candidates are compared in full.
  private static let poolSize = 24
  /// And never more than so many, as each is compared with all others.
  private static let largestPool = 200
}
