/// How the programs that keep references write them: one tag and value a line.
enum ReferenceStyle: Sendable {
  /// `TI  - Bridge Opens`: RIS, and the exports of databases after MEDLINE's.
  case dashed
  /// `%T Bridge Opens`: EndNote's, after refer.
  case percent

  /// The style of the text that begins at a place; nil when it is no list of references.
  ///
  /// Looks at the first line, and at a second one, which must be tagged too.
  init?(of text: [UInt8], at start: Int) {
    // Most texts are turned away by their first bytes, before anything is cut into lines.
    let style: ReferenceStyle = text[start] == 0x25 ? .percent : .dashed
    guard style.tag(of: text[start..<min(text.count, start + 8)]) != nil else { return nil }
    let styles = [ReferenceStyle.dashed, .percent]
    let beginning = text[start..<min(text.count, start + 8)]
    guard let style = styles.first(where: { $0.knowsTag(of: beginning) }) else { return nil }
    let lines = text[start..<min(text.count, start + 1 << 11)].split(separator: 0x0A, maxSplits: 6)
    guard lines.dropFirst().contains(where: { style.knowsTag(of: $0) }) else { return nil }
    self = style
  }

  private func knowsTag(of line: ArraySlice<UInt8>) -> Bool {
    tag(of: line).map { ReferenceTags.meaning(of: Array($0.tag), self) != nil } ?? false
  }

  /// The tag of a line and where its value begins; nil when it goes on with the line above.
  func tag(of line: ArraySlice<UInt8>) -> (tag: ArraySlice<UInt8>, value: Int)? {
    let start = line.startIndex
    switch self {
    case .percent:
      guard line.count >= 3, line[start] == 0x25, line[start + 2].isBlank,
        !line[start + 1].isBlank, line[start + 1] < 0x80
      else { return nil }
      return (line[start + 1..<start + 2], start + 3)
    case .dashed:
      let tag = line.prefix(4).prefix { $0.isUppercase || $0.isDigit }
      guard tag.count >= 2, tag.first?.isUppercase == true else { return nil }
      var at = tag.endIndex
      while at < line.endIndex, line[at] == 0x20 { at += 1 }
      // A tag takes four places; with the gap and the dash it is five.
      guard at < line.endIndex, line[at] == 0x2D, at - start >= 4, at - start <= 5,
        at + 1 == line.endIndex || line[at + 1].isSpace
      else { return nil }
      return (tag, at + 1)
    }
  }
}

/// Reads articles out of lists of references.
struct ReferenceReader {
  private let style: ReferenceStyle
  private var articles: [FormattedArticle] = []
  private var article = FormattedArticle()
  private var texts: [(rank: Int, text: [UInt8])] = []
  private var current: ReferenceTag?
  private var tag: [UInt8] = []
  private var value: [UInt8] = []
  /// The tag that the first record begins with; in styles without an end the next one begins so too.
  private var firstTag: [UInt8] = []

  private init(_ style: ReferenceStyle) { self.style = style }

  static func articles(in text: [UInt8], _ style: ReferenceStyle) -> [FormattedArticle] {
    var reader = ReferenceReader(style)
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) { reader.read(line) }
    reader.finishRecord()
    return reader.articles
  }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    guard let (tag, start) = style.tag(of: line), isKnown(tag) else {
      append(line)
      return
    }
    finishValue()
    let name = Array(tag)
    let begins = ReferenceTags.beginnings.contains { $0.utf8.elementsEqual(name) }
    if begins || name == firstTag { finishRecord() }
    if firstTag.isEmpty, begins { firstTag = name }
    self.tag = name
    current = ReferenceTags.meaning(of: name, style)
    value = Array(line[min(start, line.endIndex)...].drop(while: \.isBlank))
    if current == .end { finishRecord() }
  }

  /// Inside a text only known tags count: `US - RUSSIA` is a line of it.
  private func isKnown(_ tag: ArraySlice<UInt8>) -> Bool {
    guard case .text? = current else { return true }
    return ReferenceTags.meaning(of: Array(tag), style) != nil
  }

  /// A line without a tag goes on with the value; MEDLINE's begin with six blanks.
  private mutating func append(_ line: ArraySlice<UInt8>) {
    let isFolded = line.prefix(while: { $0 == 0x20 }).count >= 6 && !value.isEmpty
    if isFolded {
      value.append(0x20)
      value += line.drop(while: \.isBlank)
    } else {
      value.append(0x0A)
      value += line
    }
  }

  private mutating func finishValue() {
    guard let current else { return }
    switch current {
    case .field(let field, let rank) where field == .tag:
      for item in value.split(whereSeparator: { $0 == 0x3B || $0 == 0x0A }) {
        article.propose(.tag, item, rank: rank)
      }
    case .field(let field, let rank) where field == .author:
      for line in value.split(separator: 0x0A) {
        article.propose(.author, Self.name(line), rank: rank)
      }
    case .field(let field, let rank):
      article.propose(field, Self.trimmed(value), rank: rank)
    case .text(let rank): texts.append((rank, value))
    case .end, .unused: break
    }
    self.current = nil
    value = []
  }

  private mutating func finishRecord() {
    finishValue()
    article.body = joinedTexts()
    article.hasBrokenLines = true
    article.extent = .whole
    if article.hasBody || article.has(.title) { articles.append(article) }
    article = FormattedArticle()
    texts = []
    value = []
    current = nil
  }

  /// Abstract, text and notes, without what another of them holds too; the surest first.
  private func joinedTexts() -> [UInt8] {
    var joined: [[UInt8]] = []
    for text in texts.sorted(by: { $0.rank > $1.rank }).map(\.text) {
      let line = oneLine(text)
      let isKnown = joined.prefix(8).contains {
        oneLine($0.prefix(2 * text.count)).starts(with: line)
      }
      if !line.isEmpty, !isKnown { joined.append(text) }
    }
    return Array(joined.joined(separator: [0x0A, 0x0A]))
  }

  /// Dates end in empty parts: `2017/06/08/`; months have no day: `2017/06//`.
  private static func trimmed(_ value: [UInt8]) -> [UInt8] {
    var end = value.count
    while end > 0, value[end - 1].isSpace || value[end - 1] == 0x2F { end -= 1 }
    return Array(value[..<end])
  }

  /// `Quill, Ada` as `Ada Quill`.
  private static func name(_ value: ArraySlice<UInt8>) -> [UInt8] {
    let parts = value.split(separator: 0x2C).map(oneLine)
    guard parts.count == 2, !parts[1].isEmpty else { return oneLine(value) }
    return parts[1] + [0x20] + parts[0]
  }
}

/// What the tags of references mean.
enum ReferenceTag: Sendable, Equatable {
  case field(FormattedArticle.Field, rank: Int)
  case text(rank: Int)
  case end
  /// Known, and of no use to the reader.
  case unused
}

enum ReferenceTags {
  /// Tags that begin a record.
  static let beginnings = ["TY", "PMID", "0"]

  static func meaning(of tag: [UInt8], _ style: ReferenceStyle) -> ReferenceTag? {
    let table = style == .dashed ? dashed : percent
    return table[String(decoding: tag, as: UTF8.self)]
  }

  private static let dashed: [String: ReferenceTag] = {
    var table: [String: ReferenceTag] = [
      "TI": .field(.title, rank: 6), "T1": .field(.title, rank: 5), "CT": .field(.title, rank: 4),
      "AU": .field(.author, rank: 5), "A1": .field(.author, rank: 5),
      "FAU": .field(.author, rank: 6), "DA": .field(.date, rank: 6), "Y1": .field(.date, rank: 5),
      "DP": .field(.date, rank: 5), "DEP": .field(.date, rank: 6), "PD": .field(.date, rank: 5),
      "PY": .field(.date, rank: 3), "JO": .field(.source, rank: 6), "JF": .field(.source, rank: 7),
      "T2": .field(.source, rank: 5), "JT": .field(.source, rank: 7),
      "JA": .field(.source, rank: 3), "J2": .field(.source, rank: 3),
      "TA": .field(.source, rank: 3), "SO": .field(.source, rank: 1),
      "PB": .field(.source, rank: 2), "KW": .field(.tag, rank: 5), "DE": .field(.tag, rank: 4),
      "OT": .field(.tag, rank: 5), "MH": .field(.tag, rank: 4), "UR": .field(.url, rank: 5),
      "L2": .field(.url, rank: 3), "SE": .field(.section, rank: 4), "AB": .text(rank: 2),
      "N2": .text(rank: 2), "TX": .text(rank: 3), "FT": .text(rank: 3), "N1": .text(rank: 1),
      "ER": .end, "EF": .end,
    ]
    let others = """
      TY PMID SP EP VL IS SN LA CY M1 M2 M3 DB DP AN ID L1 L3 L4 C1 C2 C3 C4 C5 C6 C7 C8 ET RP ST
      A2 A3 A4 AD OWN STAT DCOM LR PT PL JID SB EDAT MHDA CRDT PHST AID PST PG VI IP LID CI U1 U2 RN
      """
    for tag in others.split(whereSeparator: \.isWhitespace) where table[String(tag)] == nil {
      table[String(tag)] = ReferenceTag.unused
    }
    return table
  }()

  private static let percent: [String: ReferenceTag] = [
    "T": .field(.title, rank: 5), "A": .field(.author, rank: 5), "J": .field(.source, rank: 6),
    "B": .field(.source, rank: 5), "I": .field(.source, rank: 3), "8": .field(.date, rank: 6),
    "D": .field(.date, rank: 4), "K": .field(.tag, rank: 5), "U": .field(.url, rank: 5),
    "X": .text(rank: 2), "Z": .text(rank: 1), "0": ReferenceTag.unused,
    "@": ReferenceTag.unused, "P": ReferenceTag.unused, "V": ReferenceTag.unused,
    "N": ReferenceTag.unused, "G": ReferenceTag.unused, "M": ReferenceTag.unused,
    "W": ReferenceTag.unused, "C": ReferenceTag.unused, "E": ReferenceTag.unused,
    "~": ReferenceTag.unused, "R": ReferenceTag.unused, "9": ReferenceTag.unused,
  ]
}
