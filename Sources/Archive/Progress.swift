package import News

/// How far the reading of an archive has come.
package struct Progress: Sendable, Equatable {
  /// Files found so far; all of them once `isListing` is false.
  package var filesFound: Int
  /// Files dealt with so far, skipped ones among them.
  package var filesRead: Int
  package var bytesRead: Int
  package var isListing: Bool
  package var isFinished: Bool
  /// Since the start.
  package var elapsed: Duration

  package init(
    filesFound: Int = 0, filesRead: Int = 0, bytesRead: Int = 0, isListing: Bool = true,
    isFinished: Bool = false, elapsed: Duration = .zero
  ) {
    self.filesFound = filesFound
    self.filesRead = filesRead
    self.bytesRead = bytesRead
    self.isListing = isListing
    self.isFinished = isFinished
    self.elapsed = elapsed
  }
}

/// What a ``Loader`` hands over.
package enum Delivery: Sendable {
  case batch(ArticleBatch, Progress)
  case skipped([SkippedFile])
  /// The last one, exactly once, after cancelling too.
  case finished(Progress, unreadableRoots: [UnreadableRoot])
}
