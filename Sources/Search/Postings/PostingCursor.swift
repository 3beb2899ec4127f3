/// Walks through the postings of one term, in the order of articles.
struct PostingCursor {
  /// The article it stands on, counted from 0 in the segment.
  private(set) var article: UInt32 = 0
  /// As the postings hold the counts of the fields, and what is beyond in the body.
  private var countsByte = FieldCounts.onceInBodyByte
  private var bodyRest: UInt32 = 0

  private let postings: [UInt8]
  private let places: [UInt8]
  private let skips: [PostingLists.Skip]
  /// Those that weren't passed yet, and some that were.
  private var skipsLeft: Range<Int>
  private let entry: PostingLists.Entry
  /// How many postings were read.
  private var readCount: UInt32 = 0
  private var offset: Int
  private var placesOffset: Int
  /// How many places stand between `placesOffset` and those of the current article.
  private var placesBefore = 0
  /// How many places the current article has.
  private var placeCount = 0

  init(_ lists: PostingLists, term: Int) {
    postings = lists.postings
    places = lists.places
    entry = lists.entries[term]
    skips = lists.skips
    skipsLeft = Int(entry.skips)..<Int(lists.entries[term + 1].skips)
    offset = Int(entry.postings)
    placesOffset = Int(entry.places)
  }

  /// How often the term stands in each field of the article.
  var counts: FieldCounts { FieldCounts(countsByte, bodyRest: bodyRest) }

  /// Goes to the next article; false at the end.
  mutating func next() -> Bool { read(to: 0) }

  /// Goes to the first article that is not before the given one, from where it stands; false at the end.
  mutating func seek(_ target: UInt32) -> Bool {
    if readCount > 0, article >= target { return true }
    skip(to: target)
    return read(to: target)
  }

  /// Reads one posting and more, up to the first article that is not before the given one.
  ///
  /// In variables of its own: of common words hundreds are read between two articles that are looked at.
  @inline(__always)
  private mutating func read(to target: UInt32) -> Bool {
    let list = postings
    let postings = list.span
    let last = postings.count - 1
    var (article, offset, readCount) = (article, offset, readCount)
    var (countsByte, bodyRest) = (countsByte, bodyRest)
    var (placesBefore, placeCount) = (placesBefore, placeCount)
    var isFound = false
    while !isFound, readCount < entry.documentFrequency {
      readCount += 1
      let head = Varint.read(postings, at: &offset)
      article &+= head >> 1
      let isOnce = head & 1 == 1
      // Read in any case, as nobody can tell which comes next; behind the end there is nothing to read.
      let byte = postings[min(offset, last)]
      countsByte = isOnce ? FieldCounts.onceInBodyByte : byte
      offset += isOnce ? 0 : 1
      bodyRest = FieldCounts.isContinued(countsByte) ? Varint.read(postings, at: &offset) : 0
      placesBefore += placeCount
      placeCount = Int(FieldCounts.total(of: countsByte) &+ bodyRest)
      isFound = article >= target
    }
    (self.article, self.offset, self.readCount) = (article, offset, readCount)
    (self.countsByte, self.bodyRest) = (countsByte, bodyRest)
    (self.placesBefore, self.placeCount) = (placesBefore, placeCount)
    return isFound
  }

  /// Calls `body` for every place of the term in the current article, ascending.
  @inline(__always)
  mutating func forEachPlace(_ body: (UInt32) -> Void) {
    skipPlaces()
    var offset = placesOffset
    var place: UInt32 = 0
    for _ in 0..<placeCount {
      place &+= Varint.read(places, at: &offset)
      body(place)
    }
  }

  /// The term's places in the current article, so much less each.
  mutating func readPlaces(into starts: inout [UInt32], offset: UInt32) {
    starts.removeAll(keepingCapacity: true)
    forEachPlace { place in
      if place >= offset { starts.append(place - offset) }
    }
  }

  /// The places as the list holds them.
  mutating func encodedPlaces() -> ArraySlice<UInt8> { places[rangeOfPlaces()] }

  /// Where they stand in ``PostingLists/places``.
  mutating func rangeOfPlaces() -> Range<Int> {
    skipPlaces()
    return placesOffset..<places.span.endOfVarints(placeCount, from: placesOffset)
  }

  private mutating func skip(to target: UInt32) {
    var next = skipsLeft.lowerBound
    while next < skipsLeft.upperBound, skips[next].count <= readCount { next += 1 }
    skipsLeft = next..<skipsLeft.upperBound
    // Mostly there is nothing to jump over: the next block begins beyond the target.
    guard next < skipsLeft.upperBound, skips[next].article < target else { return }
    let passed = skipsLeft.partitioningIndex { skips[$0].article >= target }
    let skip = skips[passed - 1]
    skipsLeft = passed..<skipsLeft.upperBound
    readCount = skip.count
    article = skip.article
    offset = Int(entry.postings + skip.postings)
    placesOffset = Int(entry.places + skip.places)
    placesBefore = 0
    placeCount = 0
  }

  /// Goes to the places of the current article.
  private mutating func skipPlaces() {
    guard placesBefore > 0 else { return }
    placesOffset = places.span.endOfVarints(placesBefore, from: placesOffset)
    placesBefore = 0
  }
}
