extension Index {
  /// The articles that a request selects, in its order, with the counts of every facet.
  package func listing(for request: Request) -> Listing { selection(for: request).listing() }

  /// The articles that a request selects, to be put in order.
  package func selection(
    for request: Request, concurrently: Concurrently = oneByOne
  ) -> Selection {
    Selection(of: request, in: self, concurrently: concurrently)
  }

  /// Below so many postings it is slower to wake another thread than to read them.
  private static let manyPostings = 1 << 15

  /// The matching articles, ascending.
  func matches(_ request: Request, concurrently: Concurrently) -> Matches {
    let query = request.query
    guard !query.isEmpty else {
      return Matches(articles: ids, scores: [])
    }
    let plan = QueryPlan(query, index: self, names: request.names)
    let isLong = plan.postingCount > Self.manyPostings
    let found = results(of: members.count, isLong ? concurrently : oneByOne) { place in
      Evaluator(plan: plan, member: members[place], forms: plan.forms[place], request: request)
        .matches(query.expression)
    }
    var all = Matches()
    for (member, found) in zip(members, found) {
      all.articles += found.articles.map { $0 + member.base }
      all.scores += found.scores
    }
    return all
  }
}
