/// Clocks and zones.
extension DateScanner {
  /// Takes in the clock that stands just behind a date or before it.
  mutating func attachClock(
    to match: inout FoundDate, before index: Int, after next: inout Int, start: inout Int
  ) {
    guard match.date.isDayKnown else { return }
    var at = next
    while at < next + 3, isFiller(at) { at += 1 }
    if let clock = clock(at: at) {
      match.date.minuteOfDay = Int16(clamping: clock.minute)
      match.date.zone = zone(clock.zone, on: match.date)
      next = clock.next
      return
    }
    for back in stride(from: index - 1, through: max(0, index - 9), by: -1) {
      guard case .number(_, let digits) = kind(back), digits <= 2, let clock = clock(at: back),
        clock.next <= index + 1, (clock.next..<max(clock.next, index)).allSatisfy(isFiller),
        back == 0 || !isMark(back - 1, 0x3A)
      else { continue }
      match.date.minuteOfDay = Int16(clamping: clock.minute)
      match.date.zone = zone(clock.zone, on: match.date)
      if clock.next == index + 1 { splitGlued(&match, at: index) }
      start = tokens[back].range.lowerBound
      return
    }
  }

  struct Clock {
    var minute: Int
    var zone: DateWords.Meaning?
    var next: Int
  }

  /// `20:36`, `20:36:10.5 UTC`, `1:06am GMT`, `20h36`, `20:36 GMT+3`, `19:01+0000`.
  func clock(at index: Int) -> Clock? {
    guard let (hour, digits) = number(index) else { return nil }
    if digits == 4, hour < 2400, hour % 100 < 60, isLetters(index - 1, 2) {
      return withZone(Clock(minute: hour / 100 * 60 + hour % 100, next: index + 1))
    }
    guard digits <= 2, hour < 24 else { return nil }
    guard isMark(index + 1, 0x3A) || isMark(index + 1, 0x2E) || isLetter(index + 1, 0x68),
      let (minute, minuteDigits) = number(index + 2), minuteDigits == 2, minute < 60
    else { return hourAlone(hour, at: index) }
    var clock = Clock(minute: hour * 60 + minute, next: index + 3)
    while isMark(clock.next, 0x3A) || isMark(clock.next, 0x2E), let _ = number(clock.next + 1) {
      clock.next += 2
    }
    return withZone(withMeridiem(clock, hour: hour))
  }

  func hourAlone(_ hour: Int, at index: Int) -> Clock? {
    guard (1...12).contains(hour) else { return nil }
    let clock = Clock(minute: hour * 60, next: index + 1)
    let full = withMeridiem(clock, hour: hour)
    return full.next == clock.next ? nil : withZone(full)
  }

  func withMeridiem(_ clock: Clock, hour: Int) -> Clock {
    var clock = clock
    guard case .known(let meaning) = kind(clock.next) else { return clock }
    if meaning == .afterNoon, hour < 12 { clock.minute += 720 }
    if meaning == .beforeNoon, hour == 12 { clock.minute -= 720 }
    if meaning == .afterNoon || meaning == .beforeNoon {
      clock.next += isMark(clock.next + 1, 0x2E) ? 2 : 1
    }
    return clock
  }

  func withZone(_ clock: Clock) -> Clock {
    var clock = clock
    let isBracketed = isMark(clock.next, 0x28)
    if case .known(let meaning) = kind(clock.next + (isBracketed ? 1 : 0)) {
      switch meaning {
      case .zone, .seasonalZone:
        clock.zone = meaning
        let hasOffset =
          isBracketed && (isMark(clock.next + 2, 0x2B) || isMark(clock.next + 2, 0x2D))
        clock.next += !isBracketed ? 1 : hasOffset ? 2 : 3
        clock.next = min(clock.next, tokens.count)
      default: break
      }
    }
    let isEast = isMark(clock.next, 0x2B)
    guard isEast || isMark(clock.next, 0x2D), let (offset, digits) = number(clock.next + 1),
      tokens[clock.next].range.upperBound == tokens[clock.next + 1].range.lowerBound
    else { return clock }
    var minutes = digits == 4 ? offset / 100 * 60 + offset % 100 : offset * 60
    clock.next += 2
    if isMark(clock.next, 0x3A), let more = number(clock.next + 1), more.digits == 2 {
      minutes += more.value
      clock.next += 2
    }
    if minutes <= 14 * 60 {
      clock.zone = .zone(Int16(isEast ? minutes : -minutes))
    }
    return clock
  }

  /// Corrects the zone of `GMT +329 June 2018`, whose hours are part of the day's number.
  func splitGlued(_ match: inout FoundDate, at index: Int) {
    guard case .number(let value, let digits) = kind(index), digits > 1, digits <= 4 else { return }
    let (hours, _) = Self.split(value, digits: digits)
    match.date.zone = Int16(isMark(index - 1, 0x2D) ? -hours * 60 : hours * 60)
  }

  func zone(_ meaning: DateWords.Meaning?, on date: PartialDate) -> Int16? {
    switch meaning {
    case .zone(let minutes): return minutes
    case .seasonalZone(let minutes):
      // American summer time: second Sunday of March to first Sunday of November.
      let isSummer =
        (4...10).contains(date.month) || date.month == 3 && date.day > 10
        || date.month == 11 && date.day < 4
      return minutes + (isSummer ? 60 : 0)
    default: return nil
    }
  }
}
