import Synchronization

/// Runs a piece of work for each number below a count, perhaps several at once, and returns when all
/// are done.
///
/// Who calls decides about threads: this module knows none.
package typealias Concurrently =
  @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

/// Runs one after the other.
package let oneByOne: Concurrently = { count, work in
  for number in 0..<count { work(number) }
}

/// Works on slices of numbers and hands on the results in order; only one round of slices is held.
func inSlices<Value: Sendable>(
  of count: Int, size: Int, _ concurrently: Concurrently,
  make: @escaping @Sendable (Range<Int>) -> Value, take: (Value) -> Void
) {
  let slicesPerRound = 16
  for start in stride(from: 0, to: count, by: size * slicesPerRound) {
    let end = min(count, start + size * slicesPerRound)
    let slices = stride(from: start, to: end, by: size).map { $0..<min($0 + size, end) }
    let values = Mutex([Value?](repeating: nil, count: slices.count))
    concurrently(slices.count) { place in
      let value = make(slices[place])
      values.withLock { $0[place] = value }
    }
    for case let value? in values.withLock({ $0 }) { take(value) }
  }
}
