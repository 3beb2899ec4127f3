import Reader
import Screen

/// The bindings of a file's tables by context: `[list]` `"<C-d>" = "half-page-down"`.
struct KeyBindings {
  private var bindings: [Binding] = []

  private struct Binding {
    let place: Place
    let notation: String
    /// nil for `none`.
    let command: Command?
    let line: Int
  }

  private struct Place: Hashable {
    let context: KeyContext
    let keys: [Key]

    /// The same with only the first keys, one of them or more.
    var beginnings: [Place] {
      (1..<max(1, keys.count)).map { Place(context: context, keys: Array(keys[..<$0])) }
    }
  }

  /// Nobody types more keys for a command.
  private static let longest = 8

  /// Reads a binding; before its context and its keys the path has `depth` names.
  mutating func read(_ setting: Setting, depth: Int, findings: inout Findings) {
    let path = setting.path.dropFirst(depth)
    guard let name = path.first, let context = KeyContext(rawValue: name) else {
      let known = KeyContext.allCases.map(\.rawValue)
      let line = setting.line(ofFirst: depth + 1)
      findings.add(
        .unknown(kind: "a table of keys", name: path.first ?? "", known: known), line: line)
      return
    }
    let notation = path.dropFirst().joined(separator: ".")
    guard !notation.isEmpty, case .string(let command) = setting.value else {
      let expected =
        notation.isEmpty ? "a table of keys and commands" : "a command's name between quotes"
      let key = notation.isEmpty ? name : notation
      findings.add(.badValue(key: key, expected: expected), line: setting.line)
      return
    }
    do {
      let place = Place(context: context, keys: try Key.parse(notation))
      guard place.keys.count <= Self.longest else {
        return findings.add(.refused("\"\(notation)\" is too long."), line: setting.line)
      }
      add(command, at: place, notation: notation, line: setting.line, findings: &findings)
    } catch {
      findings.add(.refused(error.sentence), line: setting.line)
    }
  }

  private mutating func add(
    _ name: String, at place: Place, notation: String, line: Int, findings: inout Findings
  ) {
    let command = Command(rawValue: name)
    guard command != nil || name == "none" else {
      let known = Command.allCases.map(\.rawValue) + ["none"]
      findings.add(.unknown(kind: "a command", name: name, known: known), line: line)
      return
    }
    bindings.append(Binding(place: place, notation: notation, command: command, line: line))
  }

  /// Makes the bindings: first all that unbind, so that others can take their keys.
  mutating func apply(to map: inout KeyMap, findings: inout Findings) {
    refuseClashes(&findings)
    for binding in bindings.filter({ $0.command == nil }) + bindings.filter({ $0.command != nil }) {
      do {
        try map.bind(binding.notation, to: binding.command, in: binding.place.context)
      } catch {
        findings.add(.refused(error.sentence), line: binding.line)
      }
    }
  }

  /// Drops each binding whose keys are those of one above it, begin them or begin with them.
  private mutating func refuseClashes(_ findings: inout Findings) {
    var seen: [Place: Binding] = [:]
    var beginnings: [Place: Binding] = [:]
    bindings = bindings.filter { binding in
      let isBound = binding.command != nil
      let parts = isBound ? binding.place.beginnings : []
      let beginning = parts.lazy.compactMap { seen[$0] }.first { $0.command != nil }
      let longer = isBound ? beginnings[binding.place] : nil
      if let clash = seen[binding.place] ?? beginning ?? longer {
        let cause = SettingProblem.Cause.clash(
          keys: binding.notation, other: clash.notation, otherLine: clash.line,
          isSame: clash.place == binding.place)
        findings.add(cause, line: binding.line)
        return false
      }
      seen[binding.place] = binding
      for part in parts { beginnings[part] = binding }
      return true
    }
  }
}
