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
  /// The next merge worth doing, nil when there are few enough segments; see ``MergePolicy``.
  ///
  /// With `isSettled`, when no more articles are expected for now, segments of which most was removed
  /// are written anew too.
  package func pendingMerge(isSettled: Bool) -> IndexMerge? {
    let policy = MergePolicy(sizes: members.map(\.segment.lists.size))
    let range = policy.range(isSettled: isSettled) ?? (isSettled ? sparseRange() : nil)
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

  /// A segment of whose postings most are those of removed articles.
  private func sparseRange() -> Range<Int>? {
    members.firstIndex { member in
      let left = member.segment.count - member.removed.articles.count
      return member.removed.countInPostings > left
    }.map { $0..<$0 + 1 }
  }
}

extension IndexMerge: Equatable {
  package static func == (first: IndexMerge, second: IndexMerge) -> Bool {
    first.base == second.base
      && first.parts.map(\.segment).elementsEqual(second.parts.map(\.segment), by: ===)
  }
}
