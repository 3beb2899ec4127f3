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

/// One article that a term stands in.
package struct Posting: Sendable, Equatable {
  package let id: ArticleID
  /// How often the term stands in the article.
  package let frequency: Int
  package let isInHeadline: Bool
}

extension Index {
  /// The distinct terms of an article, in the order of their first places.
  ///
  /// The article is cut into words anew: an index that held each article's terms would be half as
  /// large again.
  package func terms(of id: ArticleID) -> [ArticleTerm] {
    let (vocabulary, headlineCount) = article(id).vocabulary()
    return (0..<vocabulary.count).map { term in
      let bytes = Array(vocabulary.bytes[vocabulary.range(of: term)])
      return ArticleTerm(
        term: String(decoding: bytes, as: UTF8.self),
        frequency: Int(vocabulary.tally(of: term).frequency),
        documentFrequency: documentFrequency(of: bytes), isInHeadline: term < headlineCount)
    }
  }

  /// In how many articles a folded term stands.
  package func documentFrequency(of term: String) -> Int {
    documentFrequency(of: Array(term.utf8))
  }

  private func documentFrequency(of term: [UInt8]) -> Int {
    members.reduce(0) { sum, member in
      let number = member.segment.dictionary.number(of: term)
      return sum + (number.map(member.documentFrequency) ?? 0)
    }
  }

  /// Calls `body` for every article that a folded term stands in, in the order of ids.
  package func forEachPosting(of term: String, _ body: (Posting) -> Void) {
    let bytes = Array(term.utf8)
    for member in members {
      guard let number = member.segment.dictionary.number(of: bytes) else { continue }
      var cursor = PostingCursor(member.segment.lists, term: number)
      while cursor.next() {
        guard member.holds(cursor.article) else { continue }
        body(
          Posting(
            id: member.base + cursor.article, frequency: Int(cursor.counts.total),
            isInHeadline: cursor.counts.headline > 0))
      }
    }
  }

  /// A folded term as it is first written in an article, `Tanf` for `tanf`.
  package func writtenForm(of term: String, in id: ArticleID) -> String? {
    let article = article(id)
    let wanted = Array(term.utf8)
    for piece in article.indexedPieces {
      let bytes = article.bytes(of: piece)
      if let token = Tokenizer.tokens(of: bytes).first(where: { $0.term == wanted }) {
        let start = bytes.startIndex
        return String(
          decoding: bytes[start + token.range.lowerBound..<start + token.range.upperBound],
          as: UTF8.self)
      }
    }
    return nil
  }
}
