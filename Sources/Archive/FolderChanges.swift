package import News

/// Files that came, changed or went while an archive is open.
package struct FolderChanges: Sendable {
  /// The articles of the files that were read.
  package let batch: ArticleBatch
  /// Files that came or changed; what they held before no longer counts.
  package let read: [FilePlace]
  package let vanished: [FilePlace]
  /// For those of the files that were moved where they had been.
  package let moved: [FilePlace: FilePlace]
}

/// What a ``FolderWatch`` tells.
package enum WatchDelivery: Sendable {
  case changes(FolderChanges)
  /// The system doesn't tell of changes, so that folders are looked through again and again; why, as a
  /// sentence.
  case looksInstead(String)
}
