import TestSupport
import Testing

@testable import Search

struct MergePolicyTests {
  @Test(
    arguments: [
      ([], false, nil),
      ([5, 5, 5, 5, 5, 5, 5], false, nil),
      ([5, 5, 5, 5, 5, 5, 5, 5], false, 0..<8),
      // The first ones are small; those of like size behind them are merged.
      ([1, 2, 4, 8, 16, 16, 16, 16, 16, 16, 16, 16], false, 2..<10),
      ([90, 5, 5, 5, 5, 5, 5, 5, 20, 5], false, 1..<9),
      // Small ones become one.
      ([5], true, nil),
      ([5, 5], true, 0..<2),
      ([100, 5], true, nil),
      ([100, 5, 5, 5], true, 0..<4),
      ([100, 50, 1, 2, 3], true, 0..<5),
      ([10 << 20, 6 << 20, 6 << 20], true, 0..<2),
      ([40 << 20, 5, 5, 40 << 20], true, 1..<3),
      // Large ones stay, unless there are many.
      (Array(repeating: 40 << 20, count: 7), true, nil),
      ([12, 40, 12, 40, 12, 40, 12, 20, 10].map { $0 << 20 }, true, 7..<9),
      // Of an index many times as large more are few enough.
      (Array(repeating: 40 << 20, count: 20), true, nil),
      (Array(repeating: 20 << 20, count: 8), false, nil),
    ] as [([Int], Bool, Range<Int>?)])
  func choosesNeighbours(sizes: [Int], isSettled: Bool, expected: Range<Int>?) {
    #expect(MergePolicy(sizes: sizes).range(isSettled: isSettled) == expected)
  }

  /// Of any sizes; what is written is bounded, and in the end there are few.
  @Test(arguments: [25, 100, 300])
  func loadingWritesEachByteAFewTimes(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    var sizes: [Int] = []
    var written = 0
    func merge(isSettled: Bool) {
      while let range = MergePolicy(sizes: sizes).range(isSettled: isSettled) {
        let size = sizes[range].reduce(0, +)
        #expect(range.count > 1 && size <= MergePolicy.maximumSize)
        written += size
        sizes.replaceSubrange(range, with: [size])
      }
    }
    for number in 0..<count {
      sizes.append((1 << 16) << min(number, 5) + Int.random(in: 0..<1 << 20, using: &random))
      merge(isSettled: false)
    }
    let total = sizes.reduce(0, +)
    let writtenBefore = written
    merge(isSettled: true)
    #expect(sizes.count <= MergePolicy(sizes: sizes).fewEnough && sizes.reduce(0, +) == total)
    #expect(written <= 2 * total)
    #expect(written - writtenBefore <= max(2 * MergePolicy.smallSize, total / 3))
  }
}
