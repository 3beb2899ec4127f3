extension Evaluator {
  /// The articles with any form of a word.
  func matches(word: LeafForms, leaf: Int, among candidates: [UInt32]?) -> Matches {
    if let candidates, candidates.count * 8 < word.documentFrequency {
      return sought(word, leaf: leaf, among: candidates)
    }
    if word.forms.count == 1 { return walked(word.forms[0], leaf: leaf) }
    return accumulated(word, leaf: leaf)
  }

  /// Whether a form stands for the word in an article's language.
  @inline(__always)
  private func counts(_ form: LeafForms.Form, in article: UInt32) -> Bool {
    form.stemmings == .every
      || form.stemmings.contains(StemmingSet(segment.columns.stemmings[Int(article)]))
  }

  private func walked(_ form: LeafForms.Form, leaf: Int) -> Matches {
    let scope = plan.query.leaves[leaf].scope
    var matches = Matches()
    matches.reserveCapacity(segment.lists.documentFrequency(of: form.term))
    segment.lists.forEachPosting(of: form.term) { article, counts in
      guard self.counts(form, in: article) else { return }
      let frequency = form.weight * Ranking.frequency(counts, in: scope)
      guard frequency > 0 else { return }
      matches.append(article, score: score(leaf: leaf, article: article, frequency: frequency))
    }
    return matches
  }

  /// Many forms: their frequencies are summed up in an array over all articles.
  private func accumulated(_ word: LeafForms, leaf: Int) -> Matches {
    let scope = plan.query.leaves[leaf].scope
    var frequencies = [Float](repeating: 0, count: word.forms.isEmpty ? 0 : segment.count)
    for form in word.forms {
      segment.lists.forEachPosting(of: form.term) { article, counts in
        guard self.counts(form, in: article) else { return }
        frequencies[Int(article)] += form.weight * Ranking.frequency(counts, in: scope)
      }
    }
    var matches = Matches()
    for (article, frequency) in frequencies.enumerated() where frequency > 0 {
      let article = UInt32(article)
      matches.append(article, score: score(leaf: leaf, article: article, frequency: frequency))
    }
    return matches
  }

  /// Few candidates: the postings between them are skipped.
  private func sought(_ word: LeafForms, leaf: Int, among candidates: [UInt32]) -> Matches {
    let scope = plan.query.leaves[leaf].scope
    var frequencies = [Float](repeating: 0, count: candidates.count)
    for form in word.forms {
      var cursor = PostingCursor(segment.lists, term: form.term)
      for (index, candidate) in candidates.enumerated() {
        guard cursor.seek(candidate) else { break }
        guard cursor.article == candidate, counts(form, in: candidate) else { continue }
        frequencies[index] += form.weight * Ranking.frequency(cursor.counts, in: scope)
      }
    }
    var matches = Matches()
    for (index, candidate) in candidates.enumerated() where frequencies[index] > 0 {
      matches.append(
        candidate, score: score(leaf: leaf, article: candidate, frequency: frequencies[index]))
    }
    return matches
  }
}
