/// Where arrays are kept, one behind the other, each as a section of its own.
///
/// Elements are kept as they lie in memory: they have no padding, and every pattern of bits is one of them.
package protocol SectionSink: ~Copyable {
  /// Keeps an array as the next section; what goes wrong is told when all is written.
  mutating func keep<Element: BitwiseCopyable>(_ elements: [Element])
}

/// Gives back, in the same order, the arrays that were kept.
package protocol SectionSource: ~Copyable {
  /// The elements of the next section, which may be any at all.
  mutating func next<Element: BitwiseCopyable>(of type: Element.Type) throws(SectionDamage)
    -> [Element]
}

/// What was kept isn't what could have been kept.
package struct SectionDamage: Error, Equatable {
  package init() {}

  /// Throws unless a condition holds.
  package static func unless(_ isSound: Bool) throws(SectionDamage) {
    if !isSound { throw SectionDamage() }
  }
}

extension SectionSink where Self: ~Copyable {
  /// Keeps some numbers that are few, such as counts.
  package mutating func keep(count: Int) { keep([UInt64(count)]) }
}

extension SectionSource where Self: ~Copyable {
  /// A count that was kept; as many things can't be more than `limit`.
  package mutating func nextCount(limit: Int) throws(SectionDamage) -> Int {
    let numbers = try next(of: UInt64.self)
    try SectionDamage.unless(numbers.count == 1 && numbers[0] <= UInt64(max(limit, 0)))
    return Int(numbers[0])
  }
}
