import News

/// A passage of an article with the places that a query matches.
package struct Snippet: Sendable, Equatable {
  package let text: String
  /// UTF-8 offsets in ``text``, ascending and disjoint.
  package let matches: [Range<Int>]
}

extension Index {
  /// The passage of an article that a query matches best, about `width` characters long.
  ///
  /// The best is the one with the most different words of the query, then with the most of them,
  /// then the first. Without any it is the beginning of the text.
  package func snippet(of id: ArticleID, for query: Query, width: Int) -> Snippet {
    let article = article(id)
    let highlighter = Highlighter(query)
    var best = Passage(text: article.title, start: 0, rank: (-1, 0))
    for piece in article.pieces where piece.isBodyText {
      let text = article.text(of: piece)
      let matches = highlighter.matches(in: Array(text.utf8), language: article.language)
      let passage = Passage(of: text, matches: matches, width: width)
      if passage.rank > best.rank { best = passage }
    }
    let text = best.cut(to: width)
    return Snippet(text: text, matches: highlighter.ranges(in: text, language: article.language))
  }
}

/// A place in a text to cut a snippet from.
private struct Passage {
  let text: String
  /// In UTF-8.
  let start: Int
  /// How many different words of the query stand in it, then how many in all.
  let rank: (Int, Int)

  init(text: String, start: Int, rank: (Int, Int)) {
    self.text = text
    self.start = start
    self.rank = rank
  }

  /// The best window of a text; a character counts as a byte here, so that it may look at less
  /// than what is cut.
  init(of text: String, matches: [(range: Range<Int>, leaf: Int)], width: Int) {
    let sorted = matches.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var best = (start: 0, rank: (0, 0))
    var counts: [Int: Int] = [:]
    var end = 0
    for index in sorted.indices {
      let start = sorted[index].range.lowerBound
      while end < sorted.count, sorted[end].range.upperBound <= start + max(width, 1) {
        counts[sorted[end].leaf, default: 0] += 1
        end += 1
      }
      let rank = (counts.count, max(end - index, 0))
      if rank > best.rank { best = (start, rank) }
      guard end > index else {
        end = index + 1
        continue
      }
      let leaf = sorted[index].leaf
      counts[leaf] = counts[leaf].flatMap { $0 > 1 ? $0 - 1 : nil }
    }
    self.init(text: text, start: best.start, rank: best.rank)
  }

  /// The text around the start, between words, with an ellipsis where something is left out.
  func cut(to width: Int) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > width else { return text }
    let match = text.utf8.index(text.startIndex, offsetBy: start)
    let lead = scalars.index(match, offsetBy: -max(width / 4, 0), limitedBy: scalars.startIndex)
    var from = lead ?? scalars.startIndex
    let tail = scalars.distance(from: from, to: scalars.endIndex)
    if tail < width { from = scalars.index(scalars.endIndex, offsetBy: -width) }
    if from > scalars.startIndex {
      let space = scalars[from..<max(from, match)].firstIndex(of: " ")
      from = space.map { scalars.index(after: $0) } ?? from
    }
    let limit = scalars.index(from, offsetBy: max(width, 1), limitedBy: scalars.endIndex)
    var to = limit ?? scalars.endIndex
    if to < scalars.endIndex, let space = scalars[from..<to].lastIndex(of: " "), space > match {
      to = space
    }
    return (from > scalars.startIndex ? "…" : "") + String(scalars[from..<to])
      + (to < scalars.endIndex ? "…" : "")
  }
}
