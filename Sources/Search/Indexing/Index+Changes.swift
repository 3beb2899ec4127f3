/// Taking out single articles; the ids of the others stay as they are.
extension Index {
  /// Takes articles out; everything is answered as if they had never been there.
  ///
  /// Their ids aren't given again; ids that the index doesn't hold change nothing. Takes as long as
  /// reading the articles, or, of many, the postings of their segments.
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

  /// Lets the articles of a segment come and others go; those that come get the next numbers.
  ///
  /// - Returns: the numbers of those that came.
  @discardableResult
  package mutating func replace(
    _ former: some Sequence<ArticleID>, with segment: Segment
  ) -> Range<ArticleID> {
    remove(former)
    let first = endID
    append(segment)
    return first..<endID
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
