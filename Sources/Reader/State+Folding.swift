import Search

/// Copies of one text, which are folded under one row.
extension State {
  /// Unfolds or folds the copies of the selected article; without any, those of all articles.
  mutating func foldReprints() -> [Effect] {
    let articles = list.contents.articles
    guard !articles.folds.isEmpty, let id = list.selectedID else {
      say(sentenceWithoutCopies)
      return []
    }
    if articles.fold(atPlace: list.selected) != nil {
      folding.toggle(groupOf: id, in: storyMembership)
    } else {
      folding.unfoldAll(articles.folds.contains { !$0.isUnfolded })
      say(
        (folding.isUnfolded ? "Unfolded" : "Folded") + " all copies in the list; "
          + "\(key(for: .foldReprints)) on an article without copies changes it back.")
    }
    return requestList()
  }

  private var sentenceWithoutCopies: String {
    if query.asksForReprints { return "A search for copies folds none of them." }
    if areStoriesPending { return "Copies are still being found." }
    return "No two articles in this list have the same text."
  }
}
