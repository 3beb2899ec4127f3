import Reader
import Screen

/// What one theme file says, before inheritance and palette are applied.
struct ThemeSource {
  let file: SettingsFile
  private(set) var name: String
  private(set) var parent: String?
  private(set) var palette: [String: Color] = [:]
  private(set) var roles: [Role: StyleSource] = [:]
  private(set) var findings: [Finding] = []

  /// Reads what can be read, and keeps what is wrong in `findings`.
  init(file: SettingsFile, name: String) {
    self.file = file
    self.name = name
    for (key, value) in file.root.sorted(by: { $0.key < $1.key }) {
      switch (key, value) {
      case ("name", .string(let text)): self.name = text
      case ("inherits", .string(let text)): parent = text
      case ("name", _), ("inherits", _):
        report([key], .badValue(key: key, expected: "a theme's name between quotes"))
      case ("palette", .table(let colors)): readPalette(colors)
      case ("palette", _): report([key], .badValue(key: key, expected: "a table of colours"))
      default: readRole([key], value)
      }
    }
  }

  /// Reports the colours that neither this theme nor those it inherits from know.
  mutating func checkColors(against palette: [String: Color]) {
    for style in roles.values {
      for color in [style.foreground, style.background] {
        guard let color, !color.isKnown(in: palette) else { continue }
        let known = palette.keys.sorted() + Color.names.keys.sorted() + ["default"]
        report(color.path, .unknown(kind: "a colour", name: color.name, known: known))
      }
    }
  }

  mutating func report(_ path: [String], _ cause: SettingProblem.Cause) {
    findings.append(Finding(path, cause))
  }
}

extension ThemeSource {
  private mutating func readPalette(_ colors: [String: SettingValue]) {
    for (name, value) in colors {
      if case .string(let text) = value, let color = Color(written: text) {
        palette[name] = color
      } else {
        let expected = "a colour such as \"#d08770\" or \"bright-red\""
        report(["palette", name], .badValue(key: name, expected: expected))
      }
    }
  }

  /// Reads a role and, as TOML nests `[list]` and `[list.selected]`, the roles below it.
  private mutating func readRole(_ path: [String], _ value: SettingValue) {
    let name = path.joined(separator: ".")
    let role = Role(rawValue: name)
    guard role != nil || Role.allCases.contains(where: { $0.rawValue.hasPrefix(name + ".") }) else {
      let own = StyleSource.keys.map { (path.dropLast() + [$0]).joined(separator: ".") }
      let known = Role.allCases.map(\.rawValue) + (path.count > 1 ? own : [])
      return report(path, .unknown(kind: "a role", name: name, known: known))
    }
    let (own, below) = parts(of: value, at: path)
    for (key, value) in below { readRole(path + [key], value) }
    guard let own else { return }
    if let role {
      roles[role] = own
    } else {
      report(path, .unknown(kind: "a role, only the beginning of some", name: name, known: []))
    }
  }

  /// The style that a role's value states, if any, and the values of the roles below it.
  private mutating func parts(
    of value: SettingValue, at path: [String]
  ) -> (own: StyleSource?, below: [String: SettingValue]) {
    switch value {
    case .string(let color):
      return (StyleSource(foreground: ColorSource(name: color, path: path)), [:])
    case .table(let table):
      let own = table.filter { StyleSource.keys.contains($0.key) }
      let below = table.filter { !StyleSource.keys.contains($0.key) }
      return (own.isEmpty ? nil : style(own, at: path), below)
    default:
      let expected = "a colour, or a table of fg, bg and modifiers"
      report(path, .badValue(key: path.joined(separator: "."), expected: expected))
      return (nil, [:])
    }
  }

  private mutating func style(_ table: [String: SettingValue], at path: [String]) -> StyleSource {
    var style = StyleSource()
    style.foreground = color("fg", in: table, at: path)
    style.background = color("bg", in: table, at: path)
    switch table["modifiers"] {
    case nil: break
    case .list(let values):
      for value in values { style.attributes.formUnion(attribute(value, at: path + ["modifiers"])) }
    default: reportModifiers(at: path + ["modifiers"])
    }
    return style
  }

  private mutating func color(
    _ key: String, in table: [String: SettingValue], at path: [String]
  ) -> ColorSource? {
    switch table[key] {
    case nil: return nil
    case .string(let name): return ColorSource(name: name, path: path + [key])
    default:
      report(path + [key], .badValue(key: key, expected: "a colour's name between quotes"))
      return nil
    }
  }

  private mutating func attribute(_ value: SettingValue, at path: [String]) -> Attributes {
    guard case .string(let name) = value else {
      reportModifiers(at: path)
      return []
    }
    if let attribute = Attributes.names[name] { return attribute }
    let known = Attributes.names.keys.sorted()
    report(path, .unknown(kind: "a modifier", name: name, known: known))
    return []
  }

  private mutating func reportModifiers(at path: [String]) {
    let expected = "a list such as [\"bold\", \"underline\"]"
    report(path, .badValue(key: "modifiers", expected: expected))
  }
}

/// A style as a theme file states it, its colours by name.
struct StyleSource {
  static let keys = ["fg", "bg", "modifiers"]

  var foreground: ColorSource?
  var background: ColorSource?
  var attributes: Attributes = []

  func resolved(with palette: [String: Color]) -> Style {
    Style(
      foreground: foreground?.color(in: palette), background: background?.color(in: palette),
      attributes: attributes)
  }
}

/// A colour's name, and where it stands.
struct ColorSource {
  let name: String
  let path: [String]

  /// A theme's own colours go before the terminal's; nil is the terminal's default.
  func color(in palette: [String: Color]) -> Color? { palette[name] ?? Color(written: name) }

  func isKnown(in palette: [String: Color]) -> Bool {
    name == "default" || color(in: palette) != nil
  }
}
