package import Search
import Stories

/// The detail pane: which article, laid out how, scrolled how far.
package struct DetailPane: Sendable {
  package internal(set) var id: ArticleID?
  package internal(set) var document: Document?
  /// nil while it is being found out.
  var related: [RelatedStory]?
  /// The first line in sight.
  package internal(set) var top = 0
  /// The link that Enter follows; nil while lines are scrolled.
  package internal(set) var selectedLink: Int?
  /// The match that `n` went to last.
  package internal(set) var currentMatch: Int?

  package init() {}

  mutating func scroll(to line: Int, height: Int) {
    top = max(0, min(line, (document?.lineCount ?? 0) - height))
  }

  /// Whether the last line is in sight.
  func isAtEnd(height: Int) -> Bool { top + height >= document?.lineCount ?? 0 }

  /// Scrolls as little as it takes to show some lines.
  mutating func reveal(_ lines: Range<Int>, height: Int) {
    if lines.upperBound > top + height { scroll(to: lines.upperBound - height, height: height) }
    if lines.lowerBound < top { scroll(to: lines.lowerBound, height: height) }
  }

  /// How much of the article has been read, in per cent.
  package func progress(height: Int) -> Int? {
    guard let count = document?.lineCount, count > height else { return nil }
    return min(100, (top + height) * 100 / count)
  }
}

/// The articles visited, like a browser's history.
struct Visits: Sendable {
  struct Visit: Sendable, Equatable {
    let id: ArticleID
    var top: Int
  }

  private(set) var past: [Visit] = []
  private(set) var future: [Visit] = []

  mutating func leave(_ visit: Visit) {
    past.append(visit)
    future = []
  }

  mutating func back(from current: Visit) -> Visit? {
    guard let visit = past.popLast() else { return nil }
    future.append(current)
    return visit
  }

  mutating func forward(from current: Visit) -> Visit? {
    guard let visit = future.popLast() else { return nil }
    past.append(current)
    return visit
  }
}
