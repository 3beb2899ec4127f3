import News

extension Index {
  /// The matches in an order; undated articles come last even when it is reversed.
  func order(
    of found: Matches, by key: SortKey, isRanked: Bool, isReversed: Bool
  ) -> [ArticleID] {
    switch key {
    case .date, .storySize: dated(found.articles, isReversed: isReversed)
    case .relevance where !isRanked: dated(found.articles, isReversed: isReversed)
    case .relevance: reversed(ranked(found), isReversed)
    case .source: reversed(bySource(found.articles), isReversed)
    case .headline: reversed(byHeadline(found.articles), isReversed)
    }
  }

  private func reversed(_ ids: [ArticleID], _ isReversed: Bool) -> [ArticleID] {
    isReversed ? ids.reversed() : ids
  }

  private func dated(_ ids: [ArticleID], isReversed: Bool) -> [ArticleID] {
    let sorted = byDate(ids)
    guard isReversed else { return sorted.map(\.owner) }
    let undated = sorted.partitioningIndex { $0 >> 32 == UInt64(ArticleColumns.undated) }
    return sorted[..<undated].reversed().map(\.owner) + sorted[undated...].map(\.owner)
  }

  /// Articles under their date keys, the newest first.
  private func byDate(_ ids: [ArticleID]) -> [UInt64] {
    guard ids.count < count else { return dateOrder }
    guard ids.count * 16 > count else {
      return withMembers(of: ids) { member, id in
        UInt64(hash: member.segment.columns.dateKeys[Int(id - member.base)], owner: id)
      }.sorted()
    }
    var isSelected = [Bool](repeating: false, count: Int(endID))
    for id in ids { isSelected[Int(id)] = true }
    return dateOrder.filter { isSelected[Int($0.owner)] }
  }

  /// The best first; of equals the newer, then the one that arrived first.
  private func ranked(_ found: Matches) -> [ArticleID] {
    let dated = byDate(found.articles).map(\.owner)
    let scores = found.scores(inOrderOf: dated, below: endID)
    // A score is never negative, so that its bits sort as it does.
    let keyed = dated.indices.map { UInt64(hash: ~scores[$0].bitPattern, owner: UInt32($0)) }
    return keyed.sortedByHash().map { dated[Int($0.owner)] }
  }

  private func bySource(_ ids: [ArticleID]) -> [ArticleID] {
    let position = Facet.source.position
    let names = vocabularies[position].names.map { FoldedName($0) }
    var ranks = [UInt32](repeating: 0, count: names.count)
    for (rank, value) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() {
      ranks[value] = UInt32(rank)
    }
    let dated = byDate(ids).map(\.owner)
    var keys = [UInt32](repeating: .max, count: Int(endID))
    for (member, range) in membersWithRanges(of: ids) {
      let column = member.segment.facets[position]
      let values = member.facetValues[position]
      for id in ids[range] {
        let first = column.range(of: Int(id - member.base)).first
        if let first { keys[Int(id)] = ranks[Int(values[Int(column.values[first])])] }
      }
    }
    let keyed = dated.indices.map { UInt64(hash: keys[Int(dated[$0])], owner: UInt32($0)) }
    return keyed.sortedByHash().map { dated[Int($0.owner)] }
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
