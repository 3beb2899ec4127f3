package import Search
package import Stories

/// What a person said of two articles' stories, by file, so that it holds when a folder is read again.
package struct StoryCorrection: Sendable, Hashable {
  package let kind: StoryConstraint.Kind
  package let article: SavedMarks.Key
  package let other: SavedMarks.Key

  package init(_ kind: StoryConstraint.Kind, _ article: SavedMarks.Key, _ other: SavedMarks.Key) {
    self.kind = kind
    self.article = article
    self.other = other
  }

  /// The same of articles that are somewhere else.
  func mapping(_ place: (SavedMarks.Key) -> SavedMarks.Key) -> StoryCorrection {
    StoryCorrection(kind, place(article), place(other))
  }
}

/// What one command changed about stories.
package struct StoryCorrectionChange: Sendable, Equatable {
  package internal(set) var added: Set<StoryCorrection> = []
  package internal(set) var removed: Set<StoryCorrection> = []

  var inverse: StoryCorrectionChange { StoryCorrectionChange(added: removed, removed: added) }

  func mapping(_ place: (SavedMarks.Key) -> SavedMarks.Key) -> StoryCorrectionChange {
    StoryCorrectionChange(
      added: Set(added.map { $0.mapping(place) }), removed: Set(removed.map { $0.mapping(place) }))
  }
}

extension Index {
  /// What was said of the articles of this index.
  ///
  /// - Parameters:
  ///   - corrections: What was said.
  ///   - number: What an article's number is where the constraints count.
  /// - Returns: Ascending by article; nothing of those that the index lacks.
  package func constraints(
    of corrections: Set<StoryCorrection>, number: (ArticleID) -> ArticleID = { $0 }
  ) -> [StoryConstraint] {
    let constraints = corrections.compactMap { correction -> StoryConstraint? in
      guard let article = id(of: correction.article), let other = id(of: correction.other) else {
        return nil
      }
      return StoryConstraint(correction.kind, number(article), number(other))
    }
    return constraints.sorted { ($0.article, $0.other) < ($1.article, $1.other) }
  }

  /// The article that stands there.
  func id(of key: SavedMarks.Key) -> ArticleID? {
    ids(ofPath: key.text).first { SavedMarks.Key(article($0)) == key }
  }
}
