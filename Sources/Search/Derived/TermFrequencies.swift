import Synchronization

/// In how many articles of an index its terms stand: counted beforehand where they are, else looked up.
struct TermFrequencies: Sendable {
  private let counted: [DocumentFrequencies]
  /// Whose dictionaries are asked too.
  private let asked: [Asked]

  private struct Asked {
    let member: Index.Member
    let isCounted: Bool
  }

  init(of index: Index) {
    let most = index.frequencyShelf.frequencies(for: index.members)
    let others = index.members.map { member in
      most?.counts(member.segment) == true ? nil : member.segment.shelf.frequencies
    }
    counted = (most.map { [$0] } ?? []) + others.compactMap(\.self)
    asked = zip(index.members, others).compactMap { member, own in
      let isCounted = own != nil || most?.counts(member.segment) == true
      // What was counted holds removed articles still.
      return isCounted && member.removed.isEmpty
        ? nil : Asked(member: member, isCounted: isCounted)
    }
  }

  /// Whether all is counted, so that no dictionary is asked.
  var areCounted: Bool { asked.isEmpty }

  /// In how many articles the term with a hash stands, as far as they are counted.
  @inline(__always)
  func counted(_ hash: UInt64) -> Int {
    counted.reduce(0) { sum, counted in
      sum + (counted.number(of: hash).map(counted.documentFrequency) ?? 0)
    }
  }

  /// How many more articles a term stands in, less than none where some were removed.
  func uncounted(_ term: ArraySlice<UInt8>) -> Int {
    asked.reduce(0) { sum, asked in
      guard let number = asked.member.segment.dictionary.number(of: term) else { return sum }
      return asked.isCounted
        ? sum - asked.member.removed.documentFrequency(of: number)
        : sum + asked.member.documentFrequency(of: number)
    }
  }
}

extension Index {
  /// The terms of segments of so many articles are counted together; of an index without such, all are.
  ///
  /// Smaller ones are merged soon, and what is counted together lasts as long as each of its segments.
  private static let leastCount = 256

  /// Whether the terms of all segments are counted, as far as they can be.
  var areTermsCounted: Bool {
    areTermsCounted(atLeast: Self.leastCount) && uncounted.isEmpty
  }

  /// Counts in how many articles each term stands, so that no dictionary needs to be asked for each of
  /// the thousands of terms of some articles.
  ///
  /// Every answer is the same before. What was counted serves all copies of the index.
  package func countTerms() { countTerms(atLeast: Self.leastCount) }

  func countTerms(atLeast count: Int) {
    if !areTermsCounted(atLeast: count) {
      frequencyShelf.put(DocumentFrequencies(of: countedTogether(atLeast: count)))
    }
    for segment in uncounted {
      // It would hold the segment that holds it.
      segment.shelf.put(DocumentFrequencies(of: [segment]).withoutSegments)
    }
  }

  private func areTermsCounted(atLeast count: Int) -> Bool {
    let counted = countedTogether(atLeast: count)
    guard DocumentFrequencies.canCount(counted) else { return true }
    let frequencies = frequencyShelf.frequencies(for: members)
    return counted.allSatisfy { frequencies?.counts($0) == true }
  }

  private func countedTogether(atLeast count: Int) -> [Segment] {
    let segments = members.map(\.segment)
    let large = segments.filter { $0.count >= count }
    return large.isEmpty ? segments : large
  }

  /// The segments whose terms are to be counted by themselves.
  private var uncounted: [Segment] {
    guard let together = frequencyShelf.frequencies(for: members) else { return [] }
    return members.map(\.segment).filter { !together.counts($0) && $0.shelf.frequencies == nil }
  }
}

/// The frequencies of an index, once there was time to count; all its copies have one.
final class FrequencyShelf: Sendable {
  private let shelf = Mutex<DocumentFrequencies?>(nil)

  /// Nil when a counted segment is no longer among the members.
  func frequencies(for members: [Index.Member]) -> DocumentFrequencies? {
    guard let frequencies = shelf.withLock({ $0 }) else { return nil }
    let isThere = frequencies.segments.allSatisfy { segment in
      members.contains { $0.segment === segment }
    }
    return isThere ? frequencies : nil
  }

  func put(_ frequencies: DocumentFrequencies) { shelf.withLock { $0 = frequencies } }
}
