/// Finds the articles of one segment that match a query.
struct Evaluator {
  let plan: QueryPlan
  let member: Index.Member
  let forms: [[LeafForms]]
  let marks: Marks
  let stories: StoryMembership
  let names: FoundValues
  let tables: SegmentTables?

  init(plan: QueryPlan, member: Index.Member, forms: [[LeafForms]], request: Request) {
    self.plan = plan
    self.member = member
    self.forms = forms
    marks = request.marks
    stories = request.stories
    names = request.names
    tables = member.segment.shelf.tables
  }

  var segment: Segment { member.segment }

  /// The matches; where `candidates` are given, only of these.
  ///
  /// The depth of the recursion is limited by ``QueryParser/maximumDepth``.
  func matches(_ expression: Expression, among candidates: [UInt32]? = nil) -> Matches {
    switch expression {
    case .all: unscored(candidates ?? everything)
    case .leaf(let leaf): matches(leaf: leaf, among: candidates)
    case .condition(let condition):
      unscored((candidates ?? everything).filter(test(condition)))
    case .not(let part):
      unscored(
        (candidates ?? everything).subtracting(matches(part, among: candidates).articles))
    case .and(let parts): matches(all: parts, among: candidates)
    case .or(let parts):
      parts.reduce(Matches()) { $0.union(matches($1, among: candidates)) }
    }
  }

  private var everything: [UInt32] { member.articles }

  private func unscored(_ articles: [UInt32]) -> Matches {
    Matches(articles: articles, scores: Array(repeating: 0, count: articles.count))
  }

  /// The rarest part first; the others only look at what is left.
  private func matches(all parts: [Expression], among candidates: [UInt32]?) -> Matches {
    let ordered = parts.enumerated().sorted { first, second in
      (plan.estimate(first.element), first.offset) < (plan.estimate(second.element), second.offset)
    }
    var found: Matches?
    for (_, part) in ordered {
      found = found.map { narrowed($0, to: part) } ?? matches(part, among: candidates)
      if found?.articles.isEmpty == true { break }
    }
    return found ?? Matches()
  }

  /// Those of some matches that match a part too; scores add up.
  private func narrowed(_ found: Matches, to part: Expression) -> Matches {
    if case .leaf(let leaf) = part, forms[leaf].count == 1 {
      return narrowed(found, toWord: forms[leaf][0], leaf: leaf)
    }
    return found.intersection(matches(part, among: found.articles))
  }

  private func matches(leaf: Int, among candidates: [UInt32]?) -> Matches {
    let terms = forms[leaf]
    let found =
      terms.count == 1
      ? matches(word: terms[0], leaf: leaf, among: candidates)
      : matches(phrase: leaf, among: candidates)
    return member.removed.isEmpty ? found : found.filtered(member.holds)
  }

  /// The score by a sum of tenths of halves.
  func score(leaf: Int, article: UInt32, sum: UInt32) -> Float {
    plan.weights[leaf]
      * plan.ranking.score(
        frequency: Ranking.frequency(ofSum: sum), length: segment.columns.lengths[Int(article)])
  }
}
