package import Reader

/// Keys that fingers know from elsewhere.
package enum KeyPreset: String, Sendable, CaseIterable {
  /// The keys of the command table.
  case vim
  case newsboat

  package var keyMap: KeyMap { reading.keyMap }

  /// The keys, and what in the preset's own file could not be used: nothing, as the tests see to.
  var reading: (keyMap: KeyMap, problems: [SettingProblem]) {
    var map = KeyMap.standard
    guard self == .newsboat else { return (map, []) }
    do {
      let file = try SettingsFile(
        name: rawValue + " (built in)", contents: PackageResources.newsboat_toml)
      var bindings = KeyBindings()
      var findings = Findings(file: file.name)
      for setting in file.settings { bindings.read(setting, depth: 0, findings: &findings) }
      bindings.apply(to: &map, findings: &findings)
      return (map, findings.problems)
    } catch {
      return (map, [error])
    }
  }
}
