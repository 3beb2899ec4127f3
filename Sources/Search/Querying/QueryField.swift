import News

/// The names that stand before a colon.
enum QueryField: String, CaseIterable {
  case tag, name, source, section, author, place, headline, body, path, note
  case after, before, on, `is`, has, story

  var example: String {
    switch self {
    case .tag: "tag:harbour"
    case .name: "name:ortiz"
    case .source: "source:herald"
    case .section: "section:business"
    case .author: "author:\"Jo Smith\""
    case .place: "place:geneva"
    case .headline: "headline:flood"
    case .body: "body:flood"
    case .path: "path:2018/"
    case .note: "note:check"
    case .after: "after:2018-06"
    case .before: "before:2018-06-29"
    case .on: "on:2018-06-29"
    case .is: "is:unread"
    case .has: "has:tags"
    case .story: "story:flood.txt"
    }
  }
}

extension QueryParser {
  /// What a field asks for; nil when its value is not yet finished.
  func condition(
    _ field: QueryField, _ value: QueryToken, isNegated: Bool
  ) throws(QueryError) -> Condition? {
    switch field {
    case .tag: pattern(value, isNegated).map { .facet(.tag, $0) }
    case .name: pattern(value, isNegated).map { .facet(.name, $0) }
    case .source: pattern(value, isNegated).map { .facet(.source, $0) }
    case .section: pattern(value, isNegated).map { .facet(.section, $0) }
    case .author: pattern(value, isNegated).map { .facet(.author, $0) }
    case .place: pattern(value, isNegated).map { .facet(.place, $0) }
    case .note: pattern(value, isNegated).map { .note($0) }
    case .path: .path(FoldedName(text(value.text)).bytes)
    case .story: .story(text(value.text))
    case .after, .before, .on: try dates(field, value)
    case .is:
      try named(
        value, ["unread": .unread, "read": .read, "starred": .starred, "reprint": .reprint],
        else: "is: takes unread, read, starred or reprint.")
    case .has:
      try named(value, ["note": .noted, "tags": .tagged], else: "has: takes note or tags.")
    case .headline, .body: nil
    }
  }

  private func pattern(_ value: QueryToken, _ isNegated: Bool) -> NamePattern? {
    let text = text(value.text)
    guard !text.isEmpty else { return nil }
    let isStarred = value.kind == .word(isPrefix: true)
    let isOpen = value.kind != .quoted(isClosed: true)
    return NamePattern(
      text, isPrefix: isStarred || (isOpen && isUnfinished(value) && !isNegated))
  }

  private func named(
    _ value: QueryToken, _ names: [String: Condition], else sentence: String
  ) throws(QueryError) -> Condition? {
    let name = text(value.text).lowercased()
    if let condition = names[name] { return condition }
    if isUnfinished(value), names.keys.contains(where: { $0.hasPrefix(name) }) { return nil }
    throw error(value.range, sentence)
  }

  private func dates(_ field: QueryField, _ value: QueryToken) throws(QueryError) -> Condition? {
    let text = text(value.text)
    guard let days = QueryDate.days(of: text, today: today) else {
      if isUnfinished(value), QueryDate.isBeginning(text) { return nil }
      throw error(
        value.range, "There is no such date; write 2018, 2018-06, 2018-06-29 or 7d (days ago).")
    }
    return switch field {
    case .after: .published(days.lowerBound...Int(Int32.max))
    case .before: .published(Int(Int32.min) + 1...days.lowerBound - 1)
    default: .published(days)
    }
  }
}

/// Dates as they are typed in a query.
enum QueryDate {
  /// The days of `2018`, `2018-06`, `2018-06-29` or `7d`, counted from 1970-01-01; nil for anything else.
  static func days(of text: String, today: PartialDate) -> ClosedRange<Int>? {
    if text.hasSuffix("d"), let days = number(text.dropLast(), digits: 1...5) {
      let day = today.dayNumber - days
      return day...day
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 3, let year = number(parts[0], digits: 4...4), year > 0 else { return nil }
    guard parts.count > 1 else {
      return first(year, 1)...first(year + 1, 1) - 1
    }
    guard let month = number(parts[1], digits: 1...2), 1...12 ~= month else { return nil }
    let next = month == 12 ? first(year + 1, 1) : first(year, month + 1)
    let days = first(year, month)...next - 1
    guard parts.count > 2 else { return days }
    guard let day = number(parts[2], digits: 1...2), 1...days.count ~= day else { return nil }
    return days.lowerBound + day - 1...days.lowerBound + day - 1
  }

  /// Whether a date could begin like this.
  static func isBeginning(_ text: String) -> Bool {
    text.utf8.count < 10
      && text.utf8.allSatisfy { AsciiFolds.isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  private static func first(_ year: Int, _ month: Int) -> Int {
    PartialDate(year: year, month: month, day: 1).dayNumber
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits ~= text.utf8.count, text.utf8.allSatisfy(AsciiFolds.isDigit) else { return nil }
    return Int(text)
  }
}
