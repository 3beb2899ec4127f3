extension Segment {
  /// One segment of the articles of several, in their order.
  ///
  /// Dictionaries are merged term by term; postings are written anew, places copied. Removed articles
  /// keep their numbers but have no postings.
  convenience init(merging sources: [IndexMerge.Part]) {
    var merger = SegmentMerger(sources)
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

  private var next: [Int]
  /// For each segment and each of its terms the number of the merged one.
  private var renumbered: [[UInt32]]
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var lists: PostingListsBuilder

  init(_ sources: [IndexMerge.Part]) {
    let segments = sources.map(\.segment)
    self.segments = segments
    removed = sources.map(\.removed)
    var base: UInt32 = 0
    bases = segments.map { segment in
      defer { base += UInt32(segment.count) }
      return base
    }
    next = segments.map { _ in 0 }
    renumbered = segments.map { segment in
      var numbers: [UInt32] = []
      numbers.reserveCapacity(segment.dictionary.count)
      return numbers
    }
    lists = PostingListsBuilder(
      termCount: segments.map(\.dictionary.count).max() ?? 0,
      byteCount: segments.reduce(0) { $0 + $1.lists.size })
  }

  mutating func merge() -> SegmentContents {
    while let sources = sourcesOfNextTerm() {
      let number = UInt32(starts.count - 1)
      lists.beginTerm()
      bytes += segments[sources[0]].dictionary[next[sources[0]]]
      starts.append(UInt32(bytes.count))
      for source in sources {
        append(PostingCursor(segments[source].lists, term: next[source]), from: source)
        renumbered[source].append(number)
        next[source] += 1
      }
    }
    return SegmentContents(
      dictionary: TermDictionary(bytes: Array(bytes[...]), starts: Array(starts[...])),
      lists: lists.finish(), stems: mergedStems(), columns: mergedColumns(),
      facets: mergedFacets())
  }

  /// The segments whose next term comes first, in order; nil at the end.
  private func sourcesOfNextTerm() -> [Int]? {
    var sources: [Int] = []
    for (source, segment) in segments.enumerated() where next[source] < segment.dictionary.count {
      guard let first = sources.first else {
        sources = [source]
        continue
      }
      let term = segment.dictionary[next[source]]
      let least = segments[first].dictionary[next[first]]
      if term.elementsEqual(least) {
        sources.append(source)
      } else if term.lexicographicallyPrecedes(least) {
        sources = [source]
      }
    }
    return sources.isEmpty ? nil : sources
  }

  private mutating func append(_ postings: consuming PostingCursor, from source: Int) {
    var cursor = postings
    while cursor.next() {
      if removed[source].contains(Int(cursor.article)) { continue }
      lists.add(article: cursor.article + bases[source], counts: cursor.counts)
      lists.addPlaces(cursor.encodedPlaces())
    }
  }

  private func mergedStems() -> StemTable {
    var entries: [UInt64] = []
    for (source, segment) in segments.enumerated() {
      for entry in segment.stems.all {
        let term = renumbered[source][Int(entry.owner)]
        entries.append(UInt64(hash: UInt32(entry >> 32), owner: term))
      }
    }
    return StemTable(entries: Array(Set(entries)))
  }

  private func mergedColumns() -> ArticleColumns {
    segments.reduce(into: ArticleColumns()) { $0.append($1.columns) }
  }

  private func mergedFacets() -> [FacetColumn] {
    Facet.allCases.map { facet in
      var builder = FacetColumnBuilder()
      for segment in segments { builder.add(segment.facets[facet.position]) }
      return builder.finish()
    }
  }
}
