/// The sections that a digest names above its articles or before their headlines.
extension SeveralArticles {
  /// Gives each part the section that stands between marks right above it.
  func nameSections(of recovered: inout [Recovery], _ parts: [Range<Int>]) {
    for (place, part) in parts.enumerated() {
      let line = firstLine(from: part.lowerBound) - 1
      guard line >= 0, let name = NamedRule.section(in: text, lines[line]) else { continue }
      let range = recovered[place].appended(Array(text[name]))
      recovered[place].findings.propose(.section, range, .label, 85)
    }
  }

  /// With what stands in square brackets before each headline taken from it: `[Harbour] Bridge Opens`.
  ///
  /// It is the article's section; where all articles have the same, the name of the list that sent them.
  func withBracketsRead(_ articles: [Recovery]) -> [Recovery] {
    let brackets = articles.map { Self.bracket(of: $0) }
    let found = brackets.compactMap { $0 }
    // A list of contents may stand first.
    guard found.count > 1, brackets.dropFirst().allSatisfy({ $0 != nil }) else { return articles }
    let names = Set(
      zip(articles, brackets).compactMap { article, bracket in
        bracket.map { Array(article.text[$0.name]) }
      })
    // `[Video]` and `[Updated]` are none.
    let known = zip(articles, brackets).count { article, bracket in
      bracket.map { Sections.table.value(of: article.text, in: $0.name) != nil } ?? false
    }
    guard names.count == 1 || known * 2 >= found.count else { return articles }
    return zip(articles, brackets).map { article, bracket in
      guard let bracket, let headline = article.findings[.headline] else { return article }
      var article = article
      article.findings.propose(
        .headline, bracket.headline, headline.origin, min(headline.confidence, 254) + 1)
      if names.count > 1 { article.findings.propose(.section, bracket.name, .pattern, 82) }
      return article
    }
  }

  private static func bracket(
    of article: Recovery
  ) -> (name: Range<Int>, headline: Range<Int>)? {
    let text = article.text
    guard let headline = article.findings[.headline]?.range, text[headline.lowerBound] == 0x5B,
      let close = text[headline.prefix(longestName)].firstIndex(of: 0x5D),
      close + 2 < headline.upperBound, text[close + 1] == 0x20
    else { return nil }
    let name = text.trimmed(headline.lowerBound + 1..<close)
    guard name.count >= 2, !text[name].contains(where: \.isDigit) else { return nil }
    return (name, close + 2..<headline.upperBound)
  }

  private static let longestName = 40
}
