/// Phrases of common words, by the pairs in them.
extension Evaluator {
  /// The pairs of common words in a phrase, the rarest first.
  func commonPairs(ofPhrase leaf: Int) -> [PairTable.List] {
    guard let pairs = tables?.pairs else { return [] }
    let terms = plan.query.leaves[leaf].terms
    return terms.indices.dropLast().compactMap { place in
      let (first, second) = (terms[place], terms[place + 1])
      guard !first.isPrefix, !second.isPrefix, second.offset == first.offset + 1 else { return nil }
      return pairs.list(
        of: forms[leaf][place].forms[0].term, before: forms[leaf][place + 1].forms[0].term)
    }.sorted { $0.count < $1.count }
  }

  /// The articles of a pair that is the whole phrase.
  func scored(_ pair: PairTable.List, leaf: Int, among candidates: [UInt32]?) -> Matches {
    var matches = Matches()
    matches.reserveCapacity(pair.count)
    pair.forEach { article, halves in
      let sum = Ranking.exactFormTenths * halves
      matches.append(article, score: score(leaf: leaf, article: article, sum: sum))
    }
    return candidates.map { matches.among($0) } ?? matches
  }

  /// The candidates that have some pairs, as far as these are rarer than each word by itself.
  func narrowed(
    _ candidates: [UInt32]?, to pairs: [PairTable.List], leaf: Int
  ) -> [UInt32]? {
    let rarest = forms[leaf].map(\.documentFrequency).min() ?? 0
    return pairs.reduce(candidates) { candidates, pair in
      guard pair.count < min(rarest, candidates?.count ?? .max) else { return candidates }
      var articles: [UInt32] = []
      articles.reserveCapacity(pair.count)
      pair.forEach { article, _ in articles.append(article) }
      return candidates.map(articles.intersecting) ?? articles
    }
  }
}
