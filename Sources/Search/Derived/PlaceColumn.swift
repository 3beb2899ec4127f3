/// For each article of a segment where a common word's places begin in its list.
///
/// A phrase looks for such a word in article after article, and of each that lies between the places have to
/// be passed over; with a column none are.
struct PlaceColumn: Sendable {
  /// How many articles are counted from one beginning, as a power of two.
  private static let blockBits = 7

  /// Where the places of each block's first article begin in ``PostingLists/places``.
  private let blockStarts: [Int]
  /// How much further those of each article begin, and behind the last one where they end.
  ///
  /// Articles without the word have as much as the next.
  private let steps: [UInt16]

  /// Nil where the places of some block take more bytes than a step can count.
  init?(of term: Int, in segment: Segment) {
    let count = segment.count
    var starts = [Int](repeating: 0, count: count + 1)
    let lists = segment.lists
    let places = lists.places.span
    var end = Int(lists.entries[term].places)
    var next = 0
    lists.forEachPosting(of: term) { article, counts in
      while next <= Int(article) {
        starts[next] = end
        next += 1
      }
      end = places.endOfVarints(Int(counts.total), from: end)
    }
    while next <= count {
      starts[next] = end
      next += 1
    }
    blockStarts = stride(from: 0, through: count, by: 1 << Self.blockBits).map { starts[$0] }
    var steps: [UInt16] = []
    steps.reserveCapacity(count + 1)
    for (article, start) in starts.enumerated() {
      guard let step = UInt16(exactly: start - blockStarts[article >> Self.blockBits]) else {
        return nil
      }
      steps.append(step)
    }
    self.steps = steps
  }

  /// Where the places of the word in an article stand in ``PostingLists/places``; nowhere, if it isn't there.
  @inline(__always)
  func range(in article: UInt32) -> Range<Int> {
    start(of: Int(article))..<start(of: Int(article) + 1)
  }

  @inline(__always)
  private func start(of article: Int) -> Int {
    blockStarts[article >> Self.blockBits] + Int(steps[article])
  }

  /// In bytes.
  var size: Int {
    blockStarts.count * MemoryLayout<Int>.stride + steps.count * MemoryLayout<UInt16>.stride
  }
}
