extension Index {
  /// The articles that a request selects, in its order, with the counts of every facet.
  package func listing(for request: Request) -> Listing {
    var found = matches(request.query, marks: request.marks)
    if !request.facets.isEmpty { found = filtered(found, by: request.facets) }
    let counts = facetCounts(over: found.articles, filter: request.facets)
    let isRanked = !request.query.leaves.isEmpty
    let order = order(
      of: found, by: request.sort, isRanked: isRanked, isReversed: request.isReversed)
    guard isRanked else {
      return Listing(ids: order, scores: [], facets: counts, total: count)
    }
    return Listing(
      ids: order, scores: found.scores(inOrderOf: order, below: count), facets: counts,
      total: count)
  }

  /// The matching articles, ascending.
  private func matches(_ query: Query, marks: Marks) -> Matches {
    guard !query.isEmpty else {
      return Matches(articles: Array(0..<ArticleID(count)), scores: [])
    }
    let plan = QueryPlan(query, index: self)
    var all = Matches()
    for (member, forms) in zip(members, plan.forms) {
      let evaluator = Evaluator(plan: plan, member: member, forms: forms, marks: marks)
      let found = evaluator.matches(query.expression)
      all.articles += found.articles.map { $0 + member.base }
      all.scores += found.scores
    }
    return all
  }
}
