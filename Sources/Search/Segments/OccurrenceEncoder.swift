import News

/// Writes the ``PostingLists`` of new segments out of the occurrences of their terms.
///
/// All bytes go into room that is there already, so that none of them has to be asked whether there is
/// any: nine of ten postings are two or three bytes, and asking took most of the time.
struct OccurrenceEncoder {
  /// Longer than the largest segment needed; what lies behind the ends doesn't count.
  private var postings: [UInt8] = []
  private var places: [UInt8] = []
  private var entries: [PostingLists.Entry] = []
  private var skips: [PostingLists.Skip] = []
  private var ends = Ends()
  /// Of each article the set of its stemming.
  private var articleStemmings: [StemmingSet] = []
  /// Of each term in articles of which stemmings it stands.
  private var termStemmings: [StemmingSet] = []

  /// How far the bytes are written.
  private struct Ends {
    var postings = 0
    var places = 0

    func moved(by step: Ends, times count: Int) -> Ends {
      Ends(postings: postings + count * step.postings, places: places + count * step.places)
    }

    func fits(_ room: Ends) -> Bool { postings <= room.postings && places <= room.places }
  }

  /// The lists of terms.
  ///
  /// - Parameters:
  ///   - occurrences: of all terms.
  ///   - order: the numbers of the terms in the order of their bytes.
  ///   - columns: of the articles.
  ///   - longestArticle: in places.
  /// - Returns: in the order of `order` the lists, and in articles of which stemmings the terms stand.
  mutating func lists(
    of occurrences: TermOccurrences, order: [UInt32], columns: ArticleColumns, longestArticle: Int
  ) -> (PostingLists, [StemmingSet]) {
    restart(with: columns)
    // A posting is its step and a byte of counts; what seven places of the body add is less.
    let longest = Ends(
      postings: Varint.size(of: UInt32(clamping: columns.count) << 1) + 2,
      places: Varint.size(of: UInt32(clamping: longestArticle)))
    var next = 0
    while next < order.count {
      let needed = ends.moved(by: longest, times: occurrences.range(of: Int(order[next])).count)
      Self.lengthen(&postings, to: needed.postings)
      Self.lengthen(&places, to: needed.places)
      next = write(occurrences, order: order, from: next, longest, columns.zones.span)
    }
    entries.append(nextEntry)
    let lists = PostingLists(
      entries: entries.copied(), postings: Array(postings[..<ends.postings]),
      places: Array(places[..<ends.places]), skips: skips.copied())
    return (lists, termStemmings)
  }

  /// Writes as many terms as there is room for, if one occurrence takes `longest` at most.
  ///
  /// - Returns: the first one for which there is none.
  private mutating func write(
    _ occurrences: TermOccurrences, order: [UInt32], from first: Int, _ longest: Ends,
    _ zones: Span<ArticleColumns.Zones>
  ) -> Int {
    var postings: [UInt8] = []
    var places: [UInt8] = []
    swap(&postings, &self.postings)
    swap(&places, &self.places)
    var postingsSpan = postings.mutableSpan
    var placesSpan = places.mutableSpan
    let room = Ends(postings: postingsSpan.count, places: placesSpan.count)
    var next = first
    while next < order.count {
      let range = occurrences.range(of: Int(order[next]))
      guard ends.moved(by: longest, times: range.count).fits(room) else { break }
      add(range, of: occurrences, zones, &postingsSpan, &placesSpan)
      next += 1
    }
    swap(&postings, &self.postings)
    swap(&places, &self.places)
    return next
  }

  private mutating func restart(with columns: ArticleColumns) {
    ends = Ends()
    entries.removeAll(keepingCapacity: true)
    skips.removeAll(keepingCapacity: true)
    termStemmings.removeAll(keepingCapacity: true)
    articleStemmings.removeAll(keepingCapacity: true)
    articleStemmings += columns.stemmings.lazy.map(StemmingSet.init)
  }

  /// By half as much again at least: what all occurrences could take is three times what they do.
  private static func lengthen(_ bytes: inout [UInt8], to count: Int) {
    guard bytes.count < count else { return }
    let longer = max(count, bytes.count + bytes.count / 2)
    bytes += repeatElement(0, count: longer - bytes.count)
  }
}

extension OccurrenceEncoder {
  /// Adds the next term.
  private mutating func add(
    _ range: Range<Int>, of occurrences: TermOccurrences, _ zones: Span<ArticleColumns.Zones>,
    _ postings: inout MutableSpan<UInt8>, _ places: inout MutableSpan<UInt8>
  ) {
    let positions = occurrences.positions.span.extracting(range)
    var entry = nextEntry
    var stemmings: StemmingSet = []
    var lastArticle = 0
    var first = 0
    while first < positions.count {
      if entry.documentFrequency > 0, Int(entry.documentFrequency) % PostingLists.skipInterval == 0
      {
        addSkip(of: entry, behind: UInt32(lastArticle))
      }
      let (article, extent) = occurrences.article(at: positions[first])
      var next = first + 1
      while next < positions.count, positions[next] < extent.upperBound { next += 1 }
      add(
        step: UInt32(article - lastArticle), positions.extracting(first..<next),
        start: extent.lowerBound, zones[article], &postings, &places)
      stemmings.formUnion(articleStemmings[article])
      lastArticle = article
      entry.documentFrequency += 1
      first = next
    }
    entries.append(entry)
    termStemmings.append(stemmings)
  }

  /// Adds a posting with its places, which are counted from where the article starts.
  @inline(__always)
  private mutating func add(
    step: UInt32, _ positions: Span<UInt32>, start: UInt32, _ zones: ArticleColumns.Zones,
    _ postings: inout MutableSpan<UInt8>, _ places: inout MutableSpan<UInt8>
  ) {
    if positions.count == 1, positions[0] - start >= zones.ledeEnd {
      Varint.write(step << 1 | 1, to: &postings, at: &ends.postings)
      return Varint.write(positions[0] - start, to: &places, at: &ends.places)
    }
    Varint.write(step << 1, to: &postings, at: &ends.postings)
    var counts = FieldCounts()
    var before = start
    for index in positions.indices {
      counts.count(zones.field(at: positions[index] - start))
      Varint.write(positions[index] - before, to: &places, at: &ends.places)
      before = positions[index]
    }
    counts.write(to: &postings, at: &ends.postings)
  }

  private var nextEntry: PostingLists.Entry {
    PostingLists.Entry(
      documentFrequency: 0, postings: UInt32(ends.postings), places: UInt32(ends.places),
      skips: UInt32(skips.count))
  }

  private mutating func addSkip(of entry: PostingLists.Entry, behind article: UInt32) {
    skips.append(
      PostingLists.Skip(
        count: entry.documentFrequency, article: article,
        postings: UInt32(ends.postings) - entry.postings,
        places: UInt32(ends.places) - entry.places))
  }
}

extension Array {
  /// The same elements without spare room.
  fileprivate func copied() -> [Element] {
    var exact: [Element] = []
    exact.reserveCapacity(count)
    exact.append(contentsOf: self)
    return exact
  }
}
