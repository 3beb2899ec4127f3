import News
import Search
import Stories

/// An article that was read or made anew takes the place of its former self.
extension State {
  /// Puts a corrected article in its place; everything that stood on the former one stands on it.
  mutating func replace(
    _ former: ArticleID, with segment: Segment, corrections: Corrections
  ) -> [Effect] {
    // Of several corrections on their way the last one holds all of them.
    guard correctionsInFlight[former] == corrections, index.contains(former) else {
      return []
    }
    correctionsInFlight[former] = nil
    let tidying = takeArrived()
    let id = index.endID
    index.replace([former], with: segment)
    let blockCount = detail.document?.blocks.count
    carryOver([former: id])
    let isShown = detail.id == id
    if isShown {
      articleToKeep = id
      keepPlace(behind: blockCount)
    }
    // One that was made anew from what it was before all was read still has an open date.
    if index.article(id).dateDecision == .language { areDatesSettled = false }
    return tidying + (isShown ? relateShown() : []) + requestList() + tidyIndex()
  }

  /// The number that an article has now.
  ///
  /// What a worker found out before an article was replaced may name its former self.
  func current(_ id: ArticleID) -> ArticleID { replacements[id] ?? id }

  /// Whatever stood on articles stands on their successors.
  mutating func carryOver(_ successors: [ArticleID: ArticleID]) {
    let successor = { (id: ArticleID) in successors[id] ?? id }
    replacements = replacements.mapValues(successor).merging(successors) { $1 }
    marks.replace(successors)
    undoableChanges = undoableChanges.map { $0.mapping(successor) }
    visits.replace(successor)
    if let id = searchToRestore?.selectedID { searchToRestore?.selectedID = successor(id) }
    articleBeforeNone = articleBeforeNone.map(successor)
    list.contents = list.contents.mapping(successor)
    folding.replace(successor)
    if let stories { storyMembership = stories.membership.carriedOver(to: replacements) }
    overlays = overlays.map { $0.mapping(successor) }
    detail.id = detail.id.map(successor)
    detail.related = detail.related?.map { $0.mapping(current) }
    resolveLinks()
    layOutDetail()
    fitOverlay()
  }

  /// The head may have gained or lost a line of authors or tags; the text has not.
  private mutating func keepPlace(behind blockCount: Int?) {
    guard let blockCount, let document = detail.document else { return }
    detail.shiftPlace(byBlocks: document.blocks.count - blockCount)
    detail.settle(height: contentHeight(of: .detail))
  }
}

extension Marks {
  fileprivate mutating func replace(_ successors: [ArticleID: ArticleID]) {
    for (former, id) in successors {
      for marked in [\Marks.read, \.starred, \.noted]
      where self[keyPath: marked].remove(former) != nil {
        self[keyPath: marked].insert(id)
      }
      if let note = notes.removeValue(forKey: former) { notes[id] = note }
    }
  }
}

extension RelatedStory {
  /// The same with other numbers for the articles.
  func mapping(_ number: (ArticleID) -> ArticleID) -> RelatedStory {
    RelatedStory(id: number(id), score: score, why: why, reprints: reprints.map(number))
  }
}
