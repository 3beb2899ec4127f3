import News
import Search

/// The articles that are one `READ MORE:` line away from an article: those that its lines name, and
/// those whose lines name it.
struct ReadMore {
  /// What the article's own lines name, in the order of the lines.
  let targets: [ArticleID]
  private let index: Index
  private let headline: FoldedHeadline?

  /// More lines than that are a menu.
  private static let largestCount = 16

  init(of id: ArticleID, in index: Index) {
    self.index = index
    let article = index.article(id)
    headline = article.headline.map(FoldedHeadline.init)
    var targets: [ArticleID] = []
    for line in Self.lines(of: article) {
      guard let target = index.article(headlined: line), target != id, !targets.contains(target)
      else { continue }
      targets.append(target)
    }
    self.targets = targets
  }

  /// Whether a line of one of both articles names the other.
  func leads(to other: ArticleID) -> Bool {
    targets.contains(other) || isNamed(by: other)
  }

  private func isNamed(by other: ArticleID) -> Bool {
    guard let headline else { return false }
    return Self.lines(of: index.article(other)).contains {
      FoldedHeadline($0).isSame(as: headline)
    }
  }

  private static func lines(of article: Article) -> ArraySlice<String> {
    article.related.prefix(largestCount)
  }
}
