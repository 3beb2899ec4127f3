import News

/// Makes the contents of segments out of articles, one segment after the other.
///
/// One pass over the text numbers its words; a counting sort then turns the stream of words around
/// into a list of places for each term. The room for both is used again for the next segment: to have
/// the system clear new memory for each took a sixth of the time.
struct SegmentBuilder {
  private var vocabulary = Vocabulary()
  private var tokenizer = Tokenizer()
  private var queue = WordQueue()
  private var stream = WordStream()
  private var occurrences = TermOccurrences()
  private var encoder = OccurrenceEncoder()
  private var stems = StemTableBuilder()
  private var columns = ArticleColumns()
  private var facets = Facet.indexed.map { FacetColumnBuilder($0) }

  /// How many bytes of text the largest batch had.
  private(set) var room = 0

  mutating func contents(of batch: ArticleBatch) -> SegmentContents {
    room = max(room, batch.bytes.count)
    vocabulary.removeAll()
    stream.removeAll()
    columns = ArticleColumns()
    for position in 0..<batch.count { add(batch[position]) }
    return finish()
  }

  private mutating func add(_ article: Article) {
    var zones = ArticleColumns.Zones()
    var length = 0
    if let headline = article.first(.headline) { length += add(headline, of: article) }
    zones.headlineEnd = UInt32(clamping: stream.place)
    for piece in article.pieces where piece.kind == .tag { length += add(piece, of: article) }
    zones.textStart = UInt32(clamping: stream.place)
    let lede = article.pieces.firstIndex { $0.kind == .paragraph }
    if let lede { length += add(article.pieces[lede], of: article) }
    zones.ledeEnd = UInt32(clamping: stream.place)
    for index in article.pieces.indices where index != lede && article.pieces[index].isBodyText {
      length += add(article.pieces[index], of: article)
    }
    stream.endArticle()
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
  private mutating func add(_ piece: Piece, of article: Article) -> Int {
    let bytes = article.bytes(of: piece)
    let start = stream.terms.count
    stream.append(wordsOf: bytes.span, numberedBy: &vocabulary, cutBy: &tokenizer, &queue)
    let count = stream.terms.count - start
    stream.endBlock()
    return count
  }
}

extension SegmentBuilder {
  private mutating func finish() -> SegmentContents {
    let order = vocabulary.sortedNumbers()
    let dictionary = TermDictionary(vocabulary, order: order)
    occurrences.sort(stream, zones: columns.zones, termCount: vocabulary.count)
    let (lists, stemmings) = encoder.lists(
      of: occurrences, order: order, columns: columns, longestArticle: stream.longestArticle)
    let stemmers = StemmerPool()
    for (term, stemmings) in stemmings.enumerated() {
      stems.add(
        dictionary[term].span, key: vocabulary.key(of: Int(order[term])), term: UInt32(term),
        in: stemmings, by: stemmers)
    }
    return SegmentContents(
      dictionary: dictionary, lists: lists, stems: stems.finish(), columns: columns,
      facets: facets.indices.map { facets[$0].finish() })
  }
}
