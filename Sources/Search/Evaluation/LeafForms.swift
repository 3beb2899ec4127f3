/// The terms of a segment that a word of a query stands for.
struct LeafForms {
  /// A term and what it counts.
  struct Form {
    var term: Int
    /// It counts in articles of these stemmings.
    var stemmings: StemmingSet
    var weight: Float
  }

  /// In the order of terms.
  private(set) var forms: [Form] = []
  /// The sum over the forms.
  private(set) var documentFrequency = 0

  init(_ term: Leaf.Term, isInflected: Bool, in segment: Segment, stemmers: StemmerPool) {
    let exact = segment.dictionary.number(of: term.bytes)
    var others: [Int: StemmingSet] = [:]
    if isInflected {
      for stemming in segment.stemmings.stemmings {
        guard let stemmer = stemmers[stemming] else { continue }
        let terms = segment.stems.terms(
          of: stemmer.stem(of: term.bytes), in: stemming, dictionary: segment.dictionary,
          stemmer: stemmer)
        for other in terms { others[other, default: []].insert(StemmingSet(stemming)) }
      }
    }
    if term.isPrefix {
      for other in segment.dictionary.range(ofPrefix: term.bytes) { others[other] = .every }
    }
    if let exact { others[exact] = .every }
    forms = others.sorted { $0.key < $1.key }.map { other, stemmings in
      Form(
        term: other,
        stemmings: stemmings.isSuperset(of: segment.stemmings) ? .every : stemmings,
        weight: other == exact ? 1 : Ranking.otherFormWeight)
    }
    documentFrequency = forms.reduce(0) { $0 + segment.lists.documentFrequency(of: $1.term) }
  }
}

extension StemmingSet {
  static let every = StemmingSet(rawValue: .max)
}
