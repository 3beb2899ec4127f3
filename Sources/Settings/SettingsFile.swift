/// The contents of a TOML file.
struct SettingsFile: Sendable {
  /// As people are told of it: a path, or what it is.
  let name: String
  /// In the order of the file.
  let settings: [Setting]

  /// Parses TOML.
  ///
  /// - Throws: Where the text is not TOML, or not text.
  init(name: String, contents: [UInt8]) throws(SettingProblem) {
    guard String(validating: contents, as: UTF8.self) != nil else {
      throw SettingProblem(file: name, line: nil, cause: .notText)
    }
    self.name = name
    do {
      settings = try TOMLReader.settings(in: contents)
    } catch {
      throw SettingProblem(file: name, line: error.line, cause: .notTOML(error.reason))
    }
  }
}

/// What is wrong in a file, as it is found.
struct Findings: Sendable {
  let file: String
  private var found: [SettingProblem] = []

  /// So many problems of one file are told.
  private static let told = 50

  init(file: String) { self.file = file }

  mutating func add(_ cause: SettingProblem.Cause, line: Int?) {
    let problem = SettingProblem(file: file, line: line, cause: cause)
    // Each key of a misnamed table has its problem.
    if found.last != problem { found.append(problem) }
  }

  /// The problems in the order of their lines.
  var problems: [SettingProblem] {
    let sorted = found.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }
    let told = sorted.prefix(Self.told).map(\.element)
    guard sorted.count > told.count else { return told }
    let more = SettingProblem.Cause.more(count: sorted.count - told.count)
    return told + [SettingProblem(file: file, line: nil, cause: more)]
  }
}
