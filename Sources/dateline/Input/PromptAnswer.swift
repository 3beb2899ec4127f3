import Dispatch
import Search
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Makes an answer that a person waits for, the steps of which run on several processors.
///
/// To wake a sleeping thread can take as long as a step of such an answer: on a virtual machine a fifth of
/// a millisecond. So the other threads are woken once, at the beginning, and stay awake between the steps.
func promptAnswer<Answer: Sendable>(
  _ make: @escaping @Sendable (_ concurrently: @escaping Concurrently) -> Answer
) -> Answer {
  guard hasSeveralProcessors else { return make(oneByOne) }
  let steps = Steps()
  let isBegun = Atomic<Bool>(false)
  let answer = Mutex<Answer?>(nil)
  // On fewer processors the last of these begin when all is done.
  DispatchQueue.concurrentPerform(iterations: 4) { _ in
    guard !isBegun.exchange(true, ordering: .relaxed) else { return steps.help() }
    let made = make(steps.run)
    answer.withLock { $0 = made }
    steps.end()
  }
  guard let made = answer.withLock({ $0 }) else {
    preconditionFailure("Nobody made the answer.")
  }
  return made
}

/// Else who waits awake would only be in the way.
private let hasSeveralProcessors = sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1

/// Steps of work, one after the other, each a piece of work for each number below a count.
private final class Steps: Sendable {
  private let current = Mutex<Step?>(nil)
  /// How many steps have begun; ``ended`` behind the last.
  private let begun = Atomic<Int>(0)
  private static let ended = -1

  /// Takes part in each step until there are no more.
  func help() {
    var taken = 0
    while true {
      let number = begun.load(ordering: .acquiring)
      if number == Self.ended { return }
      if number == taken {
        sched_yield()
      } else {
        taken = number
        current.withLock { $0 }?.takePart()
      }
    }
  }

  /// Runs a step and returns when all of it is done.
  @Sendable
  func run(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    guard count > 1 else { return oneByOne(count, work) }
    let step = Step(count: count, work: work)
    current.withLock { $0 = step }
    begun.wrappingAdd(1, ordering: .releasing)
    step.takePart()
    while !step.isDone { sched_yield() }
  }

  func end() { begun.store(Self.ended, ordering: .releasing) }
}

/// A piece of work for each number below a count.
private final class Step: Sendable {
  private let count: Int
  private let work: @Sendable (Int) -> Void
  private let taken = Atomic<Int>(0)
  private let done = Atomic<Int>(0)

  init(count: Int, work: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.work = work
  }

  /// Does the work for one number after the other, as long as some are left.
  func takePart() {
    while true {
      let number = taken.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      work(number)
      done.wrappingAdd(1, ordering: .releasing)
    }
  }

  var isDone: Bool { done.load(ordering: .acquiring) == count }
}
