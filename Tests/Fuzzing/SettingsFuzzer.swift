@testable import Reader

@testable import Settings

/// Reads the bytes as a file of settings, then as a theme and as key bindings.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
  do {
    let file = try SettingsFile(name: "a.toml", contents: bytes)
    for setting in file.settings {
      precondition(!setting.path.isEmpty, "a setting has a name")
      precondition(1...lines ~= setting.line, "a setting stands in the file")
    }
    _ = ThemeSource(file: file, name: "a").findings.problems.map(\.sentence)
    bind(file)
  } catch {
    precondition(1...lines ~= error.line ?? 1, "a mistake stands in the file")
    precondition(!error.sentence.isEmpty, "a mistake is told")
  }
  return 0
}

private func bind(_ file: SettingsFile) {
  var bindings = KeyBindings()
  var findings = Findings(file: file.name)
  for setting in file.settings { bindings.read(setting, depth: 0, findings: &findings) }
  var keys = KeyMap.standard
  bindings.apply(to: &keys, findings: &findings)
  _ = findings.problems.map(\.sentence)
}
