import Synchronization

/// Runs a piece of work once for each number below a count, perhaps several at once, and returns when all
/// are done.
///
/// Who calls decides about threads: this module knows none.
package typealias Concurrently =
  @Sendable (_ count: Int, _ work: @escaping @Sendable (Int) -> Void) -> Void

/// Runs one after the other.
package let oneByOne: Concurrently = { count, work in
  for number in 0..<count { work(number) }
}

/// What two pieces of work give, perhaps made at once.
package func both<First: Sendable, Second: Sendable>(
  _ concurrently: Concurrently, _ first: @escaping @Sendable () -> First,
  and second: @escaping @Sendable () -> Second
) -> (First, Second) {
  let values = Mutex<(First?, Second?)>((nil, nil))
  concurrently(2) { number in
    if number == 0 {
      let value = first()
      values.withLock { $0.0 = value }
    } else {
      let value = second()
      values.withLock { $0.1 = value }
    }
  }
  guard case (let first?, let second?) = values.withLock({ $0 }) else {
    preconditionFailure("Not all of the work was done.")
  }
  return (first, second)
}

/// A value that is made meanwhile: beside the next step of other work, or else when it is asked for.
package final class Meanwhile<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let isBegun = Atomic(false)
  private let make: @Sendable () -> Value

  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// Runs work as another does, and this as one more piece of what is run first.
  package func beside(_ concurrently: @escaping Concurrently) -> Concurrently {
    { [self] count, work in
      guard !isBegun.exchange(true, ordering: .relaxed) else { return concurrently(count, work) }
      concurrently(count + 1) { number in
        if number == 0 { self.makeNow() } else { work(number - 1) }
      }
    }
  }

  /// What was made; to be asked for between steps.
  package func value() -> Value {
    if !isBegun.exchange(true, ordering: .relaxed) { makeNow() }
    guard let value = made.withLock(\.self) else {
      preconditionFailure("The step it was made beside has not ended.")
    }
    return value
  }

  private func makeNow() {
    let value = make()
    made.withLock { $0 = value }
  }
}

/// What a piece of work gives for each number below a count, in order.
package func results<Value: Sendable>(
  of count: Int, _ concurrently: Concurrently, make: @escaping @Sendable (Int) -> Value
) -> [Value] {
  results(of: Array(0..<count), concurrently, make: make)
}

/// The same, where the efforts are known: the greatest is made first, so that no thread is still at work
/// for long when the others have ended.
package func results<Value: Sendable>(
  ofEfforts efforts: [Int], _ concurrently: Concurrently, make: @escaping @Sendable (Int) -> Value
) -> [Value] {
  results(
    of: efforts.indices.sorted { efforts[$0] > efforts[$1] }, concurrently, make: make)
}

/// What a piece of work gives for each of some numbers from 0 on, in their order, made in the given one.
private func results<Value: Sendable>(
  of numbers: [Int], _ concurrently: Concurrently, make: @escaping @Sendable (Int) -> Value
) -> [Value] {
  let values = Mutex([Value?](repeating: nil, count: numbers.count))
  concurrently(numbers.count) { place in
    let number = numbers[place]
    let value = make(number)
    values.withLock { $0[number] = value }
  }
  return values.withLock { $0.compactMap(\.self) }
}
