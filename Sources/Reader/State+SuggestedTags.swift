import News
import Search
import Stories

/// Tags that articles seem to lack.
extension State {
  /// Takes in what the archive's tags taught.
  mutating func take(_ suggester: TagSuggester?) -> [Effect] {
    tagSuggester = suggester
    detail.suggestedTags = nil
    layOutDetail()
    return suggestTags()
  }

  /// Tags are suggested in the background, as soon as something was learnt to suggest them by.
  mutating func suggestTags() -> [Effect] {
    guard tagSuggester != nil else { return [] }
    isSuggestingTags = true
    return [.suggestTags]
  }

  mutating func take(suggestedTags found: FoundValues) -> [Effect] {
    isSuggestingTags = false
    suggestedTags = found
    return requestList()
  }

  /// Those of the shown article, the surest first; none until the archive's tags are learnt from.
  ///
  /// Found once for an article, which may be as long as a book, and not each time that it is laid out.
  mutating func suggestedTags(of id: ArticleID) -> [String] {
    if let suggested = detail.suggestedTags, suggested.id == id { return suggested.names }
    let names = tagSuggester?.suggestions(for: index.article(id)).map(\.name) ?? []
    detail.suggestedTags = SuggestedTags(id: id, names: names)
    return names
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
