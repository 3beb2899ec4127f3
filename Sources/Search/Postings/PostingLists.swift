/// For every term of a segment the articles it stands in and its places there.
///
/// A posting is `varint(step << 1 | once)`, where `step` is the distance from the article before and
/// `once` means once in the body; else the byte of ``FieldCounts`` follows. A place is
/// `varint(step << 1 | last)`, the steps from the place before in the article. Every
/// ``skipInterval`` postings one ``Skip`` allows to jump.
struct PostingLists: Sendable {
  /// Where a term's lists begin; they end where the next term's begin.
  struct Entry: Sendable {
    var documentFrequency: UInt32
    var postings: UInt32
    var places: UInt32
    var skips: UInt32
  }

  /// The state of a reader after some multiple of ``skipInterval`` postings.
  struct Skip: Sendable {
    /// The last article before.
    var article: UInt32
    /// From the start of the term's postings.
    var postings: UInt32
    /// From the start of the term's places.
    var places: UInt32
  }

  /// One for each term and one past the end.
  let entries: [Entry]
  let postings: [UInt8]
  let places: [UInt8]
  let skips: [Skip]

  static let skipInterval = 128

  func documentFrequency(of term: Int) -> Int { Int(entries[term].documentFrequency) }

  /// Calls `body` for every posting of a term; faster than a cursor, which can jump.
  @inline(__always)
  func forEachPosting(of term: Int, _ body: (_ article: UInt32, _ counts: FieldCounts) -> Void) {
    let entry = entries[term]
    var offset = Int(entry.postings)
    var article: UInt32 = 0
    for _ in 0..<entry.documentFrequency {
      let head = Varint.read(postings, at: &offset)
      article &+= head >> 1
      body(
        article, head & 1 == 1 ? .onceInBody : FieldCounts(reading: postings, at: &offset))
    }
  }

  /// In bytes.
  var size: Int {
    entries.count * MemoryLayout<Entry>.stride + postings.count + places.count
      + skips.count * MemoryLayout<Skip>.stride
  }
}

/// Writes ``PostingLists``: the terms in order, for each term its articles in order.
struct PostingListsBuilder {
  private var entries: [PostingLists.Entry] = []
  private var postings: [UInt8] = []
  private var places: [UInt8] = []
  private var skips: [PostingLists.Skip] = []
  private var lastArticle: UInt32 = 0
  private var documentFrequency = 0

  init(termCount: Int, byteCount: Int) {
    entries.reserveCapacity(termCount + 1)
    postings.reserveCapacity(byteCount / 2)
    places.reserveCapacity(byteCount)
  }

  mutating func beginTerm() {
    endTerm()
    appendEntry()
    documentFrequency = 0
    lastArticle = 0
  }

  /// Adds an article; its places follow by `addPlace` or `addPlaces`.
  mutating func add(article: UInt32, counts: FieldCounts) {
    if documentFrequency > 0, documentFrequency % PostingLists.skipInterval == 0 { addSkip() }
    documentFrequency += 1
    let step = article - lastArticle
    lastArticle = article
    if counts == .onceInBody {
      Varint.append(step << 1 | 1, to: &postings)
    } else {
      Varint.append(step << 1, to: &postings)
      counts.append(to: &postings)
    }
  }

  /// Adds a place by its distance from the one before in the article.
  mutating func addPlace(step: UInt32, isLast: Bool) {
    Varint.append(step << 1 | (isLast ? 1 : 0), to: &places)
  }

  /// Adds the places of an article as another list holds them.
  mutating func addPlaces(_ encoded: ArraySlice<UInt8>) { places += encoded }

  consuming func finish() -> PostingLists {
    endTerm()
    appendEntry()
    // Copies, so that no spare room stays with the segment.
    return PostingLists(
      entries: entries, postings: Array(postings[...]), places: Array(places[...]),
      skips: Array(skips[...]))
  }
}

extension PostingListsBuilder {
  private mutating func endTerm() {
    guard let last = entries.indices.last else { return }
    entries[last].documentFrequency = UInt32(documentFrequency)
  }

  private mutating func appendEntry() {
    entries.append(
      PostingLists.Entry(
        documentFrequency: 0, postings: UInt32(postings.count), places: UInt32(places.count),
        skips: UInt32(skips.count)))
  }

  private mutating func addSkip() {
    guard let entry = entries.last else { return }
    skips.append(
      PostingLists.Skip(
        article: lastArticle, postings: UInt32(postings.count) - entry.postings,
        places: UInt32(places.count) - entry.places))
  }
}
