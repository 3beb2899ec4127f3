package import Search
import Stories

/// The story that an article belongs to, as its detail shows it.
package struct ShownStory: Sendable, Equatable {
  package struct Report: Sendable, Equatable {
    package let id: ArticleID
    /// Whether it is a copy of an older article's text.
    package let isReprint: Bool
  }

  /// In time order.
  package let reports: [Report]
  /// Which of them is the article.
  package let position: Int
  /// The report whose headline says best what the story is about.
  package let title: ArticleID
  /// The stories before and after it in a longer affair.
  package let earlier: Neighbour?
  package let later: Neighbour?

  /// Another story of the affair.
  package struct Neighbour: Sendable, Equatable {
    /// The report whose headline stands for it.
    package let title: ArticleID
    /// The report that is next to this story in time.
    package let nearest: ArticleID
  }

  /// At most so many reports are listed.
  private static let listedCount = 12

  /// The reports that are listed: those nearest to the article.
  package var listed: Range<Int> {
    let start = min(position - Self.listedCount / 2, reports.count - Self.listedCount)
    return max(0, start)..<min(reports.count, max(0, start) + Self.listedCount)
  }
}
