extension Index {
  /// The articles that a request selects, in its order, with the counts of every facet.
  package func listing(for request: Request) -> Listing {
    var found = matches(request)
    let counted = found
    if !request.facets.isEmpty { found = filtered(found, by: request) }
    let counts = facetCounts(
      over: countedArticles(of: counted, selected: found, by: request), for: request)
    let isScored = !request.query.leaves.isEmpty
    if isScored, request.sort == .relevance {
      let (ids, scores) = ranked(found, isReversed: request.isReversed)
      return Listing(ids: ids, scores: scores, facets: counts, total: count)
    }
    let order = order(of: found.articles, by: request.sort, isReversed: request.isReversed)
    let scores = isScored ? found.scores(inOrderOf: order, below: endID) : []
    return Listing(ids: order, scores: scores, facets: counts, total: count)
  }

  /// The articles that the facets count.
  ///
  /// They are the selected ones. Where included values widen the selection, they are those that
  /// another value could add, as otherwise nothing that could be added would be counted.
  private func countedArticles(
    of found: Matches, selected: Matches, by request: Request
  ) -> [ArticleID] {
    let filter = request.facets
    guard filter.combinesWithOr, !filter.included.isEmpty else { return selected.articles }
    var others = request
    others.facets = FacetFilter(
      excluded: filter.excluded, includesSuggested: filter.includesSuggested)
    return filtered(found, by: others).articles
  }

  /// The matching articles, ascending.
  private func matches(_ request: Request) -> Matches {
    let query = request.query
    guard !query.isEmpty else {
      return Matches(articles: ids, scores: [])
    }
    let plan = QueryPlan(query, index: self, names: request.names)
    var all = Matches()
    for (member, forms) in zip(members, plan.forms) {
      let evaluator = Evaluator(plan: plan, member: member, forms: forms, request: request)
      let found = evaluator.matches(query.expression)
      all.articles += found.articles.map { $0 + member.base }
      all.scores += found.scores
    }
    return all
  }
}
