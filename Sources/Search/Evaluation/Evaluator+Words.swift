extension Evaluator {
  /// Below one article in so many, to walk the postings costs less than to look at every article.
  private static let sparseShare = 16
  /// To skip to one candidate costs as much as to walk so many postings.
  private static let seekCost = 8

  /// The articles with any form of a word.
  func matches(word: LeafForms, leaf: Int, among candidates: [UInt32]?) -> Matches {
    if word.prefixed.isEmpty, !isTabled(word, leaf: leaf) {
      if let candidates, candidates.count * Self.seekCost < word.documentFrequency {
        return sought(word, leaf: leaf, among: candidates)
      }
      if word.forms.count == 1, word.documentFrequency * Self.sparseShare < segment.count {
        return walked(word.forms[0], leaf: leaf)
      }
    }
    guard !word.isEmpty else { return Matches() }
    return accumulated(word, leaf: leaf, among: candidates)
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

  /// Many postings or forms: frequencies are summed up in an array over all articles.
  private func accumulated(
    _ word: LeafForms, leaf: Int, among candidates: [UInt32]?
  ) -> Matches {
    var sums = [UInt32](repeating: 0, count: segment.count)
    add(word.prefixed, leaf: leaf, to: &sums, times: Ranking.otherFormTenths)
    if let exact = word.exactInPrefixed {
      let rest = Ranking.exactFormTenths - Ranking.otherFormTenths
      add(exact..<exact + 1, leaf: leaf, to: &sums, times: rest)
    }
    for form in word.forms { add(form, leaf: leaf, to: &sums) }
    return candidates.map { scored(sums, of: $0, leaf: leaf) }
      ?? scored(sums, of: 0..<UInt32(segment.count), leaf: leaf)
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

  /// Those of some articles, ascending, that have any.
  private func scored(
    _ sums: [UInt32], of candidates: some RandomAccessCollection<UInt32>, leaf: Int
  ) -> Matches {
    let sums = sums.span
    let lengthColumn = segment.columns.lengths
    let lengths = lengthColumn.span
    let weight = plan.weights[leaf]
    let ranking = plan.ranking
    var articles = [UInt32](repeating: 0, count: candidates.count)
    var scores = [Float](repeating: 0, count: candidates.count)
    var count = 0
    var writableArticles = articles.mutableSpan
    var writableScores = scores.mutableSpan
    for article in candidates {
      let sum = sums[Int(article)]
      // Without a branch: what isn't found is overwritten by the next.
      writableArticles[count] = article
      writableScores[count] =
        weight
        * ranking.score(frequency: Ranking.frequency(ofSum: sum), length: lengths[Int(article)])
      count += sum > 0 ? 1 : 0
    }
    articles.removeLast(articles.count - count)
    scores.removeLast(scores.count - count)
    return Matches(articles: articles, scores: scores)
  }

  /// Few candidates: the postings between them are skipped.
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
