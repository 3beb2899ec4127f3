import News
import Search

/// What another reader on the same store changed meanwhile.
extension State {
  /// Takes over marks and corrections; what this reader changed and keeps is among them.
  ///
  /// - Parameters:
  ///   - saved: All marks that are kept.
  ///   - changed: The corrections of the articles whose corrections changed.
  /// - Returns: Articles to make anew, and the list where it depends on marks.
  mutating func take(
    _ saved: SavedMarks, changed: [SavedMarks.Key: Corrections]
  ) -> [Effect] {
    let read = saved.read.symmetricDifference(savedMarks.read)
    let starred = saved.starred.symmetricDifference(savedMarks.starred)
    let before = marks
    savedMarks = saved
    for key in read { mark(key, in: \.read, isMarked: saved.read.contains(key)) }
    for key in starred { mark(key, in: \.starred, isMarked: saved.starred.contains(key)) }
    let effects = changed.compactMap { remake($0.key, with: $0.value) }
    return effects + (marks != before && query.dependsOnMarks ? requestList() : [])
  }

  private mutating func mark(
    _ key: SavedMarks.Key, in marked: WritableKeyPath<Marks, Set<ArticleID>>, isMarked: Bool
  ) {
    guard let id = id(of: key) else { return }
    if isMarked { marks[keyPath: marked].insert(id) } else { marks[keyPath: marked].remove(id) }
  }

  /// A change of this reader's own that is on its way comes later and stays.
  private mutating func remake(_ key: SavedMarks.Key, with corrections: Corrections) -> Effect? {
    guard let id = id(of: key), correctionsInFlight[id] == nil,
      index.article(id).corrections != corrections
    else { return nil }
    correctionsInFlight[id] = corrections
    return .remake(id, corrections)
  }

  /// The article that stands there.
  func id(of key: SavedMarks.Key) -> ArticleID? { index.id(of: key) }
}
