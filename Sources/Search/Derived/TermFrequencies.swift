/// In how many articles of an index its terms stand: by what was counted beforehand, and by the dictionaries
/// of segments whose terms weren't.
struct TermFrequencies: Sendable {
  private let counts: [DocumentFrequencies]
  /// What these hold still.
  private let removed: [RemovedArticles]
  private let uncounted: [Index.Member]

  init(of index: Index) {
    let together = index.frequencyShelf.frequencies(for: index.members)
    var counts = together.map { [$0] } ?? []
    var removed: [RemovedArticles] = []
    var uncounted: [Index.Member] = []
    for member in index.members {
      if together?.counts(member.segment) != true {
        guard let own = member.segment.shelf.ownFrequencies else {
          uncounted.append(member)
          continue
        }
        counts.append(own)
      }
      if member.removed.countInPostings > 0 { removed.append(member.removed) }
    }
    self.counts = counts
    self.removed = removed
    self.uncounted = uncounted
  }

  /// Whether no dictionary has to be asked.
  var isWhole: Bool { uncounted.isEmpty }

  /// In how many articles of counted segments the terms with some hashes stand.
  func counted(_ hashes: [UInt64]) -> [Int] {
    var found = [Int](repeating: 0, count: hashes.count)
    for counts in counts { counts.addFrequencies(of: hashes, to: &found) }
    for removed in removed {
      for (place, hash) in hashes.enumerated() {
        // Of two terms with one hash, which can be made, only the first was counted.
        found[place] = max(0, found[place] - removed.documentFrequency(ofHash: hash))
      }
    }
    return found
  }

  /// In how many articles of the other segments a term stands.
  func askedFor(_ term: ArraySlice<UInt8>) -> Int {
    uncounted.reduce(0) { sum, member in
      sum + (member.segment.dictionary.number(of: term).map(member.documentFrequency) ?? 0)
    }
  }
}
