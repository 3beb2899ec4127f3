import News
import Search
import Stories

/// Tags that articles seem to lack.
extension State {
  /// The surest first; none until the archive's tags are learnt from.
  func suggestedTags(of id: ArticleID) -> [String] {
    tagSuggester?.suggestions(for: library.index.article(id)).map(\.name) ?? []
  }

  /// Gives the shown article the tags that are suggested for it, as a correction that can be undone.
  mutating func acceptSuggestedTags() -> [Effect] {
    guard let article = shownArticle, let id = detail.id else { return [] }
    let suggested = suggestedTags(of: id)
    guard !suggested.isEmpty else {
      say("No tags are suggested for this article.")
      return []
    }
    return correct(.tags, to: article.tags + suggested)
  }
}
