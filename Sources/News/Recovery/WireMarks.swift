/// The signs by which wires tell the parts of a story to machines: `^Bridge Opens<`, `^By ADA QUILL=`.
enum WireMarks {
  /// A text without the signs, what they mark off apart by blank lines; as it is when it has none.
  static func removed(from text: [UInt8]) -> [UInt8] {
    guard areThere(text) else { return text }
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count + 64)
    var isOpen = false
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      isOpen = isOpen || line.first == 0x5E
      let start = line.first == 0x5E ? line.startIndex + 1 : line.startIndex
      let isEnd = line.last == 0x3C || isOpen && line.last == 0x3D
      plain += text[start..<max(start, isEnd ? line.endIndex - 1 : line.endIndex)]
      plain.append(0x0A)
      if isEnd, isOpen { plain.append(0x0A) }
      if isEnd { isOpen = false }
    }
    return plain
  }

  /// Whether one of the first lines, and one within some lines of it, begins with the sign.
  private static func areThere(_ text: [UInt8]) -> Bool {
    let head = 0..<min(text.count, 512)
    guard text.span.hold(0x5E, in: head) else { return false }
    return head.count { text[$0] == 0x5E && ($0 == 0 || text[$0 - 1] == 0x0A) } >= 2
  }

  /// The day in a story's last line, the month first: `AP-NY-03-13-20 1407EST`.
  static func day(in text: [UInt8], _ line: Line) -> FoundDate? {
    guard line.digits >= 10, line.length <= 40, text[line.range].first?.isUppercase == true else {
      return nil
    }
    let parts = text[line.range].prefix { $0 != 0x20 }.split(separator: 0x2D)
    guard parts.count >= 5 else { return nil }
    let numbers = parts.suffix(3).map(number(of:))
    guard let month = numbers[0], let day = numbers[1], let year = numbers[2],
      (1...12).contains(month), (1...31).contains(day),
      parts.dropLast(3).allSatisfy({ $0.allSatisfy(\.isUppercase) })
    else { return nil }
    let date = PartialDate(year: year < 60 ? 2000 + year : 1900 + year, month: month, day: day)
    return FoundDate(
      date: date, range: parts[parts.count - 3].startIndex..<parts[parts.count - 1].endIndex)
  }

  /// The value of two digits.
  private static func number(of digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count == 2, digits.allSatisfy(\.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
