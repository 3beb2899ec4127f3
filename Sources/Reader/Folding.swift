package import Search

/// What the list should hold, and how it shows it.
package struct ListRequest: Sendable, Equatable {
  package var request: Request
  package var folding: Folding

  package init(_ request: Request = Request(), folding: Folding = Folding()) {
    self.request = request
    self.folding = folding
  }
}

/// Which copies of one text are folded under the first of them.
package struct Folding: Sendable, Equatable {
  /// Whether copies stand below the first one at all; otherwise each has a row where its order puts it.
  package var gathers = true
  /// Whether groups are unfolded, but for the exceptions.
  package var isUnfolded = false
  /// Articles whose groups are folded the other way.
  package var exceptions: Set<ArticleID> = []
  /// An article that its group stands in the place of, wherever the others would stand.
  package var pinned: ArticleID?

  package init() {}

  /// Folds an article's group the other way.
  mutating func toggle(groupOf id: ArticleID, in stories: StoryMembership) {
    guard let group = stories.reprintGroup(of: id) else { return }
    let others = exceptions.filter { stories.reprintGroup(of: $0) != group }
    exceptions = others.count == exceptions.count ? exceptions.union([id]) : others
  }

  /// Tells of articles that have copies whether these are unfolded.
  func unfoldedGroups(in stories: StoryMembership) -> (ArticleID) -> Bool {
    guard !exceptions.isEmpty else { return { _ in isUnfolded } }
    let groups = Set(exceptions.compactMap(stories.reprintGroup))
    return { id in isUnfolded != (stories.reprintGroup(of: id).map(groups.contains) ?? false) }
  }

  /// Unfolds or folds every group.
  mutating func unfoldAll(_ isUnfolded: Bool) {
    self.isUnfolded = isUnfolded
    exceptions = []
  }

  /// Drops what goes by the numbers of articles.
  mutating func forgetArticles() {
    exceptions = []
    pinned = nil
  }

  /// The same with other numbers for the articles.
  mutating func replace(_ number: (ArticleID) -> ArticleID) {
    exceptions = Set(exceptions.map(number))
    pinned = pinned.map(number)
  }
}
