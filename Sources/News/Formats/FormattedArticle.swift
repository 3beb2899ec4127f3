/// How much of the text below an article's fields is its body.
enum BodyExtent: Sendable {
  /// Some: there may be more fields above it and furniture below it.
  case some
  /// All, but for a title, a byline and a date that may stand at its beginning.
  case whole
  /// All, and it begins with no title.
  case untitled
}

/// An article in plain text whose fields a format told.
struct LabelledText {
  /// Lines that say what they are: `Title: Bridge Opens`.
  let fields: [UInt8]
  /// What stands below them.
  let body: [UInt8]
  let extent: BodyExtent

  var isEmpty: Bool { fields.isEmpty && body.allSatisfy(\.isSpace) }
}

/// One article as a format's fields tell it, on its way to plain text that recovery reads.
struct FormattedArticle {
  /// What formats name, in the order in which it is written.
  enum Field: Int, CaseIterable {
    case title, date, source, author, sender, section, tag, dateline, url, updated

    fileprivate var label: StaticString {
      switch self {
      case .title: "Title: "
      case .date: "Date: "
      case .source: "Source: "
      case .author: "Author: "
      // Who sends a message wrote the article unless somebody else is named.
      case .sender: "From: "
      case .section: "Section: "
      case .tag: "Tags: "
      case .dateline: "Dateline: "
      case .url: "URL: "
      case .updated: "Updated: "
      }
    }

    /// How many values there may be; recovery reads no endless headers.
    fileprivate var limit: Int {
      switch self {
      case .author: 40
      case .tag: 200
      case .title, .date, .source, .sender, .section, .dateline, .url, .updated: 1
      }
    }
  }

  private struct Values {
    var rank = 0
    var all: [[UInt8]] = []
  }

  private var values = [Values](repeating: Values(), count: Field.allCases.count)
  /// The text below the fields: paragraphs and lines that say what they are (`Caption: ...`).
  var body: [UInt8] = []
  /// Whether the lines of the body may be broken at a fixed width.
  var hasBrokenLines = false
  /// What the format says of where the body begins and ends.
  var extent = BodyExtent.some

  init() {}

  init(body: [UInt8]) { self.body = body }

  /// Whether a field was stated.
  func has(_ field: Field) -> Bool { !values[field.rawValue].all.isEmpty }

  /// The first value of a field.
  subscript(field: Field) -> [UInt8]? { values[field.rawValue].all.first }

  /// Whether there is text below the fields.
  var hasBody: Bool { body.contains { !$0.isSpace } }

  /// Takes a value in: the one of the highest rank wins, among equals the first; lists grow.
  mutating func propose(_ field: Field, _ value: some Sequence<UInt8>, rank: Int = 5) {
    var value = oneLine(value)
    switch field {
    case .date, .updated: value = CompactDate.spelledOut(value)
    case .dateline: value = Self.place(of: value)
    case .author where value.contains(0x2F) && value.contains(0x3A): return
    case .title, .source, .author, .sender, .section, .tag, .url: break
    }
    guard !value.isEmpty else { return }
    let known = values[field.rawValue]
    if rank > known.rank {
      values[field.rawValue] = Values(rank: rank, all: [value])
    } else if rank == known.rank, known.all.count < field.limit, !known.all.contains(value) {
      values[field.rawValue].all.append(value)
    }
  }

  /// Takes in each of the values that commas or semicolons part.
  mutating func propose(eachOf list: some Sequence<UInt8>, as field: Field, rank: Int = 5) {
    let list = Array(list)
    let mark: UInt8 = list.contains(0x3B) ? 0x3B : 0x2C
    for item in list.split(separator: mark) { propose(field, item, rank: rank) }
  }

  /// Forgets a field.
  mutating func drop(_ field: Field) { values[field.rawValue] = Values() }

  /// What another reading of the same article found and this one didn't.
  mutating func fill(from other: FormattedArticle) {
    for field in Field.allCases where !has(field) {
      values[field.rawValue] = other.values[field.rawValue]
    }
  }

  /// The place in `SALVADOR, Feb 26 -` and `WASHINGTON (AP) _`.
  private static func place(of value: [UInt8]) -> [UInt8] {
    var end = value.firstIndex(of: 0x28) ?? value.count
    if let digit = value[..<end].firstIndex(where: \.isDigit),
      let comma = value[..<digit].lastIndex(of: 0x2C)
    {
      end = comma
    }
    while end > 0, !value[end - 1].isWordByte, value[end - 1] != 0x2E { end -= 1 }
    if value[..<end].suffix(3).elementsEqual("—".utf8) { end -= 3 }
    return oneLine(value[..<end])
  }
}

extension FormattedArticle {
  /// The fields as labelled lines, and the body.
  var labelled: LabelledText {
    var fields: [UInt8] = []
    for field in Field.allCases { write(field, to: &fields) }
    let body = hasBrokenLines ? Self.unbroken(body) : body
    let start = body.firstIndex { $0 != 0x0A } ?? body.count
    return LabelledText(fields: fields, body: Array(body[start...]), extent: extent)
  }

  private func write(_ field: Field, to text: inout [UInt8]) {
    let all = values[field.rawValue].all
    guard let first = all.first else { return }
    text.append(literal: field.label)
    text += first
    for value in all.dropFirst() {
      if field == .tag {
        text.append(literal: "; ")
      } else {
        text.append(0x0A)
        text.append(literal: field.label)
      }
      text += value
    }
    text.append(0x0A)
  }

  /// Each paragraph on one line; labelled lines above would hide the width from recovery.
  private static func unbroken(_ body: [UInt8]) -> [UInt8] {
    var lines = Line.lines(of: body)
    // Programs that trim a text take the indent of its first line away.
    if lines.count > 2, lines[0].indent == 0, lines[1].blanksAbove == 0,
      lines[1].indent == lines[2].indent
    {
      lines[0].indent = lines[1].indent
    }
    let joined = WrappedLines.joined(
      lines, in: body, at: WrappedLines.width(of: lines, in: body))
    guard joined.count < lines.count else { return body }
    var text: [UInt8] = []
    text.reserveCapacity(body.count)
    for line in joined {
      if !text.isEmpty { text.append(0x0A) }
      if line.blanksAbove > 0 { text.append(0x0A) }
      text += oneLine(body[line.range])
    }
    return text
  }
}

/// Text on one line, with one blank where there was white space, and none at its ends.
func oneLine(_ text: some Sequence<UInt8>) -> [UInt8] {
  var line: [UInt8] = []
  var isApart = false
  for byte in text {
    if byte.isSpace || byte < 0x20 {
      isApart = !line.isEmpty
    } else {
      if isApart { line.append(0x20) }
      isApart = false
      line.append(byte)
    }
  }
  return line
}

extension UInt8 {
  /// Blanks and line breaks.
  var isSpace: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D }
}

extension [UInt8] {
  mutating func append(literal: StaticString) {
    literal.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }

  /// Where a literal first stands at or behind a place; its letters' case doesn't matter.
  ///
  /// The literal must be in small letters.
  func firstIndex(ofFolded literal: StaticString, from start: Int) -> Int? {
    let count = literal.utf8CodeUnitCount
    guard start >= 0, start + count <= self.count else { return nil }
    return (start...self.count - count).first { hasFolded(literal, at: $0) }
  }

  /// Whether a literal in small letters stands at a place in letters of any case.
  func hasFolded(_ literal: StaticString, at: Int) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard at >= 0, at + count <= self.count else { return false }
    return literal.withUTF8Buffer { buffer in
      for offset in 0..<count where unsafe buffer[offset] != self[at + offset].lowercased {
        return false
      }
      return true
    }
  }
}
