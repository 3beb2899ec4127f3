import News

extension Index {
  /// The articles that have one of a text's rarest words in their headlines, ascending.
  ///
  /// Of the text's distinct terms so many count that stand in some article, but in the fewest.
  package func articles(withHeadlineWordsOf text: String, rarest limit: Int) -> [ArticleID] {
    let rarest = members.terms(of: text).sorted {
      ($0.documentFrequency, $0.place) < ($1.documentFrequency, $1.place)
    }.prefix(limit)
    var found: Set<ArticleID> = []
    for term in rarest {
      for (member, number) in zip(members, term.numbers) {
        guard let number else { continue }
        member.segment.lists.forEachPosting(of: number) { article, counts in
          if counts.headline > 0, member.holds(article) { found.insert(member.base + article) }
        }
      }
    }
    return found.sorted()
  }
}

/// A term of a text that stands in some article.
private struct KnownTerm {
  let documentFrequency: Int
  /// How many distinct terms of the text stand before it.
  let place: Int
  /// Its number in each member's dictionary.
  let numbers: [Int?]
}

extension [Index.Member] {
  fileprivate func terms(of text: String) -> [KnownTerm] {
    let text = Array<UInt8>(text.utf8)
    var tokenizer = Tokenizer()
    var seen: Set<[UInt8]> = []
    var terms: [KnownTerm] = []
    while tokenizer.next(in: text.span) {
      let bytes = Array<UInt8>(tokenizer.term[..<tokenizer.length])
      guard seen.insert(bytes).inserted else { continue }
      let numbers = map { $0.segment.dictionary.number(of: bytes) }
      let documentFrequency = zip(self, numbers).reduce(0) { sum, entry in
        sum + (entry.1.map(entry.0.documentFrequency) ?? 0)
      }
      guard documentFrequency > 0 else { continue }
      terms.append(
        KnownTerm(documentFrequency: documentFrequency, place: seen.count, numbers: numbers))
    }
    return terms
  }
}
