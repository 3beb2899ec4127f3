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
    let gatherer = CopyGatherer(
      listed, of: stories, pinned: folding.pinned, isByStory: isByStory)
    guard !gatherer.copies.isEmpty else {
      self.init(listed)
      return
    }
    let isUnfolded = folding.unfoldedGroups(in: stories)
    let (copies, ends) = gatherer.copiesByLeader()
    var folds: [Fold] = []
    var (folded, unfolded) = (0, 0)
    var start = 0
    for (leader, end) in zip(gatherer.leaders, ends) where end > start {
      let fold = Fold(
        place: leader.place + unfolded, copies: start..<end, isUnfolded: isUnfolded(leader.id),
        foldedBefore: folded)
      folds.append(fold)
      if fold.isUnfolded { unfolded += fold.count } else { folded += fold.count }
      start = end
    }
    let rows =
      unfolded > 0
      ? Self.rows(of: gatherer.firsts, unfolding: copies, at: folds) : gatherer.firsts
    self.init(ids: rows, folds: folds, copies: copies)
  }

  /// The rows of a listing of which only the beginning is in order, as far as that shows them: all but
  /// how many copies are folded, which the rest of the listing tells.
  ///
  /// Nil where that isn't all of the first rows, as many as `least`: because too many are folded, or
  /// unfolded copies from the rest would stand among them.
  init?(
    beginning count: Int, of listed: [ArticleID], in stories: StoryMembership, folding: Folding,
    least: Int
  ) {
    guard folding.gathers, stories.reprintGroupCount > 0 else {
      self.init(listed)
      return
    }
    let gatherer = CopyGatherer(Array(listed.prefix(count)), of: stories)
    guard folding.pinned == nil, gatherer.firsts.count >= least,
      !gatherer.leaders.lazy.map(\.id).contains(where: folding.unfoldedGroups(in: stories))
    else { return nil }
    let rows = gatherer.copies.isEmpty ? listed : gatherer.firsts + listed.dropFirst(count)
    self.init(rows)
  }

  private init(ids: [ArticleID], folds: [Fold], copies: [ArticleID]) {
    self.ids = ids
    self.folds = folds
    self.copies = copies
  }

  private static func rows(
    of firsts: [ArticleID], unfolding copies: [ArticleID], at folds: [Fold]
  ) -> [ArticleID] {
    var rows: [ArticleID] = []
    rows.reserveCapacity(firsts.count + copies.count)
    var start = 0
    for fold in folds where fold.isUnfolded {
      let end = start + fold.place - rows.count + 1
      rows += firsts[start..<end]
      rows += copies[fold.copies]
      start = end
    }
    return rows + firsts[start...]
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
