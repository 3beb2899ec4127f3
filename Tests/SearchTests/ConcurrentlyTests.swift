import Dispatch
import Synchronization
import Testing

@testable import Search

@Suite struct ConcurrentlyTests {
  private static let atOnce: Concurrently = { count, work in
    DispatchQueue.concurrentPerform(iterations: count, execute: work)
  }

  /// Once, whether it is made beside a step, of however many pieces, or when it is asked for.
  @Test(arguments: [nil, 0, 1, 9]) func isMadeMeanwhileOnce(pieces: Int?) {
    for concurrently in [oneByOne, Self.atOnce] {
      let made = Mutex(0)
      let meanwhile = Meanwhile { made.withLock { $0 += 1 } }
      let beside = meanwhile.beside(concurrently)
      if let pieces {
        for _ in 0..<2 {
          #expect(results(of: pieces, beside) { $0 * $0 } == (0..<pieces).map { $0 * $0 })
        }
        #expect(made.withLock(\.self) == 1)
      }
      for _ in 0..<2 { meanwhile.value() }
      #expect(made.withLock(\.self) == 1)
    }
  }
}
