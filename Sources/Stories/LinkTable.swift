package import News
package import Search

/// Finds the article that a `READ MORE:` line names by its headline.
package struct LinkTable: Sendable {
  private var exact: [UInt64: ArticleID] = [:]
  /// Without what follows the last dash or bar: most often the name of an outlet.
  private var trimmed: [UInt64: ArticleID] = [:]
  private var entries: [Entry] = []

  package init() {}

  /// The number of articles with a headline.
  package var count: Int { entries.count }

  /// Takes an article in; of several with one headline the first one stands for all.
  package mutating func add(_ article: Article, id: ArticleID) {
    guard let headline = article.headline else { return }
    let folded = FoldedHeadline(headline)
    guard !folded.words.isEmpty else { return }
    if exact[folded.hash] == nil { exact[folded.hash] = id }
    if let short = folded.trimmed, trimmed[short.hash] == nil { trimmed[short.hash] = id }
    entries.append(Entry(id: id, headline: folded))
  }

  /// The article with a headline: the same but for case, quotes, dashes, white space and the outlet
  /// behind it, else the only one that is very near.
  package func article(headlined headline: String) -> ArticleID? {
    let folded = FoldedHeadline(headline)
    guard !folded.words.isEmpty else { return nil }
    return exact[folded.hash] ?? folded.trimmed.flatMap { exact[$0.hash] } ?? trimmed[folded.hash]
      ?? onlyNear(folded)
  }

  private struct Entry: Sendable {
    let id: ArticleID
    let headline: FoldedHeadline
  }

  private func onlyNear(_ headline: FoldedHeadline) -> ArticleID? {
    guard headline.isLongEnoughToBeNear else { return nil }
    let near = entries.lazy.filter { headline.isNear($0.headline) }.prefix(2)
    guard let first = near.first, near.allSatisfy({ $0.headline.hash == first.headline.hash })
    else { return nil }
    return first.id
  }
}
