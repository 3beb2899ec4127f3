import News

/// Writes ``PostingLists``: the terms in order, for each term its articles in order.
struct PostingListsBuilder {
  private var entries: [PostingLists.Entry] = []
  private var postings: [UInt8] = []
  private var places: [UInt8] = []
  private var skips: [PostingLists.Skip] = []
  /// The term that is being written; its place in `entries` is kept for it.
  private var entry = PostingLists.Entry(documentFrequency: 0, postings: 0, places: 0, skips: 0)
  /// How many of the term's postings lie before its last skip.
  private var skippedCount: UInt32 = 0
  /// How far the term's postings were read, and the article of the last one that was.
  ///
  /// Copied postings are read only when others follow, which count from their last article.
  private var readEnd = 0
  private var lastArticle: UInt32 = 0

  init(termCount: Int, postingsSize: Int, placesSize: Int) {
    entries.reserveCapacity(termCount + 1)
    postings.reserveCapacity(postingsSize)
    places.reserveCapacity(placesSize)
  }

  mutating func beginTerm() {
    endTerm()
    skippedCount = 0
    readEnd = postings.count
    lastArticle = 0
  }

  /// Adds an article; its places follow by `addPlaces`.
  mutating func add(article: UInt32, counts: FieldCounts) {
    prepareForPosting()
    let step = article - lastArticle
    if counts == .onceInBody {
      Varint.append(step << 1 | 1, to: &postings)
    } else {
      Varint.append(step << 1, to: &postings)
      counts.append(to: &postings)
    }
    lastArticle = article
    readEnd = postings.count
    entry.documentFrequency += 1
  }

  /// Adds the places of an article as another list holds them.
  mutating func addPlaces(_ encoded: ArraySlice<UInt8>) { places += encoded }

  /// Adds the postings and places of a term in other lists, their articles so much further.
  ///
  /// The bytes are copied: but for the first posting all count from the one before.
  @inline(__always)
  mutating func add(term: Int, of lists: ListsInPlace, base: UInt32) {
    let first = unsafe lists.entries.span[term]
    let end = unsafe lists.entries.span[term + 1]
    guard first.documentFrequency > 0 else { return }
    prepareForPosting()
    var offset = Int(first.postings)
    let head = unsafe Varint.read(lists.postings.span, at: &offset)
    let step = (head >> 1) + base - lastArticle
    Varint.append(step << 1 | head & 1, to: &postings)
    let shift = PostingLists.Skip(
      count: entry.documentFrequency, article: base,
      // The head may be longer than it was, never shorter than nothing.
      postings: UInt32(postings.count) - entry.postings &- (UInt32(offset) - first.postings),
      places: UInt32(places.count) - entry.places)
    unsafe postings.append(lists.postings.span.extracting(offset..<Int(end.postings)))
    unsafe places.append(lists.places.span.extracting(Int(first.places)..<Int(end.places)))
    entry.documentFrequency += first.documentFrequency
    let skips = unsafe lists.skips.span
    for index in Int(first.skips)..<Int(end.skips) { add(skips[index].shifted(by: shift)) }
  }

  consuming func finish() -> PostingLists {
    endTerm()
    return PostingLists(
      entries: entries.trimmed(), postings: postings.trimmed(), places: places.trimmed(),
      skips: skips.trimmed())
  }
}

extension PostingListsBuilder {
  /// Keeps the entry of the term and begins the next one's.
  private mutating func endTerm() {
    if !entries.isEmpty { entries[entries.count - 1] = entry }
    entry = PostingLists.Entry(
      documentFrequency: 0, postings: UInt32(postings.count), places: UInt32(places.count),
      skips: UInt32(skips.count))
    entries.append(entry)
  }

  /// Finds the last article and sets a skip when enough postings lie behind the last one.
  private mutating func prepareForPosting() {
    while readEnd < postings.count {
      let head = Varint.read(postings, at: &readEnd)
      lastArticle &+= head >> 1
      if head & 1 == 0 { _ = FieldCounts(reading: postings, at: &readEnd) }
    }
    guard entry.documentFrequency - skippedCount >= PostingLists.skipInterval else { return }
    add(
      PostingLists.Skip(
        count: entry.documentFrequency, article: lastArticle,
        postings: UInt32(postings.count) - entry.postings,
        places: UInt32(places.count) - entry.places))
  }

  private mutating func add(_ skip: PostingLists.Skip) {
    skips.append(skip)
    skippedCount = skip.count
    lastArticle = skip.article
    readEnd = Int(entry.postings + skip.postings)
  }
}

extension PostingLists.Skip {
  fileprivate func shifted(by shift: Self) -> Self {
    Self(
      count: count + shift.count, article: article + shift.article,
      postings: postings &+ shift.postings, places: places + shift.places)
  }
}

extension [UInt8] {
  /// Appends bytes of another array; mostly they are too few for a call to pay.
  fileprivate mutating func append(_ other: Span<UInt8>) {
    guard other.count > 16 else {
      for index in other.indices { append(other[index]) }
      return
    }
    // A span can't be appended otherwise; a slice would be retained.
    unsafe other.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
