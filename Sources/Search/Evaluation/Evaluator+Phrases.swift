extension Evaluator {
  /// The articles in which the words of a phrase stand one after the other.
  func matches(phrase leaf: Int, among candidates: [UInt32]?) -> Matches {
    let terms = plan.query.leaves[leaf].terms
    var order = terms.indices.sorted { first, second in
      (terms[first].isPrefix ? 1 : 0, forms[leaf][first].documentFrequency)
        < (terms[second].isPrefix ? 1 : 0, forms[leaf][second].documentFrequency)
    }
    guard forms[leaf].allSatisfy({ !$0.isEmpty }) else { return Matches() }
    let pairs = commonPairs(ofPhrase: leaf)
    if terms.count == 2, let pair = pairs.first, plan.query.leaves[leaf].scope == .everything {
      return scored(pair, leaf: leaf, among: candidates)
    }
    let candidates = narrowed(candidates, to: pairs, leaf: leaf)
    let single = order.prefix { !terms[$0].isPrefix }
    var starts: PhraseStarts
    if single.isEmpty {
      starts = self.starts(ofAny: forms[leaf][order[0]], offset: terms[order[0]].offset)
      order.removeFirst()
    } else {
      starts = self.starts(
        ofAll: single.map { (forms[leaf][$0].forms[0].term, UInt32(terms[$0].offset)) },
        among: candidates)
      order.removeFirst(single.count)
    }
    for term in order {
      starts = narrowed(starts, to: forms[leaf][term], offset: terms[term].offset)
    }
    return scored(starts, leaf: leaf)
  }

  private func scored(_ starts: PhraseStarts, leaf: Int) -> Matches {
    let scope = plan.query.leaves[leaf].scope
    var matches = Matches()
    for (index, article) in starts.articles.enumerated() {
      let zones = segment.columns.zones[Int(article)]
      var counts = FieldCounts()
      for place in starts.range(of: index) {
        counts.count(zones.field(at: starts.places[place]))
      }
      let sum = Ranking.exactFormTenths * Ranking.halves(counts, in: scope)
      guard sum > 0 else { continue }
      matches.append(article, score: score(leaf: leaf, article: article, sum: sum))
    }
    return matches
  }

  /// Walks through the first term's articles, the rarest's; the other terms are sought there.
  private func starts(
    ofAll terms: [(term: Int, offset: UInt32)], among candidates: [UInt32]?
  ) -> PhraseStarts {
    var first = PostingCursor(segment.lists, term: terms[0].term)
    var others = terms.dropFirst().map {
      PlaceLookup(segment.lists, term: $0.term, column: tables?.places(of: $0.term))
    }
    let offsets = terms.dropFirst().map(\.offset)
    var starts = PhraseStarts()
    var found: [UInt32] = []
    var candidate = 0
    var isAtArticle = first.next()
    while isAtArticle {
      let article = first.article
      if let candidates {
        while candidate < candidates.count, candidates[candidate] < article { candidate += 1 }
        guard candidate < candidates.count else { break }
        guard candidates[candidate] == article else {
          isAtArticle = first.seek(candidates[candidate])
          continue
        }
      }
      defer { isAtArticle = first.next() }
      var isInAll = true
      for index in others.indices where isInAll { isInAll = others[index].seek(article) }
      guard isInAll else { continue }
      first.readPlaces(into: &found, offset: terms[0].offset)
      for index in others.indices where !found.isEmpty {
        others[index].narrow(&found, offset: offsets[index])
      }
      starts.append(article, found)
    }
    return starts
  }

  /// Keeps the starts that have any of a prefix's terms so much further.
  private func narrowed(
    _ starts: PhraseStarts, to prefix: LeafForms, offset: Int
  ) -> PhraseStarts {
    guard !starts.articles.isEmpty else { return starts }
    // All articles' places in one set, each article's in a region of its own.
    var regions = [Range<Int>](repeating: 0..<0, count: segment.count)
    var wanted = BitSet()
    var base = 0
    for (index, article) in starts.articles.enumerated() {
      for place in starts.range(of: index) {
        wanted.insert(base + Int(starts.places[place]) + offset)
      }
      let last = Int(starts.places[starts.range(of: index).upperBound - 1])
      regions[Int(article)] = base..<base + last + offset + 1
      base += last + offset + 1
    }
    let found = self.found(prefix, among: wanted, regions: regions)
    var kept = PhraseStarts()
    for (index, article) in starts.articles.enumerated() {
      for place in starts.range(of: index) {
        let start = starts.places[place]
        if found.contains(regions[Int(article)].lowerBound + Int(start) + offset) {
          kept.append(article, start)
        }
      }
    }
    return kept
  }

  /// The wanted places, each in its article's region, at which any of a prefix's terms stands.
  private func found(
    _ prefix: LeafForms, among wanted: BitSet, regions: [Range<Int>]
  ) -> BitSet {
    var found = BitSet()
    for term in prefix.terms {
      var cursor = PostingCursor(segment.lists, term: term)
      while cursor.next() {
        let region = regions[Int(cursor.article)]
        guard !region.isEmpty else { continue }
        cursor.forEachPlace { place in
          let place = region.lowerBound + Int(place)
          if place < region.upperBound, wanted.contains(place) { found.insert(place) }
        }
      }
    }
    return found
  }

  /// The starts of a phrase of which only prefixes are known, by the rarest of them.
  private func starts(ofAny prefix: LeafForms, offset: Int) -> PhraseStarts {
    var found: [UInt64] = []
    for term in prefix.terms {
      var cursor = PostingCursor(segment.lists, term: term)
      while cursor.next() {
        let article = cursor.article
        cursor.forEachPlace { place in
          guard place >= offset else { return }
          found.append(UInt64(hash: article, owner: place - UInt32(offset)))
        }
      }
    }
    found.sort()
    var starts = PhraseStarts()
    for pair in found { starts.append(UInt32(truncatingIfNeeded: pair >> 32), pair.owner) }
    return starts
  }
}
