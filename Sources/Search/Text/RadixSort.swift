extension [UInt64] {
  /// Sorts by the high half numbers whose low halves are ascending already.
  ///
  /// Three passes of a stable counting sort, eleven bits each: linear, where a comparison sort would
  /// take most of the time of a query that matches everything.
  func sortedByHash() -> [UInt64] {
    guard count > 1 << 10 else { return sorted() }
    var source = self
    var target = [UInt64](repeating: 0, count: count)
    for shift: UInt64 in [32, 43, 54] {
      var starts = [Int](repeating: 0, count: 1 << 11)
      for element in source { starts[Int(truncatingIfNeeded: element >> shift) & 0x7FF] += 1 }
      var start = 0
      for digit in starts.indices {
        let size = starts[digit]
        starts[digit] = start
        start += size
      }
      for element in source {
        let digit = Int(truncatingIfNeeded: element >> shift) & 0x7FF
        target[starts[digit]] = element
        starts[digit] += 1
      }
      swap(&source, &target)
    }
    return source
  }
}
