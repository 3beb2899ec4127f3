/// What the words of an index take, in bytes.
package struct TermSizes: Sendable, Equatable {
  /// The articles of each term, and what allows to jump in them.
  package fileprivate(set) var postings = 0
  /// The places of each term in each article.
  package fileprivate(set) var places = 0
  /// The terms, where their lists begin, and which of them have a stem in common.
  package fileprivate(set) var dictionary = 0

  package var total: Int { postings + places + dictionary }
}

extension Index {
  package var termSizes: TermSizes {
    var sizes = TermSizes()
    for segment in members.map(\.segment) {
      let lists = segment.lists
      sizes.postings +=
        lists.postings.count
        + lists.skips.count * MemoryLayout<PostingLists.Skip>.stride
      sizes.places += lists.places.count
      sizes.dictionary +=
        segment.dictionary.size + segment.stems.size
        + lists.entries.count * MemoryLayout<PostingLists.Entry>.stride
    }
    return sizes
  }
}
