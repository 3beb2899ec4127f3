import News
import Search

/// Which articles of an index came or went since others were read.
struct ArticleChanges {
  /// By former place whether the article is still there, and the same.
  private(set) var isKept: [Bool]
  /// Articles to be read, in no particular order.
  private(set) var new: [ArticleID]
  /// Articles that are no longer there, or no longer of the same date.
  let gone: [ArticleID]

  init(since former: ReadArticles, in index: Index) {
    var isKnown = [Bool](repeating: false, count: Int(index.endID))
    isKept = zip(former.ids, former.dates).map { id, date in
      let isKept = index.contains(id) && index.article(id).published == date
      if isKept { isKnown[Int(id)] = true }
      return isKept
    }
    gone = zip(former.ids, isKept).compactMap { $1 ? nil : $0 }
    new = index.ids.filter { !isKnown[Int($0)] }
  }

  /// How many came, and how many went.
  var count: Int { new.count + gone.count }

  /// Has some of the others read anew.
  mutating func refresh(_ ids: Set<ArticleID>, of former: ReadArticles) {
    guard !ids.isEmpty else { return }
    for (place, id) in former.ids.enumerated() where isKept[place] && ids.contains(id) {
      isKept[place] = false
      new.append(id)
    }
  }
}
