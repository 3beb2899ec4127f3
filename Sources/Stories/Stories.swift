package import News
package import Search
package struct RelatedStory: Sendable, Equatable { package let id: ArticleID; package let score: Double; package let why: [String]; package let reprints: [ArticleID] }
package struct LinkTable: Sendable {
  package init() {}
  package mutating func add(_ article: Article, id: ArticleID) {}
  package func article(headlined: String) -> ArticleID? { nil }
}
extension Index { package func related(to id: ArticleID, limit: Int) -> [RelatedStory] { [] } }
