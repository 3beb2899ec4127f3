import News

extension Index {
  /// Articles in an order, without scores; undated ones come last even when it is reversed.
  func order(
    of ids: [ArticleID], by key: SortKey, isReversed: Bool, in stories: StoryMembership
  ) -> [ArticleID] {
    switch key {
    case .date, .relevance: dated(ids, isReversed: isReversed)
    case .storySize, .storyFreshness: byStory(ids, by: key, isReversed: isReversed, in: stories)
    case .source: reversed(bySource(ids), isReversed)
    case .headline: reversed(byHeadline(ids), isReversed)
    }
  }

  /// The best first; of equals the newer, then the one that arrived first.
  func ranked(_ found: Matches, isReversed: Bool) -> (ids: [ArticleID], scores: [Float]) {
    // A score is never negative, so that its bits sort as it does.
    let keys = found.scores.map { ~$0.bitPattern }
    var ranked = byDate(found.articles, under: keys).sortedByHash()
    if isReversed { ranked.reverse() }
    var ids = [ArticleID](repeating: 0, count: ranked.count)
    var scores = [Float](repeating: 0, count: ranked.count)
    for (place, element) in ranked.enumerated() {
      ids[place] = element.owner
      scores[place] = Float(bitPattern: ~UInt32(truncatingIfNeeded: element >> 32))
    }
    return (ids, scores)
  }

  private func reversed(_ ids: [ArticleID], _ isReversed: Bool) -> [ArticleID] {
    isReversed ? ids.reversed() : ids
  }

  func dated(_ ids: [ArticleID], isReversed: Bool) -> [ArticleID] {
    let sorted = byDate(ids)
    guard isReversed else { return sorted.map(\.owner) }
    let undated = sorted.partitioningIndex { $0 >> 32 == UInt64(ArticleColumns.undated) }
    return sorted[..<undated].reversed().map(\.owner) + sorted[undated...].map(\.owner)
  }

  /// Below one article in so many it is faster to sort them than to look for them in the order.
  private static let sparseShare = 16

  /// Articles under their date keys, the newest first.
  private func byDate(_ ids: [ArticleID]) -> [UInt64] {
    guard ids.count < count else { return dateOrder }
    guard ids.count * Self.sparseShare > count else { return dateKeyed(ids).sorted() }
    var isSelected = [Bool](repeating: false, count: Int(endID))
    for id in ids { isSelected[Int(id)] = true }
    var dated = [UInt64](repeating: 0, count: ids.count + 1)
    var next = 0
    let selected = isSelected.span
    var writable = dated.mutableSpan
    for element in dateOrder {
      // Without a branch: what isn't selected is overwritten by the next.
      writable[next] = element
      next += selected[Int(element.owner)] ? 1 : 0
    }
    dated.removeLast()
    return dated
  }

  /// Articles under keys of their own, none of which is 0, the newest first.
  private func byDate(_ ids: [ArticleID], under keys: [UInt32]) -> [UInt64] {
    guard ids.count * Self.sparseShare > count else {
      let dateKeys = dateKeyed(ids)
      let places = ids.indices.map { UInt64(hash: UInt32(dateKeys[$0] >> 32), owner: UInt32($0)) }
      return places.sortedByHash().map { place in
        UInt64(hash: keys[Int(place.owner)], owner: ids[Int(place.owner)])
      }
    }
    var keysByID = [UInt32](repeating: 0, count: Int(endID))
    for (id, key) in zip(ids, keys) { keysByID[Int(id)] = key }
    var dated = [UInt64](repeating: 0, count: ids.count + 1)
    var next = 0
    let keySpan = keysByID.span
    var writable = dated.mutableSpan
    for element in dateOrder {
      let key = keySpan[Int(element.owner)]
      writable[next] = UInt64(hash: key, owner: element.owner)
      next += key != 0 ? 1 : 0
    }
    dated.removeLast()
    return dated
  }

  /// Some ascending articles under their date keys.
  func dateKeyed(_ ids: [ArticleID]) -> [UInt64] {
    withMembers(of: ids) { member, id in
      UInt64(hash: member.segment.columns.dateKeys[Int(id - member.base)], owner: id)
    }
  }

  private func bySource(_ ids: [ArticleID]) -> [ArticleID] {
    guard let position = Facet.source.position else { return ids }
    let names = vocabularies[position].names.map { FoldedName($0) }
    var ranks = [UInt32](repeating: 0, count: names.count)
    for (rank, value) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() {
      ranks[value] = UInt32(rank) + 1
    }
    let keys = withMembers(of: ids) { member, id in
      let column = member.segment.facets[position]
      let first = column.range(of: Int(id - member.base)).first
      return first.map { ranks[Int(member.facetValues[position][Int(column.values[$0])])] } ?? .max
    }
    return byDate(ids, under: keys).sortedByHash().map(\.owner)
  }

  /// By the first letters, which are at hand; then, where these are equal, by the whole.
  private func byHeadline(_ ids: [ArticleID]) -> [ArticleID] {
    let keyed = withMembers(of: ids) { member, id in
      (key: member.segment.columns.headlineKeys[Int(id - member.base)], id: id)
    }.sorted { ($0.key, $0.id) < ($1.key, $1.id) }
    var sorted: [ArticleID] = []
    sorted.reserveCapacity(ids.count)
    var start = 0
    while start < keyed.count {
      let end = keyed[start...].firstIndex { $0.key != keyed[start].key } ?? keyed.count
      let equals = keyed[start..<end].map(\.id)
      sorted += equals.count == 1 ? equals : byWholeHeadline(equals)
      start = end
    }
    return sorted
  }

  private func byWholeHeadline(_ ids: [ArticleID]) -> [ArticleID] {
    let named = ids.map { (name: FoldedName(article($0).title), id: $0) }
    return named.sorted { first, second in
      first.name == second.name ? first.id < second.id : first.name < second.name
    }.map(\.id)
  }

  /// What a function makes of each of some ascending articles and its member.
  func withMembers<Result>(
    of ids: [ArticleID], _ make: (Member, ArticleID) -> Result
  ) -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(ids.count)
    for (member, range) in membersWithRanges(of: ids) {
      for index in range { results.append(make(member, ids[index])) }
    }
    return results
  }

  /// The members that hold some of the ascending articles, and which those are.
  func membersWithRanges(of ids: [ArticleID]) -> [(Member, Range<Int>)] {
    var start = 0
    var found: [(Member, Range<Int>)] = []
    for member in members where start < ids.count {
      let end = ids[start...].partitioningIndex { $0 >= member.ids.upperBound }
      if end > start { found.append((member, start..<end)) }
      start = end
    }
    return found
  }
}
