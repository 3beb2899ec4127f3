/// Articles with the places at which the part of a phrase that was looked at so far begins.
struct PhraseStarts {
  private(set) var articles: [UInt32] = []
  /// Where each article's places end in ``places``.
  private var ends: [Int] = []
  private(set) var places: [UInt32] = []

  /// Where the places of the article at an index stand in ``places``.
  func range(of index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// Adds an article, unless there are no places.
  mutating func append(_ article: UInt32, _ starts: [UInt32]) {
    guard !starts.isEmpty else { return }
    places += starts
    articles.append(article)
    ends.append(places.count)
  }

  /// Adds a place; articles in order.
  mutating func append(_ article: UInt32, _ place: UInt32) {
    places.append(place)
    if articles.last == article {
      ends[ends.count - 1] = places.count
    } else {
      articles.append(article)
      ends.append(places.count)
    }
  }
}
