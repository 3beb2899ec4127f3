/// Adjacent small segments to be made into a larger one; run on a worker thread.
package struct IndexMerge: Sendable {
  /// Does the work.
  package func run() -> MergedSegment { MergedSegment() }
}

/// What a merge made, for ``Index/apply(_:)``.
package struct MergedSegment: Sendable {}

extension Index {
  /// The next merge worth doing, nil when there are few enough segments.
  ///
  /// While articles still arrive it waits for several segments of like size; with `isSettled`, when
  /// no more are expected, it makes as few segments as can be.
  package func pendingMerge(isSettled: Bool) -> IndexMerge? { nil }

  /// Puts a merged segment in the place of those it was made of; every id stays the same.
  package mutating func apply(_ merged: MergedSegment) {}
}
