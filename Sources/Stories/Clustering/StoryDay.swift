import News

/// The day of an article as far as it is known, to tell how likely two articles are of one event.
struct StoryDay: Sendable, Equatable {
  /// Days since 1970-01-01; nil when nothing is known or can be guessed.
  private(set) var number: Int?
  /// Whether the article states it; else it is that of the dated article which is most like it.
  let isStated: Bool

  init(_ date: PartialDate?) {
    // A month is too long for what stories are made of.
    number = date.flatMap { $0.isDayKnown ? $0.dayNumber : nil }
    isStated = number != nil
  }

  mutating func guess(_ day: StoryDay) {
    if !isStated { number = day.number }
  }

  /// As ``DatePrior``, but that what isn't known is taken to be of the guessed day.
  func prior(_ other: StoryDay) -> Float {
    var prior: Float = 1
    if let number, let otherNumber = other.number {
      // Years may be anything a file states; the gap of two days is no overflow.
      let gap = abs(number - otherNumber)
      prior = Self.priors[min(gap, Self.priors.count - 1)]
    }
    return isStated && other.isStated ? prior : prior * Self.unstated
  }

  /// By the days between two articles; from the last on nothing changes any more.
  private static let priors: [Float] = (0..<64).map { gap in
    let days = [0, gap].map { DatePrior(PartialDate(dayNumber: $0)) }
    return Float(days[0].factor(days[1]))
  }
  private static let unstated = Float(DatePrior(nil).factor(DatePrior(nil)))
}
