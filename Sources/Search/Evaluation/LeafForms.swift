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
  let forms: [Form]
  /// The sum over the forms.
  let documentFrequency: Int

  init(_ term: Leaf.Term, inflections: Inflections, in member: Index.Member) {
    let dictionary = member.segment.dictionary
    let exact = dictionary.number(of: term.bytes)
    let prefixed = term.isPrefix ? dictionary.range(ofPrefix: term.bytes) : 0..<0
    var forms: [Form] = []
    forms.reserveCapacity(prefixed.count + 1)
    for (bytes, stemmings) in inflections.forms where bytes != term.bytes {
      guard let form = dictionary.number(of: bytes), !prefixed.contains(form) else { continue }
      forms.append(Form(term: form, stemmings: stemmings, weight: Ranking.otherFormWeight))
    }
    for form in prefixed where form != exact {
      forms.append(Form(term: form, stemmings: .every, weight: Ranking.otherFormWeight))
    }
    if let exact { forms.append(Form(term: exact, stemmings: .every, weight: 1)) }
    self.forms = forms.sorted { $0.term < $1.term }
    documentFrequency = forms.reduce(0) { $0 + member.documentFrequency(of: $1.term) }
  }
}

/// The words of an index that have a stem in common with a word, and in articles of which stemmings.
struct Inflections {
  private(set) var forms: [[UInt8]: StemmingSet] = [:]

  static let none = Inflections()

  private init() {}

  init(of word: [UInt8], in members: [Index.Member], stemmers: StemmerPool) {
    for member in members {
      let segment = member.segment
      segment.stemmings.forEach { stemming in
        guard let stemmer = stemmers[stemming] else { return }
        let terms = segment.stems.terms(
          of: stemmer.stem(of: word), in: stemming, dictionary: segment.dictionary,
          stemmer: stemmer)
        for term in terms where member.holds(term, in: stemming) {
          forms[Array(segment.dictionary[term]), default: []].insert(StemmingSet(stemming))
        }
      }
    }
  }
}

extension Index.Member {
  /// Whether a term that articles of a stemming had still stands in one.
  fileprivate func holds(_ term: Int, in stemming: Stemming) -> Bool {
    guard !removed.isEmpty else { return true }
    var cursor = PostingCursor(segment.lists, term: term)
    while cursor.next() {
      let article = cursor.article
      if segment.columns.stemmings[Int(article)] == stemming, holds(article) { return true }
    }
    return false
  }
}

extension StemmingSet {
  static let every = StemmingSet(rawValue: .max)
}
