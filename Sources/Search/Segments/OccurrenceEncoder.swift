import News

/// A place of some term.
struct Occurrence {
  var article: UInt32
  var place: UInt32
}

/// Writes the ``PostingLists`` of a new segment out of the occurrences of its terms.
///
/// All bytes go into room that was made before, so that none of them has to be asked whether there is
/// any: nine of ten postings are two or three bytes, and asking took most of the time.
struct OccurrenceEncoder {
  private var entries: [PostingLists.Entry] = []
  private var skips: [PostingLists.Skip] = []
  private var ends = Ends()

  /// How far the bytes are written.
  private struct Ends {
    var postings = 0
    var places = 0
  }

  /// The lists of terms.
  ///
  /// - Parameters:
  ///   - occurrences: those of each term together, in the order of articles and places.
  ///   - terms: where each term's are, in the order of terms.
  ///   - zones: of each article.
  ///   - longestArticle: in places.
  /// - Returns: the lists, in the order of `terms`.
  static func lists(
    of occurrences: [Occurrence], terms: [Range<Int>], zones: [ArticleColumns.Zones],
    longestArticle: Int
  ) -> PostingLists {
    // A posting is its step and a byte of counts; what seven places of the body add is less.
    let longestPosting = Varint.size(of: UInt32(clamping: zones.count) << 1) + 2
    let longestPlace = Varint.size(of: UInt32(clamping: longestArticle))
    var postings = [UInt8](repeating: 0, count: occurrences.count * longestPosting)
    var places = [UInt8](repeating: 0, count: occurrences.count * longestPlace)
    var encoder = OccurrenceEncoder()
    encoder.entries.reserveCapacity(terms.count + 1)
    var postingsSpan = postings.mutableSpan
    var placesSpan = places.mutableSpan
    for range in terms {
      encoder.add(
        occurrences.span.extracting(range), zones.span, &postingsSpan, &placesSpan)
    }
    encoder.entries.append(encoder.nextEntry)
    return PostingLists(
      entries: encoder.entries, postings: Array(postings[..<encoder.ends.postings]),
      places: Array(places[..<encoder.ends.places]), skips: encoder.skips.trimmed())
  }
}

extension OccurrenceEncoder {
  /// Adds the next term.
  private mutating func add(
    _ occurrences: Span<Occurrence>, _ zones: Span<ArticleColumns.Zones>,
    _ postings: inout MutableSpan<UInt8>, _ places: inout MutableSpan<UInt8>
  ) {
    var entry = nextEntry
    var lastArticle: UInt32 = 0
    var first = 0
    while first < occurrences.count {
      if entry.documentFrequency > 0, Int(entry.documentFrequency) % PostingLists.skipInterval == 0
      {
        addSkip(of: entry, behind: lastArticle)
      }
      let article = occurrences[first].article
      var next = first + 1
      while next < occurrences.count, occurrences[next].article == article { next += 1 }
      let range = first..<next
      add(step: article - lastArticle, occurrences, range, zones[Int(article)], &postings)
      addPlaces(occurrences, range, &places)
      lastArticle = article
      entry.documentFrequency += 1
      first = next
    }
    entries.append(entry)
  }

  @inline(__always)
  private mutating func add(
    step: UInt32, _ occurrences: Span<Occurrence>, _ range: Range<Int>,
    _ zones: ArticleColumns.Zones, _ postings: inout MutableSpan<UInt8>
  ) {
    if range.count == 1, occurrences[range.lowerBound].place >= zones.ledeEnd {
      Varint.write(step << 1 | 1, to: &postings, at: &ends.postings)
      return
    }
    Varint.write(step << 1, to: &postings, at: &ends.postings)
    var counts = FieldCounts()
    for index in range { counts.count(zones.field(at: occurrences[index].place)) }
    counts.write(to: &postings, at: &ends.postings)
  }

  @inline(__always)
  private mutating func addPlaces(
    _ occurrences: Span<Occurrence>, _ range: Range<Int>, _ places: inout MutableSpan<UInt8>
  ) {
    var before: UInt32 = 0
    for index in range {
      let place = occurrences[index].place
      Varint.write(place - before, to: &places, at: &ends.places)
      before = place
    }
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
