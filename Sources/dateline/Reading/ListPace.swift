/// How often the list is made anew while articles still arrive.
///
/// Each list looks at all that has arrived, so that lists of everything would take more and more of
/// the time that reading needs.
struct ListPace {
  private var begun: ContinuousClock.Instant?
  private var next = ContinuousClock.now

  /// Lists take at most this share of the time.
  private static let share = 10
  private static let leastPause = Duration.milliseconds(200)

  /// Whether it is time for the next list.
  func isDue(at now: ContinuousClock.Instant = .now) -> Bool { now >= next }

  /// Notes that a list is asked for.
  mutating func begin(at now: ContinuousClock.Instant = .now) { begun = now }

  /// Notes that it has come.
  mutating func end(at now: ContinuousClock.Instant = .now) {
    guard let begun else { return }
    self.begun = nil
    next = now + max(Self.leastPause, (now - begun) * (Self.share - 1))
  }
}
