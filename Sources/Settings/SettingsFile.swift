import TOMLKit

/// A value of a TOML file, as far as settings use them.
enum SettingValue: Equatable, Sendable {
  case string(String)
  case list([SettingValue])
  case table([String: SettingValue])
  /// A number, a date, a truth value: no setting is one.
  case other
}

/// The contents of a TOML file: its values, and on which line each is set.
struct SettingsFile: Sendable {
  /// As people are told of it: a path, or what it is.
  let name: String
  let root: [String: SettingValue]
  private let text: String

  /// Parses TOML.
  ///
  /// - Throws: Where the text is not TOML, or not text.
  init(name: String, contents: [UInt8]) throws(SettingProblem) {
    guard let text = String(validating: contents, as: UTF8.self), !contents.contains(0) else {
      throw SettingProblem(file: name, line: nil, cause: .notText)
    }
    self.name = name
    self.text = text
    do {
      root = try TOMLTable(string: text).values(depth: 0)
    } catch {
      let error = error as? TOMLParseError
      throw SettingProblem(
        file: name, line: error?.source.begin.line, cause: .notTOML(error?.description ?? ""))
    }
  }
}

/// Something wrong with the value at a path of keys.
struct Finding: Equatable, Sendable {
  let path: [String]
  let cause: SettingProblem.Cause

  init(_ path: [String], _ cause: SettingProblem.Cause) {
    self.path = path
    self.cause = cause
  }
}

extension SettingsFile {
  /// So many problems of one file are reported.
  private static let reported = 50

  /// The problems in the order of their lines.
  func problems(_ findings: [Finding]) -> [SettingProblem] {
    guard !findings.isEmpty else { return [] }
    let lines = lines()
    let sorted = findings.map { (line: lines[$0.path], cause: $0.cause) }
      .enumerated().sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element)
    let problems = sorted.prefix(Self.reported).map {
      SettingProblem(file: name, line: $0.line, cause: $0.cause)
    }
    guard sorted.count > Self.reported else { return problems }
    let more = SettingProblem.Cause.more(count: sorted.count - Self.reported)
    return problems + [SettingProblem(file: name, line: nil, cause: more)]
  }
}

/// On which line the statement begins that sets each key.
struct LineTable {
  fileprivate var lines: [[String]: Int] = [:]

  /// The line of a path of keys, or of the nearest table around it.
  subscript(path: [String]) -> Int? {
    var path = path
    while !path.isEmpty {
      if let line = lines[path] { return line }
      path.removeLast()
    }
    return nil
  }

  fileprivate mutating func add(_ path: [String], line: Int) {
    if lines[path] == nil { lines[path] = line }
  }
}

extension SettingsFile {
  /// A value that goes on for more lines than this ends the search for lines, to bound its time.
  private static let longestStatement = 100

  /// Where each key is set.
  ///
  /// TOMLKit tells lines of errors only, so the file is parsed again, a statement at a time. That
  /// is slow, and done only to report problems.
  func lines() -> LineTable {
    // By byte, as a Character may be "\r\n".
    let rows = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    var lines = LineTable()
    var table: [String] = []
    var start = 0
    while start < rows.count {
      guard let (end, values) = statement(in: rows, from: start) else { break }
      if rows[start].drop(while: \.isWhitespace).first == "[" {
        table = values.headerPath
        lines.add(table, line: start + 1)
      } else {
        for path in values.paths { lines.add(table + path, line: start + 1) }
      }
      start = end
    }
    return lines
  }

  /// The shortest run of lines from `start` on that is TOML by itself: one statement, or a blank line.
  private func statement(
    in rows: [Substring], from start: Int
  ) -> (end: Int, values: [String: SettingValue])? {
    for end in start + 1...min(start + Self.longestStatement, rows.count) {
      let text = rows[start..<end].joined(separator: "\n")
      if let table = try? TOMLTable(string: text) { return (end, table.values(depth: 0)) }
    }
    return nil
  }
}

extension [String: SettingValue] {
  /// The paths of all keys in it, those of tables included.
  fileprivate var paths: [[String]] {
    flatMap { key, value in
      guard case .table(let table) = value else { return [[key]] }
      return [[key]] + table.paths.map { [key] + $0 }
    }
  }

  /// The path that a header such as `[list.selected]` opens.
  fileprivate var headerPath: [String] {
    guard let (key, value) = first else { return [] }
    guard case .table(let table) = value else { return [key] }
    return [key] + table.headerPath
  }
}

extension TOMLTable {
  /// Tables deeper than this say nothing to us.
  private static let greatestDepth = 8

  /// The values by key; a key that holds U+0000 is lost, as TOMLKit can't look it up.
  fileprivate func values(depth: Int) -> [String: SettingValue] {
    guard depth < Self.greatestDepth else { return [:] }
    var values: [String: SettingValue] = [:]
    for key in keys {
      guard let value = self[key] else { continue }
      values[key] = Self.value(value, depth: depth)
    }
    return values
  }

  private static func value(
    _ value: any TOMLValueConvertible, depth: Int
  ) -> SettingValue {
    if let text = value.string { return .string(text) }
    if let table = value.table { return .table(table.values(depth: depth + 1)) }
    guard let array = value.array else { return .other }
    guard depth < greatestDepth else { return .list([]) }
    return .list(array.indices.map { Self.value(array[$0], depth: depth + 1) })
  }
}
