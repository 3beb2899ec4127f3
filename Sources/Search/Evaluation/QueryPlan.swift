/// A query made ready for an index: what each word stands for in each segment and what it weighs.
struct QueryPlan {
  let query: Query
  let ranking: Ranking
  /// For each segment, leaf and term.
  private(set) var forms: [[[LeafForms]]]
  /// For each leaf its inverse document frequency; a phrase's is the sum of its words'.
  private(set) var weights: [Float]
  /// For each leaf the least of its terms' document frequencies, for the order of work.
  private(set) var frequencies: [Int]
  /// The postings of all words, whether they have to be read or not.
  let postingCount: Int
  /// For each condition on a facet whether each value of the facet meets it.
  let facetMatches: [FacetCondition: [Bool]]
  /// The articles with each path that is named by `story:`.
  let named: [String: Set<ArticleID>]

  struct FacetCondition: Hashable {
    let facet: Facet
    let pattern: NamePattern
  }

  init(_ query: Query, index: Index, names: FoundValues) {
    self.query = query
    ranking = Ranking(articleCount: index.count, totalLength: index.totalLength)
    let stemmers = StemmerPool()
    let inflections = query.leaves.map { leaf in
      leaf.isInflected
        ? Inflections(of: leaf.terms[0].bytes, in: index.members, stemmers: stemmers) : .none
    }
    forms = index.members.map { member in
      zip(query.leaves, inflections).map { leaf, inflections in
        leaf.terms.map { LeafForms($0, inflections: inflections, in: member) }
      }
    }
    weights = []
    frequencies = []
    var postingCount = 0
    for (leaf, terms) in query.leaves.map(\.terms).enumerated() {
      var found: [Int] = []
      for term in terms.indices {
        found.append(forms.reduce(0) { $0 + $1[leaf][term].documentFrequency })
      }
      var weight: Float = 0
      for frequency in found { weight += ranking.inverseDocumentFrequency(frequency) }
      weights.append(weight)
      postingCount += found.reduce(0, +)
      frequencies.append(found.min() ?? 0)
    }
    self.postingCount = postingCount
    var matches: [FacetCondition: [Bool]] = [:]
    for case .facet(let facet, let pattern) in query.expression.conditions {
      let vocabulary =
        facet.position.map { index.vocabularies[$0] } ?? names.vocabulary
      matches[FacetCondition(facet: facet, pattern: pattern)] = vocabulary.matches(pattern)
    }
    facetMatches = matches
    var named: [String: Set<ArticleID>] = [:]
    for case .story(let path) in query.expression.conditions {
      named[path] = Set(index.ids(ofPath: path))
    }
    self.named = named
  }

  /// About how many articles match, for the order of work.
  func estimate(_ expression: Expression) -> Int {
    switch expression {
    case .leaf(let leaf): frequencies[leaf]
    case .and(let parts): parts.map(estimate).min() ?? 0
    case .or(let parts): parts.map(estimate).reduce(0, +)
    // After all words: these look at one article at a time.
    case .condition: 1 << 40
    case .all, .not: 1 << 41
    }
  }
}

extension Expression {
  /// Every condition in it.
  var conditions: [Condition] {
    switch self {
    case .all, .leaf: []
    case .condition(let condition): [condition]
    case .not(let part): part.conditions
    case .and(let parts), .or(let parts): parts.flatMap(\.conditions)
    }
  }
}

extension Facet {
  /// Its place in ``indexed``; nil for names, which no index holds.
  var position: Int? {
    switch self {
    case .name: nil
    case .tag: 0
    case .source: 1
    case .section: 2
    case .place: 3
    case .author: 4
    case .year: 5
    }
  }
}
