/// For every term of a segment the articles it stands in and its places there.
///
/// A posting is `varint(step << 1 | once)`, where `step` is the distance from the article before and
/// `once` means once in the body; else the byte of ``FieldCounts`` follows. There are as many
/// places as were counted, each a `varint(step)` from the place before in the article. After
/// ``skipInterval`` postings, or some more where lists were put together, one ``Skip`` allows to jump.
struct PostingLists: Sendable {
  /// Where a term's lists begin; they end where the next term's begin.
  struct Entry: Sendable {
    var documentFrequency: UInt32
    var postings: UInt32
    var places: UInt32
    var skips: UInt32
  }

  /// The state of a reader after some postings.
  struct Skip: Sendable {
    /// How many postings.
    var count: UInt32
    /// The article of the last one.
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
