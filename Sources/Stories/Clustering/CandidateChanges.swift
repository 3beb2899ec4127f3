/// Finds pairs of articles, of which most were found before.
///
/// An article is looked at again when it is new, or when one of the articles that it looked at, or
/// would now, came or went. Copies that follow the first of a run don't count: one that comes to follow
/// another goes, and one that comes to stand for others is new.
struct CandidateChanges {
  private let former: StoryBasis
  private let changes: PlaceChanges
  private let articles: ReadArticles
  private let copies: CopyRuns
  private let lists: SignatureLists
  /// As the articles state them.
  private let days: [StoryDay]
  /// By place, whether the article stood for itself or its copies before.
  private var wasFirst: [Bool]
  private var isChanged: [Bool]

  /// From one in so many articles on, all are looked at.
  private static let wholeShare = 4

  init(
    after former: StoryBasis, _ changes: PlaceChanges, articles: ReadArticles, copies: CopyRuns,
    lists: SignatureLists, days: [StoryDay]
  ) {
    self.former = former
    self.changes = changes
    self.articles = articles
    self.copies = copies
    self.lists = lists
    self.days = days
    wasFirst = Array(repeating: false, count: articles.count)
    isChanged = wasFirst
    for place in former.articles.ids.indices where former.copies.isFirst(place) {
      if let now = changes.place(of: place) { wasFirst[now] = true }
    }
  }

  /// The articles to be looked at, ascending.
  mutating func places() -> [Int] {
    let come = articles.ids.indices.filter { copies.isFirst($0) && !wasFirst[$0] }
    if come.count * Self.wholeShare > articles.count {
      for place in articles.ids.indices where copies.isFirst(place) { isChanged[place] = true }
    } else {
      for place in come {
        isChanged[place] = true
        markFollowers(ofPlace: place + 1, terms: articles.vectors.signature(of: place))
      }
      markFollowersOfGone()
    }
    return articles.ids.indices.filter { isChanged[$0] }
  }

  /// The pairs that were found before and those that were found now, of the articles that had to be
  /// looked at.
  func merged(with found: [CandidatePair]) -> [CandidatePair] {
    // Most often all are new, and many.
    guard !former.pairs.isEmpty else { return found }
    var merged: [CandidatePair] = []
    merged.reserveCapacity(former.pairs.count + found.count)
    var next = 0
    for pair in former.pairs {
      guard let first = changes.place(of: Int(pair.first)),
        let second = changes.place(of: Int(pair.second)), !isChanged[second],
        copies.isFirst(second)
      else { continue }
      while next < found.count, found[next].second < second {
        merged.append(found[next])
        next += 1
      }
      merged.append(
        CandidatePair(first: UInt32(first), second: UInt32(second), likeness: pair.likeness))
    }
    return merged + found[next...]
  }
}

extension CandidateChanges {
  private mutating func markFollowersOfGone() {
    // Where what is gone would stand.
    var next = articles.count
    for place in former.articles.ids.indices.reversed() {
      let now = changes.place(of: place)
      next = now ?? next
      guard former.copies.isFirst(place), now.map({ !copies.isFirst($0) }) ?? true else { continue }
      markFollowers(ofPlace: next, terms: former.articles.vectors.signature(of: place))
    }
  }

  /// Marks those that would look at an article that stands before a place, if they would look at those
  /// between that were there before.
  private mutating func markFollowers(ofPlace place: Int, terms: [UInt32]) {
    for term in terms {
      var formerCount = 0
      for follower in lists.articles[lists.list(of: term, from: place)] {
        let follower = Int(follower)
        if formerCount < CandidatePairs.depth || !days[follower].isStated {
          isChanged[follower] = true
        }
        formerCount += wasFirst[follower] ? 1 : 0
        if formerCount >= CandidatePairs.undatedDepth { break }
      }
    }
  }
}
