import Reader
import Screen

/// What one theme file says, before inheritance and palette are applied.
struct ThemeSource {
  private(set) var name: String
  private(set) var parent: String?
  private var parentLine: Int?
  private(set) var palette: [String: Color] = [:]
  private(set) var roles: [Role: StyleSource] = [:]
  private(set) var findings: Findings
  private var unknownRoles: Set<String> = []

  /// Reads what can be read, and keeps what is wrong in `findings`.
  init(file: SettingsFile, name: String) {
    self.name = name
    findings = Findings(file: file.name)
    for setting in file.settings { read(setting) }
  }

  private mutating func read(_ setting: Setting) {
    switch (setting.path[0], setting.path.count, setting.value) {
    case ("name", 1, .string(let text)): name = text
    case ("inherits", 1, .string(let text)):
      parent = text
      parentLine = setting.line
    case ("name", _, _), ("inherits", _, _):
      expect("a theme's name between quotes", in: setting)
    case ("palette", 2, .string(let text)): readColor(text, in: setting)
    case ("palette", 1, _): expect("a table of colours", in: setting)
    case ("palette", _, _): readColor("", in: setting)
    default: readStyle(setting)
    }
  }

  /// Reports the colours that neither this theme nor those it inherits from know.
  mutating func checkColors(against palette: [String: Color]) {
    for style in roles.values {
      for color in [style.foreground, style.background] {
        guard let color, !color.isKnown(in: palette) else { continue }
        let known = palette.keys.sorted() + Color.names.keys.sorted() + ["default"]
        findings.add(
          .unknown(kind: "a colour", name: color.name, known: known), line: color.line)
      }
    }
  }

  mutating func reportParent(known: [String]) {
    guard let parent else { return }
    findings.add(.unknown(kind: "a theme", name: parent, known: known), line: parentLine)
  }
}

extension ThemeSource {
  private mutating func expect(_ expected: String, in setting: Setting) {
    let key = setting.path.last ?? ""
    findings.add(.badValue(key: key, expected: expected), line: setting.line)
  }

  private mutating func readColor(_ text: String, in setting: Setting) {
    if let color = Color(written: text) {
      palette[setting.path[1]] = color
    } else {
      expect("a colour such as \"#d08770\" or \"bright-red\"", in: setting)
    }
  }

  /// Reads `list.day = "red"`, or a part of a role's style such as `fg` in `[list.day]`.
  private mutating func readStyle(_ setting: Setting) {
    let last = setting.path.last ?? ""
    let isPart = setting.path.count > 1 && StyleSource.parts.contains(last)
    let path = setting.path.dropLast(isPart ? 1 : 0)
    let name = path.joined(separator: ".")
    guard let role = Role(rawValue: name) else {
      return reportRole(name, near: path.dropLast(), line: setting.line(ofFirst: path.count))
    }
    var style = roles[role] ?? StyleSource()
    switch (isPart ? last : "fg", setting.value) {
    case ("fg", .string(let color)):
      style.foreground = ColorSource(name: color, line: setting.line)
    case ("bg", .string(let color)):
      style.background = ColorSource(name: color, line: setting.line)
    case ("modifiers", .list(let values)):
      for value in values { style.attributes.formUnion(attribute(value, in: setting)) }
    case ("modifiers", _): expect("a list such as [\"bold\", \"underline\"]", in: setting)
    case _ where isPart: expect("a colour's name between quotes", in: setting)
    default: expect("a colour, or a table of fg, bg and modifiers", in: setting)
    }
    roles[role] = style
  }

  private mutating func attribute(_ value: SettingValue, in setting: Setting) -> Attributes {
    guard case .string(let name) = value else {
      expect("a list such as [\"bold\", \"underline\"]", in: setting)
      return []
    }
    if let attribute = Attributes.names[name] { return attribute }
    let known = Attributes.names.keys.sorted()
    findings.add(.unknown(kind: "a modifier", name: name, known: known), line: setting.line)
    return []
  }

  /// Reports a name that is no role, once; it may be meant as a part of the style of `table`.
  private mutating func reportRole(_ name: String, near table: ArraySlice<String>, line: Int) {
    guard unknownRoles.insert(name).inserted else { return }
    let roles = Role.allCases.map(\.rawValue)
    if roles.contains(where: { $0.hasPrefix(name + ".") }) {
      let kind = "a role, only the beginning of some"
      findings.add(.unknown(kind: kind, name: name, known: []), line: line)
    } else {
      let parts = StyleSource.parts.map { (table + [$0]).joined(separator: ".") }
      let known = roles + (table.isEmpty ? [] : parts)
      findings.add(.unknown(kind: "a role", name: name, known: known), line: line)
    }
  }
}

/// A style as a theme file states it, its colours by name.
struct StyleSource {
  static let parts = ["fg", "bg", "modifiers"]

  var foreground: ColorSource?
  var background: ColorSource?
  var attributes: Attributes = []

  func resolved(with palette: [String: Color]) -> Style {
    Style(
      foreground: foreground?.color(in: palette), background: background?.color(in: palette),
      attributes: attributes)
  }
}

/// A colour's name, and the line on which it stands.
struct ColorSource {
  let name: String
  let line: Int

  /// A theme's own colours go before the terminal's; nil is the terminal's default.
  func color(in palette: [String: Color]) -> Color? { palette[name] ?? Color(written: name) }

  func isKnown(in palette: [String: Color]) -> Bool {
    name == "default" || color(in: palette) != nil
  }
}
