import Search
import Stories

extension Index {
  /// The related stories that the reader shows with an article.
  func shownRelated(to id: ArticleID) -> [RelatedStory] {
    promptAnswer { related(to: id, limit: 12, concurrently: $0) }
  }
}
