import News

/// Makes the contents of a segment out of articles.
///
/// One pass over the text numbers its words; a counting sort then turns the stream of words around
/// into a list of places for each term.
struct SegmentBuilder {
  private var vocabulary = Vocabulary()
  private var tokenizer = Tokenizer()
  private var columns = ArticleColumns()
  private var facets = Facet.allCases.map { _ in FacetColumnBuilder() }
  /// The terms of all articles in the order of their places; ``gap`` where a field or block ends.
  private var stream: [UInt32] = []
  /// Where each article ends in the stream.
  private var streamEnds: [Int] = []

  private static let gap = UInt32.max

  mutating func add(_ article: Article) {
    let start = stream.count
    let stemming = StemmingSet(Stemming(article.language))
    var zones = ArticleColumns.Zones()
    var length = 0
    func place() -> UInt32 { UInt32(clamping: stream.count - start) }
    if let headline = article.first(.headline) { length += add(headline, of: article, stemming) }
    zones.headlineEnd = place()
    for piece in article.pieces where piece.kind == .tag {
      length += add(piece, of: article, stemming)
    }
    zones.textStart = place()
    let lede = article.pieces.firstIndex { $0.kind == .paragraph }
    if let lede { length += add(article.pieces[lede], of: article, stemming) }
    zones.ledeEnd = place()
    for index in article.pieces.indices where index != lede && article.pieces[index].isBodyText {
      length += add(article.pieces[index], of: article, stemming)
    }
    streamEnds.append(stream.count)
    columns.append(article, zones: zones, length: length)
    for (index, facet) in Facet.allCases.enumerated() {
      facets[index].addArticle(facet.names(of: article))
    }
  }

  /// Adds the words of a piece and returns how many there are.
  private mutating func add(_ piece: Piece, of article: Article, _ stemming: StemmingSet) -> Int {
    let bytes = article.bytes(of: piece)
    let start = stream.count
    tokenizer.restart()
    while tokenizer.next(in: bytes.span) {
      stream.append(
        vocabulary.count(tokenizer.term, length: tokenizer.length, in: stemming))
    }
    let count = stream.count - start
    stream.append(Self.gap)
    return count
  }
}

extension SegmentBuilder {
  /// A place of some term.
  private struct Occurrence {
    var article: UInt32
    var place: UInt32
  }

  consuming func finish() -> SegmentContents {
    let order = vocabulary.sortedNumbers()
    let dictionary = TermDictionary(vocabulary, order: order)
    var stems = StemTableBuilder()
    for (term, number) in order.enumerated() {
      stems.add(
        dictionary[term].span, term: UInt32(term), in: vocabulary.tally(of: Int(number)).stemmings)
    }
    let lists = postingLists(order)
    return SegmentContents(
      dictionary: dictionary, lists: lists, stems: stems.finish(), columns: columns,
      facets: facets.map { $0.finish() })
  }

  private func postingLists(_ order: [UInt32]) -> PostingLists {
    let (occurrences, ends) = occurrencesByTerm()
    var builder = PostingListsBuilder(
      termCount: order.count, postingsSize: stream.count, placesSize: stream.count * 5 / 4)
    for number in order {
      builder.beginTerm()
      let end = ends[Int(number)]
      var next = end - Int(vocabulary.tally(of: Int(number)).frequency)
      while next < end {
        let first = next
        let article = occurrences[first].article
        while next < end, occurrences[next].article == article { next += 1 }
        append(occurrences, first..<next, of: article, to: &builder)
      }
    }
    return builder.finish()
  }

  private func append(
    _ occurrences: [Occurrence], _ range: Range<Int>, of article: UInt32,
    to builder: inout PostingListsBuilder
  ) {
    let zones = columns.zones[Int(article)]
    var counts = FieldCounts()
    for index in range { counts.count(zones.field(at: occurrences[index].place)) }
    builder.add(article: article, counts: counts)
    var before: UInt32 = 0
    for index in range {
      let place = occurrences[index].place
      builder.addPlace(step: place - before, isLast: index == range.upperBound - 1)
      before = place
    }
  }

  /// The occurrences of each term together, in the order of terms' numbers, and where each term's end.
  private func occurrencesByTerm() -> ([Occurrence], ends: [Int]) {
    var ends: [Int] = []
    ends.reserveCapacity(vocabulary.count)
    var total = 0
    for term in 0..<vocabulary.count {
      ends.append(total)
      total += Int(vocabulary.tally(of: term).frequency)
    }
    var occurrences = Array(repeating: Occurrence(article: 0, place: 0), count: total)
    var start = 0
    for (article, end) in streamEnds.enumerated() {
      for index in start..<end where stream[index] != Self.gap {
        let term = Int(stream[index])
        occurrences[ends[term]] = Occurrence(
          article: UInt32(article), place: UInt32(index - start))
        ends[term] += 1
      }
      start = end
    }
    return (occurrences, ends)
  }
}
