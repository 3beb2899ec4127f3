/// Adjacent small segments to be made into a larger one; run on a worker thread.
package struct IndexMerge: Sendable {
  let base: ArticleID
  let parts: [Part]

  /// A segment and which of its articles were removed.
  struct Part: Sendable {
    let segment: Segment
    let removed: BitSet
  }

  /// Does the work.
  package func run() -> MergedSegment {
    MergedSegment(base: base, parts: parts, segment: Segment(merging: parts))
  }
}

/// What a merge made, for ``Index/apply(_:)``.
package struct MergedSegment: Sendable {
  let base: ArticleID
  let parts: [IndexMerge.Part]
  /// Its postings leave out the removed articles of the parts.
  let segment: Segment
}

extension Index {
  /// How many segments of like size are merged at once.
  private static let mergeFactor = 8
  /// A merged segment grows up to so many bytes of postings and places.
  private static let maximumSize = 1 << 30

  /// The next merge worth doing, nil when there are few enough segments.
  ///
  /// While articles still arrive it waits for several segments of like size; with `isSettled`, when
  /// no more are expected, it makes as few segments as can be, but writes no large one anew for the
  /// sake of a few small ones, and it writes those anew of which most was removed.
  package func pendingMerge(isSettled: Bool) -> IndexMerge? {
    let range = isSettled ? settledRange() ?? tierRange() ?? sparseRange() : tierRange()
    return range.map { range in
      IndexMerge(
        base: members[range.lowerBound].base,
        parts: members[range].map {
          IndexMerge.Part(segment: $0.segment, removed: $0.removed.articles)
        })
    }
  }

  /// Puts a merged segment in the place of those it was made of; every id stays the same.
  ///
  /// Nothing happens when those are no longer there. Articles that were removed during the merge stay
  /// removed.
  package mutating func apply(_ merged: MergedSegment) {
    guard let first = members.firstIndex(where: { $0.base == merged.base }) else { return }
    let replaced = members[first...].prefix(merged.parts.count)
    guard replaced.map(\.segment).elementsEqual(merged.parts.map(\.segment), by: ===) else {
      return
    }
    let values = vocabularies.indices.map {
      vocabularies[$0].numbers(of: merged.segment.facets[$0])
    }
    let member = Member(
      base: merged.base, segment: merged.segment, facetValues: values,
      removed: removedArticles(of: replaced, mergedInto: merged))
    members.replaceSubrange(first..<first + merged.parts.count, with: [member])
  }

  /// The removed articles of merged members, counted in the merged segment.
  private func removedArticles(
    of replaced: ArraySlice<Member>, mergedInto merged: MergedSegment
  ) -> RemovedArticles {
    var withoutPostings = BitSet()
    var withPostings: [UInt32] = []
    for (member, part) in zip(replaced, merged.parts) {
      let offset = member.base - merged.base
      for article in member.removed.articles.numbers {
        if part.removed.contains(Int(article)) {
          withoutPostings.insert(Int(article + offset))
        } else {
          withPostings.append(article + offset)
        }
      }
    }
    var removed = RemovedArticles(withoutPostings: withoutPostings)
    if !withPostings.isEmpty { removed.insert(withPostings, of: merged.segment) }
    return removed
  }

  /// Several neighbours of which none is much larger than the others.
  private func tierRange() -> Range<Int>? {
    guard members.count >= Self.mergeFactor else { return nil }
    for start in 0...(members.count - Self.mergeFactor) {
      let range = start..<start + Self.mergeFactor
      let sizes = members[range].map(\.segment.lists.size)
      guard let largest = sizes.max(), let smallest = sizes.min() else { continue }
      if largest <= max(smallest, 1) * Self.mergeFactor / 2, sizes.reduce(0, +) <= Self.maximumSize
      {
        return range
      }
    }
    return nil
  }

  /// A segment of whose postings most are those of removed articles.
  private func sparseRange() -> Range<Int>? {
    members.firstIndex { member in
      let left = member.segment.count - member.removed.articles.count
      return member.removed.countInPostings > left
    }.map { $0..<$0 + 1 }
  }

  /// The longest run of neighbours from the left that fits one segment and is worth merging.
  private func settledRange() -> Range<Int>? {
    var start = 0
    while start < members.count - 1 {
      var end = start
      var size = 0
      while end < members.count {
        size += members[end].segment.lists.size
        if size > Self.maximumSize { break }
        end += 1
      }
      if isWorthMerging(start..<end) { return start..<end }
      start = max(end, start + 1)
    }
    return nil
  }

  /// Whether no segment is much larger than the others together.
  private func isWorthMerging(_ range: Range<Int>) -> Bool {
    let sizes = members[range].map(\.segment.lists.size)
    guard let largest = sizes.max(), sizes.count > 1 else { return false }
    return (sizes.reduce(0, +) - largest) * Self.mergeFactor >= largest
  }
}
