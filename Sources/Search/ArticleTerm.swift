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

  /// A folded term as it is first written in an article, `Tanf` for `tanf`.
  package func writtenForm(of term: String, in id: ArticleID) -> String? {
    let article = article(id)
    let wanted = Array(term.utf8)
    var tokenizer = Tokenizer()
    for piece in article.indexedPieces {
      let bytes = article.bytes(of: piece)
      tokenizer.restart()
      while tokenizer.next(in: bytes.span) {
        guard tokenizer.length == wanted.count,
          tokenizer.term[..<tokenizer.length].elementsEqual(wanted)
        else { continue }
        let written = bytes.dropFirst(tokenizer.range.lowerBound).prefix(tokenizer.range.count)
        return String(decoding: written, as: UTF8.self)
      }
    }
    return nil
  }
}
