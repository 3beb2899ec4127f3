import Search
import Synchronization
import Testing

@testable import dateline

@Suite struct PromptAnswerTests {
  @Test func everyPieceOfEveryStepIsDoneOnce() {
    let counts = [0, 1, 2, 7, 500, 3]
    for _ in 0..<200 {
      let done = promptAnswer { concurrently in
        counts.map { count in
          let done = Mutex([Int](repeating: 0, count: count))
          concurrently(count) { number in done.withLock { $0[number] += 1 } }
          return done.withLock { $0 }
        }
      }
      #expect(done == counts.map { Array(repeating: 1, count: $0) })
    }
  }

  /// Each step begins when the one before it has ended.
  @Test func stepsFollowEachOther() {
    let sums = promptAnswer { concurrently in
      (0..<300).reduce([0]) { sums, _ in
        let next = results(of: 5, concurrently) { sums.reduce($0, &+) }
        return [next.reduce(0, &+) % 1009]
      }
    }
    let expected = (0..<300).reduce(0) { sum, _ in (5 * sum + 10) % 1009 }
    #expect(sums == [expected])
  }

  @Test func answersMayHoldAnswers() {
    let sum = promptAnswer { concurrently in
      results(of: 4, concurrently) { number in
        promptAnswer { results(of: 3, $0) { $0 + number }.reduce(0, +) }
      }.reduce(0, +)
    }
    #expect(sum == 4 * 3 + 3 * 6)
  }
}
