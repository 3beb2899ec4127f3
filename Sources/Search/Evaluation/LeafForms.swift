/// The terms of a segment that a word of a query stands for.
struct LeafForms {
  /// A term and what it counts.
  struct Form {
    var term: Int
    /// It counts in articles of these stemmings.
    var stemmings: StemmingSet
    /// What it counts beside the very form that was asked for, in tenths.
    var tenths: UInt32
  }

  /// Terms by themselves, in order.
  let forms: [Form]
  /// The terms that begin like a prefix; none where none was asked for.
  let prefixed: Range<Int>
  /// Which of these is the prefix itself.
  let exactInPrefixed: Int?
  /// The sum over the terms.
  let documentFrequency: Int

  var isEmpty: Bool { forms.isEmpty && prefixed.isEmpty }

  init(_ term: Leaf.Term, inflections: Inflections, in member: Index.Member) {
    let dictionary = member.segment.dictionary
    let exact = dictionary.number(of: term.bytes)
    let prefixed = term.isPrefix ? dictionary.range(ofPrefix: term.bytes) : 0..<0
    var forms: [Form] = []
    for (bytes, stemmings) in inflections.forms where bytes != term.bytes {
      guard let form = dictionary.number(of: bytes), !prefixed.contains(form) else { continue }
      forms.append(Form(term: form, stemmings: stemmings, tenths: Ranking.otherFormTenths))
    }
    if let exact, prefixed.isEmpty {
      forms.append(Form(term: exact, stemmings: .every, tenths: Ranking.exactFormTenths))
    }
    self.forms = forms.sorted { $0.term < $1.term }
    self.prefixed = prefixed
    exactInPrefixed = prefixed.isEmpty ? nil : exact
    documentFrequency =
      forms.reduce(member.documentFrequency(of: prefixed)) {
        $0 + member.documentFrequency(of: $1.term)
      }
  }

  /// Every term that it stands for.
  var terms: [Int] { forms.map(\.term) + Array(prefixed) }
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
