import News

/// Reads the terms of many articles for work that needs no letters.
package struct TermReader: Sendable {
  private let index: Index
  private let frequencies: TermFrequencies

  /// Reads the articles of an index.
  package init(of index: Index) {
    self.index = index
    frequencies = TermFrequencies(of: index)
  }

  /// The distinct terms of an article, in the order of their first places.
  package func terms(of id: ArticleID) -> [HashedTerm] {
    let article = index.article(id)
    var counter = TermCounter()
    counter.take(article)
    let counted = frequencies.counted(counter.terms.map(\.hash))
    var others: [UInt64: Int] = [:]
    if !frequencies.isWhole {
      // Dictionaries are asked by letters, which the counter doesn't keep.
      let vocabulary = article.vocabulary()
      for number in 0..<vocabulary.count {
        let term = vocabulary.bytes[vocabulary.range(of: number)]
        others[DocumentFrequencies.hash(of: term)] = frequencies.askedFor(term)
      }
    }
    return zip(counter.terms, counted).map { term, counted in
      HashedTerm(
        hash: term.hash, frequency: term.frequency, isInHeadline: term.isInHeadline,
        documentFrequency: counted + (others[term.hash] ?? 0))
    }
  }
}

extension TermCounter {
  /// Takes in the terms of an article.
  mutating func take(_ article: Article) {
    var tokenizer = Tokenizer()
    var queue = WordQueue()
    for piece in article.indexedPieces {
      let bytes = article.bytes(of: piece)
      let isInHeadline = piece.kind.isHeadline
      tokenizer.restart()
      reading: while true {
        let filling = tokenizer.fill(&queue, from: bytes.span)
        count(queue, isInHeadline: isInHeadline)
        switch filling {
        case .full: break
        case .long(let key):
          let term = tokenizer.term.span.extracting(first: tokenizer.length)
          count(DocumentFrequencies.hash(of: key, term), isInHeadline: isInHeadline)
        case .end: break reading
        }
      }
    }
  }
}
