package import Search

/// An article that belongs to another one, and why.
package struct RelatedStory: Sendable, Equatable {
  package let id: ArticleID
  /// How near it is; comparable only within one list.
  package let score: Double
  /// What both articles share: at most five names, phrases and words as they are written, the rarest
  /// first.
  package let why: [String]
  /// Copies of it that are not listed on their own, the nearest first.
  package let reprints: [ArticleID]

  package init(id: ArticleID, score: Double, why: [String], reprints: [ArticleID]) {
    self.id = id
    self.score = score
    self.why = why
    self.reprints = reprints
  }
}
