extension PostingLists {
  /// Asks for the memory that is read first of some terms.
  func prefetchPostings(of terms: [Int]) {
    for term in terms { entries.span.prefetch(term..<term + 2) }
    for term in terms {
      postings.span.prefetch(Int(entries[term].postings)..<Int(entries[term + 1].postings))
    }
  }

  /// Adds for each posting of a term the weight of its frequency to the article's.
  func addWeights(_ weights: Span<Int32>, of term: Int, to sums: inout [Int32]) {
    let postings = postings.span
    var sums = sums.mutableSpan
    var offset = Int(entries[term].postings)
    var article = 0
    for _ in 0..<entries[term].documentFrequency {
      let (head, byte) = Self.readHead(of: postings, at: &offset)
      article += Int(head >> 1)
      var frequency = FieldCounts.total(of: byte)
      if FieldCounts.isContinued(byte) { frequency &+= Varint.read(postings, at: &offset) }
      sums[article] &+= weights[min(Int(frequency), weights.count - 1)]
    }
  }

  /// Reads the step and the byte of counts of a posting.
  ///
  /// Steps of one byte and of two are as common, and so are postings with and without counts: neither is
  /// asked by a branch, which would be foretold wrongly every other time.
  @inline(__always)
  private static func readHead(
    of postings: borrowing Span<UInt8>, at offset: inout Int
  ) -> (head: UInt32, counts: UInt8) {
    // Behind the end stands nothing that is used: of a posting with counts these are there.
    let last = postings.count - 1
    let first = UInt32(postings[offset])
    let second = UInt32(postings[min(offset + 1, last)])
    let third = UInt32(postings[min(offset + 2, last)])
    let isLonger = first >> 7
    var head = first & 0x7F | (second & 0x7F) << 7 & (0 &- isLonger)
    var counts = isLonger == 1 ? third : second
    if isLonger & second >> 7 == 1 {
      head = Varint.read(postings, at: &offset)
      counts = UInt32(postings[min(offset, last)])
    } else {
      offset += 1 + Int(isLonger)
    }
    let isOnce = head & 1
    offset += 1 - Int(isOnce)
    return (head, isOnce == 1 ? FieldCounts.onceInBodyByte : UInt8(truncatingIfNeeded: counts))
  }
}
