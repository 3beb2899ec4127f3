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

/// What a piece of work gives for each number below a count, in order.
package func results<Value: Sendable>(
  of count: Int, _ concurrently: Concurrently, make: @escaping @Sendable (Int) -> Value
) -> [Value] {
  let values = Mutex([Value?](repeating: nil, count: count))
  concurrently(count) { number in
    let value = make(number)
    values.withLock { $0[number] = value }
  }
  return values.withLock { $0.compactMap(\.self) }
}
