import News

extension Evaluator {
  /// A test of single articles, counted in the segment.
  func test(_ condition: Condition) -> (UInt32) -> Bool {
    let base = member.base
    let marks = marks
    switch condition {
    case .facet(let facet, let pattern): return test(facet, pattern)
    case .published(let days):
      let column = segment.columns.days
      return { column[Int($0)] != ArticleColumns.unknownDay && days ~= Int(column[Int($0)]) }
    case .unread: return { !marks.read.contains(base + $0) }
    case .read: return { marks.read.contains(base + $0) }
    case .starred: return { marks.starred.contains(base + $0) }
    case .reprint:
      let stories = stories
      return { stories.isReprint(base + $0) }
    case .noted: return { marks.noted.contains(base + $0) }
    case .note(let pattern):
      return { marks.notes[base + $0].map(pattern.matches) ?? false }
    case .story(let path):
      let named = plan.named[path] ?? []
      let stories = stories
      let wanted = Set(named.compactMap(stories.story))
      return { article in
        let id = base + article
        return named.contains(id) || stories.story(of: id).map(wanted.contains) ?? false
      }
    case .tagged:
      guard let position = Facet.tag.position else { return { _ in false } }
      let column = segment.facets[position]
      return { !column.range(of: Int($0)).isEmpty }
    case .path(let part):
      let segment = segment
      return { FoldedName(segment.article(Int($0)).path).bytes.contains(part) }
    }
  }

  private func test(_ facet: Facet, _ pattern: NamePattern) -> (UInt32) -> Bool {
    let condition = QueryPlan.FacetCondition(facet: facet, pattern: pattern)
    let matches = plan.facetMatches[condition] ?? []
    guard let position = facet.position else {
      let (names, base) = (names, member.base)
      return { names.has(base + $0, matches) }
    }
    let column = segment.facets[position]
    let values = member.facetValues[position]
    let isMatch = values.map { Int($0) < matches.count && matches[Int($0)] }
    return { article in
      column.range(of: Int(article)).contains { isMatch[Int(column.values[$0])] }
    }
  }
}
