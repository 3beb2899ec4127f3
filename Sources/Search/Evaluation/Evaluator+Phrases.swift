/// Articles with the places at which the part of a phrase that was looked at so far begins.
private struct PhraseStarts {
  var articles: [UInt32] = []
  /// Where each article's places end in ``places``.
  var ends: [Int] = []
  var places: [UInt32] = []

  func places(of index: Int) -> ArraySlice<UInt32> {
    places[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  mutating func append(_ article: UInt32, _ found: [UInt32]) {
    articles.append(article)
    places += found
    ends.append(places.count)
  }
}

extension Evaluator {
  /// The articles in which the words of a phrase stand one after the other.
  func matches(phrase leaf: Int, among candidates: [UInt32]?) -> Matches {
    let terms = plan.query.leaves[leaf].terms
    var order = terms.indices.sorted { first, second in
      (terms[first].isPrefix ? 1 : 0, forms[leaf][first].documentFrequency)
        < (terms[second].isPrefix ? 1 : 0, forms[leaf][second].documentFrequency)
    }
    guard forms[leaf].allSatisfy({ !$0.forms.isEmpty }) else { return Matches() }
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
      for place in starts.places(of: index) { counts.count(zones.field(at: place)) }
      let frequency = Ranking.frequency(counts, in: scope)
      guard frequency > 0 else { continue }
      matches.append(article, score: score(leaf: leaf, article: article, frequency: frequency))
    }
    return matches
  }

  /// Walks through the first term's articles, the rarest's; the other terms are sought there.
  private func starts(
    ofAll terms: [(term: Int, offset: UInt32)], among candidates: [UInt32]?
  ) -> PhraseStarts {
    var cursors = terms.map { PostingCursor(segment.lists, term: $0.term) }
    var starts = PhraseStarts()
    var places: [UInt32] = []
    var found: [UInt32] = []
    var candidate = 0
    var isAtArticle = cursors[0].next()
    while isAtArticle {
      let article = cursors[0].article
      if let candidates {
        while candidate < candidates.count, candidates[candidate] < article { candidate += 1 }
        guard candidate < candidates.count else { break }
        guard candidates[candidate] == article else {
          isAtArticle = cursors[0].seek(candidates[candidate])
          continue
        }
      }
      defer { isAtArticle = cursors[0].next() }
      var isInAll = true
      for index in cursors.indices.dropFirst() where isInAll {
        guard cursors[index].seek(article) else { return starts }
        isInAll = cursors[index].article == article
      }
      guard isInAll else { continue }
      for index in cursors.indices where index == 0 || !found.isEmpty {
        cursors[index].readPlaces(into: &places)
        Self.narrow(&found, to: places, offset: terms[index].offset, isFirst: index == 0)
      }
      if !found.isEmpty { starts.append(article, found) }
    }
    return starts
  }

  /// Keeps the starts that have a place so much further; at first these are all there are.
  private static func narrow(
    _ starts: inout [UInt32], to places: [UInt32], offset: UInt32, isFirst: Bool
  ) {
    guard !isFirst else {
      starts.removeAll(keepingCapacity: true)
      for place in places where place >= offset { starts.append(place - offset) }
      return
    }
    var next = 0
    starts.removeAll { start in
      while next < places.count, places[next] < start + offset { next += 1 }
      return next == places.count || places[next] != start + offset
    }
  }

  /// Keeps the starts that have any of a prefix's terms so much further.
  private func narrowed(
    _ starts: PhraseStarts, to prefix: LeafForms, offset: Int
  ) -> PhraseStarts {
    var isKept = [Bool](repeating: false, count: starts.places.count)
    var indices = [Int](repeating: -1, count: starts.articles.isEmpty ? 0 : segment.count)
    for (index, article) in starts.articles.enumerated() { indices[Int(article)] = index }
    var places: [UInt32] = []
    for form in prefix.forms where !indices.isEmpty {
      var cursor = PostingCursor(segment.lists, term: form.term)
      while cursor.next() {
        let index = indices[Int(cursor.article)]
        guard index >= 0 else { continue }
        cursor.readPlaces(into: &places)
        let wanted = starts.places(of: index)
        var next = 0
        for place in wanted.indices {
          while next < places.count, places[next] < wanted[place] + UInt32(offset) { next += 1 }
          guard next < places.count else { break }
          if places[next] == wanted[place] + UInt32(offset) { isKept[place] = true }
        }
      }
    }
    var kept = PhraseStarts()
    for (index, article) in starts.articles.enumerated() {
      let places = starts.places(of: index)
      let left = places.indices.filter { isKept[$0] }.map { places[$0] }
      if !left.isEmpty { kept.append(article, left) }
    }
    return kept
  }

  /// The starts of a phrase of which only prefixes are known, by the rarest of them.
  private func starts(ofAny prefix: LeafForms, offset: Int) -> PhraseStarts {
    var found: [UInt64] = []
    var places: [UInt32] = []
    for form in prefix.forms {
      var cursor = PostingCursor(segment.lists, term: form.term)
      while cursor.next() {
        cursor.readPlaces(into: &places)
        for place in places where place >= UInt32(offset) {
          found.append(UInt64(hash: cursor.article, owner: place - UInt32(offset)))
        }
      }
    }
    found.sort()
    var starts = PhraseStarts()
    for pair in found {
      let article = UInt32(truncatingIfNeeded: pair >> 32)
      starts.places.append(pair.owner)
      if starts.articles.last == article {
        starts.ends[starts.ends.count - 1] = starts.places.count
      } else {
        starts.articles.append(article)
        starts.ends.append(starts.places.count)
      }
    }
    return starts
  }
}
