package import News

/// Finds the words of a text that a query matches.
///
/// A word is highlighted where the index would find it: by the same folding, stems and prefixes; the
/// words of a phrase only where the whole phrase stands. What a query excludes is not highlighted.
package struct Highlighter: Sendable {
  private let leaves: [Leaf]

  package init(_ query: Query) {
    leaves = query.expression.wantedLeaves.map { query.leaves[$0] }
  }

  /// The matches as UTF-8 offsets in the text, ascending and disjoint.
  package func ranges(in text: String, language: Language?) -> [Range<Int>] {
    matches(in: Array(text.utf8), language: language).map(\.range).joined()
  }

  /// Every match with the number of its leaf, by the places of their first words.
  func matches(
    in bytes: [UInt8], language: Language?
  ) -> [(range: Range<Int>, leaf: Int)] {
    guard !leaves.isEmpty else { return [] }
    let tokens = Tokenizer.tokens(of: bytes[...])
    let stemmer = Stemmer(Stemming(language))
    let tests = leaves.map { LeafTest($0, stemmer: stemmer) }
    var found: [(range: Range<Int>, leaf: Int)] = []
    for start in tokens.indices {
      for (leaf, test) in tests.enumerated() {
        found += test.matches(tokens, from: start).map { (range: $0, leaf: leaf) }
      }
    }
    return found
  }
}

extension Expression {
  /// The leaves that a match can be owed to, in the order of the query.
  fileprivate var wantedLeaves: [Int] {
    switch self {
    case .leaf(let leaf): [leaf]
    case .and(let parts), .or(let parts): parts.flatMap(\.wantedLeaves)
    case .all, .condition, .not: []
    }
  }
}

/// Looks for one leaf of a query in a text of one language.
private struct LeafTest {
  private let leaf: Leaf
  private let stemmer: Stemmer?
  private let stem: [UInt8]?

  init(_ leaf: Leaf, stemmer: Stemmer?) {
    self.leaf = leaf
    self.stemmer = leaf.isInflected ? stemmer : nil
    stem = leaf.isInflected ? stemmer?.stem(of: leaf.terms[0].bytes) : nil
  }

  /// The words of the leaf when it stands from a token on; none when it doesn't.
  func matches(_ tokens: [TextToken], from start: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for term in leaf.terms {
      let place = start + term.offset
      guard place < tokens.count, isMatch(tokens[place].term, term) else { return [] }
      found.append(tokens[place].range)
    }
    return found
  }

  private func isMatch(_ word: [UInt8], _ term: Leaf.Term) -> Bool {
    if term.isPrefix ? word.starts(with: term.bytes) : word == term.bytes { return true }
    guard let stem, let stemmer else { return false }
    return stemmer.stem(of: word) == stem
  }
}

extension [Range<Int>] {
  /// The ranges in order, those that touch or overlap as one.
  fileprivate func joined() -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
