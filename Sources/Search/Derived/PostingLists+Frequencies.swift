extension PostingLists {
  /// Adds, for each posting of some neighbouring terms, the halves so many times to the article's.
  ///
  /// The lists of neighbours lie side by side, so that a prefix of many terms costs no more than one
  /// term that stands in as many articles.
  func addHalves(
    of terms: Range<Int>, in scope: Leaf.Scope, to sums: inout [UInt32], times factor: UInt32
  ) {
    guard !terms.isEmpty else { return }
    let halves = HalvesTable.of(scope)
    let postings = postings.span
    var sums = sums.mutableSpan
    var offset = Int(entries[terms.lowerBound].postings)
    for term in terms {
      var article: UInt32 = 0
      for _ in 0..<entries[term].documentFrequency {
        let head = Varint.read(postings, at: &offset)
        article &+= head >> 1
        let isOnce = Int(head & 1)
        // Without a branch, as neither is much commoner than the other.
        let next = postings[min(offset, postings.count - 1)]
        let byte = isOnce == 1 ? FieldCounts.onceInBodyByte : next
        offset += 1 - isOnce
        var sum = halves[byte]
        if FieldCounts.isContinued(byte) {
          sum &+= halves.ofBodyWord &* Varint.read(postings, at: &offset)
        }
        sums[Int(article)] &+= sum &* factor
      }
    }
  }
}

/// The halves of each byte that ``FieldCounts`` are written as.
private struct HalvesTable: Sendable {
  private let halves: [UInt32]
  let ofBodyWord: UInt32

  private static let everything = HalvesTable(scope: .everything)
  private static let headline = HalvesTable(scope: .headline)
  private static let body = HalvesTable(scope: .body)

  static func of(_ scope: Leaf.Scope) -> HalvesTable {
    switch scope {
    case .everything: everything
    case .headline: headline
    case .body: body
    }
  }

  private init(scope: Leaf.Scope) {
    halves = (0...UInt8.max).map { byte in
      var offset = 0
      // A zero follows where the count of the body goes on.
      return Ranking.halves(FieldCounts(reading: [byte, 0], at: &offset), in: scope)
    }
    ofBodyWord = Ranking.halves(.onceInBody, in: scope)
  }

  subscript(byte: UInt8) -> UInt32 { halves[Int(byte)] }
}
