/// Where each term of a ``WordStream`` stands in it: the stream turned around by a counting sort.
struct TermOccurrences {
  /// The occurrences of each term together, ascending.
  ///
  /// What an earlier, longer stream left behind them doesn't count.
  private(set) var all: [TermOccurrence] = []
  /// Where each term's occurrences end.
  private var ends: [UInt32] = []

  /// Where the occurrences of a term are.
  func range(of term: Int) -> Range<Int> {
    (term == 0 ? 0 : Int(ends[term - 1]))..<Int(ends[term])
  }

  /// Turns a stream of so many distinct terms around; `zones` are those of its articles.
  mutating func sort(_ stream: WordStream, zones: [ArticleColumns.Zones], termCount: Int) {
    count(stream.terms.span, termCount: termCount)
    if all.count < stream.terms.count {
      // Of batches of like size each may be somewhat longer than all before.
      let count = stream.terms.count + stream.terms.count / 8
      all = []
      all = Array(repeating: TermOccurrence(), count: count)
    }
    Self.distribute(stream, zones, &all, &ends)
  }

  /// Moves each end behind the term's last occurrence.
  private static func distribute(
    _ stream: WordStream, _ zones: [ArticleColumns.Zones], _ all: inout [TermOccurrence],
    _ ends: inout [UInt32]
  ) {
    var next = ends.mutableSpan
    var all = all.mutableSpan
    var start = 0
    for article in stream.ends.indices {
      let words = stream.terms.span.extracting(start..<Int(stream.ends[article]))
      var place = 0
      for field in Field.allCases {
        let first = TermOccurrence(article: article, field: field)
        let end = zones[article].end(of: field).map { min(Int($0), words.count) } ?? words.count
        while place < end {
          if words[place] != WordStream.gap {
            let term = Int(words[place])
            all[Int(next[term])] = first.at(place)
            next[term] &+= 1
          }
          place += 1
        }
      }
      start += words.count
    }
  }

  /// Sets each end to where the term's occurrences begin.
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
}

/// An article, a field and a place in it, in one number.
///
/// They are known where the words are read in order; where they are written term by term each would
/// have to be looked up.
struct TermOccurrence {
  /// The article in the upper half, then two bits for the field; a file has far fewer than 2^30 words.
  private let bits: UInt64

  private static let placeBits: UInt64 = 30

  init() { bits = 0 }

  private init(bits: UInt64) { self.bits = bits }

  /// At the article's first place.
  init(article: Int, field: Field) {
    bits = UInt64(article) << 32 | UInt64(field.rawValue) << Self.placeBits
  }

  /// The same at another place.
  @inline(__always)
  func at(_ place: Int) -> TermOccurrence {
    TermOccurrence(bits: bits | UInt64(truncatingIfNeeded: place) & (1 << Self.placeBits - 1))
  }

  @inline(__always)
  var article: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }

  /// In words from the article's beginning.
  @inline(__always)
  var place: UInt32 { UInt32(truncatingIfNeeded: bits & (1 << Self.placeBits - 1)) }

  @inline(__always)
  var field: Field {
    Field(rawValue: UInt8(truncatingIfNeeded: bits >> Self.placeBits & 3)) ?? .body
  }

  @inline(__always)
  var isInBody: Bool { bits >> Self.placeBits & 3 == UInt64(Field.body.rawValue) }
}

extension ArticleColumns.Zones {
  /// Where a field ends; nil for what lies last.
  fileprivate func end(of field: Field) -> UInt32? {
    switch field {
    case .headline: headlineEnd
    case .tags: textStart
    case .lede: ledeEnd
    case .body: nil
    }
  }
}
