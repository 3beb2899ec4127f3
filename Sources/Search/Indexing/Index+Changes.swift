/// Taking out and correcting single articles; the ids of the others stay as they are.
extension Index {
  /// Takes articles out; everything is answered as if they had never been there.
  ///
  /// Their ids aren't given again; ids that the index doesn't hold change nothing. Followed by
  /// ``append(_:)`` it replaces articles. Takes as long as reading the articles, or, of many, the
  /// postings of their segments.
  package mutating func remove(_ ids: some Sequence<ArticleID>) {
    let removed = Set(ids).filter(contains).sorted()
    var dateKeys: [UInt64] = []
    for (place, articles) in membersWithArticles(of: removed) {
      let member = members[place]
      members[place].removed.insert(articles, of: member.segment)
      for facet in vocabularies.indices {
        vocabularies[facet].remove(articles, of: member.segment.facets[facet])
      }
      for article in articles {
        totalLength -= Int(member.segment.columns.lengths[Int(article)])
        dateKeys.append(member.dateKey(of: article))
      }
    }
    dateOrder = dateOrder.subtracting(dateKeys.sorted())
    count -= removed.count
  }

  /// Exchanges the day and the month of dates that were written in figures and read the wrong way
  /// round, `03/04/2017`; dates that can't be read the other way round stay as they are.
  ///
  /// Copies the affected batches' pieces and the affected segments' dates, no text.
  package mutating func swapDayAndMonth(of ids: [ArticleID]) {
    let swapped = Set(ids).filter(contains).sorted()
    var before: [UInt64] = []
    var after: [UInt64] = []
    for (place, articles) in membersWithArticles(of: swapped) {
      before += articles.map(members[place].dateKey)
      members[place].segment = members[place].segment.swappingDayAndMonth(of: articles)
      after += articles.map(members[place].dateKey)
    }
    dateOrder = dateOrder.subtracting(before.sorted()).merged(with: after.sorted())
  }

  /// The places of the members that hold some of the ascending articles, and which those are, counted
  /// in the segment.
  private func membersWithArticles(of ids: [ArticleID]) -> [(place: Int, articles: [UInt32])] {
    var start = 0
    var found: [(place: Int, articles: [UInt32])] = []
    for (place, member) in members.enumerated() where start < ids.count {
      let end = ids[start...].partitioningIndex { $0 >= member.ids.upperBound }
      if end > start { found.append((place, ids[start..<end].map { $0 - member.base })) }
      start = end
    }
    return found
  }
}
