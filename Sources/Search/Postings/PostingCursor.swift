/// Walks through the postings of one term, in the order of articles.
struct PostingCursor {
  /// The article it stands on, counted from 0 in the segment.
  private(set) var article: UInt32 = 0
  private(set) var counts = FieldCounts.onceInBody

  private let postings: [UInt8]
  private let places: [UInt8]
  /// Those that weren't passed yet, and some that were.
  private var skips: ArraySlice<PostingLists.Skip>
  private let entry: PostingLists.Entry
  /// How many postings were read.
  private var readCount: UInt32 = 0
  private var offset: Int
  private var placesOffset: Int
  /// How many articles have their places from `placesOffset` on, the current one being the last.
  private var unreadPlaces = 0

  init(_ lists: PostingLists, term: Int) {
    postings = lists.postings
    places = lists.places
    entry = lists.entries[term]
    skips = lists.skips[Int(entry.skips)..<Int(lists.entries[term + 1].skips)]
    offset = Int(entry.postings)
    placesOffset = Int(entry.places)
  }

  /// Goes to the next article; false at the end.
  mutating func next() -> Bool {
    guard readCount < entry.documentFrequency else { return false }
    unreadPlaces += 1
    readCount += 1
    let head = Varint.read(postings, at: &offset)
    article &+= head >> 1
    counts = head & 1 == 1 ? .onceInBody : FieldCounts(reading: postings, at: &offset)
    return true
  }

  /// Goes to the first article that is not before the given one, from where it stands; false at the end.
  mutating func seek(_ target: UInt32) -> Bool {
    if readCount > 0, article >= target { return true }
    skip(to: target)
    while next() {
      if article >= target { return true }
    }
    return false
  }

  /// Calls `body` for every place of the term in the current article, ascending.
  @inline(__always)
  mutating func forEachPlace(_ body: (UInt32) -> Void) {
    skipPlaces()
    var offset = placesOffset
    var place: UInt32 = 0
    var isLast = false
    while !isLast {
      let step = Varint.read(places, at: &offset)
      place &+= step >> 1
      isLast = step & 1 == 1
      body(place)
    }
  }

  /// The term's places in the current article, so much less each.
  mutating func readPlaces(into set: inout BitSet, offset: UInt32) {
    set.removeAll()
    forEachPlace { place in
      if place >= offset { set.insert(Int(place - offset)) }
    }
  }

  /// Those of some places that have one of the term's so much further.
  mutating func readPlaces(into set: inout BitSet, among wanted: BitSet, offset: UInt32) {
    set.removeAll()
    forEachPlace { place in
      guard place >= offset, wanted.contains(Int(place - offset)) else { return }
      set.insert(Int(place - offset))
    }
  }

  /// The places as the list holds them.
  mutating func encodedPlaces() -> ArraySlice<UInt8> {
    skipPlaces()
    var end = placesOffset
    while Varint.read(places, at: &end) & 1 == 0 {}
    return places[placesOffset..<end]
  }

  private mutating func skip(to target: UInt32) {
    skips = skips.drop { $0.count <= readCount }
    // Mostly there is nothing to jump over: the next block begins beyond the target.
    guard let next = skips.first, next.article < target else { return }
    let passed = skips.partitioningIndex { $0.article >= target }
    let skip = skips[passed - 1]
    skips = skips[passed...]
    readCount = skip.count
    article = skip.article
    offset = Int(entry.postings + skip.postings)
    placesOffset = Int(entry.places + skip.places)
    unreadPlaces = 0
  }

  /// Goes to the places of the current article.
  private mutating func skipPlaces() {
    while unreadPlaces > 1 {
      while Varint.read(places, at: &placesOffset) & 1 == 0 {}
      unreadPlaces -= 1
    }
  }
}
