import News
import Search

/// What the reader marks: read and starred articles.
extension State {
  mutating func performOnMarks(_ command: Command) -> [Effect] {
    var change = MarkChange()
    switch command {
    case .undo: return undo()
    case .markAllRead:
      change.read = Set(list.ids).subtracting(marks.read)
      say(sentence(forReading: change.read.count))
    case .star:
      guard let id = detail.id else { return [] }
      if marks.starred.contains(id) { change.unstarred = [id] } else { change.starred = [id] }
    case .toggleUnread:
      guard let id = detail.id else { return [] }
      if marks.read.contains(id) { change.unread = [id] } else { change.read = [id] }
    default:
      break
    }
    undoableChanges.append(.marks(change))
    return apply(change)
  }

  /// What nobody has seen isn't marked as read.
  private func sentence(forReading count: Int) -> String {
    let folded = list.contents.articles.allFoldedCopies.count { !marks.read.contains($0) }
    let copies =
      switch folded {
      case 0: ""
      case 1: " 1 folded copy stays unread."
      default: " \(folded) folded copies stay unread."
      }
    let articles = count == 1 ? "1 article" : "\(count) articles"
    return "Marked \(articles) as read; \(key(for: .undo)) takes it back.\(copies)"
  }

  /// An article counts as read when it is opened or read on, not when the list passes over it.
  mutating func markShownRead() -> [Effect] {
    guard let id = detail.id, !marks.read.contains(id) else { return [] }
    marks.read.insert(id)
    return [.saveMarks([id])]
  }

  private mutating func undo() -> [Effect] {
    switch undoableChanges.popLast() {
    case .marks(let change): return apply(change.inverse)
    case .correction(let id, let field, let before):
      return undoCorrection(of: id, field, to: before)
    case .stories(let change): return undoStoryCorrection(change)
    case nil:
      say("There is nothing to undo.")
      return []
    }
  }

  private mutating func apply(_ change: MarkChange) -> [Effect] {
    marks.read.formUnion(change.read)
    marks.read.subtract(change.unread)
    marks.starred.formUnion(change.starred)
    marks.starred.subtract(change.unstarred)
    guard !change.ids.isEmpty else { return [] }
    let saving = Effect.saveMarks(change.ids.sorted())
    return query.dependsOnMarks ? [saving] + requestList() : [saving]
  }
}

/// What one command changed about the marks; what wasn't changed by it is not in it.
struct MarkChange: Sendable, Equatable {
  var read: Set<ArticleID> = []
  var unread: Set<ArticleID> = []
  var starred: Set<ArticleID> = []
  var unstarred: Set<ArticleID> = []

  var ids: Set<ArticleID> { read.union(unread).union(starred).union(unstarred) }

  var inverse: MarkChange {
    MarkChange(read: unread, unread: read, starred: unstarred, unstarred: starred)
  }
}

/// What `U` takes back.
enum UndoableChange: Sendable, Equatable {
  case marks(MarkChange)
  case correction(ArticleID, CorrectableField, before: Correction?)
  case stories(StoryCorrectionChange)

  /// The same with other numbers for the articles.
  func mapping(_ number: (ArticleID) -> ArticleID) -> UndoableChange {
    switch self {
    case .marks(let change):
      .marks(
        MarkChange(
          read: Set(change.read.map(number)), unread: Set(change.unread.map(number)),
          starred: Set(change.starred.map(number)), unstarred: Set(change.unstarred.map(number))))
    case .correction(let id, let field, let before):
      .correction(number(id), field, before: before)
    case .stories: self
    }
  }
}

/// Marks from earlier sessions.
extension State {
  mutating func take(savedMarks saved: SavedMarks) -> [Effect] {
    savedMarks = saved
    applySavedMarks(to: 0..<index.endID)
    return query.dependsOnMarks ? requestList() : []
  }

  /// Remembers the marks by file, so that they survive when the folder is read anew.
  mutating func keepMarks() { keepMarks(of: index.ids) }

  /// The same for some articles.
  mutating func keepMarks(of ids: [ArticleID]) {
    for id in ids {
      let key = SavedMarks.Key(index.article(id))
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
  mutating func applySavedMarks(to ids: Range<ArticleID>) {
    guard !savedMarks.isEmpty else { return }
    for id in ids where index.contains(id) {
      let key = SavedMarks.Key(index.article(id))
      if savedMarks.read.contains(key) { marks.read.insert(id) }
      if savedMarks.starred.contains(key) { marks.starred.insert(id) }
    }
  }
}
