import News

/// What was noticed and has not been looked at yet.
///
/// Changes mostly come together: it is waited until none has come for a while, but not for long.
struct WatchBurst {
  private(set) var files: Set<FilePlace> = []
  /// Whether everything has to be looked through.
  private(set) var needsWalk = false
  private var first: ContinuousClock.Instant?
  private var last: ContinuousClock.Instant?

  static let quiet = Duration.milliseconds(150)
  static let patience = Duration.milliseconds(600)

  /// When to look; nil when there is nothing to look at.
  var due: ContinuousClock.Instant? {
    guard let first, let last else { return nil }
    return min(last + Self.quiet, first + Self.patience)
  }

  mutating func note(_ file: FilePlace, at now: ContinuousClock.Instant = .now) {
    files.insert(file)
    touch(now)
  }

  mutating func noteEverything(at now: ContinuousClock.Instant = .now) {
    needsWalk = true
    touch(now)
  }

  private mutating func touch(_ now: ContinuousClock.Instant) {
    first = first ?? now
    last = now
  }
}
