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
    var isSelected = [Bool](repeating: false, count: count)
    for id in ids { isSelected[Int(id)] = true }
    return dateOrder.filter { isSelected[Int($0.owner)] }
  }

  private func ranked(_ found: Matches) -> [ArticleID] {
    let dates = withMembers(of: found.articles) { member, id in
      member.segment.columns.dateKeys[Int(id - member.base)]
    }
    // A score is never negative, so that its bits sort as it does.
    let keyed = found.articles.indices.map { index in
      (
        key: UInt64(hash: ~found.scores[index].bitPattern, owner: dates[index]),
        id: found.articles[index]
      )
    }
    return keyed.sorted { ($0.key, $0.id) < ($1.key, $1.id) }.map(\.id)
  }

  private func bySource(_ ids: [ArticleID]) -> [ArticleID] {
    let position = Facet.source.position
    let names = vocabularies[position].values.map { FoldedName($0.name) }
    var ranks = [UInt32](repeating: 0, count: names.count)
    for (rank, value) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() {
      ranks[value] = UInt32(rank)
    }
    let keyed = withMembers(of: ids) { member, id in
      let column = member.segment.facets[position]
      let number = Int(id - member.base)
      let value = column.range(of: number).first.map {
        ranks[Int(member.facetValues[position][Int(column.values[$0])])]
      }
      return (
        key: UInt64(hash: value ?? UInt32.max, owner: member.segment.columns.dateKeys[number]),
        id: id
      )
    }
    return keyed.sorted { ($0.key, $0.id) < ($1.key, $1.id) }.map(\.id)
  }

  private func byHeadline(_ ids: [ArticleID]) -> [ArticleID] {
    let keyed = withMembers(of: ids) { member, id in
      (key: member.segment.columns.headlineKeys[Int(id - member.base)], id: id)
    }
    return keyed.sorted { first, second in
      guard first.key == second.key else { return first.key < second.key }
      let names = (FoldedName(article(first.id).title), FoldedName(article(second.id).title))
      return names.0 == names.1 ? first.id < second.id : names.0 < names.1
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
