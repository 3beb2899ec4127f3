package import Search

/// The articles of a listing in the order of their rows: the copies of one text stand below the first of
/// them, or are folded under it.
///
/// A view over the listing, which still holds and counts what is folded.
package struct FoldedList: Sendable {
  /// An article with copies in the listing.
  package struct Fold: Sendable, Equatable {
    /// Its place among the articles that have rows.
    package let place: Int
    /// Where its copies lie among the copies of all folds.
    let copies: Range<Int>
    package let isUnfolded: Bool
    /// How many copies are folded before it.
    let foldedBefore: Int

    /// How many copies it has.
    package var count: Int { copies.count }
  }

  /// What an article is to the rows around it.
  package enum Standing: Sendable, Equatable {
    case alone
    /// So many copies are folded under it.
    case folded(Int)
    /// Its copies stand below it.
    case unfolded
    /// It is one of them.
    case copy(isLast: Bool)
  }

  /// Those that have rows.
  package let ids: [ArticleID]
  /// By their places.
  package let folds: [Fold]
  /// One fold after the other, each in the order of the listing.
  private let copies: [ArticleID]

  /// A list in which nothing folds.
  init(_ ids: [ArticleID]) { self.init(ids: ids, folds: [], copies: []) }

  /// Gathers the copies in a listing; takes time in proportion to its length.
  ///
  /// A listing story by story keeps copies of another story's reports there.
  init(
    _ listed: [ArticleID], of stories: StoryMembership, folding: Folding, isByStory: Bool = false
  ) {
    guard folding.gathers, stories.reprintGroupCount > 0 else {
      self.init(listed)
      return
    }
    var gatherer = CopyGatherer(
      stories: stories, pinned: folding.pinned, isByStory: isByStory, in: listed)
    for id in listed { gatherer.take(id) }
    guard !gatherer.copies.isEmpty else {
      self.init(listed)
      return
    }
    let exceptions = Set(folding.exceptions.compactMap(stories.reprintGroup))
    let (copies, ends) = gatherer.copiesByFirst()
    var rows: [ArticleID] = []
    rows.reserveCapacity(listed.count)
    var folds: [Fold] = []
    var folded = 0
    var start = 0
    for (id, end) in zip(gatherer.firsts, ends) {
      let place = rows.count
      rows.append(id)
      guard end > start, let group = stories.reprintGroup(of: id) else { continue }
      let isUnfolded = folding.isUnfolded != exceptions.contains(group)
      folds.append(
        Fold(place: place, copies: start..<end, isUnfolded: isUnfolded, foldedBefore: folded))
      if isUnfolded { rows += copies[start..<end] } else { folded += end - start }
      start = end
    }
    self.init(ids: rows, folds: folds, copies: copies)
  }

  private init(ids: [ArticleID], folds: [Fold], copies: [ArticleID]) {
    self.ids = ids
    self.folds = folds
    self.copies = copies
  }
}

extension FoldedList {
  /// The fold that an article is the first or an unfolded copy of.
  package func fold(atPlace place: Int) -> Fold? {
    guard let fold = folds.lastPlace(where: { fold, _ in fold.place <= place }).map({ folds[$0] }),
      place <= fold.place + (fold.isUnfolded ? fold.count : 0)
    else { return nil }
    return fold
  }

  package func standing(ofPlace place: Int) -> Standing {
    guard let fold = fold(atPlace: place) else { return .alone }
    guard place == fold.place else { return .copy(isLast: place == fold.place + fold.count) }
    return fold.isUnfolded ? .unfolded : .folded(fold.count)
  }

  /// The row that stands for an article: its own, or the one that it is folded under.
  package func place(of id: ArticleID) -> Int? {
    if let place = ids.firstIndex(of: id) { return place }
    guard let copy = copies.firstIndex(of: id) else { return nil }
    return folds.lastPlace { fold, _ in fold.copies.lowerBound <= copy }.map { folds[$0].place }
  }

  /// The copies that are folded under an article.
  package func foldedCopies(atPlace place: Int) -> ArraySlice<ArticleID> {
    guard let fold = fold(atPlace: place), !fold.isUnfolded else { return [] }
    return copies[fold.copies]
  }

  /// All copies that are folded under others.
  var allFoldedCopies: [ArticleID] { folds.filter { !$0.isUnfolded }.flatMap { copies[$0.copies] } }

  /// How many articles stand before one, in rows and folded.
  package func count(beforePlace place: Int) -> Int {
    guard let fold = folds.lastPlace(where: { fold, _ in fold.place < place }).map({ folds[$0] })
    else { return place }
    return place + fold.foldedBefore + (fold.isUnfolded ? 0 : fold.count)
  }

  /// Without the copies that stand below others.
  var firsts: [ArticleID] {
    var firsts: [ArticleID] = []
    var start = 0
    for fold in folds where fold.isUnfolded {
      firsts += ids[start...fold.place]
      start = fold.place + fold.count + 1
    }
    return start == 0 ? ids : firsts + ids[start...]
  }

  /// The places of some of the ``firsts``, given by their ascending numbers.
  func places(ofFirsts numbers: [Int]) -> [Int] {
    var unfolded = folds.lazy.filter(\.isUnfolded).makeIterator()
    var next = unfolded.next()
    var copies = 0
    return numbers.map { number in
      while let fold = next, fold.place < number + copies {
        copies += fold.count
        next = unfolded.next()
      }
      return number + copies
    }
  }

  /// The same with other numbers for the articles.
  func mapping(_ number: (ArticleID) -> ArticleID) -> FoldedList {
    FoldedList(ids: ids.map(number), folds: folds, copies: copies.map(number))
  }
}

extension Array {
  /// The last place whose element meets a condition that holds up to some place and not beyond.
  func lastPlace(where condition: (Element, Int) -> Bool) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle], middle) { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}
