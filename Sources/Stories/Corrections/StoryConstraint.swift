package import Search

/// What a person said of two articles: whether they report one event.
package struct StoryConstraint: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The article leaves any story that the other one is in.
    case apart
    /// Their stories are one.
    case together
  }

  package let kind: Kind
  package let article: ArticleID
  package let other: ArticleID

  package init(_ kind: Kind, _ article: ArticleID, _ other: ArticleID) {
    self.kind = kind
    self.article = article
    self.other = other
  }
}

extension StoryTable {
  /// The stories as a person has them.
  ///
  /// First articles leave the stories that they are said not to be of, with their copies there; then
  /// stories are joined, whole. Title, dates, copies and neighbours of what changed are worked out
  /// anew. What names articles that came after the stories were found has no effect.
  package func corrected(by constraints: [StoryConstraint], in index: Index) -> StoryTable {
    let known = constraints.filter { max($0.article, $0.other) < endID }
    guard !known.isEmpty else { return self }
    var groups = StoryGroups(of: self)
    let apart = Dictionary(grouping: known.filter { $0.kind == .apart }, by: \.article)
    for (article, constraints) in apart.sorted(by: { $0.key < $1.key }) {
      groups.part(article, from: Set(constraints.map(\.other)))
    }
    for constraint in known where constraint.kind == .together {
      groups.join(constraint.article, constraint.other)
    }
    return groups.isChanged ? groups.table(in: index) : self
  }
}
