import Search

/// What the reader marks: read and starred articles.
extension State {
  mutating func performOnMarks(_ command: Command) -> [Effect] {
    var marks = self.marks
    switch command {
    case .undo: return undoMarks()
    case .markAllRead:
      marks.read.formUnion(list.ids)
      say("Marked \(list.ids.count) articles as read; \(key(for: .undo)) takes it back.")
    case .star:
      guard let id = detail.id else { return [] }
      marks.starred.toggle(id)
    case .toggleUnread:
      guard let id = detail.id else { return [] }
      marks.read.toggle(id)
    default:
      break
    }
    undoneMarks.append(self.marks)
    return change(marks: marks)
  }

  /// An article counts as read when it is opened or read on, not when the list passes over it.
  mutating func markShownRead() -> [Effect] {
    guard let id = detail.id, !marks.read.contains(id) else { return [] }
    marks.read.insert(id)
    return [.saveMarks([id])]
  }

  private mutating func undoMarks() -> [Effect] {
    guard let before = undoneMarks.popLast() else {
      say("There is nothing to undo.")
      return []
    }
    return change(marks: before)
  }

  private mutating func change(marks new: Marks) -> [Effect] {
    let changed = marks.read.symmetricDifference(new.read)
      .union(marks.starred.symmetricDifference(new.starred))
    marks = new
    guard !changed.isEmpty else { return [] }
    let saving = Effect.saveMarks(changed.sorted())
    return query.dependsOnMarks ? [saving] + requestList() : [saving]
  }
}

/// Marks from earlier sessions.
extension State {
  mutating func take(savedMarks saved: SavedMarks) -> [Effect] {
    savedMarks = saved
    applySavedMarks(to: 0..<library.index.count)
    return query.dependsOnMarks ? requestList() : []
  }

  /// Remembers the marks by file, so that they survive when the folder is read anew.
  mutating func keepMarks() {
    for id in 0..<ArticleID(library.index.count) {
      let key = SavedMarks.Key(library.index.article(id))
      if marks.read.contains(id) {
        savedMarks.read.insert(key)
      } else {
        savedMarks.read.remove(key)
      }
      if marks.starred.contains(id) {
        savedMarks.starred.insert(key)
      } else {
        savedMarks.starred.remove(key)
      }
    }
  }

  /// Marks newly loaded articles as they were left.
  mutating func applySavedMarks(to ids: Range<Int>) {
    guard !savedMarks.isEmpty else { return }
    for id in ids {
      let key = SavedMarks.Key(library.index.article(ArticleID(id)))
      if savedMarks.read.contains(key) { marks.read.insert(ArticleID(id)) }
      if savedMarks.starred.contains(key) { marks.starred.insert(ArticleID(id)) }
    }
  }
}

extension Set {
  fileprivate mutating func toggle(_ element: Element) {
    if remove(element) == nil { insert(element) }
  }
}
