package import Reader
import Screen
package import Search

/// What the user's `config.toml` asks for, with everything that it leaves out.
package struct Configuration: Sendable {
  package var theme: Theme
  package var keyMap = KeyMap.standard
  /// The folders to open when none is named; absolute paths.
  package var archive: [String] = []
  /// nil: as the reader sorts by itself.
  package var sort: SortKey?

  /// Reads the configuration, the key preset and the theme that it names.
  ///
  /// Whatever is wrong leaves the default in its place, and is told in a sentence each. Nothing in
  /// the folder that is opened, nor in the current one, is ever read as configuration.
  package static func load(
    environment: [String: String]
  ) -> (configuration: Configuration, problems: [String]) {
    var reader = ConfigurationReader(environment: environment)
    reader.read()
    let configuration = Configuration(
      theme: reader.loadTheme(), keyMap: reader.keyMap, archive: reader.archive, sort: reader.sort)
    return (configuration, reader.sentences)
  }
}

/// Reads the configuration file and what it names.
private struct ConfigurationReader {
  let environment: [String: String]
  private(set) var keyMap = KeyMap.standard
  private(set) var archive: [String] = []
  private(set) var sort: SortKey?
  /// What is wrong, for people.
  private(set) var sentences: [String] = []
  private var chosenTheme: LoadedTheme?
  private var findings: [Finding] = []

  init(environment: [String: String]) { self.environment = environment }

  mutating func read() {
    guard let folder = configFolder(environment: environment) else { return }
    let path = folder + "/config.toml"
    let contents: [UInt8]
    do {
      contents = try readFile(path)
    } catch {
      if !error.isMissing {
        sentences.append(sanitized("The settings \(path) can't be read: \(error.reason)."))
      }
      return
    }
    do {
      read(try SettingsFile(name: path, contents: contents))
    } catch {
      sentences.append(error.sentence)
    }
  }

  /// The theme that the file names, or else the default one.
  mutating func loadTheme() -> Theme {
    let loaded = chosenTheme ?? defaultTheme()
    sentences += loaded.problems.map(\.sentence)
    return loaded.theme
  }

  /// The user's theme of the default's name; when that is broken, the one compiled in.
  private mutating func defaultTheme() -> LoadedTheme {
    do {
      return try ThemeCatalog(environment: environment).theme(ThemeCatalog.defaultName)
    } catch {
      sentences.append(error.sentence)
    }
    let builtIn = try? ThemeCatalog(environment: [:]).theme(ThemeCatalog.defaultName)
    return builtIn ?? LoadedTheme(theme: .plain, problems: [])
  }
}

extension ConfigurationReader {
  private static let known = ["archive", "keys", "sort", "theme"]

  private mutating func read(_ file: SettingsFile) {
    for (key, value) in file.root.sorted(by: { $0.key < $1.key }) {
      switch (key, value) {
      case ("archive", .string(let path)): addArchive(path)
      case ("archive", .list(let paths)): readArchives(paths)
      case ("sort", .string(let name)): readSort(name)
      case ("theme", .string(let name)): readTheme(name)
      case ("keys", .string(let name)): usePreset(name, at: [key])
      case ("keys", .table(let tables)): readKeys(tables, in: file)
      default: reportUnusable(key)
      }
    }
    sentences += file.problems(findings).map(\.sentence)
  }

  private mutating func reportUnusable(_ key: String) {
    let expected: String
    switch key {
    case "archive": expected = "a path or a list of paths"
    case "keys": expected = "a preset's name or tables of keys"
    case "sort", "theme": expected = "a name between quotes"
    default: return report([key], .unknown(kind: "a setting", name: key, known: Self.known))
    }
    report([key], .badValue(key: key, expected: expected))
  }

  private mutating func readArchives(_ paths: [SettingValue]) {
    for path in paths {
      guard case .string(let path) = path else { return reportUnusable("archive") }
      addArchive(path)
    }
  }

  private mutating func addArchive(_ path: String) {
    if let path = absolutePath(path, environment: environment) {
      archive.append(path)
    } else {
      report(["archive"], .badValue(key: "archive", expected: "paths that begin with / or ~/"))
    }
  }

  private mutating func readSort(_ name: String) {
    sort = SortKey(rawValue: name)
    guard sort == nil else { return }
    let known = SortKey.allCases.map(\.rawValue)
    report(["sort"], .unknown(kind: "something to sort by", name: name, known: known))
  }

  private mutating func readTheme(_ name: String) {
    let path = absolutePath(name, environment: environment)
    guard path != nil || !ThemeCatalog.isPath(name) else {
      let expected = "a theme's name, or a path that begins with / or ~/"
      return report(["theme"], .badValue(key: "theme", expected: expected))
    }
    do {
      chosenTheme = try ThemeCatalog(environment: environment).theme(path ?? name)
    } catch {
      report(["theme"], .refused(error.sentence))
    }
  }
}

extension ConfigurationReader {
  private mutating func readKeys(_ tables: [String: SettingValue], in file: SettingsFile) {
    var contexts = tables
    switch contexts.removeValue(forKey: "preset") {
    case .string(let name): usePreset(name, at: ["keys", "preset"])
    case nil: break
    default: report(["keys", "preset"], .badValue(key: "preset", expected: "a preset's name"))
    }
    var bindings = KeyBindings(contexts, in: file, at: ["keys"])
    bindings.apply(to: &keyMap)
    findings += bindings.findings
  }

  private mutating func usePreset(_ name: String, at path: [String]) {
    if let preset = KeyPreset(rawValue: name) {
      keyMap = preset.keyMap
    } else {
      let known = KeyPreset.allCases.map(\.rawValue)
      report(path, .unknown(kind: "a preset of keys", name: name, known: known))
    }
  }

  private mutating func report(_ path: [String], _ cause: SettingProblem.Cause) {
    findings.append(Finding(path, cause))
  }
}
