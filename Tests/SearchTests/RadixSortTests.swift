import TestSupport
import Testing

@testable import Search

struct RadixSortTests {
  /// By the high half; what is equal stays in its order.
  @Test(arguments: [0, 1, 2, 255, 256, 257, 5_000], [UInt32(1), 2, 3_000, 1 << 20, .max])
  func sortsStably(count: Int, spread: UInt32) {
    var random = SeededGenerator(seed: UInt64(count) + UInt64(spread))
    let base = UInt32.max - spread
    let elements = (0..<count).map { _ in
      UInt64(
        hash: base + UInt32.random(in: 0..<spread, using: &random),
        owner: UInt32.random(in: 0...UInt32.max, using: &random))
    }
    let expected = elements.enumerated().sorted { first, second in
      (first.element >> 32, first.offset) < (second.element >> 32, second.offset)
    }.map(\.element)
    #expect(elements.sortedByHash() == expected)
  }
}
