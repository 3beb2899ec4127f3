extension [UInt64] {
  /// Up to so many a comparison sort is as fast.
  private static let smallCount = 1 << 8
  /// The counters of one pass fit the processor's nearest cache.
  private static let widestDigit = 13

  /// Sorts by the high half; what is equal there stays in its order.
  ///
  /// Passes of a stable counting sort over those bits that differ: linear, where a comparison sort
  /// would take most of the time of a query that matches everything.
  package func sortedByHash() -> [UInt64] {
    guard count > Self.smallCount else { return sortedByComparison() }
    var least = UInt64.max
    var most = UInt64.min
    for element in self {
      least = Swift.min(least, element >> 32)
      most = Swift.max(most, element >> 32)
    }
    let width = UInt64.bitWidth - (most - least).leadingZeroBitCount
    guard width > 0 else { return self }
    let passes = (width + Self.widestDigit - 1) / Self.widestDigit
    let digitWidth = (width + passes - 1) / passes
    var source = self
    var target = [UInt64](repeating: 0, count: count)
    for pass in 0..<passes {
      let digit = Digit(least: least << 32, shift: 32 + pass * digitWidth, width: digitWidth)
      source.distribute(by: digit, into: &target)
      swap(&source, &target)
    }
    return source
  }

  private func sortedByComparison() -> [UInt64] {
    enumerated().sorted { first, second in
      (first.element >> 32, first.offset) < (second.element >> 32, second.offset)
    }.map(\.element)
  }

  /// Some neighbouring bits of what a number is above the least.
  private struct Digit {
    let least: UInt64
    let shift: Int
    let width: Int

    @inline(__always)
    func of(_ element: UInt64) -> Int {
      Int(truncatingIfNeeded: (element &- least) &>> UInt64(shift)) & (1 &<< width - 1)
    }
  }

  /// Copies the elements in the order of a digit; equal ones in the order that they have.
  private func distribute(by digit: Digit, into target: inout [UInt64]) {
    var places = [Int32](repeating: 0, count: 1 << digit.width)
    var next = places.mutableSpan
    let source = span
    for index in source.indices { next[digit.of(source[index])] &+= 1 }
    var start: Int32 = 0
    for digit in next.indices {
      let size = next[digit]
      next[digit] = start
      start += size
    }
    var target = target.mutableSpan
    for index in source.indices {
      let element = source[index]
      let digit = digit.of(element)
      target[Int(next[digit])] = element
      next[digit] &+= 1
    }
  }
}
