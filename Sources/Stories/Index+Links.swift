import News
package import Search

extension Index {
  /// The article that a `READ MORE:` line names by its headline.
  ///
  /// That is the one with the same headline but for case, quotes, dashes, white space and the outlet
  /// behind it, of several the oldest; else the only one whose headline is very near. It is found by
  /// the rarest words of the line, so that nothing has to be kept of a million headlines.
  package func article(headlined line: String) -> ArticleID? {
    let link = FoldedHeadline(line)
    guard !link.words.isEmpty else { return nil }
    // The same headline has each of the line's words, or each but the outlet's; a near one lacks one.
    let outlet = line.lastIndex(where: Self.breaks.contains) ?? line.startIndex
    let rarest = articles(withHeadlineWordsOf: line, rarest: 2)
    let rarestOfRest = articles(withHeadlineWordsOf: String(line[..<outlet]), rarest: 1)
    let candidates = Set(rarest + rarestOfRest).sorted().compactMap { LinkTarget($0, in: self) }
    let short = link.trimmed
    return candidates.oldest { $0.headline.words == link.words }
      ?? candidates.oldest { $0.headline.words == short?.words }
      ?? candidates.oldest { $0.headline.trimmed?.words == link.words }
      ?? candidates.onlyOne(near: link)
  }

  /// What may stand before an outlet's name.
  private static let breaks: Set<Character> = ["|", "-", "–", "—", "·", "•", "»"]
}

/// An article that a link may lead to.
private struct LinkTarget {
  let id: ArticleID
  let headline: FoldedHeadline
  /// Ascending with age; of one date the path decides, as files arrive in no certain order.
  let age: (date: Int, path: [UInt8])

  /// Nil for an article without a headline.
  init?(_ id: ArticleID, in index: Index) {
    let article = index.article(id)
    guard let headline = article.headline else { return nil }
    self.id = id
    self.headline = FoldedHeadline(headline)
    age = (article.published?.sortKey ?? .max, Array(article.pathBytes))
  }

  func isOlder(than other: LinkTarget) -> Bool {
    age.date != other.age.date
      ? age.date < other.age.date : age.path.lexicographicallyPrecedes(other.age.path)
  }
}

extension [LinkTarget] {
  fileprivate func oldest(where isMeant: (LinkTarget) -> Bool) -> ArticleID? {
    filter(isMeant).min { $0.isOlder(than: $1) }?.id
  }

  /// Of several headlines that are near, none is meant for certain.
  fileprivate func onlyOne(near link: FoldedHeadline) -> ArticleID? {
    guard link.isLongEnoughToBeNear else { return nil }
    let near = filter { link.isNear($0.headline) }
    let isOne = near.allSatisfy { $0.headline.words == near[0].headline.words }
    return isOne ? near.oldest { _ in true } : nil
  }
}
