extension Index {
  /// The matches that a facet filter lets through.
  func filtered(_ found: Matches, by filter: FacetFilter) -> Matches {
    let included = filter.included.map { ($0.facet.position, number(of: $0)) }
    let excluded = filter.excluded.map { ($0.facet.position, number(of: $0)) }
    var kept = Matches()
    for (member, range) in membersWithRanges(of: found.articles) {
      for index in range {
        let article = Int(found.articles[index] - member.base)
        let has = { member.has($0, article) }
        let isIncluded =
          included.isEmpty
          || (filter.combinesWithOr ? included.contains(where: has) : included.allSatisfy(has))
        guard isIncluded, !excluded.contains(where: has) else { continue }
        kept.articles.append(found.articles[index])
        if !found.scores.isEmpty { kept.scores.append(found.scores[index]) }
      }
    }
    return kept
  }

  private func number(of value: FacetValue) -> UInt32? {
    vocabularies[value.facet.position].number(of: value.name)
  }

  /// How many of some ascending articles have each value; values in the filter are always there.
  func facetCounts(over ids: [ArticleID], filter: FacetFilter) -> [FacetCounts] {
    Facet.allCases.map { facet in
      let chosen = (filter.included + filter.excluded).filter { $0.facet == facet }
      return facetCounts(facet, counts: counts(of: facet, over: ids), chosen: chosen)
    }
  }

  /// For each value of a facet the number of articles that have it.
  private func counts(of facet: Facet, over ids: [ArticleID]) -> [Int] {
    let position = facet.position
    let values = vocabularies[position].values
    guard ids.count < count else { return values.map(\.count) }
    var counts = [Int](repeating: 0, count: values.count)
    for (member, range) in membersWithRanges(of: ids) {
      let column = member.segment.facets[position]
      let numbers = member.facetValues[position]
      for index in range {
        for place in column.range(of: Int(ids[index] - member.base)) {
          counts[Int(numbers[Int(column.values[place])])] += 1
        }
      }
    }
    return counts
  }

  private func facetCounts(_ facet: Facet, counts: [Int], chosen: [FacetValue]) -> FacetCounts {
    let vocabulary = vocabularies[facet.position]
    var chosenNumbers: Set<UInt32> = []
    var unknown: [(name: String, count: Int)] = []
    for value in chosen {
      if let number = number(of: value) {
        chosenNumbers.insert(number)
      } else if !unknown.contains(where: { $0.name == value.name }) {
        unknown.append((name: value.name, count: 0))
      }
    }
    var listed = vocabulary.nameOrder.filter { number in
      counts[Int(number)] > 0 || (!chosenNumbers.isEmpty && chosenNumbers.contains(number))
    }
    if facet == .year { listed.reverse() } else { listed = mostCountedFirst(listed, counts) }
    let named = listed.map { number in
      (name: vocabulary.values[Int(number)].name, count: counts[Int(number)])
    }
    return FacetCounts(facet: facet, values: named + unknown)
  }

  /// Values by their counts; of equal counts in the order given.
  private func mostCountedFirst(_ listed: [UInt32], _ counts: [Int]) -> [UInt32] {
    let keyed = listed.indices.map { place in
      UInt64(hash: ~UInt32(clamping: counts[Int(listed[place])]), owner: UInt32(place))
    }
    return keyed.sortedByHash().map { listed[Int($0.owner)] }
  }
}

extension Index.Member {
  /// Whether an article has a value, given by the facet's place and the value's number.
  fileprivate func has(_ value: (facet: Int, number: UInt32?), _ article: Int) -> Bool {
    guard let number = value.number else { return false }
    let column = segment.facets[value.facet]
    return column.range(of: article).contains {
      facetValues[value.facet][Int(column.values[$0])] == number
    }
  }
}
