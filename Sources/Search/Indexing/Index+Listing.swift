extension Index {
  /// The articles that a request selects, in its order, with the counts of every facet.
  package func listing(for request: Request) -> Listing { selection(for: request).listing() }

  /// The articles that a request selects, to be put in order.
  package func selection(for request: Request) -> Selection { Selection(of: request, in: self) }

  /// The matching articles, ascending.
  func matches(_ request: Request) -> Matches {
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
