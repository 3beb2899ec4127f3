/// Decides which neighbouring segments are made into one.
///
/// While articles arrive, several of like size are, up to a size that most postings reach by being
/// copied once. When no more are expected, small segments are made into one and few are left, for
/// faster answers; but nothing large is written anew for the sake of a little, and never everything
/// at once.
struct MergePolicy {
  /// What each segment's postings and places take, in bytes.
  let sizes: [Int]

  /// How many segments of like size are merged at once.
  static let factor = 8
  /// So many segments are few enough in any index.
  static let fewest = 6
  /// A merged segment grows up to so many bytes.
  static let maximumSize = 1 << 30
  /// The same while articles arrive.
  static let maximumTierSize = 64 << 20
  /// As many segments are few enough as have so many bytes each: in a large index a look at one more
  /// costs little beside the postings.
  static let ampleSize = 24 << 20
  /// Segments are small as long as they have so many bytes together.
  static let smallSize = 16 << 20

  /// The segments to merge next; nil when there are few enough.
  func range(isSettled: Bool) -> Range<Int>? {
    isSettled ? smallRange() ?? tierRange() ?? surplusRange() : tierRange()
  }
}

extension MergePolicy {
  /// Several neighbours of which none is much larger than the others.
  private func tierRange() -> Range<Int>? {
    windows(of: Self.factor).first { range in
      guard let largest = sizes[range].max(), let smallest = sizes[range].min() else {
        return false
      }
      return largest <= max(smallest, 1) * Self.factor / 2
        && size(of: range) <= Self.maximumTierSize
    }
  }

  /// The first run of small neighbours that is worth merging, as long as it can be.
  private func smallRange() -> Range<Int>? {
    for start in sizes.indices {
      var size = sizes[start]
      var largest = size
      var worthwhileEnd: Int?
      for end in sizes.indices[(start + 1)...] {
        size += sizes[end]
        guard size <= Self.smallSize else { break }
        largest = max(largest, sizes[end])
        // None may be much larger than the others together.
        if (size - largest) * Self.factor >= largest { worthwhileEnd = end + 1 }
      }
      if let worthwhileEnd { return start..<worthwhileEnd }
    }
    return nil
  }

  /// Those neighbours of which to make one leaves few enough, the smallest there are.
  private func surplusRange() -> Range<Int>? {
    guard sizes.count > fewEnough else { return nil }
    return windows(of: sizes.count - fewEnough + 1)
      .filter { size(of: $0) <= Self.maximumSize }
      .min { size(of: $0) < size(of: $1) }
  }

  /// How many segments may be left in the end.
  var fewEnough: Int { max(Self.fewest, size(of: sizes.indices) / Self.ampleSize) }

  /// All runs of so many neighbours, from the left.
  private func windows(of count: Int) -> [Range<Int>] {
    sizes.count < count ? [] : (0...sizes.count - count).map { $0..<$0 + count }
  }

  private func size(of range: Range<Int>) -> Int { sizes[range].reduce(0, +) }
}
