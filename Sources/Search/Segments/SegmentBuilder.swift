import News

/// Makes the contents of a segment out of articles.
///
/// One pass over the text numbers its words; a counting sort then turns the stream of words around
/// into a list of places for each term.
struct SegmentBuilder {
  private var vocabulary = Vocabulary()
  private var tokenizer = Tokenizer()
  private var columns = ArticleColumns()
  private var facets = Facet.indexed.map { _ in FacetColumnBuilder() }
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
    for (index, facet) in Facet.indexed.enumerated() { add(facet, of: article, to: index) }
  }

  private mutating func add(_ facet: Facet, of article: Article, to column: Int) {
    if let kind = facet.pieceKind {
      for piece in article.pieces where piece.kind == kind {
        facets[column].addName(piece, of: article)
        if !facet.isMany { break }
      }
    } else if let year = article.published.map({ Int($0.year) }) {
      facets[column].addYear(year)
    }
    facets[column].endArticle()
  }

  /// Adds the words of a piece and returns how many there are.
  private mutating func add(_ piece: Piece, of article: Article, _ stemming: StemmingSet) -> Int {
    let bytes = article.bytes(of: piece)
    let start = stream.count
    tokenizer.restart()
    while let key = tokenizer.nextKey(in: bytes.span) {
      stream.append(
        vocabulary.count(key, tokenizer.term, length: tokenizer.length, in: stemming))
    }
    let count = stream.count - start
    stream.append(Self.gap)
    return count
  }
}

extension SegmentBuilder {
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
    let terms = order.map { number in
      let end = ends[Int(number)]
      return end - Int(vocabulary.tally(of: Int(number)).frequency)..<end
    }
    let lengths = zip(streamEnds, [0] + streamEnds).map { $0 - $1 }
    return OccurrenceEncoder.lists(
      of: occurrences, terms: terms, zones: columns.zones, longestArticle: lengths.max() ?? 0)
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
