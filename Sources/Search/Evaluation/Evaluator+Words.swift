extension Evaluator {
  /// Below one article in so many, to walk the postings costs less than to look at every article.
  private static let sparseShare = 16
  /// To skip to one candidate costs as much as to walk so many postings.
  private static let seekCost = 8

  /// How the postings of a word are read.
  private enum Reading {
    case none
    /// Few candidates: the postings between them are skipped.
    case sought(among: [UInt32])
    /// Few postings, of one form.
    case walked(LeafForms.Form)
    /// Many postings or forms: frequencies are summed up in an array over all articles.
    case accumulated
  }

  private func reading(of word: LeafForms, leaf: Int, among candidates: [UInt32]?) -> Reading {
    guard !word.isEmpty else { return .none }
    guard word.prefixed.isEmpty, !isTabled(word, leaf: leaf) else { return .accumulated }
    if let candidates, candidates.count * Self.seekCost < word.documentFrequency {
      return .sought(among: candidates)
    }
    let isSparse = word.documentFrequency * Self.sparseShare < segment.count
    return word.forms.count == 1 && isSparse ? .walked(word.forms[0]) : .accumulated
  }

  /// The articles with any form of a word.
  func matches(word: LeafForms, leaf: Int, among candidates: [UInt32]?) -> Matches {
    switch reading(of: word, leaf: leaf, among: candidates) {
    case .none: Matches()
    case .sought(let candidates): sought(word, leaf: leaf, among: candidates)
    case .walked(let form): walked(form, leaf: leaf)
    case .accumulated: accumulated(word, leaf: leaf).matches(among: candidates)
    }
  }

  /// Those of some matches that have any form of a word as well.
  func narrowed(_ found: Matches, toWord word: LeafForms, leaf: Int) -> Matches {
    if case .accumulated = reading(of: word, leaf: leaf, among: found.articles) {
      return accumulated(word, leaf: leaf).narrowing(found)
    }
    return found.intersection(matches(word: word, leaf: leaf, among: found.articles))
  }

  /// Whether there is a column for the only form of a word.
  private func isTabled(_ word: LeafForms, leaf: Int) -> Bool {
    word.forms.count == 1 && column(of: word.forms[0].term..<word.forms[0].term + 1, leaf) != nil
  }

  private func column(of terms: Range<Int>, _ leaf: Int) -> FrequencyColumn? {
    plan.query.leaves[leaf].scope == .everything ? tables?.column(of: terms) : nil
  }

  /// Whether a form stands for the word in an article's language.
  @inline(__always)
  private func counts(_ form: LeafForms.Form, in article: UInt32) -> Bool {
    form.stemmings == .every
      || form.stemmings.contains(StemmingSet(segment.columns.stemmings[Int(article)]))
  }

  /// Few postings, of one form.
  private func walked(_ form: LeafForms.Form, leaf: Int) -> Matches {
    let scope = plan.query.leaves[leaf].scope
    var matches = Matches()
    matches.reserveCapacity(segment.lists.documentFrequency(of: form.term))
    segment.lists.forEachPosting(of: form.term) { article, counts in
      guard self.counts(form, in: article) else { return }
      let sum = form.tenths * Ranking.halves(counts, in: scope)
      guard sum > 0 else { return }
      matches.append(article, score: score(leaf: leaf, article: article, sum: sum))
    }
    return matches
  }

  /// The frequencies of all forms of a word, summed up for each article.
  private func accumulated(_ word: LeafForms, leaf: Int) -> DenseScores {
    var sums = [UInt32](repeating: 0, count: segment.count)
    add(word.prefixed, leaf: leaf, to: &sums, times: Ranking.otherFormTenths)
    if let exact = word.exactInPrefixed {
      let rest = Ranking.exactFormTenths - Ranking.otherFormTenths
      add(exact..<exact + 1, leaf: leaf, to: &sums, times: rest)
    }
    for form in word.forms { add(form, leaf: leaf, to: &sums) }
    return DenseScores(
      sums: sums, lengths: segment.columns.lengths, weight: plan.weights[leaf],
      ranking: plan.ranking)
  }

  /// Adds the frequencies of neighbouring terms in all articles.
  private func add(
    _ terms: Range<Int>, leaf: Int, to sums: inout [UInt32], times factor: UInt32
  ) {
    if let column = column(of: terms, leaf) {
      column.add(to: &sums, times: factor)
    } else {
      let scope = plan.query.leaves[leaf].scope
      segment.lists.addHalves(of: terms, in: scope, to: &sums, times: factor)
    }
  }

  /// Adds the frequencies of a form where it counts.
  private func add(_ form: LeafForms.Form, leaf: Int, to sums: inout [UInt32]) {
    if form.stemmings.isSuperset(of: segment.stemmings) {
      add(form.term..<form.term + 1, leaf: leaf, to: &sums, times: form.tenths)
      return
    }
    let scope = plan.query.leaves[leaf].scope
    segment.lists.forEachPosting(of: form.term) { article, counts in
      guard self.counts(form, in: article) else { return }
      sums[Int(article)] &+= form.tenths &* Ranking.halves(counts, in: scope)
    }
  }

  /// The articles of some that have any form of a word.
  private func sought(_ word: LeafForms, leaf: Int, among candidates: [UInt32]) -> Matches {
    let scope = plan.query.leaves[leaf].scope
    var sums = [UInt32](repeating: 0, count: candidates.count)
    for form in word.forms {
      var cursor = PostingCursor(segment.lists, term: form.term)
      for (index, candidate) in candidates.enumerated() {
        guard cursor.seek(candidate) else { break }
        guard cursor.article == candidate, counts(form, in: candidate) else { continue }
        sums[index] &+= form.tenths &* Ranking.halves(cursor.counts, in: scope)
      }
    }
    var matches = Matches()
    for (index, candidate) in candidates.enumerated() where sums[index] > 0 {
      matches.append(candidate, score: score(leaf: leaf, article: candidate, sum: sums[index]))
    }
    return matches
  }
}
