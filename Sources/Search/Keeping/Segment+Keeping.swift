package import News

/// What a segment is made of, kept array by array; what follows from others is made again.
extension Segment {
  /// Keeps the segment; of its dates, what the files say.
  package func keep(in sink: inout some SectionSink & ~Copyable) {
    sink.keep(count: parts.count)
    for part in parts { part.batch.keep(in: &sink) }
    dictionary.keep(in: &sink)
    lists.keep(in: &sink)
    sink.keep(stems.all)
    columns.keep(in: &sink)
    for facet in facets { facet.keep(in: &sink) }
  }

  /// A segment that was kept, of articles found in one of so many folders.
  ///
  /// Whatever is in the source, a segment that comes of it leads nowhere beyond its arrays: every posting
  /// and place is looked at.
  package convenience init(
    from source: inout some SectionSource & ~Copyable, rootCount: Int
  ) throws(SectionDamage) {
    let partCount = try source.nextCount(limit: Int(UInt32.max))
    var parts: [Part] = []
    var base = 0
    for _ in 0..<partCount {
      let batch = try ArticleBatch(from: &source, rootCount: rootCount)
      parts.append(Part(base: base, batch: batch))
      base += batch.count
    }
    try SectionDamage.unless(base <= Int(Int32.max))
    let dictionary = try TermDictionary(from: &source)
    let longestArticle = parts.reduce(0) { max($0, $1.batch.longestArticle) }
    let lists = try PostingLists(
      from: &source, termCount: dictionary.count, articleCount: base,
      placeLimit: longestArticle)
    let stems = try StemTable(from: &source, termCount: dictionary.count)
    let columns = try ArticleColumns(from: &source, parts: parts)
    var facets: [FacetColumn] = []
    for _ in Facet.indexed {
      facets.append(try FacetColumn(from: &source, articleCount: base))
    }
    self.init(
      SegmentContents(
        dictionary: dictionary, lists: lists, stems: stems, columns: columns, facets: facets),
      parts: parts)
  }
}

extension TermDictionary {
  fileprivate func keep(in sink: inout some SectionSink & ~Copyable) {
    sink.keep(bytes)
    sink.keep(starts)
  }

  fileprivate init(from source: inout some SectionSource & ~Copyable) throws(SectionDamage) {
    let bytes = try source.next(of: UInt8.self)
    let starts = try source.next(of: UInt32.self)
    try SectionDamage.unless(starts.areBounds(of: bytes.count))
    self.init(bytes: bytes, starts: starts)
    let isSorted = (0..<max(count - 1, 0)).allSatisfy { comesBeforeNext($0) }
    // Merging takes the largest number for the end of a dictionary.
    try SectionDamage.unless(isSorted && (count == 0 || key(of: count - 1) < .max))
  }

  private func comesBeforeNext(_ term: Int) -> Bool {
    let (key, next) = (key(of: term), key(of: term + 1))
    return key < next || key == next && self[term].lexicographicallyPrecedes(self[term + 1])
  }
}

extension StemTable {
  fileprivate init(
    from source: inout some SectionSource & ~Copyable, termCount: Int
  ) throws(SectionDamage) {
    let entries = try source.next(of: UInt64.self)
    try SectionDamage.unless(entries.allSatisfy { Int($0.owner) < termCount })
    self.init(entries: entries)
  }
}

extension ArticleColumns {
  fileprivate func keep(in sink: inout some SectionSink & ~Copyable) {
    sink.keep(zones)
    sink.keep(lengths)
    sink.keep(stemmings)
    sink.keep(headlineKeys)
    sink.keep(pathHashes)
  }

  fileprivate init(
    from source: inout some SectionSource & ~Copyable, parts: [Segment.Part]
  ) throws(SectionDamage) {
    zones = try source.next(of: Zones.self)
    lengths = try source.next(of: UInt32.self)
    stemmings = try source.next(of: Stemming.self)
    headlineKeys = try source.next(of: UInt64.self)
    pathHashes = try source.next(of: UInt32.self)
    for part in parts {
      for record in part.batch.records { appendDate(record.published) }
    }
    let count = days.count
    let areComplete =
      [zones.count, lengths.count, stemmings.count, headlineKeys.count, pathHashes.count]
      .allSatisfy { $0 == count }
    try SectionDamage.unless(areComplete)
  }
}

extension FacetColumn {
  fileprivate func keep(in sink: inout some SectionSink & ~Copyable) {
    var bytes: [UInt8] = []
    var bounds: [UInt32] = [0]
    for spelling in spellings {
      bytes += spelling.utf8
      bounds.append(UInt32(bytes.count))
    }
    sink.keep(bytes)
    sink.keep(bounds)
    sink.keep(starts)
    sink.keep(values)
  }

  fileprivate init(
    from source: inout some SectionSource & ~Copyable, articleCount: Int
  ) throws(SectionDamage) {
    let bytes = try source.next(of: UInt8.self)
    let bounds = try source.next(of: UInt32.self)
    try SectionDamage.unless(bounds.areBounds(of: bytes.count))
    spellings = zip(bounds, bounds.dropFirst()).map {
      String(decoding: bytes[Int($0)..<Int($1)], as: UTF8.self)
    }
    starts = try source.next(of: UInt32.self)
    values = try source.next(of: UInt32.self)
    let spellingCount = spellings.count
    let areSpelled = values.allSatisfy { $0 < spellingCount }
    try SectionDamage.unless(
      starts.count == articleCount + 1 && starts.areBounds(of: values.count) && areSpelled)
  }
}

extension [UInt32] {
  /// Whether they are the places that part so many elements into runs: from the first to the end.
  fileprivate func areBounds(of count: Int) -> Bool {
    guard first == 0, last.map(Int.init) == count else { return false }
    return zip(self, dropFirst()).allSatisfy { $0 <= $1 }
  }
}
