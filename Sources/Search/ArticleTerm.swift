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
  package func terms(of id: ArticleID) -> [ArticleTerm] {
    words(of: id).map {
      ArticleTerm(
        term: $0.key, frequency: $0.value, documentFrequency: documentFrequency(of: $0.key),
        isInHeadline: false)
    }
  }

  /// In how many articles a folded term stands.
  package func documentFrequency(of term: String) -> Int {
    (0..<UInt32(count)).count { words(of: $0)[term] != nil }
  }

  /// Calls `body` for every article that a folded term stands in, in the order of ids.
  package func forEachPosting(of term: String, _ body: (Posting) -> Void) {
    for id in 0..<UInt32(count) {
      guard let frequency = words(of: id)[term] else { continue }
      body(Posting(id: id, frequency: frequency, isInHeadline: false))
    }
  }

  /// A folded term as it is first written in an article, `Tanf` for `tanf`.
  package func writtenForm(of term: String, in id: ArticleID) -> String? {
    article(id).body.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .first { $0.lowercased() == term }
  }

  private func words(of id: ArticleID) -> [String: Int] {
    let words = article(id).body.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.reduce(into: [:]) { $0[String($1), default: 0] += 1 }
  }
}
