import TestSupport
import Testing

@testable import Search

struct SortedArrayTests {
  /// As if all were sorted anew, of equals those first that were there first.
  @Test(arguments: [0, 1, 7, 300], [0, 1, 2, 40, 700])
  func mergesStably(count: Int, added: Int) {
    var random = SeededGenerator(seed: UInt64(count) << 10 + UInt64(added))
    let numbers = (0..<count + added).map { _ in Int.random(in: 0..<50, using: &random) }
    let elements = numbers.enumerated().map { (key: $1, origin: $0) }
    let areInOrder = { (first: (key: Int, origin: Int), second: (key: Int, origin: Int)) in
      first.key < second.key
    }
    var merged = elements[..<count].sorted(by: areInOrder)
    merged.merge(elements[count...].sorted(by: areInOrder), by: areInOrder)
    #expect(merged.map(\.origin) == elements.sorted(by: areInOrder).map(\.origin))
  }
}
