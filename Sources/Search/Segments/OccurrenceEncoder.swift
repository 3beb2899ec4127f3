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
      Self.lengthen(&postings, to: needed.postings + Varint.overhang)
      Self.lengthen(&places, to: needed.places + Varint.overhang)
      next = write(occurrences, order: order, from: next, longest)
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
    _ occurrences: TermOccurrences, order: [UInt32], from first: Int, _ longest: Ends
  ) -> Int {
    var postings: [UInt8] = []
    var places: [UInt8] = []
    swap(&postings, &self.postings)
    swap(&places, &self.places)
    var postingsSpan = postings.mutableSpan
    var placesSpan = places.mutableSpan
    let room = Ends(
      postings: postingsSpan.count - Varint.overhang, places: placesSpan.count - Varint.overhang)
    var next = first
    while next < order.count {
      let range = occurrences.range(of: Int(order[next]))
      guard ends.moved(by: longest, times: range.count).fits(room) else { break }
      add(occurrences.all.span.extracting(range), &postingsSpan, &placesSpan)
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
    _ occurrences: Span<TermOccurrence>, _ postings: inout MutableSpan<UInt8>,
    _ places: inout MutableSpan<UInt8>
  ) {
    var entry = nextEntry
    // In variables of their own, which the processor holds.
    var ends = ends
    var stemmings: StemmingSet = []
    var lastArticle: UInt32 = 0
    var first = 0
    while first < occurrences.count {
      if entry.documentFrequency > 0, Int(entry.documentFrequency) % PostingLists.skipInterval == 0
      {
        skips.append(entry.skip(to: ends.postings, ends.places, behind: lastArticle))
      }
      let occurrence = occurrences[first]
      let article = occurrence.article
      var next = first + 1
      while next < occurrences.count, occurrences[next].article == article { next += 1 }
      let step = article - lastArticle
      if next == first + 1, occurrence.isInBody {
        Varint.write(step << 1 | 1, to: &postings, at: &ends.postings)
        Varint.write(occurrence.place, to: &places, at: &ends.places)
      } else {
        Varint.write(step << 1, to: &postings, at: &ends.postings)
        Self.write(occurrences.extracting(first..<next), &postings, &places, at: &ends)
      }
      stemmings.formUnion(articleStemmings[Int(article)])
      lastArticle = article
      entry.documentFrequency += 1
      first = next
    }
    self.ends = ends
    entries.append(entry)
    termStemmings.append(stemmings)
  }

  /// Writes the counts and places of a term in one article.
  @inline(__always)
  private static func write(
    _ occurrences: Span<TermOccurrence>, _ postings: inout MutableSpan<UInt8>,
    _ places: inout MutableSpan<UInt8>, at ends: inout Ends
  ) {
    var counts = FieldCounts()
    var before: UInt32 = 0
    for index in occurrences.indices {
      let place = occurrences[index].place
      counts.count(occurrences[index].field)
      Varint.write(place - before, to: &places, at: &ends.places)
      before = place
    }
    counts.write(to: &postings, at: &ends.postings)
  }

  private var nextEntry: PostingLists.Entry {
    PostingLists.Entry(
      documentFrequency: 0, postings: UInt32(ends.postings), places: UInt32(ends.places),
      skips: UInt32(skips.count))
  }
}

extension PostingLists.Entry {
  /// A jump over what was written of the term so far.
  fileprivate func skip(to postingsEnd: Int, _ placesEnd: Int, behind article: UInt32)
    -> PostingLists.Skip
  {
    PostingLists.Skip(
      count: documentFrequency, article: article, postings: UInt32(postingsEnd) - postings,
      places: UInt32(placesEnd) - places)
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
