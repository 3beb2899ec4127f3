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
  private mutating func read(_ file: SettingsFile) {
    var findings = Findings(file: file.name)
    var bindings = KeyBindings()
    for setting in file.settings {
      switch (setting.path.first, setting.path.count, setting.value) {
      case ("archive", 1, _): readArchive(setting, &findings)
      case ("sort", 1, .string(let name)): readSort(name, setting, &findings)
      case ("theme", 1, .string(let name)): readTheme(name, setting, &findings)
      case ("keys", 1, .string(let name)): usePreset(name, setting, &findings)
      case ("keys", 2, .string(let name)) where setting.path[1] == "preset":
        usePreset(name, setting, &findings)
      case ("keys", 2..., _): bindings.read(setting, depth: 1, findings: &findings)
      default: reportUnusable(setting, &findings)
      }
    }
    bindings.apply(to: &keyMap, findings: &findings)
    sentences += findings.problems.map(\.sentence)
  }

  private func reportUnusable(_ setting: Setting, _ findings: inout Findings) {
    let key = setting.path.first ?? ""
    let expected: String
    switch key {
    case "archive": expected = "a path or a list of paths"
    case "keys": expected = "a preset's name or tables of keys"
    case "sort", "theme": expected = "a name between quotes"
    case _ where KeyContext(rawValue: key) != nil && setting.path.count > 1:
      let sentence = "\"\(key)\" is not a setting; its keys stand below [keys.\(key)]."
      return findings.add(.refused(sentence), line: setting.line(ofFirst: 1))
    default:
      let known = ["archive", "keys", "sort", "theme"]
      return findings.add(
        .unknown(kind: "a setting", name: key, known: known), line: setting.line(ofFirst: 1))
    }
    findings.add(.badValue(key: key, expected: expected), line: setting.line)
  }

  private mutating func readArchive(_ setting: Setting, _ findings: inout Findings) {
    let values = if case .list(let values) = setting.value { values } else { [setting.value] }
    for value in values {
      guard case .string(let text) = value else { return reportUnusable(setting, &findings) }
      if let path = absolutePath(text, environment: environment) {
        archive.append(path)
      } else {
        let expected = "a path that begins with / or ~/, or a list of such paths"
        findings.add(.badValue(key: "archive", expected: expected), line: setting.line)
      }
    }
  }

  private mutating func readSort(
    _ name: String, _ setting: Setting, _ findings: inout Findings
  ) {
    sort = SortKey(rawValue: name)
    guard sort == nil else { return }
    let known = SortKey.allCases.map(\.rawValue)
    findings.add(.unknown(kind: "an order", name: name, known: known), line: setting.line)
  }

  private mutating func readTheme(
    _ name: String, _ setting: Setting, _ findings: inout Findings
  ) {
    let path = absolutePath(name, environment: environment)
    guard path != nil || !ThemeCatalog.isPath(name) else {
      let expected = "a theme's name, or a path that begins with / or ~/"
      return findings.add(.badValue(key: "theme", expected: expected), line: setting.line)
    }
    do {
      chosenTheme = try ThemeCatalog(environment: environment).theme(path ?? name)
    } catch {
      findings.add(.refused(error.sentence), line: setting.line)
    }
  }

  private mutating func usePreset(
    _ name: String, _ setting: Setting, _ findings: inout Findings
  ) {
    if let preset = KeyPreset(rawValue: name) {
      keyMap = preset.keyMap
    } else {
      let known = KeyPreset.allCases.map(\.rawValue)
      findings.add(
        .unknown(kind: "a preset of keys", name: name, known: known), line: setting.line)
    }
  }
}
