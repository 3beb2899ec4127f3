/// A value of a settings file.
enum SettingValue: Equatable, Sendable {
  case string(String)
  case list([SettingValue])
  /// A number, a date, a truth value: no setting is one.
  case other
}

/// A value, and where it stands.
struct Setting: Equatable, Sendable {
  /// The names of the tables around it, then its own.
  let path: [String]
  let value: SettingValue
  let line: Int
  /// So many of the names are those of the table's header.
  let headerCount: Int
  /// The line of the table's header.
  let headerLine: Int

  /// Where the first names of the path stand.
  func line(ofFirst count: Int) -> Int { count <= headerCount ? headerLine : line }
}

/// Reads TOML 1.0 (toml.io) as far as settings need it: a list of all values in the order of the
/// file, tables in whatever form as the first names of their paths.
///
/// Left out are texts of several lines and arrays of tables, which no setting is. Tables between
/// braces may go over several lines.
struct TOMLReader {
  private var scanner: TOMLScanner
  private var settings: [Setting] = []
  private var values: Set<[String]> = []
  private var tables: Set<[String]> = []
  private var headers: Set<[String]> = []
  private var table: [String] = []
  private var tableLine = 1

  /// No setting has a longer path, and no list is nested deeper.
  private static let greatestDepth = 8

  static func settings(in text: [UInt8]) throws(TOMLError) -> [Setting] {
    var reader = TOMLReader(scanner: TOMLScanner(text))
    try reader.readStatements()
    return reader.settings
  }

  private init(scanner: TOMLScanner) { self.scanner = scanner }

  private mutating func readStatements() throws(TOMLError) {
    scanner.skipBlanks()
    while !scanner.isAtEnd {
      if scanner.take("[") {
        try readHeader()
      } else {
        try readPair(below: table)
      }
      scanner.skipSpaces()
      scanner.skipComment()
      guard scanner.takeLineEnd() || scanner.isAtEnd else {
        throw scanner.error("there is something after the end of the value or the header")
      }
      scanner.skipBlanks()
    }
  }
}

extension TOMLReader {
  private mutating func readHeader() throws(TOMLError) {
    guard scanner.peek() != UInt8(ascii: "[") else {
      throw scanner.error("no setting is an array of tables, [[...]]")
    }
    table = try scanner.key(atMost: Self.greatestDepth)
    tableLine = scanner.line
    guard scanner.take("]") else { throw scanner.error("the ] of a header is missing") }
    try addTables(of: table + [""])
    guard headers.insert(table).inserted, !values.contains(table) else { throw isTwice(table) }
  }

  private mutating func readPair(below table: [String]) throws(TOMLError) {
    let line = scanner.line
    let path = table + (try scanner.key(atMost: Self.greatestDepth))
    guard path.count <= Self.greatestDepth else {
      throw scanner.error("tables are nested too deep")
    }
    guard scanner.take("=") else { throw scanner.error("a = is missing after a key") }
    scanner.skipSpaces()
    try addTables(of: path)
    if scanner.peek() == UInt8(ascii: "{") {
      guard !values.contains(path), tables.insert(path).inserted else { throw isTwice(path) }
      return try readInlineTable(path)
    }
    let value = try value(depth: 0)
    guard !tables.contains(path), values.insert(path).inserted else { throw isTwice(path) }
    settings.append(
      Setting(
        path: path, value: value, line: line, headerCount: self.table.count, headerLine: tableLine))
  }

  /// Notes the tables that a path goes through, none of which may be a value.
  private mutating func addTables(of path: [String]) throws(TOMLError) {
    for count in 1..<max(1, path.count) {
      let table = Array(path[..<count])
      guard !values.contains(table) else { throw isTwice(table) }
      tables.insert(table)
    }
  }

  private func isTwice(_ path: [String]) -> TOMLError {
    scanner.error("\"\(path.joined(separator: "."))\" is there twice")
  }

  private mutating func readInlineTable(_ path: [String]) throws(TOMLError) {
    _ = scanner.next()
    scanner.skipBlanks()
    while !scanner.take("}") {
      try readPair(below: path)
      scanner.skipBlanks()
      guard scanner.take(",") || scanner.peek() == UInt8(ascii: "}") else {
        throw scanner.error("a comma or a } is missing")
      }
      scanner.skipBlanks()
    }
  }

  private mutating func value(depth: Int) throws(TOMLError) -> SettingValue {
    switch scanner.peek() {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard !scanner.take("\"\"\""), !scanner.take("'''") else {
        throw scanner.error("no setting is a text of several lines")
      }
      return .string(try scanner.string())
    case UInt8(ascii: "["): return .list(try list(depth: depth))
    default: return try other()
    }
  }

  private mutating func list(depth: Int) throws(TOMLError) -> [SettingValue] {
    guard depth < Self.greatestDepth else { throw scanner.error("lists are nested too deep") }
    _ = scanner.next()
    var values: [SettingValue] = []
    scanner.skipBlanks()
    while !scanner.take("]") {
      values.append(try value(depth: depth + 1))
      scanner.skipBlanks()
      guard scanner.take(",") || scanner.peek() == UInt8(ascii: "]") else {
        throw scanner.error("a comma or a ] is missing")
      }
      scanner.skipBlanks()
    }
    return values
  }

  /// Reads a number, a date or a truth value, without looking closely.
  private mutating func other() throws(TOMLError) -> SettingValue {
    let word = scanner.take { !$0.isSeparator }
    guard let first = word.utf8.first else { throw scanner.error("a value is missing") }
    let isNumber = "0123456789+-".utf8.contains(first)
    guard isNumber || ["true", "false", "inf", "nan"].contains(word) else {
      throw scanner.error("\(word) must be between quotes")
    }
    return .other
  }
}

extension UInt8 {
  /// Whether it ends a word.
  fileprivate var isSeparator: Bool {
    self <= UInt8(ascii: " ") || self == 0x7F || "\"'#,=[]{}".utf8.contains(self)
  }
}
