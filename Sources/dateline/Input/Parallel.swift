import Dispatch
import Search

/// Runs a piece of work for each number below a count on all processors.
@Sendable
func onAllProcessors(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
  DispatchQueue.concurrentPerform(iterations: count, execute: work)
}

/// Works on slices of ids on all processors, and hands on the results in order.
///
/// Only one round of slices is held at a time.
func inOrder<Value: Sendable, Stop: Error>(
  count: Int, size: Int, _ make: @escaping @Sendable (Range<ArticleID>) -> Value,
  take: (Value) throws(Stop) -> Void
) throws(Stop) {
  let slicesPerRound = 16
  var start = 0
  while start < count {
    let end = min(count, start + size * slicesPerRound)
    let slices = stride(from: start, to: end, by: size).map {
      ArticleID($0)..<ArticleID(min($0 + size, end))
    }
    for value in results(of: slices.count, onAllProcessors, make: { make(slices[$0]) }) {
      try take(value)
    }
    start = end
  }
}
