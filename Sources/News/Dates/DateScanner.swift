/// A date found in text.
struct FoundDate {
  var date: PartialDate
  /// Where it stands, with its clock and zone.
  var range: Range<Int>
  /// Whether day and month could be the other way round.
  var isAmbiguous = false
  /// In which order figures between slashes or hyphens name a day and another month.
  ///
  /// Nil for all other forms: between full stops the day comes first wherever that is the custom, so
  /// that they tell nothing about slashes.
  var order: DateOrder?
}

/// Finds dates in text by hand-written patterns over tokens.
///
/// Keeps its token buffer, so that scanning many lines allocates once.
struct DateScanner {
  /// Whether `03/04/2017` means the third of April.
  var isDayFirst = false
  var tokens: [DateToken] = []

  init() {}

  /// The first date in a range that names at least month and year.
  mutating func firstDate(in bytes: [UInt8], _ range: Range<Int>) -> FoundDate? {
    read(bytes, range) ? nextDate()?.found : nil
  }

  /// Hands over the dates in a range, in their order and at most so many.
  mutating func findDates(
    in bytes: [UInt8], _ range: Range<Int>, atMost limit: Int, _ take: (FoundDate) -> Void
  ) {
    guard read(bytes, range) else { return }
    var count = 0
    while count < limit, let (found, end) = nextDate() {
      take(found)
      tokens.removeSubrange(..<end)
      count += 1
    }
  }

  /// Makes tokens of a range, unless there can be no date in it.
  private mutating func read(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard bytes.span.holdDigit(from: range.lowerBound, to: range.upperBound) else { return false }
    if tokens.isEmpty { tokens.reserveCapacity(DateToken.commonCount) }
    DateToken.tokens(of: bytes, in: range, into: &tokens)
    return true
  }

  /// The first date in the tokens, and the token behind it.
  private mutating func nextDate() -> (found: FoundDate, end: Int)? {
    for index in tokens.indices {
      guard var (match, next) = match(at: index) else { continue }
      var start = tokens[index].range.lowerBound
      attachClock(to: &match, before: index, after: &next, start: &start)
      match.range = start..<tokens[next - 1].range.upperBound
      return (match, next)
    }
    return nil
  }

  private func match(at index: Int) -> (FoundDate, next: Int)? {
    switch tokens[index].kind {
    case .number(let value, let digits):
      if digits == 8 { return compact(value, at: index) }
      if digits == 6 { return dateTimeGroup(value, at: index) }
      if digits == 4 { return yearFirst(value, at: index) }
      if digits <= 4 { return dayFirst(value, digits: digits, at: index) }
      return nil
    case .known(.month(let month)): return monthFirst(Int(month), at: index)
    default: return nil
    }
  }

  /// Whether a blank stands between a token and the one before it.
  private func isApart(_ index: Int) -> Bool {
    tokens[index].range.lowerBound > tokens[index - 1].range.upperBound
  }

  private func found(_ year: Int, _ month: Int, _ day: Int) -> FoundDate? {
    guard (1600...2100).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 0, day <= Self.days(in: month, of: year) else { return nil }
    let date = PartialDate(year: year, month: month, day: day)
    return FoundDate(date: date, range: 0..<0)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// The patterns.
extension DateScanner {
  /// `20180629`.
  func compact(_ value: Int, at index: Int) -> (FoundDate, next: Int)? {
    guard value / 10000 >= 1900 else { return nil }
    return found(value / 10000, value / 100 % 100, value % 100).map { ($0, index + 1) }
  }

  /// `291136 Jun 18`, `291136Z JUN 18`: the date-time group that wires and ships sign with.
  func dateTimeGroup(_ value: Int, at index: Int) -> (FoundDate, next: Int)? {
    var next = index + 1
    if case .known(.zone) = kind(next) { next += 1 }
    guard case .known(.month(let month)) = kind(next), let (year, yearNext) = year(at: next + 1),
      value / 100 % 100 < 24, value % 100 < 60, value >= 10000,
      var match = found(year, Int(month), value / 10000)
    else { return nil }
    match.date.minuteOfDay = Int16(value / 100 % 100 * 60 + value % 100)
    return (match, yearNext)
  }

  /// `2018-06-29`, `2018/6/29`, `2018年6月29日`, `2018 June 29`, `2018. június 29`, `2018-06`.
  func yearFirst(_ year: Int, at index: Int) -> (FoundDate, next: Int)? {
    let word = isMark(index + 1, 0x2E) ? index + 2 : index + 1
    if case .known(.month(let month)) = kind(word) {
      guard let (day, _) = number(word + 1), day <= 31 else { return nil }
      return found(year, Int(month), day).map { ($0, word + 2) }
    }
    guard isSeparator(index + 1), let (month, monthDigits) = number(index + 2), monthDigits <= 2
    else { return nil }
    if isSeparator(index + 3), let (day, digits) = number(index + 4), digits <= 2,
      let match = found(year, month, day)
    {
      // `2018/6/29 日本` goes on with a name.
      let hasSign = kind(index + 5) == .known(.daySign) && !isApart(index + 5)
      return (match, index + (hasSign ? 6 : 5))
    }
    let isSigned = kind(index + 1) == .known(.yearSign)
    guard monthDigits == 2 && kind(index + 1) == .mark(0x2D) || isSigned,
      kind(index + 3) != .mark(0x2D)
    else { return nil }
    let hasSign = kind(index + 3) == .known(.monthSign)
    return found(year, month, 0).map { ($0, index + (hasSign ? 4 : 3)) }
  }

  /// `29 June 2018`, `29. Juni 2018`, `29 de junio de 2018`, `29-JUN-18`, `29.06.2018`, `6/29/2018`.
  func dayFirst(_ number: Int, digits: Int, at index: Int) -> (FoundDate, next: Int)? {
    // `09:31 August 20, 2019` has its minutes before the month.
    if index > 1, kind(index - 1) == .mark(0x3A), case .number = kind(index - 2) { return nil }
    var day = number
    var next = index + 1
    if let glued = gluedDay(number, digits: digits, at: index) {
      day = glued
    } else if digits > 2 || number > 31 {
      return nil
    }
    next = skipJoints(next)
    if case .known(.month(let month)) = kind(next) {
      next += 1
      // `28 آب/اغسطس 2013` names its month twice.
      if kind(next) == .mark(0x2F), case .known(.month(month)) = kind(next + 1) { next += 2 }
      next = skipJoints(next)
      guard let (year, yearNext) = year(at: next) else { return nil }
      return found(year, Int(month), day).map { ($0, yearNext) }
    }
    return digits <= 2 ? numeric(number, at: index) : nil
  }

  /// `29.06.2018`, `6/29/2018`, `29-6-18`.
  func numeric(_ first: Int, at index: Int) -> (FoundDate, next: Int)? {
    guard case .mark(let mark) = kind(index + 1), mark == 0x2E || mark == 0x2F || mark == 0x2D,
      let (second, secondDigits) = number(index + 2), secondDigits <= 2,
      kind(index + 3) == .mark(mark), let (year, yearDigits) = number(index + 4),
      yearDigits == 4 || yearDigits == 2 && mark != 0x2D,
      kind(index + 5) != .mark(mark)
    else { return nil }
    let full = yearDigits == 4 ? year : Self.century(of: year)
    let isDayFirst = first > 12 || second <= 12 && (mark == 0x2E || self.isDayFirst)
    let (day, month) = isDayFirst ? (first, second) : (second, first)
    guard var match = found(full, month, day) else { return nil }
    if first != second, mark != 0x2E {
      match.isAmbiguous = first <= 12 && second <= 12
      match.order = isDayFirst ? .dayFirst : .monthFirst
    }
    return (match, index + 5)
  }

  /// `June 29, 2018`, `Jun. 29 2018`, `Jun/29/2018`, `June 2018`.
  func monthFirst(_ month: Int, at index: Int) -> (FoundDate, next: Int)? {
    var next = index + 1
    if isMark(next, 0x2E) { next += 1 }
    let isSlashed = isMark(next, 0x2F)
    next = isSlashed ? next + 1 : skipJoints(next)
    guard let (day, digits) = number(next) else { return nil }
    if digits == 4 {
      // `out of 2018` isn't in Portuguese October.
      let isWord = tokens[index].range.count >= 4 || month == 5
      return isWord ? found(day, month, 0).map { ($0, next + 1) } : nil
    }
    guard digits <= 2, day >= 1 else { return nil }
    next = isSlashed && isMark(next + 1, 0x2F) ? next + 2 : skipJoints(next + 1)
    if case .known(.weekday) = kind(next) { next = skipJoints(next + 1) }
    guard let (year, yearDigits) = number(next) else { return nil }
    if yearDigits == 4 { return found(year, month, day).map { ($0, next + 1) } }
    // `April 19, 20235:01 AM` has lost the blank before its clock.
    guard yearDigits == 5 || yearDigits == 6, isMark(next + 1, 0x3A), number(next + 2) != nil
    else { return nil }
    return found(yearDigits == 5 ? year / 10 : year / 100, month, day).map { ($0, next + 3) }
  }

  func year(at index: Int) -> (year: Int, next: Int)? {
    guard let (year, digits) = number(index) else { return nil }
    if digits == 4 { return (year, index + 1) }
    guard digits == 2, !isMark(index + 1, 0x3A) else { return nil }
    return (Self.century(of: year), index + 1)
  }

  /// Two digits mean 1940...2039: news isn't dated far ahead, but archives reach far back.
  static func century(of year: Int) -> Int { year < 40 ? 2000 + year : 1900 + year }

  /// The day in `GMT +329 June`: a zone's hours have run into it.
  func gluedDay(_ number: Int, digits: Int, at index: Int) -> Int? {
    guard digits > 1, digits <= 4, index > 1, isMark(index - 1, 0x2B) || isMark(index - 1, 0x2D),
      case .known(.zone) = kind(index - 2)
    else { return nil }
    let (_, day) = Self.split(number, digits: digits)
    return (1...31).contains(day) ? day : nil
  }

  /// Parts `329` into 3 hours and day 29, `1212` into 12 and 12.
  static func split(_ number: Int, digits: Int) -> (hours: Int, day: Int) {
    digits == 2 ? (number / 10, number % 10) : (number / 100, number % 100)
  }
}

/// Looking at tokens.
extension DateScanner {
  func kind(_ index: Int) -> DateToken.Kind? {
    tokens.indices.contains(index) ? tokens[index].kind : nil
  }

  func number(_ index: Int) -> (value: Int, digits: Int)? {
    guard case .number(let value, let digits) = kind(index) else { return nil }
    return (value, digits)
  }

  func isMark(_ index: Int, _ mark: UInt8) -> Bool { kind(index) == .mark(mark) }

  func isLetter(_ index: Int, _ letter: UInt8) -> Bool {
    kind(index) == .word && tokens[index].range.count == 1
  }

  func isLetters(_ index: Int, _ count: Int) -> Bool {
    kind(index) == .word && tokens[index].range.count == count
  }

  /// Between the numbers of a date that begins with its year.
  func isSeparator(_ index: Int) -> Bool {
    switch kind(index) {
    case .mark(0x2D), .mark(0x2F), .mark(0x2E), .known(.yearSign), .known(.monthSign): true
    default: false
    }
  }

  /// Skips ordinal endings, `de`, `of`, commas, full stops, hyphens between day, month and year.
  func skipJoints(_ index: Int) -> Int {
    var index = index
    for _ in 0..<3 {
      switch kind(index) {
      case .known(.joint), .mark(0x2C), .mark(0x2E), .mark(0x2D), .mark(0x2F), .mark(0x27):
        index += 1
      default: return index
      }
    }
    return index
  }

  /// Between a date and its clock: `at`, `T`, commas, dashes, bars, weekdays.
  func isFiller(_ index: Int) -> Bool {
    switch kind(index) {
    case .word: tokens[index].range.count <= 3
    case .mark(let mark): mark != 0x28 && mark != 0x29
    case .known(.weekday), .known(.joint): true
    default: false
    }
  }
}
