extension Segment {
  /// One segment of the articles of several, in their order.
  ///
  /// Postings and places are copied but for those of removed articles, which keep their numbers.
  convenience init(merging sources: [IndexMerge.Part]) {
    let merger = SegmentMerger(sources)
    var parts: [Part] = []
    for (source, base) in zip(sources, merger.bases) {
      parts += source.segment.parts.map { Part(base: $0.base + Int(base), batch: $0.batch) }
    }
    self.init(merger.merge(), parts: parts)
  }
}

/// Makes the contents of one segment out of several.
private struct SegmentMerger {
  let segments: [Segment]
  /// For each segment its articles without postings in the merged one.
  let removed: [BitSet]
  /// The number of each segment's first article in the merged one.
  let bases: [UInt32]

  init(_ sources: [IndexMerge.Part]) {
    segments = sources.map(\.segment)
    removed = sources.map(\.removed)
    var base: UInt32 = 0
    bases = segments.map { segment in
      defer { base += UInt32(segment.count) }
      return base
    }
  }

  func merge() -> SegmentContents {
    var dictionaries = TermDictionaryMerger(segments.map(\.dictionary))
    let dictionary = dictionaries.merge()
    let numbers = dictionaries.numbers
    return SegmentContents(
      dictionary: dictionary, lists: mergedLists(termCount: dictionary.count, numbers: numbers),
      stems: StemTable(merging: segments.map(\.stems), numbers: numbers),
      columns: mergedColumns(), facets: mergedFacets())
  }

  /// `numbers` holds for each segment and each of its terms the number in the merged one.
  private func mergedLists(termCount: Int, numbers: [[UInt32]]) -> PostingLists {
    let lists = segments.map(\.lists)
    // A copied list's first posting may take some more bytes than it did.
    let heads = 2 * numbers.reduce(0) { $0 + $1.count }
    var builder = PostingListsBuilder(
      termCount: termCount, postingsSize: lists.reduce(heads) { $0 + $1.postings.count },
      placesSize: lists.reduce(0) { $0 + $1.places.count })
    let isWhole = removed.map(\.isEmpty)
    var next = segments.map { _ in 0 }
    lists.withAllInPlace { inPlace in
      let numbers = numbers.span
      let inPlace = inPlace.span
      for number in 0..<UInt32(termCount) {
        builder.beginTerm()
        for source in next.indices
        where next[source] < numbers[source].count && numbers[source][next[source]] == number {
          if isWhole[source] {
            builder.add(term: next[source], of: inPlace[source], base: bases[source])
          } else {
            addRest(ofTerm: next[source], of: lists[source], from: source, to: &builder)
          }
          next[source] += 1
        }
      }
    }
    return builder.finish()
  }

  /// Adds the postings of a term without those of removed articles.
  private func addRest(
    ofTerm term: Int, of lists: PostingLists, from source: Int,
    to builder: inout PostingListsBuilder
  ) {
    var cursor = PostingCursor(lists, term: term)
    while cursor.next() {
      if removed[source].contains(Int(cursor.article)) { continue }
      builder.add(article: cursor.article + bases[source], counts: cursor.counts)
      builder.addPlaces(cursor.encodedPlaces())
    }
  }

  private func mergedColumns() -> ArticleColumns {
    segments.reduce(into: ArticleColumns()) { $0.append($1.columns) }
  }

  private func mergedFacets() -> [FacetColumn] {
    Facet.indexed.indices.map { position in
      FacetColumn(merging: segments.map { $0.facets[position] })
    }
  }
}
