package import Search
import Stories

/// The detail pane: which article, laid out how, scrolled how far.
package struct DetailPane: Sendable {
  package internal(set) var id: ArticleID?
  package internal(set) var document: Document?
  /// nil while it is being found out.
  var related: [RelatedStory]?
  /// For each link in the text the article that it names; nil for one that the archive lacks.
  var linkTargets: [ArticleID?] = []
  /// nil until they are found.
  var suggestedTags: SuggestedTags?
  /// What the document was laid out from, to see whether that has changed.
  var basis: DocumentBasis?
  /// What the reader scrolled to; stays the same while the screen is resized.
  private var anchor: Document.Place?
  /// The first line in sight.
  package internal(set) var top = 0
  /// The link that Enter follows; nil while lines are scrolled.
  package internal(set) var selectedLink: Int?
  /// The match that `n` went to last.
  package internal(set) var currentMatch: Int?

  package init() {}

  mutating func scroll(to line: Int, height: Int) {
    top = clamped(line, height: height)
    anchor = top == 0 ? nil : document?.place(ofLine: top)
  }

  /// Scrolls to where the reader was, in a document that was laid out anew or in another height.
  mutating func settle(height: Int) {
    let line = anchor.flatMap { document?.line(of: $0) } ?? 0
    top = clamped(line, height: height)
  }

  /// Moves the place that the reader scrolled to with its text, when the blocks above it changed.
  mutating func shiftPlace(byBlocks count: Int) {
    guard let block = anchor?.block else { return }
    anchor?.block = max(0, block + count)
  }

  private func clamped(_ line: Int, height: Int) -> Int {
    max(0, min(line, (document?.lineCount ?? 0) - height))
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

/// The tags that an article seems to lack.
struct SuggestedTags: Sendable {
  let id: ArticleID
  let names: [String]
}

/// All that the lines of a document depend on.
struct DocumentBasis: Sendable, Equatable {
  let id: ArticleID
  let width: Int
  let query: Query
  let related: [RelatedStory]?
  let linkTargets: [ArticleID?]
  let story: ShownStory?
  let suggestedTags: [String]
}

/// The articles visited, like a browser's history.
struct Visits: Sendable {
  struct Visit: Sendable, Equatable {
    var id: ArticleID
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

  /// Gives the articles other numbers.
  mutating func replace(_ number: (ArticleID) -> ArticleID) {
    for place in past.indices { past[place].id = number(past[place].id) }
    for place in future.indices { future[place].id = number(future[place].id) }
  }
}
