/// Datelines of Chinese, Japanese and Korean wires.
enum EastAsianDateline {
  static func find(in text: [UInt8], _ range: Range<Int>) -> Dateline? {
    let head = withoutWideBlanks(
      text, range.lowerBound..<min(range.upperBound, range.lowerBound + 160))
    guard head.count >= 12 else { return nil }
    if text[head.lowerBound] == 0x28 { return korean(text, head) }
    if text.has("【", at: head.lowerBound, before: head.upperBound) { return japanese(text, head) }
    return chinese(text, head)
  }

  private static func withoutWideBlanks(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while text.has("　", at: start, before: range.upperBound) { start += 3 }
    return start..<range.upperBound
  }

  /// `新华社旧港6月6日电（记者奎尔）`: agency, place, day, and a sign that says it was wired.
  private static func chinese(_ text: [UInt8], _ head: Range<Int>) -> Dateline? {
    guard let (_, end) = senders.prefix(of: text, in: head),
      let digit = text[end..<head.upperBound].firstIndex(where: \.isDigit), digit - end <= 36,
      let wired = [
        text.firstIndex(of: "电", in: digit..<head.upperBound),
        text.firstIndex(of: "電", in: digit..<head.upperBound),
      ].compactMap(\.self).min(),
      wired - digit <= 24
    else { return nil }
    let place = end..<digit
    guard place.count >= 6, place.allSatisfy({ text[$0] >= 0x80 }) else { return nil }
    let agency = head.lowerBound..<end
    let isOwn =
      text.has("本报", at: head.lowerBound, before: end)
      || text.has("本報", at: head.lowerBound, before: end)
    var found = Dateline(place: place, agency: isOwn ? nil : agency, confidence: 92)
    found.authors = reporters(text, wired + 3..<head.upperBound)
    return found
  }

  private static let senders = PhraseTable<Bool>([
    (
      true,
      [
        "新华社", "新華社", "中新社", "中新网", "中央社", "法新社", "路透社", "美联社", "塔斯社", "共同社", "央视网",
        "人民网", "本报", "本報", "新华网", "中国新闻网", "德新社", "韩联社",
      ]
    )
  ])

  /// The names in `（记者奎尔、马什）`.
  private static func reporters(_ text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var start = range.lowerBound
    while start < range.upperBound, text[start] == 0x20 { start += 1 }
    if text.has("（", at: start, before: range.upperBound) {
      start += 3
    } else if start < range.upperBound, text[start] == 0x28 {
      start += 1
    } else {
      return []
    }
    guard let (_, named) = titles.prefix(of: text, in: start..<range.upperBound) else { return [] }
    start = named
    while start < range.upperBound, text[start] == 0x20 { start += 1 }
    let wide = text.firstIndex(of: "）", in: start..<range.upperBound)
    guard let end = wide ?? text[start..<range.upperBound].firstIndex(of: 0x29) else { return [] }
    return names(text, start..<end)
  }

  private static let titles = PhraseTable<Bool>([(true, ["记者", "記者", "通讯员", "見習記者"])])

  /// Short names between `、`, commas and blanks.
  private static func names(_ text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = range.lowerBound
    var at = start
    while at <= range.upperBound {
      let isMark = text.has("、", at: at, before: range.upperBound)
      guard at == range.upperBound || isMark || text[at] == 0x20 || text[at] == 0x2C else {
        at += 1
        continue
      }
      let name = text.trimmed(start..<at)
      guard name.isEmpty || (6...24).contains(name.count) else { return [] }
      if !name.isEmpty { names.append(name) }
      at += isMark ? 3 : 1
      start = at
    }
    return names
  }

  /// `【旧港＝奎尔】`, `【旧港共同】`: place, then who reports.
  private static func japanese(_ text: [UInt8], _ head: Range<Int>) -> Dateline? {
    let start = head.lowerBound + 3
    guard let end = text.firstIndex(of: "】", in: start..<head.upperBound), end - start <= 60 else {
      return nil
    }
    if let mark = text.firstIndex(of: "＝", in: start..<end)
      ?? text.firstIndex(of: "=", in: start..<end)
    {
      let behind = mark + (text[mark] == 0x3D ? 1 : 3)
      return dateline(place: start..<mark, by: behind..<end, text)
    }
    for name: StaticString in ["共同", "時事"] {
      guard let mark = text.firstIndex(of: name, in: start..<end),
        mark + name.utf8CodeUnitCount == end, mark >= start + 6
      else { continue }
      return Dateline(place: start..<mark, agency: mark..<end, confidence: 90)
    }
    return nil
  }

  private static func dateline(
    place: Range<Int>, by sender: Range<Int>, _ text: [UInt8]
  ) -> Dateline? {
    guard place.count >= 6, place.count <= 36, !sender.isEmpty else { return nil }
    let isAgency = Agencies.table.value(of: text, in: sender) != nil
    var found = Dateline(place: place, agency: isAgency ? sender : nil, confidence: 90)
    if !isAgency { found.authors = names(text, sender) }
    return found
  }

  /// `(구항=연합뉴스) 퀼 기자 = `: place and agency, then who reports.
  private static func korean(_ text: [UInt8], _ head: Range<Int>) -> Dateline? {
    guard let close = text[head].firstIndex(of: 0x29),
      let mark = text[head.lowerBound..<close].firstIndex(of: 0x3D),
      text[head.lowerBound + 1] >= 0xE3,
      var found = dateline(
        place: head.lowerBound + 1..<mark, by: mark + 1..<close, text)
    else { return nil }
    if found.agency == nil { found.agency = mark + 1..<close }
    let rest = close + 1..<head.upperBound
    found.authors =
      text.firstIndex(of: " 기자", in: rest).map { names(text, rest.lowerBound..<$0) } ?? []
    return found
  }
}
