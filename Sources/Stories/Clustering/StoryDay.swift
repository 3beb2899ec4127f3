import News

/// The day of an article as far as it is known, to tell how likely two articles are of one event.
struct StoryDay: Sendable, Equatable {
  /// As ``number``, in little room, as there is one for each article.
  private var day: Int32
  /// Whether the article states it; else it is that of the dated article which is most like it.
  let isStated: Bool

  private static let unknown = Int32.min

  init(_ date: PartialDate?) {
    // A month is too long for what stories are made of.
    let number = date.flatMap { $0.isDayKnown ? $0.dayNumber : nil }
    day = number.map(Int32.init(clamping:)) ?? Self.unknown
    isStated = number != nil
  }

  /// Days since 1970-01-01; nil when nothing is known or can be guessed.
  var number: Int? { day == Self.unknown ? nil : Int(day) }

  /// Takes articles without a day to be of that of the dated ones that are most like them, by pairs of
  /// which the likeliest of an article come first.
  static func guess(_ days: inout [StoryDay], by pairs: [CandidatePair]) {
    for pair in pairs.reversed() where days[Int(pair.first)].isStated {
      let day = days[Int(pair.first)].day
      if !days[Int(pair.second)].isStated { days[Int(pair.second)].day = day }
    }
  }

  /// As ``DatePrior``, but that what isn't known is taken to be of the guessed day.
  func prior(_ other: StoryDay) -> Float {
    var prior: Float = 1
    if day != Self.unknown, other.day != Self.unknown {
      // Years may be anything a file states; the gap of two days is no overflow.
      let gap = abs(Int(day) - Int(other.day))
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
