/// Where each term of a ``WordStream`` stands in it: the stream turned around by a counting sort.
struct TermOccurrences {
  /// The positions of each term together, ascending.
  ///
  /// What an earlier, longer stream left behind them doesn't count.
  private(set) var positions: [UInt32] = []
  /// Where each term's positions end.
  private var ends: [UInt32] = []
  /// For every so many positions of the stream the article of the first.
  private var articles: [UInt32] = []
  /// Where each article ends in the stream.
  private var articleEnds: [UInt32] = []

  private static let blockShift: UInt32 = 6

  /// How many positions there are.
  var count: Int { Int(ends.last ?? 0) }

  /// Where the positions of a term are.
  func range(of term: Int) -> Range<Int> {
    (term == 0 ? 0 : Int(ends[term - 1]))..<Int(ends[term])
  }

  /// Turns a stream of so many distinct terms around.
  mutating func sort(_ stream: WordStream, termCount: Int) {
    count(stream.terms.span, termCount: termCount)
    if positions.count < stream.terms.count {
      positions = []
      positions = Array(repeating: 0, count: stream.terms.count)
    }
    Self.distribute(stream.terms.span, &positions, &ends)
    articleEnds.removeAll(keepingCapacity: true)
    articleEnds += stream.ends
    articles.removeAll(keepingCapacity: true)
    for (article, end) in stream.ends.enumerated() {
      while articles.count << Int(Self.blockShift) < Int(end) { articles.append(UInt32(article)) }
    }
  }

  /// Sets each end to where the term's positions begin.
  private mutating func count(_ terms: Span<UInt32>, termCount: Int) {
    ends.removeAll(keepingCapacity: true)
    ends += repeatElement(0, count: termCount)
    var counts = ends.mutableSpan
    for index in terms.indices where terms[index] != WordStream.gap {
      counts[Int(terms[index])] &+= 1
    }
    var start: UInt32 = 0
    for term in counts.indices {
      let count = counts[term]
      counts[term] = start
      start += count
    }
  }

  /// Moves each end behind the term's last position.
  private static func distribute(
    _ terms: Span<UInt32>, _ positions: inout [UInt32], _ ends: inout [UInt32]
  ) {
    var next = ends.mutableSpan
    var positions = positions.mutableSpan
    for index in terms.indices where terms[index] != WordStream.gap {
      let term = Int(terms[index])
      positions[Int(next[term])] = UInt32(truncatingIfNeeded: index)
      next[term] &+= 1
    }
  }

  /// The article that a position of the stream belongs to, and where it lies there.
  @inline(__always)
  func article(at position: UInt32) -> (number: Int, extent: Range<UInt32>) {
    let ends = articleEnds.span
    var article = Int(articles.span[Int(position >> Self.blockShift)])
    while ends[article] <= position { article += 1 }
    return (article, (article == 0 ? 0 : ends[article - 1])..<ends[article])
  }
}
