extension Index {
  /// The matches that a facet filter lets through.
  func filtered(_ found: Matches, by request: Request) -> Matches {
    var isKept: [Bool] = []
    isKept.reserveCapacity(found.articles.count)
    for (member, range) in membersWithRanges(of: found.articles) {
      isKept += passing(request, found.articles[range], of: member)
    }
    return Matches(
      articles: found.articles.kept(isKept),
      scores: found.scores.isEmpty ? [] : found.scores.kept(isKept))
  }

  /// For each of some articles of a member whether a filter lets it through.
  private func passing(
    _ request: Request, _ ids: ArraySlice<ArticleID>, of member: Member
  ) -> [Bool] {
    let filter = request.facets
    let having = { (value: FacetValue) in
      guard let position = value.facet.position else {
        return request.names.having(value.name, among: ids)
      }
      let number = vocabularies[position].number(of: value.name)
      let having = member.having(number, at: position, among: ids)
      guard value.facet == .tag, filter.includesSuggested else { return having }
      return zip(having, request.suggestedTags.having(value.name, among: ids)).map { $0 || $1 }
    }
    var passing = [Bool](
      repeating: filter.included.isEmpty || !filter.combinesWithOr, count: ids.count)
    for value in filter.included {
      let has = having(value)
      for index in has.indices {
        passing[index] =
          filter.combinesWithOr ? passing[index] || has[index] : passing[index] && has[index]
      }
    }
    for value in filter.excluded {
      let has = having(value)
      for index in has.indices { passing[index] = passing[index] && !has[index] }
    }
    return passing
  }

  /// How many of some ascending articles have each value; values in the filter are always there.
  func facetCounts(over ids: [ArticleID], for request: Request) -> [FacetCounts] {
    // Of most articles it is faster to count those that are missing.
    let isMost = ids.count * 2 > count
    var counts = vocabularies.map {
      isMost ? $0.counts : Array(repeating: 0, count: $0.counts.count)
    }
    var start = 0
    for member in members where start < ids.count || isMost {
      let end = ids[start...].partitioningIndex { $0 >= member.ids.upperBound }
      let runs = ids[start..<end].runs(from: member.base)
      start = end
      if isMost {
        member.add(runs.gaps(below: UInt32(member.segment.count)), -1, to: &counts)
        member.add(member.removed.articles.numbers[...].runs(from: 0), 1, to: &counts)
      } else {
        member.add(runs, 1, to: &counts)
      }
    }
    let filter = request.facets
    return Facet.allCases.map { facet in
      let chosen = (filter.included + filter.excluded).filter { $0.facet == facet }
      return FacetCounts(
        facet, of: facet.position.map { vocabularies[$0] } ?? request.names.vocabulary,
        counts: facet.position.map { counts[$0] } ?? request.names.counts(over: ids),
        suggested: facet == .tag ? suggestedCounts(over: ids, for: request) : nil,
        chosen: chosen.map(\.name))
    }
  }

  /// For how many of some articles each tag is suggested.
  private func suggestedCounts(over ids: [ArticleID], for request: Request) -> SuggestedCounts? {
    guard !request.suggestedTags.isEmpty, let position = Facet.tag.position else { return nil }
    let vocabulary = vocabularies[position]
    var counts = [UInt32](repeating: 0, count: vocabulary.counts.count)
    let names = request.suggestedTags.vocabulary.names
    for (name, count) in zip(names, request.suggestedTags.counts(over: ids)) where count > 0 {
      if let number = vocabulary.number(of: name) { counts[Int(number)] += count }
    }
    return SuggestedCounts(counts: counts, areIncluded: request.facets.includesSuggested)
  }
}

extension Index.Member {
  /// Adds a step, for each facet, to the count of each value that some articles have.
  ///
  /// The values of neighbouring articles lie side by side.
  fileprivate func add(_ runs: [Range<UInt32>], _ step: Int32, to counts: inout [[UInt32]]) {
    let tables = segment.shelf.tables
    for facet in counts.indices {
      let numbers = facetValues[facet]
      guard let single = tables?.singleValues[facet] else {
        segment.facets[facet].add(runs, step, as: numbers, to: &counts[facet])
        continue
      }
      for (spelling, count) in single.counts(over: runs).enumerated() where count > 0 {
        counts[facet][Int(numbers[spelling])] &+= count &* UInt32(bitPattern: step)
      }
    }
  }

  /// For each of some articles whether it has a value of a facet.
  fileprivate func having(
    _ number: UInt32?, at position: Int, among ids: ArraySlice<ArticleID>
  ) -> [Bool] {
    guard let number else { return Array(repeating: false, count: ids.count) }
    let isValue = facetValues[position].map { $0 == number }
    if let single = segment.shelf.tables?.singleValues[position] {
      return single.having(isValue, ids, from: base)
    }
    return segment.facets[position].having(isValue, ids, from: base)
  }
}

extension Array where Element: BitwiseCopyable {
  /// The elements for which so is said; of each something is.
  fileprivate func kept(_ isKept: [Bool]) -> [Element] {
    var kept = self
    kept.removeLast(count - kept.moveToFront(isKept))
    return kept
  }

  /// Moves elements to the front, in their order; returns how many.
  private mutating func moveToFront(_ isMoved: [Bool]) -> Int {
    let isMoved = isMoved.span
    var elements = mutableSpan
    var count = 0
    for index in isMoved.indices {
      // Without a branch, as nothing foretells which are.
      elements[count] = elements[index]
      count += isMoved[index] ? 1 : 0
    }
    return count
  }
}

/// Walks over many articles' values; `base` is the number of the column's first article.
extension FacetColumn {
  /// For each of some articles whether it has a value in one of some spellings.
  fileprivate func having(
    _ isMeant: [Bool], _ ids: ArraySlice<ArticleID>, from base: ArticleID
  ) -> [Bool] {
    guard ids.count < count / 4 else {
      let having = having(isMeant)
      return ids.map { having[Int($0 - base)] }
    }
    let starts = starts.span
    let values = values.span
    let isMeant = isMeant.span
    return ids.map { id in
      let article = Int(id - base)
      for place in Int(starts[article])..<Int(starts[article + 1])
      where isMeant[Int(values[place])] { return true }
      return false
    }
  }

  /// For each article of the column whether it has a value in one of some spellings.
  ///
  /// From value to value: how many an article has can't be foretold, and most values aren't meant.
  private func having(_ isMeant: [Bool]) -> [Bool] {
    let (starts, values, isMeant) = (starts.span, values.span, isMeant.span)
    var having = [Bool](repeating: false, count: count)
    var article = 0
    for place in values.indices where isMeant[Int(values[place])] {
      while Int(starts[article + 1]) <= place { article += 1 }
      having[article] = true
    }
    return having
  }
}
