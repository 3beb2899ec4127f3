package import News

/// What was changed between two versions of a text, sentence by sentence.
///
/// Sentences are the same when their words are, whatever their case, diacritics and punctuation.
package struct VersionComparison: Sendable, Equatable {
  package enum Change: Sendable, Equatable, CaseIterable {
    case same, added, dropped, reworded
    /// The same elsewhere: one row where it stood, another where it stands.
    case moved
  }

  /// A sentence as one of the versions has it.
  package struct Sentence: Sendable, Equatable {
    package let text: String
    /// Whether a paragraph begins with it.
    package let beginsParagraph: Bool
    /// The words that the other version hasn't, as UTF-8 ranges, ascending; of reworded ones only.
    package let changedWords: [Range<Int>]
  }

  /// A sentence and what stands for it in the other version, if anything does.
  package struct Row: Sendable, Equatable {
    package let change: Change
    package let older: Sentence?
    package let newer: Sentence?
  }

  /// In the order of both versions; what was dropped stands before what came in its place.
  package private(set) var rows: [Row] = []
  /// Whether one of the texts is so long that its end was left out.
  package let isCut: Bool

  /// Of two such pairs of long sentences more words aren't compared one by one.
  private static let largestWork = 4_000_000
}

extension VersionComparison {
  /// Compares two articles by their running text; slow for texts of many pages.
  package init(older: Article, newer: Article) {
    var numbers = WordNumbers()
    let first = VersionText(older, numbers: &numbers)
    let second = VersionText(newer, numbers: &numbers)
    isCut = first.isCut || second.isCut
    addRows(first.sentences, second.sentences)
  }

  /// How many sentences were changed in a way; one that was moved counts once.
  package func count(of change: Change) -> Int {
    rows.count { $0.change == change && (change != .moved || $0.newer != nil) }
  }
}

extension VersionComparison {
  private mutating func addRows(
    _ older: [VersionText.Sentence], _ newer: [VersionText.Sentence]
  ) {
    let pairs = SentenceAlignment(older, newer).pairs
    var unpaired = UnpairedSentences(older, newer, pairs: pairs)
    var budget = Self.largestWork
    var (first, second) = (0, 0)
    for pair in pairs + [(older.count, newer.count)] {
      for sentence in older[first..<pair.first] {
        let change: Change = unpaired.takeAdded(sentence) ? .moved : .dropped
        rows.append(Row(change: change, older: Sentence(sentence), newer: nil))
      }
      for sentence in newer[second..<pair.second] {
        let change: Change = unpaired.takeDropped(sentence) ? .moved : .added
        rows.append(Row(change: change, older: nil, newer: Sentence(sentence)))
      }
      (first, second) = (pair.first + 1, pair.second + 1)
      guard pair.first < older.count, pair.second < newer.count else { continue }
      rows.append(Row(older[pair.first], newer[pair.second], budget: &budget))
    }
  }
}

/// The sentences of either version without one of the other, by what they say.
private struct UnpairedSentences {
  private var added: [Int: Int] = [:]
  private var dropped: [Int: Int] = [:]

  init(
    _ older: [VersionText.Sentence], _ newer: [VersionText.Sentence],
    pairs: [(first: Int, second: Int)]
  ) {
    let (ones, others) = (Set(pairs.map(\.first)), Set(pairs.map(\.second)))
    for place in older.indices where !ones.contains(place) {
      dropped[older[place].number, default: 0] += 1
    }
    for place in newer.indices where !others.contains(place) {
      added[newer[place].number, default: 0] += 1
    }
  }

  /// Whether a dropped sentence is one that was added elsewhere.
  mutating func takeAdded(_ sentence: VersionText.Sentence) -> Bool {
    Self.take(sentence, from: &added)
  }

  /// Whether an added sentence is one that was dropped elsewhere.
  mutating func takeDropped(_ sentence: VersionText.Sentence) -> Bool {
    Self.take(sentence, from: &dropped)
  }

  private static func take(
    _ sentence: VersionText.Sentence, from counts: inout [Int: Int]
  ) -> Bool {
    guard let count = counts[sentence.number], count > 0 else { return false }
    counts[sentence.number] = count - 1
    return true
  }
}

extension VersionComparison.Sentence {
  fileprivate init(_ sentence: VersionText.Sentence, changed words: [Bool] = []) {
    text = sentence.text
    beginsParagraph = sentence.beginsParagraph
    var ranges: [Range<Int>] = []
    for place in words.indices where words[place] {
      let range = sentence.words[place].range
      if place > 0, words[place - 1], let last = ranges.popLast() {
        ranges.append(last.lowerBound..<range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    changedWords = ranges
  }
}

extension VersionComparison.Row {
  /// Two sentences that stand for each other.
  fileprivate init(
    _ older: VersionText.Sentence, _ newer: VersionText.Sentence, budget: inout Int
  ) {
    guard older.number != newer.number else {
      self.init(change: .same, older: .init(older), newer: .init(newer))
      return
    }
    let words = WordDifference(older.words, newer.words, budget: &budget)
    self.init(
      change: .reworded, older: .init(older, changed: words.older),
      newer: .init(newer, changed: words.newer))
  }
}

extension VersionComparison.Sentence {
  /// A sentence with the next one of the paragraph behind it.
  package func joined(with next: VersionComparison.Sentence) -> VersionComparison.Sentence {
    let joint = text.unicodeScalars.last.map(SentenceSplitter.needsNoBlank) ?? true ? "" : " "
    let start = text.utf8.count + joint.utf8.count
    return VersionComparison.Sentence(
      text: text + joint + next.text, beginsParagraph: beginsParagraph,
      changedWords: changedWords
        + next.changedWords.map { start + $0.lowerBound..<start + $0.upperBound })
  }
}
