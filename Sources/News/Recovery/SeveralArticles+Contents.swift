/// Lists of contents above the articles of a digest.
extension SeveralArticles {
  /// Without the first part when it is a list of the others' headlines.
  func withoutContents(_ articles: [Recovery]) -> [Recovery]? {
    guard articles.count > 1, let first = articles.first,
      isContents(first, of: articles.dropFirst())
    else { return articles }
    return Array(articles.dropFirst())
  }

  /// At most how many headlines are looked for, and how long a list may be.
  private static let fewHeadlines = 40
  private static let longestList = 1 << 14

  /// Whether most headlines of the articles stand in a text, and hardly anything else.
  private func isContents(_ list: Recovery, of articles: ArraySlice<Recovery>) -> Bool {
    guard let last = list.lines.last, let first = list.lines.first,
      last.range.upperBound - Int(first.start) <= Self.longestList
    else { return false }
    let text = Self.folded(list.text[Int(first.start)..<last.range.upperBound])
    var found = 0
    var covered = 0
    var distinct: Set<[UInt8]> = []
    let looked = articles.prefix(Self.fewHeadlines)
    for article in looked {
      guard let headline = article.findings[.headline]?.range, headline.count >= 12 else {
        continue
      }
      let words = Self.folded(article.text[headline])
      guard Self.holds(text, words) else { continue }
      found += 1
      covered += words.count
      distinct.insert(words)
    }
    let isComplete = found * 3 >= looked.count * 2
    return isComplete && (covered * 2 >= text.count || looked.count < articles.count)
      || found == looked.count && distinct.count > 1 && !list.isLead
  }

  /// White space runs as one blank.
  private static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    for byte in bytes {
      let isBlank = byte.isSpace
      if !isBlank { folded.append(byte) } else if folded.last != 0x20 { folded.append(0x20) }
    }
    return folded
  }

  private static func holds(_ text: [UInt8], _ words: [UInt8]) -> Bool {
    guard let first = words.first, words.count <= text.count else { return false }
    for at in 0...text.count - words.count where text[at] == first {
      if text[at..<at + words.count].elementsEqual(words) { return true }
    }
    return false
  }
}
