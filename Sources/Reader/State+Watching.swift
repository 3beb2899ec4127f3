import News
import Search

/// Files that come, change or go while the reader is open.
extension State {
  /// Lets articles come and go; the selection and the reading place stay.
  mutating func take(_ changes: FileChanges) -> [Effect] {
    let former = articles(of: changes.former)
    keepMarks(of: Array(former.values))
    let added = index.replace(Set(former.values), with: changes.segment)
    let succession = Succession(of: former, by: added, moved: changes.moved, in: index)
    applySavedMarks(to: added)
    carryOver(succession.successors)
    marks.read.subtract(succession.gone)
    marks.starred.subtract(succession.gone)
    if added.contains(where: { index.article($0).writesDateInFigures }) {
      areDatesSettled = false
    }
    // Whoever has not pressed a key yet is reading by now all the same.
    if !list.ids.isEmpty { hasMoved = true }
    let isShownChanged = detail.id.map(added.contains) ?? false
    if isShownChanged, detail.id == list.selectedID { articleToKeep = detail.id }
    tell(succession.counts)
    return moveStoryCorrections(changes.moved) + corrections(following: succession)
      + marks(following: succession)
      + (isShownArticleGone ? [] : relateShown())
      + refreshVersions(changed: Set(succession.successors.values)) + requestList() + tidyIndex()
  }

  /// Whether the file of the shown article vanished; the article stays shown until it is left.
  var isShownArticleGone: Bool { detail.id.map { !index.contains($0) } ?? false }

  /// The selected article; when its file vanished, a copy of it or its neighbour takes its place.
  func selectionToKeep(in contents: ListContents) -> ArticleID? {
    // A copy that is shown is what its row stands for.
    if let id = detail.id, list.isSelected(id), index.contains(id) { return id }
    guard let id = list.selectedID else { return articleBeforeNone }
    guard !index.contains(id) else { return id }
    let present = Set(contents.listing.ids)
    return list.contents.articles.foldedCopies(atPlace: list.selected).first(
      where: present.contains)
      ?? list.ids[list.selected...].first(where: present.contains)
      ?? list.ids[..<list.selected].last(where: present.contains)
  }
}

extension State {
  /// All articles of some files.
  private func articles(of files: [FilePlace]) -> [SavedMarks.Key: ArticleID] {
    var articles: [SavedMarks.Key: ArticleID] = [:]
    for file in files {
      for part in 1... {
        let key = SavedMarks.Key(root: file.root, path: file.path, part: part)
        guard let id = id(of: key) else { break }
        articles[key] = id
      }
    }
    return articles
  }

  /// Corrections that are on their way to what is no longer there, and those of files that were moved.
  private mutating func corrections(following succession: Succession) -> [Effect] {
    var effects: [Effect] = []
    for (former, id) in succession.successors {
      if let corrections = correctionsInFlight.removeValue(forKey: former) {
        correctionsInFlight[id] = corrections
        effects.append(.remake(id, corrections))
      } else if succession.moved.contains(id) {
        let corrections = index.article(former).corrections
        guard !corrections.isEmpty else { continue }
        correctionsInFlight[id] = corrections
        effects += corrections.keys.map { .correct(id, corrections, changing: $0) }
      }
    }
    return effects
  }

  /// Marks are kept by file: those of files that were moved have to be kept anew.
  private func marks(following succession: Succession) -> [Effect] {
    let marked = succession.moved.filter { marks.read.contains($0) || marks.starred.contains($0) }
    return marked.isEmpty ? [] : [.saveMarks(marked.sorted())]
  }

  /// Says how many came and went since the last key.
  private mutating func tell(_ counts: ArticleChanges) {
    guard !counts.sentence.isEmpty else { return }
    let isTold = notice != nil && notice?.sentence == toldChanges.sentence
    if isTold { _ = messages.popLast() }
    toldChanges = isTold ? toldChanges.adding(counts) : counts
    say(toldChanges.sentence)
  }
}

/// Which articles stand for those whose files changed.
private struct Succession {
  private(set) var successors: [ArticleID: ArticleID] = [:]
  /// Articles of files that were moved.
  private(set) var moved: Set<ArticleID> = []
  private(set) var gone: Set<ArticleID>
  private(set) var counts = ArticleChanges()

  /// Part by part of a file, wherever it was before.
  init(
    of former: [SavedMarks.Key: ArticleID], by added: Range<ArticleID>,
    moved places: [FilePlace: FilePlace], in index: Index
  ) {
    gone = Set(former.values)
    for id in added {
      let article = index.article(id)
      let place = places[article.file]
      let file = place ?? article.file
      let key = SavedMarks.Key(root: file.root, path: file.path, part: article.part)
      guard let before = former[key] else {
        counts.new += 1
        continue
      }
      successors[before] = id
      gone.remove(before)
      if place != nil { moved.insert(id) } else { counts.changed += 1 }
    }
    counts.moved = moved.count
    counts.gone = gone.count
  }
}

extension Article {
  /// Whether it has a date that others may settle, or that may settle others.
  fileprivate var writesDateInFigures: Bool {
    !flags.isDisjoint(with: [.namesDayFirst, .namesMonthFirst])
  }
}
