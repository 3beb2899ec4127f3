extension FacetColumn {
  /// Adds a step for each value of some articles, each spelling under a number.
  func add(
    _ runs: [Range<UInt32>], _ step: Int32, as numbers: [UInt32], to counts: inout [UInt32]
  ) {
    let starts = starts.span
    let values = values.span
    let numbers = numbers.span
    let step = UInt32(bitPattern: step)
    var counts = counts.mutableSpan
    for run in runs {
      for place in Int(starts[Int(run.lowerBound)])..<Int(starts[Int(run.upperBound)]) {
        counts[Int(numbers[Int(values[place])])] &+= step
      }
    }
  }
}

extension ArraySlice<UInt32> {
  /// The runs of neighbouring numbers in ascending ones, so much less each.
  func runs(from base: UInt32) -> [Range<UInt32>] {
    guard var first else { return [] }
    var runs: [Range<UInt32>] = []
    var last = first
    for number in dropFirst() {
      if number != last + 1 {
        runs.append(first - base..<last + 1 - base)
        first = number
      }
      last = number
    }
    runs.append(first - base..<last + 1 - base)
    return runs
  }
}

extension [Range<UInt32>] {
  /// What is between ascending runs, before and behind them.
  func gaps(below end: UInt32) -> [Range<UInt32>] {
    var gaps: [Range<UInt32>] = []
    var next: UInt32 = 0
    for run in self {
      if next < run.lowerBound { gaps.append(next..<run.lowerBound) }
      next = run.upperBound
    }
    if next < end { gaps.append(next..<end) }
    return gaps
  }
}
