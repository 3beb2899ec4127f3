import Search

/// What the reader marks: read and starred articles.
extension State {
  mutating func performOnMarks(_ command: Command) -> [Effect] {
    switch command {
    case .undo: return undoMarks()
    case .markAllRead:
      let shown = list.ids
      change { $0.read.formUnion(shown) }
      say("Marked \(list.ids.count) articles as read; U takes it back.")
    case .star:
      guard let id = detail.id else { return [] }
      change { $0.starred.toggle(id) }
    case .toggleUnread:
      guard let id = detail.id else { return [] }
      change { $0.read.toggle(id) }
    default:
      break
    }
    return query.dependsOnMarks ? requestList() : []
  }

  /// An article counts as read when it is opened or read on, not when the list passes over it.
  mutating func markShownRead() {
    guard let id = detail.id else { return }
    marks.read.insert(id)
  }

  private mutating func change(_ body: (inout Marks) -> Void) {
    undoneMarks.append(marks)
    body(&marks)
  }

  private mutating func undoMarks() -> [Effect] {
    guard let before = undoneMarks.popLast() else {
      say("There is nothing to undo.")
      return []
    }
    marks = before
    return query.dependsOnMarks ? requestList() : []
  }
}

extension Set {
  fileprivate mutating func toggle(_ element: Element) {
    if remove(element) == nil { insert(element) }
  }
}
