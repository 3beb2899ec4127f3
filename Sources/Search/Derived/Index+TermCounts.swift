import Synchronization

extension Index {
  /// Segments of so many articles are counted together, and all of an index without such.
  ///
  /// Smaller ones are merged soon, and what is counted together lasts as long as each of its segments.
  private static let leastCount = 256
  /// For a new segment of fewer articles what is counted together isn't counted anew.
  private static let leastRecounted = 4_096

  /// Whether the terms of all segments are counted, as far as they can be.
  var areTermsCounted: Bool {
    areCountedTogether(atLeast: Self.leastCount) && segmentsToCount.isEmpty
  }

  /// Counts in how many articles each term stands, so that no dictionary needs to be asked for each of
  /// the thousands of terms of some articles.
  ///
  /// Every answer is the same before. What was counted serves all copies of the index.
  package func countTerms() { countTerms(atLeast: Self.leastCount) }

  func countTerms(atLeast count: Int) {
    if !areCountedTogether(atLeast: count) {
      let segments = segments(atLeast: count)
      frequencyShelf.put(DocumentFrequencies(of: segments.isEmpty ? self.segments : segments))
    }
    for segment in segmentsToCount {
      // It would hold the segment that holds it.
      segment.shelf.put(DocumentFrequencies(of: [segment]).withoutSegments)
    }
  }

  /// Whether nothing is to be counted together, perhaps anew.
  private func areCountedTogether(atLeast count: Int) -> Bool {
    guard !members.isEmpty, DocumentFrequencies.canCount(segments) else { return true }
    guard let together = frequencyShelf.frequencies(for: members) else { return false }
    return segments(atLeast: max(count, Self.leastRecounted)).allSatisfy(together.counts)
  }

  /// Beside those that are counted together the segments that are to be counted by themselves.
  private var segmentsToCount: [Segment] {
    guard let together = frequencyShelf.frequencies(for: members) else { return [] }
    return segments.filter { !together.counts($0) && $0.shelf.ownFrequencies == nil }
  }

  private var segments: [Segment] { members.map(\.segment) }

  private func segments(atLeast count: Int) -> [Segment] { segments.filter { $0.count >= count } }
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
