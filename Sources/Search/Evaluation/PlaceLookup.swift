/// Looks for a word in one article after the other: by its column where there is one, else by its postings.
struct PlaceLookup {
  private let lists: PostingLists
  private let column: PlaceColumn?
  private var cursor: PostingCursor
  /// Of the article that was sought last, by the column.
  private var found = 0..<0

  init(_ lists: PostingLists, term: Int, column: PlaceColumn?) {
    self.lists = lists
    self.column = column
    cursor = PostingCursor(lists, term: term)
  }

  /// Whether an article has the word; articles in order.
  mutating func seek(_ article: UInt32) -> Bool {
    guard let column else { return cursor.seek(article) && cursor.article == article }
    found = column.range(in: article)
    return !found.isEmpty
  }

  /// Keeps those of some ascending places that have one of the word's so much further, in the article that
  /// was found.
  mutating func narrow(_ starts: inout [UInt32], offset: UInt32) {
    lists.narrow(
      &starts, toPlaces: column == nil ? cursor.rangeOfPlaces() : found, offset: offset)
  }
}

extension PostingLists {
  /// Keeps those of some ascending places that have one of encoded places so much further.
  fileprivate func narrow(_ starts: inout [UInt32], toPlaces range: Range<Int>, offset: UInt32) {
    let places = places.span
    var at = range.lowerBound
    var place: UInt32 = 0
    var isRead = false
    var kept = 0
    for index in starts.indices {
      let wanted = starts[index] + offset
      while at < range.upperBound, !isRead || place < wanted {
        place &+= Varint.read(places, at: &at)
        isRead = true
      }
      if place == wanted {
        starts[kept] = starts[index]
        kept += 1
      } else if place < wanted {
        break
      }
    }
    starts.removeLast(starts.count - kept)
  }
}
