import News

/// A term of an article with what its weight is made of.
package struct ArticleTerm: Sendable, Equatable {
  /// The folded form, as it stands in the index.
  package let term: String
  /// How often it stands in the article.
  package let frequency: Int
  /// In how many articles of the index it stands.
  package let documentFrequency: Int
  package let isInHeadline: Bool
}

extension Index {
  /// The distinct terms of an article, in the order of their first places.
  package func terms(of id: ArticleID) -> [ArticleTerm] {
    var pool = TermPool()
    return terms(of: [id], in: &pool)[0].map { term in
      ArticleTerm(
        term: pool.text(of: term.number), frequency: term.frequency,
        documentFrequency: pool.documentFrequency(of: term.number),
        isInHeadline: term.isInHeadline)
    }
  }

  /// How folded terms are first written in an article, `Tanf` for `tanf`; nil of those that it doesn't have.
  package func writtenForms(of terms: [ArraySlice<UInt8>], in id: ArticleID) -> [String?] {
    var forms = [String?](repeating: nil, count: terms.count)
    var missing = Dictionary(
      terms.enumerated().map { (DocumentFrequencies.hash(of: $1), $0) }, uniquingKeysWith: min)
    let article = article(id)
    var tokenizer = Tokenizer()
    for piece in article.indexedPieces where !missing.isEmpty {
      let bytes = article.bytes(of: piece)
      tokenizer.restart()
      while !missing.isEmpty, tokenizer.next(in: bytes.span) {
        let term = tokenizer.term[..<tokenizer.length]
        let hash = DocumentFrequencies.hash(of: term)
        guard let place = missing[hash], terms[place].elementsEqual(term) else { continue }
        missing[hash] = nil
        let written = bytes.dropFirst(tokenizer.range.lowerBound).prefix(tokenizer.range.count)
        forms[place] = String(decoding: written, as: UTF8.self)
      }
    }
    return forms
  }
}
