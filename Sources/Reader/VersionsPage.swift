import Screen
package import Search
import Stories

/// What was changed between the shown article and another version of it.
package struct VersionsPage: Sendable {
  /// The article that the detail shows.
  package internal(set) var id: ArticleID
  /// The versions it can be compared with, the likeliest first; empty until they are found.
  var others: [ArticleID]
  /// Which of them it is compared with.
  var place = 0
  /// nil until it is worked out.
  private(set) var comparison: VersionComparison?

  package internal(set) var title = ""
  /// What the two are; stays in sight.
  package internal(set) var head: [Page.Line] = []
  package private(set) var lines: [Page.Line] = []
  package internal(set) var top = 0
  private var width = 0
  /// The first line of each block of the text.
  private var firstLines: [Int] = []
  /// The first lines of what was changed.
  private(set) var changedLines: [Int] = []

  init(id: ArticleID, others: [ArticleID] = []) {
    self.id = id
    self.others = others
  }

  /// Whether there is more than one version to compare it with.
  package var hasSeveral: Bool { others.count > 1 }

  var other: ArticleID? { others.indices.contains(place) ? others[place] : nil }

  /// Takes a comparison in; one in the place of another, as a file was changed, keeps its place.
  mutating func show(_ comparison: VersionComparison) { self.comparison = comparison }

  /// Goes on to another version, which is to be compared.
  mutating func turn(to place: Int) {
    self.place = place
    comparison = nil
    lines = []
    firstLines = []
    changedLines = []
    top = 0
  }

  /// Drops versions that are no longer there.
  ///
  /// - Returns: whether the one that is shown is among them; the next one takes its place.
  mutating func keep(where isThere: (ArticleID) -> Bool) -> Bool {
    let shown = other
    let before = others[..<min(place, others.count)].count(where: isThere)
    others = others.filter(isThere)
    guard let shown, !isThere(shown) else {
      place = before
      return false
    }
    turn(to: min(before, max(0, others.count - 1)))
    return true
  }

  /// Lays the text out for a width; the block at the top stays there, its line too where it is wrapped
  /// as before.
  mutating func layOut(width: Int, height: Int) {
    guard let comparison else { return }
    let block = firstLines.lastIndex { $0 <= top } ?? 0
    let laidOut = VersionsLayout(width: width).lines(of: comparison)
    if top > 0, width != self.width, laidOut.firstLines.indices.contains(block) {
      top = laidOut.firstLines[block]
    } else if firstLines.indices.contains(block), laidOut.firstLines.indices.contains(block) {
      top += laidOut.firstLines[block] - firstLines[block]
    }
    self.width = width
    (lines, firstLines, changedLines) = (
      laidOut.lines, laidOut.firstLines, laidOut.changedLines
    )
    top = max(0, min(top, lines.count - height))
  }
}

/// Two versions of a text.
package struct VersionPair: Sendable, Equatable {
  package let older: ArticleID
  package let newer: ArticleID
}

extension VersionComparison {
  /// How much was changed, as the end of a sentence.
  var summary: String {
    let counts = Self.told.map { (count(of: $0.change), $0.word) }.filter { $0.0 > 0 }
    guard let first = counts.first else { return "no sentence differs" }
    let noun = first.0 == 1 ? "sentence" : "sentences"
    let rest = counts.dropFirst().map { "\($0.0) \($0.1)" }
    return (["\(first.0) \(noun) \(first.1)"] + rest).joined(separator: ", ")
  }

  /// The same in signs, for narrow screens.
  var shortSummary: String {
    let counts = Self.told.map { (count(of: $0.change), $0.sign) }.filter { $0.0 > 0 }
    return counts.isEmpty ? "no change" : counts.map { "\($0.1)\($0.0)" }.joined(separator: " ")
  }

  private static let told: [(change: Change, word: String, sign: String)] = [
    (.added, "added", "+"), (.dropped, "dropped", "-"), (.reworded, "reworded", "~"),
    (.moved, "moved", ">"),
  ]
}
