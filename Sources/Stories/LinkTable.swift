package import News
package import Search

/// Finds the article that a `READ MORE:` line names by its headline.
package struct LinkTable: Sendable {
  private var exact: [UInt64: Holder] = [:]
  /// Without what follows the last dash or bar: most often the name of an outlet.
  private var trimmed: [UInt64: Holder] = [:]
  private var entries: [Entry] = []

  package init() {}

  /// The number of articles with a headline.
  package var count: Int { entries.count }

  /// Takes an article in; of several with one headline the oldest one stands for all.
  package mutating func add(_ article: Article, id: ArticleID) {
    guard let headline = article.headline else { return }
    let folded = FoldedHeadline(headline)
    guard !folded.words.isEmpty else { return }
    enter(Holder(id: id, article: article), under: folded)
    entries.append(Entry(id: id, headline: folded))
  }

  /// Forgets articles, which the index may have let go already; the oldest of the others with their
  /// headlines stand for them.
  package mutating func remove(_ ids: Set<ArticleID>, in index: Index) {
    let former = entries.filter { ids.contains($0.id) }
    guard !former.isEmpty else { return }
    entries.removeAll { ids.contains($0.id) }
    let whole = Set(former.map(\.headline.hash))
    let short = Set(former.compactMap(\.headline.trimmed?.hash))
    for hash in whole { exact[hash] = nil }
    for hash in short { trimmed[hash] = nil }
    for entry in entries {
      let headline = entry.headline
      // Taking the outlet off every headline would take longer than the rest.
      let isShort = { short.contains(headline.trimmed?.hash ?? 0) }
      guard whole.contains(headline.hash) || !short.isEmpty && isShort() else { continue }
      enter(Holder(id: entry.id, article: index.article(entry.id)), under: headline)
    }
  }

  private mutating func enter(_ holder: Holder, under headline: FoldedHeadline) {
    exact[headline.hash] = holder.before(exact[headline.hash])
    if let short = headline.trimmed { trimmed[short.hash] = holder.before(trimmed[short.hash]) }
  }

  /// The article with a headline: the same but for case, quotes, dashes, white space and the outlet
  /// behind it, else the only one that is very near.
  package func article(headlined headline: String) -> ArticleID? {
    let folded = FoldedHeadline(headline)
    guard !folded.words.isEmpty else { return nil }
    let holder =
      exact[folded.hash] ?? folded.trimmed.flatMap { exact[$0.hash] } ?? trimmed[folded.hash]
    return holder?.id ?? onlyNear(folded)
  }

  /// The article that a headline leads to.
  private struct Holder: Sendable {
    let id: ArticleID
    private let date: Int
    private let path: UInt64

    init(id: ArticleID, article: Article) {
      self.id = id
      date = article.published?.sortKey ?? .max
      path = article.pathBytes.reduce(0xCBF2_9CE4_8422_2325) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01B3
      }
    }

    /// The older of two; files arrive in no certain order, so that of one age the path decides.
    func before(_ other: Holder?) -> Holder {
      guard let other, (other.date, other.path) < (date, path) else { return self }
      return other
    }
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
