import Search

/// Works on slices of numbers and hands on the results in order; only one round of slices is held.
func inSlices<Value: Sendable>(
  of count: Int, size: Int, _ concurrently: Concurrently,
  make: @escaping @Sendable (Range<Int>) -> Value, take: (Value) -> Void
) {
  let slicesPerRound = 16
  for start in stride(from: 0, to: count, by: size * slicesPerRound) {
    let end = min(count, start + size * slicesPerRound)
    let slices = stride(from: start, to: end, by: size).map { $0..<min($0 + size, end) }
    for value in results(of: slices.count, concurrently, make: { make(slices[$0]) }) { take(value) }
  }
}
