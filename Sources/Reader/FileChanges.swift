package import News
package import Search

/// Files that came, changed or went while the reader was open.
package struct FileChanges: Sendable {
  /// The articles of the files that were read, corrected as they were before.
  let segment: Segment
  /// Files that came or changed; what they held before no longer counts.
  let read: [FilePlace]
  let vanished: [FilePlace]
  /// For those of the files that were moved where they had been.
  let moved: [FilePlace: FilePlace]

  package init(
    segment: Segment, read: [FilePlace], vanished: [FilePlace] = [],
    moved: [FilePlace: FilePlace] = [:]
  ) {
    self.segment = segment
    self.read = read
    self.vanished = vanished
    self.moved = moved
  }

  /// The files whose articles, as they were, are no longer there.
  var former: [FilePlace] { read + vanished + moved.values }
}

/// How many articles came, changed and went.
struct ArticleChanges: Sendable, Equatable {
  var new = 0
  var changed = 0
  var moved = 0
  var gone = 0

  /// What happened, as in `3 new, 1 gone`.
  var sentence: String {
    [(new, "new"), (changed, "changed"), (moved, "moved"), (gone, "gone")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  func adding(_ other: ArticleChanges) -> ArticleChanges {
    ArticleChanges(
      new: new + other.new, changed: changed + other.changed, moved: moved + other.moved,
      gone: gone + other.gone)
  }
}
